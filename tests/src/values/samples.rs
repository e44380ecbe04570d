//! Values to try of each type, good and bad.
//!
//! Each comes with what the specification says of it. What a type is made of
//! contributes its own values, one place at a time, and only a few of them, so
//! that deep types don't make the number of values explode.

use super::raw::{At, Block, Content, Length, Raw};
use super::types::{Sign, Type};
use super::utf8;
use crate::strings::{Encoding, Form, offending};

/// A value to try.
#[derive(Clone, Debug)]
pub struct Sample {
    /// What is special about it.
    pub label: String,
    /// The value.
    pub raw: Raw,
    /// Whether lifting it traps.
    pub traps: Traps,
}

/// Whether lifting a value traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Traps {
    /// It doesn't.
    Never,
    /// As core values; in memory there is no room for the bits that are wrong.
    WhereFlat,
    /// It does.
    Always,
}

/// How many values of a part are tried within a whole.
const PER_PART: usize = 14;

/// What the longest lists may have, in bytes.
const LIST_LIMIT: u64 = (1 << 28) - 1;

/// Values of `ty` on a side with this encoding; the first is a good one.
pub fn samples(ty: &Type, encoding: Encoding) -> Vec<Sample> {
    match ty {
        Type::Bool => good(&[1, 0, 2, 0xff, 0x100, 0x8000_0000, 0xffff_ffff]),
        Type::Int(bytes, sign) => good(&integers(*bytes, *sign)),
        Type::F32 => good(&[
            0x3fc0_0000,
            0,
            0x8000_0000,
            0x7f80_0000,
            0x7fc0_0000,
            0x7fa0_0001,
            0xffff_ffff,
            1,
        ]),
        Type::F64 => good(&[
            0x3ff8_0000_0000_0000,
            0,
            1 << 63,
            0x7ff8_0000_0000_0000,
            0x7ff4_0000_0000_0001,
            u64::MAX,
            1,
        ]),
        Type::Char => chars(),
        Type::Flags(labels) => {
            let all = u32::MAX >> (32 - labels);
            good(&[all, all.wrapping_add(1), u32::MAX, 0, 0xaaaa_aaaa, 1].map(u64::from))
        }
        Type::Enum(cases) => enums(ty, *cases),
        Type::String => strings(encoding),
        Type::List(_) | Type::Map(..) => lists(ty, encoding),
        _ => match (ty.fields(), ty.cases()) {
            (Some(fields), _) => records(&fields, encoding),
            (None, Some(cases)) => variants(ty, &cases, encoding),
            (None, None) => unreachable!("every type is one of these"),
        },
    }
}

/// A good value of `ty`.
pub fn plain(ty: &Type, encoding: Encoding) -> Raw {
    samples(ty, encoding).swap_remove(0).raw
}

/// A few of `samples`: the first, and some of both the good and the bad.
pub fn few(samples: Vec<Sample>, limit: usize) -> Vec<Sample> {
    let (good, bad): (Vec<_>, Vec<_>) = samples
        .into_iter()
        .partition(|sample| sample.traps == Traps::Never);
    let mut few = Vec::new();
    for group in [good, bad] {
        let step = group.len().div_ceil(limit / 2).max(1);
        few.extend(group.into_iter().step_by(step));
    }
    few
}

fn sample(label: impl Into<String>, raw: Raw, traps: Traps) -> Sample {
    Sample {
        label: label.into(),
        raw,
        traps,
    }
}

fn word(value: u64, traps: Traps) -> Sample {
    sample(format!("{value:#x}"), Raw::Word(value), traps)
}

fn good(values: &[u64]) -> Vec<Sample> {
    values.iter().map(|v| word(*v, Traps::Never)).collect()
}

/// The least and greatest values and, where there is room for more bits, some
/// that don't belong there.
fn integers(bytes: u32, sign: Sign) -> Vec<u64> {
    let bits = bytes * 8;
    let all = u64::MAX >> (64 - bits);
    let mut values = vec![
        1,
        0,
        all,
        all >> 1,
        (all >> 1) + 1,
        0x1234_5678_9abc_def0 & all,
    ];
    if bits < 32 {
        values.extend([all + 1, all + 2, 0xffff_ffff, 0xffff_0000, 0x8000_0001]);
        if sign == Sign::Signed {
            values.push(0xffff_ffff ^ (all >> 1));
        }
    }
    values
}

fn chars() -> Vec<Sample> {
    let good_ones = [0x61, 0, 0xe9, 0xd7ff, 0xe000, 0xffff, 0x1_0000, 0x10_ffff];
    let bad = [
        0xd800,
        0xdbff,
        0xdc00,
        0xdfff,
        0x11_0000,
        0x11_0001,
        0x11_d800,
        0x11_dfff,
        0x1fff_ffff,
        0x7fff_ffff,
        0x8000_0000,
        0x8000_0061,
        0xffff_ffff,
    ];
    let bad = bad.iter().map(|v| word(*v, Traps::Always));
    good(&good_ones).into_iter().chain(bad).collect()
}

/// Discriminants: numbers, and whether `cases` has one for them.
fn discriminants(bytes: u64, cases: u32) -> Vec<(u64, Traps)> {
    let cases = u64::from(cases);
    let all = u64::from(u32::MAX) >> (32 - 8 * bytes);
    let mut found = vec![(0, Traps::Never), (cases - 1, Traps::Never)];
    for bad in [cases, cases + 1, all, all + 1, 0x8000_0000, 0xffff_ffff] {
        let traps = if bad & all >= cases {
            Traps::Always
        } else {
            Traps::WhereFlat
        };
        if bad >= cases && bad <= u64::from(u32::MAX) {
            found.push((bad, traps));
        }
    }
    found.dedup();
    found
}

fn enums(ty: &Type, cases: u32) -> Vec<Sample> {
    let found = discriminants(ty.discriminant_bytes(), cases);
    found.into_iter().map(|(v, traps)| word(v, traps)).collect()
}

fn variants(ty: &Type, cases: &[Option<Type>], encoding: Encoding) -> Vec<Sample> {
    let mut found = Vec::new();
    for (i, payload) in cases.iter().enumerate() {
        match payload {
            Some(payload) => {
                for of in few(samples(payload, encoding), PER_PART) {
                    let raw = Raw::Case(i as u64, Some(Box::new(of.raw)));
                    found.push(sample(format!("case {i}: {}", of.label), raw, of.traps));
                }
            }
            None => {
                let raw = Raw::Case(i as u64, None);
                found.push(sample(format!("case {i}"), raw, Traps::Never));
            }
        }
    }
    let bad = discriminants(ty.discriminant_bytes(), cases.len() as u32);
    for (index, traps) in bad.into_iter().filter(|(_, traps)| *traps != Traps::Never) {
        // In memory this may be a case, and then it needs its payload.
        let payload = ty
            .case_payload(index)
            .map(|ty| Box::new(plain(&ty, encoding)));
        let raw = Raw::Case(index, payload);
        found.push(sample(format!("case {index:#x}"), raw, traps));
    }
    found
}

fn records(fields: &[Type], encoding: Encoding) -> Vec<Sample> {
    let plain_fields = fields.iter().map(|ty| plain(ty, encoding));
    let plain_fields: Vec<Raw> = plain_fields.collect();
    let mut found = vec![sample(
        "plain",
        Raw::Fields(plain_fields.clone()),
        Traps::Never,
    )];
    let limit = match fields.len() {
        1 => usize::MAX,
        _ => PER_PART,
    };
    for (i, ty) in fields.iter().enumerate() {
        // Of equal fields, the first and the last are enough.
        if i > 0 && i + 1 < fields.len() && fields[i - 1] == *ty {
            continue;
        }
        for of in few(samples(ty, encoding), limit).into_iter().skip(1) {
            let mut fields = plain_fields.clone();
            fields[i] = of.raw;
            let label = format!("field {i}: {}", of.label);
            found.push(sample(label, Raw::Fields(fields), of.traps));
        }
    }
    found
}

fn strings(encoding: Encoding) -> Vec<Sample> {
    let mut found = Vec::new();
    for form in encoding.forms() {
        for text in texts(encoding, *form) {
            let label = format!("{form:?} {text:?}");
            let text: Vec<char> = text.chars().collect();
            let raw = Raw::string(*form, form.encode(&text));
            found.push(sample(label, raw, Traps::Never));
        }
        for bytes in ill_formed(*form) {
            let label = format!("{form:?} {bytes:x?}");
            found.push(sample(label, Raw::string(*form, bytes), Traps::Always));
        }
        found.extend(string_places(encoding, *form));
    }
    found
}

/// Good and bad pointers and lengths of a string.
fn string_places(encoding: Encoding, form: Form) -> Vec<Sample> {
    let may_be_latin1 = !is_deflatable(encoding, form);
    let first = if may_be_latin1 { 'a' } else { 'Ā' };
    let content = Content::Bytes(form, form.encode(&[first, 'b', 'c', 'd']));
    let mut found = places(&content, encoding.alignment());
    found.retain(|sample| match &sample.raw {
        Raw::Block(block) => {
            let is_empty = block.content.is_empty();
            // With the tag that it has, or because of it, this is no length at all.
            let Length::Over(bytes, _) = block.length else {
                return may_be_latin1 || !is_empty;
            };
            encoding != Encoding::Latin1Utf16 || bytes / form.unit() != 1 << 31
        }
        Raw::Word(_) | Raw::Fields(_) | Raw::Case(..) => true,
    });
    found
}

/// Whether latin1 is made of a string that is not latin1: the engine does not
/// call `realloc` as the specification does.
fn is_deflatable(encoding: Encoding, form: Form) -> bool {
    encoding == Encoding::Latin1Utf16 && form == Form::Utf16
}

/// Texts that this form has.
fn texts(encoding: Encoding, form: Form) -> Vec<String> {
    let mut texts = utf8::good();
    texts.extend(["ÿé", "é and a lot of ASCII"].map(str::to_owned));
    let is_latin1 = |text: &String| text.chars().all(|c| c <= 'ÿ');
    if form == Form::Latin1 {
        texts.retain(is_latin1);
    } else if is_deflatable(encoding, form) {
        texts.retain(|text| !is_latin1(text));
    }
    texts
}

fn ill_formed(form: Form) -> Vec<Vec<u8>> {
    if form == Form::Utf8 {
        return utf8::bad();
    }
    let ascii = form.encode(&['m'; 19]);
    let offending = offending(form).into_iter();
    offending
        .flat_map(|bytes| [bytes.clone(), [&ascii[..], &bytes, &ascii].concat()])
        .collect()
}

fn lists(ty: &Type, encoding: Encoding) -> Vec<Sample> {
    let element = ty.element().expect("a list or a map");
    let of = few(samples(&element, encoding), 2 * PER_PART);
    let (good, bad): (Vec<Sample>, Vec<Sample>) = of
        .into_iter()
        // In memory, what is wrong only where it is flat is right.
        .partition(|sample| sample.traps != Traps::Always);
    let good: Vec<Raw> = good.into_iter().map(|sample| sample.raw).collect();
    let first = good[0].clone();
    // Enough for code that takes several at once, and for blocks not too many.
    let count = if element.has_pointer() { 5 } else { 37 };
    let many = good.iter().cycle().take(count).cloned().collect();
    let three = vec![first.clone(); 3];

    let mut found = vec![
        sample("three", Raw::list(three.clone()), Traps::Never),
        sample("all good", Raw::list(good), Traps::Never),
        sample("many", Raw::list(many), Traps::Never),
        sample("one", Raw::list(vec![first.clone()]), Traps::Never),
    ];
    for of in bad {
        let label = format!("element {}", of.label);
        let elements = vec![first.clone(), of.raw, first.clone()];
        found.push(sample(label, Raw::list(elements), Traps::Always));
    }
    let align = element.align(super::layout::Width::W32);
    found.extend(places(&Content::Elements(three), align));
    found
}

/// Good and bad pointers and lengths, of `content` and of nothing.
fn places(content: &Content, align: u64) -> Vec<Sample> {
    use Traps::{Always, Never};
    let empty = match content {
        Content::Bytes(form, _) => Content::Bytes(*form, Vec::new()),
        Content::Elements(_) => Content::Elements(Vec::new()),
    };
    let misaligned = if align == 1 { Never } else { Always };
    let mut found = Vec::new();
    let mut add = |content: &Content, at, length, traps| {
        let label = format!("{} at {at:?}, {length:?}", content.len());
        let block = Block {
            content: content.clone(),
            at,
            length,
        };
        found.push(sample(label, Raw::Block(block), traps));
    };
    add(&empty, At::Middle, Length::Content, Never);
    add(&empty, At::Null, Length::Content, Never);
    add(&empty, At::Size, Length::Content, Never);
    add(&empty, At::PastSize, Length::Content, Always);
    add(&empty, At::OddPastSize, Length::Content, Always);
    add(&empty, At::Last, Length::Content, Always);
    add(&empty, At::Odd, Length::Content, misaligned);
    add(content, At::End, Length::Content, Never);
    add(content, At::PastEnd, Length::Content, Always);
    add(content, At::Size, Length::Content, Always);
    add(content, At::Last, Length::Content, Always);
    // In a string the byte past its end is no text, whatever it is.
    if align > 1 {
        add(content, At::Odd, Length::Content, Always);
    }
    for (bytes, more) in [
        (LIST_LIMIT, 0),
        (LIST_LIMIT, 1),
        (1 << 31, 0),
        (1 << 32, 0),
        // What the product in bytes is, modulo the address space: a few.
        (1 << 32, 1),
        ((1 << 32) - super::guest::SOURCES, 0),
    ] {
        add(content, At::Middle, Length::Over(bytes, more), Always);
    }
    add(content, At::Middle, Length::Exactly(0xffff_ffff), Always);
    add(content, At::End, Length::Exactly(5), Always);
    found
}
