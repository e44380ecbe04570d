//! Values that are core values: the scalar leaves of component types.

use wasmparser::component_types::{ComponentDefinedType, ComponentValType};
use wasmparser::types::Types;
use wasmparser::{PrimitiveValType, ValType};

/// A leaf that flattens to exactly one core value and needs no memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Scalar {
    Bool,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    Char,
    /// An enum with this many cases.
    Enum(u32),
    /// Flags with this many labels, at most 32.
    Flags(u32),
}

impl Scalar {
    /// The core type it flattens to: `flatten_type` of the specification.
    pub(crate) fn core_type(self) -> ValType {
        match self {
            Scalar::S64 | Scalar::U64 => ValType::I64,
            Scalar::F32 => ValType::F32,
            Scalar::F64 => ValType::F64,
            Scalar::Bool
            | Scalar::S8
            | Scalar::U8
            | Scalar::S16
            | Scalar::U16
            | Scalar::S32
            | Scalar::U32
            | Scalar::Char
            | Scalar::Enum(_)
            | Scalar::Flags(_) => ValType::I32,
        }
    }

    /// Whether lifting and lowering it leaves every core value as it is and
    /// never traps.
    pub(crate) fn is_identity(self) -> bool {
        match self {
            Scalar::S32 | Scalar::U32 | Scalar::S64 | Scalar::U64 | Scalar::F32 | Scalar::F64 => {
                true
            }
            // All 32 bits are labels.
            Scalar::Flags(labels) => labels == 32,
            Scalar::Bool
            | Scalar::S8
            | Scalar::U8
            | Scalar::S16
            | Scalar::U16
            | Scalar::Char
            | Scalar::Enum(_) => false,
        }
    }
}

impl std::fmt::Display for Scalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = match self {
            Scalar::Bool => "bool",
            Scalar::S8 => "s8",
            Scalar::U8 => "u8",
            Scalar::S16 => "s16",
            Scalar::U16 => "u16",
            Scalar::S32 => "s32",
            Scalar::U32 => "u32",
            Scalar::S64 => "s64",
            Scalar::U64 => "u64",
            Scalar::F32 => "f32",
            Scalar::F64 => "f64",
            Scalar::Char => "char",
            Scalar::Enum(1) => "enum of 1 case",
            Scalar::Enum(cases) => return write!(f, "enum of {cases} cases"),
            Scalar::Flags(1) => "flags of 1 label",
            Scalar::Flags(labels) => return write!(f, "flags of {labels} labels"),
        };
        f.write_str(name)
    }
}

/// Appends the scalar leaves of a type, in flattening order, to `leaves`.
///
/// # Errors
///
/// The name of the first type that is not made of scalars, or
/// [`NotScalar::TooMany`] once there are more than `limit` leaves.
pub(crate) fn flatten(
    types: &Types,
    ty: ComponentValType,
    limit: usize,
    leaves: &mut Vec<Scalar>,
) -> Result<(), NotScalar> {
    if leaves.len() > limit {
        return Err(NotScalar::TooMany);
    }
    let id = match ty {
        ComponentValType::Primitive(ty) => {
            leaves.push(primitive(ty)?);
            return Ok(());
        }
        ComponentValType::Type(id) => id,
    };
    match &types[id] {
        ComponentDefinedType::Primitive(ty) => leaves.push(primitive(*ty)?),
        ComponentDefinedType::Enum(cases) => leaves.push(Scalar::Enum(cases.len() as u32)),
        ComponentDefinedType::Flags(labels) => leaves.push(Scalar::Flags(labels.len() as u32)),
        ComponentDefinedType::Record(record) => {
            for ty in record.fields.values() {
                flatten(types, *ty, limit, leaves)?;
            }
        }
        ComponentDefinedType::Tuple(tuple) => {
            for ty in &tuple.types {
                flatten(types, *ty, limit, leaves)?;
            }
        }
        ComponentDefinedType::Variant(_) => return Err(NotScalar::Type("variant")),
        ComponentDefinedType::List { .. } => return Err(NotScalar::Type("list")),
        ComponentDefinedType::FixedLengthList { .. } => {
            return Err(NotScalar::Type("fixed-length list"));
        }
        ComponentDefinedType::Map { .. } => return Err(NotScalar::Type("map")),
        ComponentDefinedType::Option { .. } => return Err(NotScalar::Type("option")),
        ComponentDefinedType::Result { .. } => return Err(NotScalar::Type("result")),
        ComponentDefinedType::Own(_) => return Err(NotScalar::Type("own")),
        ComponentDefinedType::Borrow(_) => return Err(NotScalar::Type("borrow")),
        ComponentDefinedType::Future { .. } => return Err(NotScalar::Type("future")),
        ComponentDefinedType::Stream { .. } => return Err(NotScalar::Type("stream")),
    }
    Ok(())
}

/// Why a type can't be passed as scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotScalar {
    Type(&'static str),
    TooMany,
}

fn primitive(ty: PrimitiveValType) -> Result<Scalar, NotScalar> {
    Ok(match ty {
        PrimitiveValType::Bool => Scalar::Bool,
        PrimitiveValType::S8 => Scalar::S8,
        PrimitiveValType::U8 => Scalar::U8,
        PrimitiveValType::S16 => Scalar::S16,
        PrimitiveValType::U16 => Scalar::U16,
        PrimitiveValType::S32 => Scalar::S32,
        PrimitiveValType::U32 => Scalar::U32,
        PrimitiveValType::S64 => Scalar::S64,
        PrimitiveValType::U64 => Scalar::U64,
        PrimitiveValType::F32 => Scalar::F32,
        PrimitiveValType::F64 => Scalar::F64,
        PrimitiveValType::Char => Scalar::Char,
        PrimitiveValType::String => return Err(NotScalar::Type("string")),
        PrimitiveValType::ErrorContext => return Err(NotScalar::Type("error-context")),
    })
}
