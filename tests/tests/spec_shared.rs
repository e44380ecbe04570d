//! The core specification suite over modules whose memories became regions of
//! one memory.

use meld_core::{Fuser, FuserConfig, MemoryStrategy};
use meld_tests::snapshot::assert_snapshot;
use meld_tests::spec::corpus::{self, Script};
use meld_tests::spec::engine::Failure;
use meld_tests::spec::exceptions::{LINKED, SKIPPED};
use meld_tests::spec::neighbour::{self, Place};
use meld_tests::spec::rewrite::{Fuse, Imports, Replacement};
use meld_tests::spec::survey_all;
use meld_tests::spec::tally::Tally;
use meld_tests::spec::unit::Unit;

fn scripts() -> Vec<Script> {
    let mut scripts = corpus::scripts();
    scripts.retain(|script| !SKIPPED.iter().any(|(label, _)| *label == script.label));
    if let Ok(only) = std::env::var("SPEC_ONLY") {
        scripts.retain(|script| script.label.contains(&only));
        assert!(!scripts.is_empty(), "no script has {only} in its label");
    }
    scripts
}

fn imports(place: &str) -> Imports {
    match LINKED.iter().any(|(linked, _)| *linked == place) {
        true => Imports::Shared,
        false => Imports::Copied,
    }
}

/// What scripts grow memories to.
const RESERVE: &str = "100m";

/// Fuses a unit with a neighbour, so that the regions of the module under test
/// are where they are to be.
fn shared(unit: &Unit, place: Place) -> Result<Replacement, String> {
    let unrelated = neighbour::unrelated(place, unit.tested.bytes.len());
    let component = unrelated.and_then(|unrelated| unit.component_beside(&unrelated));
    let component = component.map_err(|error| format!("{error:#}"))?;
    let mut config = FuserConfig::default();
    config.memory = MemoryStrategy::SharedMemory;
    if place == Place::Earlier {
        config.reserves.push(RESERVE.parse()?);
    }
    let mut fuser = Fuser::new(config);
    let fusion = fuser
        .add_component_named(component, &unit.place)
        .and_then(|()| fuser.fuse_with_report())
        .map_err(|error| error.to_string())?;
    let regions = &fusion.plans.memory.regions;
    let is_tested = |name: &str| name.starts_with("root/wrapper");
    let mut tested = regions.iter().filter(|region| is_tested(&region.name));
    if tested.any(|region| region.size > 0) {
        let last = &regions[regions.len() - 1].name;
        match place {
            Place::Last => assert!(is_tested(last), "{}: {regions:#?}", unit.place),
            Place::Earlier => assert_eq!(last, neighbour::LARGE, "{}: {regions:#?}", unit.place),
        }
    }
    Ok(Replacement::Fused(fusion.bytes))
}

/// Everything that holds of a memory of its own holds of the last region.
#[test]
fn modules_whose_region_is_the_last_pass() {
    check("last", &|unit: &Unit| shared(unit, Place::Last));
}

/// So does everything that the start function writes instead of a segment.
#[test]
fn split_modules_whose_region_is_the_last_pass() {
    let split = |unit: &Unit| unit.split().map_err(|error| format!("{error:#}"));
    check("last", &|unit: &Unit| shared(&split(unit)?, Place::Last));
}

/// In an earlier region, what leaves it does not trap.
#[test]
fn modules_whose_region_is_not_the_last_differ_where_accesses_leave_it() {
    check("earlier", &|unit: &Unit| shared(unit, Place::Earlier));
}

/// Scripts with modules that import memories which fused modules export. The
/// export is the whole memory, so that they see other regions.
const IMPORTED: [&str; 12] = [
    "function-references/linking.wast",
    "multi-memory/imports2.wast",
    "multi-memory/imports4.wast",
    "multi-memory/linking1.wast",
    "multi-memory/linking3.wast",
    "multi-memory/load1.wast",
    "reference-types/imports.wast",
    "reference-types/linking.wast",
    "threads/imports.wast",
    "wasm-v3/imports.wast",
    "wasm-v3/linking.wast",
    "wasm-v3/memory_grow.wast",
];

/// Why a directive fails. `left` says whether an access has left its region.
fn reason(label: &str, failure: &Failure, left: &mut bool) -> Option<&'static str> {
    let error = format!("{:#}", failure.error);
    let calls = |kind: &str| {
        failure
            .directive
            .starts_with(&format!("({kind} (invoke \""))
    };
    let out_of_bounds = failure
        .directive
        .contains("\"out of bounds memory access\"");
    if calls("assert_trap") && out_of_bounds && error.contains("expected trap, got") {
        *left = true;
        Some("leaves its region")
    } else if calls("assert_return") && *left && error.contains("didn't match") {
        Some("sees what such an access wrote")
    } else if IMPORTED.contains(&label) {
        Some("imports the whole memory")
    } else {
        None
    }
}

fn check(name: &str, fuse: &Fuse<'_>) {
    let surveys = survey_all(&scripts(), &imports, fuse).expect("an engine");
    let mut lines = Vec::new();
    let mut total = Tally::default();
    for survey in surveys {
        let mut left = false;
        for failure in &survey.failures {
            let place = format!("{}:{}", survey.label, failure.line);
            let reason = reason(&survey.label, failure, &mut left);
            let reason = reason.unwrap_or_else(|| panic!("{place}: {:#}", failure.error));
            lines.push(format!("{place} {reason}: {}", summary(&failure.directive)));
        }
        for (place, reason) in &survey.tally.refused {
            let reason = reason.split("unsupported: ").nth(1).expect("a refusal");
            lines.push(format!("{place} is refused: {reason}"));
        }
        total += survey.tally;
    }
    lines.sort();
    let Tally {
        fused_alone,
        fused_with_copies,
        asserted_fused,
        ..
    } = total;
    let fused = fused_alone + fused_with_copies;
    lines.push(format!("{fused} modules, {asserted_fused} assertions\n"));
    if std::env::var_os("SPEC_ONLY").is_none() {
        assert_snapshot(&format!("spec_shared/{name}.txt"), &lines.join("\n"));
    }
}

/// The first words of a directive, without binaries.
fn summary(directive: &str) -> String {
    let text = directive.split(" binary").next().unwrap_or(directive);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(100).collect()
}
