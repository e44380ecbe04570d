//! Values that are core values: the scalar leaves of component types.

use wasm_encoder::ValType;
use wasmparser::PrimitiveValType;

use super::types::discriminant_size;

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
    pub(crate) fn flat(self) -> ValType {
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

    /// Its size and alignment in memory, in bytes.
    pub(crate) fn size(self) -> u32 {
        match self {
            Scalar::Bool | Scalar::S8 | Scalar::U8 => 1,
            Scalar::S16 | Scalar::U16 => 2,
            Scalar::S32 | Scalar::U32 | Scalar::F32 | Scalar::Char => 4,
            Scalar::S64 | Scalar::U64 | Scalar::F64 => 8,
            Scalar::Enum(cases) => discriminant_size(cases as usize),
            Scalar::Flags(0..=8) => 1,
            Scalar::Flags(9..=16) => 2,
            Scalar::Flags(_) => 4,
        }
    }

    /// Whether lifting a core value can trap.
    pub(crate) fn is_checked(self) -> bool {
        match self {
            Scalar::Char | Scalar::Enum(_) => true,
            Scalar::Bool
            | Scalar::S8
            | Scalar::U8
            | Scalar::S16
            | Scalar::U16
            | Scalar::S32
            | Scalar::U32
            | Scalar::S64
            | Scalar::U64
            | Scalar::F32
            | Scalar::F64
            | Scalar::Flags(_) => false,
        }
    }

    /// Whether every bit pattern in memory is a value, and none is changed.
    pub(crate) fn is_plain(self) -> bool {
        match self {
            Scalar::Bool | Scalar::Char | Scalar::Enum(_) => false,
            Scalar::Flags(labels) => matches!(labels, 8 | 16 | 32),
            Scalar::S8
            | Scalar::U8
            | Scalar::S16
            | Scalar::U16
            | Scalar::S32
            | Scalar::U32
            | Scalar::S64
            | Scalar::U64
            | Scalar::F32
            | Scalar::F64 => true,
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

/// The scalar that a primitive type is; `None` if it is none.
pub(crate) fn primitive(ty: PrimitiveValType) -> Option<Scalar> {
    Some(match ty {
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
        PrimitiveValType::String | PrimitiveValType::ErrorContext => return None,
    })
}
