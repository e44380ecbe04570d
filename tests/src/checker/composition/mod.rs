//! A composition as it is instantiated: core instances, what they import, what is
//! lifted and what is lowered.
//!
//! The interpreter follows the component model's instantiation with plain
//! recursion. Types are left out, except those of functions.

mod definition;
mod instantiate;

use std::collections::BTreeSet;

use anyhow::Result;
use wasmparser::component_types::ComponentFuncTypeId;
use wasmparser::types::Types;

use super::entity::{Entity, Space};
use super::module::Module;

/// A composition. Everything is numbered in the order of instantiation.
pub(super) struct Composition<'a> {
    pub(super) modules: Vec<Module<'a>>,
    pub(super) types: Types,
    /// The names from the root to each component instance, such as `root/app`.
    pub(super) paths: Vec<String>,
    /// The parent of each component instance; the root has none.
    pub(super) parents: Vec<Option<usize>>,
    pub(super) core_instances: Vec<CoreInstance>,
    pub(super) lifts: Vec<Lift>,
    pub(super) lowerings: Vec<Lowering>,
    /// The options of builtins, with their component instances.
    pub(super) builtins: Vec<(usize, Options)>,
    /// Destructors of resources.
    pub(super) destructors: Vec<Core>,
}

/// An instance of a core module.
pub(super) struct CoreInstance {
    pub(super) module: usize,
    /// The component instance that it belongs to.
    pub(super) owner: usize,
    /// What its component calls it, or its module.
    pub(super) label: String,
    /// What its imports are, in order.
    pub(super) imports: Vec<Core>,
    /// The names of its exports that anything refers to.
    pub(super) used_exports: BTreeSet<String>,
}

/// Something that a core instance imports or exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Core {
    /// The definition of a core instance.
    Defined(usize, Entity),
    /// A lowered function.
    Lowered(usize),
    /// A canonical builtin.
    Builtin(Builtin),
}

/// A canonical builtin, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Builtin {
    /// It can be called at any time.
    Unchecked,
    /// It traps if its instance may not leave.
    ChecksMayLeave,
}

/// A lifted function.
pub(super) struct Lift {
    /// The component instance that lifts it.
    pub(super) instance: usize,
    pub(super) func: Core,
    pub(super) ty: ComponentFuncTypeId,
    pub(super) options: Options,
    /// The name under which it is exported first.
    pub(super) name: String,
}

/// A lowered function.
pub(super) struct Lowering {
    /// The component instance that lowers it.
    pub(super) instance: usize,
    /// What is lowered: a lifted function, or one of the host.
    pub(super) lift: Option<usize>,
    pub(super) ty: ComponentFuncTypeId,
    pub(super) options: Options,
}

/// Canonical options, as far as they matter.
#[derive(Default)]
pub(super) struct Options {
    pub(super) is_async: bool,
    pub(super) memory: Option<Core>,
    pub(super) realloc: Option<Core>,
    pub(super) post_return: Option<Core>,
    pub(super) callback: Option<Core>,
}

impl Options {
    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = Core> {
        let all = [self.memory, self.realloc, self.post_return, self.callback];
        all.into_iter().flatten()
    }
}

impl<'a> Composition<'a> {
    /// Reads a component and everything that it instantiates.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        instantiate::root(definition::read(bytes)?)
    }

    /// The module of a core instance.
    pub(super) fn module(&self, instance: usize) -> &Module<'a> {
        &self.modules[self.core_instances[instance].module]
    }

    /// A name for a function that a core instance defines.
    pub(super) fn function_name(&self, instance: usize, index: u32) -> String {
        let module = self.module(instance);
        let label = &self.core_instances[instance].label;
        let func = Entity::new(Space::Func, index);
        match module.exports.iter().find(|(_, export)| *export == func) {
            Some((name, _)) => format!("'{name}' of {label}"),
            None => {
                let imports = module.imports.iter();
                let imported = imports.filter(|i| i.entity.space == Space::Func).count();
                format!("function {} of {label}", index as usize - imported)
            }
        }
    }

    /// The imports of a core instance that something names as its exports.
    pub(super) fn exported_imports(&self, instance: usize) -> impl Iterator<Item = Entity> {
        let module = self.module(instance);
        let used = &self.core_instances[instance].used_exports;
        let exports = module.exports.iter();
        let used = exports.filter(|(name, _)| used.contains(*name));
        used.map(|(_, entity)| *entity)
            .filter(|entity| module.import(*entity).is_some())
    }

    /// What an index of a core instance means.
    pub(super) fn resolve(&self, instance: usize, entity: Entity) -> Core {
        let core_instance = &self.core_instances[instance];
        match self.modules[core_instance.module].import(entity) {
            Some(import) => core_instance.imports[import],
            None => Core::Defined(instance, entity),
        }
    }
}
