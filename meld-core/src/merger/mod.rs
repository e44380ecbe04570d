//! From core instances and adapters to one module, still without indices.
//!
//! What [`crate::flatten`] resolved and [`crate::adapter`] wired is brought
//! together here: what its globals are known to hold, how it initialises itself,
//! what it exports ([`surface`]), what was only in between ([`plumbing`]), and what
//! of all this is in it ([`vestigial`]). Entities stay symbolic (function *f* of
//! core instance *i*, adapter *a*, host import *h*); numbers are assigned once,
//! by [`crate::emit`], and only to what is in the module.

mod constants;
mod early_calls;
mod exports;
mod initialization;
mod live;
mod mentions;
mod pattern;
mod plumbing;
mod removed;
mod support;
mod surface;
mod tables;
mod trapping_constants;
mod vestigial;

pub(crate) use constants::{Constant, Constants};
pub(crate) use early_calls::explain_start;
pub(crate) use exports::{ExportDef, ImportName, Namer};
pub(crate) use initialization::{Initialization, Segment, StartStep, element_count};
pub(crate) use live::{Kept, Live, LiveInstance};
pub(crate) use plumbing::{DirectCall, Plumbing, explain_dissolved};
pub(crate) use removed::explain_removed;
pub(crate) use support::{START, SUPPORT_MODULE, Support, defined_resources, memory_name};
pub(crate) use surface::UsedOptions;

use std::collections::BTreeSet;

use indexmap::IndexMap;
use wasmparser::{DataKind, ElementKind, MemoryType};

use crate::adapter::{Adapters, FuncRef};
use crate::component::{Module, Program};
use crate::config::{FuserConfig, OutputFormat};
use crate::error::Result;
use crate::flatten::{self, CoreFunc, Defined, FusionGraph};
use crate::ids::{Arena, CoreInstanceId, HostImportId, InstanceId};
use crate::input::Linked;
use crate::memory::{self, MemoryPlan};
use surface::{Removals, Surface};

/// The fused module, symbolically.
pub(crate) struct FusedModule<'g, 'a> {
    pub(crate) program: &'g Program<'a>,
    pub(crate) graph: &'g FusionGraph,
    pub(crate) adapters: &'g Adapters,
    /// The names of the host imports.
    pub(crate) imports: Arena<HostImportId, ImportName>,
    /// In output order.
    pub(crate) exports: IndexMap<String, ExportDef>,
    /// What stripping removed of the exports.
    pub(crate) removed: Removals,
    /// Whether stripping was asked for.
    is_stripped: bool,
    /// What the root's functions make use of.
    pub(crate) used_options: UsedOptions,
    pub(crate) constants: Constants,
    pub(crate) initialization: Initialization,
    /// What of all this is in the output.
    pub(crate) live: Live,
    /// Where the memories are.
    pub(crate) memories: MemoryPlan,
    /// What has dissolved.
    pub(crate) plumbing: Plumbing,
    /// The core instances that hold nothing but plumbing, which are not taken for
    /// what inputs hold.
    shims: BTreeSet<CoreInstanceId>,
    /// Whether the start function is an export, for the host to call.
    pub(crate) exports_start: bool,
    /// What a component around the module defines for it; nothing for a core
    /// module.
    pub(crate) support: Support,
}

/// The start function of the fused module.
pub(crate) enum Start {
    None,
    /// Some instance's start function is all there is to do.
    Func(FuncRef),
    /// A generated function takes the steps of the initialisation.
    Merged,
}

impl<'a> FusedModule<'_, 'a> {
    /// The module that a core instance instantiates.
    pub(crate) fn module(&self, instance: CoreInstanceId) -> &Module<'a> {
        &self.program.modules[self.graph.core_instances[instance].module]
    }

    /// The function that a call of `func` calls.
    pub(crate) fn resolve(&self, func: CoreFunc) -> FuncRef {
        self.plumbing.call(self.adapters.resolve(func))
    }

    /// The function that a reference to `func` is one to.
    pub(crate) fn reference(&self, func: CoreFunc) -> FuncRef {
        self.plumbing.reference(self.adapters.resolve(func))
    }

    /// The function that is exported as `func`.
    pub(crate) fn exported(&self, func: CoreFunc) -> FuncRef {
        self.plumbing.exported(self.adapters.resolve(func))
    }

    /// The table that an active element segment initialises.
    fn initialized_table(&self, segment: Segment) -> Option<Defined> {
        let Segment { instance, index } = segment;
        match &self.module(instance).elements[index as usize].kind {
            ElementKind::Active { table_index, .. } => {
                Some(self.graph.table(instance, table_index.unwrap_or(0)))
            }
            ElementKind::Passive | ElementKind::Declared => None,
        }
    }

    /// What the host calls as the `realloc` or post-return function `func` of an
    /// instance.
    pub(crate) fn host_entry(&self, instance: InstanceId, func: CoreFunc) -> FuncRef {
        let entry = self.adapters.host_entry(instance, func);
        self.plumbing.exported(entry)
    }

    /// The type of a memory.
    pub(crate) fn memory_type(&self, memory: Defined) -> MemoryType {
        let module = self.module(memory.instance);
        module.memories[(module.imported.memories + memory.index) as usize]
    }

    /// The memory that the host knows as this one. Regions are all the same memory.
    pub(crate) fn host_memory(&self, memory: Defined) -> Defined {
        let layout = self.memories.layout();
        let first = layout.and_then(|layout| layout.regions.values().next());
        first.map_or(memory, |first| first.memory)
    }

    /// The memories that are kept, in instantiation order.
    pub(crate) fn live_memories(&self) -> impl Iterator<Item = Defined> {
        let instances = self.graph.core_instances.keys();
        instances.flat_map(|instance| {
            let kept = self.live.of(instance).memories.iter();
            kept.map(move |index| Defined { instance, index })
        })
    }

    /// The data segments that the start function writes, with the memory.
    pub(crate) fn replayed_data(&self) -> impl Iterator<Item = (Segment, Defined)> {
        self.initialization
            .steps
            .iter()
            .filter_map(|step| match *step {
                StartStep::Data(segment) => Some((segment, self.target(segment)?)),
                StartStep::Element(_) | StartStep::Call { .. } => None,
            })
    }

    /// The memory that an active data segment initialises.
    fn target(&self, segment: Segment) -> Option<Defined> {
        let data = &self.module(segment.instance).data[segment.index as usize];
        match data.kind {
            DataKind::Active { memory_index, .. } => {
                Some(self.graph.memory(segment.instance, memory_index))
            }
            DataKind::Passive => None,
        }
    }

    /// What the start section names.
    pub(crate) fn start(&self) -> Start {
        match *self.initialization.steps {
            [] => Start::None,
            [StartStep::Call { func, .. }] => Start::Func(self.resolve(func)),
            _ => Start::Merged,
        }
    }
}

/// Merges all core instances and adapters.
///
/// # Errors
///
/// [`crate::Error::Unsupported`] for the rare initial values that no single
/// module can express and for memories that can't be regions of one,
/// [`crate::Error::Capacity`] if they don't fit in it,
/// [`crate::Error::UnsupportedOption`] for a name of the start function that is
/// taken or for options about regions where there are none, and
/// [`crate::Error::NoSuchExport`] for an export to keep that there is not.
pub(crate) fn merge<'g, 'a>(
    program: &'g Program<'a>,
    graph: &'g FusionGraph,
    adapters: &'g Adapters,
    linked: &Linked,
    config: &FuserConfig,
) -> Result<FusedModule<'g, 'a>> {
    if config.output == OutputFormat::CoreModule {
        flatten::check_core_module(program, graph)?;
    }
    let constants = Constants::evaluate(program, graph);
    tables::check(program, graph, &constants)?;
    let initialization = initialization::order(program, graph, &constants, config.adapter.elide);
    trapping_constants::check(program, graph, &initialization)?;
    let start_export = config.start_export.as_deref();
    let start_export = start_export.filter(|_| !initialization.steps.is_empty());
    let mut fused = FusedModule {
        program,
        graph,
        adapters,
        imports: Arena::new(),
        exports: IndexMap::new(),
        removed: Removals::default(),
        is_stripped: config.strip_vestigial,
        used_options: UsedOptions::find(program, graph),
        exports_start: start_export.is_some(),
        initialization,
        constants,
        live: Live::default(),
        plumbing: Plumbing::default(),
        shims: BTreeSet::new(),
        support: Support::default(),
        memories: MemoryPlan::Apart,
    };
    if !fused.is_stripped && config.adapter.elide {
        fused.shims = plumbing::shims(&fused);
    }
    let surface = loop {
        let surface = dissolve_and_strip(&mut fused, linked, config, start_export)?;
        // One that is reached all the same is an instance like any other.
        let shims = fused.shims.len();
        let live = &fused.live;
        fused.shims.retain(|shim| !live.of(*shim).has_any());
        if fused.shims.len() == shims {
            break surface;
        }
    };
    fused.initialization.retain(&fused.live);
    fused.imports = exports::name_imports(program, graph, &fused.live);
    (fused.exports, fused.removed) = surface.finish(&fused);
    fused.memories = memory::plan(&fused, config)?;
    if config.output == OutputFormat::Component {
        support::attach(&mut fused);
    }
    Ok(fused)
}

/// Decides what is exported and finds what is reachable, first with everything that
/// may dissolve, and then without.
fn dissolve_and_strip(
    fused: &mut FusedModule<'_, '_>,
    linked: &Linked,
    config: &FuserConfig,
    start: Option<&str>,
) -> Result<Surface> {
    fused.plumbing = Plumbing::default();
    let mut surface = Surface::decide(fused, linked, config, start)?;
    fused.exports = surface.certain(fused);
    fused.live = vestigial::strip_vestigial(fused);
    if config.adapter.elide {
        fused.plumbing = plumbing::dissolve(fused, &fused.live);
    }
    if !fused.plumbing.is_empty() {
        surface.redirect(&fused.plumbing);
        fused.exports = surface.certain(fused);
        fused.live = vestigial::strip_vestigial(fused);
    }
    Ok(surface)
}
