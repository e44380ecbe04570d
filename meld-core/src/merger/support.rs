//! What a component's host needs of the fused module before the module is there.
//!
//! The imports of the fused module are lowered first, and lowering one that takes
//! a list needs a memory and maybe a `realloc`; a resource type needs its
//! destructor. All of these belong to the module that waits for the imports. So a
//! support module defines such memories, for the fused module to import, and has a
//! function in the place of each such function, which jumps through a table that
//! is filled once the fused module is there (see [`crate::wrap`]).

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};
use wasmparser::types::CoreTypeId;

use super::{ExportDef, FusedModule};
use crate::adapter::{FuncRef, core_type_of};
use crate::flatten::{
    CoreFunc, Defined, FusionGraph, GuestResource, HostFunc, Resource, WorldItem,
};
use crate::ids::{HostImportId, ResourceId};

/// What the support module holds.
#[derive(Debug, Default)]
pub(crate) struct Support {
    /// The memories that it defines.
    pub(crate) memories: IndexSet<Defined>,
    /// The functions that it has a stand-in for, with their types.
    pub(crate) functions: IndexMap<FuncRef, CoreTypeId>,
}

impl Support {
    /// What the kept imports and the resource types of the module need.
    pub(super) fn plan(fused: &FusedModule<'_, '_>) -> Self {
        let mut support = Support::default();
        let graph = fused.graph;
        for id in fused.live.host_imports() {
            let import = &graph.host_imports[id];
            let options = &fused.used_options.imports[id];
            let memory = options.memory.map(|memory| fused.host_memory(memory));
            support.memories.extend(memory);
            if let Some(func) = options.realloc {
                let entry = fused.host_entry(import.instance, func);
                support.function(fused, entry, func);
            }
        }
        for (_, guest) in defined_resources(fused) {
            if let Some(dtor) = guest.dtor {
                support.function(fused, fused.exported(dtor), dtor);
            }
        }
        support
    }

    fn function(&mut self, fused: &FusedModule<'_, '_>, entry: FuncRef, func: CoreFunc) {
        let ty = core_type_of(fused.program, fused.graph, func);
        self.functions.insert(entry, ty);
    }

    /// Whether nothing is needed.
    pub(crate) fn is_empty(&self) -> bool {
        self.memories.is_empty() && self.functions.is_empty()
    }
}

/// The resource types of the composition that the host may see: those that the root
/// exports or whose handles a module has.
pub(super) fn guest_resources(
    graph: &FusionGraph,
) -> impl Iterator<Item = (ResourceId, &GuestResource)> {
    let imports = graph.host_imports.keys();
    let has_handles: HashSet<ResourceId> = imports.filter_map(|id| handled(graph, id)).collect();
    guests(graph).filter(move |(id, guest)| guest.export.is_some() || has_handles.contains(id))
}

/// The resource types that a component around the fused module has to define: those
/// of them that are left.
pub(crate) fn defined_resources<'g>(
    fused: &FusedModule<'g, '_>,
) -> impl Iterator<Item = (ResourceId, &'g GuestResource)> {
    let graph = fused.graph;
    let mut left = exported_resources(graph, |item| fused.removed.world.contains(item));
    let imports = fused.live.host_imports();
    left.extend(imports.filter_map(|id| handled(graph, id)));
    guests(graph).filter(move |(id, _)| left.contains(id))
}

fn guests(graph: &FusionGraph) -> impl Iterator<Item = (ResourceId, &GuestResource)> {
    graph.resources.iter().filter_map(|(id, r)| match r {
        Resource::Guest(guest) => Some((id, guest)),
        Resource::Host(_) => None,
    })
}

/// The resource type whose handles an import is about.
pub(super) fn handled(graph: &FusionGraph, id: HostImportId) -> Option<ResourceId> {
    match graph.host_imports[id].func {
        HostFunc::Resource { resource, .. } => Some(resource),
        HostFunc::Lowered { .. } | HostFunc::Builtin { .. } => None,
    }
}

/// The function that destroys a resource of the composition.
pub(super) fn destructor(graph: &FusionGraph, id: ResourceId) -> Option<CoreFunc> {
    match &graph.resources[id] {
        Resource::Guest(guest) => guest.dtor,
        Resource::Host(_) => None,
    }
}

/// The resource types that the root exports, apart from the exports that are gone.
pub(super) fn exported_resources(
    graph: &FusionGraph,
    is_gone: impl Fn(&str) -> bool,
) -> HashSet<ResourceId> {
    let left = graph.world.iter().filter(|(name, _)| !is_gone(name));
    let mut pending: Vec<&WorldItem> = left.map(|(_, item)| item).collect();
    let mut resources = HashSet::new();
    while let Some(item) = pending.pop() {
        match item {
            WorldItem::Type(Some(id)) => {
                resources.insert(*id);
            }
            WorldItem::Instance(items) => pending.extend(items.values()),
            WorldItem::Type(None) | WorldItem::Lift(_) | WorldItem::Host(..) => {}
        }
    }
    resources
}

/// Lets the memories of the support module be imports, and the start function run
/// when the table of the support module is filled.
pub(super) fn attach(fused: &mut FusedModule<'_, '_>) {
    fused.support = Support::plan(fused);
    let support = &fused.support;
    let is_region = fused.memories.layout().is_some();
    let mut has_memory = !support.memories.is_empty();
    fused.exports.retain(|_, def| match def {
        ExportDef::Memory(_) if is_region => !std::mem::replace(&mut has_memory, true),
        ExportDef::Memory(memory) => !support.memories.contains(memory),
        _ => true,
    });
    if !support.is_empty() && !fused.initialization.steps.is_empty() {
        fused.exports.insert(START.to_string(), ExportDef::Start);
        fused.exports_start = true;
    }
}

/// What the fused module imports the support module's memories from. No import of
/// a component has this name.
pub(crate) const SUPPORT_MODULE: &str = "meld:support";

/// The name of one of the support module's memories, by its position.
pub(crate) fn memory_name(index: usize) -> String {
    format!("memory-{index}")
}

/// The name under which the start function is exported to the component. No
/// function of a world has it: there is no `:` in them, or a `#`.
pub(crate) const START: &str = "meld:start";
