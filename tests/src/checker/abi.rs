//! What the Canonical ABI says about types: how many core values they are, and
//! whether these are the values themselves.

use wasmparser::PrimitiveValType as Primitive;
use wasmparser::component_types::{
    ComponentDefinedType as Defined, ComponentFuncType, ComponentValType as ValType,
};
use wasmparser::types::TypesRef;

/// `MAX_FLAT_PARAMS`
pub(super) const MAX_PARAMS: usize = 16;
/// `MAX_FLAT_RESULTS`
pub(super) const MAX_RESULTS: usize = 1;

/// `len(flatten_type(ty))`
pub(super) fn flat_len(types: TypesRef<'_>, ty: ValType) -> usize {
    let ValType::Type(id) = ty else {
        return primitive_len(ty);
    };
    let len = |ty: &ValType| flat_len(types, *ty);
    let case = |ty: &Option<ValType>| ty.as_ref().map_or(0, len);
    match &types[id] {
        Defined::Primitive(ty) => primitive_len(ValType::Primitive(*ty)),
        Defined::Record(record) => record.fields.values().map(len).sum(),
        Defined::Tuple(tuple) => tuple.types.iter().map(len).sum(),
        Defined::Variant(variant) => {
            let cases = variant.cases.values().map(|ty| case(&ty.ty));
            1 + cases.max().unwrap_or(0)
        }
        Defined::Option { ty, .. } => 1 + len(ty),
        Defined::Result { ok, err, .. } => 1 + case(ok).max(case(err)),
        Defined::FixedLengthList {
            element, length, ..
        } => len(element) * *length as usize,
        Defined::List { .. } | Defined::Map { .. } => 2,
        Defined::Flags(labels) => labels.len().div_ceil(32),
        Defined::Enum(_)
        | Defined::Own(_)
        | Defined::Borrow(_)
        | Defined::Future { .. }
        | Defined::Stream { .. } => 1,
    }
}

fn primitive_len(ty: ValType) -> usize {
    match ty {
        ValType::Primitive(Primitive::String) => 2,
        _ => 1,
    }
}

/// Whether a value has strings or lists in it.
fn has_pointers(types: TypesRef<'_>, ty: ValType) -> bool {
    let id = match ty {
        ValType::Primitive(ty) => return ty == Primitive::String,
        ValType::Type(id) => id,
    };
    let has = |ty: &ValType| has_pointers(types, *ty);
    match &types[id] {
        Defined::Primitive(ty) => *ty == Primitive::String,
        Defined::List { .. } | Defined::Map { .. } => true,
        Defined::Record(record) => record.fields.values().any(has),
        Defined::Tuple(tuple) => tuple.types.iter().any(has),
        Defined::Variant(variant) => variant.cases.values().any(|case| case.ty.iter().any(has)),
        Defined::Option { ty, .. } => has(ty),
        Defined::Result { ok, err, .. } => ok.iter().chain(err).any(has),
        Defined::FixedLengthList { element, .. } => has(element),
        Defined::Flags(_)
        | Defined::Enum(_)
        | Defined::Own(_)
        | Defined::Borrow(_)
        | Defined::Future { .. }
        | Defined::Stream { .. } => false,
    }
}

/// Whether a synchronous lift of this type ever allocates in its own memory: for
/// parameters that hold pointers or are too many.
pub(super) fn lift_allocates(types: TypesRef<'_>, ty: &ComponentFuncType) -> bool {
    let params = || ty.params.iter().map(|(_, ty)| *ty);
    let flat: usize = params().map(|ty| flat_len(types, ty)).sum();
    flat > MAX_PARAMS || params().any(|ty| has_pointers(types, ty))
}

/// The same of a synchronous lowering: for results that hold pointers.
pub(super) fn lower_allocates(types: TypesRef<'_>, ty: &ComponentFuncType) -> bool {
    ty.result.is_some_and(|ty| has_pointers(types, ty))
}

/// Whether every tuple of core values of this type is a value, which `lift_flat`
/// and `lower_flat` leave as it is.
pub(super) fn is_identity(types: TypesRef<'_>, ty: ValType) -> bool {
    let id = match ty {
        ValType::Primitive(ty) => return is_word(ty),
        ValType::Type(id) => id,
    };
    match &types[id] {
        Defined::Primitive(ty) => is_word(*ty),
        Defined::Record(record) => record.fields.values().all(|ty| is_identity(types, *ty)),
        Defined::Tuple(tuple) => tuple.types.iter().all(|ty| is_identity(types, *ty)),
        Defined::FixedLengthList { element, .. } => is_identity(types, *element),
        // No bit is unused.
        Defined::Flags(labels) => labels.len() == 32,
        _ => false,
    }
}

/// Whether it is as wide as its core type and has no value that is none.
fn is_word(ty: Primitive) -> bool {
    use Primitive::{F32, F64, S32, S64, U32, U64};
    matches!(ty, U32 | S32 | U64 | S64 | F32 | F64)
}
