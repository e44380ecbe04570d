//! A core module as its binary defines it, in the module's own index spaces.

use std::ops::Range;

use indexmap::IndexMap;
use wasmparser::types::{CoreTypeId, TypesRef};
use wasmparser::{
    BinaryReader, ConstExpr, Data, Element, ExternalKind, GlobalType, Import, MemoryType, Payload,
    Table, TableType, TypeRef,
};

use crate::body::Body;

/// A core module. Index spaces hold imports first, then definitions.
#[derive(Default)]
pub(crate) struct Module<'a> {
    /// The module's bytes within the root binary.
    pub(crate) range: Range<u64>,
    /// The module's type index space, as canonical ids.
    pub(crate) types: Vec<CoreTypeId>,
    pub(crate) imports: Vec<ModuleImport<'a>>,
    /// The type of each function.
    pub(crate) functions: Vec<CoreTypeId>,
    pub(crate) tables: Vec<TableType>,
    pub(crate) memories: Vec<MemoryType>,
    pub(crate) globals: Vec<GlobalType>,
    /// The function type of each tag.
    pub(crate) tags: Vec<CoreTypeId>,
    pub(crate) imported: ImportCounts,
    /// The defined tables, with their initial values.
    pub(crate) table_definitions: Vec<Table<'a>>,
    /// The initial values of the defined globals.
    pub(crate) global_inits: Vec<ConstExpr<'a>>,
    pub(crate) exports: IndexMap<&'a str, ModuleExport>,
    pub(crate) start: Option<u32>,
    pub(crate) elements: Vec<Element<'a>>,
    pub(crate) data: Vec<Data<'a>>,
    pub(crate) has_data_count: bool,
    /// The bodies of the defined functions.
    pub(crate) bodies: Vec<Body<'a>>,
    /// The name section, if there is one.
    pub(crate) names: Option<BinaryReader<'a>>,
}

/// How many entries of each index space are imports.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ImportCounts {
    pub(crate) functions: u32,
    pub(crate) tables: u32,
    pub(crate) memories: u32,
    pub(crate) globals: u32,
    pub(crate) tags: u32,
}

/// One import of a module.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ModuleImport<'a> {
    pub(crate) module: &'a str,
    pub(crate) name: &'a str,
}

/// What a module exports under some name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ModuleExport {
    pub(crate) kind: ExternalKind,
    /// Index in the module's index space of that kind.
    pub(crate) index: u32,
}

impl<'a> Module<'a> {
    /// Takes in one section other than code, after the validator accepted it.
    pub(crate) fn read(
        &mut self,
        payload: &Payload<'a>,
        types: TypesRef<'_>,
    ) -> wasmparser::Result<()> {
        match payload {
            Payload::TypeSection(_) => {
                self.types = (0..types.core_type_count_in_module())
                    .map(|i| types.core_type_at_in_module(i))
                    .collect();
            }
            Payload::ImportSection(section) => {
                for import in section.clone().into_imports() {
                    self.read_import(import?);
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section.clone() {
                    self.functions.push(self.types[ty? as usize]);
                }
            }
            Payload::TableSection(section) => {
                for table in section.clone() {
                    let table = table?;
                    self.tables.push(table.ty);
                    self.table_definitions.push(table);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section.clone() {
                    self.memories.push(memory?);
                }
            }
            Payload::TagSection(section) => {
                for tag in section.clone() {
                    self.tags.push(self.types[tag?.func_type_idx as usize]);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section.clone() {
                    let global = global?;
                    self.globals.push(global.ty);
                    self.global_inits.push(global.init_expr);
                }
            }
            Payload::ExportSection(section) => {
                for export in section.clone() {
                    let export = export?;
                    let (kind, index) = (export.kind, export.index);
                    self.exports
                        .insert(export.name, ModuleExport { kind, index });
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(*func),
            Payload::ElementSection(section) => {
                self.elements = section.clone().into_iter().collect::<Result<_, _>>()?;
            }
            Payload::DataSection(section) => {
                self.data = section.clone().into_iter().collect::<Result<_, _>>()?;
            }
            Payload::DataCountSection { .. } => self.has_data_count = true,
            Payload::CustomSection(section) if section.name() == "name" => {
                self.names = Some(BinaryReader::new(section.data(), section.data_offset()));
            }
            // Other custom sections describe the code before fusion. The rest
            // are boundaries, handled where the payloads are walked.
            _ => {}
        }
        Ok(())
    }

    /// The functions that are exported, by their index in the module's function
    /// index space, with the name; in binary order, so that the first name of a
    /// function comes first.
    pub(crate) fn function_exports(&self) -> impl Iterator<Item = (u32, &'a str)> {
        let exports = self.exports.iter();
        exports.filter_map(|(name, export)| match export.kind {
            ExternalKind::Func | ExternalKind::FuncExact => Some((export.index, *name)),
            ExternalKind::Table
            | ExternalKind::Memory
            | ExternalKind::Global
            | ExternalKind::Tag => None,
        })
    }

    fn read_import(&mut self, import: Import<'a>) {
        match import.ty {
            TypeRef::Func(ty) | TypeRef::FuncExact(ty) => {
                self.functions.push(self.types[ty as usize]);
                self.imported.functions += 1;
            }
            TypeRef::Table(ty) => {
                self.tables.push(ty);
                self.imported.tables += 1;
            }
            TypeRef::Memory(ty) => {
                self.memories.push(ty);
                self.imported.memories += 1;
            }
            TypeRef::Global(ty) => {
                self.globals.push(ty);
                self.imported.globals += 1;
            }
            TypeRef::Tag(ty) => {
                self.tags.push(self.types[ty.func_type_idx as usize]);
                self.imported.tags += 1;
            }
        }
        self.imports.push(ModuleImport {
            module: import.module,
            name: import.name,
        });
    }
}
