//! Takes a module apart, so that a fuser has to put it together again.
//!
//! A module that owns its memories leaves a merger little to do: nothing that
//! runs before it can see them, so every segment may stay active and every
//! initialiser may stay where it is. After the split, a *provider* defines the
//! memories, tables and plain globals; a *disturber*, whose start function
//! comes next, writes where the segments are about to write; and the *rest* is
//! the module with imports for what it lost. Instantiated in this order, they
//! do what the module did.
//!
//! Imports come first in an index space, so a prefix of the definitions can
//! leave without a new number for anything else. No function body changes.

use anyhow::Result;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, GlobalSection,
    ImportSection, Instruction, MemArg, MemorySection, Module, RawSection, StartSection,
    TableSection, TypeSection,
};
use wasmparser::{
    ConstExpr, Data, DataKind, Element, ElementItems, ElementKind, Global, HeapType, MemoryType,
    Operator, Parser, Payload, Table, TableInit, TableType, TypeRef, ValType,
};

/// The module name under which the rest and the disturber import from the
/// provider.
pub const PROVIDER: &str = "meld-split";

/// A module in three, in the order of instantiation.
pub struct Split {
    /// Defines memories, tables and globals.
    pub provider: Vec<u8>,
    /// Writes to them in its start function.
    pub disturber: Vec<u8>,
    /// Everything else.
    pub rest: Vec<u8>,
}

/// Splits a module.
pub fn split(bytes: &[u8]) -> Result<Split> {
    let contents = Contents::read(bytes)?;
    let moved = contents.movable();
    Ok(Split {
        provider: moved.provider()?,
        disturber: moved.disturber(&contents)?,
        rest: contents.rest(bytes, &moved)?,
    })
}

/// What of a module matters here.
#[derive(Default)]
struct Contents<'a> {
    imported_memories: u32,
    imported_tables: u32,
    memories: Vec<MemoryType>,
    tables: Vec<Table<'a>>,
    globals: Vec<Global<'a>>,
    elements: Vec<Element<'a>>,
    data: Vec<Data<'a>>,
}

/// What leaves the module.
struct Moved<'c, 'a> {
    memories: &'c [MemoryType],
    tables: &'c [Table<'a>],
    globals: &'c [Global<'a>],
}

impl<'a> Contents<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut contents = Contents::default();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        match import?.ty {
                            TypeRef::Memory(_) => contents.imported_memories += 1,
                            TypeRef::Table(_) => contents.imported_tables += 1,
                            TypeRef::Func(_)
                            | TypeRef::FuncExact(_)
                            | TypeRef::Global(_)
                            | TypeRef::Tag(_) => {}
                        }
                    }
                }
                Payload::MemorySection(section) => {
                    contents.memories = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::TableSection(section) => {
                    contents.tables = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::GlobalSection(section) => {
                    contents.globals = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ElementSection(section) => {
                    contents.elements = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::DataSection(section) => {
                    contents.data = section.into_iter().collect::<Result<_, _>>()?;
                }
                // Nothing else can leave or be disturbed.
                _ => {}
            }
        }
        Ok(contents)
    }

    /// The definitions that can stand in a module without types and functions.
    fn movable(&self) -> Moved<'_, 'a> {
        let plain_table = |table: &&Table<'a>| {
            let abstract_type =
                matches!(table.ty.element_type.heap_type(), HeapType::Abstract { .. });
            abstract_type && matches!(table.init, TableInit::RefNull)
        };
        let plain_global = |global: &&Global<'a>| {
            let number = !matches!(global.ty.content_type, ValType::Ref(_));
            number && !mentions_index(&global.init_expr)
        };
        Moved {
            memories: &self.memories,
            tables: &self.tables[..self.tables.iter().take_while(plain_table).count()],
            globals: &self.globals[..self.globals.iter().take_while(plain_global).count()],
        }
    }

    /// The module with imports for what moved.
    fn rest(&self, bytes: &[u8], moved: &Moved<'_, '_>) -> Result<Vec<u8>> {
        let mut module = Module::new();
        let mut imports = Some(ImportSection::new());
        let mut reencoder = RoundtripReencoder;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Payload::ImportSection(section) = &payload {
                if let Some(imports) = &mut imports {
                    reencoder.parse_import_section(imports, section.clone())?;
                }
                continue;
            }
            let Some((id, range)) = payload.as_section() else {
                continue;
            };
            let precedes_imports =
                matches!(payload, Payload::TypeSection(_) | Payload::CustomSection(_));
            if !precedes_imports && let Some(mut imports) = imports.take() {
                moved.import(&mut imports)?;
                module.section(&imports);
            }
            match payload {
                Payload::MemorySection(_) => {}
                Payload::TableSection(_) => {
                    let mut tables = TableSection::new();
                    for table in &self.tables[moved.tables.len()..] {
                        reencoder.parse_table(&mut tables, table.clone())?;
                    }
                    module.section(&tables);
                }
                Payload::GlobalSection(_) => {
                    let mut globals = GlobalSection::new();
                    for global in &self.globals[moved.globals.len()..] {
                        reencoder.parse_global(&mut globals, global.clone())?;
                    }
                    module.section(&globals);
                }
                _ => {
                    let data = &bytes[range.start as usize..range.end as usize];
                    module.section(&RawSection { id, data });
                }
            }
        }
        if let Some(imports) = imports {
            module.section(&imports);
        }
        Ok(module.finish())
    }
}

/// Whether a constant expression refers to another item.
fn mentions_index(expr: &ConstExpr<'_>) -> bool {
    let mut operators = expr.get_operators_reader().into_iter();
    !operators.all(|operator| {
        matches!(
            operator,
            Ok(Operator::I32Const { .. }
                | Operator::I64Const { .. }
                | Operator::F32Const { .. }
                | Operator::F64Const { .. }
                | Operator::V128Const { .. }
                | Operator::I32Add
                | Operator::I32Sub
                | Operator::I32Mul
                | Operator::I64Add
                | Operator::I64Sub
                | Operator::I64Mul
                | Operator::End)
        )
    })
}

impl Moved<'_, '_> {
    fn provider(&self) -> Result<Vec<u8>> {
        let (mut memories, mut tables) = (MemorySection::new(), TableSection::new());
        let (mut globals, mut exports) = (GlobalSection::new(), ExportSection::new());
        let mut reencoder = RoundtripReencoder;
        for (index, table) in (0..).zip(self.tables) {
            reencoder.parse_table(&mut tables, table.clone())?;
            exports.export(&format!("table-{index}"), ExportKind::Table, index);
        }
        for (index, memory) in (0..).zip(self.memories) {
            memories.memory(reencoder.memory_type(*memory)?);
            exports.export(&format!("memory-{index}"), ExportKind::Memory, index);
        }
        for (index, global) in (0..).zip(self.globals) {
            reencoder.parse_global(&mut globals, global.clone())?;
            exports.export(&format!("global-{index}"), ExportKind::Global, index);
        }
        let mut module = Module::new();
        module.section(&tables).section(&memories);
        module.section(&globals).section(&exports);
        Ok(module.finish())
    }

    /// Imports everything from the provider.
    fn import(&self, imports: &mut ImportSection) -> Result<()> {
        let mut reencoder = RoundtripReencoder;
        for (index, table) in self.tables.iter().enumerate() {
            let ty = EntityType::Table(reencoder.table_type(table.ty)?);
            imports.import(PROVIDER, &format!("table-{index}"), ty);
        }
        for (index, memory) in self.memories.iter().enumerate() {
            let ty = EntityType::Memory(reencoder.memory_type(*memory)?);
            imports.import(PROVIDER, &format!("memory-{index}"), ty);
        }
        for (index, global) in self.globals.iter().enumerate() {
            let ty = EntityType::Global(reencoder.global_type(global.ty)?);
            imports.import(PROVIDER, &format!("global-{index}"), ty);
        }
        Ok(())
    }

    /// A module whose start function writes where segments that are certain to
    /// be in bounds begin: a wrong byte, or null.
    fn disturber(&self, contents: &Contents<'_>) -> Result<Vec<u8>> {
        let mut start = Function::new([]);
        for data in &contents.data {
            self.disturb_memory(contents, data, &mut start);
        }
        for element in &contents.elements {
            self.disturb_table(contents, element, &mut start)?;
        }
        start.instruction(&Instruction::End);
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        self.import(&mut imports)?;
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut code = CodeSection::new();
        code.function(&start);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&StartSection { function_index: 0 });
        module.section(&code);
        Ok(module.finish())
    }

    fn disturb_memory(&self, contents: &Contents<'_>, data: &Data<'_>, start: &mut Function) {
        let DataKind::Active {
            memory_index,
            offset_expr,
        } = &data.kind
        else {
            return;
        };
        let index = memory_index.checked_sub(contents.imported_memories);
        let Some((index, memory)) = index.and_then(|index| entry(self.memories, index)) else {
            return;
        };
        let size = u128::from(memory.initial) << memory.page_size_log2.unwrap_or(16);
        if let Some(first) = data.data.first()
            && let Some(address) = constant(offset_expr)
            && u128::from(address) < size
        {
            let memarg = MemArg {
                offset: 0,
                align: 0,
                memory_index: index,
            };
            start.instruction(&self::address(address, memory.memory64));
            start.instruction(&Instruction::I32Const(i32::from(!first)));
            start.instruction(&Instruction::I32Store8(memarg));
        }
    }

    fn disturb_table(
        &self,
        contents: &Contents<'_>,
        element: &Element<'_>,
        start: &mut Function,
    ) -> Result<()> {
        let ElementKind::Active {
            table_index,
            offset_expr,
        } = &element.kind
        else {
            return Ok(());
        };
        let index = table_index.unwrap_or(0);
        let index = index.checked_sub(contents.imported_tables);
        let Some((index, table)) = index.and_then(|index| entry(self.tables, index)) else {
            return Ok(());
        };
        let TableType {
            element_type,
            table64,
            initial,
            ..
        } = table.ty;
        if element_count(&element.items) > 0
            && let Some(address) = constant(offset_expr)
            && address < initial
        {
            let null = RoundtripReencoder.heap_type(element_type.heap_type())?;
            start.instruction(&self::address(address, table64));
            start.instruction(&Instruction::RefNull(null));
            start.instruction(&Instruction::TableSet(index));
        }
        Ok(())
    }
}

fn entry<T>(items: &[T], index: u32) -> Option<(u32, &T)> {
    Some((index, items.get(index as usize)?))
}

fn element_count(items: &ElementItems<'_>) -> u32 {
    match items {
        ElementItems::Functions(section) => section.count(),
        ElementItems::Expressions(_, section) => section.count(),
    }
}

/// The offset of a segment, if it is a literal.
fn constant(expr: &ConstExpr<'_>) -> Option<u64> {
    let mut operators = expr.get_operators_reader().into_iter();
    match (operators.next()?.ok()?, operators.next()?.ok()?) {
        (Operator::I32Const { value }, Operator::End) => Some(u64::from(value as u32)),
        (Operator::I64Const { value }, Operator::End) => Some(value as u64),
        _ => None,
    }
}

fn address(address: u64, is_64: bool) -> Instruction<'static> {
    match is_64 {
        true => Instruction::I64Const(address as i64),
        false => Instruction::I32Const(address as u32 as i32),
    }
}
