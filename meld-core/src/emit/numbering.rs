//! Which index everything has in the output.
//!
//! Functions come as host imports, then each core instance's own, then
//! adapters, then the merged start. The other spaces hold each core instance's
//! own definitions in instantiation order; the `may_leave` flags are the last
//! globals.

use std::collections::HashMap;
use std::sync::Arc;

use wasm_encoder::ExportKind;

use super::types::FusedTypes;
use crate::adapter::FuncRef;
use crate::body::Moves;
use crate::flatten::Defined;
use crate::ids::{AdapterId, Arena, CoreInstanceId, HostImportId, Id, InstanceId, ModuleId};
use crate::merger::{ExportDef, FusedModule, Start};

/// The indices of all entities.
pub(crate) struct Numbering {
    pub(crate) types: FusedTypes,
    pub(crate) instances: Arena<CoreInstanceId, InstanceNumbers>,
    adapter_base: u32,
    flags: HashMap<InstanceId, u32>,
    /// How many entries each space has.
    pub(crate) counts: Counts,
}

/// What the index spaces of one core instance's module become.
pub(crate) struct InstanceNumbers {
    /// By type index of the module.
    pub(crate) types: Arc<[u32]>,
    pub(crate) functions: Space,
    pub(crate) tables: Space,
    pub(crate) memories: Space,
    pub(crate) globals: Space,
    pub(crate) tags: Space,
    pub(crate) elements: Space,
    pub(crate) data: Space,
    /// What bodies have to be changed for.
    pub(crate) moves: Moves,
}

/// One index space of one core instance.
#[derive(Default)]
pub(crate) struct Space {
    /// The new indices of the imports.
    imports: Vec<u32>,
    /// The new index of the first definition.
    base: u32,
}

impl Space {
    /// The new index of an entry.
    pub(crate) fn get(&self, index: u32) -> u32 {
        match self.imports.get(index as usize) {
            Some(new) => *new,
            None => self.defined(index - self.imports.len() as u32),
        }
    }

    /// The new index of a definition, by its position among definitions.
    pub(crate) fn defined(&self, index: u32) -> u32 {
        self.base + index
    }

    fn is_identity(&self) -> bool {
        let mut imports = self.imports.iter().enumerate();
        imports.all(|(old, new)| old == *new as usize) && self.base as usize == self.imports.len()
    }
}

/// The sizes of the output's index spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) functions: u32,
    pub(crate) tables: u32,
    pub(crate) memories: u32,
    pub(crate) globals: u32,
    pub(crate) tags: u32,
    pub(crate) elements: u32,
    pub(crate) data: u32,
}

impl Numbering {
    /// Assigns all indices.
    pub(crate) fn new(fused: &FusedModule<'_, '_>) -> Self {
        let mut numbering = Numbering {
            types: FusedTypes::collect(fused),
            instances: Arena::new(),
            adapter_base: 0,
            flags: HashMap::new(),
            counts: Counts {
                functions: fused.imports.len() as u32,
                ..Counts::default()
            },
        };
        for id in fused.graph.core_instances.keys() {
            let numbers = numbering.reserve(fused, id);
            numbering.instances.push(numbers);
        }
        numbering.adapter_base = numbering.counts.functions;
        numbering.counts.functions += fused.adapters.functions().len() as u32;
        for instance in &fused.flags {
            numbering.flags.insert(*instance, numbering.counts.globals);
            numbering.counts.globals += 1;
        }
        numbering.resolve_imports(fused);
        numbering.resolve_types(fused);
        for id in fused.graph.core_instances.keys() {
            numbering.instances[id].moves = numbering.instances[id].needed_moves();
        }
        numbering
    }

    /// Reserves indices for the definitions of an instance.
    fn reserve(&mut self, fused: &FusedModule<'_, '_>, id: CoreInstanceId) -> InstanceNumbers {
        let module = fused.module(id);
        let counts = &mut self.counts;
        let imported = &module.imported;
        InstanceNumbers {
            types: Arc::new([]),
            functions: space(
                &mut counts.functions,
                module.functions.len(),
                imported.functions,
            ),
            tables: space(&mut counts.tables, module.tables.len(), imported.tables),
            memories: space(
                &mut counts.memories,
                module.memories.len(),
                imported.memories,
            ),
            globals: space(&mut counts.globals, module.globals.len(), imported.globals),
            tags: space(&mut counts.tags, module.tags.len(), imported.tags),
            elements: space(&mut counts.elements, module.elements.len(), 0),
            data: space(&mut counts.data, module.data.len(), 0),
            moves: Moves::Everything,
        }
    }

    fn resolve_imports(&mut self, fused: &FusedModule<'_, '_>) {
        for (id, instance) in fused.graph.core_instances.iter() {
            let imports = &instance.imports;
            let functions = imports.funcs.iter().map(|func| fused.resolve(*func));
            let functions = functions.map(|func| self.function(func)).collect();
            let tables = imports.tables.iter().map(|def| self.table(*def)).collect();
            let memories = imports
                .memories
                .iter()
                .map(|def| self.memory(*def))
                .collect();
            let globals = imports
                .globals
                .iter()
                .map(|def| self.global(*def))
                .collect();
            let tags = imports.tags.iter().map(|def| self.tag(*def)).collect();
            let numbers = &mut self.instances[id];
            numbers.functions.imports = functions;
            numbers.tables.imports = tables;
            numbers.memories.imports = memories;
            numbers.globals.imports = globals;
            numbers.tags.imports = tags;
        }
    }

    /// Instances of one module share its type map.
    fn resolve_types(&mut self, fused: &FusedModule<'_, '_>) {
        let mut by_module: HashMap<ModuleId, Arc<[u32]>> = HashMap::new();
        for (id, instance) in fused.graph.core_instances.iter() {
            let types = by_module.entry(instance.module).or_insert_with(|| {
                let types = fused.program.modules[instance.module].types.iter();
                types.map(|ty| self.types.index(*ty)).collect()
            });
            self.instances[id].types = types.clone();
        }
    }

    pub(crate) fn function(&self, func: FuncRef) -> u32 {
        match func {
            FuncRef::Defined(def) => self.instances[def.instance].functions.defined(def.index),
            FuncRef::Host(id) => self.host_import(id),
            FuncRef::Adapter(id) => self.adapter(id),
        }
    }

    pub(crate) fn host_import(&self, id: HostImportId) -> u32 {
        id.index() as u32
    }

    pub(crate) fn adapter(&self, id: AdapterId) -> u32 {
        self.adapter_base + id.index() as u32
    }

    /// The generated start function, if there is one: it is the last.
    pub(crate) fn merged_start(&self) -> u32 {
        self.counts.functions
    }

    /// The function that runs first, if there is anything to run.
    pub(crate) fn start(&self, fused: &FusedModule<'_, '_>) -> Option<u32> {
        match fused.start() {
            Start::None => None,
            Start::Func(func) => Some(self.function(func)),
            Start::Merged => Some(self.merged_start()),
        }
    }

    /// What an export names.
    pub(crate) fn export(&self, fused: &FusedModule<'_, '_>, def: ExportDef) -> (ExportKind, u32) {
        match def {
            ExportDef::Start => {
                let index = self.start(fused).expect("exported only if there is one");
                (ExportKind::Func, index)
            }
            ExportDef::Func(func) => (ExportKind::Func, self.function(func)),
            ExportDef::Table(def) => (ExportKind::Table, self.table(def)),
            ExportDef::Memory(def) => (ExportKind::Memory, self.memory(def)),
            ExportDef::Global(def) => (ExportKind::Global, self.global(def)),
            ExportDef::Tag(def) => (ExportKind::Tag, self.tag(def)),
        }
    }

    pub(crate) fn table(&self, def: Defined) -> u32 {
        self.instances[def.instance].tables.defined(def.index)
    }

    pub(crate) fn memory(&self, def: Defined) -> u32 {
        self.instances[def.instance].memories.defined(def.index)
    }

    pub(crate) fn global(&self, def: Defined) -> u32 {
        self.instances[def.instance].globals.defined(def.index)
    }

    pub(crate) fn tag(&self, def: Defined) -> u32 {
        self.instances[def.instance].tags.defined(def.index)
    }

    /// The global that holds an instance's `may_leave`.
    pub(crate) fn may_leave(&self, instance: InstanceId) -> u32 {
        self.flags[&instance]
    }
}

fn space(next: &mut u32, total: usize, imported: u32) -> Space {
    let base = *next;
    *next += total as u32 - imported;
    Space {
        imports: Vec::new(),
        base,
    }
}

impl InstanceNumbers {
    fn needed_moves(&self) -> Moves {
        let mut types = self.types.iter().enumerate();
        let others = [
            &self.functions,
            &self.tables,
            &self.globals,
            &self.tags,
            &self.elements,
            &self.data,
        ];
        let others_stay = types.all(|(old, new)| old == *new as usize)
            && others.iter().all(|space| space.is_identity());
        match (self.memories.is_identity(), others_stay) {
            (true, true) => Moves::Nothing,
            (true, false) => Moves::AllButMemories,
            (false, _) => Moves::Everything,
        }
    }
}
