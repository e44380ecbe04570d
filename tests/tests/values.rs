//! Values of every type across a boundary, good and hostile, unfused against
//! fused. See `meld_tests::values`.
//!
//! `VALUES_ONLY='-> list<char>'` restricts a run to the functions whose type
//! contains that text (the totals are not compared then), and `VALUES_DUMP=DIR`
//! keeps what was fused and what came out.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use meld_core::{Fuser, FuserConfig, MemoryStrategy};
use meld_tests::strings::{Encoding, Form, Pair};
use meld_tests::values::function::{Case, Function, Side, Special};
use meld_tests::values::guest::{self, MEMORY_BYTES};
use meld_tests::values::layout::Width::{self, W32, W64};
use meld_tests::values::machine::{self, Outcome, Program};
use meld_tests::values::matrix::{ENCODINGS, FIXED_LISTS, POSITIONS, Suite, suites};
use meld_tests::values::raw::{At, Block, Content, Length, Raw};
use meld_tests::values::run::{Fuse, Tally, run};
use meld_tests::values::types::{S8, Type, U8, U16, U32, U64, fixed, list, option};

#[test]
fn fused_as_unfused() {
    check(&suites(), (W32, W32), (33063, 41492));
}

#[test]
fn fused_as_unfused_from_64_bits() {
    check(&some(&[FIXED_LISTS]), (W64, W32), (8384, 9814));
}

#[test]
fn fused_as_unfused_to_64_bits() {
    check(&some(&[FIXED_LISTS, POSITIONS]), (W32, W64), (5318, 6647));
}

#[test]
fn fused_as_unfused_among_64_bits() {
    check(&some(&[FIXED_LISTS, POSITIONS]), (W64, W64), (4852, 5940));
}

/// The engine has another tag for latin1+utf16 in memories of 64 bits than the
/// specification, but strings without a tag are the same everywhere.
#[test]
fn fused_as_unfused_without_tags_among_64_bits() {
    for (widths, expected) in [
        ((W64, W32), (3157, 4172)),
        ((W32, W64), (3145, 4063)),
        ((W64, W64), (5262, 6933)),
    ] {
        let mut suites = suites();
        suites.retain(|suite| suite.name == ENCODINGS);
        for suite in &mut suites {
            suite.calls = untagged;
            suite
                .functions
                .retain(|function| !is_comparable(function, widths));
        }
        let tally = run(&suites, widths, &meld).unwrap_or_else(|error| panic!("{error:#}"));
        assert!(tally.failures.is_empty(), "{}", report(&tally));
        assert_eq!((tally.returned, tally.trapped), expected, "{widths:?}");
    }
}

/// The calls of a function in which no length has a tag, on either side, nor is so great
/// that it seems to have one.
fn untagged(function: &Function) -> Vec<Case> {
    let Pair { from, to } = function.encodings;
    let mut cases = function.cases();
    cases.retain(|case| {
        let params = case.params.iter().all(|raw| is_untagged(raw, from));
        params && case.result.iter().all(|raw| is_untagged(raw, to))
    });
    cases
}

fn is_untagged(raw: &Raw, encoding: Encoding) -> bool {
    const LEAST_TAG: u64 = 1 << 31;
    match raw {
        Raw::Word(_) | Raw::Case(_, None) => true,
        Raw::Fields(fields) => fields.iter().all(|raw| is_untagged(raw, encoding)),
        Raw::Case(_, Some(payload)) => is_untagged(payload, encoding),
        Raw::Block(block) => {
            let is_short = match block.length {
                Length::Content => true,
                Length::Over(bytes, _) => bytes < LEAST_TAG,
                Length::Exactly(units) => units < LEAST_TAG,
            };
            is_short
                && match &block.content {
                    Content::Elements(elements) => {
                        elements.iter().all(|raw| is_untagged(raw, encoding))
                    }
                    Content::Bytes(Form::Utf16, _) if encoding == Encoding::Latin1Utf16 => false,
                    // What is malformed traps.
                    Content::Bytes(form, bytes) => {
                        let text = form.decode(bytes).unwrap_or_default();
                        text.iter().all(|c| *c <= 'ÿ')
                    }
                }
        }
    }
}

/// Memories that are regions of one keep apart what is passed between them.
#[test]
fn fused_as_unfused_in_one_memory() {
    let suites = some(&[FIXED_LISTS]);
    let mut config = FuserConfig::default();
    config.memory = MemoryStrategy::SharedMemory;
    let fuse = |component: &[u8]| meld_with(&config, component);
    check_with(&suites, (W32, W32), (9056, 10839), &fuse);
}

/// Whatever takes no work is done all the same.
#[test]
fn fused_with_every_step_as_unfused() {
    let mut config = FuserConfig::default();
    config.adapter.elide = false;
    let fuse = |component: &[u8]| meld_with(&config, component);
    check_with(&some(&[]), (W32, W32), (9393, 11285), &fuse);
}

/// Every fifth function, which gives each kind of place, and each type in some
/// places.
fn some(left_out: &[&str]) -> Vec<Suite> {
    let mut some = suites();
    some.retain(|suite| !left_out.contains(&suite.name));
    for suite in &mut some {
        let functions = suite.functions.iter().step_by(5);
        suite.functions = functions.cloned().collect();
    }
    some
}

/// The engine has another tag for latin1+utf16 in memories of 64 bits than the
/// specification.
fn is_comparable(function: &Function, widths: (Width, Width)) -> bool {
    let Pair { from, to } = function.encodings;
    let sides = [(from, widths.0), (to, widths.1)];
    !sides.contains(&(Encoding::Latin1Utf16, W64))
}

/// Runs suites, and compares the number of cases that return and that trap.
fn check(suites: &[Suite], widths: (Width, Width), expected: (usize, usize)) {
    check_with(suites, widths, expected, &meld);
}

fn check_with(suites: &[Suite], widths: (Width, Width), expected: (usize, usize), fuse: &Fuse<'_>) {
    let only = std::env::var("VALUES_ONLY").unwrap_or_default();
    let mut suites = suites.to_vec();
    for suite in &mut suites {
        let functions = &mut suite.functions;
        functions.retain(|function| is_comparable(function, widths));
        functions.retain(|function| function.to_string().contains(&only));
    }
    let tally = run(&suites, widths, fuse).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(tally.failures.is_empty(), "{}", report(&tally));
    if only.is_empty() {
        assert_eq!((tally.returned, tally.trapped), expected);
    }
}

fn report(tally: &Tally) -> String {
    const SHOWN: usize = 20;
    let failures = &tally.failures;
    let shown = &failures[..failures.len().min(SHOWN)];
    let count = failures.len();
    format!("{}\n\n{count} cases fail", shown.join("\n"))
}

fn meld(component: &[u8]) -> anyhow::Result<Vec<u8>> {
    meld_with(&FuserConfig::default(), component)
}

fn meld_with(config: &FuserConfig, component: &[u8]) -> anyhow::Result<Vec<u8>> {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let mut fuser = Fuser::new(config.clone());
    fuser.add_component_named(component, "suite")?;
    let dump = std::env::var("VALUES_DUMP").ok();
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let keep = |form: &str, bytes: &[u8]| match &dump {
        Some(dir) => std::fs::write(Path::new(dir).join(format!("{number}-{form}.wasm")), bytes),
        None => Ok(()),
    };
    keep("unfused", component)?;
    let fused = fuser.fuse()?;
    keep("fused", &fused)?;
    Ok(fused)
}

/// Where the fused form has other types of the same shape, as an adapter with
/// a step too few or too many would, the comparison shows it.
#[test]
fn wrong_steps_are_found() {
    let variant = |cases: &[Option<Type>]| Type::Variant(cases.to_vec());
    let wrong = [
        ("char: no check", Type::Char, U32),
        ("bool: not one", Type::Bool, U32),
        ("enum: no check", Type::Enum(3), U8),
        ("enum: one case too many", Type::Enum(3), Type::Enum(4)),
        ("flags: no mask", Type::Flags(7), Type::Flags(8)),
        ("integer: no sign", S8, U8),
        ("string: no check", Type::String, list(U8)),
        ("list: no check of elements", list(Type::Bool), list(U8)),
        (
            "padding: written",
            list(Type::Tuple(vec![U32, U16])),
            list(Type::Tuple(vec![U32, U16, U16])),
        ),
        (
            "absent payload: written",
            list(option(U32)),
            list(variant(&[Some(U32), Some(U32)])),
        ),
        (
            "absent payload: passed on",
            option(U32),
            variant(&[Some(U32), Some(U32)]),
        ),
        ("list: not aligned", list(U32), list(fixed(U8, 4))),
        ("list: too short", list(U64), list(fixed(U8, 7))),
    ];
    for (what, right, wrong) in wrong {
        for (right, wrong) in [
            (
                Function::taking(vec![right.clone()]),
                Function::taking(vec![wrong.clone()]),
            ),
            (
                Function::returning(right.clone()),
                Function::returning(wrong.clone()),
            ),
        ] {
            assert!(!differences(right, wrong).is_empty(), "{what}");
        }
    }
    let function = || Function::returning(U32);
    assert!(!differences(function().with_post_return(), function()).is_empty());
    // What is the same for every value is not called different.
    let same = |ty| Function::taking(vec![list(ty)]);
    assert!(differences(same(U64), same(Type::F64)).is_empty());
}

/// What is found if `right` is fused as if it were `wrong`.
fn differences(right: Function, wrong: Function) -> Vec<String> {
    let suite = Suite {
        name: "one function",
        functions: vec![right],
        calls: Function::cases,
    };
    let fuse = |_: &[u8]| {
        let text = guest::component(std::slice::from_ref(&wrong), W32, W32);
        meld(&wat::parse_str(text)?)
    };
    let tally = run(&[suite], (W32, W32), &fuse);
    tally.unwrap_or_else(|error| panic!("{error:#}")).failures
}

/// The greatest lengths are the specification's; the engine has others, so that
/// there is nothing to compare with. Whether a length is accepted shows in
/// `realloc`, which traps here but is called only after that.
#[test]
fn lengths_have_limits() {
    const LIMIT: u64 = (1 << 28) - 1;
    for (ty, size) in [
        (Type::String, 1),
        (list(U8), 1),
        (list(Type::Bool), 1),
        (list(U64), 8),
        (list(Type::Tuple(vec![U32, U8, Type::Char])), 12),
    ] {
        for (length, accepted) in [(LIMIT / size, true), (LIMIT / size + 1, false)] {
            let calls = reallocs(Function::taking(vec![ty.clone()]), length);
            assert_eq!(calls, u64::from(accepted), "{ty} of {length}");
        }
    }
}

/// How often `realloc` was called when the fused form of `function` was called
/// with a list of `length` zeros.
fn reallocs(function: Function, length: u64) -> u64 {
    let text = guest::component(std::slice::from_ref(&function), W32, W32);
    let pages = 0x1000_0000 / MEMORY_BYTES + 1;
    let text = text.replace("\"memory\") 1 4)", &format!("\"memory\") {pages})"));
    let module = meld(&wat::parse_str(text).expect("a suite")).expect("fusing");
    let engine = machine::engine().expect("an engine");
    let program = Program::fused(&engine, &module).expect("a module");
    let mut machine = program.start().expect("an instance");
    let list = Raw::Block(Block {
        content: Content::Bytes(Form::Utf8, Vec::new()),
        at: At::Middle,
        length: Length::Exactly(length),
    });
    let mut case = Case::new("", vec![list], None, true);
    case.special = Some(Special {
        side: Side::Callee,
        call: 0,
        action: guest::TRAP,
        answer: 0,
    });
    machine
        .set(&case.setup(&function, W32, W32))
        .expect("windows");
    let outcome = machine.run(0).expect("a function");
    assert!(matches!(outcome, Outcome::Trapped(_)));
    machine.word(Side::Callee, guest::COUNT).expect("windows")
}
