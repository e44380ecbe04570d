//! Values of a type at random, good ones and others.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::strings::{Encoding, Form, offending};
use crate::values::raw::{At, Block, Content, Length, Raw};
use crate::values::types::Type;

/// How the values of one side are made.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The side's encoding.
    pub encoding: Encoding,
    /// Whether values are among them that aren't any.
    pub hostile: bool,
}

/// One in so many leaves of a hostile value is bad.
const BAD: u32 = 6;

/// A value of a type.
pub fn raw(ty: &Type, manner: Manner) -> BoxedStrategy<Raw> {
    match ty {
        // All bits are good, and what is too many of them is ignored.
        Type::Bool | Type::Int(..) | Type::F32 | Type::F64 | Type::Flags(_) => {
            word(prop_oneof![0..3u64, any::<u64>()], None, manner)
        }
        Type::Char => {
            let bad = prop_oneof![
                select(vec![0xd800, 0xdfff, 0x11_0000, 0xffff_ffff]),
                0xd800..0xe000u64,
                0x11_0000..=0xffff_ffffu64,
            ];
            word(any::<char>().prop_map(u64::from), Some(bad.boxed()), manner)
        }
        Type::Enum(cases) => {
            let cases = u64::from(*cases);
            word(0..cases, Some(no_case(cases).boxed()), manner)
        }
        Type::String => string(manner),
        Type::List(_) | Type::Map(..) => elements(ty, manner),
        Type::Record(_) | Type::Tuple(_) | Type::Fixed(..) => {
            let fields = ty.fields().unwrap_or_default();
            let fields: Vec<_> = fields.iter().map(|ty| raw(ty, manner)).collect();
            fields.prop_map(Raw::Fields).boxed()
        }
        Type::Variant(_) | Type::Option(_) | Type::Result(..) => variant(ty, manner),
    }
}

fn word(
    good: impl Strategy<Value = u64> + 'static,
    bad: Option<BoxedStrategy<u64>>,
    manner: Manner,
) -> BoxedStrategy<Raw> {
    let word = match bad {
        Some(bad) if manner.hostile => prop_oneof![BAD - 1 => good, 1 => bad].boxed(),
        _ => good.boxed(),
    };
    word.prop_map(Raw::Word).boxed()
}

fn variant(ty: &Type, manner: Manner) -> BoxedStrategy<Raw> {
    let cases = ty.cases().map_or(0, |cases| cases.len() as u64);
    // Cases with a payload are more interesting than the first of many.
    let payloads = (0..cases).filter(|case| ty.case_payload(*case).is_some());
    let payloads: Vec<u64> = payloads.chain([cases - 1]).collect();
    let good = prop_oneof![0..cases, select(payloads)];
    let case = if manner.hostile {
        prop_oneof![BAD - 1 => good, 1 => no_case(cases)].boxed()
    } else {
        good.boxed()
    };
    let ty = ty.clone();
    case.prop_flat_map(move |case| match ty.case_payload(case) {
        Some(payload) => raw(&payload, manner)
            .prop_map(move |raw| Raw::Case(case, Some(Box::new(raw))))
            .boxed(),
        None => Just(Raw::Case(case, None)).boxed(),
    })
    .boxed()
}

/// A discriminant that is none.
fn no_case(cases: u64) -> impl Strategy<Value = u64> {
    prop_oneof![cases..cases + 3, cases..=0xffff_ffff]
}

fn elements(ty: &Type, manner: Manner) -> BoxedStrategy<Raw> {
    let Some(element) = ty.element() else {
        unreachable!("lists and maps have elements");
    };
    let most = if element.has_pointer() { 4 } else { 20 };
    let elements = vec(raw(&element, manner), 0..most).prop_map(Content::Elements);
    block(elements.boxed(), manner)
}

fn string(manner: Manner) -> BoxedStrategy<Raw> {
    let forms = manner.encoding.forms().to_vec();
    let content = select(forms).prop_flat_map(move |form| content(form, manner));
    block(content.boxed(), manner)
}

/// Runs of characters that take a kernel along the same path, and now and then
/// something that is no text.
fn content(form: Form, manner: Manner) -> BoxedStrategy<Content> {
    let latin1 = prop_oneof![
        3 => "[a-z]{1,20}",
        1 => "[\u{0}-\u{ff}]{1,3}",
    ];
    let any = prop_oneof![
        3 => "[a-z]{1,20}",
        1 => "[\u{0}-\u{ff}]{1,3}",
        1 => "[\u{100}-\u{ffff}]{1,9}",
        1 => "[\u{10000}-\u{10ffff}]{1,3}",
    ];
    let text = match form {
        Form::Latin1 => latin1.boxed(),
        Form::Utf8 | Form::Utf16 => any.boxed(),
    };
    let runs = text.prop_map(move |text| form.encode(&text.chars().collect::<Vec<char>>()));
    let offending = offending(form);
    let piece = if manner.hostile && !offending.is_empty() {
        prop_oneof![2 * BAD => runs, 1 => select(offending)].boxed()
    } else {
        runs.boxed()
    };
    let deflatable = manner.encoding == Encoding::Latin1Utf16 && form == Form::Utf16;
    let pieces = vec(piece, 0..5).prop_map(move |pieces| {
        // Where latin1 could be made of it, the engine calls `realloc` otherwise.
        let first = deflatable.then(|| form.encode(&['Ā']));
        let bytes: Vec<Vec<u8>> = first.into_iter().chain(pieces).collect();
        Content::Bytes(form, bytes.concat())
    });
    pieces.boxed()
}

fn block(content: BoxedStrategy<Content>, manner: Manner) -> BoxedStrategy<Raw> {
    let good = (
        prop_oneof![3 => Just(At::Middle), 1 => Just(At::End)],
        Just(Length::Content),
    );
    let place = if manner.hostile {
        prop_oneof![BAD => good, 1 => (at(), Just(Length::Content)), 1 => (Just(At::Middle), length())]
            .boxed()
    } else {
        good.boxed()
    };
    (content, place)
        .prop_map(|(content, (at, length))| {
            Raw::Block(Block {
                content,
                at,
                length,
            })
        })
        .boxed()
}

/// A pointer that may be bad.
pub fn at() -> impl Strategy<Value = At> {
    select(vec![
        At::PastEnd,
        At::Odd,
        At::Size,
        At::PastSize,
        At::OddPastSize,
        At::Last,
        At::Null,
    ])
}

/// A length that may be too great.
fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        (1..100u64).prop_map(Length::Exactly),
        (0..0x1_0000u64).prop_map(|bytes| Length::Over(bytes, 1)),
        (0..3u64).prop_map(|more| Length::Over((1 << 28) - 1, more)),
        Just(Length::Exactly(0xffff_ffff)),
    ]
}

/// Bytes of what a value of this type points to, if anything may be as large as
/// in a memory of 64 bits, and how many blocks it points to.
pub fn footprint(ty: &Type, raw: &Raw) -> (u64, u64) {
    use crate::values::layout::Width::W64;
    let add = |a: (u64, u64), b: (u64, u64)| (a.0 + b.0, a.1 + b.1);
    match raw {
        Raw::Word(_) => (0, 0),
        Raw::Fields(values) => {
            let fields = ty.fields().unwrap_or_default();
            let fields = fields.iter().zip(values);
            fields.map(|(ty, raw)| footprint(ty, raw)).fold((0, 0), add)
        }
        Raw::Case(index, payload) => match (ty.case_payload(*index), payload) {
            (Some(ty), Some(raw)) => footprint(&ty, raw),
            _ => (0, 0),
        },
        Raw::Block(block) => match (&block.content, ty.element()) {
            (Content::Elements(elements), Some(element)) => {
                let own = (element.size(W64) * elements.len() as u64, 1);
                let inner = elements.iter().map(|raw| footprint(&element, raw));
                inner.fold(own, add)
            }
            (Content::Bytes(_, bytes), _) => (bytes.len() as u64, 1),
            (Content::Elements(_), None) => (0, 0),
        },
    }
}
