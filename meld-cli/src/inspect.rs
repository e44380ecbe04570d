//! `meld inspect`.

use std::io::{self, Write};

use anyhow::Result;

use crate::args::Inspect;
use crate::input;

/// Reads the component and prints what is in it.
pub(crate) fn inspect(args: &Inspect) -> Result<()> {
    let bytes = input::read(&args.file)?;
    let inspection = meld_core::inspect(bytes, input::name(&args.file))?;
    let text = match args.json {
        true => inspection.to_json(),
        false => inspection.to_string(),
    };
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
