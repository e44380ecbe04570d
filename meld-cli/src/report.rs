//! What a person sees.
//!
//! Reports go to standard output, or to standard error when standard output is
//! an output. That they can't be printed, say because the reader of a pipe
//! went away, is no reason to fail: the output is written by then.

use std::io::{self, Write};

use meld_core::{Fusion, FusionStats};

use crate::args::{Explain, Fuse};
use crate::output::Output;

/// Prints an error the way compilers do.
pub(crate) fn error(error: &anyhow::Error) {
    let _ = writeln!(io::stderr(), "error: {error:#}");
}

/// What is printed after success.
pub(crate) struct Report {
    /// Whether standard output is free for it.
    to_stdout: bool,
}

impl Report {
    /// A report that stays out of the outputs' way.
    pub(crate) fn beside(outputs: &[&Output]) -> Self {
        let to_stdout = !outputs.contains(&&Output::Stdout);
        Report { to_stdout }
    }

    /// Prints what was asked for, and one line in any case.
    pub(crate) fn print(&self, args: &Fuse, fusion: &Fusion) {
        let mut text = String::new();
        match args.explain {
            None => {}
            Some(Explain::Text) => {
                text.push_str(fusion.explain.trim_end());
                text.push('\n');
            }
            Some(Explain::Json) => self.write(&fusion.plans.to_json()),
        }
        text.push_str(&summary(args, &fusion.stats));
        text.push('\n');
        if args.stats {
            text.push_str(&table(&fusion.stats));
            // The plans have told about it already.
            if args.explain != Some(Explain::Text) {
                text.extend(fusion.plans.stripped.iter().map(ToString::to_string));
            }
        }
        match args.explain {
            // A program reads what is on standard output.
            Some(Explain::Json) => drop(io::stderr().write_all(text.as_bytes())),
            None | Some(Explain::Text) => self.write(&text),
        }
    }

    fn write(&self, text: &str) {
        let _ = match self.to_stdout {
            true => io::stdout().write_all(text.as_bytes()),
            false => io::stderr().write_all(text.as_bytes()),
        };
    }
}

/// One line that says what was done.
fn summary(args: &Fuse, stats: &FusionStats) -> String {
    let into = match args.output.to_str() {
        Some("-") => "standard output".into(),
        _ => args.output.display().to_string(),
    };
    format!(
        "fused {} into {into}: {}, {}, {}, {} direct",
        count(stats.components_fused, "component"),
        count(stats.output_size, "byte"),
        count(stats.total_functions, "function"),
        count(stats.adapter_functions, "adapter"),
        count(stats.adapters_inlined, "call"),
    )
}

/// A number with its noun.
pub(crate) fn count(n: usize, noun: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {noun}{s}")
}

/// All figures, one a line.
fn table(stats: &FusionStats) -> String {
    let rows = [
        ("components fused", stats.components_fused),
        ("modules merged", stats.modules_merged),
        ("functions", stats.total_functions),
        ("  of which adapters", stats.adapter_functions),
        ("calls wired directly", stats.adapters_inlined),
        ("imports resolved", stats.imports_resolved),
        ("exports", stats.total_exports),
        ("exports stripped", stats.exports_stripped),
        ("functions stripped", stats.functions_stripped),
        ("bytes stripped", stats.bytes_stripped),
        ("bytes in", stats.input_size),
        ("bytes out", stats.output_size),
    ];
    let line = |(name, value): &(&str, usize)| format!("  {name:<21} {value:>10}\n");
    rows.iter().map(line).collect()
}
