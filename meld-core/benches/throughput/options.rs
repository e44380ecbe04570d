//! The command line.

use crate::guest::cases::{Scale, Shape};
use crate::measure::Result;
use std::path::PathBuf;

pub const USAGE: &str = "\
usage: cargo bench -p meld-core --bench throughput -- [OPTIONS] [PATH…]

Measures the fusion of generated components, or of the files at PATH… together,
as `meld fuse PATH…` would take them. Paths are relative to `meld-core`.

  --only NAME   only this case: one-module, eight-instances or two-components
  --mb N        megabytes of code in each case (default 32)
  --repeat N    repetitions, of which the median is taken (default 5)
  --seed N      which of all possible inputs to generate (default 1)
  --save DIR    write the generated components there
";

/// What to measure.
#[derive(Clone, Debug)]
pub struct Options {
    pub shapes: Vec<Shape>,
    pub scale: Scale,
    pub repetitions: usize,
    pub save: Option<PathBuf>,
    /// Files to fuse instead of generated components.
    pub paths: Vec<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            shapes: Shape::ALL.to_vec(),
            scale: Scale::of_code(32_000_000, 1),
            repetitions: 5,
            save: None,
            paths: Vec::new(),
        }
    }
}

impl Options {
    /// Reads the arguments after the program's name. `None` asks for help.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next() {
            let mut value = || match arguments.next() {
                Some(value) => Ok(value),
                None => Err(format!("{argument} needs a value\n\n{USAGE}")),
            };
            match argument.as_str() {
                "--only" => options.shapes = vec![shape(&value()?)?],
                "--mb" => {
                    let code_bytes = value()?.parse::<u32>()?.saturating_mul(1_000_000);
                    options.scale = Scale::of_code(code_bytes, options.scale.seed);
                }
                "--repeat" => options.repetitions = value()?.parse()?,
                "--seed" => options.scale.seed = value()?.parse()?,
                "--save" => options.save = Some(value()?.into()),
                "--help" | "-h" => return Ok(None),
                // Cargo says so to every benchmark.
                "--bench" => {}
                flag if flag.starts_with('-') => {
                    return Err(format!("unknown option {flag}\n\n{USAGE}").into());
                }
                path => options.paths.push(path.into()),
            }
        }
        Ok(Some(options))
    }
}

fn shape(name: &str) -> Result<Shape> {
    let mut shapes = Shape::ALL.into_iter();
    let found = shapes.find(|shape| shape.name() == name);
    found.ok_or_else(|| format!("no case is called {name}\n\n{USAGE}").into())
}
