//! The relay's core module.
//!
//! Its memory is the fused module's, all of it, and nothing else grows that memory:
//! every region before the end has a limit. So the room for values begins where the
//! memory ends when the first one passes.
//!
//! ```text
//! 0        the regions        floor - area   floor          top
//! ├──────────────────────────────┼─ results ─┼─ values ──────┤ free
//! ```

use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, InstructionSink, MemorySection,
    MemoryType, Module, NameMap, NameSection, TypeSection, ValType,
};

use super::{Relay, Relayed};
use crate::memory::PAGE_LOG2;

/// The exports' names.
pub(super) const MEMORY: &str = "memory";
pub(super) const REALLOC: &str = "realloc";
pub(super) const POST_RETURN: &str = "post-return";

/// The name of the function in the place of one that is relayed.
pub(super) fn function_name(position: usize) -> String {
    format!("function-{position}")
}

/// The global of the first address for values; 0 before there are any.
const FLOOR: u32 = 0;
/// The global of the first address that is free.
const TOP: u32 = 1;

/// The functions behind the imports, in order. Those for the relayed functions
/// follow.
#[derive(Clone, Copy)]
enum Own {
    /// `(end) -> ()`: Lets the memory have so many bytes.
    Reserve,
    /// `() -> ()`: Finds out where the room begins.
    Begin,
    /// `(old, old size, alignment, size) -> pointer`
    Realloc,
    /// `(results) -> ()`: All values have been read.
    PostReturn,
}

impl Own {
    const ALL: [Own; 4] = [Own::Reserve, Own::Begin, Own::Realloc, Own::PostReturn];

    fn signature(self) -> (usize, usize) {
        match self {
            Own::Reserve | Own::PostReturn => (1, 0),
            Own::Begin => (0, 0),
            Own::Realloc => (4, 1),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Own::Reserve => "meld:relay reserve",
            Own::Begin => "meld:relay begin",
            Own::Realloc => "meld:relay realloc",
            Own::PostReturn => "meld:relay post-return",
        }
    }
}

impl Relay {
    /// The core module.
    pub(super) fn module(&self) -> Module {
        let mut types = TypeSection::new();
        let mut imports = ImportSection::new();
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        let mut names = NameMap::new();
        for (position, function) in self.functions.iter().enumerate() {
            types.ty().func_type(&function.lowered());
            let ty = EntityType::Function(position as u32);
            imports.import("", &function_name(position), ty);
        }
        for (position, own) in Own::ALL.into_iter().enumerate() {
            let (params, results) = own.signature();
            let (params, results) = (vec![ValType::I32; params], vec![ValType::I32; results]);
            functions.function(types.len());
            types.ty().function(params, results);
            code.function(&self.own(own));
            names.append(self.index(position), own.name());
        }
        for (position, function) in self.functions.iter().enumerate() {
            functions.function(types.len());
            types.ty().func_type(&function.lifted());
            code.function(&self.relayed(position as u32, function));
            let index = self.index(Own::ALL.len() + position);
            exports.export(&function_name(position), ExportKind::Func, index);
            names.append(index, "meld:relay");
        }
        exports.export(MEMORY, ExportKind::Memory, 0);
        exports.export(REALLOC, ExportKind::Func, self.own_index(Own::Realloc));
        exports.export(
            POST_RETURN,
            ExportKind::Func,
            self.own_index(Own::PostReturn),
        );
        let mut name_section = NameSection::new();
        name_section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&memory()).section(&globals());
        module
            .section(&exports)
            .section(&code)
            .section(&name_section);
        module
    }

    /// The index of a function, by its position behind the imports.
    fn index(&self, position: usize) -> u32 {
        (self.functions.len() + position) as u32
    }

    fn own_index(&self, own: Own) -> u32 {
        self.index(own as usize)
    }

    /// The bytes before the floor. Never 0, so that no floor is.
    fn area(&self) -> i32 {
        self.result_size.next_multiple_of(16).max(16) as i32
    }

    fn own(&self, own: Own) -> Function {
        let locals = match own {
            Own::Reserve | Own::Realloc => 1,
            Own::Begin | Own::PostReturn => 0,
        };
        let mut function = Function::new([(locals, ValType::I32)]);
        let mut body = function.instructions();
        match own {
            Own::Reserve => reserve(&mut body),
            Own::Begin => self.begin(&mut body),
            Own::Realloc => self.realloc(&mut body),
            Own::PostReturn => free(&mut body),
        }
        body.end();
        function
    }

    fn begin(&self, body: &mut InstructionSink<'_>) {
        body.global_get(FLOOR)
            .i32_eqz()
            .if_(BlockType::Empty)
            .memory_size(0)
            .i32_const(PAGE_LOG2 as i32)
            .i32_shl()
            .i32_const(self.area())
            .i32_add()
            .global_set(FLOOR);
        // Addresses have come to an end.
        body.global_get(FLOOR).i32_const(self.area()).i32_lt_u();
        trap_if(body);
        body.global_get(FLOOR).call(self.own_index(Own::Reserve));
        free(body);
        body.end();
    }

    fn realloc(&self, body: &mut InstructionSink<'_>) {
        const OLD: u32 = 0;
        const OLD_SIZE: u32 = 1;
        const ALIGNMENT: u32 = 2;
        const SIZE: u32 = 3;
        const POINTER: u32 = 4;
        body.call(self.own_index(Own::Begin));
        // top rounded up: (top + alignment - 1) & -alignment
        body.global_get(TOP)
            .local_get(ALIGNMENT)
            .i32_add()
            .i32_const(1)
            .i32_sub()
            .i32_const(0)
            .local_get(ALIGNMENT)
            .i32_sub()
            .i32_and()
            .local_tee(POINTER)
            .global_get(TOP)
            .i32_lt_u();
        trap_if(body);
        body.local_get(POINTER)
            .local_get(SIZE)
            .i32_add()
            .global_set(TOP)
            .global_get(TOP)
            .local_get(POINTER)
            .i32_lt_u();
        trap_if(body);
        body.global_get(TOP).call(self.own_index(Own::Reserve));
        body.local_get(POINTER).local_get(OLD);
        smaller(body, OLD_SIZE, SIZE);
        body.memory_copy(0, 0).local_get(POINTER);
    }

    /// The function in the place of a relayed one: it calls that one. The host frees
    /// what a result points to when it has read it; otherwise nothing is left to read.
    fn relayed(&self, index: u32, function: &Relayed) -> Function {
        let pointer = function.params.len() as u32;
        let locals = u32::from(function.has_result_pointer);
        let mut body = Function::new([(locals, ValType::I32)]);
        let mut sink = body.instructions();
        if function.has_result_pointer {
            sink.call(self.own_index(Own::Begin))
                .global_get(FLOOR)
                .i32_const(self.area())
                .i32_sub()
                .local_set(pointer);
        }
        let arguments = pointer + locals;
        (0..arguments).for_each(|local| {
            sink.local_get(local);
        });
        sink.call(index);
        match function.has_result_pointer {
            true => {
                sink.local_get(pointer);
            }
            false => free(&mut sink),
        }
        sink.end();
        body
    }
}

impl Relayed {
    fn lifted(&self) -> wasm_encoder::FuncType {
        let (params, results) = (self.params.iter().copied(), self.results.iter().copied());
        wasm_encoder::FuncType::new(params, results)
    }

    fn lowered(&self) -> wasm_encoder::FuncType {
        if !self.has_result_pointer {
            return self.lifted();
        }
        let params = self.params.iter().chain(&self.results);
        wasm_encoder::FuncType::new(params.copied(), [])
    }
}

/// Lets the memory have as many bytes as local 0 says.
fn reserve(body: &mut InstructionSink<'_>) {
    const END: u32 = 0;
    const SIZE: u32 = 1;
    body.local_get(END)
        .memory_size(0)
        .i32_const(PAGE_LOG2 as i32)
        .i32_shl()
        .local_tee(SIZE)
        .i32_gt_u()
        .if_(BlockType::Empty);
    // (end - size - 1) / page + 1 pages are missing.
    body.local_get(END)
        .local_get(SIZE)
        .i32_sub()
        .i32_const(1)
        .i32_sub()
        .i32_const(PAGE_LOG2 as i32)
        .i32_shr_u()
        .i32_const(1)
        .i32_add()
        .memory_grow(0)
        .i32_const(-1)
        .i32_eq();
    trap_if(body);
    body.end();
}

fn free(body: &mut InstructionSink<'_>) {
    body.global_get(FLOOR).global_set(TOP);
}

/// Puts the smaller one of two locals on the stack.
fn smaller(body: &mut InstructionSink<'_>, one: u32, other: u32) {
    body.local_get(one)
        .local_get(other)
        .local_get(one)
        .local_get(other)
        .i32_lt_u()
        .select();
}

fn trap_if(body: &mut InstructionSink<'_>) {
    body.if_(BlockType::Empty).unreachable().end();
}

fn memory() -> MemorySection {
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 0,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    memories
}

fn globals() -> GlobalSection {
    let mut globals = GlobalSection::new();
    for _ in [FLOOR, TOP] {
        let ty = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        globals.global(ty, &ConstExpr::i32_const(0));
    }
    globals
}
