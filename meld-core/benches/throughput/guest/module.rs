//! Core modules: the sections around the bodies.

use super::body;
use super::layout::{self, DATA_START, Layout, MUTABLE_GLOBALS, Recipe};
use super::rng::Rng;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, FunctionSection, GlobalSection, GlobalType, ImportSection, MemorySection,
    MemoryType, Module, NameMap, NameSection, RefType, TableSection, TableType, TypeSection,
    ValType,
};

/// Bytes of a page of memory.
const PAGE: u32 = 65_536;

/// Bytes of one data segment; the last one holds the rest.
const SEGMENT: usize = 192 * 1024;

/// Writes the module that `recipe` asks for. The same recipe gives the same
/// bytes.
pub fn generate(recipe: &Recipe) -> Module {
    let mut rng = Rng::new(recipe.seed);
    let layout = Layout::new(recipe, &mut rng);
    let mut module = Module::new();
    module.section(&types(&layout));
    module.section(&imports(recipe, &layout));
    module.section(&functions(&layout));
    module.section(&table(&layout));
    module.section(&memory(&layout));
    module.section(&globals());
    module.section(&exports(recipe, &layout));
    module.section(&elements(&layout));
    module.section(&code(&layout, &mut rng));
    module.section(&data(&layout, &mut rng));
    module.section(&names(recipe, &layout, &mut rng));
    module
}

fn types(layout: &Layout) -> TypeSection {
    let mut section = TypeSection::new();
    for ty in &layout.types {
        let params: Vec<ValType> = ty.params.iter().map(|&num| num.into()).collect();
        let result = ty.result.map(ValType::from);
        section.ty().function(params, result);
    }
    section
}

fn imports(recipe: &Recipe, layout: &Layout) -> ImportSection {
    let mut section = ImportSection::new();
    if let Some(api) = recipe.imports {
        for (function, &ty) in api.functions.iter().zip(&layout.functions) {
            section.import(&api.name, &function.name, EntityType::Function(ty));
        }
    }
    section
}

fn functions(layout: &Layout) -> FunctionSection {
    let mut section = FunctionSection::new();
    for &ty in &layout.functions[layout.imported as usize..] {
        section.function(ty);
    }
    section
}

fn table(layout: &Layout) -> TableSection {
    let mut section = TableSection::new();
    section.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: u64::from(layout.table_size()),
        maximum: Some(u64::from(layout.table_size())),
        shared: false,
    });
    section
}

fn memory(layout: &Layout) -> MemorySection {
    let mut section = MemorySection::new();
    section.memory(MemoryType {
        minimum: u64::from((DATA_START + layout.data_bytes).div_ceil(PAGE) + 1),
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    section
}

fn globals() -> GlobalSection {
    let ty = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    let mut section = GlobalSection::new();
    for _ in 0..MUTABLE_GLOBALS {
        section.global(ty, &ConstExpr::i32_const(DATA_START as i32));
    }
    section
}

fn exports(recipe: &Recipe, layout: &Layout) -> ExportSection {
    let mut section = ExportSection::new();
    section.export("memory", ExportKind::Memory, 0);
    for (function, index) in recipe.exports.functions.iter().zip(layout.imported..) {
        let name = recipe.exports.core_export(function);
        section.export(&name, ExportKind::Func, index);
    }
    section
}

fn elements(layout: &Layout) -> ElementSection {
    let mut section = ElementSection::new();
    let functions = Elements::Functions(layout.elements.as_slice().into());
    section.active(None, &ConstExpr::i32_const(1), functions);
    section
}

fn code(layout: &Layout, rng: &mut Rng) -> CodeSection {
    let mut section = CodeSection::new();
    for function in layout.imported..layout.functions.len() as u32 {
        let size = layout::body_size(rng);
        let signature = layout.signature(function);
        section.function(&body::generate(layout, signature, size, rng.fork()));
    }
    section
}

fn data(layout: &Layout, rng: &mut Rng) -> DataSection {
    let mut bytes = vec![0; layout.data_bytes as usize];
    rng.fill(&mut bytes);
    let mut section = DataSection::new();
    for (segment, bytes) in bytes.chunks(SEGMENT).enumerate() {
        let address = DATA_START as usize + segment * SEGMENT;
        let offset = ConstExpr::i32_const(address as i32);
        section.active(0, &offset, bytes.iter().copied());
    }
    section
}

/// Names as long as a compiler's, so that the section has its usual weight.
fn names(recipe: &Recipe, layout: &Layout, rng: &mut Rng) -> NameSection {
    let mut functions = NameMap::new();
    for function in 0..layout.functions.len() as u32 {
        let tail = "_of_something_longer";
        let tail = &tail[..rng.below(tail.len() as u32 + 1) as usize];
        let name = format!("{}_function_{function}{tail}", recipe.name);
        functions.append(function, &name);
    }
    let mut globals = NameMap::new();
    globals.append(layout::STACK_POINTER, "__stack_pointer");
    let mut section = NameSection::new();
    section.module(&recipe.name);
    section.functions(&functions);
    section.globals(&globals);
    section
}
