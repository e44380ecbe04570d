//! The core specification suite over modules that went through the fuser.
//!
//! `SPEC_ONLY=gc/struct` restricts a run to the scripts whose label contains
//! that text (the totals are not compared then), and `SPEC_DUMP=DIR` keeps what
//! was fused and what came out, named by script and line.

use std::collections::BTreeMap;
use std::path::Path;

use meld_core::{Fuser, FuserConfig};
use meld_tests::spec::corpus::{self, Script};
use meld_tests::spec::engine::Engine;
use meld_tests::spec::exceptions::{LINKED, SKIPPED};
use meld_tests::spec::rewrite::{Fuse, Imports, Replacement};
use meld_tests::spec::tally::Tally;
use meld_tests::spec::unit::Unit;
use meld_tests::spec::{Replay, replay, replay_all};
use wasmparser::{Validator, WasmFeatures};

/// All scripts but [`SKIPPED`].
const SCRIPTS: usize = 320;

/// What a replay of them comes to.
fn expected() -> Tally {
    let mut linked: Vec<String> = LINKED.map(|(place, _)| place.to_owned()).to_vec();
    linked.sort();
    Tally {
        fused_alone: 2952,
        fused_with_copies: 201,
        linked,
        refused: BTreeMap::new(),
        definitions: 12,
        asserted_fused: 61_339,
        asserted_original: 186,
        calls: 427,
        unlinkable: 349,
    }
}

#[test]
fn fused_modules_pass() {
    check(replay_all(&scripts(), &imports, &meld).expect("an engine"));
}

/// Modules whose memories, tables and globals come from another module, so that
/// the fuser has to replay every segment.
#[test]
fn fused_split_modules_pass() {
    let fuse = |unit: &Unit| meld(&split(unit)?);
    check(replay_all(&scripts(), &imports, &fuse).expect("an engine"));
}

/// The same where every segment is replayed that could stay, too.
#[test]
fn modules_of_which_nothing_is_left_out_pass() {
    let fuse = |unit: &Unit| fuse(unit, false);
    check(replay_all(&scripts(), &imports, &fuse).expect("an engine"));
}

/// The same with no fuser: the harness leaves the meaning of every script
/// alone, and what it would give a fuser is valid.
#[test]
fn modules_that_are_not_fused_pass() {
    check(replay_all(&scripts(), &imports, &apart).expect("an engine"));
}

#[test]
fn split_modules_that_are_not_fused_pass() {
    let fuse = |unit: &Unit| apart(&split(unit)?);
    check(replay_all(&scripts(), &imports, &fuse).expect("an engine"));
}

#[test]
fn skipped_scripts_fail_as_they_are() {
    let engine = Engine::new().expect("an engine");
    for (label, _) in SKIPPED {
        let script = script(label);
        assert!(engine.run(label, script.text).is_err(), "{label} passes");
    }
}

#[test]
fn linked_modules_have_to_be() {
    let engine = Engine::new().expect("an engine");
    for (place, _) in LINKED {
        let (label, _) = place.split_once(':').expect("a line");
        let others = |other: &str| match other == place {
            true => Imports::Copied,
            false => imports(other),
        };
        let replay = replay(&engine, &script(label), &others, &apart);
        let fails = replay.outcome.is_err() || !replay.tally.refused.is_empty();
        assert!(fails, "{place} need not be linked");
    }
}

/// All scripts but [`SKIPPED`].
fn scripts() -> Vec<Script> {
    let mut scripts = corpus::scripts();
    scripts.retain(|script| !SKIPPED.iter().any(|(label, _)| *label == script.label));
    if let Some(only) = only() {
        scripts.retain(|script| script.label.contains(&only));
        assert!(!scripts.is_empty(), "no script has {only} in its label");
    }
    scripts
}

fn script(label: &str) -> Script {
    let mut scripts = corpus::scripts().into_iter();
    let found = scripts.find(|script| script.label == label);
    found.unwrap_or_else(|| panic!("no script {label}"))
}

fn only() -> Option<String> {
    std::env::var("SPEC_ONLY").ok()
}

fn imports(place: &str) -> Imports {
    match LINKED.iter().any(|(linked, _)| *linked == place) {
        true => Imports::Shared,
        false => Imports::Copied,
    }
}

/// The fuser under test.
fn meld(unit: &Unit) -> Result<Replacement, String> {
    fuse(unit, true)
}

fn fuse(unit: &Unit, elide: bool) -> Result<Replacement, String> {
    let component = unit.component().map_err(|error| format!("{error:#}"))?;
    dump(unit, "component", &component);
    let mut config = FuserConfig::default();
    config.adapter.elide = elide;
    let mut fuser = Fuser::new(config);
    let fused = fuser
        .add_component_named(component, &unit.place)
        .and_then(|()| fuser.fuse())
        .map_err(|error| error.to_string())?;
    dump(unit, "fused", &fused);
    Ok(Replacement::Fused(fused))
}

/// Keeps a binary for whoever looks into a failure.
fn dump(unit: &Unit, kind: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("SPEC_DUMP") {
        let name = unit.place.replace(['/', ':'], "-");
        let file = Path::new(&folder).join(format!("{name}.{kind}.wasm"));
        std::fs::write(file, bytes).expect("SPEC_DUMP is a folder");
    }
}

/// Fuses nothing, but refuses what can't be wrapped in a valid component.
fn apart(unit: &Unit) -> Result<Replacement, String> {
    let component = unit.component().map_err(|error| format!("{error:#}"))?;
    Validator::new_with_features(WasmFeatures::all())
        .validate_all(&component)
        .map_err(|error| format!("the wrapping component is invalid: {error}"))?;
    Ok(Replacement::Apart(unit.clone()))
}

fn split(unit: &Unit) -> Result<Unit, String> {
    unit.split().map_err(|error| format!("{error:#}"))
}

/// Every script must pass, and the totals must be the expected ones.
fn check(replays: Vec<Replay>) {
    let expected = expected();
    let count = replays.len();
    let mut failures = String::new();
    let mut total = Tally::default();
    for Replay { outcome, tally, .. } in replays {
        if let Err(error) = outcome {
            failures += &format!("{error:#}\n\n");
        }
        total += tally;
    }
    for (place, reason) in &total.refused {
        if !expected.refused.contains_key(place) {
            failures += &format!("{place}: refused: {reason}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    total.linked.sort();
    if only().is_none() {
        assert_eq!((count, total), (SCRIPTS, expected));
    }
}

/// A module with a start function, segments, state and traps, in the form that
/// a perfect fuser gives it: with the export that the harness asks for.
const MODULE: &str = r#"
(module $m
  (memory 1)
  (table 2 funcref)
  (global $g (mut i32) (i32.const 1))
  (func $start (global.set $g (i32.add (global.get $g) (i32.const 41))))
  (func $seven (result i32) (i32.const 7))
  (func (export "get") (result i32) (global.get $g))
  (func (export "load") (result i32) (i32.load8_u (i32.const 3)))
  (func (export "call") (param i32) (result i32)
    (call_indirect (result i32) (local.get 0)))
  (func (export "unrelated-failures") (result i32) (i32.const 0))
  (start $start)
  (elem (i32.const 0) $seven)
  (data (i32.const 3) "a"))
"#;

/// What a script says about [`MODULE`].
const ASSERTIONS: &str = r#"
(assert_return (invoke "get") (i32.const 42))
(assert_return (invoke $m "load") (i32.const 97))
(assert_return (invoke "call" (i32.const 0)) (i32.const 7))
(assert_trap (invoke "call" (i32.const 1)) "uninitialized element")
(assert_trap (module (func $f unreachable) (start $f)) "unreachable")
"#;

/// What may go wrong in a fuser, as replacements in [`MODULE`].
const MISTAKES: [(&str, &str); 9] = [
    ("(start $start)", ""),
    ("(start $start)", "(start $trap) (func $trap unreachable)"),
    ("(i32.const 41)", "(i32.const 40)"),
    ("(data (i32.const 3)", "(data (i32.const 4)"),
    ("(elem (i32.const 0)", "(elem (i32.const 1)"),
    ("\"load\"", "\"load$2\""),
    ("(table 2 funcref)", "(table 1 funcref)"),
    ("(call_indirect", "unreachable (call_indirect"),
    ("(result i32) (i32.const 0)", "(result i32) (i32.const 1)"),
];

#[test]
fn a_perfect_fuser_passes() {
    let replay = replay_module(&replaced("", ""));
    replay.outcome.expect("every assertion holds");
    assert_eq!(replay.tally.fused_alone, 2);
    assert_eq!(replay.tally.asserted_fused, 5);
}

#[test]
fn every_mistake_of_a_fuser_is_noticed() {
    for (right, wrong) in MISTAKES {
        assert!(MODULE.contains(right), "{right}");
        let replay = replay_module(&replaced(right, wrong));
        assert!(replay.outcome.is_err(), "{wrong:?} for {right:?}");
    }
}

#[test]
fn a_module_that_does_not_trap_is_noticed() {
    let harmless = |unit: &Unit| match unit.place.ends_with(":1") {
        true => replaced("", "")(unit),
        false => Ok(Replacement::Fused(wat::parse_str("(module)").unwrap())),
    };
    assert!(replay_module(&harmless).outcome.is_err());
}

#[test]
fn refusals_and_panics_are_counted_by_place() {
    let refusals = |fuse: &Fuse<'_>| {
        let replay = replay_module(fuse);
        replay.outcome.expect("the original modules pass");
        assert_eq!(replay.tally.asserted_fused, 0);
        replay.tally.refused
    };
    let refused = refusals(&|_: &Unit| Err("not today".to_owned()));
    let places: Vec<&str> = refused.keys().map(String::as_str).collect();
    assert_eq!(places, ["self-test:1", "self-test:19"]);
    assert_eq!(refused["self-test:1"], "not today");
    let panicked = refusals(&|_: &Unit| panic!("an expected panic"));
    assert_eq!(panicked.len(), 2);
}

/// A fuser that makes this mistake in [`MODULE`] and no other.
fn replaced(
    right: &'static str,
    wrong: &'static str,
) -> impl Fn(&Unit) -> Result<Replacement, String> {
    move |unit| {
        let text = match unit.place.ends_with(":1") {
            true => MODULE.replace(right, wrong),
            false => "(module (func $f unreachable) (start $f))".to_owned(),
        };
        let bytes = wat::parse_str(text).map_err(|error| error.to_string())?;
        Ok(Replacement::Fused(bytes))
    }
}

fn replay_module(fuse: &Fuse<'_>) -> Replay {
    let engine = Engine::new().expect("an engine");
    let text = format!("{}{ASSERTIONS}", MODULE.trim());
    let script = Script {
        label: "self-test".to_owned(),
        text: text.leak(),
    };
    replay(&engine, &script, &imports, fuse)
}
