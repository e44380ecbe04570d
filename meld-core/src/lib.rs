//! meld links WebAssembly components statically into one core module.
//!
//! ```
//! # fn main() -> meld_core::Result<()> {
//! let mut fuser = meld_core::Fuser::with_defaults();
//! fuser.add_component_named("(component)", "empty.wat")?;
//! let module = fuser.fuse()?;
//! assert!(module.starts_with(b"\0asm"));
//! # Ok(())
//! # }
//! ```
//!
//! The phases, each a module of its own, are the calls in
//! [`Fuser::fuse_with_report`].
#![deny(missing_docs)]

mod adapter;
mod body;
mod component;
mod config;
mod emit;
mod error;
mod flatten;
mod ids;
mod input;
mod may_leave;
mod memory;
mod merger;
mod needs;
mod reach;
mod relay;
mod report;
mod verify;
mod world;
mod wrap;

pub use component::is_guarded;
pub use config::{AdapterConfig, FuserConfig, MemoryStrategy, OutputFormat, Reserve, Simd};
pub use error::{Error, Location, Result};
pub use report::{FusionStats, import_map, inspection, plans};

use component::Program;
use flatten::FusionGraph;
use import_map::ImportMap;
use input::{Input, Linked, Root};
use inspection::Inspection;
use plans::Plans;

/// Collects components and fuses them.
#[derive(Debug, Default)]
pub struct Fuser {
    config: FuserConfig,
    inputs: Vec<Input>,
}

/// The outcome of [`Fuser::fuse_with_report`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fusion {
    /// The fused module (or component) in binary form.
    pub bytes: Vec<u8>,
    /// Figures about it.
    pub stats: FusionStats,
    /// The plan of every boundary between components, as `--explain` prints it.
    pub explain: String,
    /// The same as data.
    pub plans: Plans,
    /// What a host has to know about the imports and exports of a core module. A
    /// component says it by its types.
    pub import_map: Option<ImportMap>,
}

/// What there is to do after merging.
enum Outcome {
    Fused(Box<Fusion>),
    /// Values of the host go through several regions: this has to be between.
    NeedsRelay(relay::Relay),
}

impl Fuser {
    /// A fuser with this configuration and no input yet.
    pub fn new(config: FuserConfig) -> Self {
        Fuser {
            config,
            inputs: Vec::new(),
        }
    }

    /// A fuser with the default configuration.
    pub fn with_defaults() -> Self {
        Self::new(FuserConfig::default())
    }

    /// Adds a component, binary or text, under a made-up name.
    pub fn add_component(&mut self, bytes: impl Into<Vec<u8>>) -> Result<()> {
        let name = format!("component-{}", self.inputs.len());
        self.add_component_named(bytes, name)
    }

    /// Adds a component, binary or text. `name` is how errors and reports call
    /// it, for instance its path.
    pub fn add_component_named(
        &mut self,
        bytes: impl Into<Vec<u8>>,
        name: impl Into<String>,
    ) -> Result<()> {
        self.inputs.push(Input {
            name: name.into(),
            bytes: bytes.into(),
        });
        Ok(())
    }

    /// Fuses all components added so far.
    pub fn fuse(&self) -> Result<Vec<u8>> {
        Ok(self.fuse_with_report()?.bytes)
    }

    /// Fuses, and reports figures about the result.
    pub fn fuse_with_stats(&self) -> Result<(Vec<u8>, FusionStats)> {
        let fusion = self.fuse_with_report()?;
        Ok((fusion.bytes, fusion.stats))
    }

    /// Fuses, and reports everything there is to know about the result.
    ///
    /// # Errors
    ///
    /// Any [`Error`]: the inputs are invalid, don't fit together, use something
    /// that can't be fused exactly, or the options ask for what is not there.
    pub fn fuse_with_report(&self) -> Result<Fusion> {
        self.config.check()?;
        let root = input::root_component(&self.inputs)?;
        self.fuse_root(&root)
            .map_err(|error| error.located(|offset| root.locate(offset)))
    }

    /// The pipeline, from the root component's binary on.
    fn fuse_root(&self, root: &Root<'_>) -> Result<Fusion> {
        let program = component::read(&root.bytes)?;
        let graph = flatten::flatten(&program)?;
        let relay = match self.fuse_graph(root, &program, &graph)? {
            Outcome::Fused(fusion) => return Ok(*fusion),
            Outcome::NeedsRelay(relay) => relay,
        };
        let bytes = relay.append_to(&root.bytes);
        let program = component::read(&bytes)?;
        let mut graph = flatten::flatten(&program)?;
        relay.attach(&program, &mut graph);
        match self.fuse_graph(root, &program, &graph)? {
            Outcome::Fused(fusion) => Ok(*fusion),
            Outcome::NeedsRelay(_) => unreachable!("every function that needs the relay has it"),
        }
    }

    /// The pipeline, from the graph on.
    fn fuse_graph(
        &self,
        root: &Root<'_>,
        program: &Program<'_>,
        graph: &FusionGraph,
    ) -> Result<Outcome> {
        let may_leave = may_leave::analyze(program, graph, self.config.adapter.elide);
        let adapters =
            adapter::wire_adapter_indices(program, graph, &may_leave, &self.config.adapter)?;
        let fused = merger::merge(program, graph, &adapters, &root.linked, &self.config)?;
        if self.config.output == OutputFormat::Component
            && let Some(relay) = relay::plan(&fused)?
        {
            return Ok(Outcome::NeedsRelay(relay));
        }
        let mut emitted = emit::emit(&fused)?;
        let mut import_map = None;
        match self.config.output {
            OutputFormat::CoreModule => {
                let map = import_map::build(&fused, &emitted.numbering);
                if self.config.embed_import_map {
                    emitted.append_custom(import_map::SECTION, map.to_compact_json().as_bytes());
                }
                import_map = Some(map);
            }
            OutputFormat::Component => emitted.bytes = wrap::wrap(&root.bytes, &fused, &emitted)?,
        }
        if !self.config.skip_output_validation {
            verify::validate(&emitted.bytes)?;
            if self.config.output == OutputFormat::Component {
                verify::same_world(&root.bytes, &emitted.bytes, &fused.removed.world)?;
            }
        }
        let (boundaries, host, searches) = adapter::explain(program, graph, &adapters);
        let plans = Plans {
            boundaries,
            host,
            searches,
            memory: report::memory_map::describe(&fused),
            start: merger::explain_start(&fused),
            dissolved: merger::explain_dissolved(&fused),
            stripped: merger::explain_removed(&fused),
        };
        let stripped = plans.stripped.as_ref();
        let input_size = self.inputs.iter().map(|input| input.bytes.len()).sum();
        Ok(Outcome::Fused(Box::new(Fusion {
            stats: report::stats(&fused, &emitted, stripped, self.inputs.len(), input_size),
            explain: plans.to_string(),
            plans,
            import_map,
            bytes: emitted.bytes,
        })))
    }
}

/// Describes what is in a component, binary or text, whether it can be fused or
/// not. `name` is how errors and the description call it.
///
/// ```
/// let inspection = meld_core::inspect("(component (core module))", "empty.wat")?;
/// assert_eq!(inspection.modules.len(), 1);
/// assert_eq!(inspection.unsupported, None);
/// # Ok::<(), meld_core::Error>(())
/// ```
///
/// # Errors
///
/// The input is not a valid component.
pub fn inspect(bytes: impl Into<Vec<u8>>, name: impl Into<String>) -> Result<Inspection> {
    let inputs = [Input {
        name: name.into(),
        bytes: bytes.into(),
    }];
    let root = input::root_component(&inputs)?;
    let locate = |error: Error| error.located(|offset| root.locate(offset));
    let program = component::read(&root.bytes).map_err(locate)?;
    let (graph, outcome) = flatten::survey(&program);
    let outcome = outcome.and_then(|()| try_merging(&program, &graph));
    Ok(inspection::describe(
        &inputs[0].name,
        root.bytes.len(),
        &program,
        &graph,
        outcome.err().map(locate),
    ))
}

/// Everything between flattening and emitting that can refuse a component.
fn try_merging(program: &Program<'_>, graph: &FusionGraph) -> Result<()> {
    let config = FuserConfig::default();
    let may_leave = may_leave::analyze(program, graph, config.adapter.elide);
    let adapters = adapter::wire_adapter_indices(program, graph, &may_leave, &config.adapter)?;
    merger::merge(program, graph, &adapters, &Linked::default(), &config)?;
    Ok(())
}
