//! Types at random.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::values::types::{
    S8, S16, S32, S64, Type, U8, U16, U32, U64, fixed, list, map, option as option_of, result,
};

/// How deep types are nested.
const DEPTH: u32 = 3;
/// How many parts a type has, more or less.
const SIZE: u32 = 12;
/// How many parts are on one level.
const BREADTH: u32 = 4;

/// What can be told about types beforehand.
#[derive(Clone, Copy, Debug)]
pub struct Kinds {
    /// Whether lists of fixed length are among them.
    pub fixed_lists: bool,
}

/// A type.
pub fn ty(kinds: Kinds) -> BoxedStrategy<Type> {
    leaf()
        .prop_recursive(DEPTH, SIZE, BREADTH, move |inner| compound(inner, kinds))
        .boxed()
}

fn leaf() -> BoxedStrategy<Type> {
    let scalars = vec![
        U32,
        U64,
        Type::F32,
        Type::F64,
        U8,
        S8,
        U16,
        S16,
        S32,
        S64,
        Type::Bool,
        Type::Char,
    ];
    prop_oneof![
        4 => select(scalars),
        3 => Just(Type::String),
        1 => prop_oneof![1..6u32, select(vec![255, 256, 257, 300])].prop_map(Type::Enum),
        1 => (1..=32u32).prop_map(Type::Flags),
    ]
    .boxed()
}

fn compound(inner: BoxedStrategy<Type>, kinds: Kinds) -> BoxedStrategy<Type> {
    let some = move || inner.clone();
    let maybe = || option::of(some());
    let lists = prop_oneof![
        3 => some().prop_map(list),
        1 => (key(), some()).prop_map(|(key, value)| map(key, value)),
    ];
    let several = prop_oneof![
        vec(some(), 1..5).prop_map(Type::Record),
        vec(some(), 1..4).prop_map(Type::Tuple),
    ];
    let variants = prop_oneof![
        1 => some().prop_map(option_of),
        1 => (maybe(), maybe()).prop_map(|(ok, error)| result(ok, error)),
        4 => vec(maybe(), 1..5).prop_map(Type::Variant),
        1 => (some(), select(vec![255, 256, 257])).prop_map(|(ty, empty)| large(ty, empty)),
    ];
    let fixed = (some(), 1..4u32).prop_map(|(ty, length)| fixed(ty, length));
    let others = prop_oneof![lists, several, variants];
    if kinds.fixed_lists {
        prop_oneof![7 => others, 1 => fixed].boxed()
    } else {
        others.boxed()
    }
}

/// What a map may have as its keys.
fn key() -> impl Strategy<Value = Type> {
    select(vec![U8, U16, S64, Type::Bool, Type::Char, Type::String])
}

/// A variant with so many cases before the one with a payload.
fn large(payload: Type, empty: usize) -> Type {
    let cases = std::iter::repeat_n(None, empty);
    Type::Variant(cases.chain([Some(payload)]).collect())
}
