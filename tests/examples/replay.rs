//! Replays the scripts of any folder, such as a checkout of the component
//! model's own, as `tests/conformance.rs` replays those of `tests/conformance`:
//!
//! ```sh
//! cargo run -p meld-tests --example replay -- FOLDER [copy]
//! ```
//!
//! With `copy`, components are replaced by themselves: what fails then, fails
//! in Wasmtime.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use meld_tests::conformance::report::Report;
use meld_tests::conformance::{fuse, replay_all, scripts};

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether every script passed.
fn run() -> Result<bool> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().context("no folder")?;
    let scripts = scripts(Path::new(&folder))?;
    let replays = match arguments.next().as_deref() {
        None => replay_all(&scripts, &fuse)?,
        Some("copy") => replay_all(&scripts, &|bytes: &[u8]| Ok(bytes.to_vec()))?,
        Some(other) => bail!("unknown argument '{other}'"),
    };
    let mut total = Report::default();
    let mut failed = 0;
    for replay in replays {
        match replay.outcome {
            Ok(()) => println!("pass {}", replay.label),
            Err(error) => {
                failed += 1;
                let error = format!("{error:#}");
                println!("FAIL {}: {}", replay.label, first_lines(&error));
            }
        }
        total += replay.report;
    }
    for (place, reason) in &total.refused {
        println!("refused {place}: {}", first_lines(reason));
    }
    println!(
        "{} of {} scripts failed; {} components replaced, {} refused; {} assertions; \
         {} of {} edges left",
        failed,
        scripts.len(),
        total.replaced,
        total.refused.len(),
        total.assertions,
        total.edges_after,
        total.edges_before
    );
    Ok(failed == 0)
}

fn first_lines(text: &str) -> String {
    text.lines().take(20).collect::<Vec<_>>().join(" | ")
}
