//! Which exports of the composition only served other inputs.
//!
//! An export that another input imports is part of the composition's world like
//! any other. Whoever strips the result may want to know that it has been put to
//! use, and which exports could not be there without it, as they use its types.

use std::collections::{BTreeSet, HashMap};

use super::imports::created;
use super::link::{ImportRef, Links, Source};
use crate::input::Linked;
use crate::world::{Extern, TypeKey, Walk, World, WorldId, walk};

/// Finds the exports that inputs have of each other.
pub(super) fn linked(worlds: &[World<'_>], links: &Links) -> Linked {
    let mut linked = Linked::default();
    for (i, world) in worlds.iter().enumerate() {
        for import in 0..world.imports.len() {
            if let Some(export) = provided(worlds, links, WorldId(i), import) {
                let by = linked.by.entry(export.name.name.to_owned());
                by.or_insert_with(|| world.name.to_owned());
            }
        }
    }
    for (i, world) in worlds.iter().enumerate() {
        let creators = creators(worlds, links, WorldId(i));
        for export in &world.exports {
            let used = used(world, export, &creators);
            linked.uses.insert(export.name.name.to_owned(), used);
        }
    }
    linked
}

/// The export that serves an import, if an input has it.
fn provided<'w, 'a>(
    worlds: &'w [World<'a>],
    links: &Links,
    input: WorldId,
    import: usize,
) -> Option<&'w Extern<'a>> {
    match links.source(ImportRef { input, import }) {
        Source::Export(at) => Some(&worlds[at.input.0].exports[at.export]),
        Source::Import(_) => None,
    }
}

/// The export of the composition that each type of an input comes from.
fn creators<'w>(
    worlds: &'w [World<'_>],
    links: &Links,
    input: WorldId,
) -> HashMap<TypeKey, &'w str> {
    let world = &worlds[input.0];
    let imports = world.imports.iter().enumerate();
    let imports =
        imports.filter_map(|(i, item)| Some((item, provided(worlds, links, input, i)?.name.name)));
    let exports = world.exports.iter().map(|item| (item, item.name.name));
    let mut creators = HashMap::new();
    for (item, name) in imports.chain(exports) {
        created(&world.types, item.ty, &mut |key| {
            creators.entry(key).or_insert(name);
        });
    }
    creators
}

/// The exports whose types an export uses.
fn used(
    world: &World<'_>,
    export: &Extern<'_>,
    creators: &HashMap<TypeKey, &str>,
) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    walk(&world.types, export.ty, |id| {
        let creator = creators.get(&TypeKey::from(id));
        let others = creator.filter(|name| **name != export.name.name);
        used.extend(others.map(|name| (*name).to_owned()));
        Walk::Deeper
    });
    used
}
