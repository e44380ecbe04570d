//! In which order the inputs are instantiated.

use std::collections::HashSet;

use super::link::Source;
use super::refuse;
use crate::error::{Error, Result};
use crate::world::{World, WorldId};

/// An order in which every input comes after those that it imports from.
pub(super) fn order(worlds: &[World<'_>], sources: &[Vec<Source>]) -> Result<Vec<WorldId>> {
    let providers: Vec<HashSet<WorldId>> = sources.iter().map(|s| providers(s)).collect();
    let mut done = HashSet::new();
    let mut order = Vec::with_capacity(worlds.len());
    let mut waiting: Vec<WorldId> = (0..worlds.len()).map(WorldId).collect();
    while !waiting.is_empty() {
        let ready = |i: &WorldId| providers[i.0].is_subset(&done);
        let Some(next) = waiting.iter().position(ready) else {
            return Err(cycle(worlds, sources, &waiting));
        };
        let next = waiting.remove(next);
        done.insert(next);
        order.push(next);
    }
    Ok(order)
}

fn providers(sources: &[Source]) -> HashSet<WorldId> {
    let input = |s: &Source| match s {
        Source::Export(export) => Some(export.input),
        Source::Import(_) => None,
    };
    sources.iter().filter_map(input).collect()
}

/// Names the inputs of a cycle among `waiting`, each of which imports from
/// another one of them.
fn cycle(worlds: &[World<'_>], sources: &[Vec<Source>], waiting: &[WorldId]) -> Error {
    let mut path: Vec<(WorldId, String)> = Vec::new();
    let mut at = waiting[0];
    let start = loop {
        if let Some(start) = path.iter().position(|(seen, _)| *seen == at) {
            break start;
        }
        let (import, to) = step(&sources[at.0], waiting);
        let (from, name) = (&worlds[at.0], worlds[at.0].imports[import].name.name);
        let sentence = format!("{} imports `{name}` from {}", from.name, worlds[to.0].name);
        path.push((at, sentence));
        at = to;
    };
    let sentences: Vec<_> = path[start..].iter().map(|(_, s)| s.as_str()).collect();
    refuse(format!(
        "they import from each other in a cycle: {}\n  help: a component is instantiated after \
         those that it imports from: move one of these interfaces to a component of its own",
        sentences.join(", ")
    ))
}

/// The first import that leads to an input which waits as well.
fn step(sources: &[Source], waiting: &[WorldId]) -> (usize, WorldId) {
    let mut sources = sources.iter().enumerate();
    let found = sources.find_map(|(import, source)| match source {
        Source::Export(e) if waiting.contains(&e.input) => Some((import, e.input)),
        Source::Export(_) | Source::Import(_) => None,
    });
    match found {
        Some(found) => found,
        None => unreachable!("an input waits because one that it imports from waits"),
    }
}
