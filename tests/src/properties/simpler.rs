//! Values that are a bit simpler than another, with their types.

use crate::values::raw::{At, Block, Content, Length, Raw};
use crate::values::types::{Type, list, option, result};

/// A value and its type.
type Typed = (Type, Raw);

/// What may be tried instead of a value, the simplest first: what it consists of,
/// less of it, and the same with one part simpler.
pub fn simpler(ty: &Type, raw: &Raw) -> Vec<Typed> {
    [parts(ty, raw), less(ty, raw), with_simpler_part(ty, raw)].concat()
}

fn parts(ty: &Type, raw: &Raw) -> Vec<Typed> {
    match raw {
        Raw::Word(_) => Vec::new(),
        Raw::Fields(values) => {
            let fields = ty.fields().unwrap_or_default();
            fields.into_iter().zip(values.iter().cloned()).collect()
        }
        Raw::Case(index, Some(payload)) => {
            let ty = ty.case_payload(*index).into_iter();
            ty.map(|ty| (ty, (**payload).clone())).collect()
        }
        Raw::Case(_, None) => Vec::new(),
        Raw::Block(block) => match (&block.content, ty.element()) {
            (Content::Elements(elements), Some(element)) => {
                let elements = elements.iter();
                elements.map(|raw| (element.clone(), raw.clone())).collect()
            }
            _ => Vec::new(),
        },
    }
}

fn less(ty: &Type, raw: &Raw) -> Vec<Typed> {
    match (ty, raw) {
        (Type::Record(fields), Raw::Fields(values)) => fewer_fields(Type::Record, fields, values),
        (Type::Tuple(fields), Raw::Fields(values)) => fewer_fields(Type::Tuple, fields, values),
        (_, Raw::Block(block)) => {
            let blocks = shorter(&block.content).into_iter();
            let blocks = blocks.map(|content| Block {
                content,
                ..block.clone()
            });
            let blocks = blocks.chain(in_its_place(block));
            blocks
                .map(|block| (ty.clone(), Raw::Block(block)))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn fewer_fields(of: fn(Vec<Type>) -> Type, types: &[Type], values: &[Raw]) -> Vec<Typed> {
    let fields = 0..types.len();
    // There has to be one.
    let fields = fields.filter(|_| types.len() > 1);
    let without = fields.map(|field| {
        let (mut types, mut values) = (types.to_vec(), values.to_vec());
        types.remove(field);
        values.remove(field);
        (of(types), Raw::Fields(values))
    });
    without.collect()
}

fn shorter(content: &Content) -> Vec<Content> {
    match content {
        Content::Elements(elements) => {
            let some = pieces(elements, 1).into_iter();
            some.map(Content::Elements).collect()
        }
        Content::Bytes(form, bytes) => {
            let some = pieces(bytes, form.unit() as usize).into_iter();
            some.map(|bytes| Content::Bytes(*form, bytes)).collect()
        }
    }
}

/// Halves of units of so many items each, and all of them but one.
fn pieces<T: Clone>(items: &[T], unit: usize) -> Vec<Vec<T>> {
    let units = items.len() / unit;
    let half = units / 2 * unit;
    let halves = [&items[..half], &items[half..]].map(<[T]>::to_vec);
    let halves = halves.into_iter().filter(|half| half.len() < items.len());
    let without = (0..units).map(|left_out| {
        let (before, after) = items.split_at(left_out * unit);
        [before, &after[unit..]].concat()
    });
    halves.chain(without).collect()
}

/// The same where it should be, as long as it is.
fn in_its_place(block: &Block) -> Option<Block> {
    let good = Block {
        at: At::Middle,
        length: Length::Content,
        content: block.content.clone(),
    };
    (good != *block).then_some(good)
}

fn with_simpler_part(ty: &Type, raw: &Raw) -> Vec<Typed> {
    match (ty, raw) {
        (Type::Record(fields), Raw::Fields(values)) => simpler_field(Type::Record, fields, values),
        (Type::Tuple(fields), Raw::Fields(values)) => simpler_field(Type::Tuple, fields, values),
        (_, Raw::Case(case, Some(payload))) => simpler_payload(ty, *case, payload),
        (Type::List(_) | Type::Map(..), Raw::Block(block)) if block.content.is_empty() => {
            let element = ty.element().into_iter();
            let parts = element.flat_map(|element| element.parts());
            let lists = parts.map(|part| (list(part), raw.clone()));
            lists.filter(|(list, _)| list != ty).collect()
        }
        (Type::List(element), Raw::Block(block)) => match &block.content {
            // As many as there are would have to change alike.
            Content::Elements(elements) if elements.len() == 1 => {
                let simpler = simpler(element, &elements[0]).into_iter();
                let lists = simpler.map(|(ty, raw)| {
                    let content = Content::Elements(vec![raw]);
                    (
                        list(ty),
                        Raw::Block(Block {
                            content,
                            ..block.clone()
                        }),
                    )
                });
                lists.collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn simpler_field(of: fn(Vec<Type>) -> Type, types: &[Type], values: &[Raw]) -> Vec<Typed> {
    let fields = types.iter().zip(values).enumerate();
    let simpler = fields.flat_map(|(field, (ty, raw))| {
        let simpler = simpler(ty, raw).into_iter();
        simpler.map(move |(ty, raw)| {
            let (mut types, mut values) = (types.to_vec(), values.to_vec());
            types[field] = ty;
            values[field] = raw;
            (of(types), Raw::Fields(values))
        })
    });
    simpler.collect()
}

fn simpler_payload(ty: &Type, case: u64, payload: &Raw) -> Vec<Typed> {
    let Some(payload_type) = ty.case_payload(case) else {
        return Vec::new();
    };
    let simpler = simpler(&payload_type, payload).into_iter();
    let simpler = simpler.filter_map(|(payload_type, payload)| {
        let ty = with_payload(ty, case, payload_type)?;
        Some((ty, Raw::Case(case, Some(Box::new(payload)))))
    });
    simpler.collect()
}

/// The type with another payload of a case, of which only the low bytes may count.
fn with_payload(ty: &Type, case: u64, payload: Type) -> Option<Type> {
    let mut cases = ty.cases()?;
    let case = usize::try_from(case).ok()?;
    *cases.get_mut(case)? = Some(payload);
    Some(match ty {
        Type::Option(_) => option(cases.remove(1)?),
        Type::Result(..) => result(cases[0].clone(), cases[1].clone()),
        _ => Type::Variant(cases),
    })
}
