//! Two components and what is called.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde::{Deserialize, Serialize};

use super::raw::{Manner, at, footprint, raw};
use super::types::{Kinds, ty};
use crate::strings::{Encoding, Pair};
use crate::values::function::{Case, Function, Side, Special};
use crate::values::guest::{ARENA, GIVE, GROW, MEMORY_BYTES, TRAP};
use crate::values::layout::Width;
use crate::values::raw::{At, Raw};
use crate::values::types::{Type, U8, list};

/// What a program may need: as many bytes and blocks as both memories have room
/// for, wherever they are and however often they move.
const MOST_BYTES: u64 = 0x1000;
const MOST_BLOCKS: u64 = 25;

/// Functions between two components, and calls of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Program {
    /// The memories of the caller and of the callee.
    pub widths: (Width, Width),
    /// The functions.
    pub functions: Vec<Function>,
    /// Calls of a function each, which has this index.
    pub calls: Vec<(usize, Case)>,
    /// How it is fused.
    pub build: Build,
}

/// How a program is fused. Whatever is chosen, it behaves the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Build {
    /// `--inline-adapters`
    pub inline_adapters: bool,
    /// `--simd`
    pub simd: bool,
    /// `--no-elide`
    pub no_elide: bool,
    /// `--memory shared`, for memories of 32 bits.
    pub shared_memory: bool,
}

/// A program.
pub fn program() -> BoxedStrategy<Program> {
    widths()
        .prop_flat_map(|widths| (Just(widths), build(widths), functions(widths)))
        .prop_flat_map(|(widths, build, functions)| {
            let calls = calls(&functions);
            (Just(widths), Just(build), Just(functions), calls)
        })
        .prop_map(|(widths, build, functions, calls)| Program {
            widths,
            functions,
            calls,
            build,
        })
        .boxed()
}

fn widths() -> impl Strategy<Value = (Width, Width)> {
    use Width::{W32, W64};
    prop_oneof![
        3 => Just((W32, W32)),
        1 => select(vec![(W64, W32), (W32, W64), (W64, W64)]),
    ]
}

fn build(widths: (Width, Width)) -> impl Strategy<Value = Build> {
    let build = (any::<[bool; 3]>(), prop::bool::weighted(0.3));
    build.prop_map(move |([inline_adapters, simd, no_elide], shared)| Build {
        inline_adapters,
        simd,
        no_elide,
        shared_memory: shared && widths == (Width::W32, Width::W32),
    })
}

fn functions(widths: (Width, Width)) -> BoxedStrategy<Vec<Function>> {
    let functions = vec(function(widths), 1..5);
    let twins = vec(twin(widths), 0..3);
    (functions, twins)
        .prop_map(|(mut functions, twins)| {
            let originals = functions.len();
            for (from, all_options, index) in twins {
                let original = index.index(originals);
                let mut twin = functions[original].clone();
                twin.encodings.from = from;
                twin.all_options = all_options;
                twin.same_as = Some(original);
                functions.push(twin);
            }
            functions
        })
        .boxed()
}

/// How a function is imported once more.
fn twin(widths: (Width, Width)) -> impl Strategy<Value = (Encoding, bool, prop::sample::Index)> {
    (
        encoding(widths.0),
        any::<bool>(),
        any::<prop::sample::Index>(),
    )
}

fn function(widths: (Width, Width)) -> impl Strategy<Value = Function> {
    let kinds = Kinds {
        // Those of the engine can't be compiled for such memories.
        fixed_lists: widths == (Width::W32, Width::W32),
    };
    let params = vec(placed(kinds), 0..4);
    let result = option::weighted(0.7, placed(kinds));
    let encodings = (encoding(widths.0), encoding(widths.1));
    let switches = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.2));
    (params, result, encodings, switches).prop_map(
        |(mut params, result, (from, to), (post_return, all_options, spilled))| {
            if spilled {
                params.extend(vec![U8; 16]);
            }
            Function {
                params,
                result,
                post_return,
                all_options,
                encodings: Pair { from, to },
                same_as: None,
            }
        },
    )
}

/// The engine has another tag for latin1+utf16 in memories of 64 bits.
fn encoding(width: Width) -> impl Strategy<Value = Encoding> {
    select(match width {
        Width::W32 => Encoding::ALL.to_vec(),
        Width::W64 => vec![Encoding::Utf8, Encoding::Utf16],
    })
}

/// A type in one of the places where code for it differs.
fn placed(kinds: Kinds) -> impl Strategy<Value = Type> {
    (ty(kinds), 0..6u32).prop_map(|(ty, place)| match place {
        0 => list(ty),
        1 => Type::Record(vec![U8, ty, U8]),
        2 => Type::Variant(vec![None, Some(ty), Some(Type::F64)]),
        _ => ty,
    })
}

fn calls(functions: &[Function]) -> BoxedStrategy<Vec<(usize, Case)>> {
    let cases = functions.iter().enumerate().map(|(index, function)| {
        let case = prop_oneof![case(function, false), case(function, true)];
        vec(case.prop_map(move |case| (index, case)), 1..8)
    });
    let cases: Vec<_> = cases.collect();
    cases.prop_map(|cases| cases.concat()).boxed()
}

fn case(function: &Function, hostile: bool) -> BoxedStrategy<Case> {
    let of = |ty: &Type, encoding| raw(ty, Manner { encoding, hostile });
    let params = function.params.iter();
    let params: Vec<_> = params.map(|ty| of(ty, function.encodings.from)).collect();
    let result = match &function.result {
        Some(ty) => of(ty, function.encodings.to).prop_map(Some).boxed(),
        None => Just(None).boxed(),
    };
    let pointers = [(); 3].map(|()| pointer(hostile));
    let special = match hostile {
        true => option::weighted(0.3, special()).boxed(),
        false => Just(None).boxed(),
    };
    let types = function.clone();
    (params, result, pointers, special)
        .prop_filter("fits", move |(params, result, ..)| {
            fits(&types, params, result.as_ref())
        })
        .prop_map(move |(params, result, at, special)| Case {
            label: String::new(),
            params,
            result,
            params_at: at[0],
            result_at: at[1],
            return_at: at[2],
            special,
            traps: (!hostile).then_some(false),
        })
        .boxed()
}

/// Whether there is room for values in both memories.
fn fits(function: &Function, params: &[Raw], result: Option<&Raw>) -> bool {
    let params = Some(Raw::Fields(params.to_vec()));
    let sides = [
        (Some(Type::Tuple(function.params.clone())), params.as_ref()),
        (function.result.clone(), result),
    ];
    sides.into_iter().all(|(ty, raw)| match (ty, raw) {
        (Some(ty), Some(raw)) => {
            let (bytes, blocks) = footprint(&ty, raw);
            bytes <= MOST_BYTES && blocks <= MOST_BLOCKS
        }
        _ => true,
    })
}

fn pointer(hostile: bool) -> BoxedStrategy<At> {
    if hostile {
        prop_oneof![8 => Just(At::Middle), 1 => at()].boxed()
    } else {
        prop_oneof![Just(At::Middle), Just(At::End)].boxed()
    }
}

fn special() -> impl Strategy<Value = Special> {
    let side = select(vec![Side::Caller, Side::Callee]);
    let action = select(vec![TRAP, GROW, GIVE, GIVE, GROW | GIVE]);
    let answer = prop_oneof![
        select(vec![0, 1, MEMORY_BYTES, MEMORY_BYTES + 8, 0xffff_fff8]),
        MEMORY_BYTES - 64..2 * MEMORY_BYTES,
        ARENA..ARENA + 64,
    ];
    (side, 0..6u64, action, answer).prop_map(|(side, call, action, answer)| Special {
        side,
        call,
        action,
        answer,
    })
}
