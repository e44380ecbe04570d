//! What can run when a function of a component instance is called.
//!
//! Direct calls are followed through all core modules of the component instance. A
//! call through a table or a reference may go to every function of the component
//! instance whose reference is taken anywhere. What is lowered ends the search.

use std::collections::BTreeSet;

use super::composition::{Composition, Core};
use super::entity::{Entity, Space};

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// The functions of core modules, as core instance and index.
    pub(super) functions: BTreeSet<(usize, u32)>,
    /// Lowered functions and builtins.
    pub(super) leaves: BTreeSet<Core>,
    /// Whether one of the functions raises an exception.
    pub(super) throws: bool,
}

/// Finds all that can run when `roots`, functions of the component instance
/// `owner`, are called.
pub(super) fn search(
    composition: &Composition<'_>,
    owner: usize,
    roots: impl IntoIterator<Item = Core>,
) -> Found {
    let mut found = Found::default();
    let mut pending: Vec<Core> = roots.into_iter().collect();
    while let Some(func) = pending.pop() {
        let Core::Defined(instance, entity) = func else {
            found.leaves.insert(func);
            continue;
        };
        if !found.functions.insert((instance, entity.index)) {
            continue;
        }
        let module = composition.module(instance);
        let Some(body) = &module.funcs[entity.index as usize].body else {
            unreachable!("an import is resolved to what it is");
        };
        found.throws |= body.throws;
        let resolve = |func: &u32| composition.resolve(instance, Entity::new(Space::Func, *func));
        pending.extend(body.calls.iter().map(resolve));
        if body.calls_indirectly {
            pending.extend(address_taken(composition, owner));
        }
    }
    found
}

/// The functions of a component instance whose reference is taken.
pub(super) fn address_taken(
    composition: &Composition<'_>,
    owner: usize,
) -> impl Iterator<Item = Core> {
    let instances = composition.core_instances.iter().enumerate();
    let instances = instances.filter(move |(_, instance)| instance.owner == owner);
    instances.flat_map(move |(id, instance)| {
        let taken = composition.modules[instance.module].address_taken.iter();
        taken.map(move |func| composition.resolve(id, Entity::new(Space::Func, *func)))
    })
}
