//! What can be said on the command line.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use meld_core::{FuserConfig, MemoryStrategy, OutputFormat, Reserve, Simd};

/// Links WebAssembly components statically into one core module.
#[derive(Debug, Parser)]
#[command(name = "meld", version, arg_required_else_help = true)]
pub(crate) struct Meld {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Fuse(Fuse),
    Inspect(Inspect),
}

const EXAMPLES: &str = "\
Examples:
  Link an application with the component that it imports from, in any order:
    meld fuse app.wasm kernel.wasm -o fused.wasm

  See what is left of each call between components, and why the rest is not:
    meld fuse app.wasm kernel.wasm -o fused.wasm --explain

  Report figures about a component that is a composition already:
    meld fuse composed.wasm -o fused.wasm --stats

  Put all memories into one, with room for one of them to grow:
    meld fuse app.wasm kernel.wasm -o fused.wasm --memory shared --reserve 1m

  Take text, and write the module to standard output:
    meld fuse app.wat -o - | wasm-tools print";

/// Fuses components into one core module.
///
/// Several components are composed first: what one imports and another one
/// exports is linked by name (compatible versions match), whatever is left
/// stays an import or export of the result. A single component may itself be a
/// composition of any depth.
///
/// The output is written only once it is complete and valid. After an error
/// there is none, and a file that was there before is as it was.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = EXAMPLES)]
pub(crate) struct Fuse {
    /// The components, as binary or as text; `-` is standard input.
    #[arg(required = true, value_name = "INPUTS")]
    pub(crate) inputs: Vec<PathBuf>,

    /// Where the fused module goes; `-` is standard output.
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: PathBuf,

    /// Whether a call that needs no adaptation goes straight to its target,
    /// without a forwarding function.
    #[arg(
        long,
        value_name = "BOOL",
        action = ArgAction::Set,
        num_args = 0..=1,
        require_equals = true,
        default_value_t = true,
        default_missing_value = "true"
    )]
    inline_adapters: bool,

    /// Whether generated code may use SIMD to transcode strings.
    #[arg(long, value_enum, default_value_t = SimdChoice::Auto)]
    simd: SimdChoice,

    /// Leave nothing out, whatever is proven: take every step of every call
    /// between components, and keep what is only in between.
    #[arg(long)]
    no_elide: bool,

    /// Remove the exports that only served imports which are linked now, and
    /// whatever nothing reaches after that.
    #[arg(long)]
    strip_vestigial: bool,

    /// Keep this export, by the name that it has without --strip-vestigial; `*`
    /// stands for any text, `?` for one character.
    #[arg(long, value_name = "NAME|GLOB")]
    keep_export: Vec<String>,

    /// How the memories of the components are laid out.
    #[arg(long, value_enum, default_value_t = Memory::Auto)]
    memory: Memory,

    /// How much room the regions of `--memory shared` have to grow in: all of
    /// them, or the one of this name. A size is a number of bytes, or of units
    /// `k`, `m` or `g`.
    #[arg(long, value_name = "[NAME=]SIZE")]
    reserve: Vec<Reserve>,

    /// End regions of `--memory shared` where their modules say that their own data
    /// ends, by exporting `__heap_base`. Only for modules that have no heap, or one
    /// that they grow.
    #[arg(long)]
    pack: bool,

    /// Add the base of its region to every address of `--memory shared`, which
    /// is done in any case.
    #[arg(long)]
    address_rebase: bool,

    /// Export the start function under this name, for the host to call once,
    /// instead of running it when the module is instantiated.
    #[arg(long, value_name = "NAME")]
    start_export: Option<String>,

    /// Write a component around the fused module instead of the module alone: with
    /// the imports, exports and types of the composition, for runtimes that expect
    /// a component.
    #[arg(long)]
    component: bool,

    /// Write what a host has to know about the imports and exports of the
    /// fused module, as JSON; `-` is standard output.
    #[arg(long, value_name = "PATH")]
    pub(crate) emit_import_map: Option<PathBuf>,

    /// Add the same to the fused module, as a custom section.
    #[arg(long)]
    embed_import_map: bool,

    /// Print the plan of every boundary between components: what is left to do
    /// in a call, and the proof for each step that is left out.
    #[arg(
        long,
        value_name = "FORMAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "text"
    )]
    pub(crate) explain: Option<Explain>,

    /// Print figures about the outcome.
    #[arg(long)]
    pub(crate) stats: bool,
}

/// How the memories are laid out.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Memory {
    /// One memory if the composition has only one, otherwise as `multi`.
    Auto,
    /// Each memory stays a memory of its own.
    Multi,
    /// All memories become regions of one memory.
    Shared,
}

/// Whether generated code may use SIMD.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SimdChoice {
    /// If a core module of the inputs uses it.
    Auto,
    Never,
    Always,
}

/// How plans are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Explain {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Fuse {
    /// What the library is asked for.
    pub(crate) fn config(&self) -> FuserConfig {
        let mut config = FuserConfig::default();
        config.adapter.inline_adapters = self.inline_adapters;
        config.adapter.elide = !self.no_elide;
        config.adapter.simd = match self.simd {
            SimdChoice::Auto => Simd::Auto,
            SimdChoice::Never => Simd::Never,
            SimdChoice::Always => Simd::Always,
        };
        config.strip_vestigial = self.strip_vestigial;
        config.keep_exports.clone_from(&self.keep_export);
        config.start_export.clone_from(&self.start_export);
        config.embed_import_map = self.embed_import_map;
        config.memory = match self.memory {
            Memory::Auto => MemoryStrategy::Auto,
            Memory::Multi => MemoryStrategy::MultiMemory,
            Memory::Shared => MemoryStrategy::SharedMemory,
        };
        config.reserves.clone_from(&self.reserve);
        config.pack = self.pack;
        config.output = match self.component {
            false => OutputFormat::CoreModule,
            true => OutputFormat::Component,
        };
        config
    }
}

const INSPECT_EXAMPLES: &str = "\
Examples:
  See what is in a component:
    meld inspect composed.wasm

  Count the core modules:
    meld inspect composed.wasm --json | jq '.modules | length'";

/// Describes what is in a component.
///
/// Shows the imports and exports, the core modules with their sizes, the
/// instances of components and core modules as a tree, their memories, and the
/// calls between component instances. A component that can't be fused is
/// described as far as possible, and why it can't be is part of the outcome.
#[derive(Debug, Args)]
#[command(after_help = INSPECT_EXAMPLES, after_long_help = INSPECT_EXAMPLES)]
pub(crate) struct Inspect {
    /// The component, as binary or as text; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    /// Print JSON instead of text.
    #[arg(long)]
    pub(crate) json: bool,
}
