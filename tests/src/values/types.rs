//! Types of component values, and their text.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A type of component values.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Type {
    /// `bool`
    Bool,
    /// `u8` to `u64`, `s8` to `s64`: the size in bytes, and whether it has a sign.
    Int(u32, Sign),
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// `char`
    Char,
    /// `string`
    String,
    /// `list<T>`
    List(Box<Type>),
    /// `list<T, N>`, which is inline.
    Fixed(Box<Type>, u32),
    /// `map<K, V>`
    Map(Box<Type>, Box<Type>),
    /// `record`; its fields are called `f0`, `f1`, …
    Record(Vec<Type>),
    /// `tuple`
    Tuple(Vec<Type>),
    /// `variant`; its cases are called `c0`, `c1`, …
    Variant(Vec<Option<Type>>),
    /// `enum` with this many cases.
    Enum(u32),
    /// `flags` with this many labels, at most 32.
    Flags(u32),
    /// `option<T>`
    Option(Box<Type>),
    /// `result<T, E>`
    Result(Option<Box<Type>>, Option<Box<Type>>),
}

/// Whether an integer type has a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sign {
    /// `s…`
    Signed,
    /// `u…`
    Unsigned,
}

/// `u8`
pub const U8: Type = Type::Int(1, Sign::Unsigned);
/// `s8`
pub const S8: Type = Type::Int(1, Sign::Signed);
/// `u16`
pub const U16: Type = Type::Int(2, Sign::Unsigned);
/// `s16`
pub const S16: Type = Type::Int(2, Sign::Signed);
/// `u32`
pub const U32: Type = Type::Int(4, Sign::Unsigned);
/// `s32`
pub const S32: Type = Type::Int(4, Sign::Signed);
/// `u64`
pub const U64: Type = Type::Int(8, Sign::Unsigned);
/// `s64`
pub const S64: Type = Type::Int(8, Sign::Signed);

/// `list<T>`
pub fn list(element: Type) -> Type {
    Type::List(Box::new(element))
}

/// `list<T, N>`
pub fn fixed(element: Type, length: u32) -> Type {
    Type::Fixed(Box::new(element), length)
}

/// `map<K, V>`
pub fn map(key: Type, value: Type) -> Type {
    Type::Map(Box::new(key), Box::new(value))
}

/// `option<T>`
pub fn option(some: Type) -> Type {
    Type::Option(Box::new(some))
}

/// `result<T, E>`
pub fn result(ok: impl Into<Option<Type>>, error: impl Into<Option<Type>>) -> Type {
    Type::Result(ok.into().map(Box::new), error.into().map(Box::new))
}

impl Type {
    /// What a list's memory holds one after the other: the elements of a list,
    /// the entries of a map.
    pub fn element(&self) -> Option<Type> {
        match self {
            Type::List(element) => Some((**element).clone()),
            Type::Map(key, value) => Some(Type::Tuple(vec![(**key).clone(), (**value).clone()])),
            Type::String => Some(U8),
            _ => None,
        }
    }

    /// The values that are always there, one after the other: those of a
    /// record, a tuple or a list of fixed length.
    pub fn fields(&self) -> Option<Vec<Type>> {
        match self {
            Type::Record(fields) | Type::Tuple(fields) => Some(fields.clone()),
            Type::Fixed(element, length) => Some(vec![(**element).clone(); *length as usize]),
            _ => None,
        }
    }

    /// The payloads of the cases of a `variant`, `option` or `result`.
    pub fn cases(&self) -> Option<Vec<Option<Type>>> {
        let owned = |payload: &Option<Box<Type>>| payload.as_ref().map(|ty| (**ty).clone());
        match self {
            Type::Variant(cases) => Some(cases.clone()),
            Type::Option(some) => Some(vec![None, Some((**some).clone())]),
            Type::Result(ok, error) => Some(vec![owned(ok), owned(error)]),
            _ => None,
        }
    }

    /// The type with each of its parts replaced, itself last.
    pub fn map(&self, change: &impl Fn(&Type) -> Type) -> Type {
        let one = |ty: &Type| Box::new(ty.map(change));
        let all = |types: &[Type]| types.iter().map(|ty| ty.map(change)).collect();
        let maybe = |ty: &Option<Box<Type>>| ty.as_ref().map(|ty| one(ty));
        change(&match self {
            Type::List(element) => Type::List(one(element)),
            Type::Fixed(element, length) => Type::Fixed(one(element), *length),
            Type::Map(key, value) => Type::Map(one(key), one(value)),
            Type::Record(fields) => Type::Record(all(fields)),
            Type::Tuple(fields) => Type::Tuple(all(fields)),
            Type::Variant(cases) => {
                let cases = cases.iter().map(|case| Some(case.as_ref()?.map(change)));
                Type::Variant(cases.collect())
            }
            Type::Option(some) => Type::Option(one(some)),
            Type::Result(ok, error) => Type::Result(maybe(ok), maybe(error)),
            Type::Bool
            | Type::Int(..)
            | Type::F32
            | Type::F64
            | Type::Char
            | Type::String
            | Type::Enum(_)
            | Type::Flags(_) => self.clone(),
        })
    }

    /// Every type that this one is made of, itself last.
    pub fn parts(&self) -> Vec<Type> {
        let mut parts = Vec::new();
        let inner = match self {
            Type::List(element) | Type::Fixed(element, _) => vec![(**element).clone()],
            Type::Map(..) => self.element().into_iter().collect(),
            _ => match (self.fields(), self.cases()) {
                (Some(fields), _) => fields,
                (None, Some(cases)) => cases.into_iter().flatten().collect(),
                (None, None) => Vec::new(),
            },
        };
        inner.iter().for_each(|ty| parts.extend(ty.parts()));
        parts.push(self.clone());
        parts
    }

    /// Whether the component model wants this type to have a name wherever a
    /// function that is imported or exported uses it.
    pub fn is_nominal(&self) -> bool {
        matches!(
            self,
            Type::Record(_) | Type::Variant(_) | Type::Enum(_) | Type::Flags(_)
        )
    }

    /// Whether a value of this type may be in memory even where it is flat.
    pub fn has_pointer(&self) -> bool {
        let is_pointer = |ty: &Type| matches!(ty, Type::String | Type::List(_) | Type::Map(..));
        self.parts().iter().any(is_pointer)
    }
}

/// As in WIT, with nominal types written out.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let join = |types: &[Type]| {
            let types: Vec<String> = types.iter().map(Type::to_string).collect();
            types.join(", ")
        };
        let payload = |ty: &Option<Box<Type>>| match ty {
            Some(ty) => ty.to_string(),
            None => "_".to_owned(),
        };
        match self {
            Type::Bool => f.write_str("bool"),
            Type::Int(bytes, Sign::Signed) => write!(f, "s{}", bytes * 8),
            Type::Int(bytes, Sign::Unsigned) => write!(f, "u{}", bytes * 8),
            Type::F32 => f.write_str("f32"),
            Type::F64 => f.write_str("f64"),
            Type::Char => f.write_str("char"),
            Type::String => f.write_str("string"),
            Type::List(element) => write!(f, "list<{element}>"),
            Type::Fixed(element, length) => write!(f, "list<{element}, {length}>"),
            Type::Map(key, value) => write!(f, "map<{key}, {value}>"),
            Type::Record(fields) => write!(f, "record{{{}}}", join(fields)),
            Type::Tuple(fields) => write!(f, "tuple<{}>", join(fields)),
            Type::Variant(cases) => {
                let case = |case: &Option<Type>| case.as_ref().map_or("_".into(), Type::to_string);
                let cases: Vec<String> = cases.iter().map(case).collect();
                write!(f, "variant{{{}}}", cases.join(", "))
            }
            Type::Enum(cases) => write!(f, "enum{{{cases}}}"),
            Type::Flags(labels) => write!(f, "flags{{{labels}}}"),
            Type::Option(some) => write!(f, "option<{some}>"),
            Type::Result(ok, error) => write!(f, "result<{}, {}>", payload(ok), payload(error)),
        }
    }
}
