//! Strings in every pair of encodings and memories of every width: kernels that
//! take many bytes at once meet everything that can be wrong at each place where
//! a block begins or ends. See `meld_tests::strings`.

use std::sync::LazyLock;

use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy, Simd};
use meld_tests::strings::{
    Bases, Encoding, Form, Fused, Mutant, Pair, Rules, Setting, Suite, Unfused, Widths, agree,
    binary, characters, engine, is_accepted, large, lengths, mutants, offending,
};
use rayon::prelude::*;
use wasmtime::{Config, Engine};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine().expect("the engine's configuration"));

/// Changes that leave the generated functions right:
/// - blocks and letters of ASCII may be left to the code that takes words;
/// - what is copied twice may be copied more often;
/// - the lowest bit of a continuation byte tells nothing;
/// - the greatest length has a test of its own.
const STILL_RIGHT: [&str; 26] = [
    "utf8 to utf8 14: i32.const 8 -> i32.const 9",
    "utf8 to utf8 15: i32.lt_u -> i32.le_u",
    "utf8 to utf8 22: i64.and -> i64.or",
    "utf8 to utf8 23: i64.const 0 -> i64.const -1",
    "utf8 to utf8 23: i64.const 0 -> i64.const 1",
    "utf8 to utf8 42: i32.const 32 -> i32.const 33",
    "utf8 to utf8 43: i32.lt_u -> i32.le_u",
    "utf8 to utf8 65: i64.and -> i64.or",
    "utf8 to utf8 66: i64.const 0 -> i64.const -1",
    "utf8 to utf8 66: i64.const 0 -> i64.const 1",
    "utf8 to utf8 99: i32.const 8 -> i32.const 9",
    "utf8 to utf8 100: i32.lt_u -> i32.le_u",
    "utf8 to utf8 110: i64.and -> i64.or",
    "utf8 to utf8 112: i64.const 3 -> i64.const 4",
    "utf8 to utf8 162: i32.const 8388608 -> i32.const 8388607",
    "utf8 to utf8 162: i32.const 8388608 -> i32.const 8388609",
    "utf8 to utf8 163: i32.and -> i32.or",
    "utf8 to utf8 174: i32.const -2147483648 -> i32.const 2147483647",
    "utf8 to utf8 174: i32.const -2147483648 -> i32.const -2147483647",
    "utf8 to utf8 175: i32.and -> i32.or",
    "utf8 to utf8 218: i32.const -2147483648 -> i32.const 2147483647",
    "utf8 to utf8 218: i32.const -2147483648 -> i32.const -2147483647",
    "utf8 to utf8 219: i32.and -> i32.or",
    "utf8 to utf8 316: i32.const 255 -> i32.const 254",
    "utf8 to utf8 335: i32.const 255 -> i32.const 254",
    "copy string utf8 8: i64.gt_u -> i64.ge_u",
];

/// How many strings are delivered and how many refused, between memories of
/// all widths. This keeps the suite from shrinking unnoticed.
const COUNTS: [(Encoding, [(usize, usize); 3]); 3] = [
    (
        Encoding::Utf8,
        [(147954, 658094), (147554, 658494), (147358, 658690)],
    ),
    (
        Encoding::Utf16,
        [(245802, 70086), (246290, 69598), (246094, 69794)],
    ),
    (
        Encoding::Latin1Utf16,
        [(317136, 70836), (317780, 70192), (317568, 70404)],
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

/// Any fault in the kernel that copies UTF-8 shows.
#[test]
fn broken_kernels_are_found() {
    let pair = Pair {
        from: Encoding::Utf8,
        to: Encoding::Utf8,
    };
    let setting = specified(pair, Widths::ALL[0]);
    let mutants = mutants(&fuse(binary(setting).unwrap(), Simd::Never)).unwrap();
    let survivors = mutants
        .into_par_iter()
        .filter(|mutant| survives(mutant, setting))
        .map(|mutant| mutant.fault);
    assert_eq!(survivors.collect::<Vec<_>>(), STILL_RIGHT);
}

/// A few samples find most faults, so these come first.
fn survives(mutant: &Mutant, setting: Setting) -> bool {
    let mut fused = Fused::new(&ENGINE, &mutant.module).unwrap();
    let mut passes = |suite: Suite, one_of| suite.run(&mut fused, setting, one_of).is_ok();
    [37, 1]
        .iter()
        .all(|one_of| Suite::ALL.iter().all(|suite| passes(*suite, *one_of)))
}
