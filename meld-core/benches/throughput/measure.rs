//! What is measured, and how.
//!
//! The yardstick is one serial pass of the validator over the same bytes, in
//! the same run: it reads every operator once, as a fuser must, and so cancels
//! out what differs between machines. The kinds of work take turns within each
//! repetition, so that a slow moment of the machine hits all of them.

use crate::guest::cases::Input;
use crate::{heap, processor};
use meld_core::{Fuser, FuserConfig, FusionStats};
use std::error::Error;
use std::time::{Duration, Instant};
use wasmparser::{Validator, WasmFeatures};

/// A result whose error only needs to be printed.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What one case came to.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Bytes of all inputs together.
    pub input_bytes: usize,
    /// Bytes of the fused module.
    pub output_bytes: usize,
    pub stats: FusionStats,
    /// `Validator::validate_all` on one thread over all inputs.
    pub validate: Timing,
    /// [`Fuser::fuse`] without validation of the output.
    pub fuse: Timing,
    /// [`Fuser::fuse`] with validation of the output.
    pub fuse_checked: Timing,
    /// `Validator::validate_all` on one thread over the fused module.
    pub validate_output: Timing,
    /// The peak of the heap in bytes: the inputs that the fuser owns, all that
    /// it allocates, and the output.
    pub peak_bytes: usize,
}

impl Figures {
    /// The time of fusing, in times of validating.
    pub fn time_ratio(&self) -> f64 {
        self.fuse.median.as_secs_f64() / self.validate.median.as_secs_f64()
    }

    /// The processor time of fusing on all threads, in those of validating,
    /// where it is known and took long enough to be told.
    pub fn work_ratio(&self) -> Option<f64> {
        let validate = self.validate.processor.filter(|time| !time.is_zero())?;
        Some(self.fuse.processor?.as_secs_f64() / validate.as_secs_f64())
    }

    /// The peak of the heap, in sizes of the input.
    pub fn peak_ratio(&self) -> f64 {
        self.peak_bytes as f64 / self.input_bytes as f64
    }
}

/// One run of one kind of work.
#[derive(Clone, Copy, Debug)]
struct Lap {
    duration: Duration,
    /// On all threads together, where it is known.
    processor: Option<Duration>,
}

/// The durations of some repetitions.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    pub fastest: Duration,
    pub median: Duration,
    pub slowest: Duration,
    /// The median of the processor times.
    pub processor: Option<Duration>,
}

impl Timing {
    /// `laps` is not empty.
    fn of(laps: Vec<Lap>) -> Timing {
        let durations = sorted(laps.iter().map(|lap| lap.duration));
        let processor = sorted(laps.iter().filter_map(|lap| lap.processor));
        Timing {
            fastest: durations[0],
            median: durations[durations.len() / 2],
            slowest: durations[durations.len() - 1],
            processor: processor.get(processor.len() / 2).copied(),
        }
    }

    /// The slowest less the fastest, as a fraction of the median.
    pub fn spread(&self) -> f64 {
        (self.slowest - self.fastest).as_secs_f64() / self.median.as_secs_f64()
    }

    /// Megabytes (10^6 bytes) per second.
    pub fn throughput(&self, bytes: usize) -> f64 {
        bytes as f64 / 1e6 / self.median.as_secs_f64()
    }
}

/// Measures the fusion of `inputs`, after one round to warm up.
pub fn measure(inputs: &[Input], repetitions: usize) -> Result<Figures> {
    let (warm_up, peak_bytes) = heap::peak_of(|| fuser(inputs, true)?.fuse_with_stats());
    let (output, stats) = warm_up?;
    let unchecked = fuser(inputs, true)?;
    let checked = fuser(inputs, false)?;
    let mut laps = [const { Vec::new() }; 4];
    for _ in 0..repetitions.max(1) {
        laps[0].push(timed(|| validate_inputs(inputs))?);
        laps[1].push(timed(|| Ok(unchecked.fuse()?))?);
        laps[2].push(timed(|| Ok(checked.fuse()?))?);
        laps[3].push(timed(|| validate(&output))?);
    }
    let [validate, fuse, fuse_checked, validate_output] = laps.map(Timing::of);
    Ok(Figures {
        input_bytes: inputs.iter().map(|input| input.bytes.len()).sum(),
        output_bytes: output.len(),
        stats,
        validate,
        fuse,
        fuse_checked,
        validate_output,
        peak_bytes,
    })
}

/// A fuser that owns a copy of the inputs.
fn fuser(inputs: &[Input], skip_output_validation: bool) -> meld_core::Result<Fuser> {
    let mut config = FuserConfig::default();
    config.skip_output_validation = skip_output_validation;
    let mut fuser = Fuser::new(config);
    for input in inputs {
        fuser.add_component_named(input.bytes.clone(), &input.name)?;
    }
    Ok(fuser)
}

/// How long `work` takes. Dropping its result takes no part.
fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<Lap> {
    let processor = processor::time();
    let start = Instant::now();
    let result = work();
    let duration = start.elapsed();
    let processor = processor.zip(processor::time());
    result.map(|_| Lap {
        duration,
        processor: processor.map(|(before, after)| after.saturating_sub(before)),
    })
}

fn sorted(durations: impl Iterator<Item = Duration>) -> Vec<Duration> {
    let mut durations: Vec<_> = durations.collect();
    durations.sort();
    durations
}

fn validate_inputs(inputs: &[Input]) -> Result<()> {
    inputs.iter().try_for_each(|input| validate(&input.bytes))
}

fn validate(bytes: &[u8]) -> Result<()> {
    Validator::new_with_features(WasmFeatures::all()).validate_all(bytes)?;
    Ok(())
}
