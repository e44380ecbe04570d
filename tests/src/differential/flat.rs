//! Component values as core values: what an embedder of a fused module does at
//! its boundary.
//!
//! These are `flatten_type`, `lower_flat` and `lift_flat` of the Canonical ABI,
//! written for this crate so that no code of meld vouches for itself. Only
//! types without memory are known: scalars, `enum`, `flags`, and records and
//! tuples of them.

use anyhow::{Context, Result, bail, ensure};
use wasmtime::component::types::ComponentFunc;
use wasmtime::component::{Type, Val};
use wasmtime::{Val as Core, ValType};

use super::outcome::HostRefused;

/// Flat parameters that a function may take before they move to memory.
const MAX_FLAT_PARAMS: usize = 16;
/// Flat results that a function may give before they move to memory.
const MAX_FLAT_RESULTS: usize = 1;

/// The core types of a component function's parameters and results.
pub fn signature(ty: &ComponentFunc) -> Result<(Vec<ValType>, Vec<ValType>)> {
    let mut params = Vec::new();
    for (_, ty) in ty.params() {
        flatten(&ty, &mut params)?;
    }
    let mut results = Vec::new();
    for ty in ty.results() {
        flatten(&ty, &mut results)?;
    }
    ensure!(params.len() <= MAX_FLAT_PARAMS, "parameters are in memory");
    ensure!(results.len() <= MAX_FLAT_RESULTS, "results are in memory");
    Ok((params, results))
}

/// Appends the core types of `ty`.
fn flatten(ty: &Type, into: &mut Vec<ValType>) -> Result<()> {
    match ty {
        Type::Bool
        | Type::S8
        | Type::U8
        | Type::S16
        | Type::U16
        | Type::S32
        | Type::U32
        | Type::Char
        | Type::Enum(_) => into.push(ValType::I32),
        Type::S64 | Type::U64 => into.push(ValType::I64),
        Type::Float32 => into.push(ValType::F32),
        Type::Float64 => into.push(ValType::F64),
        Type::Flags(ty) => {
            into.extend((0..ty.names().len().div_ceil(32)).map(|_| ValType::I32));
        }
        Type::Tuple(ty) => ty.types().try_for_each(|ty| flatten(&ty, into))?,
        Type::Record(ty) => ty.fields().try_for_each(|f| flatten(&f.ty, into))?,
        other => bail!("type {other:?} needs memory or handles"),
    }
    Ok(())
}

/// Appends the core values of `value`, which must be of type `ty`.
pub fn lower(ty: &Type, value: &Val, into: &mut Vec<Core>) -> Result<()> {
    match (ty, value) {
        (Type::Bool, Val::Bool(v)) => into.push(Core::I32((*v).into())),
        (Type::S8, Val::S8(v)) => into.push(Core::I32((*v).into())),
        (Type::U8, Val::U8(v)) => into.push(Core::I32((*v).into())),
        (Type::S16, Val::S16(v)) => into.push(Core::I32((*v).into())),
        (Type::U16, Val::U16(v)) => into.push(Core::I32((*v).into())),
        (Type::S32, Val::S32(v)) => into.push(Core::I32(*v)),
        (Type::U32, Val::U32(v)) => into.push(Core::I32(*v as i32)),
        (Type::S64, Val::S64(v)) => into.push(Core::I64(*v)),
        (Type::U64, Val::U64(v)) => into.push(Core::I64(*v as i64)),
        (Type::Float32, Val::Float32(v)) => into.push(Core::F32(v.to_bits())),
        (Type::Float64, Val::Float64(v)) => into.push(Core::F64(v.to_bits())),
        (Type::Char, Val::Char(v)) => into.push(Core::I32(u32::from(*v) as i32)),
        (Type::Enum(ty), Val::Enum(v)) => {
            let index = ty.names().position(|name| name == v);
            into.push(Core::I32(index.context("no such case")? as i32));
        }
        (Type::Flags(ty), Val::Flags(set)) => {
            let mut words = vec![0u32; ty.names().len().div_ceil(32)];
            for (i, name) in ty.names().enumerate() {
                if set.iter().any(|label| label == name) {
                    words[i / 32] |= 1 << (i % 32);
                }
            }
            into.extend(words.into_iter().map(|word| Core::I32(word as i32)));
        }
        (Type::Tuple(ty), Val::Tuple(values)) => {
            for (ty, value) in ty.types().zip(values) {
                lower(&ty, value, into)?;
            }
        }
        (Type::Record(ty), Val::Record(fields)) => {
            for (field, (_, value)) in ty.fields().zip(fields) {
                lower(&field.ty, value, into)?;
            }
        }
        (ty, value) => bail!("{value:?} is no value of type {ty:?}"),
    }
    Ok(())
}

/// Takes the core values of one component value of type `ty`. Core values that
/// the Canonical ABI does not accept are refused.
pub fn lift(ty: &Type, core: &mut impl Iterator<Item = Core>) -> Result<Val, HostRefused> {
    Ok(match ty {
        Type::Bool => Val::Bool(word(core)? != 0),
        Type::S8 => Val::S8(word(core)? as i8),
        Type::U8 => Val::U8(word(core)? as u8),
        Type::S16 => Val::S16(word(core)? as i16),
        Type::U16 => Val::U16(word(core)? as u16),
        Type::S32 => Val::S32(word(core)? as i32),
        Type::U32 => Val::U32(word(core)?),
        Type::S64 => Val::S64(long(core)? as i64),
        Type::U64 => Val::U64(long(core)?),
        Type::Float32 => match core.next() {
            Some(Core::F32(bits)) => Val::Float32(f32::from_bits(bits)),
            other => return Err(mismatch("f32", other)),
        },
        Type::Float64 => match core.next() {
            Some(Core::F64(bits)) => Val::Float64(f64::from_bits(bits)),
            other => return Err(mismatch("f64", other)),
        },
        Type::Char => {
            let code = word(core)?;
            let char = char::from_u32(code);
            Val::Char(char.ok_or_else(|| HostRefused(format!("char {code:#x}")))?)
        }
        Type::Enum(ty) => {
            let case = word(core)?;
            let name = ty.names().nth(case as usize);
            let name = name.ok_or_else(|| HostRefused(format!("enum case {case}")))?;
            Val::Enum(name.to_owned())
        }
        Type::Flags(ty) => {
            let words = (0..ty.names().len().div_ceil(32))
                .map(|_| word(core))
                .collect::<Result<Vec<_>, _>>()?;
            let set = ty.names().enumerate();
            let set = set.filter(|(i, _)| words[i / 32] >> (i % 32) & 1 == 1);
            Val::Flags(set.map(|(_, name)| name.to_owned()).collect())
        }
        Type::Tuple(ty) => {
            let values = ty.types().map(|ty| lift(&ty, core));
            Val::Tuple(values.collect::<Result<_, _>>()?)
        }
        Type::Record(ty) => {
            let fields = ty.fields();
            let fields = fields.map(|f| Ok((f.name.to_owned(), lift(&f.ty, core)?)));
            Val::Record(fields.collect::<Result<_, _>>()?)
        }
        other => return Err(HostRefused(format!("type {other:?} is not flat"))),
    })
}

fn word(core: &mut impl Iterator<Item = Core>) -> Result<u32, HostRefused> {
    match core.next() {
        Some(Core::I32(word)) => Ok(word as u32),
        other => Err(mismatch("i32", other)),
    }
}

fn long(core: &mut impl Iterator<Item = Core>) -> Result<u64, HostRefused> {
    match core.next() {
        Some(Core::I64(long)) => Ok(long as u64),
        other => Err(mismatch("i64", other)),
    }
}

/// Signatures are checked when a module is loaded (see [`super::Fused`]), so
/// that no value leads here.
fn mismatch(expected: &str, got: Option<Core>) -> HostRefused {
    HostRefused(format!("expected an {expected}, got {got:?}"))
}
