//! What the caller may choose.

use std::str::FromStr;

use crate::error::{Error, Result};

/// How the memories of the composition are laid out in the fused module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum MemoryStrategy {
    /// As [`MemoryStrategy::MultiMemory`]; there is a single memory exactly if at
    /// most one is left.
    #[default]
    Auto,
    /// Each memory of the composition stays a memory of its own.
    MultiMemory,
    /// All memories become regions of memory 0, which are not isolated from each
    /// other. At most one stays as it is.
    SharedMemory,
}

/// How much room a region has to grow in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// The region, by the name that [`crate::plans::Region`] has; `root/` may be
    /// left out. None for all regions without a reserve of their own.
    pub region: Option<String>,
    /// The size that it may grow to in all, in bytes. Whole pages of 64 KiB
    /// count, and a region is never smaller than it is at first.
    pub bytes: u64,
}

impl FromStr for Reserve {
    type Err = String;

    /// Reads `SIZE` or `NAME=SIZE`. A size is a number of bytes, with `k`, `m` or
    /// `g` for units of 2^10, 2^20 or 2^30 bytes.
    fn from_str(text: &str) -> Result<Self, String> {
        let (region, size) = match text.rsplit_once('=') {
            Some((region, size)) => (Some(region), size),
            None => (None, text),
        };
        let bytes = parse_size(size).ok_or_else(|| {
            format!("'{size}' is no size: a number of bytes, or of units `k`, `m` or `g`")
        })?;
        match region {
            Some("") => Err("there is no name before the '='".to_string()),
            _ => Ok(Reserve {
                region: region.map(str::to_string),
                bytes,
            }),
        }
    }
}

fn parse_size(text: &str) -> Option<u64> {
    let (number, unit) = match text.char_indices().next_back()? {
        (at, 'k' | 'K') => (&text[..at], 1 << 10),
        (at, 'm' | 'M') => (&text[..at], 1 << 20),
        (at, 'g' | 'G') => (&text[..at], 1 << 30),
        _ => (text, 1),
    };
    // `parse` takes a sign, too.
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let number: u64 = number.parse().ok().filter(|_| is_number)?;
    number.checked_mul(unit)
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
    /// Leave out whatever is proven to make no difference: steps of calls, with a
    /// [proof](crate::plans::Left) each, and functions that are only in between.
    /// Without it every step is taken that the specification has, every call between
    /// components goes through an adapter, lists are copied element by element, and
    /// every active segment is written by the start function. For comparing the two.
    pub elide: bool,
}

impl Default for AdapterConfig {
    fn default() -> Self {
        AdapterConfig {
            inline_adapters: true,
            simd: Simd::Auto,
            elide: true,
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
    /// How much room the regions of [`MemoryStrategy::SharedMemory`] have to
    /// grow in.
    pub reserves: Vec<Reserve>,
    /// End regions of [`MemoryStrategy::SharedMemory`] at the `__heap_base` that
    /// their modules export, where code neither grows them nor asks for their size.
    /// That is a promise of the caller: a module that keeps a heap there all the
    /// same would share it with the next region.
    pub pack: bool,
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
        let what = if self.output == OutputFormat::Component && self.start_export.is_some() {
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
