//! The throughput benchmark fuses each of its cases, and counts memory right.

#[path = "../benches/throughput/guest/mod.rs"]
mod guest;
#[path = "../benches/throughput/heap.rs"]
mod heap;
#[path = "../benches/throughput/measure.rs"]
mod measure;
#[path = "../benches/throughput/processor.rs"]
mod processor;
#[path = "../benches/throughput/report.rs"]
mod report;

use guest::cases::{Scale, Shape};
use report::Report;
use std::hint::black_box;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: heap::CountingAllocator = heap::CountingAllocator;

/// Held by each test: the count covers all threads of the process.
static ALONE: Mutex<()> = Mutex::new(());

const MEGABYTE: usize = 1_000_000;

/// Whether `bytes` is `expected`, but for the little that the test harness
/// allocates and frees on its own threads.
fn is_about(bytes: usize, expected: usize) -> bool {
    bytes.abs_diff(expected) < MEGABYTE / 2
}

#[test]
fn every_case_is_fused_and_measured() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    for (shape, instances) in Shape::ALL.into_iter().zip([1, 8, 2]) {
        let name = shape.name();
        let inputs = shape.generate(Scale::of_code(300_000, 1));
        let figures = match measure::measure(&inputs, 3) {
            Ok(figures) => figures,
            Err(error) => panic!("{name}: {error}"),
        };
        assert_eq!(figures.stats.modules_merged, instances, "{name}");
        let held = figures.input_bytes + figures.output_bytes;
        assert!(figures.peak_bytes >= held, "{name}: {figures:?}");
        assert!(figures.output_bytes > 300_000, "{name}: {figures:?}");

        let report = Report {
            name,
            inputs: inputs.len(),
            figures: &figures,
        };
        let report = report.to_string();
        for row in ["input", "validate", "fuse", "validate output", "peak heap"] {
            let printed = report.lines().any(|line| line.trim().starts_with(row));
            assert!(printed, "no row `{row}` in:\n{report}");
        }
    }
}

#[test]
fn the_peak_counts_what_lives_at_once() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let older = black_box(vec![0_u8; 7 * MEGABYTE]);
    let (kept, peak) = heap::peak_of(|| {
        drop(black_box(vec![0_u8; 8 * MEGABYTE]));
        let first = black_box(vec![0_u8; 5 * MEGABYTE]);
        let second = black_box(vec![0_u8; 4 * MEGABYTE]);
        (first, second)
    });
    assert!(is_about(peak, 9 * MEGABYTE), "{peak}");
    drop((older, kept));
}

#[test]
fn processor_time_grows_with_work() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = processor::time();
    assert_eq!(before.is_some(), cfg!(target_os = "linux"));
    let start = Instant::now();
    let mut value = 1_u64;
    while before.is_some()
        && start.elapsed() < Duration::from_secs(10)
        && processor::time() <= before
    {
        for _ in 0..1_000_000 {
            value = black_box(value.wrapping_mul(3));
        }
    }
    assert_eq!(processor::time() > before, before.is_some());
}

#[test]
fn a_resized_block_counts_twice() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let (grown, peak) = heap::peak_of(|| {
        let mut block = Vec::<u8>::with_capacity(3 * MEGABYTE);
        block.resize(black_box(3 * MEGABYTE), 1);
        block.reserve_exact(black_box(2 * MEGABYTE));
        block
    });
    assert!(is_about(peak, 8 * MEGABYTE), "{peak}");
    drop(grown);
}
