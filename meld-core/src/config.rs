//! What the caller may choose.

use crate::error::{Error, Result};

/// How the memories of the composition are laid out in the fused module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum MemoryStrategy {
    /// A single memory if the composition has only one, otherwise as
    /// [`MemoryStrategy::MultiMemory`].
    #[default]
    Auto,
    /// Each memory of the composition stays a memory of its own.
    MultiMemory,
    /// All memories become regions of memory 0.
    SharedMemory,
}

/// What [`crate::Fuser::fuse`] writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum OutputFormat {
    /// One core module, with `wit-component`'s names for imports and exports.
    #[default]
    CoreModule,
    /// One component around one core module.
    Component,
}

/// Whether generated code may use operators on vectors of 128 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Simd {
    /// If a core module of the inputs does, so that whoever runs the result must
    /// know them in any case.
    #[default]
    Auto,
    /// Never.
    Never,
    /// Always.
    Always,
}

/// Choices about the adapters between components.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdapterConfig {
    /// Wire a cross-component call that needs no adaptation straight to its
    /// target, without a forwarding function.
    pub inline_adapters: bool,
    /// Whether strings are transcoded 16 units at a time, by operators on vectors.
    pub simd: Simd,
}

impl Default for AdapterConfig {
    fn default() -> Self {
        AdapterConfig {
            inline_adapters: true,
            simd: Simd::Auto,
        }
    }
}

/// Everything that selects what a [`crate::Fuser`] does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FuserConfig {
    /// Choices about the adapters between components.
    pub adapter: AdapterConfig,
    /// How memories are laid out.
    pub memory: MemoryStrategy,
    /// What is written.
    pub output: OutputFormat,
    /// Remove exports that only served resolved imports, and whatever nothing
    /// reaches after that.
    pub strip_vestigial: bool,
    /// Exports that stay in any case, by the names that they have if nothing is
    /// stripped; `*` stands for any text, `?` for one character. An interface, or a
    /// function of one, stands for the whole interface. One that there is not is an
    /// error.
    pub keep_exports: Vec<String>,
    /// Export the start function under this name instead of letting it run when
    /// the module is instantiated. A host whose imports take pointers needs the
    /// instance, and its memory, before anything runs. Nothing is exported if
    /// the composition has nothing to run.
    pub start_export: Option<String>,
    /// Add the import map to the output as a custom section,
    /// [`crate::import_map::SECTION`]. [`crate::Fusion::import_map`] is there
    /// in any case.
    pub embed_import_map: bool,
    /// Leave out the final validation of the output. For benchmarks that
    /// report validation separately; an invalid output would go unnoticed.
    pub skip_output_validation: bool,
}

impl FuserConfig {
    /// Refuses what can be asked for but is not there.
    pub(crate) fn check(&self) -> Result<()> {
        let what = if self.memory == MemoryStrategy::SharedMemory {
            "shared memory; every memory stays a memory of its own (`multi`) for now"
        } else if self.output == OutputFormat::Component && self.start_export.is_some() {
            "exporting the start function of a component, which calls it itself when it is \
             instantiated"
        } else if self.output == OutputFormat::Component && self.embed_import_map {
            "an import map of a component, whose types say what it would"
        } else {
            return Ok(());
        };
        Err(Error::UnsupportedOption {
            what: what.to_string(),
        })
    }
}
