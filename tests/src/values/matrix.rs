//! Every kind of type, in every kind of place, in both directions.

use super::cases::string_cases;
use super::function::{Case, Function};
use super::random;
use super::types::{S8, S16, S32, S64, Type, U8, U16, U32, U64, fixed, list, map, option, result};
use crate::strings::Pair;

/// Functions that share a component.
#[derive(Clone, Debug)]
pub struct Suite {
    /// What they have in common.
    pub name: &'static str,
    /// The functions.
    pub functions: Vec<Function>,
    /// How one of them is called.
    pub calls: fn(&Function) -> Vec<Case>,
}

/// Lists of fixed length, which the engine's own adapters can't move where a
/// memory has 64 bits: what they are compiled to is not valid.
pub const FIXED_LISTS: &str = "lists of fixed length";

/// Each kind of sequence at each position of a string.
pub const POSITIONS: &str = "positions in strings";

/// Strings in every place, in every pair of encodings but UTF-8 on both sides.
pub const ENCODINGS: &str = "encodings";

/// How many functions of random types there are.
const RANDOM: usize = 96;

/// All functions.
pub fn suites() -> Vec<Suite> {
    let suite = |name, functions| Suite {
        name,
        functions,
        calls: Function::cases,
    };
    let all_places = |(name, types): (_, Vec<Type>)| {
        let functions = types.iter().enumerate();
        suite(name, functions.flat_map(|(i, ty)| places(i, ty)).collect())
    };
    let mut suites: Vec<Suite> = [
        ("scalars", scalars()),
        ("enums and flags", labels()),
        ("strings and lists", lists()),
        ("records and tuples", records()),
        ("variants", variants()),
        ("maps", maps()),
        (FIXED_LISTS, fixed_lists()),
    ]
    .map(all_places)
    .to_vec();
    suites.push(suite("several at once", several()));
    suites.push(suite("at random", random::functions(RANDOM)));
    suites.push(suite(ENCODINGS, encodings()));
    suites.push(Suite {
        name: POSITIONS,
        functions: vec![Function::taking(vec![Type::String])],
        calls: |_| string_cases(),
    });
    suites
}

/// A function for each place that a value of type `ty`, the `index`th, can be in.
fn places(index: usize, ty: &Type) -> Vec<Function> {
    let ty = || ty.clone();
    // Padding before and, in most cases, after.
    let padded = || Type::Record(vec![U8, ty(), U8]);
    // Its payloads join with the type's flat values.
    let payload = || Type::Variant(vec![None, Some(ty()), Some(Type::F64)]);
    let mut spilled = vec![U8, ty()];
    spilled.extend(vec![U8; 16]);
    let mut functions = vec![
        Function::taking(vec![ty()]),
        Function::taking(spilled),
        Function::taking(vec![U64, list(ty())]),
        Function::taking(vec![list(padded())]),
        Function::taking(vec![payload(), U8]),
        Function::taking(vec![list(payload())]),
        Function::returning(ty()),
        Function::returning(ty()).with_post_return(),
        Function::returning(list(ty())),
        Function::returning(padded()).with_post_return(),
        Function::returning(payload()),
        Function::returning(list(payload())).with_post_return(),
    ];
    for (place, function) in functions.iter_mut().enumerate() {
        function.all_options = (index + place).is_multiple_of(2);
    }
    functions
}

fn scalars() -> Vec<Type> {
    vec![
        Type::Bool,
        U8,
        S8,
        U16,
        S16,
        U32,
        S32,
        U64,
        S64,
        Type::F32,
        Type::F64,
        Type::Char,
    ]
}

fn labels() -> Vec<Type> {
    let enums = [1, 2, 3, 255, 256, 257, 300].map(Type::Enum);
    let flags = [1, 7, 8, 9, 16, 17, 31, 32].map(Type::Flags);
    enums.into_iter().chain(flags).collect()
}

fn lists() -> Vec<Type> {
    vec![
        Type::String,
        list(Type::Bool),
        list(U8),
        list(S16),
        list(U64),
        list(Type::F32),
        list(Type::Char),
        list(Type::String),
        list(list(U16)),
        list(Type::Enum(3)),
        list(Type::Flags(8)),
        list(Type::Flags(9)),
    ]
}

fn records() -> Vec<Type> {
    vec![
        Type::Tuple(vec![U32]),
        Type::Tuple(vec![U8, U32, U16]),
        Type::Tuple(vec![U16, U16, S32]),
        Type::Record(vec![Type::F32, Type::F64]),
        Type::Record(vec![U8, Type::Char, U64, Type::Bool]),
        Type::Record(vec![Type::String, U8, list(U32)]),
        Type::Tuple(vec![Type::Record(vec![U64, U8]), U8]),
        // Seventeen flat values: memory wherever it is.
        Type::Tuple(
            vec![Type::Record(vec![S8, U16, U8, U32]); 4]
                .into_iter()
                .chain([S8])
                .collect(),
        ),
    ]
}

fn variants() -> Vec<Type> {
    let joins = |a: Type, b: Type| Type::Variant(vec![Some(a), Some(b)]);
    vec![
        option(Type::Bool),
        option(Type::String),
        option(option(U8)),
        result(None, None),
        result(U8, None),
        result(None, Type::String),
        result(list(U32), Type::Char),
        joins(S32, Type::F32),
        joins(S64, Type::F64),
        joins(Type::F32, Type::F64),
        joins(Type::F32, U64),
        joins(U32, Type::F64),
        joins(Type::String, Type::F64),
        joins(Type::F32, Type::String),
        joins(Type::Tuple(vec![Type::F64, Type::F32]), list(U8)),
        joins(Type::Enum(3), Type::Tuple(vec![U64, Type::Char, Type::F32])),
        Type::Variant(vec![None, Some(U8), Some(joins(U64, Type::Char)), None]),
        Type::Variant(
            std::iter::repeat_n(None, 256)
                .chain([Some(Type::Bool)])
                .collect(),
        ),
        nested_variants(),
    ]
}

/// Variants in variants, too many of them for the code of one function. Their
/// payloads have nothing in common with what they are joined with.
fn nested_variants() -> Type {
    let leaves = [U64, Type::Bool, Type::F64, Type::String, Type::F32];
    leaves.into_iter().fold(Type::Char, |inner, leaf| {
        let wrapped = Type::Tuple(vec![inner.clone()]);
        Type::Variant(vec![Some(inner), Some(leaf), Some(wrapped)])
    })
}

fn maps() -> Vec<Type> {
    vec![
        map(U32, Type::String),
        map(Type::String, U8),
        map(Type::Char, list(Type::Bool)),
    ]
}

fn fixed_lists() -> Vec<Type> {
    vec![
        fixed(U8, 4),
        fixed(Type::Char, 3),
        fixed(Type::String, 2),
        fixed(U16, 20),
        fixed(Type::Char, 9),
        fixed(Type::Tuple(vec![U8, U16]), 6),
        fixed(Type::String, 5),
    ]
}

fn encodings() -> Vec<Function> {
    let types = [
        Type::String,
        list(Type::String),
        Type::Variant(vec![Some(Type::F64), Some(Type::String)]),
        Type::Tuple(vec![U8, Type::String, Type::String]),
    ];
    let pairs = Pair::all().into_iter().filter(|pair| *pair != Pair::UTF8);
    let functions = pairs.flat_map(|encodings| {
        let functions = types.iter().enumerate();
        let functions = functions.flat_map(|(i, ty)| places(i, ty));
        functions.map(move |function| Function {
            encodings,
            ..function
        })
    });
    functions.collect()
}

/// Functions of many parameters, and with parameters and a result.
fn several() -> Vec<Function> {
    let mixed = vec![
        U8,
        Type::F64,
        Type::Char,
        S16,
        U64,
        Type::F32,
        Type::Bool,
        Type::Enum(3),
        Type::Flags(9),
        Type::String,
    ];
    let many: Vec<Type> = mixed
        .iter()
        .cloned()
        .chain([list(U16), option(U64), S8])
        .collect();
    let both = |params: &[Type], result: Type| Function {
        params: params.to_vec(),
        ..Function::returning(result).with_post_return()
    };
    vec![
        Function::taking(mixed.clone()),
        // Sixteen flat values, and one more.
        Function::taking([U32; 16].to_vec()),
        Function::taking([U32; 17].to_vec()),
        Function::taking(many.clone()),
        both(&mixed, Type::Tuple(mixed.clone())),
        both(&many, Type::Record(many.clone())),
        both(&[Type::String], Type::String),
        both(&[list(Type::String)], list(list(U16))),
        both(
            &[list(Type::Record(mixed.clone()))],
            result(list(U8), Type::String),
        ),
        Function::taking(Vec::new()).with_post_return(),
    ]
}
