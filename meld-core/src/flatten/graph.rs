//! The flattened composition: what is instantiated, in which order, and what is
//! connected to what. Everything is a definition; no local index is left.

use std::collections::HashMap;

use indexmap::IndexMap;
use wasmparser::component_types::{ComponentFuncTypeId, ResourceId as ParsedResource};
use wasmparser::types::CoreTypeId;
use wasmparser::{ExternalKind, ValType};

use super::names::HostPath;
use crate::component::{ModuleExport, ResourceBuiltin, StringEncoding};
use crate::error::Location;
use crate::ids::{
    Arena, CallSiteId, ComponentId, CoreInstanceId, HostImportId, InstanceId, LiftId, ModuleId,
    ResourceId,
};

/// The result of flattening the root component.
#[derive(Debug, Default)]
pub(crate) struct FusionGraph {
    /// Component instances in instantiation order; the root is the first.
    pub(crate) instances: Arena<InstanceId, Instance>,
    /// Core instances in instantiation order.
    pub(crate) core_instances: Arena<CoreInstanceId, CoreInstance>,
    pub(crate) lifts: Arena<LiftId, Lift>,
    pub(crate) call_sites: Arena<CallSiteId, CallSite>,
    pub(crate) host_imports: Arena<HostImportId, HostImport>,
    /// Where each host import is lowered first.
    pub(crate) host_import_sites: Arena<HostImportId, Location>,
    pub(crate) resources: Arena<ResourceId, Resource>,
    /// What the validator's ids of the resources that an instance imports mean.
    pub(super) imported_resources: HashMap<InstanceId, Vec<(ParsedResource, ResourceId)>>,
    /// The functions that the root lifts, or that others lifted for it, and
    /// exports, in binary order.
    pub(crate) exports: Vec<RootExport>,
    /// Everything that the root exports, in binary order.
    pub(crate) world: IndexMap<String, WorldItem>,
    /// What is put between the host and regions that have a base, if anything is.
    pub(crate) relay: Option<RelayInstance>,
}

/// The instance that hands values of the host on ([`crate::relay`]).
#[derive(Clone, Copy, Debug)]
pub(crate) struct RelayInstance {
    pub(crate) instance: InstanceId,
    pub(crate) memory: Defined,
}

/// An instantiation of a component.
#[derive(Debug)]
pub(crate) struct Instance {
    /// The instance whose component instantiates this one; the root has none.
    pub(crate) parent: Option<InstanceId>,
    /// The names from the root, such as `root/app/kernel`.
    pub(crate) path: String,
}

/// An instantiation of a core module.
#[derive(Debug)]
pub(crate) struct CoreInstance {
    pub(crate) module: ModuleId,
    /// The component instance that holds it.
    pub(crate) owner: InstanceId,
    /// A name for messages and labels; not unique.
    pub(crate) label: String,
    pub(crate) imports: CoreImports,
}

/// What the imports of a core instance are. Each list is the beginning of the
/// module's index space of that kind.
#[derive(Debug, Default)]
pub(crate) struct CoreImports {
    pub(crate) funcs: Vec<CoreFunc>,
    pub(crate) tables: Vec<Defined>,
    pub(crate) memories: Vec<Defined>,
    pub(crate) globals: Vec<Defined>,
    pub(crate) tags: Vec<Defined>,
}

impl CoreImports {
    pub(crate) fn push(&mut self, def: CoreDef) {
        match def {
            CoreDef::Func(func) => self.funcs.push(func),
            CoreDef::Table(table) => self.tables.push(table),
            CoreDef::Memory(memory) => self.memories.push(memory),
            CoreDef::Global(global) => self.globals.push(global),
            CoreDef::Tag(tag) => self.tags.push(tag),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.funcs.len()
            + self.tables.len()
            + self.memories.len()
            + self.globals.len()
            + self.tags.len()
    }
}

impl FusionGraph {
    /// Whether an instance is the relay's.
    pub(crate) fn is_relay(&self, instance: InstanceId) -> bool {
        self.relay.is_some_and(|relay| relay.instance == instance)
    }

    /// The relay's memory.
    pub(crate) fn relay_memory(&self) -> Option<Defined> {
        self.relay.map(|relay| relay.memory)
    }

    /// The function at `index` of a core instance's function index space.
    pub(crate) fn func(&self, instance: CoreInstanceId, index: u32) -> CoreFunc {
        let imports = &self.core_instances[instance].imports.funcs;
        match imports.get(index as usize) {
            Some(func) => *func,
            None => CoreFunc::Defined(Defined {
                instance,
                index: index - imports.len() as u32,
            }),
        }
    }

    /// The table at `index` of a core instance's table index space.
    pub(crate) fn table(&self, instance: CoreInstanceId, index: u32) -> Defined {
        resolve(
            &self.core_instances[instance].imports.tables,
            instance,
            index,
        )
    }

    /// The memory at `index` of a core instance's memory index space.
    pub(crate) fn memory(&self, instance: CoreInstanceId, index: u32) -> Defined {
        resolve(
            &self.core_instances[instance].imports.memories,
            instance,
            index,
        )
    }

    /// The global at `index` of a core instance's global index space.
    pub(crate) fn global(&self, instance: CoreInstanceId, index: u32) -> Defined {
        resolve(
            &self.core_instances[instance].imports.globals,
            instance,
            index,
        )
    }

    /// The tag at `index` of a core instance's tag index space.
    pub(crate) fn tag(&self, instance: CoreInstanceId, index: u32) -> Defined {
        resolve(&self.core_instances[instance].imports.tags, instance, index)
    }

    /// The resources that a component instance imports, with the validator's ids
    /// of them.
    pub(crate) fn imported_resources(
        &self,
        instance: InstanceId,
    ) -> impl Iterator<Item = (ParsedResource, ResourceId)> {
        let resources = self.imported_resources.get(&instance);
        resources.into_iter().flatten().copied()
    }

    /// What a core instance exports.
    pub(crate) fn export(&self, instance: CoreInstanceId, export: ModuleExport) -> CoreDef {
        let index = export.index;
        match export.kind {
            ExternalKind::Func | ExternalKind::FuncExact => {
                CoreDef::Func(self.func(instance, index))
            }
            ExternalKind::Table => CoreDef::Table(self.table(instance, index)),
            ExternalKind::Memory => CoreDef::Memory(self.memory(instance, index)),
            ExternalKind::Global => CoreDef::Global(self.global(instance, index)),
            ExternalKind::Tag => CoreDef::Tag(self.tag(instance, index)),
        }
    }
}

fn resolve(imports: &[Defined], instance: CoreInstanceId, index: u32) -> Defined {
    match imports.get(index as usize) {
        Some(def) => *def,
        None => Defined {
            instance,
            index: index - imports.len() as u32,
        },
    }
}

/// A core definition that can be imported or exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CoreDef {
    Func(CoreFunc),
    Table(Defined),
    Memory(Defined),
    Global(Defined),
    Tag(Defined),
}

/// A definition of a core instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Defined {
    pub(crate) instance: CoreInstanceId,
    /// Position among the *definitions* of its kind, imports not counted.
    pub(crate) index: u32,
}

/// A core function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum CoreFunc {
    Defined(Defined),
    /// The lowering of a function that another component instance lifted.
    CallSite(CallSiteId),
    /// A lowering, or a builtin, that the host provides.
    Host(HostImportId),
}

/// A lifted function.
#[derive(Debug)]
pub(crate) struct Lift {
    /// The component instance that lifts.
    pub(crate) instance: InstanceId,
    pub(crate) func: CoreFunc,
    pub(crate) ty: ComponentFuncTypeId,
    pub(crate) options: Options,
    /// The first name under which it is exported; empty if it never is.
    pub(crate) name: String,
}

/// Canonical options, resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Options {
    pub(crate) encoding: StringEncoding,
    pub(crate) memory: Option<Defined>,
    pub(crate) realloc: Option<CoreFunc>,
    pub(crate) post_return: Option<CoreFunc>,
    pub(crate) async_: bool,
    pub(crate) callback: Option<CoreFunc>,
}

/// An internal boundary: one instance lowers what another one lifted.
#[derive(Debug)]
pub(crate) struct CallSite {
    /// The component instance that lowers.
    pub(crate) caller: InstanceId,
    /// The lifted function, with the callee's instance and options.
    pub(crate) lift: LiftId,
    /// The function's type as the caller sees it.
    pub(crate) ty: ComponentFuncTypeId,
    /// The core type that the caller calls.
    pub(crate) core_type: CoreTypeId,
    pub(crate) options: Options,
    pub(crate) at: Location,
}

/// A function that the fused module imports.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct HostImport {
    pub(crate) func: HostFunc,
    /// The component instance that lowers it.
    pub(crate) instance: InstanceId,
    pub(crate) core_type: CoreTypeId,
    pub(crate) options: Options,
}

impl HostImport {
    /// The type of a lowered function as the instance sees it.
    pub(crate) fn ty(&self) -> Option<ComponentFuncTypeId> {
        match self.func {
            HostFunc::Lowered { ty, .. } => Some(ty),
            HostFunc::Resource { .. } | HostFunc::Builtin { .. } => None,
        }
    }

    /// Whether the instance's `may_leave` decides if it can be called.
    pub(crate) fn checks_may_leave(&self) -> bool {
        match self.func {
            HostFunc::Lowered { .. } | HostFunc::Builtin { .. } => true,
            HostFunc::Resource { builtin, .. } => builtin != ResourceBuiltin::Rep,
        }
    }
}

/// What the host does when it is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum HostFunc {
    /// The lowering of a function that the root imports.
    Lowered {
        path: HostPath,
        ty: ComponentFuncTypeId,
    },
    /// Something about a handle.
    Resource {
        builtin: ResourceBuiltin,
        resource: ResourceId,
    },
    /// The builtin that a component has as this initializer.
    Builtin {
        component: ComponentId,
        initializer: usize,
    },
}

/// A resource type.
#[derive(Debug)]
pub(crate) enum Resource {
    /// The root imports it.
    Host(HostPath),
    Guest(GuestResource),
}

/// A resource type that a component instance defines.
#[derive(Debug)]
pub(crate) struct GuestResource {
    /// The instance whose functions implement it.
    pub(crate) instance: InstanceId,
    pub(crate) rep: ValType,
    pub(crate) dtor: Option<CoreFunc>,
    /// The first name under which the root exports it.
    pub(crate) export: Option<HostPath>,
    pub(crate) at: Location,
}

/// Something that the root exports.
#[derive(Debug)]
pub(crate) enum WorldItem {
    Lift(LiftId),
    /// A function that the root imports, and where it is exported.
    Host(HostPath, Location),
    /// A type, and which resource it is if it is one.
    Type(Option<ResourceId>),
    Instance(IndexMap<String, WorldItem>),
}

/// A function that the root exports.
#[derive(Debug)]
pub(crate) struct RootExport {
    /// `f`, or `interface#f`.
    pub(crate) name: String,
    pub(crate) lift: LiftId,
    pub(crate) at: Location,
}
