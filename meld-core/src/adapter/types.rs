//! Component value types as adapters see them: by structure, with layouts.
//!
//! Types are interned, so two are the same exactly if their ids are. Names are
//! part of the structure: they cost nothing and serve `--explain`.

use std::collections::{HashMap, HashSet};

use wasm_encoder::ValType;
use wasmparser::PrimitiveValType;
use wasmparser::component_types::{ComponentDefinedType, ComponentDefinedTypeId, ComponentValType};
use wasmparser::types::Types;

use super::scalar::{self, Scalar};
use crate::ids::{Arena, ValueTypeId};

/// `MAX_FLAT_PARAMS` of the specification.
pub(crate) const MAX_FLAT_PARAMS: usize = 16;
/// `MAX_FLAT_RESULTS` of the specification.
pub(crate) const MAX_FLAT_RESULTS: usize = 1;

/// The structure of a value type (`despecialize` is applied).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ValueType {
    Scalar(Scalar),
    String,
    List(ValueTypeId),
    FixedList(ValueTypeId, u32),
    /// Records and tuples: the fields' names and types.
    Record(Vec<(String, ValueTypeId)>),
    /// Variants, options and results: the cases' names and payloads.
    Variant(Vec<(String, Option<ValueTypeId>)>),
}

/// Size and alignment in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) size: u32,
    pub(crate) align: u32,
}

/// The width of pointers into a memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Width {
    W32,
    W64,
}

impl Width {
    /// The core type of pointers and lengths.
    pub(crate) fn ptr(self) -> ValType {
        match self {
            Width::W32 => ValType::I32,
            Width::W64 => ValType::I64,
        }
    }

    /// The bytes of a pointer or length.
    pub(crate) fn bytes(self) -> u32 {
        match self {
            Width::W32 => 4,
            Width::W64 => 8,
        }
    }
}

/// A type with what follows from it.
struct Entry {
    ty: ValueType,
    layouts: [Layout; 2],
    /// `flatten_type`; `None` if there are more values than any call takes.
    flat: [Option<Vec<ValType>>; 2],
    /// Roughly how many operators it takes to translate it in place.
    cost: u32,
    /// Whether every byte is significant and every bit pattern valid.
    plain: bool,
    /// Whether flat values are the type's values, unchanged.
    identity: bool,
}

/// A handle where it is an integer.
const HANDLE: ValueType = ValueType::Scalar(Scalar::U32);

/// What becomes of handles: those of resources, the ends of streams and futures, and
/// error contexts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Handles {
    /// No type may have any: the two sides have a table each.
    Refused,
    /// They are the integers that they are, as both sides have the same table.
    Integers,
}

/// All types that adapters handle.
#[derive(Default)]
pub(crate) struct TypeArena {
    /// Whether it matters that values need no work of their own.
    elide: bool,
    entries: Arena<ValueTypeId, Entry>,
    ids: HashMap<ValueType, ValueTypeId>,
    parsed: HashMap<(ComponentDefinedTypeId, Handles), ValueTypeId>,
}

impl TypeArena {
    /// No types yet. Without `elide`, no type counts as plain or identity.
    pub(crate) fn new(elide: bool) -> Self {
        TypeArena {
            elide,
            ..TypeArena::default()
        }
    }

    pub(crate) fn get(&self, id: ValueTypeId) -> &ValueType {
        &self.entries[id].ty
    }

    pub(crate) fn layout(&self, id: ValueTypeId, width: Width) -> Layout {
        self.entries[id].layouts[width as usize]
    }

    pub(crate) fn flat(&self, id: ValueTypeId, width: Width) -> Option<&[ValType]> {
        self.entries[id].flat[width as usize].as_deref()
    }

    /// Whether a function returns it as a core value.
    pub(crate) fn is_flat_result(&self, id: ValueTypeId) -> bool {
        let flat = self.flat(id, Width::W32);
        flat.is_some_and(|flat| flat.len() <= MAX_FLAT_RESULTS)
    }

    pub(crate) fn cost(&self, id: ValueTypeId) -> u32 {
        self.entries[id].cost
    }

    /// Whether values of the type can be moved as bytes.
    pub(crate) fn is_plain(&self, id: ValueTypeId) -> bool {
        self.entries[id].plain
    }

    /// Whether lifting and lowering flat values leaves them as they are and
    /// never traps.
    pub(crate) fn is_identity(&self, id: ValueTypeId) -> bool {
        self.entries[id].identity
    }

    /// The type in words, shortened where it gets long.
    pub(crate) fn name(&self, id: ValueTypeId) -> String {
        const LIMIT: usize = 300;
        let mut name = String::new();
        let complete = self.write_name(id, LIMIT, &mut name).is_some();
        if !complete || name.len() > LIMIT {
            name.truncate(name.floor_char_boundary(LIMIT));
            name.push('…');
        }
        name
    }

    /// `None` if the rest is left out.
    fn write_name(&self, id: ValueTypeId, limit: usize, out: &mut String) -> Option<()> {
        if out.len() > limit {
            return None;
        }
        match self.get(id) {
            ValueType::Scalar(scalar) => out.push_str(&scalar.to_string()),
            ValueType::String => out.push_str("string"),
            ValueType::List(element) => {
                out.push_str("list<");
                self.write_name(*element, limit, out)?;
                out.push('>');
            }
            ValueType::FixedList(element, length) => {
                out.push_str("list<");
                self.write_name(*element, limit, out)?;
                out.push_str(&format!(", {length}>"));
            }
            ValueType::Record(fields) => {
                out.push_str("record {");
                for (i, (name, ty)) in fields.iter().enumerate() {
                    out.push_str(if i == 0 { "" } else { ", " });
                    out.push_str(name);
                    out.push_str(": ");
                    self.write_name(*ty, limit, out)?;
                }
                out.push('}');
            }
            ValueType::Variant(cases) => {
                out.push_str("variant {");
                for (i, (name, ty)) in cases.iter().enumerate() {
                    out.push_str(if i == 0 { "" } else { ", " });
                    if out.len() > limit {
                        return None;
                    }
                    out.push_str(name);
                    if let Some(ty) = ty {
                        out.push('(');
                        self.write_name(*ty, limit, out)?;
                        out.push(')');
                    }
                }
                out.push('}');
            }
        }
        Some(())
    }

    /// The offset of each field of a record.
    pub(crate) fn field_offsets(&self, fields: &[(String, ValueTypeId)], width: Width) -> Vec<u32> {
        let mut offset = 0;
        fields
            .iter()
            .map(|(_, ty)| {
                let layout = self.layout(*ty, width);
                let at = align_to(offset, layout.align);
                offset = at + layout.size;
                at
            })
            .collect()
    }

    /// `max_case_alignment` applied: where the payload of a variant is.
    pub(crate) fn payload_offset(
        &self,
        cases: &[(String, Option<ValueTypeId>)],
        width: Width,
    ) -> u32 {
        let payloads = cases.iter().filter_map(|(_, ty)| *ty);
        let align = payloads.map(|ty| self.layout(ty, width).align).max();
        align_to(discriminant_size(cases.len()), align.unwrap_or(1))
    }

    /// Adds a type, once.
    ///
    /// # Errors
    ///
    /// What makes the type one that no memory could hold.
    pub(crate) fn intern(&mut self, ty: ValueType) -> Result<ValueTypeId, String> {
        if let Some(id) = self.ids.get(&ty) {
            return Ok(*id);
        }
        let widths = [Width::W32, Width::W64];
        let [narrow, wide] = widths.map(|width| self.layout_of(&ty, width));
        let entry = Entry {
            layouts: [narrow?, wide?],
            flat: widths.map(|width| self.flatten(&ty, width)),
            cost: self.cost_of(&ty),
            plain: self.elide && self.plain_of(&ty),
            identity: self.elide && self.identity_of(&ty),
            ty: ty.clone(),
        };
        let id = self.entries.push(entry);
        self.ids.insert(ty, id);
        Ok(id)
    }

    /// Takes in a type of the validator.
    ///
    /// # Errors
    ///
    /// The name of a type that is not supported.
    pub(crate) fn read(
        &mut self,
        types: &Types,
        ty: ComponentValType,
        handles: Handles,
    ) -> Result<ValueTypeId, String> {
        let id = match ty {
            ComponentValType::Primitive(ty) => return self.primitive(ty, handles),
            ComponentValType::Type(id) => id,
        };
        if let Some(id) = self.parsed.get(&(id, handles)) {
            return Ok(*id);
        }
        let result = self.defined(types, &types[id], handles)?;
        self.parsed.insert((id, handles), result);
        Ok(result)
    }

    fn primitive(&mut self, ty: PrimitiveValType, handles: Handles) -> Result<ValueTypeId, String> {
        match ty {
            PrimitiveValType::String => self.intern(ValueType::String),
            PrimitiveValType::ErrorContext if handles == Handles::Integers => self.intern(HANDLE),
            PrimitiveValType::ErrorContext => Err(unsupported("error-context")),
            _ => {
                let scalar = scalar::primitive(ty).ok_or_else(|| unsupported("primitive"))?;
                self.intern(ValueType::Scalar(scalar))
            }
        }
    }

    fn defined(
        &mut self,
        types: &Types,
        ty: &ComponentDefinedType,
        handles: Handles,
    ) -> Result<ValueTypeId, String> {
        let ty = match ty {
            ComponentDefinedType::Primitive(ty) => return self.primitive(*ty, handles),
            ComponentDefinedType::Enum(cases) => {
                ValueType::Scalar(Scalar::Enum(cases.len() as u32))
            }
            ComponentDefinedType::Flags(labels) => {
                ValueType::Scalar(Scalar::Flags(labels.len() as u32))
            }
            ComponentDefinedType::Record(record) => {
                let mut fields = Vec::new();
                for (name, ty) in &record.fields {
                    fields.push((name.to_string(), self.read(types, *ty, handles)?));
                }
                ValueType::Record(fields)
            }
            ComponentDefinedType::Tuple(tuple) => {
                let mut fields = Vec::new();
                for (index, ty) in tuple.types.iter().enumerate() {
                    fields.push((index.to_string(), self.read(types, *ty, handles)?));
                }
                ValueType::Record(fields)
            }
            ComponentDefinedType::Variant(variant) => {
                let mut cases = Vec::new();
                for (name, case) in &variant.cases {
                    cases.push((
                        name.to_string(),
                        self.read_optional(types, case.ty, handles)?,
                    ));
                }
                ValueType::Variant(cases)
            }
            ComponentDefinedType::Option { ty, .. } => {
                let some = self.read(types, *ty, handles)?;
                ValueType::Variant(vec![("none".into(), None), ("some".into(), Some(some))])
            }
            ComponentDefinedType::Result { ok, err, .. } => {
                let ok = self.read_optional(types, *ok, handles)?;
                let err = self.read_optional(types, *err, handles)?;
                ValueType::Variant(vec![("ok".into(), ok), ("error".into(), err)])
            }
            ComponentDefinedType::List { element, .. } => {
                ValueType::List(self.read(types, *element, handles)?)
            }
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => ValueType::FixedList(self.read(types, *element, handles)?, *length),
            ComponentDefinedType::Map { key, value, .. } => {
                let key = self.read(types, *key, handles)?;
                let value = self.read(types, *value, handles)?;
                let entry = ValueType::Record(vec![("key".into(), key), ("value".into(), value)]);
                ValueType::List(self.intern(entry)?)
            }
            ComponentDefinedType::Own(_)
            | ComponentDefinedType::Borrow(_)
            | ComponentDefinedType::Future { .. }
            | ComponentDefinedType::Stream { .. }
                if handles == Handles::Integers =>
            {
                HANDLE
            }
            ComponentDefinedType::Own(_) => return Err(unsupported("own")),
            ComponentDefinedType::Borrow(_) => return Err(unsupported("borrow")),
            ComponentDefinedType::Future { .. } => return Err(unsupported("future")),
            ComponentDefinedType::Stream { .. } => return Err(unsupported("stream")),
        };
        self.intern(ty)
    }

    fn read_optional(
        &mut self,
        types: &Types,
        ty: Option<ComponentValType>,
        handles: Handles,
    ) -> Result<Option<ValueTypeId>, String> {
        ty.map(|ty| self.read(types, ty, handles)).transpose()
    }

    /// `alignment` and `elem_size`.
    fn layout_of(&self, ty: &ValueType, width: Width) -> Result<Layout, String> {
        let (size, align) = match ty {
            ValueType::Scalar(scalar) => (u64::from(scalar.size()), scalar.size()),
            ValueType::String | ValueType::List(_) => (2 * u64::from(width.bytes()), width.bytes()),
            ValueType::FixedList(element, length) => {
                let layout = self.layout(*element, width);
                (u64::from(layout.size) * u64::from(*length), layout.align)
            }
            ValueType::Record(fields) => {
                let (mut size, mut align) = (0u64, 1);
                for (_, ty) in fields {
                    let layout = self.layout(*ty, width);
                    size = size.next_multiple_of(layout.align.into()) + u64::from(layout.size);
                    align = align.max(layout.align);
                }
                (size.next_multiple_of(align.into()), align)
            }
            ValueType::Variant(cases) => {
                let layouts = || {
                    let payloads = cases.iter().filter_map(|(_, ty)| *ty);
                    payloads.map(|ty| self.layout(ty, width))
                };
                let discriminant = discriminant_size(cases.len());
                let align = layouts().map(|l| l.align).max().unwrap_or(1);
                let payload = layouts().map(|l| l.size).max().unwrap_or(0);
                let offset = align_to(discriminant, align);
                let align = align.max(discriminant);
                let size = u64::from(offset) + u64::from(payload);
                (size.next_multiple_of(align.into()), align)
            }
        };
        match u32::try_from(size) {
            Ok(size) if size <= MAX_SIZE => Ok(Layout { size, align }),
            _ => Err(format!("a type of {size} bytes, more than a list can have")),
        }
    }

    /// `flatten_type`, up to what fits in the parameters of a call.
    fn flatten(&self, ty: &ValueType, width: Width) -> Option<Vec<ValType>> {
        let flat = match ty {
            ValueType::Scalar(scalar) => vec![scalar.flat()],
            ValueType::String | ValueType::List(_) => vec![width.ptr(); 2],
            ValueType::FixedList(element, length) => {
                let flat = self.flat(*element, width)?;
                if flat.len() * *length as usize > MAX_FLAT_PARAMS {
                    return None;
                }
                flat.repeat(*length as usize)
            }
            ValueType::Record(fields) => {
                let mut flat = Vec::new();
                for (_, ty) in fields {
                    flat.extend_from_slice(self.flat(*ty, width)?);
                    if flat.len() > MAX_FLAT_PARAMS {
                        return None;
                    }
                }
                flat
            }
            ValueType::Variant(cases) => {
                let mut flat = vec![ValType::I32];
                for ty in cases.iter().filter_map(|(_, ty)| *ty) {
                    for (i, ty) in self.flat(ty, width)?.iter().enumerate() {
                        match flat.get_mut(i + 1) {
                            Some(joined) => *joined = join(*joined, *ty),
                            None => flat.push(*ty),
                        }
                    }
                }
                flat
            }
        };
        (flat.len() <= MAX_FLAT_PARAMS).then_some(flat)
    }

    fn cost_of(&self, ty: &ValueType) -> u32 {
        match ty {
            ValueType::Scalar(_) => 1,
            ValueType::String | ValueType::List(_) => 2,
            ValueType::FixedList(element, length) => self.cost(*element).saturating_mul(*length),
            ValueType::Record(fields) => {
                let costs = fields.iter().map(|(_, ty)| self.cost(*ty));
                costs.fold(0, u32::saturating_add)
            }
            ValueType::Variant(cases) => {
                // Cases with the same payload share the code for it.
                let payloads: HashSet<_> = cases.iter().filter_map(|(_, ty)| *ty).collect();
                let costs = payloads.into_iter().map(|ty| self.cost(ty));
                costs.fold(3, u32::saturating_add)
            }
        }
    }

    fn identity_of(&self, ty: &ValueType) -> bool {
        match ty {
            ValueType::Scalar(scalar) => scalar.is_identity(),
            ValueType::FixedList(element, _) => self.is_identity(*element),
            ValueType::Record(fields) => fields.iter().all(|(_, ty)| self.is_identity(*ty)),
            ValueType::String | ValueType::List(_) | ValueType::Variant(_) => false,
        }
    }

    fn plain_of(&self, ty: &ValueType) -> bool {
        match ty {
            ValueType::Scalar(scalar) => scalar.is_plain(),
            ValueType::FixedList(element, _) => self.is_plain(*element),
            ValueType::Record(fields) => {
                let sizes = fields
                    .iter()
                    .map(|(_, ty)| self.layout(*ty, Width::W32).size);
                let used: u64 = sizes.map(u64::from).sum();
                let all = self
                    .layout_of(ty, Width::W32)
                    .map(|layout| u64::from(layout.size));
                all == Ok(used) && fields.iter().all(|(_, ty)| self.is_plain(*ty))
            }
            ValueType::String | ValueType::List(_) | ValueType::Variant(_) => false,
        }
    }
}

/// `MAX_LIST_BYTE_LENGTH` and `MAX_STRING_BYTE_LENGTH` of the specification.
pub(crate) const MAX_SIZE: u32 = (1 << 28) - 1;

fn unsupported(name: &str) -> String {
    format!("the type '{name}'")
}

/// `join` of the specification.
fn join(a: ValType, b: ValType) -> ValType {
    use ValType::{F32, I32, I64};
    match (a, b) {
        _ if a == b => a,
        (I32, F32) | (F32, I32) => I32,
        _ => I64,
    }
}

fn align_to(offset: u32, align: u32) -> u32 {
    offset.next_multiple_of(align)
}

/// `discriminant_type`: the bytes that tell this many cases apart.
pub(crate) fn discriminant_size(cases: usize) -> u32 {
    match cases {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}
