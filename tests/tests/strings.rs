//! Strings in every pair of encodings and memories of every width: kernels that
//! take many bytes at once meet everything that can be wrong at each place where
//! a block begins or ends. See `meld_tests::strings`.

use std::collections::HashSet;
use std::sync::LazyLock;

use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy, Simd};
use meld_tests::snapshot::{assert_snapshot, read_snapshot};
use meld_tests::strings::reasons::{self, Kinds};
use meld_tests::strings::{
    Bases, Encoding, Form, Fused, Pair, Rules, Setting, Suite, Unfused, Widths, agree, binary,
    characters, engine, hunt, is_accepted, large, lengths, offending,
};
use rayon::prelude::*;
use wasmtime::{Config, Engine};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine().expect("the engine's configuration"));

/// How many strings are delivered and how many refused, between memories of
/// all widths. This keeps the suite from shrinking unnoticed.
const COUNTS: [(Encoding, [(usize, usize); 3]); 3] = [
    (
        Encoding::Utf8,
        [(166654, 689018), (166254, 689418), (166058, 689614)],
    ),
    (
        Encoding::Utf16,
        [(264494, 73570), (264982, 73082), (264786, 73278)],
    ),
    (
        Encoding::Latin1Utf16,
        [(343396, 74328), (344040, 73684), (343828, 73896)],
    ),
];

#[test]
fn fused_guests_do_what_the_specification_says() {
    let counts = COUNTS.map(|(from, _)| {
        let counts = |to| exhaustive(Pair { from, to }, &Widths::ALL, Simd::Never);
        (from, Encoding::ALL.map(counts))
    });
    assert_eq!(counts, COUNTS);
}

/// The kernels that use vectors, between memories of 32 bits and of 64.
#[test]
fn fused_guests_with_vectors_do_what_the_specification_says() {
    for pair in Pair::all() {
        let widths = [Widths::ALL[0], Widths::ALL[3]];
        exhaustive(pair, &widths, Simd::Always);
    }
}

/// Sends everything between memories of these widths.
fn exhaustive(pair: Pair, widths: &[Widths], simd: Simd) -> (usize, usize) {
    let parts = widths.into_par_iter().flat_map(|widths| {
        let setting = specified(pair, *widths);
        Suite::ALL.into_par_iter().map(move |suite| {
            let module = fuse(binary(setting).unwrap(), simd);
            let mut fused = Fused::new(&ENGINE, &module).unwrap();
            match suite.run(&mut fused, setting, 1) {
                Ok(counts) => counts,
                Err(error) => panic!("{setting:?} {suite:?}: {error:#}"),
            }
        })
    });
    parts.reduce(|| (0, 0), |(a, b), (c, d)| (a + c, b + d))
}

/// The same between regions of one memory, with one string of many.
#[test]
fn fused_guests_do_the_same_in_one_memory() {
    let pairs = Pair::all().into_par_iter();
    let ways = pairs.flat_map(|pair| [Simd::Never, Simd::Always].map(|simd| (pair, simd)));
    let counts = ways.map(|(pair, simd)| {
        let setting = specified(pair, Widths::ALL[0]);
        let component = binary(setting).unwrap();
        let fusion = fuse_into(MemoryStrategy::SharedMemory, component, simd);
        let regions = &fusion.plans.memory.regions;
        let base = |name: &str| {
            let region = regions.iter().find(|region| region.name == name);
            region.expect("a region").base as usize
        };
        let bases = Some(Bases {
            caller: base("root/b/state"),
            callee: base("root/a/state"),
        });
        let mut fused = Fused::with_bases(&ENGINE, &fusion.bytes, bases).unwrap();
        let suites = Suite::ALL.map(|suite| match suite.run(&mut fused, setting, 13) {
            Ok((delivered, refused)) => (delivered, refused),
            Err(error) => panic!("{setting:?} {suite:?}: {error:#}"),
        });
        suites
            .into_iter()
            .fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
    });
    let (delivered, refused) = counts.reduce(|| (0, 0), |(a, b), (c, d)| (a + c, b + d));
    assert!(
        delivered > 10_000 && refused > 10_000,
        "{delivered} {refused}"
    );
}

/// The same with every step, between memories of all widths.
#[test]
fn fused_guests_do_the_same_with_every_step() {
    let mut config = FuserConfig::default();
    config.adapter.elide = false;
    let settings = Setting::all(Rules::SPECIFICATION).into_par_iter();
    settings.for_each(|setting| {
        let module = fuse_with(config.clone(), binary(setting).unwrap()).bytes;
        let mut fused = Fused::with_flags(&ENGINE, &module).unwrap();
        for suite in Suite::ALL {
            if let Err(error) = suite.run(&mut fused, setting, 101) {
                panic!("{setting:?} {suite:?}: {error:#}");
            }
        }
    });
}

fn specified(pair: Pair, widths: Widths) -> Setting {
    Setting {
        pair,
        widths,
        rules: Rules::SPECIFICATION,
    }
}

fn fuse(component: Vec<u8>, simd: Simd) -> Vec<u8> {
    fuse_into(MemoryStrategy::Auto, component, simd).bytes
}

fn fuse_into(memory: MemoryStrategy, component: Vec<u8>, simd: Simd) -> Fusion {
    let mut config = FuserConfig::default();
    config.memory = memory;
    config.adapter.simd = simd;
    fuse_with(config, component)
}

fn fuse_with(config: FuserConfig, component: Vec<u8>) -> Fusion {
    let mut fuser = Fuser::new(config);
    fuser
        .add_component_named(component, "strings.wasm")
        .unwrap();
    fuser.fuse_with_report().unwrap()
}

/// The samples are what they are called, or the suite tests less than it seems.
#[test]
fn units_are_what_they_are_called() {
    for form in [Form::Utf8, Form::Utf16, Form::Latin1] {
        for unit in characters(form) {
            assert!(form.decode(&unit).is_some(), "{form:?} {unit:02x?}");
        }
        for unit in offending(form) {
            assert!(form.decode(&unit).is_none(), "{form:?} {unit:02x?}");
        }
    }
}

/// Wasmtime's transcoders and the transcript of the specification agree about a
/// part of the strings, as soon as the latter goes by Wasmtime's rules where they
/// differ.
#[test]
fn the_component_runtime_agrees() {
    Setting::all(Rules::WASMTIME)
        .into_par_iter()
        .for_each(|setting| {
            let component = binary(setting).unwrap();
            let mut unfused = Unfused::new(&ENGINE, &component).unwrap();
            for case in Suite::ALL.into_iter().flat_map(|suite| {
                let cases = suite.cases(setting);
                cases.step_by(if suite == Suite::Hostile { 1 } else { 61 })
            }) {
                let prediction = case.predict(setting);
                let grows = case.allocator.grows();
                let outcome = unfused.send(&case.source, &prediction.answers, grows);
                agree(&prediction, &outcome.unwrap())
                    .unwrap_or_else(|error| panic!("{setting:?} {case:02x?}: {error:#}"));
            }
        });
}

/// Each rule in which the specification and Wasmtime differ shows in a string, so
/// that what fused and unfused guests do is known to be different there.
#[test]
fn rules_make_a_difference() {
    let (specified, wasmtime) = (Rules::SPECIFICATION, Rules::WASMTIME);
    let shows = |rules: Rules| {
        Setting::all(specified).into_iter().any(|setting| {
            let other = Setting { rules, ..setting };
            let mut cases = Suite::Hostile.cases(setting);
            cases.any(|case| case.predict(setting).outcome != case.predict(other).outcome)
        })
    };
    assert!(shows(Rules {
        wide_tag: wasmtime.wide_tag,
        ..specified
    }));
    assert!(shows(Rules {
        deflated_align: wasmtime.deflated_align,
        ..specified
    }));
    assert!(!shows(specified));
}

/// Strings of the greatest length are accepted, longer ones are not.
#[test]
fn lengths_have_limits() {
    let mut config = Config::new();
    config.wasm_memory64(true).wasm_multi_memory(true);
    let engine = Engine::new(&config).unwrap();
    let both_narrow = Pair::all().into_iter().map(|pair| (pair, Widths::ALL[0]));
    let both_wide = Pair::all().into_iter().map(|pair| (pair, Widths::ALL[3]));
    for (pair, widths) in both_narrow.chain(both_wide.step_by(4)) {
        let setting = specified(pair, widths);
        let module = fuse(large(setting).unwrap(), Simd::Never);
        for (length, accepted) in lengths(setting) {
            let found = is_accepted(&engine, &module, length).unwrap();
            assert_eq!(found, accepted, "{setting:?} {length:#x}");
        }
    }
}

/// How many faults there are, or more.
const FAULTS: usize = 7000;

/// Any fault in a generated function shows: it does something else, or it takes
/// longer. Those that don't are listed in `tests/snapshots/strings`, each with the
/// reason why it is none.
#[test]
fn broken_kernels_are_found() {
    let (mut tried, mut kinds) = (HashSet::new(), Kinds::new());
    let [narrow, .., wide] = Widths::ALL;
    let ways = [
        (narrow, Simd::Never),
        (narrow, Simd::Always),
        (wide, Simd::Never),
    ];
    for (widths, simd) in ways {
        for pair in Pair::all() {
            let setting = specified(pair, widths);
            let module = fuse(binary(setting).unwrap(), simd);
            for fault in hunt(&ENGINE, setting, &module, &mut tried).unwrap() {
                *kinds.entry(fault.to_string()).or_default() += 1;
            }
        }
    }
    assert!(tried.len() > FAULTS, "{}", tried.len());
    let list = "strings/still-right.txt";
    let known = read_snapshot(list);
    let updated = reasons::update(&known, kinds);
    let new = updated
        .lines()
        .filter(|line| known.lines().all(|known| known != *line));
    new.for_each(|line| println!("{line}"));
    assert_snapshot(list, &updated);
    assert!(!updated.contains(reasons::NO_REASON));
}
