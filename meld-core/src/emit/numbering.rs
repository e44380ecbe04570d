//! Which index everything has in the output.
//!
//! Functions come as host imports, then each core instance's own, then
//! adapters, then those that stand in for operators on memories, then the merged
//! start. The other spaces hold each core instance's own definitions in
//! instantiation order; the instances' flags and then the sizes of regions are
//! the last globals. What is not kept has no index. Memories that are regions of
//! one all have its index.

use std::collections::HashMap;
use std::sync::Arc;

use wasm_encoder::ExportKind;

use super::types::FusedTypes;
use crate::adapter::{Flag, FuncRef};
use crate::body::Moves;
use crate::flatten::{CoreFunc, Defined};
use crate::ids::{AdapterId, Arena, CoreInstanceId, HostImportId, ModuleId};
use crate::memory::{MemoryPlan, Region, Window};
use crate::merger::{ExportDef, FusedModule, Kept, Start};

/// The index of what is not kept. No space is that large, so the validator
/// refuses a module that mentions it.
const DEAD: u32 = u32::MAX;

/// The indices of all entities.
pub(crate) struct Numbering {
    pub(crate) types: FusedTypes,
    pub(crate) instances: Arena<CoreInstanceId, InstanceNumbers>,
    host_imports: HashMap<HostImportId, u32>,
    adapters: HashMap<AdapterId, u32>,
    flags: HashMap<Flag, u32>,
    /// The first function that stands in for an operator on memories.
    memory_helper_base: u32,
    /// The first global with the size of a region.
    region_size_base: u32,
    /// How many entries each space has.
    pub(crate) counts: Counts,
}

/// What the index spaces of one core instance's module become.
pub(crate) struct InstanceNumbers {
    /// By type index of the module.
    pub(crate) types: Arc<[u32]>,
    /// What calls of functions call.
    pub(crate) functions: Space,
    /// The functions themselves, where some are only aliases in calls.
    own_functions: Option<Definitions>,
    /// Functions whose references are not to what their calls call, by their index
    /// in the module.
    references: HashMap<u32, u32>,
    pub(crate) tables: Space,
    pub(crate) memories: Space,
    /// The regions that the memories are, if they are any.
    pub(crate) windows: Box<[Window]>,
    pub(crate) globals: Space,
    pub(crate) tags: Space,
    pub(crate) elements: Space,
    pub(crate) data: Space,
    /// What bodies have to be changed for.
    pub(crate) moves: Moves,
}

/// One index space of one core instance.
pub(crate) struct Space {
    /// The new indices of the imports.
    imports: Vec<u32>,
    definitions: Definitions,
}

/// The new indices of definitions, by their positions among definitions.
enum Definitions {
    /// All are kept; this is the first one's.
    From(u32),
    Listed(Box<[u32]>),
}

impl Definitions {
    #[inline]
    fn get(&self, index: u32) -> u32 {
        match self {
            Definitions::From(base) => base + index,
            Definitions::Listed(indices) => indices[index as usize],
        }
    }
}

impl Space {
    /// The new index of an entry that is kept.
    #[inline]
    pub(crate) fn get(&self, index: u32) -> u32 {
        match self.imports.get(index as usize) {
            Some(new) => *new,
            None => self.defined(index - self.imports.len() as u32),
        }
    }

    /// The new index of an entry, if it is kept.
    pub(crate) fn find(&self, index: u32) -> Option<u32> {
        kept(self.get(index))
    }

    /// The new index of a definition that is kept, by its position among
    /// definitions.
    #[inline]
    pub(crate) fn defined(&self, index: u32) -> u32 {
        self.definitions.get(index)
    }

    fn is_identity(&self) -> bool {
        let imported = self.imports.len();
        stay(&self.imports, 0)
            && match &self.definitions {
                Definitions::From(base) => *base as usize == imported,
                Definitions::Listed(indices) => stay(indices, imported),
            }
    }
}

/// The sizes of the output's index spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// The host imports among the functions.
    pub(crate) imports: u32,
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
            host_imports: HashMap::new(),
            adapters: HashMap::new(),
            flags: HashMap::new(),
            memory_helper_base: 0,
            region_size_base: 0,
            counts: Counts::default(),
        };
        let counts = &mut numbering.counts;
        counts.memories = fused.support.memories.len() as u32;
        numbering.host_imports = numbered(fused.live.host_imports(), &mut counts.functions);
        counts.imports = counts.functions;
        for id in fused.graph.core_instances.keys() {
            let numbers = InstanceNumbers::reserve(&mut numbering.counts, fused, id);
            numbering.instances.push(numbers);
        }
        let counts = &mut numbering.counts;
        numbering.adapters = numbered(fused.live.adapters(), &mut counts.functions);
        numbering.flags = numbered(fused.live.flags(), &mut counts.globals);
        numbering.memory_helper_base = counts.functions;
        numbering.region_size_base = counts.globals;
        if let Some(layout) = fused.memories.layout() {
            counts.memories = 1;
            counts.functions += layout.helpers.len() as u32;
            counts.globals += fused.memories.virtual_sizes().count() as u32;
        }
        numbering.resolve_imports(fused);
        numbering.resolve_aliases(fused);
        numbering.resolve_types(fused);
        for id in fused.graph.core_instances.keys() {
            let numbers = &mut numbering.instances[id];
            numbers.windows = windows(fused, id);
            numbers.moves = numbers.needed_moves();
        }
        numbering
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

    /// Lets calls of what has dissolved, and references to it, go where they should.
    fn resolve_aliases(&mut self, fused: &FusedModule<'_, '_>) {
        for (id, instance) in fused.graph.core_instances.iter() {
            let module = fused.module(id);
            let imported = module.imported.functions;
            let mut references = HashMap::new();
            let mut refer = |this: &Self, index: u32, func: CoreFunc| {
                let (called, referenced) = (fused.resolve(func), fused.reference(func));
                if called != referenced {
                    references.insert(index, this.function(referenced));
                }
            };
            for (index, func) in (0..).zip(&instance.imports.funcs) {
                refer(self, index, *func);
            }
            if !fused.plumbing.has_forwarders(id) {
                self.instances[id].references = references;
                continue;
            }
            let defined = (0..module.bodies.len() as u32).map(|index| {
                CoreFunc::Defined(Defined {
                    instance: id,
                    index,
                })
            });
            let mut calls = Vec::new();
            for (index, func) in (imported..).zip(defined) {
                refer(self, index, func);
                calls.push(self.function(fused.resolve(func)));
            }
            let numbers = &mut self.instances[id];
            numbers.references = references;
            let calls = Definitions::Listed(calls.into());
            let own = std::mem::replace(&mut numbers.functions.definitions, calls);
            numbers.own_functions = Some(own);
        }
    }

    /// Instances of one module share its type map.
    fn resolve_types(&mut self, fused: &FusedModule<'_, '_>) {
        let mut by_module: HashMap<ModuleId, Arc<[u32]>> = HashMap::new();
        for (id, instance) in fused.graph.core_instances.iter() {
            let types = by_module.entry(instance.module).or_insert_with(|| {
                let types = fused.program.modules[instance.module].types.iter();
                types
                    .map(|ty| self.types.find(*ty).unwrap_or(DEAD))
                    .collect()
            });
            self.instances[id].types = types.clone();
        }
    }

    pub(crate) fn function(&self, func: FuncRef) -> u32 {
        match func {
            FuncRef::Defined(def) => self.instances[def.instance].own_function(def.index),
            FuncRef::Host(id) => self.host_import(id),
            FuncRef::Adapter(id) => self.adapter(id),
        }
    }

    pub(crate) fn host_import(&self, id: HostImportId) -> u32 {
        self.host_imports.get(&id).copied().unwrap_or(DEAD)
    }

    pub(crate) fn adapter(&self, id: AdapterId) -> u32 {
        self.adapters.get(&id).copied().unwrap_or(DEAD)
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

    /// A function that stands in for an operator on memories, by its position.
    pub(crate) fn memory_helper(&self, position: usize) -> u32 {
        self.memory_helper_base + position as u32
    }

    /// A global with the size of a region, by its position among these.
    pub(crate) fn region_size(&self, position: u32) -> u32 {
        self.region_size_base + position
    }

    /// The global that holds a flag.
    pub(crate) fn flag(&self, flag: Flag) -> u32 {
        self.flags[&flag]
    }
}

/// The next free indices for some entities.
fn numbered<K: Eq + std::hash::Hash>(
    entities: impl Iterator<Item = K>,
    next: &mut u32,
) -> HashMap<K, u32> {
    entities.map(|entity| (entity, take(next))).collect()
}

fn take(next: &mut u32) -> u32 {
    let index = *next;
    *next += 1;
    index
}

/// An index, if it is one.
pub(super) fn kept(index: u32) -> Option<u32> {
    (index != DEAD).then_some(index)
}

/// Whether those of these indices that are any are what they were, the first
/// one `first`.
fn stay(indices: &[u32], first: usize) -> bool {
    let mut indices = (first..).zip(indices);
    indices.all(|(old, new)| kept(*new).is_none_or(|new| old == new as usize))
}

/// Reserves indices for what is kept of a list of definitions; `next` is the
/// first free one.
fn reserve(next: &mut u32, kept: &Kept) -> Space {
    let definitions = match kept.is_everything() {
        true => {
            let base = *next;
            *next += kept.total();
            Definitions::From(base)
        }
        false => {
            let indices = (0..kept.total()).map(|i| match kept.has(i) {
                true => take(next),
                false => DEAD,
            });
            Definitions::Listed(indices.collect())
        }
    };
    Space {
        imports: Vec::new(),
        definitions,
    }
}

/// The same for memories, some of which may be imported and come first.
fn reserve_memories(next: &mut u32, fused: &FusedModule<'_, '_>, id: CoreInstanceId) -> Space {
    let live = &fused.live.of(id).memories;
    let imported = |index| {
        let def = Defined {
            instance: id,
            index,
        };
        fused.support.memories.get_index_of(&def)
    };
    if (0..live.total()).all(|index| imported(index).is_none()) {
        return reserve(next, live);
    }
    let indices = (0..live.total()).map(|index| match imported(index) {
        Some(position) => position as u32,
        None if live.has(index) => take(next),
        None => DEAD,
    });
    Space {
        imports: Vec::new(),
        definitions: Definitions::Listed(indices.collect()),
    }
}

/// Index 0 for all that is kept.
fn the_only_one(kept: &Kept) -> Space {
    let indices = (0..kept.total()).map(|i| if kept.has(i) { 0 } else { DEAD });
    Space {
        imports: Vec::new(),
        definitions: Definitions::Listed(indices.collect()),
    }
}

/// The regions that the memories of an instance are. One that is not kept may
/// be anywhere.
fn windows(fused: &FusedModule<'_, '_>, id: CoreInstanceId) -> Box<[Window]> {
    let count = fused.module(id).memories.len() as u32;
    let layout = fused.memories.layout();
    let windows = layout.into_iter().flat_map(|layout| {
        let memories = (0..count).map(|index| fused.graph.memory(id, index));
        memories.map(|memory| layout.find(memory).map_or(Window::WHOLE, Region::window))
    });
    windows.collect()
}

impl InstanceNumbers {
    /// Reserves indices for what is kept of an instance's definitions.
    fn reserve(counts: &mut Counts, fused: &FusedModule<'_, '_>, id: CoreInstanceId) -> Self {
        let live = fused.live.of(id);
        InstanceNumbers {
            types: Arc::new([]),
            functions: reserve(&mut counts.functions, &live.functions),
            own_functions: None,
            references: HashMap::new(),
            tables: reserve(&mut counts.tables, &live.tables),
            memories: match fused.memories {
                MemoryPlan::Apart => reserve_memories(&mut counts.memories, fused, id),
                MemoryPlan::Shared(_) => the_only_one(&live.memories),
            },
            globals: reserve(&mut counts.globals, &live.globals),
            tags: reserve(&mut counts.tags, &live.tags),
            elements: reserve(&mut counts.elements, &live.elements),
            data: reserve(&mut counts.data, &live.data),
            windows: Box::new([]),
            moves: Moves::Everything,
        }
    }

    /// The new index of a function that is kept, by its position among definitions.
    pub(crate) fn own_function(&self, index: u32) -> u32 {
        match &self.own_functions {
            Some(own) => own.get(index),
            None => self.functions.defined(index),
        }
    }

    /// The new index of a function in a reference to it.
    pub(crate) fn function_reference(&self, index: u32) -> u32 {
        match self.references.get(&index) {
            Some(index) => *index,
            None => self.functions.get(index),
        }
    }

    fn needed_moves(&self) -> Moves {
        let others = [
            &self.functions,
            &self.tables,
            &self.globals,
            &self.tags,
            &self.elements,
            &self.data,
        ];
        let others_stay = stay(&self.types, 0) && others.iter().all(|space| space.is_identity());
        let accesses_stay =
            self.memories.is_identity() && self.windows.iter().all(|window| window.base == 0);
        // Where memories are regions, operators on whole memories don't stay.
        match (accesses_stay, others_stay && self.windows.is_empty()) {
            (true, true) => Moves::Nothing,
            (true, false) => Moves::AllButAccesses,
            (false, _) => Moves::Everything,
        }
    }
}
