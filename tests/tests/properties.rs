//! Components of random types, called with random values, unfused against fused.
//! See `meld_tests::properties`.
//!
//! `MELD_PROPTEST_SECONDS` is how long to search (two minutes otherwise), and
//! `MELD_PROPTEST_SEED` where to begin: without it, every run begins with the same
//! programs. A program that fails is printed as JSON; as a file in
//! `tests/properties` it is run for ever.

use std::path::Path;
use std::str::FromStr;
use std::sync::LazyLock;
use std::time::Duration;

use meld_core::{Fuser, FuserConfig, MemoryStrategy, Simd};
use meld_tests::properties::{Build, FAULTS, Fault, Limits, Program, Until, search};
use meld_tests::values::function::Function;
use meld_tests::values::machine;
use meld_tests::values::run::run_calls;
use wasmtime::Engine;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| machine::engine().expect("an engine"));

#[test]
fn programs_that_once_failed() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("properties");
    let mut files: Vec<_> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let program = std::fs::read_to_string(&file).unwrap();
        let program: Program = serde_json::from_str(&program).unwrap();
        check(&program).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

#[test]
fn fused_as_unfused() {
    let limits = Limits {
        until: Until::Time(Duration::from_secs(variable("MELD_PROPTEST_SECONDS", 120))),
        seed: variable("MELD_PROPTEST_SEED", 0),
    };
    match search(limits, check) {
        Ok(count) => println!("{count} programs"),
        Err(found) => {
            let json = serde_json::to_string_pretty(&found.program).unwrap();
            panic!("{}\n{json}", found.error);
        }
    }
}

/// How many programs are tried for each fault. The first hundred show most of them,
/// wherever a search begins.
const PROGRAMS_FOR_A_FAULT: u64 = 1000;

/// Of how many parts the types are by which a fault is shown.
const MOST_PARTS: usize = 4;

/// Faults in what is fused are found, and what shows them is made small.
#[test]
fn faults_are_found() {
    for fault in FAULTS {
        let limits = Limits {
            until: Until::Programs(PROGRAMS_FOR_A_FAULT),
            seed: 0,
        };
        let name = fault.name;
        let Err(found) = search(limits, |program| check_with(program, Some(fault))) else {
            panic!("{name}: not found");
        };
        println!("{name}: found after {} programs", found.before);
        let Program {
            functions, calls, ..
        } = &found.program;
        let types = functions.iter().flat_map(Function::types);
        let parts: usize = types.map(|ty| ty.parts().len()).sum();
        assert!(
            functions.len() == 1 && calls.len() == 1 && parts <= MOST_PARTS,
            "{name}: {:?}\n{}",
            found.program,
            found.error
        );
    }
}

fn variable<T: FromStr>(name: &str, default: T) -> T {
    let value = std::env::var(name).ok();
    value.map_or(default, |value| {
        value
            .parse()
            .unwrap_or_else(|_| panic!("{name} is no number"))
    })
}

fn check(program: &Program) -> Result<(), String> {
    check_with(program, None)
}

/// Compares a program with what is fused from it, with or without a fault.
fn check_with(program: &Program, fault: Option<Fault>) -> Result<(), String> {
    let fuse = |component: &[u8]| match fault {
        Some(fault) => fault.fuse(program, |component| fuse(component, program.build)),
        None => fuse(component, program.build),
    };
    let tally = run_calls(
        &program.functions,
        &program.calls,
        program.widths,
        &fuse,
        &ENGINE,
    );
    match tally {
        Ok(tally) if tally.failures.is_empty() => Ok(()),
        Ok(tally) => Err(tally.failures.join("\n")),
        Err(error) if fault.is_some() => panic!("{error:#}\n{program:?}"),
        Err(error) => Err(format!("{error:#}")),
    }
}

fn fuse(component: &[u8], build: Build) -> anyhow::Result<Vec<u8>> {
    let mut config = FuserConfig::default();
    config.adapter.inline_adapters = build.inline_adapters;
    config.adapter.elide = !build.no_elide;
    if build.shared_memory {
        config.memory = MemoryStrategy::SharedMemory;
    }
    config.adapter.simd = match build.simd {
        true => Simd::Always,
        false => Simd::Never,
    };
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(component, "program")?;
    Ok(fuser.fuse()?)
}
