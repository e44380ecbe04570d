//! All sections but code and data.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error as ReencodeError, Reencode, RoundtripReencoder};
use wasm_encoder::{
    ConstExpr, ElementSection, ElementSegment, Elements, EntityType, ExportSection,
    FunctionSection, GlobalSection, GlobalType, ImportSection, MemorySection, MemoryType, RefType,
    TableSection, TagKind, TagSection, TagType, ValType,
};
use wasmparser::ElementKind;

use super::declared;
use super::numbering::Numbering;
use super::remap::InstanceMap;
use crate::flatten::Defined;
use crate::ids::CoreInstanceId;
use crate::merger::{FusedModule, LiveInstance, SUPPORT_MODULE, Segment, memory_name};

type Result<T> = std::result::Result<T, ReencodeError<Infallible>>;

/// What sections are made from.
pub(super) struct Sections<'m, 'g, 'a> {
    pub(super) fused: &'m FusedModule<'g, 'a>,
    pub(super) numbering: &'m Numbering,
}

impl<'m, 'g, 'a> Sections<'m, 'g, 'a> {
    pub(super) fn map(&self, instance: CoreInstanceId) -> InstanceMap<'m, 'g, 'a> {
        InstanceMap::new(self.fused, self.numbering, instance)
    }

    /// What is kept of an instance.
    pub(super) fn live(&self, instance: CoreInstanceId) -> &'m LiveInstance {
        self.fused.live.of(instance)
    }

    pub(super) fn instances(&self) -> impl Iterator<Item = CoreInstanceId> + use<'g> {
        self.fused.graph.core_instances.keys()
    }

    pub(super) fn imports(&self) -> Result<ImportSection> {
        let mut section = ImportSection::new();
        for id in self.fused.live.host_imports() {
            let name = &self.fused.imports[id];
            let ty = self.fused.graph.host_imports[id].core_type;
            let ty = EntityType::Function(self.numbering.types.index(ty));
            section.import(&name.module, &name.field, ty);
        }
        for (index, memory) in self.fused.support.memories.iter().enumerate() {
            let ty = memory_type(self.fused, *memory)?;
            section.import(SUPPORT_MODULE, &memory_name(index), ty);
        }
        Ok(section)
    }

    pub(super) fn functions(&self) -> FunctionSection {
        let mut section = FunctionSection::new();
        for id in self.instances() {
            let module = self.fused.module(id);
            let types = &module.functions[module.imported.functions as usize..];
            for (_, ty) in self.live(id).functions.of(types) {
                section.function(self.numbering.types.index(*ty));
            }
        }
        for id in self.fused.live.adapters() {
            let adapter = &self.fused.adapters.functions()[id];
            section.function(self.numbering.types.adapter(&adapter.ty));
        }
        for helper in self.fused.memories.helpers() {
            section.function(self.numbering.types.signature(&helper.signature()));
        }
        if let Some(ty) = self.numbering.types.start() {
            section.function(ty);
        }
        section
    }

    pub(super) fn tables(&self) -> Result<TableSection> {
        let mut section = TableSection::new();
        for id in self.instances() {
            let tables = &self.fused.module(id).table_definitions;
            for (_, table) in self.live(id).tables.of(tables) {
                self.map(id).parse_table(&mut section, table.clone())?;
            }
        }
        Ok(section)
    }

    pub(super) fn memories(&self) -> Result<MemorySection> {
        let mut section = MemorySection::new();
        if let Some(layout) = self.fused.memories.layout() {
            if self.fused.support.memories.is_empty() {
                section.memory(layout.memory);
            }
            return Ok(section);
        }
        for id in self.instances() {
            let module = self.fused.module(id);
            let types = &module.memories[module.imported.memories as usize..];
            for (index, memory) in self.live(id).memories.of(types) {
                let def = Defined {
                    instance: id,
                    index,
                };
                if !self.fused.support.memories.contains(&def) {
                    section.memory(self.map(id).memory_type(*memory)?);
                }
            }
        }
        Ok(section)
    }

    pub(super) fn tags(&self) -> TagSection {
        let mut section = TagSection::new();
        for id in self.instances() {
            let module = self.fused.module(id);
            let types = &module.tags[module.imported.tags as usize..];
            for (_, ty) in self.live(id).tags.of(types) {
                section.tag(TagType {
                    kind: TagKind::Exception,
                    func_type_idx: self.numbering.types.index(*ty),
                });
            }
        }
        section
    }

    pub(super) fn globals(&self) -> Result<GlobalSection> {
        let mut section = GlobalSection::new();
        for id in self.instances() {
            let module = self.fused.module(id);
            let types = &module.globals[module.imported.globals as usize..];
            for (index, ty) in self.live(id).globals.of(types) {
                let init = &module.global_inits[index as usize];
                let ty = self.map(id).global_type(*ty)?;
                let init = self.map(id).const_expr(init.clone())?;
                section.global(ty, &init);
            }
        }
        let mutable = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        for _ in self.fused.live.flags() {
            section.global(mutable, &ConstExpr::i32_const(1));
        }
        for size in self.fused.memories.virtual_sizes() {
            section.global(mutable, &ConstExpr::i32_const(size as i32));
        }
        Ok(section)
    }

    pub(super) fn exports(&self) -> ExportSection {
        let mut section = ExportSection::new();
        for (name, def) in &self.fused.exports {
            let (kind, index) = self.numbering.export(self.fused, *def);
            section.export(name, kind, index);
        }
        section
    }

    pub(super) fn elements(&self) -> Result<ElementSection> {
        let mut section = ElementSection::new();
        for id in self.instances() {
            let elements = &self.fused.module(id).elements;
            for (index, element) in self.live(id).elements.of(elements) {
                let segment = Segment {
                    instance: id,
                    index,
                };
                self.element(&mut section, segment, element)?;
            }
        }
        let declared = declared::missing(self.fused);
        if !declared.is_empty() {
            let functions = declared
                .into_iter()
                .map(|func| self.numbering.function(func));
            let functions: Vec<u32> = functions.collect();
            section.declared(Elements::Functions(functions.into()));
        }
        Ok(section)
    }

    fn element(
        &self,
        section: &mut ElementSection,
        segment: Segment,
        element: &wasmparser::Element<'a>,
    ) -> Result<()> {
        let mut map = self.map(segment.instance);
        let elements = map.element_items(element.items.clone())?;
        match &element.kind {
            ElementKind::Passive => section.passive(elements),
            ElementKind::Declared => section.declared(elements),
            ElementKind::Active { .. } if self.fused.initialization.replays_element(segment) => {
                section.passive(elements)
            }
            ElementKind::Active {
                table_index,
                offset_expr,
            } => {
                let table = map.table_index(table_index.unwrap_or(0))?;
                let offset = map.const_expr(offset_expr.clone())?;
                section.segment(ElementSegment {
                    mode: wasm_encoder::ElementMode::Active {
                        table: explicit_table(table, &elements),
                        offset: &offset,
                    },
                    elements,
                })
            }
        };
        Ok(())
    }
}

/// Table 0 is left out where the encoding without a table means the same type.
fn explicit_table(table: u32, elements: &Elements<'_>) -> Option<u32> {
    let is_default = match elements {
        Elements::Functions(_) => true,
        Elements::Expressions(ty, _) => *ty == RefType::FUNCREF,
    };
    (table != 0 || !is_default).then_some(table)
}

/// The type of the memory that holds a memory of the composition.
pub(crate) fn memory_type(fused: &FusedModule<'_, '_>, memory: Defined) -> Result<MemoryType> {
    match fused.memories.layout() {
        Some(layout) => Ok(layout.memory),
        None => RoundtripReencoder.memory_type(fused.memory_type(memory)),
    }
}
