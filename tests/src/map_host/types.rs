//! Types of values and functions.

/// The type of a function, read from the text in the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub(super) params: Vec<Type>,
    pub(super) result: Option<Type>,
}

/// The type of a value, without handles and asynchronous types, which this host
/// does not serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
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
    String,
    List(Box<Type>),
    Record(Vec<(String, Type)>),
    Tuple(Vec<Type>),
    Variant(Vec<(String, Option<Type>)>),
    Enum(Vec<String>),
    Option(Box<Type>),
    Result(Option<Box<Type>>, Option<Box<Type>>),
    Flags(Vec<String>),
}

/// What a type is to a layout.
pub(super) enum Shape<'t> {
    /// Bytes in memory.
    Scalar(usize, Flat),
    /// A pointer and a length.
    Sequence,
    /// One after the other.
    Fields(Vec<&'t Type>),
    /// A discriminant, and the payload of one case.
    Cases(Vec<Option<&'t Type>>),
}

/// A core type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flat {
    I32,
    I64,
    F32,
    F64,
}

impl Type {
    pub(super) fn shape(&self) -> Shape<'_> {
        match self {
            Type::Bool | Type::S8 | Type::U8 => Shape::Scalar(1, Flat::I32),
            Type::S16 | Type::U16 => Shape::Scalar(2, Flat::I32),
            Type::S32 | Type::U32 | Type::Char => Shape::Scalar(4, Flat::I32),
            Type::S64 | Type::U64 => Shape::Scalar(8, Flat::I64),
            Type::F32 => Shape::Scalar(4, Flat::F32),
            Type::F64 => Shape::Scalar(8, Flat::F64),
            Type::Flags(labels) => {
                let size = match labels.len() {
                    0..=8 => 1,
                    9..=16 => 2,
                    _ => 4,
                };
                Shape::Scalar(size, Flat::I32)
            }
            Type::String | Type::List(_) => Shape::Sequence,
            Type::Record(fields) => Shape::Fields(fields.iter().map(|(_, ty)| ty).collect()),
            Type::Tuple(types) => Shape::Fields(types.iter().collect()),
            Type::Variant(cases) => Shape::Cases(cases.iter().map(|(_, ty)| ty.as_ref()).collect()),
            Type::Enum(cases) => Shape::Cases(vec![None; cases.len()]),
            Type::Option(some) => Shape::Cases(vec![None, Some(some)]),
            Type::Result(ok, err) => Shape::Cases(vec![ok.as_deref(), err.as_deref()]),
        }
    }
}
