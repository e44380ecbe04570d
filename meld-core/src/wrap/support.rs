//! The support module and the fix-up.

use wasm_encoder::{
    CodeSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, ImportSection, Instruction, MemorySection, Module, RefType, StartSection,
    TableSection, TableType, TypeSection,
};

use super::{SUPPORT_MODULE, Wrapper};
use crate::emit::memory_type;
use crate::error::Result;
use crate::merger::{ExportDef, START, memory_name};

/// The name of the table that the stand-ins jump through.
const TABLE: &str = "table";
/// What the fix-up imports its functions from.
const FUSED_MODULE: &str = "meld:fused";

impl Wrapper<'_, '_, '_> {
    /// Adds the support module, if there is anything to support. Gives its
    /// instance.
    pub(super) fn support(&mut self) -> Result<Option<u32>> {
        let fused = self.fused;
        let support = &fused.support;
        if support.is_empty() {
            return Ok(None);
        }
        let module = self.support_module()?;
        let instance = self.core_module("support", &module.finish(), Vec::new());
        for (position, memory) in support.memories.iter().enumerate() {
            let name = memory_name(position);
            let builder = self.builder();
            let index = builder.core_alias_export(instance, &name, ExportKind::Memory);
            self.memories.insert(*memory, index);
        }
        for (position, func) in support.functions.keys().enumerate() {
            let name = stand_in_name(position);
            let builder = self.builder();
            let index = builder.core_alias_export(instance, &name, ExportKind::Func);
            self.stand_ins.insert(*func, index);
        }
        Ok(Some(instance))
    }

    fn support_module(&self) -> Result<Module> {
        let support = &self.fused.support;
        let mut memories = MemorySection::new();
        let mut exports = ExportSection::new();
        for (position, memory) in support.memories.iter().enumerate() {
            memories.memory(memory_type(self.fused, *memory)?);
            exports.export(&memory_name(position), ExportKind::Memory, position as u32);
        }
        let mut types = TypeSection::new();
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for (position, ty) in support.functions.values().enumerate() {
            let position_index = position as u32;
            let (params, results) = self.fused.program.numbers(*ty);
            functions.function(position_index);
            code.function(&stand_in(params.len() as u32, position_index));
            types.ty().function(params, results);
            exports.export(&stand_in_name(position), ExportKind::Func, position_index);
        }
        let count = support.functions.len() as u64;
        let mut module = Module::new();
        if count == 0 {
            module.section(&memories).section(&exports);
            return Ok(module);
        }
        exports.export(TABLE, ExportKind::Table, 0);
        let mut tables = TableSection::new();
        tables.table(table(count));
        module.section(&types).section(&functions).section(&tables);
        module.section(&memories).section(&exports).section(&code);
        Ok(module)
    }

    /// Adds the fix-up: a module that fills the table and then runs what the
    /// composition runs.
    pub(super) fn fix_up(&mut self, support: Option<u32>) {
        let Some(support) = support else {
            return;
        };
        let fused = self.fused;
        let start = fused.exports.get(START).copied();
        let start = start.filter(|def| *def == ExportDef::Start);
        let functions = &fused.support.functions;
        if functions.is_empty() && start.is_none() {
            return;
        }
        let module = self.fix_up_module(start.is_some());
        let mut items = Vec::new();
        let names: Vec<String> = (0..functions.len()).map(stand_in_name).collect();
        for (name, func) in names.iter().zip(functions.keys()) {
            items.push((name.as_str(), ExportKind::Func, self.function(*func)));
        }
        if start.is_some() {
            let instance = self.module;
            let builder = self.builder();
            let index = builder.core_alias_export(instance, START, ExportKind::Func);
            items.push((START, ExportKind::Func, index));
        }
        let items = self.builder().core_instantiate_exports(items);
        let mut args = vec![(FUSED_MODULE, items)];
        if !functions.is_empty() {
            args.push((SUPPORT_MODULE, support));
        }
        self.core_module("fix-up", &module.finish(), args);
    }

    fn fix_up_module(&self, runs_start: bool) -> Module {
        let functions = &self.fused.support.functions;
        let count = functions.len() as u32;
        let mut types = TypeSection::new();
        let mut imports = ImportSection::new();
        for (position, ty) in functions.values().enumerate() {
            let (params, results) = self.fused.program.numbers(*ty);
            types.ty().function(params, results);
            let ty = EntityType::Function(position as u32);
            imports.import(FUSED_MODULE, &stand_in_name(position), ty);
        }
        if runs_start {
            types.ty().function([], []);
            imports.import(FUSED_MODULE, START, EntityType::Function(count));
        }
        let mut elements = ElementSection::new();
        if count > 0 {
            imports.import(SUPPORT_MODULE, TABLE, table(count.into()));
            let offset = wasm_encoder::ConstExpr::i32_const(0);
            let all: Vec<u32> = (0..count).collect();
            elements.active(None, &offset, Elements::Functions(all.into()));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        if runs_start {
            let function_index = count;
            module.section(&StartSection { function_index });
        }
        if count > 0 {
            module.section(&elements);
        }
        module
    }
}

fn stand_in_name(position: usize) -> String {
    format!("function-{position}")
}

fn table(entries: u64) -> TableType {
    TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: entries,
        maximum: Some(entries),
        shared: false,
    }
}

/// A function that passes its parameters to a function in the table.
fn stand_in(params: u32, position: u32) -> Function {
    let mut function = Function::new([]);
    for param in 0..params {
        function.instruction(&Instruction::LocalGet(param));
    }
    function.instruction(&Instruction::I32Const(position as i32));
    function.instruction(&Instruction::CallIndirect {
        type_index: position,
        table_index: 0,
    });
    function.instruction(&Instruction::End);
    function
}
