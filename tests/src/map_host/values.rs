//! Values taken apart and put together, by the shapes of their types.

use wasmtime::component::Val;
use wasmtime::{Result, bail, ensure, format_err};

use super::types::Type;

/// A scalar as the bits of its core value.
pub(super) fn scalar_bits(ty: &Type, value: &Val) -> Result<u64> {
    Ok(match (ty, value) {
        (Type::Bool, Val::Bool(v)) => u64::from(*v),
        (Type::S8, Val::S8(v)) => u64::from(i32::from(*v) as u32),
        (Type::U8, Val::U8(v)) => u64::from(*v),
        (Type::S16, Val::S16(v)) => u64::from(i32::from(*v) as u32),
        (Type::U16, Val::U16(v)) => u64::from(*v),
        (Type::S32, Val::S32(v)) => u64::from(*v as u32),
        (Type::U32, Val::U32(v)) => u64::from(*v),
        (Type::S64, Val::S64(v)) => *v as u64,
        (Type::U64, Val::U64(v)) => *v,
        (Type::F32, Val::Float32(v)) => u64::from(v.to_bits()),
        (Type::F64, Val::Float64(v)) => v.to_bits(),
        (Type::Char, Val::Char(v)) => u64::from(*v),
        (Type::Flags(labels), Val::Flags(set)) => {
            let is_set = |label| u64::from(set.contains(label));
            let bits = labels.iter().enumerate();
            bits.map(|(bit, label)| is_set(label) << bit).sum()
        }
        _ => bail!("{value:?} is no {ty:?}"),
    })
}

/// A scalar from the bits of its core value.
pub(super) fn scalar(ty: &Type, bits: u64) -> Result<Val> {
    Ok(match ty {
        Type::Bool => Val::Bool(bits as u32 != 0),
        Type::S8 => Val::S8(bits as i8),
        Type::U8 => Val::U8(bits as u8),
        Type::S16 => Val::S16(bits as i16),
        Type::U16 => Val::U16(bits as u16),
        Type::S32 => Val::S32(bits as i32),
        Type::U32 => Val::U32(bits as u32),
        Type::S64 => Val::S64(bits as i64),
        Type::U64 => Val::U64(bits),
        Type::F32 => Val::Float32(f32::from_bits(bits as u32)),
        Type::F64 => Val::Float64(f64::from_bits(bits)),
        Type::Char => {
            let char = char::from_u32(bits as u32);
            Val::Char(char.ok_or_else(|| format_err!("{bits:#x} is no char"))?)
        }
        Type::Flags(labels) => {
            let labels = labels.iter().enumerate();
            let set = labels.filter(|(bit, _)| bits >> bit & 1 == 1);
            Val::Flags(set.map(|(_, label)| label.clone()).collect())
        }
        other => bail!("{other:?} is no scalar"),
    })
}

/// The fields of a record or tuple.
pub(super) fn fields(value: &Val) -> Result<Vec<&Val>> {
    match value {
        Val::Record(fields) => Ok(fields.iter().map(|(_, value)| value).collect()),
        Val::Tuple(values) => Ok(values.iter().collect()),
        other => bail!("{other:?} has no fields"),
    }
}

/// A record or tuple of these values.
pub(super) fn from_fields(ty: &Type, values: Vec<Val>) -> Result<Val> {
    match ty {
        Type::Record(fields) => {
            let names = fields.iter().map(|(name, _)| name.clone());
            Ok(Val::Record(names.zip(values).collect()))
        }
        Type::Tuple(_) => Ok(Val::Tuple(values)),
        other => bail!("{other:?} has no fields"),
    }
}

/// The index of a value's case, and the payload.
pub(super) fn case<'v>(ty: &Type, value: &'v Val) -> Result<(usize, Option<&'v Val>)> {
    let position =
        |found: Option<usize>| found.ok_or_else(|| format_err!("no such case: {value:?}"));
    Ok(match (ty, value) {
        (Type::Variant(cases), Val::Variant(name, payload)) => {
            let index = cases.iter().position(|(case, _)| case == name);
            (position(index)?, payload.as_deref())
        }
        (Type::Enum(cases), Val::Enum(name)) => {
            (position(cases.iter().position(|case| case == name))?, None)
        }
        (Type::Option(_), Val::Option(payload)) => {
            (usize::from(payload.is_some()), payload.as_deref())
        }
        (Type::Result(..), Val::Result(Ok(payload))) => (0, payload.as_deref()),
        (Type::Result(..), Val::Result(Err(payload))) => (1, payload.as_deref()),
        _ => bail!("{value:?} is no {ty:?}"),
    })
}

/// A value of the case at `index`.
pub(super) fn from_case(ty: &Type, index: usize, payload: Option<Val>) -> Result<Val> {
    let payload = payload.map(Box::new);
    Ok(match ty {
        Type::Variant(cases) => Val::Variant(cases[index].0.clone(), payload),
        Type::Enum(cases) => Val::Enum(cases[index].clone()),
        Type::Option(_) => Val::Option(payload),
        Type::Result(..) if index == 0 => Val::Result(Ok(payload)),
        Type::Result(..) => Val::Result(Err(payload)),
        other => bail!("{other:?} has no cases"),
    })
}

/// The payload's type of the case at `index`.
pub(super) fn payload_type<'t>(
    cases: &[Option<&'t Type>],
    index: usize,
) -> Result<Option<&'t Type>> {
    ensure!(index < cases.len(), "case {index} of {}", cases.len());
    Ok(cases[index])
}
