//! The name section: what the inputs call things, under the new indices.
//!
//! Every function gets a name: its own, that of an export, or one made of its
//! place. A name that several core instances use is qualified with the
//! component instance, so that a profile or a backtrace can be read.

use std::collections::{BTreeMap, HashMap};

use wasm_encoder::{IndirectNameMap, NameMap, NameSection};
use wasmparser::{Name, NameSectionReader, Subsections};

use super::numbering::{Space, kept};
use super::sections::Sections;
use crate::adapter::FuncRef;
use crate::component::Module;
use crate::flatten::FusionGraph;
use crate::ids::{Arena, CoreInstanceId, InstanceId};
use crate::merger::Start;

/// Names of one index space of the output.
type Names<'a> = BTreeMap<u32, &'a str>;
/// Names within entries of one index space of the output.
type IndirectNames<'a> = BTreeMap<u32, wasmparser::NameMap<'a>>;

/// The names of the inputs' items, by their new index.
#[derive(Default)]
struct Collected<'a> {
    functions: Names<'a>,
    locals: IndirectNames<'a>,
    labels: IndirectNames<'a>,
    types: Names<'a>,
    fields: IndirectNames<'a>,
    tables: Names<'a>,
    memories: Names<'a>,
    globals: Names<'a>,
    tags: Names<'a>,
    elements: Names<'a>,
    data: Names<'a>,
}

/// Makes the name section; `None` if there is nothing to name.
pub(super) fn name_section(sections: &Sections<'_, '_, '_>) -> Option<NameSection> {
    let mut names = Collected::default();
    for instance in sections.instances() {
        names.read(sections, instance);
    }
    let functions = function_names(sections, &names.functions);
    if functions.is_empty() {
        return None;
    }
    let mut section = NameSection::new();
    section.functions(&functions);
    append_indirect(&names.locals, |map| section.locals(map));
    append_indirect(&names.labels, |map| section.labels(map));
    append(&names.types, |map| section.types(map));
    append(&names.tables, |map| section.tables(map));
    append(&names.memories, |map| section.memories(map));
    append(&names.globals, |map| section.globals(map));
    append(&names.elements, |map| section.elements(map));
    append(&names.data, |map| section.data(map));
    append_indirect(&names.fields, |map| section.fields(map));
    append(&names.tags, |map| section.tags(map));
    Some(section)
}

fn append(names: &Names<'_>, add: impl FnOnce(&NameMap)) {
    if names.is_empty() {
        return;
    }
    let mut map = NameMap::new();
    for (index, name) in names {
        map.append(*index, name);
    }
    add(&map);
}

fn append_indirect(names: &IndirectNames<'_>, add: impl FnOnce(&IndirectNameMap)) {
    if names.is_empty() {
        return;
    }
    let mut map = IndirectNameMap::new();
    for (index, names) in names {
        let mut inner = NameMap::new();
        for naming in names.clone().into_iter().map_while(Result::ok) {
            inner.append(naming.index, naming.name);
        }
        map.append(*index, &inner);
    }
    add(&map);
}

impl<'a> Collected<'a> {
    /// Takes in the name section of an instance's module. A malformed rest is
    /// ignored, as no behaviour depends on it.
    fn read(&mut self, sections: &Sections<'_, '_, 'a>, instance: CoreInstanceId) {
        let module = sections.fused.module(instance);
        let numbers = &sections.numbering.instances[instance];
        let Some(reader) = &module.names else {
            return;
        };
        let imported = &module.imported;
        let reader: NameSectionReader<'a> = Subsections::new(reader.clone());
        for name in reader.into_iter().map_while(Result::ok) {
            let functions = |index: u32| {
                let position = index.checked_sub(imported.functions)?;
                let is_function = position < module.bodies.len() as u32;
                kept(is_function.then(|| numbers.own_function(position))?)
            };
            let types = |index: u32| kept(*numbers.types.get(index as usize)?);
            match name {
                Name::Function(map) => fill(&mut self.functions, map, functions),
                Name::Local(map) => fill_indirect(&mut self.locals, map, functions),
                Name::Label(map) => fill_indirect(&mut self.labels, map, functions),
                Name::Type(map) => fill(&mut self.types, map, types),
                Name::Field(map) => fill_indirect(&mut self.fields, map, types),
                Name::Table(map) => fill(&mut self.tables, map, |index| {
                    defined(&numbers.tables, imported.tables, module.tables.len(), index)
                }),
                // The regions of a memory can't all give it their name.
                Name::Memory(_) if sections.fused.memories.layout().is_some() => {}
                Name::Memory(map) => fill(&mut self.memories, map, |index| {
                    defined(
                        &numbers.memories,
                        imported.memories,
                        module.memories.len(),
                        index,
                    )
                }),
                Name::Global(map) => fill(&mut self.globals, map, |index| {
                    defined(
                        &numbers.globals,
                        imported.globals,
                        module.globals.len(),
                        index,
                    )
                }),
                Name::Tag(map) => fill(&mut self.tags, map, |index| {
                    defined(&numbers.tags, imported.tags, module.tags.len(), index)
                }),
                Name::Element(map) => fill(&mut self.elements, map, |index| {
                    defined(&numbers.elements, 0, module.elements.len(), index)
                }),
                Name::Data(map) => fill(&mut self.data, map, |index| {
                    defined(&numbers.data, 0, module.data.len(), index)
                }),
                // The output is no longer the one module of this name.
                Name::Module { .. } | Name::Unknown { .. } => {}
            }
        }
    }
}

/// The new index of a definition that is kept. Imports are named where they are defined.
fn defined(space: &Space, imported: u32, total: usize, index: u32) -> Option<u32> {
    let is_definition = (imported..total as u32).contains(&index);
    is_definition.then(|| space.find(index)).flatten()
}

/// The first name that an item gets is the one it keeps.
fn fill<'a>(
    names: &mut Names<'a>,
    map: wasmparser::NameMap<'a>,
    new_index: impl Fn(u32) -> Option<u32>,
) {
    for naming in map.into_iter().map_while(Result::ok) {
        if let Some(index) = new_index(naming.index) {
            names.entry(index).or_insert(naming.name);
        }
    }
}

fn fill_indirect<'a>(
    names: &mut IndirectNames<'a>,
    map: wasmparser::IndirectNameMap<'a>,
    new_index: impl Fn(u32) -> Option<u32>,
) {
    for naming in map.into_iter().map_while(Result::ok) {
        if let Some(index) = new_index(naming.index) {
            names.entry(index).or_insert(naming.names);
        }
    }
}

fn function_names(sections: &Sections<'_, '_, '_>, own: &Names<'_>) -> NameMap {
    let fused = sections.fused;
    let mut uses: HashMap<&str, u32> = HashMap::new();
    for name in own.values() {
        *uses.entry(name).or_default() += 1;
    }
    let places = places(fused.graph);
    let mut map = NameMap::new();
    for id in fused.live.host_imports() {
        let name = &fused.imports[id];
        let index = sections.numbering.host_import(id);
        map.append(index, &format!("{}#{}", name.module, name.field));
    }
    for instance in sections.instances() {
        let module = fused.module(instance);
        let exported = exported_functions(module);
        let place = &places[instance];
        let numbers = &sections.numbering.instances[instance];
        for position in sections.live(instance).functions.iter() {
            let index = numbers.own_function(position);
            match own.get(&index) {
                Some(name) if uses[name] == 1 => map.append(index, name),
                Some(name) => map.append(index, &format!("{place}/{name}")),
                None => match exported.get(&(position + module.imported.functions)) {
                    Some(name) => map.append(index, &format!("{place}/{name}")),
                    None => map.append(index, &format!("{place}/func-{position}")),
                },
            }
        }
    }
    for id in fused.live.adapters() {
        let adapter = &fused.adapters.functions()[id];
        let index = sections.numbering.function(FuncRef::Adapter(id));
        map.append(index, &adapter.name);
    }
    for (position, helper) in fused.memories.helpers().enumerate() {
        let index = sections.numbering.memory_helper(position);
        map.append(index, &fused.memories.helper_name(helper));
    }
    if matches!(fused.start(), Start::Merged) {
        map.append(sections.numbering.merged_start(), "meld:start");
    }
    map
}

/// Where each core instance is: `app/kernel`, or `app/kernel.2` if the component
/// instance holds several.
fn places(graph: &FusionGraph) -> Arena<CoreInstanceId, String> {
    let mut counts: HashMap<InstanceId, usize> = HashMap::new();
    for instance in graph.core_instances.values() {
        *counts.entry(instance.owner).or_default() += 1;
    }
    let mut seen: HashMap<InstanceId, usize> = HashMap::new();
    let instances = graph.core_instances.values();
    instances
        .map(|instance| {
            let path = &graph.instances[instance.owner].path;
            let path = path.strip_prefix("root/").unwrap_or(path);
            let position = seen.entry(instance.owner).or_default();
            *position += 1;
            match counts[&instance.owner] {
                1 => path.to_string(),
                _ => format!("{path}.{}", *position - 1),
            }
        })
        .collect()
}

/// The first export name of each function.
fn exported_functions<'a>(module: &Module<'a>) -> HashMap<u32, &'a str> {
    let mut names = HashMap::new();
    for (index, name) in module.function_exports() {
        names.entry(index).or_insert(name);
    }
    names
}
