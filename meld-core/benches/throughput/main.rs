//! How fast meld fuses, and how much memory it takes, beside the validator.
//!
//! `cargo bench -p meld-core --bench throughput` generates components of tens
//! of MB (see `guest`), or reads given ones, and prints per case what
//! `docs/benchmarks.md` explains. A statistics harness was rejected: the ratio
//! of two kinds of work in one run is what counts, and the heap's peak.

mod guest;
mod heap;
mod measure;
mod options;
mod processor;
mod report;

use guest::cases::Input;
use measure::Result;
use options::{Options, USAGE};
use report::Report;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: heap::CountingAllocator = heap::CountingAllocator;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let Some(options) = Options::parse(std::env::args().skip(1))? else {
        print!("{USAGE}");
        return Ok(());
    };
    println!(
        "median of {} repetitions, fusing on {} threads, validating on 1\n",
        options.repetitions,
        rayon::current_num_threads(),
    );
    if !options.paths.is_empty() {
        return case("files", &read_all(&options.paths)?, options.repetitions);
    }
    for &shape in &options.shapes {
        let inputs = shape.generate(options.scale);
        if let Some(folder) = &options.save {
            save(folder, shape.name(), &inputs)?;
        }
        case(shape.name(), &inputs, options.repetitions)?;
    }
    Ok(())
}

fn case(name: &str, inputs: &[Input], repetitions: usize) -> Result<()> {
    let figures = &match measure::measure(inputs, repetitions) {
        Ok(figures) => figures,
        Err(error) => return Err(format!("{name}: {error}").into()),
    };
    let inputs = inputs.len();
    let report = Report {
        name,
        inputs,
        figures,
    };
    println!("{report}");
    Ok(())
}

fn read_all(paths: &[PathBuf]) -> Result<Vec<Input>> {
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<Input> {
    let name = path.display().to_string();
    match wat::parse_file(path) {
        Ok(bytes) => Ok(Input { name, bytes }),
        Err(error) => Err(format!("{name}: {error}").into()),
    }
}

fn save(folder: &Path, case: &str, inputs: &[Input]) -> Result<()> {
    fs::create_dir_all(folder)?;
    for input in inputs {
        let path = folder.join(format!("{case}-{}.wasm", input.name));
        fs::write(path, &input.bytes)?;
    }
    Ok(())
}
