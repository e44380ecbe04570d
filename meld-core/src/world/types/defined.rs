//! Value types, case by case.

use wasm_encoder::PrimitiveValType;
use wasmparser::component_types::{ComponentDefinedType, ComponentValType};

use super::scope::Key;
use super::{Result, TypeWriter};

impl TypeWriter<'_> {
    /// Declares a value type in the innermost scope, after its parts.
    pub(super) fn write_defined(&mut self, key: Key, ty: &ComponentDefinedType) -> Result<u32> {
        use ComponentDefinedType as D;
        let input = key.0;
        Ok(match ty {
            D::Primitive(ty) => self.declare(key, |e| e.defined_type().primitive(primitive(*ty))),
            D::Record(record) => {
                let mut fields = Vec::with_capacity(record.fields.len());
                for (name, ty) in &record.fields {
                    fields.push((name.as_str(), self.value(input, *ty)?));
                }
                self.declare(key, |e| e.defined_type().record(fields))
            }
            D::Variant(variant) => {
                let mut cases = Vec::with_capacity(variant.cases.len());
                for (name, case) in &variant.cases {
                    cases.push((name.as_str(), self.maybe(key, case.ty)?));
                }
                self.declare(key, |e| e.defined_type().variant(cases))
            }
            D::Tuple(tuple) => {
                let types = tuple.types.iter().map(|ty| self.value(input, *ty));
                let types = types.collect::<Result<Vec<_>>>()?;
                self.declare(key, |e| e.defined_type().tuple(types))
            }
            D::Flags(names) => {
                let names: Vec<_> = names.iter().map(|n| n.as_str()).collect();
                self.declare(key, |e| e.defined_type().flags(names))
            }
            D::Enum(names) => {
                let names: Vec<_> = names.iter().map(|n| n.as_str()).collect();
                self.declare(key, |e| e.defined_type().enum_type(names))
            }
            D::List { element, .. } => {
                let element = self.value(input, *element)?;
                self.declare(key, |e| e.defined_type().list(element))
            }
            D::FixedLengthList {
                element, length, ..
            } => {
                let element = self.value(input, *element)?;
                self.declare(key, |e| {
                    e.defined_type().fixed_length_list(element, *length)
                })
            }
            D::Map {
                key: from, value, ..
            } => {
                let (from, to) = (self.value(input, *from)?, self.value(input, *value)?);
                self.declare(key, |e| e.defined_type().map(from, to))
            }
            D::Option { ty, .. } => {
                let ty = self.value(input, *ty)?;
                self.declare(key, |e| e.defined_type().option(ty))
            }
            D::Result { ok, err, .. } => {
                let (ok, err) = (self.maybe(key, *ok)?, self.maybe(key, *err)?);
                self.declare(key, |e| e.defined_type().result(ok, err))
            }
            D::Own(id) => {
                let index = self.resource(input, *id)?;
                self.declare(key, |e| e.defined_type().own(index))
            }
            D::Borrow(id) => {
                let index = self.resource(input, *id)?;
                self.declare(key, |e| e.defined_type().borrow(index))
            }
            D::Future { ty, .. } => {
                let ty = self.maybe(key, *ty)?;
                self.declare(key, |e| e.defined_type().future(ty))
            }
            D::Stream { ty, .. } => {
                let ty = self.maybe(key, *ty)?;
                self.declare(key, |e| e.defined_type().stream(ty))
            }
        })
    }

    fn maybe(
        &mut self,
        (input, _): Key,
        ty: Option<ComponentValType>,
    ) -> Result<Option<wasm_encoder::ComponentValType>> {
        ty.map(|ty| self.value(input, ty)).transpose()
    }
}

/// The same primitive type in the encoder's terms.
pub(super) fn primitive(ty: wasmparser::PrimitiveValType) -> PrimitiveValType {
    use wasmparser::PrimitiveValType as P;
    match ty {
        P::Bool => PrimitiveValType::Bool,
        P::S8 => PrimitiveValType::S8,
        P::U8 => PrimitiveValType::U8,
        P::S16 => PrimitiveValType::S16,
        P::U16 => PrimitiveValType::U16,
        P::S32 => PrimitiveValType::S32,
        P::U32 => PrimitiveValType::U32,
        P::S64 => PrimitiveValType::S64,
        P::U64 => PrimitiveValType::U64,
        P::F32 => PrimitiveValType::F32,
        P::F64 => PrimitiveValType::F64,
        P::Char => PrimitiveValType::Char,
        P::String => PrimitiveValType::String,
        P::ErrorContext => PrimitiveValType::ErrorContext,
    }
}
