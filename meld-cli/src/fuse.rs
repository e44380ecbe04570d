//! `meld fuse`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use meld_core::Fuser;

use crate::args::Fuse;
use crate::output::Output;
use crate::report::Report;

/// Reads the inputs, fuses them, writes the output, and says so.
pub(crate) fn fuse(args: &Fuse) -> Result<()> {
    let output = Output::open(&args.output)?;
    let mut fuser = Fuser::new(args.config());
    for path in &args.inputs {
        fuser.add_component_named(read(path)?, path.display().to_string())?;
    }
    let fusion = fuser.fuse_with_report()?;
    output.write(&fusion.bytes)?;
    Report::beside(&output).print(args, &fusion);
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
