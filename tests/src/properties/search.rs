//! Looks for a program that is not treated right.
//!
//! Programs come in batches, which are numbered, and a batch depends on its number
//! alone. Batches are begun in their order, and one that was begun is finished,
//! so that the program which is found is the same whatever the number of threads.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use super::program::{Program, program};
use super::smaller::smallest;

/// When to give up.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After so long.
    Time(Duration),
    /// After so many programs, or as many as there are in whole batches of them.
    Programs(u64),
}

/// How long to search, and where to begin.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// When to give up.
    pub until: Until,
    /// What the sequence of programs depends on.
    pub seed: u64,
}

/// A program that is not treated right.
#[derive(Clone, Debug)]
pub struct Found {
    /// The program, made small.
    pub program: Program,
    /// What is wrong with it.
    pub error: String,
    /// How many programs are in the batches before the one it is from.
    pub before: u64,
}

/// Programs that share a seed, so that there is an end to look at the clock.
const BATCH: u32 = 8;

/// Calls `check` with programs until there are enough or it fails. Returns how
/// many passed, or one that fails.
pub fn search(
    limits: Limits,
    check: impl Fn(&Program) -> Result<(), String> + Sync,
) -> Result<usize, Box<Found>> {
    let passed = AtomicUsize::new(0);
    let Some((batch, program)) = first(limits, &check, &passed) else {
        return Ok(passed.into_inner());
    };
    let program = smallest(program, |program| check(program).is_err());
    let error = check(&program).err().unwrap_or_default();
    Err(Box::new(Found {
        program,
        error,
        before: batch * u64::from(BATCH),
    }))
}

/// The first program that fails, and the number of its batch.
fn first(
    limits: Limits,
    check: &(impl Fn(&Program) -> Result<(), String> + Sync),
    passed: &AtomicUsize,
) -> Option<(u64, Program)> {
    let begin = Instant::now();
    let is_over = |batch: u64| match limits.until {
        Until::Time(time) => begin.elapsed() >= time,
        Until::Programs(programs) => batch >= programs.div_ceil(BATCH.into()),
    };
    let (next, failed) = (AtomicU64::new(0), AtomicBool::new(false));
    let work = || {
        while !failed.load(Ordering::Relaxed) {
            let batch = next.fetch_add(1, Ordering::Relaxed);
            if is_over(batch) {
                break;
            }
            if let Some(program) = run([limits.seed, batch], check) {
                failed.store(true, Ordering::Relaxed);
                return Some((batch, program));
            }
            passed.fetch_add(BATCH as usize, Ordering::Relaxed);
        }
        None
    };
    let found = in_parallel(work).into_iter().flatten();
    found.min_by_key(|(batch, _)| *batch)
}

/// What several threads return. They are none of rayon's, which other tests would
/// have to wait for.
fn in_parallel<T: Send>(work: impl Fn() -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let threads = (0..rayon::current_num_threads()).map(|_| scope.spawn(&work));
        let threads: Vec<_> = threads.collect();
        let results = threads.into_iter().map(|thread| thread.join());
        results
            .map(|result| result.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// The first program of a batch that fails.
fn run(
    [seed, batch]: [u64; 2],
    check: &impl Fn(&Program) -> Result<(), String>,
) -> Option<Program> {
    let config = Config {
        cases: BATCH,
        failure_persistence: None,
        max_shrink_iters: 0,
        ..Config::default()
    };
    let seed = [seed, batch, 0, 0].map(u64::to_le_bytes).concat();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let outcome = TestRunner::new_with_rng(config, rng).run(&program(), |program| {
        check(&program).map_err(TestCaseError::fail)
    });
    match outcome {
        Ok(()) => None,
        Err(TestError::Fail(_, program)) => Some(program),
        Err(TestError::Abort(reason)) => panic!("no programs can be made: {reason}"),
    }
}
