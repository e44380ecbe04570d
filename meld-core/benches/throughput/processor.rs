//! The time that the process spent on processors.
//!
//! On a machine that does other work as well, durations say little about what
//! a program costs; processor time does. The standard library does not know
//! it, so it is read from Linux's `/proc`. Elsewhere there is none.

use std::fs;
use std::time::Duration;

/// What `/proc` counts in: hundredths of a second on every architecture.
const TICK: Duration = Duration::from_millis(10);

/// The processor time that all threads of the process have taken so far, those
/// that have ended included, to 10 ms.
pub fn time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program comes second, in parentheses, and may hold
    // anything. User and system time are the fields 14 and 15 of all.
    let (_, fields) = stat.rsplit_once(')')?;
    let times = fields.split_whitespace().skip(11).take(2);
    let ticks = times.map(|ticks| ticks.parse::<u32>().ok());
    Some(TICK * ticks.sum::<Option<u32>>()?)
}
