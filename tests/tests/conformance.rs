//! Scripts about components, run as they are and over fused components.
//!
//! `tests/conformance` has the scripts, one for each rule. Those in its folder
//! `refused` are about what must not fuse for now. `ONLY=text` selects the
//! scripts with this text in their names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use meld_core::{FuserConfig, MemoryStrategy};
use meld_tests::conformance::edges::edges;
use meld_tests::conformance::report::{Replay, Report};
use meld_tests::conformance::rewrite::Fuse;
use meld_tests::conformance::script::Script;
use meld_tests::conformance::{fuse, fuse_with, replay_all, scripts};
use meld_tests::crowd::fuse_behind_crowd;

/// The components that must not fuse, by script, with a part of the reason. All
/// components of these scripts are refused, and none of any other script.
const REFUSED: &[(&str, &str)] = &[
    (
        "refused/async-between-components.wast",
        "a call between components with an async side",
    ),
    (
        "refused/instances-have-own-tables.wast",
        "in two component instances",
    ),
    (
        "refused/resources-between-components.wast",
        "handles of a resource that another component defines",
    ),
    ("refused/two-holders.wast", "in two component instances"),
];

fn conformance() -> Vec<Script> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance");
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut scripts = scripts(&folder).expect("the folder of scripts");
    scripts.retain(|script| script.label.contains(&only));
    scripts
}

/// Replays the scripts about what fuses.
fn replays(fuse: &Fuse<'_>) -> Vec<Replay> {
    let mut scripts = conformance();
    scripts.retain(|script| !script.label.starts_with("refused/"));
    assert!(!scripts.is_empty(), "no such script");
    replay_all(&scripts, fuse).expect("an engine")
}

/// The sum of what passed, or a panic about what did not.
fn total(replays: Vec<Replay>) -> Report {
    let mut total = Report::default();
    let mut failures = String::new();
    for replay in replays {
        if let Err(error) = replay.outcome {
            failures += &format!("{}: {error:#}\n\n", replay.label);
        }
        if replay.report.assertions == 0 {
            failures += &format!("{}: nothing is asserted\n\n", replay.label);
        }
        total += replay.report;
    }
    assert!(failures.is_empty(), "{failures}");
    total
}

fn copy(bytes: &[u8]) -> Result<Vec<u8>, String> {
    Ok(bytes.to_vec())
}

#[test]
fn scripts_pass_with_fused_components() {
    let total = total(replays(&fuse));
    println!("{total:?}");
    let none = BTreeMap::new();
    assert_eq!(total.refused, none);
    assert_eq!(total.edges_after, 0);
    assert_eq!(total.edges_removed(), total.edges_before);
}

/// Whatever takes no work is done all the same, the proof of which is not trusted.
#[test]
fn scripts_pass_with_components_fused_with_every_step() {
    let mut config = FuserConfig::default();
    config.adapter.elide = false;
    let total = total(replays(&|bytes: &[u8]| fuse_with(config.clone(), bytes)));
    assert_eq!(total.refused, BTreeMap::new());
    assert_eq!(total.edges_removed(), total.edges_before);
}

/// Scripts whose components can't have one memory, with a part of the reason.
const NOT_SHARED: &[(&str, &str)] = &[("values/memory64.wast", "a memory with 64-bit addresses")];

#[test]
fn scripts_pass_with_fused_components_of_one_memory() {
    let mut config = FuserConfig::default();
    config.memory = MemoryStrategy::SharedMemory;
    let shared = |bytes: &[u8]| fuse_with(config.clone(), bytes);
    let (not_shared, shared): (Vec<_>, Vec<_>) = replays(&shared)
        .into_iter()
        .partition(|replay| NOT_SHARED.iter().any(|(label, _)| *label == replay.label));
    assert_eq!(total(shared).refused, BTreeMap::new());
    assert_eq!(not_shared.len(), NOT_SHARED.len());
    for (replay, (label, reason)) in not_shared.iter().zip(NOT_SHARED) {
        assert_eq!(replay.report.replaced, 0, "{label} shares");
        for refusal in replay.report.refused.values() {
            assert!(refusal.contains(reason), "{label}: {refusal}");
        }
    }
}

/// Scripts whose components can't be fused behind another one, with a part of the
/// reason.
const NOT_BEHIND_CROWD: &[(&str, &str)] = &[
    ("async/at-the-host.wast", ASYNC),
    ("async/error-contexts.wast", ASYNC),
    ("async/imports.wast", ASYNC),
    ("values/memory64.wast", "a memory with 64-bit addresses"),
];

const ASYNC: &str =
    "async functions or builtins while values of the host go through two regions of one memory";

/// All values of the host go through regions that are not at the start of the memory.
#[test]
fn scripts_pass_with_fused_components_behind_another_region() {
    let relayed = AtomicUsize::new(0);
    let behind = |bytes: &[u8]| {
        let fusion = fuse_behind_crowd(bytes, FuserConfig::default());
        let fusion = fusion.map_err(|error| error.to_string())?;
        let boundaries = fusion.plans.boundaries.iter();
        let relays = boundaries.filter(|b| [&b.caller, &b.callee].contains(&&"host".to_owned()));
        relayed.fetch_add(relays.count(), Ordering::Relaxed);
        Ok(fusion.bytes)
    };
    let (not_behind, behind): (Vec<_>, Vec<_>) = replays(&behind).into_iter().partition(|replay| {
        NOT_BEHIND_CROWD
            .iter()
            .any(|(label, _)| *label == replay.label)
    });
    assert_eq!(total(behind).refused, BTreeMap::new());
    assert_eq!(not_behind.len(), NOT_BEHIND_CROWD.len());
    for (replay, (label, reason)) in not_behind.iter().zip(NOT_BEHIND_CROWD) {
        assert_eq!(
            replay.report.replaced, 0,
            "{label} fuses: list it no longer"
        );
        for refusal in replay.report.refused.values() {
            assert!(refusal.contains(reason), "{label}: {refusal}");
        }
    }
    let relayed = relayed.into_inner();
    println!("{relayed} functions go through the relay");
    assert!(relayed > 30, "{relayed}");
}

#[test]
fn what_must_not_fuse_is_refused_for_its_reason() {
    let mut scripts = conformance();
    scripts.retain(|script| script.label.starts_with("refused/"));
    let labels: Vec<_> = scripts.iter().map(|script| script.label.as_str()).collect();
    let expected: Vec<_> = REFUSED.iter().map(|(label, _)| *label).collect();
    assert_eq!(labels, expected);
    let copies = replay_all(&scripts, &copy).expect("an engine");
    total(copies);
    let replays = replay_all(&scripts, &fuse).expect("an engine");
    for (replay, (label, reason)) in replays.iter().zip(REFUSED) {
        assert_eq!(
            replay.report.replaced, 0,
            "{label} fuses: list it no longer"
        );
        for refusal in replay.report.refused.values() {
            assert!(refusal.contains(reason), "{label}: {refusal}");
        }
    }
}

#[test]
fn scripts_pass_with_copies_which_keep_every_edge() {
    let total = total(replays(&copy));
    println!("{total:?}");
    assert!(total.refused.is_empty());
    assert_eq!(total.reworded, 0);
    assert!(total.edges_before > 0);
    assert_eq!(total.edges_removed(), 0);
}

#[test]
fn every_script_fails_with_empty_components() {
    let empty = wat::parse_str("(component)").expect("a component");
    for replay in replays(&|_: &[u8]| Ok(empty.clone())) {
        assert!(replay.outcome.is_err(), "{} passes", replay.label);
        assert_eq!(replay.report.edges_after, 0);
    }
}

#[test]
fn a_script_without_a_replaced_component_fails() {
    for replay in replays(&|_: &[u8]| Err("not today".to_owned())) {
        let error = replay.outcome.expect_err("nothing was replaced");
        assert_eq!(error.to_string(), "no component was replaced");
        assert!(!replay.report.refused.is_empty());
    }
}

/// Two components, the second of which calls the first. `RESULT` is what the
/// first one's function does.
const PAIR: &str = r#"
(component definition $C
  (component $A
    (core module $M (func (export "f") (param i32) (result i32) RESULT))
    (core instance $m (instantiate $M))
    (func (export "f") (param "x" u32) (result char) (canon lift (core func $m "f"))))
  (component $B
    (import "f" (func $f (param "x" u32) (result char)))
    (core func $f' (canon lower (func $f)))
    (core module $M
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) (call $f (local.get 0))))
    (core instance $m (instantiate $M (with "" (instance (export "f" (func $f'))))))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $m "f"))))
  (instance $a (instantiate $A))
  (instance $b (instantiate $B (with "f" (func $a "f"))))
  (export "f" (func $b "f")))
"#;

/// What a script says about [`PAIR`].
const ASSERTIONS: &str = r#"
(component instance $i $C)
(assert_return (invoke "f" (u32.const 65)) (u32.const 65))
(assert_trap (invoke "f" (u32.const 0x110000)) "invalid `char` bit pattern")
(component instance $j $C)
(assert_trap (invoke "f" (u32.const 66)) "integer divide by zero")
"#;

/// A function that traps on 66, and returns any other argument.
const RIGHT: &str = "(drop (i32.div_u (i32.const 1) (i32.sub (local.get 0) (i32.const 66)))) \
                     (local.get 0)";

/// Replays [`PAIR`] with a fuser that makes its function do `instead`.
fn replay_pair(instead: &str) -> Replay {
    let script = Script {
        label: "pair.wast".to_owned(),
        text: PAIR.replace("RESULT", RIGHT) + ASSERTIONS,
    };
    let text = PAIR.replace("RESULT", instead);
    let component = text.replace("(component definition $C", "(component $C");
    let bytes = wat::parse_str(component).expect("a component");
    let replays = replay_all(&[script], &|_: &[u8]| Ok(bytes.clone()));
    replays.expect("an engine").remove(0)
}

#[test]
fn a_trap_between_components_may_become_unreachable() {
    // A fused component has no other way to refuse a value.
    let refuse = "(if (i32.gt_u (local.get 0) (i32.const 0x10ffff)) (then unreachable))";
    let replay = replay_pair(&format!("{refuse} {RIGHT}"));
    replay.outcome.expect("every directive comes out");
    assert_eq!(replay.report.reworded, 1);
    assert_eq!(replay.report.assertions, 3);
    let same = replay_pair(RIGHT);
    same.outcome.expect("every directive comes out");
    assert_eq!(same.report.reworded, 0);
}

#[test]
fn other_differences_are_noticed() {
    // Another result, no trap, a trap for a result, another trap.
    let load = "(drop (i32.load (i32.const -1)))";
    let load = format!("(if (i32.eq (local.get 0) (i32.const 66)) (then {load})) (local.get 0)");
    for instead in [
        "(i32.const 65) (drop (i32.div_u (i32.const 1) (i32.sub (local.get 0) (i32.const 66))))",
        "(local.get 0)",
        "unreachable",
    ] {
        assert!(replay_pair(instead).outcome.is_err(), "{instead}");
    }
    let with_memory = PAIR.replacen("(core module $M ", "(core module $M (memory 1) ", 1);
    let text = with_memory.replace("RESULT", &load);
    let script = Script {
        label: "pair.wast".to_owned(),
        text: PAIR.replace("RESULT", RIGHT) + ASSERTIONS,
    };
    let bytes = wat::parse_str(text.replace("(component definition $C", "(component $C"));
    let bytes = bytes.expect("a component");
    let replays = replay_all(&[script], &|_: &[u8]| Ok(bytes.clone())).expect("an engine");
    assert!(replays[0].outcome.is_err());
}

/// The page that says which test shows which rule names tests that exist.
#[test]
fn the_page_on_conformance_names_tests_that_exist() {
    let page = include_str!("../../docs/conformance.md");
    let tests = existing_tests();
    let names = page.lines().filter_map(|row| {
        let is_rule = row.starts_with("| ") && row.split('|').count() == 5;
        is_rule.then(|| row.split('|').nth(2))?
    });
    let names = names.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    let names: Vec<&str> = names.filter(|name| !name.starts_with("--")).collect();
    for name in &names {
        let exists = match name.split_once('*') {
            Some((start, end)) => tests
                .iter()
                .any(|test| test.starts_with(start) && test.ends_with(end)),
            None => tests.contains(*name),
        };
        assert!(exists, "{name}");
    }
    assert!(names.len() > 100, "{}", names.len());
}

/// The names of tests as that page has them: of files, scripts and cases, and paths of
/// what has others.
fn existing_tests() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = |folder: &str| {
        let entries = std::fs::read_dir(root.join(folder)).expect("a folder of tests");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let stems = paths.map(|path| path.file_stem().map(|stem| stem.to_owned()));
        let stems = stems.map(|stem| stem.expect("a name").into_string());
        stems.collect::<Result<Vec<String>, _>>().expect("UTF-8")
    };
    let mut tests: BTreeSet<String> = ["tests", "cases"].into_iter().flat_map(names).collect();
    let scripts = conformance().into_iter();
    tests.extend(scripts.map(|script| script.label.replace(".wast", "")));
    tests.extend(
        names("snapshots")
            .iter()
            .map(|name| format!("tests/snapshots/{name}")),
    );
    tests.insert("tests/conformance".to_owned());
    tests
}

#[test]
fn edges_are_counted_as_often_as_they_are_instantiated() {
    let count = |text: &str| edges(&wat::parse_str(text).expect("a component")).unwrap();
    let pair = PAIR.replace("RESULT", RIGHT);
    let pair = pair.replace("(component definition $C", "(component $C");
    assert_eq!(count("(component)"), 0);
    assert_eq!(count(&pair), 1);
    let twice =
        format!("(component {pair} (instance (instantiate $C)) (instance (instantiate $C)))");
    assert_eq!(count(&twice), 2);
    // A function of the host, though an instance hands it on.
    let host = r#"(component
      (import "i" (instance $i (export "f" (func))))
      (component $Pass (import "f" (func $f)) (export "g" (func $f)))
      (instance $pass (instantiate $Pass (with "f" (func $i "f"))))
      (core func (canon lower (func $pass "g"))))"#;
    assert_eq!(count(host), 0);
    // One that the root lifts and lowers itself.
    let own = r#"(component
      (core module $M (func (export "f")))
      (core instance $m (instantiate $M))
      (func $f (canon lift (core func $m "f")))
      (core func (canon lower (func $f))))"#;
    assert_eq!(count(own), 1);
}
