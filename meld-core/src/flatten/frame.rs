//! One component instantiation in progress.

use std::rc::Rc;

use indexmap::IndexMap;

use super::graph::CoreDef;
use super::names::HostPath;
use crate::ids::{ComponentId, CoreInstanceId, InstanceId, LiftId, ModuleId, ResourceId};

/// Position of a frame in the interpreter's list of all frames. Frames are kept
/// after they end, as components close over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FrameId(pub(super) usize);

/// A component-level definition.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Func(FuncDef),
    Instance(Rc<InstanceDef>),
    Type(TypeDef),
    Module(ModuleId),
    Component(Closure),
}

/// A component function.
#[derive(Clone, Debug)]
pub(super) enum FuncDef {
    /// Imported by the root.
    Host(Rc<HostPath>),
    Lift(LiftId),
}

/// The exports of a component instance, by name.
pub(super) type InstanceDef = IndexMap<String, Item>;

/// A type, as far as its identity matters.
#[derive(Clone, Copy, Debug)]
pub(super) enum TypeDef {
    Resource(ResourceId),
    /// A type that is compared by structure.
    Structural,
}

/// A component together with the frame whose items its outer aliases name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closure {
    pub(super) component: ComponentId,
    pub(super) parent: Option<FrameId>,
}

/// A core instance as the component sees it.
#[derive(Clone, Debug)]
pub(super) enum CoreInstanceDef {
    Instantiated(CoreInstanceId),
    /// Made of exports: pure renaming.
    Synthetic(Rc<IndexMap<String, CoreDef>>),
}

/// The index spaces of one component instantiation.
pub(super) struct Frame {
    pub(super) component: ComponentId,
    pub(super) instance: InstanceId,
    /// The frame that the component closes over.
    pub(super) parent: Option<FrameId>,
    /// What the imports are; the root's are the host's instead.
    pub(super) arguments: Option<IndexMap<String, Item>>,
    /// The next initializer to run.
    pub(super) next: usize,
    pub(super) exports: InstanceDef,

    pub(super) core_funcs: Vec<CoreDef>,
    pub(super) core_tables: Vec<CoreDef>,
    pub(super) core_memories: Vec<CoreDef>,
    pub(super) core_globals: Vec<CoreDef>,
    pub(super) core_tags: Vec<CoreDef>,
    pub(super) core_instances: Vec<CoreInstanceDef>,
    pub(super) modules: Vec<ModuleId>,
    pub(super) funcs: Vec<FuncDef>,
    pub(super) types: Vec<TypeDef>,
    pub(super) instances: Vec<Rc<InstanceDef>>,
    pub(super) components: Vec<Closure>,
}

impl Frame {
    pub(super) fn new(
        closure: Closure,
        instance: InstanceId,
        arguments: Option<IndexMap<String, Item>>,
    ) -> Self {
        Frame {
            component: closure.component,
            instance,
            parent: closure.parent,
            arguments,
            next: 0,
            exports: IndexMap::new(),
            core_funcs: Vec::new(),
            core_tables: Vec::new(),
            core_memories: Vec::new(),
            core_globals: Vec::new(),
            core_tags: Vec::new(),
            core_instances: Vec::new(),
            modules: Vec::new(),
            funcs: Vec::new(),
            types: Vec::new(),
            instances: Vec::new(),
            components: Vec::new(),
        }
    }

    /// Appends an item to the index space of its kind.
    pub(super) fn push(&mut self, item: Item) {
        match item {
            Item::Func(func) => self.funcs.push(func),
            Item::Instance(instance) => self.instances.push(instance),
            Item::Type(ty) => self.types.push(ty),
            Item::Module(module) => self.modules.push(module),
            Item::Component(component) => self.components.push(component),
        }
    }

    /// Appends a core definition to the index space of its kind.
    pub(super) fn push_core(&mut self, def: CoreDef) {
        match def {
            CoreDef::Func(_) => self.core_funcs.push(def),
            CoreDef::Table(_) => self.core_tables.push(def),
            CoreDef::Memory(_) => self.core_memories.push(def),
            CoreDef::Global(_) => self.core_globals.push(def),
            CoreDef::Tag(_) => self.core_tags.push(def),
        }
    }
}
