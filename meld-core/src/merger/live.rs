//! What of the composition the output holds.
//!
//! Without stripping that is nearly everything, so a space of which everything
//! is kept is only a number, and costs neither memory nor time.

use std::collections::{BTreeSet, HashSet};

use wasmparser::types::CoreTypeId;

use super::{FusedModule, Segment};
use crate::adapter::{Flag, FuncRef};
use crate::component::Module;
use crate::flatten::Defined;
use crate::ids::{AdapterId, Arena, CoreInstanceId, HostImportId, Id};

/// Anything that the output may hold or lack, types excepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Entity {
    Func(FuncRef),
    Table(Defined),
    Memory(Defined),
    Global(Defined),
    Tag(Defined),
    Element(Segment),
    Data(Segment),
    /// The global that holds an instance's flag.
    Flag(Flag),
}

/// The entities and types that are in the output.
#[derive(Default)]
pub(crate) struct Live {
    instances: Arena<CoreInstanceId, LiveInstance>,
    host_imports: Kept,
    adapters: Kept,
    flags: BTreeSet<Flag>,
    /// `None`: all types that the modules define.
    types: Option<HashSet<CoreTypeId>>,
    /// Whether code may name a data segment.
    pub(super) code_names_data: bool,
}

/// What is kept of the definitions of a core instance, by their positions among
/// definitions.
pub(crate) struct LiveInstance {
    pub(crate) functions: Kept,
    pub(crate) tables: Kept,
    pub(crate) memories: Kept,
    pub(crate) globals: Kept,
    pub(crate) tags: Kept,
    pub(crate) elements: Kept,
    pub(crate) data: Kept,
}

/// What is kept of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// All of this many.
    All(u32),
    /// Those that are marked.
    Some(Box<[bool]>),
}

impl Live {
    /// Whatever the inputs hold, but for shims and what is written to their tables;
    /// and no generated function.
    pub(super) fn inputs(fused: &FusedModule<'_, '_>) -> Self {
        let mut instances = fused.graph.core_instances.keys();
        let mut live = Live {
            code_names_data: instances.any(|id| fused.module(id).has_data_count),
            ..Self::new(fused, Kept::All, None)
        };
        for shim in &fused.shims {
            live.instances[*shim] = LiveInstance::new(fused.module(*shim), Kept::none);
        }
        if !fused.shims.is_empty() {
            for (id, instance) in live.instances.iter_mut() {
                let segments = 0..instance.elements.total();
                let kept = segments.map(|index| {
                    let table = fused.initialized_table(Segment {
                        instance: id,
                        index,
                    });
                    table.is_none_or(|table| !fused.shims.contains(&table.instance))
                });
                instance.elements = Kept::Some(kept.collect());
            }
        }
        live
    }

    /// Nothing.
    pub(super) fn nothing(fused: &FusedModule<'_, '_>) -> Self {
        Self::new(fused, Kept::none, Some(HashSet::new()))
    }

    fn new(
        fused: &FusedModule<'_, '_>,
        kept: fn(u32) -> Kept,
        types: Option<HashSet<CoreTypeId>>,
    ) -> Self {
        let instances = fused.graph.core_instances.keys();
        Live {
            instances: instances
                .map(|id| LiveInstance::new(fused.module(id), kept))
                .collect(),
            host_imports: kept(fused.graph.host_imports.len() as u32),
            adapters: Kept::none(fused.adapters.functions().len() as u32),
            flags: BTreeSet::new(),
            types,
            code_names_data: false,
        }
    }

    /// What is kept of a core instance.
    pub(crate) fn of(&self, instance: CoreInstanceId) -> &LiveInstance {
        &self.instances[instance]
    }

    /// The host imports that are kept, in order.
    pub(crate) fn host_imports(&self) -> impl Iterator<Item = HostImportId> {
        self.host_imports.iter().map(|i| Id::new(i as usize))
    }

    /// The generated functions that are kept, in order.
    pub(crate) fn adapters(&self) -> impl Iterator<Item = AdapterId> {
        self.adapters.iter().map(|i| Id::new(i as usize))
    }

    /// The flags of component instances that are kept.
    pub(crate) fn flags(&self) -> impl Iterator<Item = Flag> {
        self.flags.iter().copied()
    }

    /// Whether a type that some module defines is kept.
    pub(crate) fn has_type(&self, ty: CoreTypeId) -> bool {
        self.types.as_ref().is_none_or(|types| types.contains(&ty))
    }

    /// The functions that are kept and the inputs define.
    pub(super) fn functions(&self) -> impl Iterator<Item = Defined> {
        let instances = self.instances.iter();
        instances.flat_map(|(instance, live)| {
            let functions = live.functions.iter();
            functions.map(move |index| Defined { instance, index })
        })
    }

    /// The tables that are kept.
    pub(super) fn tables(&self) -> impl Iterator<Item = Defined> {
        let instances = self.instances.iter();
        instances.flat_map(|(instance, live)| {
            let tables = live.tables.iter();
            tables.map(move |index| Defined { instance, index })
        })
    }

    /// Whether code may name a data segment, so that the number of segments has to
    /// precede it.
    pub(crate) fn code_names_data(&self) -> bool {
        self.code_names_data
    }

    /// Whether an entity is kept.
    pub(crate) fn has(&self, entity: Entity) -> bool {
        match entity {
            Entity::Func(FuncRef::Defined(def)) => {
                self.instances[def.instance].functions.has(def.index)
            }
            Entity::Func(FuncRef::Host(id)) => self.host_imports.has(id.index() as u32),
            Entity::Func(FuncRef::Adapter(id)) => self.adapters.has(id.index() as u32),
            Entity::Table(def) => self.instances[def.instance].tables.has(def.index),
            Entity::Memory(def) => self.instances[def.instance].memories.has(def.index),
            Entity::Global(def) => self.instances[def.instance].globals.has(def.index),
            Entity::Tag(def) => self.instances[def.instance].tags.has(def.index),
            Entity::Element(segment) => {
                self.instances[segment.instance].elements.has(segment.index)
            }
            Entity::Data(segment) => self.instances[segment.instance].data.has(segment.index),
            Entity::Flag(flag) => self.flags.contains(&flag),
        }
    }

    /// Keeps an entity. Whether it was not kept before.
    pub(super) fn insert(&mut self, entity: Entity) -> bool {
        match entity {
            Entity::Func(FuncRef::Defined(def)) => {
                self.instances[def.instance].functions.insert(def.index)
            }
            Entity::Func(FuncRef::Host(id)) => self.host_imports.insert(id.index() as u32),
            Entity::Func(FuncRef::Adapter(id)) => self.adapters.insert(id.index() as u32),
            Entity::Table(def) => self.instances[def.instance].tables.insert(def.index),
            Entity::Memory(def) => self.instances[def.instance].memories.insert(def.index),
            Entity::Global(def) => self.instances[def.instance].globals.insert(def.index),
            Entity::Tag(def) => self.instances[def.instance].tags.insert(def.index),
            Entity::Element(segment) => self.instances[segment.instance]
                .elements
                .insert(segment.index),
            Entity::Data(segment) => self.instances[segment.instance].data.insert(segment.index),
            Entity::Flag(flag) => self.flags.insert(flag),
        }
    }

    /// Keeps a type. Whether it was not kept before.
    pub(super) fn insert_type(&mut self, ty: CoreTypeId) -> bool {
        self.types.as_mut().is_some_and(|types| types.insert(ty))
    }
}

impl LiveInstance {
    /// Whether anything is kept of the instance.
    pub(super) fn has_any(&self) -> bool {
        let spaces = [
            &self.functions,
            &self.tables,
            &self.memories,
            &self.globals,
            &self.tags,
            &self.elements,
            &self.data,
        ];
        spaces.iter().any(|kept| kept.count() > 0)
    }

    fn new(module: &Module<'_>, kept: fn(u32) -> Kept) -> Self {
        let imported = &module.imported;
        let defined = |total: usize, imported: u32| kept(total as u32 - imported);
        LiveInstance {
            functions: defined(module.functions.len(), imported.functions),
            tables: defined(module.tables.len(), imported.tables),
            memories: defined(module.memories.len(), imported.memories),
            globals: defined(module.globals.len(), imported.globals),
            tags: defined(module.tags.len(), imported.tags),
            elements: defined(module.elements.len(), 0),
            data: defined(module.data.len(), 0),
        }
    }
}

impl Default for Kept {
    fn default() -> Self {
        Kept::All(0)
    }
}

impl Kept {
    fn none(len: u32) -> Self {
        Kept::Some(vec![false; len as usize].into())
    }

    /// Whether the entry at `index` is kept.
    #[inline]
    pub(crate) fn has(&self, index: u32) -> bool {
        match self {
            Kept::All(_) => true,
            Kept::Some(marks) => marks[index as usize],
        }
    }

    fn insert(&mut self, index: u32) -> bool {
        match self {
            Kept::All(_) => false,
            Kept::Some(marks) => !std::mem::replace(&mut marks[index as usize], true),
        }
    }

    /// The indices that are kept, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + use<'_> {
        (0..self.total()).filter(|index| self.has(*index))
    }

    /// How many there are, kept or not.
    pub(crate) fn total(&self) -> u32 {
        match self {
            Kept::All(len) => *len,
            Kept::Some(marks) => marks.len() as u32,
        }
    }

    /// How many are kept.
    pub(crate) fn count(&self) -> u32 {
        match self {
            Kept::All(len) => *len,
            Kept::Some(marks) => marks.iter().filter(|kept| **kept).count() as u32,
        }
    }

    /// Whether all are kept.
    pub(crate) fn is_everything(&self) -> bool {
        self.count() == self.total()
    }

    /// The entries of `items` that are kept, each with its index.
    pub(crate) fn of<'t, T>(&self, items: &'t [T]) -> impl Iterator<Item = (u32, &'t T)> {
        let items = items.iter().enumerate();
        items
            .map(|(index, item)| (index as u32, item))
            .filter(|(index, _)| self.has(*index))
    }
}
