//! Which exports the fused module has.
//!
//! A core module keeps all that the inputs exported, unless it is stripped. Then
//! its exports are those of the world, with what the host needs to pass values in
//! the signatures that are left, and those that were asked for by name.
//!
//! What the world's functions need is known at once. What the imports need is
//! not: which of them are left depends on what is reachable, so these exports are
//! added once that is known ([`Surface::finish`]).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use indexmap::IndexMap;

use super::exports::{self, Candidate, ExportDef, Role};
use super::support::{destructor, exported_resources, handled};
use super::{FusedModule, Plumbing, pattern};
use crate::component::Program;
use crate::config::{FuserConfig, OutputFormat};
use crate::error::{Error, Result};
use crate::flatten::{CoreFunc, FusionGraph, Options, RootExport, WorldItem};
use crate::ids::{Arena, HostImportId, InstanceId, LiftId};
use crate::input::Linked;
use crate::needs::{Needs, Side};

/// The canonical options of the root's functions, without those that their types
/// have no use for.
#[derive(Default)]
pub(crate) struct UsedOptions {
    pub(crate) exports: BTreeMap<LiftId, Options>,
    pub(crate) imports: Arena<HostImportId, Options>,
}

impl UsedOptions {
    pub(super) fn find(program: &Program<'_>, graph: &FusionGraph) -> Self {
        let mut needs = Needs::new(&program.types);
        let exports = graph.exports.iter().map(|export| {
            let lift = &graph.lifts[export.lift];
            let options = needs.used(lift.ty, &lift.options, Side::Lift);
            (export.lift, options)
        });
        let exports = exports.collect();
        let imports = graph.host_imports.values().map(|import| match import.ty() {
            Some(ty) => needs.used(ty, &import.options, Side::Lower),
            None => import.options.clone(),
        });
        UsedOptions {
            exports,
            imports: imports.collect(),
        }
    }
}

/// Why an export is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Vestige {
    /// It is or belongs to this export of the root, which this input imports.
    LinkedExport { item: String, by: String },
    /// No signature that is left passes anything in memory.
    NoPointers,
    /// Calls between components go to it or make use of it.
    LinkedCall,
    /// Core modules of the composition import it.
    LinkedImport,
    /// Nothing says that anybody uses it.
    Unused,
}

/// An export that is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Removed {
    pub(crate) name: String,
    pub(crate) why: Vestige,
}

/// What stripping removes from the surface.
#[derive(Default)]
pub(crate) struct Removals {
    /// Exports of the fused module.
    pub(crate) exports: Vec<Removed>,
    /// Exports of the root.
    pub(crate) world: BTreeSet<String>,
}

impl Removals {
    /// Those of the root's functions that are left.
    pub(crate) fn left<'g>(
        &self,
        exports: &'g [RootExport],
    ) -> impl Iterator<Item = &'g RootExport> {
        let exports = exports.iter();
        exports.filter(|export| !self.world.contains(world_item(&export.name)))
    }
}

/// All exports that there could be, and which of them there are.
pub(super) struct Surface {
    candidates: Vec<Candidate>,
    requested: Requested,
    /// Whether all of them are exported.
    everything: bool,
    /// Whether only the exports of the world are seen by anybody.
    in_component: bool,
    /// The root's exports that are gone, each with an input that imports it.
    gone: BTreeMap<String, String>,
    /// The memories and functions that the world's functions need.
    needed: HashSet<ExportDef>,
}

impl Surface {
    /// Decides what can be decided before it is known what is reachable.
    ///
    /// # Errors
    ///
    /// [`Error::UnsupportedOption`] for a name of the start function that is taken,
    /// [`Error::NoSuchExport`] for a name to keep that there is not.
    pub(super) fn decide(
        fused: &FusedModule<'_, '_>,
        linked: &Linked,
        config: &FuserConfig,
        start: Option<&str>,
    ) -> Result<Self> {
        let candidates = exports::candidates(fused, start, config.output)?;
        let requested = Requested::find(&candidates, &fused.graph.world, config)?;
        let gone = match config.strip_vestigial {
            true => gone(linked, &candidates, &requested),
            false => BTreeMap::new(),
        };
        let mut surface = Surface {
            candidates,
            requested,
            everything: !config.strip_vestigial && config.output == OutputFormat::CoreModule,
            in_component: config.output == OutputFormat::Component,
            gone,
            needed: HashSet::new(),
        };
        for export in &fused.graph.exports {
            if !surface.gone.contains_key(world_item(&export.name)) {
                let instance = fused.graph.lifts[export.lift].instance;
                let options = &fused.used_options.exports[&export.lift];
                surface.needed.extend(needed(fused, instance, options));
            }
        }
        let exported = exported_resources(fused.graph, |item| surface.gone.contains_key(item));
        for id in exported {
            let dtor = destructor(fused.graph, id);
            let dtor = dtor.map(|func| ExportDef::Func(fused.exported(func)));
            surface.needed.extend(dtor);
        }
        Ok(surface)
    }

    /// Exports what has taken the place of what has dissolved.
    pub(super) fn redirect(&mut self, plumbing: &Plumbing) {
        let redirect = |def: ExportDef| match def {
            ExportDef::Func(func) => ExportDef::Func(plumbing.exported(func)),
            other => other,
        };
        for candidate in &mut self.candidates {
            candidate.def = redirect(candidate.def);
        }
        self.needed = self.needed.iter().copied().map(redirect).collect();
    }

    /// The exports that are certain, under any names.
    pub(super) fn certain(&self, fused: &FusedModule<'_, '_>) -> IndexMap<String, ExportDef> {
        let kept = self.candidates.iter().filter(|c| self.keeps(fused, c));
        kept.map(|c| (c.name.clone(), c.def)).collect()
    }

    /// All exports, now that it is known which imports are left, and what is
    /// removed.
    pub(super) fn finish(
        mut self,
        fused: &FusedModule<'_, '_>,
    ) -> (IndexMap<String, ExportDef>, Removals) {
        if self.everything {
            return (self.certain(fused), Removals::default());
        }
        for id in fused.live.host_imports() {
            let instance = fused.graph.host_imports[id].instance;
            let options = &fused.used_options.imports[id];
            self.needed.extend(needed(fused, instance, options));
            self.needed.extend(needed_destructor(fused, id));
        }
        let (mut kept, removed): (Vec<_>, Vec<_>) =
            self.candidates.iter().partition(|c| self.keeps(fused, c));
        // A component refers to each by one name.
        if self.in_component {
            let mut known = HashSet::new();
            kept.retain(|candidate| known.insert(candidate.def));
        }
        let exports = exports::name_kept(&kept, |c| self.requested.names.contains(&c.name));
        let uses = InnerUses::find(fused);
        let removed = removed.into_iter().filter(|c| self.is_removed(c));
        let removed = removed.map(|candidate| Removed {
            name: candidate.name.clone(),
            why: self.vestige(fused, candidate, &uses),
        });
        let removals = Removals {
            exports: removed.collect(),
            world: self.gone.keys().cloned().collect(),
        };
        (exports, removals)
    }

    fn keeps(&self, fused: &FusedModule<'_, '_>, candidate: &Candidate) -> bool {
        self.everything
            || self.requested.names.contains(&candidate.name)
            || match candidate.role {
                Role::Start => true,
                Role::World(position) => self.gone_with(fused, position).is_none(),
                Role::Destructor | Role::Option => self.needed.contains(&candidate.def),
                Role::Module => false,
            }
    }

    /// Whether it is an export that somebody could miss.
    fn is_removed(&self, candidate: &Candidate) -> bool {
        !self.in_component || matches!(candidate.role, Role::World(_))
    }

    /// The input that a function of the world is linked with, if it is gone.
    fn gone_with(&self, fused: &FusedModule<'_, '_>, position: usize) -> Option<&String> {
        let name = &fused.graph.exports[position].name;
        self.gone.get(world_item(name))
    }

    fn vestige(
        &self,
        fused: &FusedModule<'_, '_>,
        candidate: &Candidate,
        uses: &InnerUses,
    ) -> Vestige {
        match candidate.role {
            Role::World(position) => {
                let by = self.gone_with(fused, position);
                Vestige::LinkedExport {
                    item: world_item(&candidate.name).to_string(),
                    by: by.expect("nothing else removes it").clone(),
                }
            }
            Role::Option => Vestige::NoPointers,
            Role::Start | Role::Destructor | Role::Module
                if uses.called.contains(&candidate.def) =>
            {
                Vestige::LinkedCall
            }
            Role::Start | Role::Destructor | Role::Module
                if uses.imported.contains(&candidate.def) =>
            {
                Vestige::LinkedImport
            }
            Role::Start | Role::Destructor | Role::Module => Vestige::Unused,
        }
    }
}

/// What a function of the root makes use of, as exports.
pub(super) fn needed(
    fused: &FusedModule<'_, '_>,
    instance: InstanceId,
    options: &Options,
) -> impl Iterator<Item = ExportDef> + use<> {
    let memory = options.memory.map(ExportDef::Memory);
    let realloc = options.realloc.map(|func| fused.host_entry(instance, func));
    memory.into_iter().chain(realloc.map(ExportDef::Func))
}

/// The destructor that the host calls for the handles that an import is about.
pub(super) fn needed_destructor(
    fused: &FusedModule<'_, '_>,
    id: HostImportId,
) -> Option<ExportDef> {
    let resource = handled(fused.graph, id)?;
    let func = destructor(fused.graph, resource)?;
    Some(ExportDef::Func(fused.exported(func)))
}

/// The interface of a function of the world or of its post-return, or the function if
/// it is in none.
fn world_item(name: &str) -> &str {
    let name = name.strip_prefix("cabi_post_").unwrap_or(name);
    name.split_once('#')
        .map_or(name, |(interface, _)| interface)
}

/// What is asked for by name.
#[derive(Default)]
struct Requested {
    /// Exports of the fused module.
    names: HashSet<String>,
    /// Interfaces and functions of the root.
    items: HashSet<String>,
}

impl Requested {
    /// Finds what the patterns mean. A function of an interface stands for the whole
    /// interface, which can only be exported as one.
    fn find(
        candidates: &[Candidate],
        world: &IndexMap<String, WorldItem>,
        config: &FuserConfig,
    ) -> Result<Self> {
        let mut requested = Requested::default();
        for pattern in &config.keep_exports {
            let found = requested.add(pattern, candidates, world, config.output);
            if !found {
                return Err(Error::NoSuchExport {
                    pattern: pattern.clone(),
                });
            }
        }
        Ok(requested)
    }

    /// Whether there is anything that the pattern means.
    fn add(
        &mut self,
        pattern: &str,
        candidates: &[Candidate],
        world: &IndexMap<String, WorldItem>,
        output: OutputFormat,
    ) -> bool {
        let matches = |name: &str| pattern::matches(pattern, name);
        let mut found = false;
        for candidate in candidates {
            let item = world_item(&candidate.name);
            match candidate.role {
                Role::World(_) if matches(&candidate.name) || matches(item) => {
                    found = true;
                    self.items.insert(item.to_string());
                }
                // A component exports nothing else.
                Role::Start | Role::Destructor | Role::Option | Role::Module
                    if output == OutputFormat::CoreModule && matches(&candidate.name) =>
                {
                    found = true;
                    self.names.insert(candidate.name.clone());
                }
                Role::World(_) | Role::Start | Role::Destructor | Role::Option | Role::Module => {}
            }
        }
        // There may be no function in it.
        for item in world.keys().filter(|item| matches(item)) {
            found = true;
            self.items.insert(item.clone());
        }
        found
    }
}

/// The root's exports that are gone: those that an input imports, unless they are
/// asked for or one that stays uses their types.
fn gone(
    linked: &Linked,
    candidates: &[Candidate],
    requested: &Requested,
) -> BTreeMap<String, String> {
    let items = candidates
        .iter()
        .filter_map(|candidate| match candidate.role {
            Role::World(_) => Some(world_item(&candidate.name)),
            Role::Start | Role::Destructor | Role::Option | Role::Module => None,
        });
    let items = items.chain(linked.uses.keys().map(String::as_str));
    let stays = |item: &&str| !linked.by.contains_key(*item) || requested.items.contains(*item);
    let mut pending: Vec<&str> = items.filter(stays).collect();
    let mut stay = HashSet::new();
    while let Some(item) = pending.pop() {
        if stay.insert(item) {
            let used = linked.uses.get(item).into_iter().flatten();
            pending.extend(used.map(String::as_str));
        }
    }
    let mut gone = linked.by.clone();
    gone.retain(|item, _| !stay.contains(item.as_str()));
    gone
}

/// What core exports are used for inside the composition.
struct InnerUses {
    /// By calls between components.
    called: HashSet<ExportDef>,
    /// By imports of core modules.
    imported: HashSet<ExportDef>,
}

impl InnerUses {
    fn find(fused: &FusedModule<'_, '_>) -> Self {
        let graph = fused.graph;
        let mut called = HashSet::new();
        let func = |func: CoreFunc| ExportDef::Func(fused.exported(func));
        for call_site in graph.call_sites.values() {
            let lift = &graph.lifts[call_site.lift];
            called.insert(func(lift.func));
            called.extend(lift.options.post_return.map(func));
            for options in [&call_site.options, &lift.options] {
                called.extend(options.realloc.map(func));
                called.extend(options.memory.map(ExportDef::Memory));
            }
        }
        let mut imported = HashSet::new();
        for instance in graph.core_instances.values() {
            let imports = &instance.imports;
            imported.extend(imports.funcs.iter().copied().map(func));
            imported.extend(imports.tables.iter().copied().map(ExportDef::Table));
            imported.extend(imports.memories.iter().copied().map(ExportDef::Memory));
            imported.extend(imports.globals.iter().copied().map(ExportDef::Global));
            imported.extend(imports.tags.iter().copied().map(ExportDef::Tag));
        }
        InnerUses { called, imported }
    }
}
