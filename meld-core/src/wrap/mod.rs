//! A component around the fused module, for runtimes that expect one.
//!
//! The component imports and exports what the root does, with the same types, and
//! holds one module of guest code. In the order of its sections:
//!
//! ```text
//! imports     of the root, with their types                       (host)
//! support     a small module that defines the memories which the lowered imports
//!             need, with a stand-in for each `realloc` and destructor (support)
//! resources   the types that the composition defines              (host)
//! lowerings   of imports, and canonical builtins                  (host, builtins)
//! fused       the fused module, over these functions and memories
//! fix-up      a module that fills the stand-ins' table, and then calls what the
//!             composition runs when it is instantiated            (support)
//! exports     lifts of the fused module's functions, types (exports), and instances
//!             with types of their own                             (facade)
//! ```
//!
//! Types are those that the validator has for the root's imports and exports,
//! written down again ([`crate::world`]); at the end both worlds are compared.
//!
//! Where no import needs a memory and no resource has a destructor there is no
//! support module and no fix-up.
//!
//! Rejected: memories defined by the fused module and every import behind a table,
//! as a bindings generator has to do that does not know the module. It costs an
//! indirect call for every import that takes a pointer; here only `realloc` takes
//! that way.

mod builtins;
mod exports;
mod facade;
mod host;
mod support;

use std::collections::HashMap;

use indexmap::IndexMap;
use wasm_encoder::{CanonicalOption, ComponentNameSection, ExportKind, NameMap};

use crate::adapter::FuncRef;
use crate::component::StringEncoding;
use crate::emit::Emitted;
use crate::error::{Error, Result};
use crate::flatten::{Defined, HostPath, Options};
use crate::ids::{InstanceId, ResourceId};
use crate::merger::{ExportDef, FusedModule, SUPPORT_MODULE};
use crate::world::{Builder, TypeWriter, Unwritable, World, WorldId};

/// The root's world among those that types are written from.
const ROOT: WorldId = WorldId(0);
/// The types that are named inside of the root.
const INNER: WorldId = WorldId(1);

/// Wraps the fused module into a component with the world of `root`, the root
/// component's binary.
///
/// # Errors
///
/// [`Error::Unsupported`] for a world that can't be written down again,
/// [`Error::Capacity`] for one that takes too many instances.
pub(crate) fn wrap(root: &[u8], fused: &FusedModule<'_, '_>, emitted: &Emitted) -> Result<Vec<u8>> {
    let world = World::read("", root)?;
    let mut wrapper = Wrapper {
        fused,
        world: &world,
        types: TypeWriter::new(vec![&world.types, &fused.program.types]),
        host_items: HashMap::new(),
        resources: HashMap::new(),
        names: fused
            .exports
            .iter()
            .map(|(n, d)| (known(fused, *d), n.as_str()))
            .collect(),
        memories: HashMap::new(),
        stand_ins: HashMap::new(),
        module: 0,
        module_names: NameMap::new(),
        instance_names: NameMap::new(),
        aliases: HashMap::new(),
    };
    wrapper.imports()?;
    let support = wrapper.support()?;
    wrapper.guest_resources();
    wrapper.instantiate(support, &emitted.bytes)?;
    wrapper.fix_up(support);
    wrapper.exports()?;
    wrapper.name_modules();
    wrapper.builder().check_capacity()?;
    Ok(wrapper.types.finish())
}

/// What is looked up for an export: there is one memory for all regions.
fn known(fused: &FusedModule<'_, '_>, def: ExportDef) -> ExportDef {
    match def {
        ExportDef::Memory(memory) => ExportDef::Memory(fused.host_memory(memory)),
        ExportDef::Start
        | ExportDef::Func(_)
        | ExportDef::Table(_)
        | ExportDef::Global(_)
        | ExportDef::Tag(_) => def,
    }
}

/// The component while it is built. Indices are those of its index spaces.
struct Wrapper<'w, 'g, 'a> {
    fused: &'w FusedModule<'g, 'a>,
    world: &'w World<'w>,
    types: TypeWriter<'w>,
    /// The indices of what the root imports, alone or within an instance.
    host_items: HashMap<HostPath, u32>,
    /// The indices of resource types.
    resources: HashMap<ResourceId, u32>,
    /// A name of each export of the fused module.
    names: HashMap<ExportDef, &'w str>,
    /// The core memories that exist already.
    memories: HashMap<Defined, u32>,
    /// The stand-ins of the support module.
    stand_ins: HashMap<FuncRef, u32>,
    /// The instance of the fused module.
    module: u32,
    /// Names of core modules and core instances, for those who look inside.
    module_names: NameMap,
    instance_names: NameMap,
    /// The aliases of the fused module's functions.
    aliases: HashMap<FuncRef, u32>,
}

impl Wrapper<'_, '_, '_> {
    fn builder(&mut self) -> &mut Builder {
        self.types.root()
    }

    /// Instantiates the fused module over the lowered imports.
    fn instantiate(&mut self, support: Option<u32>, module: &[u8]) -> Result<()> {
        let mut modules: IndexMap<&str, Vec<(&str, ExportKind, u32)>> = IndexMap::new();
        let fused = self.fused;
        for id in fused.live.host_imports() {
            let index = self.host_function(id)?;
            let name = &fused.imports[id];
            let items = modules.entry(&name.module).or_default();
            items.push((&name.field, ExportKind::Func, index));
        }
        let mut args = Vec::new();
        for (name, items) in modules {
            let instance = self.builder().core_instantiate_exports(items);
            args.push((name, instance));
        }
        if !fused.support.memories.is_empty() {
            args.extend(support.map(|index| (SUPPORT_MODULE, index)));
        }
        self.module = self.core_module("fused", module, args);
        Ok(())
    }

    /// Adds a core module and instantiates it. Gives the instance.
    fn core_module(&mut self, name: &'static str, bytes: &[u8], args: Vec<(&str, u32)>) -> u32 {
        let module = self.builder().core_module_raw(bytes);
        let instance = self.builder().core_instantiate(module, args);
        self.module_names.append(module, name);
        self.instance_names.append(instance, name);
        instance
    }

    fn name_modules(&mut self) {
        let mut names = ComponentNameSection::new();
        names.core_modules(&self.module_names);
        names.core_instances(&self.instance_names);
        self.builder().custom_section(&names);
    }

    /// Lets the resources that an instance imports be known among the types that
    /// are named inside of it.
    fn know_resources_of(&mut self, instance: InstanceId) {
        let fused = self.fused;
        for (parsed, resource) in fused.graph.imported_resources(instance) {
            let index = self.resource(resource);
            self.types.know_resource(INNER, parsed, index);
        }
    }

    /// The core function that the fused module exports.
    fn function(&mut self, func: FuncRef) -> u32 {
        if let Some(index) = self.aliases.get(&func) {
            return *index;
        }
        let (instance, name) = (self.module, self.names[&ExportDef::Func(func)]);
        let builder = self.builder();
        let index = builder.core_alias_export(instance, name, ExportKind::Func);
        self.aliases.insert(func, index);
        index
    }

    /// A core memory: the support module's or the fused module's.
    fn memory(&mut self, memory: Defined) -> u32 {
        let memory = self.fused.host_memory(memory);
        if let Some(index) = self.memories.get(&memory) {
            return *index;
        }
        let (instance, name) = (self.module, self.names[&ExportDef::Memory(memory)]);
        let builder = self.builder();
        let index = builder.core_alias_export(instance, name, ExportKind::Memory);
        self.memories.insert(memory, index);
        index
    }

    /// The options of what an instance lifts or lowers. Before the fused module
    /// is there, its functions are the stand-ins.
    fn options(
        &mut self,
        instance: InstanceId,
        options: &Options,
        function: fn(&mut Self, FuncRef) -> u32,
    ) -> Vec<CanonicalOption> {
        let fused = self.fused;
        let mut result = Vec::new();
        // The default is left out, as it is not an option of every builtin.
        match options.encoding {
            StringEncoding::Utf8 => {}
            StringEncoding::Utf16 => result.push(CanonicalOption::UTF16),
            StringEncoding::Latin1Utf16 => result.push(CanonicalOption::CompactUTF16),
        }
        if let Some(memory) = options.memory {
            result.push(CanonicalOption::Memory(self.memory(memory)));
        }
        if let Some(func) = options.realloc {
            let func = fused.host_entry(instance, func);
            result.push(CanonicalOption::Realloc(function(self, func)));
        }
        if let Some(func) = options.post_return {
            let func = fused.host_entry(instance, func);
            result.push(CanonicalOption::PostReturn(function(self, func)));
        }
        if options.async_ {
            result.push(CanonicalOption::Async);
        }
        if let Some(func) = options.callback {
            let func = fused.exported(func);
            result.push(CanonicalOption::Callback(function(self, func)));
        }
        result
    }

    fn stand_in(&mut self, func: FuncRef) -> u32 {
        self.stand_ins[&func]
    }

    /// The error for a part of the world that can't be written down again.
    fn unwritable(&self, item: &str, Unwritable(why): Unwritable) -> Error {
        let at = crate::error::Location {
            component: "root".to_string(),
            item: item.to_string(),
            ..Default::default()
        };
        Error::Unsupported {
            at,
            what: format!("in a component around the fused module: {why}"),
        }
    }
}
