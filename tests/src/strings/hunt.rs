//! Which faults show: the mutant does something else than the guest that it was
//! made from, or it takes longer.
//!
//! A few strings show most faults, so all mutants get these first, and only those
//! that pass get more. What a string does is predicted once for all of them.

use std::collections::HashSet;

use anyhow::Result;
use rayon::prelude::*;
use wasmtime::Engine;

use super::case::{Case, Prediction};
use super::encoding::Setting;
use super::mutants::{Fault, Mutant, Place, mutants};
use super::program::Fused;
use super::source::Source;
use super::suite::{Suite, check, long};

/// One string in so many of the suites, and of those that are small.
const ROUNDS: [(usize, usize); 3] = [(1009, 61), (101, 7), (7, 1)];

/// How many strings are predicted before they are sent.
const AT_ONCE: usize = 256;

/// Breaks each instruction of the generated functions of a fused guest, but those
/// that were `tried` before. Returns the faults that don't show.
pub fn hunt(
    engine: &Engine,
    setting: Setting,
    fused: &[u8],
    tried: &mut HashSet<Place>,
) -> Result<Vec<Fault>> {
    let mutants = mutants(fused)?.into_iter();
    let mutants: Vec<Mutant> = mutants
        .filter(|mutant| tried.insert(mutant.place))
        .collect();
    let suspects = mutants.into_par_iter();
    let suspects = suspects.map(|mutant| Suspect::new(engine, mutant));
    let mut suspects: Vec<Suspect> = suspects.collect::<Result<_>>()?;
    let costs = costs(&mut Fused::new(engine, fused)?, setting)?;
    for (number, round) in ROUNDS.into_iter().enumerate() {
        suspects = behave(suspects, setting, round);
        if number == 1 {
            suspects.retain_mut(|suspect| !suspect.takes_longer(&costs));
        }
    }
    Ok(suspects.into_iter().map(|suspect| suspect.fault).collect())
}

/// Long strings, and what they cost.
fn costs(guest: &mut Fused, setting: Setting) -> Result<Vec<(Source, u64)>> {
    let sources = long(setting).into_iter();
    let costs = sources.map(|source| {
        let cost = guest.cost(&source)?;
        Ok((source, cost))
    });
    costs.collect()
}

/// A mutant of which no fault is known yet.
struct Suspect {
    fault: Fault,
    guest: Fused,
}

/// Those that treat the strings of a round right.
fn behave(mut suspects: Vec<Suspect>, setting: Setting, round: (usize, usize)) -> Vec<Suspect> {
    let (one_of, one_of_few) = round;
    let cases = Suite::ALL.into_iter().flat_map(|suite| {
        let one_of = if suite.is_small() { one_of_few } else { one_of };
        suite.cases(setting).step_by(one_of)
    });
    let mut cases = cases.peekable();
    while cases.peek().is_some() && !suspects.is_empty() {
        let some: Vec<Case> = cases.by_ref().take(AT_ONCE).collect();
        let some = some.into_par_iter().map(|case| {
            let prediction = case.predict(setting);
            (case.source, prediction)
        });
        let some: Vec<(Source, Prediction)> = some.collect();
        suspects = suspects
            .into_par_iter()
            .filter_map(|mut suspect| suspect.behaves(&some).then_some(suspect))
            .collect();
    }
    suspects
}

impl Suspect {
    fn new(engine: &Engine, mutant: Mutant) -> Result<Suspect> {
        Ok(Suspect {
            guest: Fused::new(engine, &mutant.module()?)?,
            fault: mutant.fault,
        })
    }

    fn behaves(&mut self, cases: &[(Source, Prediction)]) -> bool {
        cases.iter().all(|(source, prediction)| {
            let outcome = self.guest.send(source, &prediction.answers);
            outcome.is_ok_and(|outcome| check(prediction, &outcome).is_ok())
        })
    }

    /// Than without the fault, or for ever.
    fn takes_longer(&mut self, costs: &[(Source, u64)]) -> bool {
        costs.iter().any(|(source, usual)| {
            let cost = self.guest.cost(source);
            cost.map_or(true, |cost| cost > *usual)
        })
    }
}
