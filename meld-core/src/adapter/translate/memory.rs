//! Pointers: bounds and alignment, and what `realloc` returns.

use wasm_encoder::{Instruction, ValType};

use super::Translator;
use crate::adapter::body::{Flag, Local, Op, SymbolicBody};
use crate::adapter::side::{Memory, Side};
use crate::adapter::types::{Layout, Width};

/// Traps unless `len` bytes from `ptr` on are in the memory, and `ptr` is
/// aligned. `len` is on the stack, as an i64.
pub(crate) fn check_range(body: &mut SymbolicBody, memory: Memory, ptr: Local, align: u32) {
    let len = body.set_new(ValType::I64);
    let size = body.local(ValType::I64);
    check_alignment(body, memory.width, ptr, align);
    // ptr > size || len > size - ptr. Nothing here can overflow: a memory of
    // 2^64 bytes does not exist.
    body.push(Op::MemoryBytes(memory));
    body.set(size);
    get_u64(body, ptr);
    body.get(size);
    body.plain(Instruction::I64GtU);
    body.get(len);
    body.get(size);
    get_u64(body, ptr);
    body.plain(Instruction::I64Sub);
    body.plain(Instruction::I64GtU);
    body.plain(Instruction::I32Or);
    body.trap_if();
    body.release(size);
    body.release(len);
}

fn check_alignment(body: &mut SymbolicBody, width: Width, ptr: Local, align: u32) {
    if align == 1 {
        return;
    }
    body.get(ptr);
    body.ptr_const(width.ptr(), align - 1);
    match width {
        Width::W32 => body.plain(Instruction::I32And),
        Width::W64 => {
            body.plain(Instruction::I64And);
            body.plain(Instruction::I64Const(0));
            body.plain(Instruction::I64Ne);
        }
    }
    body.trap_if();
}

/// Puts a pointer or length on the stack, as an i64.
pub(crate) fn get_u64(body: &mut SymbolicBody, local: Local) {
    body.get(local);
    if local.ty == ValType::I32 {
        body.plain(Instruction::I64ExtendI32U);
    }
}

/// Traps unless a value of this layout can be at `ptr`.
pub(crate) fn check_place(body: &mut SymbolicBody, memory: Memory, ptr: Local, layout: Layout) {
    body.plain(Instruction::I64Const(i64::from(layout.size)));
    check_range(body, memory, ptr, layout.align);
}

/// Calls `realloc(0, 0, align, size)` of a side, with the size on the stack as
/// an i64, and checks what it returns.
pub(crate) fn allocate(body: &mut SymbolicBody, side: &Side, align: u32) -> Local {
    let size = body.set_new(ValType::I64);
    let ptr = body.local(side.width().ptr());
    call_realloc(body, side, (ptr, None), align, size);
    body.release(size);
    ptr
}

/// Calls `realloc(ptr, old size, align, size)` of a side, puts what it returns
/// where `ptr` was, and checks it. Sizes are i64s; without an old one, there is
/// nothing allocated yet, and no pointer.
pub(super) fn call_realloc(
    body: &mut SymbolicBody,
    side: &Side,
    (ptr, old_size): (Local, Option<Local>),
    align: u32,
    size: Local,
) {
    if let Some(instance) = side.clears_may_leave {
        body.set_flag(Flag::MayLeave(instance), false);
    }
    match old_size {
        Some(old_size) => {
            body.get(ptr);
            get_as_ptr(body, old_size, ptr.ty);
        }
        None => {
            body.ptr_const(ptr.ty, 0);
            body.ptr_const(ptr.ty, 0);
        }
    }
    body.ptr_const(ptr.ty, align);
    get_as_ptr(body, size, ptr.ty);
    body.push(Op::Call(side.realloc()));
    body.set(ptr);
    if let Some(instance) = side.clears_may_leave {
        body.set_flag(Flag::MayLeave(instance), true);
    }
    body.get(size);
    check_range(body, side.memory(), ptr, align);
}

/// Puts an i64 that is small enough on the stack as a pointer or length.
pub(super) fn get_as_ptr(body: &mut SymbolicBody, value: Local, ty: ValType) {
    body.get(value);
    if ty == ValType::I32 {
        body.plain(Instruction::I32WrapI64);
    }
}

impl Translator<'_> {
    /// The width of pointers of the source, and of the destination.
    pub(super) fn widths(&self) -> (Width, Width) {
        (self.from.width(), self.to.width())
    }
}
