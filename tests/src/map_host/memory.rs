//! Values in the memory that the map names.

use wasmtime::component::Val;
use wasmtime::{AsContextMut, Func, Memory, Result, ensure, format_err};

use super::layout::{self, Layout};
use super::map::Region;
use super::strings::{self, Encoding};
use super::types::{Shape, Type};
use super::values;

/// One import's or export's side of the module.
#[derive(Clone, Copy)]
pub(super) struct Guest {
    pub(super) memory: Option<Memory>,
    /// The part of it that pointers are relative to.
    pub(super) region: Option<Region>,
    pub(super) realloc: Option<Func>,
    pub(super) encoding: Encoding,
}

/// A guest in a store.
pub(super) struct Access<S> {
    pub(super) store: S,
    pub(super) guest: Guest,
}

impl<S: AsContextMut> Access<S> {
    fn memory(&self) -> Result<Memory> {
        let memory = self.guest.memory;
        memory.ok_or_else(|| format_err!("the map gives no memory"))
    }

    pub(super) fn realloc(&mut self, old: usize, old_size: usize, layout: Layout) -> Result<usize> {
        let realloc = self.guest.realloc;
        let realloc = realloc.ok_or_else(|| format_err!("the map gives no realloc"))?;
        let arguments = (
            old as u32,
            old_size as u32,
            layout.align as u32,
            layout.size as u32,
        );
        let realloc = realloc.typed::<(u32, u32, u32, u32), u32>(&self.store)?;
        let address = realloc.call(&mut self.store, arguments)? as usize;
        ensure!(
            address.is_multiple_of(layout.align),
            "realloc is misaligned"
        );
        self.read(address, layout.size)?;
        Ok(address)
    }

    pub(super) fn allocate(&mut self, layout: Layout) -> Result<usize> {
        self.realloc(0, 0, layout)
    }

    pub(super) fn read(&self, address: usize, len: usize) -> Result<&[u8]> {
        let (start, end) = self.region();
        let bytes = self.memory()?.data(&self.store);
        let bytes = &bytes[start..end.unwrap_or(bytes.len())];
        let end = address.checked_add(len);
        let bytes = end.and_then(|end| bytes.get(address..end));
        bytes.ok_or_else(|| format_err!("{len} bytes at {address} are out of bounds"))
    }

    pub(super) fn write(&mut self, address: usize, bytes: &[u8]) -> Result<()> {
        self.read(address, bytes.len())?;
        let (start, _) = self.region();
        self.memory()?
            .write(&mut self.store, start + address, bytes)?;
        Ok(())
    }

    /// Where the region begins, and where it ends if that is not the memory's end.
    fn region(&self) -> (usize, Option<usize>) {
        self.guest.region.map_or((0, None), |region| {
            let start = region.base as usize;
            (start, region.limit.map(|limit| start + limit as usize))
        })
    }

    fn load_bits(&self, address: usize, size: usize) -> Result<u64> {
        let mut bytes = [0; 8];
        bytes[..size].copy_from_slice(self.read(address, size)?);
        Ok(u64::from_le_bytes(bytes))
    }

    fn store_bits(&mut self, address: usize, size: usize, bits: u64) -> Result<()> {
        self.write(address, &bits.to_le_bytes()[..size])
    }

    /// The value at an address.
    pub(super) fn load(&self, ty: &Type, address: usize) -> Result<Val> {
        ensure!(
            address.is_multiple_of(ty.layout().align),
            "a misaligned pointer"
        );
        match ty.shape() {
            Shape::Scalar(size, _) => values::scalar(ty, self.load_bits(address, size)?),
            Shape::Sequence => {
                let pointer = self.load_bits(address, 4)? as usize;
                let len = self.load_bits(address + 4, 4)? as usize;
                self.load_sequence(ty, pointer, len)
            }
            Shape::Fields(types) => {
                let fields = layout::fields(&types).0.into_iter();
                let fields = fields.map(|(offset, ty)| self.load(ty, address + offset));
                values::from_fields(ty, fields.collect::<Result<_>>()?)
            }
            Shape::Cases(cases) => {
                let size = layout::discriminant_size(cases.len());
                let index = self.load_bits(address, size)? as usize;
                let payload = address + layout::payload_offset(&cases);
                let payload = match values::payload_type(&cases, index)? {
                    Some(ty) => Some(self.load(ty, payload)?),
                    None => None,
                };
                values::from_case(ty, index, payload)
            }
        }
    }

    /// The string or list behind a pointer.
    pub(super) fn load_sequence(&self, ty: &Type, pointer: usize, len: usize) -> Result<Val> {
        let Type::List(element) = ty else {
            return strings::load(self, pointer, len).map(Val::String);
        };
        let size = element.layout().size;
        self.read(pointer, len * size)?;
        let elements = (0..len).map(|index| self.load(element, pointer + index * size));
        Ok(Val::List(elements.collect::<Result<_>>()?))
    }

    /// Writes a value to an address.
    pub(super) fn store(&mut self, ty: &Type, value: &Val, address: usize) -> Result<()> {
        match ty.shape() {
            Shape::Scalar(size, _) => {
                let bits = values::scalar_bits(ty, value)?;
                self.store_bits(address, size, bits)
            }
            Shape::Sequence => {
                let (pointer, len) = self.store_sequence(ty, value)?;
                self.store_bits(address, 4, pointer as u64)?;
                self.store_bits(address + 4, 4, len as u64)
            }
            Shape::Fields(types) => {
                let fields = layout::fields(&types).0.into_iter();
                for ((offset, ty), value) in fields.zip(values::fields(value)?) {
                    self.store(ty, value, address + offset)?;
                }
                Ok(())
            }
            Shape::Cases(cases) => {
                let (index, payload) = values::case(ty, value)?;
                let size = layout::discriminant_size(cases.len());
                self.store_bits(address, size, index as u64)?;
                match (values::payload_type(&cases, index)?, payload) {
                    (Some(ty), Some(value)) => {
                        self.store(ty, value, address + layout::payload_offset(&cases))
                    }
                    _ => Ok(()),
                }
            }
        }
    }

    /// Allocates and writes a string or list. Returns pointer and length.
    pub(super) fn store_sequence(&mut self, ty: &Type, value: &Val) -> Result<(usize, usize)> {
        match (ty, value) {
            (Type::String, Val::String(text)) => strings::store(self, text),
            (Type::List(element), Val::List(values)) => {
                let Layout { size, align } = element.layout();
                let all = Layout {
                    size: size * values.len(),
                    align,
                };
                let pointer = self.allocate(all)?;
                for (index, value) in values.iter().enumerate() {
                    self.store(element, value, pointer + index * size)?;
                }
                Ok((pointer, values.len()))
            }
            _ => Err(format_err!("{value:?} is no {ty:?}")),
        }
    }
}
