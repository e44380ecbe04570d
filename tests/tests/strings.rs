//! Strings, UTF-8 on both sides: a kernel that validates them block by block
//! meets everything that can be wrong at each place where a block begins or
//! ends. See `meld_tests::strings`.

use std::sync::LazyLock;

use meld_tests::strings::{
    Delivery, Fused, Guest, Mutant, Sample, Suite, Unfused, at_every_position, check, engine,
    every_pair, mutants, offending, random, well_formed,
};
use rayon::prelude::*;
use wasmtime::Engine;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine().expect("the engine's configuration"));

/// Changes that leave a kernel right: it passes over ASCII bytes eight at a time
/// where it can, but need not, and what it does not pass over it looks at again.
/// `ptr` is the caller's pointer type.
const STILL_RIGHT: [&str; 3] = [
    "15: ptr.const 8 -> ptr.const 9",
    "16: ptr.ge_u -> ptr.gt_u",
    "25: ptr.const 8 -> ptr.const 7",
];

/// The counts (delivered, refused) keep the suite from shrinking unnoticed.
#[test]
fn kernels_accept_exactly_utf8() {
    Guest::ALL.into_par_iter().for_each(|guest| {
        let mut fused = Fused::new(&ENGINE, &guest.fuse().unwrap()).unwrap();
        let counts = Suite::ALL.map(|suite| match suite.run(&mut fused, 1) {
            Ok(counts) => counts,
            Err(error) => panic!("{guest:?} {suite:?}: {error:#}"),
        });
        assert_eq!(
            counts,
            [(3136, 95168), (21366, 0), (0, 54316), (17551, 2449)]
        );
    });
}

/// The samples are what they are called, or the suite tests less than it seems.
#[test]
fn units_are_what_they_are_called() {
    for unit in well_formed() {
        assert!(std::str::from_utf8(&unit).is_ok(), "{unit:02x?}");
    }
    for unit in offending() {
        assert!(std::str::from_utf8(&unit).is_err(), "{unit:02x?}");
    }
}

/// Wasmtime's transcoder agrees with the standard library and with the fused
/// module about a part of the samples.
#[test]
fn the_component_runtime_agrees() {
    Guest::ALL.into_par_iter().for_each(|guest| {
        let unfused = Unfused::new(&ENGINE, guest).unwrap();
        let mut fused = Fused::new(&ENGINE, &guest.fuse().unwrap()).unwrap();
        for sample in fewer() {
            let expected = unfused.send(&sample).unwrap();
            let actual = fused.send(&sample).unwrap();
            match (&expected, &actual) {
                (Delivery::Trapped { .. }, Delivery::Trapped { .. }) => {
                    assert!(!sample.is_valid(), "{guest:?} {sample:02x?}");
                }
                _ => assert_eq!(expected, actual, "{guest:?} {sample:02x?}"),
            }
            check(&sample, &actual).unwrap_or_else(|error| panic!("{sample:02x?}: {error:#}"));
        }
    });
}

/// Some samples of each kind.
fn fewer() -> impl Iterator<Item = Sample> {
    let units = [well_formed(), offending()].concat();
    at_every_position(units)
        .step_by(31)
        .chain(every_pair().step_by(97))
        .chain(random(7).take(1000))
}

/// Any fault in a kernel shows.
#[test]
fn broken_kernels_are_found() {
    for guest in Guest::ALL {
        let mutants = mutants(&guest.fuse().unwrap()).unwrap();
        let survivors: Vec<_> = mutants
            .par_iter()
            .filter(|mutant| survives(mutant))
            .map(|mutant| mutant.fault.replace(guest.pointer(), "ptr"))
            .collect();
        assert_eq!(survivors, STILL_RIGHT, "{guest:?}");
    }
}

/// A few samples find most faults, so these come first.
fn survives(mutant: &Mutant) -> bool {
    let mut fused = Fused::new(&ENGINE, &mutant.module).unwrap();
    let mut passes = |suite: Suite, one_of| suite.run(&mut fused, one_of).is_ok();
    [37, 1]
        .iter()
        .all(|one_of| Suite::ALL.iter().all(|suite| passes(*suite, *one_of)))
}
