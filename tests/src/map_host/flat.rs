//! Values as core values.

use wasmtime::component::Val;
use wasmtime::{AsContextMut, Result, format_err};

use super::memory::Access;
use super::types::{Flat, Shape, Type};
use super::values;

/// A core value of some type as its bits; a narrow one has zeros above.
pub(super) fn to_core(flat: Flat, bits: u64) -> wasmtime::Val {
    match flat {
        Flat::I32 => wasmtime::Val::I32(bits as i32),
        Flat::I64 => wasmtime::Val::I64(bits as i64),
        Flat::F32 => wasmtime::Val::F32(bits as u32),
        Flat::F64 => wasmtime::Val::F64(bits),
    }
}

/// The bits of a core value.
pub(super) fn from_core(value: &wasmtime::Val) -> Result<u64> {
    match value {
        wasmtime::Val::I32(v) => Ok(u64::from(*v as u32)),
        wasmtime::Val::I64(v) => Ok(*v as u64),
        wasmtime::Val::F32(bits) => Ok(u64::from(*bits)),
        wasmtime::Val::F64(bits) => Ok(*bits),
        other => Err(format_err!("{other:?} is no value of the Canonical ABI")),
    }
}

impl<S: AsContextMut> Access<S> {
    /// Appends the bits of a flattened value.
    pub(super) fn lower(&mut self, ty: &Type, value: &Val, bits: &mut Vec<u64>) -> Result<()> {
        match ty.shape() {
            Shape::Scalar(..) => bits.push(values::scalar_bits(ty, value)?),
            Shape::Sequence => {
                let (pointer, len) = self.store_sequence(ty, value)?;
                bits.extend([pointer as u64, len as u64]);
            }
            Shape::Fields(types) => {
                for (ty, value) in types.into_iter().zip(values::fields(value)?) {
                    self.lower(ty, value, bits)?;
                }
            }
            Shape::Cases(cases) => {
                let end = bits.len() + ty.flat().len();
                let (index, payload) = values::case(ty, value)?;
                bits.push(index as u64);
                if let (Some(ty), Some(value)) = (values::payload_type(&cases, index)?, payload) {
                    self.lower(ty, value, bits)?;
                }
                bits.resize(end, 0);
            }
        }
        Ok(())
    }

    /// Takes the bits of one value off the front. Joined payloads need no
    /// conversion: a narrow value has its bits at the lower end.
    pub(super) fn lift(&self, ty: &Type, bits: &mut &[u64]) -> Result<Val> {
        match ty.shape() {
            Shape::Scalar(..) => values::scalar(ty, take(bits)?),
            Shape::Sequence => {
                let (pointer, len) = (take(bits)? as u32, take(bits)? as u32);
                self.load_sequence(ty, pointer as usize, len as usize)
            }
            Shape::Fields(types) => {
                let fields = types.into_iter().map(|ty| self.lift(ty, bits));
                values::from_fields(ty, fields.collect::<Result<_>>()?)
            }
            Shape::Cases(cases) => {
                let rest = bits.get(ty.flat().len()..).unwrap_or_default();
                let index = take(bits)? as u32 as usize;
                let payload = match values::payload_type(&cases, index)? {
                    Some(ty) => Some(self.lift(ty, bits)?),
                    None => None,
                };
                *bits = rest;
                values::from_case(ty, index, payload)
            }
        }
    }
}

fn take(bits: &mut &[u64]) -> Result<u64> {
    let (first, rest) = bits
        .split_first()
        .ok_or_else(|| format_err!("a core value is missing"))?;
    *bits = rest;
    Ok(*first)
}
