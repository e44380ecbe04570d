//! Who provides what: names only, no types.
//!
//! Takes the worlds and gives [`Links`]: for every import its source, the
//! imports that are left for the composition, and an order of instantiation.
//! Nothing is guessed: where names leave a choice, that is an error.

use std::collections::HashMap;

use wasmparser::component_types::ComponentEntityType;

use super::names::track;
use super::order;
use super::refuse;
use crate::error::Result;
use crate::world::{Extern, World, WorldId};

/// One import of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ImportRef {
    pub(crate) input: WorldId,
    pub(crate) import: usize,
}

/// One export of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ExportRef {
    pub(crate) input: WorldId,
    pub(crate) export: usize,
}

/// Where an import gets its argument from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Another input exports it.
    Export(ExportRef),
    /// The composition imports it.
    Import(ResidualId),
}

/// Index into [`Links::residuals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ResidualId(pub(super) usize);

/// An import of the composition.
#[derive(Debug)]
pub(super) struct Residual {
    /// The imports that it serves, never empty, all of one kind.
    pub(super) members: Vec<ImportRef>,
    /// The member whose name it has: the one of the highest version.
    pub(super) named: ImportRef,
}

/// How the inputs fit together.
#[derive(Debug)]
pub(super) struct Links {
    /// The source of each import of each input.
    sources: Vec<Vec<Source>>,
    pub(super) residuals: Vec<Residual>,
    /// Every input once, providers before their users, otherwise in the
    /// caller's order.
    pub(super) order: Vec<WorldId>,
}

impl Links {
    pub(super) fn source(&self, at: ImportRef) -> Source {
        self.sources[at.input.0][at.import]
    }
}

/// Links the inputs by name.
pub(super) fn link(worlds: &[World<'_>]) -> Result<Links> {
    let exports = all_exports(worlds)?;
    let mut residuals = Residuals::default();
    let mut sources = Vec::with_capacity(worlds.len());
    for (i, world) in worlds.iter().enumerate() {
        let input = WorldId(i);
        let source = |import| {
            let at = ImportRef { input, import };
            Ok(match provider(worlds, &exports, at)? {
                Some(export) => Source::Export(export),
                None => Source::Import(residuals.add(worlds, at)?),
            })
        };
        let found: Result<Vec<_>> = (0..world.imports.len()).map(source).collect();
        sources.push(found?);
    }
    let order = order::order(worlds, &sources)?;
    Ok(Links {
        sources,
        residuals: residuals.list,
        order,
    })
}

/// All exports by name and by track, each name once.
#[derive(Default)]
struct Exports<'a> {
    exact: HashMap<&'a str, ExportRef>,
    tracks: HashMap<&'a str, Vec<ExportRef>>,
}

fn all_exports<'a>(worlds: &[World<'a>]) -> Result<Exports<'a>> {
    let mut all = Exports::default();
    for (i, world) in worlds.iter().enumerate() {
        for (export, item) in world.exports.iter().enumerate() {
            let input = WorldId(i);
            let at = ExportRef { input, export };
            let name = item.name.name;
            if let Some(first) = all.exact.insert(name, at) {
                return Err(refuse(format!(
                    "{} and {} both export `{name}`\n  help: a name can be exported by one input \
                     only: leave one of them out, or rename its export",
                    worlds[first.input.0].name, world.name,
                )));
            }
            if let Some((track, _)) = track(name) {
                all.tracks.entry(track).or_default().push(at);
            }
        }
    }
    Ok(all)
}

/// The export that serves an import: the one of exactly that name, otherwise
/// the only one of a compatible version. An input never serves itself.
fn provider(
    worlds: &[World<'_>],
    exports: &Exports<'_>,
    at: ImportRef,
) -> Result<Option<ExportRef>> {
    let name = import(worlds, at).name.name;
    let other = |e: &ExportRef| e.input != at.input;
    if let Some(exact) = exports.exact.get(name).copied().filter(other) {
        return Ok(Some(exact));
    }
    let Some((track, _)) = track(name) else {
        return Ok(None);
    };
    let candidates = exports.tracks.get(track).into_iter().flatten().copied();
    let mut candidates = candidates.filter(other);
    match (candidates.next(), candidates.next()) {
        (Some(a), Some(b)) => Err(refuse(format!(
            "{} imports `{name}`, which is served as well by {} as by {}\n  help: only an export \
             of exactly that name would settle which one is meant",
            worlds[at.input.0].name,
            describe(worlds, a),
            describe(worlds, b),
        ))),
        (found, _) => Ok(found),
    }
}

/// An export as errors call it.
pub(super) fn describe(worlds: &[World<'_>], at: ExportRef) -> String {
    let world = &worlds[at.input.0];
    format!("`{}` of {}", world.exports[at.export].name.name, world.name)
}

/// The item behind a reference.
pub(super) fn import<'w, 'a>(worlds: &'w [World<'a>], at: ImportRef) -> &'w Extern<'a> {
    &worlds[at.input.0].imports[at.import]
}

/// The composition's imports while they are collected.
#[derive(Default)]
struct Residuals<'a> {
    list: Vec<Residual>,
    by_name: HashMap<&'a str, ResidualId>,
}

impl<'a> Residuals<'a> {
    fn add(&mut self, worlds: &[World<'a>], at: ImportRef) -> Result<ResidualId> {
        let name = import(worlds, at).name.name;
        let key = track(name).map_or(name, |(track, _)| track);
        let next = ResidualId(self.list.len());
        let id = *self.by_name.entry(key).or_insert(next);
        if id == next {
            self.list.push(Residual {
                members: vec![at],
                named: at,
            });
        } else {
            self.list[id.0].join(worlds, at)?;
        }
        Ok(id)
    }
}

impl Residual {
    fn join(&mut self, worlds: &[World<'_>], at: ImportRef) -> Result<()> {
        let (mine, new) = (import(worlds, self.named), import(worlds, at));
        let conflict = |what: String| {
            refuse(format!(
                "{} and {} both import `{}`, but {what}",
                worlds[self.named.input.0].name, worlds[at.input.0].name, new.name.name,
            ))
        };
        if kind(mine.ty) != kind(new.ty) {
            let (a, b) = (kind(mine.ty), kind(new.ty));
            return Err(conflict(format!("one as {a}, the other as {b}")));
        }
        if mine.name.implements != new.name.implements {
            return Err(conflict("as different interfaces".into()));
        }
        let version = |name| track(name).map(|(_, version)| version);
        if version(new.name.name) > version(mine.name.name) {
            self.named = at;
        }
        self.members.push(at);
        Ok(())
    }
}

/// What errors call a kind of item.
pub(super) fn kind(ty: ComponentEntityType) -> &'static str {
    match ty {
        ComponentEntityType::Module(_) => "a core module",
        ComponentEntityType::Func(_) => "a function",
        ComponentEntityType::Value(_) => "a value",
        ComponentEntityType::Type { .. } => "a type",
        ComponentEntityType::Instance(_) => "an instance",
        ComponentEntityType::Component(_) => "a component",
    }
}
