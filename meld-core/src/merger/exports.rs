//! The names of the fused module's exports and imports.
//!
//! Core linkers and loaders resolve by name, so names are unique, by a `$n`
//! suffix where needed. The world's names come first and stay as they are; what
//! else the core instances exported takes what is left.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::FusedModule;
use super::live::{Entity, Live};
use super::support::guest_resources;
use crate::adapter::{Adapters, FuncRef};
use crate::component::Program;
use crate::config::OutputFormat;
use crate::error::{Error, Result};
use crate::flatten::{CoreDef, CoreName, Defined, FusionGraph, Options};
use crate::ids::{Arena, HostImportId, InstanceId};

/// What the fused module exports under some name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ExportDef {
    /// The start function.
    Start,
    Func(FuncRef),
    Table(Defined),
    Memory(Defined),
    Global(Defined),
    Tag(Defined),
}

impl ExportDef {
    /// What it names; nothing for the start function, which is what it does.
    pub(super) fn entity(self) -> Option<Entity> {
        Some(match self {
            ExportDef::Start => return None,
            ExportDef::Func(func) => Entity::Func(func),
            ExportDef::Table(def) => Entity::Table(def),
            ExportDef::Memory(def) => Entity::Memory(def),
            ExportDef::Global(def) => Entity::Global(def),
            ExportDef::Tag(def) => Entity::Tag(def),
        })
    }
}

/// The two names of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ImportName {
    pub(crate) module: String,
    pub(crate) field: String,
}

/// Names the host imports: `f`, and `f$2`, `f$3`… for others of that name that
/// are not the same. Those that are not kept take no name away.
pub(crate) fn name_imports(
    program: &Program<'_>,
    graph: &FusionGraph,
    live: &Live,
) -> Arena<HostImportId, ImportName> {
    let names: Arena<HostImportId, CoreName> = graph
        .host_imports
        .values()
        .map(|import| graph.core_name(program, import))
        .collect();
    let mut namers: HashMap<&str, Namer> = HashMap::new();
    // A field that the root imports under its own name must not be taken by a
    // suffixed one.
    for id in live.host_imports() {
        let namer = namers.entry(&names[id].module).or_default();
        namer.reserve(&names[id].name);
    }
    let mut unique = |id, CoreName { module, name }: &CoreName| {
        let namer = namers.get_mut(module.as_str());
        let namer = namer.filter(|_| live.has(Entity::Func(FuncRef::Host(id))));
        ImportName {
            module: module.clone(),
            field: namer.map_or_else(|| name.clone(), |namer| namer.claim(name)),
        }
    };
    names.iter().map(|(id, name)| unique(id, name)).collect()
}

/// Something that could be exported.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The name that it should have.
    pub(crate) wanted: String,
    /// The name that it has if everything is exported.
    pub(crate) name: String,
    pub(crate) def: ExportDef,
    pub(crate) role: Role,
}

/// What an export is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Its name was asked for: it is the start function.
    Start,
    /// A function of the world, by its position in [`FusionGraph::exports`], or
    /// its post-return.
    World(usize),
    /// Of a resource type that the host knows.
    Destructor,
    /// A memory or `realloc` that the host may need for values.
    Option,
    /// Some module exports it.
    Module,
}

/// Everything that could be exported: the functions of the world, the memories
/// and functions that the host needs for their values, and whatever the core
/// instances export. `start` is a name that the start function is exported under.
///
/// # Errors
///
/// [`Error::UnsupportedOption`] if `start` is a name of the world or of the
/// functions and memories that hosts expect.
pub(super) fn candidates(
    fused: &FusedModule<'_, '_>,
    start: Option<&str>,
    output: OutputFormat,
) -> Result<Vec<Candidate>> {
    let (graph, adapters) = (fused.graph, fused.adapters);
    let mut exports = Exports::default();
    for export in &graph.exports {
        exports.namer.reserve(&export.name);
    }
    if let Some(start) = start {
        check_start_name(graph, start)?;
        exports.add(start, ExportDef::Start, Role::Start);
    }
    for (position, export) in graph.exports.iter().enumerate() {
        let role = Role::World(position);
        let lift = &graph.lifts[export.lift];
        let func = ExportDef::Func(adapters.resolve(lift.func));
        exports.add(&export.name, func, role);
        let name = format!("cabi_post_{}", export.name);
        match lift.options.post_return {
            Some(func) => {
                let func = adapters.host_entry(lift.instance, func);
                exports.add(&name, ExportDef::Func(func), role);
            }
            // Whatever has this name would be called by the host.
            None => exports.namer.block(name),
        }
        if let Some(func) = lift.options.callback {
            let name = format!("[callback]{}", export.name);
            exports.add(&name, ExportDef::Func(adapters.resolve(func)), role);
        }
    }
    for (_, resource) in guest_resources(graph) {
        if let Some(dtor) = resource.dtor {
            let name = match &resource.export {
                Some(path) => path.joined("[dtor]"),
                None => "[dtor]".to_string(),
            };
            exports.add(
                &name,
                ExportDef::Func(adapters.resolve(dtor)),
                Role::Destructor,
            );
        }
    }
    for export in &graph.exports {
        let lift = &graph.lifts[export.lift];
        exports.add_options(adapters, lift.instance, &lift.options);
    }
    for import in graph.host_imports.values() {
        exports.add_options(adapters, import.instance, &import.options);
    }
    // Nobody could use what else the module of a component exports.
    if output == OutputFormat::Component {
        return Ok(exports.candidates);
    }
    let instances = graph.core_instances.keys();
    for id in instances.filter(|id| !fused.shims.contains(id)) {
        for (name, export) in &fused.module(id).exports {
            if !runs_by_itself(name) {
                let def = definition(adapters, graph.export(id, *export));
                exports.add(name, def, Role::Module);
            }
        }
    }
    Ok(exports.candidates)
}

/// Refuses a name that means something else to hosts.
fn check_start_name(graph: &FusionGraph, start: &str) -> Result<()> {
    let taken = graph.exports.iter().any(|export| export.name == start)
        || matches!(start, "memory" | "cabi_realloc")
        || start.starts_with("cabi_post_");
    if !taken {
        return Ok(());
    }
    Err(Error::UnsupportedOption {
        what: format!(
            "exporting the start function as '{start}', \
             a name that means something else to the host; choose another one"
        ),
    })
}

/// Whether this is the name of a function that the composition runs when it has
/// to. A host that finds such an export would run it again.
fn runs_by_itself(name: &str) -> bool {
    matches!(name, "_initialize" | "_start")
}

fn definition(adapters: &Adapters, def: CoreDef) -> ExportDef {
    match def {
        CoreDef::Func(func) => ExportDef::Func(adapters.resolve(func)),
        CoreDef::Table(table) => ExportDef::Table(table),
        CoreDef::Memory(memory) => ExportDef::Memory(memory),
        CoreDef::Global(global) => ExportDef::Global(global),
        CoreDef::Tag(tag) => ExportDef::Tag(tag),
    }
}

#[derive(Default)]
struct Exports {
    candidates: Vec<Candidate>,
    namer: Namer,
    /// What is exported already, by the name before a suffix.
    known: HashSet<(String, ExportDef)>,
}

impl Exports {
    /// Exports `def` as `name`, or as much like it as possible. The same
    /// definition under the same name again changes nothing.
    fn add(&mut self, name: &str, def: ExportDef, role: Role) {
        if self.known.insert((name.to_string(), def)) {
            self.candidates.push(Candidate {
                wanted: name.to_string(),
                name: self.namer.claim(name),
                def,
                role,
            });
        }
    }

    /// What the host needs to pass values that are not scalars.
    fn add_options(&mut self, adapters: &Adapters, instance: InstanceId, options: &Options) {
        for (name, def) in option_exports(adapters, instance, options) {
            self.add(name, def, Role::Option);
        }
    }
}

/// The memory and `realloc` among the options of an instance's lift or lowering,
/// with their usual names.
pub(super) fn option_exports(
    adapters: &Adapters,
    instance: InstanceId,
    options: &Options,
) -> impl Iterator<Item = (&'static str, ExportDef)> + use<> {
    let memory = options.memory.map(ExportDef::Memory);
    let realloc = options
        .realloc
        .map(|func| adapters.host_entry(instance, func));
    let realloc = realloc.map(ExportDef::Func);
    let memory = memory.map(|def| ("memory", def));
    memory
        .into_iter()
        .chain(realloc.map(|def| ("cabi_realloc", def)))
}

/// The names of those that are kept. The first memory is `memory` whatever came
/// before it, unless its name was `requested`.
pub(super) fn name_kept(
    kept: &[&Candidate],
    requested: impl Fn(&Candidate) -> bool,
) -> IndexMap<String, ExportDef> {
    let renamed = |candidate: &Candidate| candidate.role == Role::Option && !requested(candidate);
    let mut namer = Namer::default();
    for candidate in kept.iter().filter(|candidate| !renamed(candidate)) {
        namer.reserve(&candidate.name);
    }
    let named = kept.iter().map(|candidate| {
        let name = match renamed(candidate) {
            true => &candidate.wanted,
            false => &candidate.name,
        };
        (namer.claim(name), candidate.def)
    });
    named.collect()
}

/// Hands out unique names.
#[derive(Default)]
pub(crate) struct Namer {
    taken: HashSet<String>,
    /// Names that their first claimant gets as they are.
    reserved: HashSet<String>,
    /// The next suffix to try for a name.
    next: HashMap<String, u32>,
}

impl Namer {
    /// Keeps `name` for the first one that claims exactly this name.
    fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_string());
        self.reserved.insert(name.to_string());
    }

    /// Keeps `name` for nobody.
    fn block(&mut self, name: String) {
        self.taken.insert(name);
    }

    /// The name, with a number behind it if it is taken.
    pub(crate) fn claim(&mut self, name: &str) -> String {
        if self.reserved.remove(name) || self.taken.insert(name.to_string()) {
            return name.to_string();
        }
        let next = self.next.entry(name.to_string()).or_insert(2);
        loop {
            let candidate = format!("{name}${next}");
            *next += 1;
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    }
}
