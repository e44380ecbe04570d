//! In which order the composition can declare its imports.
//!
//! An import may use types of other imports, such as a stream of
//! `wasi:io/streams`. Each input lists its imports in an order that fits, but
//! the orders of several inputs can differ, so the merged imports are sorted
//! anew: by what they use, otherwise in the order in which the inputs have
//! them.

use std::collections::{HashMap, HashSet};

use wasmparser::component_types::{ComponentEntityType, ComponentInstanceTypeId};
use wasmparser::types::Types;

use super::link::{ImportRef, Links, ResidualId, Source, import};
use super::refuse;
use crate::error::Result;
use crate::world::{TypeKey, Walk, World, WorldId, nominal, walk};

/// Sorts the composition's imports.
pub(super) fn order(worlds: &[World<'_>], links: &Links) -> Result<Vec<ResidualId>> {
    let creators: Vec<_> = worlds.iter().map(creators).collect();
    let mut uses = Vec::with_capacity(links.residuals.len());
    for (r, residual) in links.residuals.iter().enumerate() {
        let mut all = HashSet::new();
        for member in &residual.members {
            let creators = &creators[member.input.0];
            all.extend(used(worlds, links, creators, *member)?);
        }
        // The members may use each other's types if one input has two of them.
        all.remove(&ResidualId(r));
        uses.push(all);
    }
    sort(worlds, links, &uses)
}

fn sort(
    worlds: &[World<'_>],
    links: &Links,
    uses: &[HashSet<ResidualId>],
) -> Result<Vec<ResidualId>> {
    let mut done = HashSet::new();
    let mut order = Vec::with_capacity(uses.len());
    let mut waiting: Vec<_> = (0..uses.len()).map(ResidualId).collect();
    while !waiting.is_empty() {
        let before = order.len();
        waiting.retain(|r| {
            let ready = uses[r.0].is_subset(&done);
            if ready {
                done.insert(*r);
                order.push(*r);
            }
            !ready
        });
        if order.len() == before {
            let name = |r: &ResidualId| {
                format!("`{}`", import(worlds, links.residuals[r.0].named).name.name)
            };
            let names: Vec<_> = waiting.iter().map(name).collect();
            return Err(refuse(format!(
                "the inputs disagree on which of the imports {} uses types of which",
                names.join(", ")
            )));
        }
    }
    Ok(order)
}

/// Which import of a world brings a type in.
type Creators = HashMap<TypeKey, usize>;

fn creators(world: &World<'_>) -> Creators {
    let mut creators = HashMap::new();
    for (i, item) in world.imports.iter().enumerate() {
        created(&world.types, item.ty, &mut |key| {
            creators.entry(key).or_insert(i);
        });
    }
    creators
}

/// The types that an imported item gives a name to.
pub(super) fn created(types: &Types, ty: ComponentEntityType, found: &mut dyn FnMut(TypeKey)) {
    match ty {
        ComponentEntityType::Type { created, .. } => found(created.into()),
        ComponentEntityType::Instance(id) => instance_created(types, id, found),
        ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Module(_)
        | ComponentEntityType::Component(_) => {}
    }
}

fn instance_created(types: &Types, id: ComponentInstanceTypeId, found: &mut dyn FnMut(TypeKey)) {
    for item in types[id].exports.values() {
        created(types, item.ty, found);
    }
}

/// The imports of the composition whose types `at` uses.
fn used(
    worlds: &[World<'_>],
    links: &Links,
    creators: &Creators,
    at: ImportRef,
) -> Result<HashSet<ResidualId>> {
    let mut residuals = HashSet::new();
    let mut provided = None;
    let types = &worlds[at.input.0].types;
    walk(types, import(worlds, at).ty, |id| {
        let creator = creators.get(&TypeKey::from(id)).copied();
        let Some(creator) = creator.filter(|c| *c != at.import) else {
            return Walk::Deeper;
        };
        let source = ImportRef {
            import: creator,
            ..at
        };
        match links.source(source) {
            Source::Import(residual) => {
                residuals.insert(residual);
                return Walk::Past;
            }
            Source::Export(_) if nominal(types, id) => provided = Some(source),
            // Written out again where it is used, as it needs no name.
            Source::Export(_) => {}
        }
        Walk::Deeper
    });
    match provided {
        Some(source) => Err(of_an_input(worlds, links, at, source)),
        None => Ok(residuals),
    }
}

/// The error for an import that needs a type which only exists once an input
/// is instantiated.
fn of_an_input(
    worlds: &[World<'_>],
    links: &Links,
    at: ImportRef,
    source: ImportRef,
) -> crate::Error {
    let provider = match links.source(source) {
        Source::Export(export) => export.input,
        Source::Import(_) => WorldId(at.input.0),
    };
    refuse(format!(
        "{} imports `{}`, which no input exports, with a type of `{}`, which {} exports\n  help: \
         imports of the composition can't use types that are made inside of it: add a component \
         that exports `{}`",
        worlds[at.input.0].name,
        import(worlds, at).name.name,
        import(worlds, source).name.name,
        worlds[provider.0].name,
        import(worlds, at).name.name,
    ))
}
