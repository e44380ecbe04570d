//! `meld fuse`.

use anyhow::Result;
use meld_core::Fuser;

use crate::args::Fuse;
use crate::input;
use crate::output::Output;
use crate::report::Report;

/// Reads the inputs, fuses them, writes the output, and says so.
pub(crate) fn fuse(args: &Fuse) -> Result<()> {
    let output = Output::open(&args.output)?;
    let mut fuser = Fuser::new(args.config());
    for path in &args.inputs {
        fuser.add_component_named(input::read(path)?, path.display().to_string())?;
    }
    let fusion = fuser.fuse_with_report()?;
    output.write(&fusion.bytes)?;
    Report::beside(&output).print(args, &fusion);
    Ok(())
}
