//! The types of values and functions that guests are made of.

use super::rng::Rng;
use wasm_encoder::{PrimitiveValType, ValType};

/// A core number type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Num {
    I32,
    I64,
    F32,
    F64,
}

impl Num {
    pub const ALL: [Num; 4] = [Num::I32, Num::I64, Num::F32, Num::F64];
}

impl From<Num> for ValType {
    fn from(num: Num) -> ValType {
        match num {
            Num::I32 => ValType::I32,
            Num::I64 => ValType::I64,
            Num::F32 => ValType::F32,
            Num::F64 => ValType::F64,
        }
    }
}

/// A core function type with at most one result, as compilers of C emit them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub params: Vec<Num>,
    pub result: Option<Num>,
}

/// Parameters and result of the function types of every module, from the most
/// frequent to the rarest: `i`, `I`, `f`, `F` are i32, i64, f32, f64.
const COMMON: [(&str, &str); 24] = [
    ("ii", "i"),
    ("i", "i"),
    ("ii", ""),
    ("iii", "i"),
    ("i", ""),
    ("iii", ""),
    ("iiii", "i"),
    ("iiii", ""),
    ("", ""),
    ("", "i"),
    ("iiiii", "i"),
    ("iiiii", ""),
    ("iI", ""),
    ("iI", "i"),
    ("I", "I"),
    ("iIi", "I"),
    ("iF", ""),
    ("FF", "F"),
    ("iiF", "F"),
    ("iIiiI", ""),
    ("iiiiiiii", "i"),
    ("iFi", "F"),
    ("ff", "f"),
    ("ifi", ""),
];

/// The common function types, the most frequent first.
pub fn common() -> Vec<Signature> {
    let rows = COMMON.iter();
    rows.map(|(params, result)| parse(params, result)).collect()
}

fn parse(params: &str, result: &str) -> Signature {
    Signature {
        params: params.chars().map(num).collect(),
        result: result.chars().map(num).next(),
    }
}

fn num(letter: char) -> Num {
    match letter {
        'i' => Num::I32,
        'I' => Num::I64,
        'f' => Num::F32,
        'F' => Num::F64,
        other => unreachable!("`{other}` stands in no row of the table above"),
    }
}

/// A scalar type of the component model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    Bool,
    U8,
    S16,
    U32,
    S32,
    U64,
    F32,
    F64,
    Char,
}

/// How often interfaces use each scalar: whole words mostly, some that an
/// adapter has to narrow.
const SCALARS: [Scalar; 14] = [
    Scalar::U32,
    Scalar::U32,
    Scalar::U32,
    Scalar::U32,
    Scalar::S32,
    Scalar::S32,
    Scalar::U64,
    Scalar::U64,
    Scalar::F64,
    Scalar::F32,
    Scalar::Bool,
    Scalar::U8,
    Scalar::S16,
    Scalar::Char,
];

impl Scalar {
    /// A scalar, as often as interfaces use it.
    pub fn random(rng: &mut Rng) -> Scalar {
        *rng.pick(&SCALARS)
    }

    /// The core type that it is passed as.
    pub fn flat(self) -> Num {
        match self {
            Scalar::U64 => Num::I64,
            Scalar::F32 => Num::F32,
            Scalar::F64 => Num::F64,
            Scalar::Bool | Scalar::U8 | Scalar::S16 => Num::I32,
            Scalar::U32 | Scalar::S32 | Scalar::Char => Num::I32,
        }
    }
}

impl From<Scalar> for PrimitiveValType {
    fn from(scalar: Scalar) -> PrimitiveValType {
        match scalar {
            Scalar::Bool => PrimitiveValType::Bool,
            Scalar::U8 => PrimitiveValType::U8,
            Scalar::S16 => PrimitiveValType::S16,
            Scalar::U32 => PrimitiveValType::U32,
            Scalar::S32 => PrimitiveValType::S32,
            Scalar::U64 => PrimitiveValType::U64,
            Scalar::F32 => PrimitiveValType::F32,
            Scalar::F64 => PrimitiveValType::F64,
            Scalar::Char => PrimitiveValType::Char,
        }
    }
}
