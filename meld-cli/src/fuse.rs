//! `meld fuse`.

use anyhow::{Result, bail};
use meld_core::Fuser;

use crate::args::Fuse;
use crate::input;
use crate::output::Output;
use crate::progress;
use crate::report::{self, Report};

/// Reads the inputs, fuses them, writes the outputs, and says so.
pub(crate) fn fuse(args: &Fuse) -> Result<()> {
    let output = Output::open(&args.output)?;
    let map = args.emit_import_map.as_deref().map(Output::open);
    let map = map.transpose()?;
    if map.as_ref() == Some(&output) {
        bail!("the fused module and the import map have to go to different places");
    }
    input::check(&args.inputs)?;
    let mut fuser = Fuser::new(args.config());
    for path in &args.inputs {
        fuser.add_component_named(input::read(path)?, input::name(path))?;
    }
    let what = format!("fusing {}", report::count(args.inputs.len(), "component"));
    let fusion = progress::during(&what, || fuser.fuse_with_report())?;
    let map = match (map, &fusion.import_map) {
        (Some(output), Some(map)) => Some((output, map.to_json())),
        (None, _) => None,
        (Some(_), None) => bail!("a component has no import map: its types say what it would"),
    };
    let mut outputs = vec![(&output, fusion.bytes.as_slice())];
    outputs.extend(map.iter().map(|(map, json)| (map, json.as_bytes())));
    Output::write_all(&outputs)?;
    let outputs: Vec<_> = outputs.into_iter().map(|(output, _)| output).collect();
    Report::beside(&outputs).print(args, &fusion);
    Ok(())
}
