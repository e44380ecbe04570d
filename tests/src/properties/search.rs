//! Looks for a program that is not treated right, as long as there is time.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use rayon::prelude::*;

use super::program::{Program, program};
use super::smaller::smallest;

/// How long to search, and where to begin.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The time.
    pub time: Duration,
    /// What the sequence of programs depends on.
    pub seed: u64,
}

/// Programs that share a seed, so that there is an end to look at the clock.
const BATCH: u32 = 8;

/// Calls `check` with programs until the time is over or it fails. Returns how
/// many passed, or one that fails, made small, with what is wrong.
pub fn search(
    limits: Limits,
    check: impl Fn(&Program) -> Result<(), String> + Sync,
) -> Result<usize, Box<(Program, String)>> {
    let end = Instant::now() + limits.time;
    let (passed, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let workers = rayon::current_num_threads() as u64;
    let found = (0..workers).into_par_iter().find_map_any(|worker| {
        for batch in 0.. {
            if Instant::now() >= end || failed.load(Ordering::Relaxed) {
                break;
            }
            match run([limits.seed, worker, batch], &check) {
                Ok(count) => passed.fetch_add(count, Ordering::Relaxed),
                Err(found) => {
                    failed.store(true, Ordering::Relaxed);
                    return Some(found);
                }
            };
        }
        None
    });
    match found {
        Some(found) => Err(found),
        None => Ok(passed.into_inner()),
    }
}

fn run(
    seed: [u64; 3],
    check: &impl Fn(&Program) -> Result<(), String>,
) -> Result<usize, Box<(Program, String)>> {
    let config = Config {
        cases: BATCH,
        failure_persistence: None,
        max_shrink_iters: 0,
        ..Config::default()
    };
    let seed: Vec<u8> = seed
        .into_iter()
        .chain([0])
        .flat_map(u64::to_le_bytes)
        .collect();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let outcome = TestRunner::new_with_rng(config, rng).run(&program(), |program| {
        check(&program).map_err(TestCaseError::fail)
    });
    match outcome {
        Ok(()) => Ok(BATCH as usize),
        Err(TestError::Fail(_, program)) => {
            let program = smallest(program, |program| check(program).is_err());
            let reason = check(&program).err().unwrap_or_default();
            Err(Box::new((program, reason)))
        }
        Err(TestError::Abort(reason)) => panic!("no programs can be made: {reason}"),
    }
}
