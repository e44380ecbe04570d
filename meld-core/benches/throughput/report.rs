//! The figures as text, with the aims beside them.

use crate::measure::{Figures, Timing};
use std::fmt;

/// The time of fusing may be this many times that of validating.
const TIME_AIM: f64 = 2.0;

/// The peak of the heap may be this many times the size of the input.
const PEAK_AIM: f64 = 3.0;

/// One case and its figures, to be printed.
pub struct Report<'a> {
    pub name: &'a str,
    pub inputs: usize,
    pub figures: &'a Figures,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figures = self.figures;
        let (input, output) = (figures.input_bytes, figures.output_bytes);
        writeln!(f, "{}", self.name)?;
        writeln!(
            f,
            "  input           {:8.2} MB   {}, {}, {} ({} adapters)",
            megabytes(input),
            counted(self.inputs, "component"),
            counted(figures.stats.modules_merged, "core instance"),
            counted(figures.stats.total_functions, "function"),
            figures.stats.adapter_functions,
        )?;
        writeln!(f, "  output          {:8.2} MB", megabytes(output))?;
        timing(f, "validate", &figures.validate, input)?;
        timing(f, "fuse", &figures.fuse, input)?;
        aim(f, figures.time_ratio(), "validate", TIME_AIM)?;
        if let Some(work) = figures.work_ratio() {
            writeln!(f, "{MARGIN}{work:8.2} × validate in processor time")?;
        }
        timing(f, "fuse and check", &figures.fuse_checked, input)?;
        timing(f, "validate output", &figures.validate_output, output)?;
        let peak = megabytes(figures.peak_bytes);
        writeln!(f, "  peak heap       {peak:8.2} MB")?;
        aim(f, figures.peak_ratio(), "input", PEAK_AIM)
    }
}

/// What stands before a figure that belongs to the row above.
const MARGIN: &str = "                  ";

fn timing(f: &mut fmt::Formatter<'_>, what: &str, timing: &Timing, bytes: usize) -> fmt::Result {
    writeln!(
        f,
        "  {what:<15} {:8.1} ms {:8.1} MB/s   fastest {:.1} ms, spread {:.0} %",
        timing.median.as_secs_f64() * 1e3,
        timing.throughput(bytes),
        timing.fastest.as_secs_f64() * 1e3,
        timing.spread() * 100.0,
    )
}

fn aim(f: &mut fmt::Formatter<'_>, ratio: f64, unit: &str, aim: f64) -> fmt::Result {
    let verdict = if ratio <= aim { "met" } else { "missed" };
    writeln!(
        f,
        "{MARGIN}{ratio:8.2} × {unit}, aim: at most {aim:.1} ({verdict})"
    )
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
