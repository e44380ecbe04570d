//! The frame of a kernel: where it reads, where it writes, and how its code
//! nests.
//!
//! Kernels nest deeply enough for branches that count blocks to be wrong sooner
//! or later. Here a branch names its [`Label`], and the distance is computed.

use wasm_encoder::{BlockType, Instruction, ValType};

use super::units::Unit;
use crate::adapter::body::{Access, Local, SymbolicBody};
use crate::adapter::side::Memory;
use crate::adapter::translate::helpers::locals;
use crate::adapter::translate::memory::get_as_ptr;
use crate::adapter::types::Width;

/// Where a branch may go: to the end of a block, or to the start of a loop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    /// How many blocks are open around its own.
    depth: u32,
}

/// A function `(source, count, destination)` in the making. The count is an i32
/// and says how many units of the source there are; all of them, and whatever is
/// written, are known to be in bounds.
pub(super) struct Kernel {
    from: Memory,
    to: Memory,
    /// Whether operators on 128 bits may be used.
    pub(super) simd: bool,
    body: SymbolicBody,
    /// How many blocks are open.
    depth: u32,
    /// The number of units.
    count: Local,
    /// Where the next unit is read.
    src: Local,
    /// One past the last unit.
    end: Local,
    /// Where the next unit is written.
    dst: Local,
}

impl Kernel {
    /// A kernel that reads units of this size.
    pub(super) fn new((from, to): (Memory, Memory), simd: bool, unit: Unit) -> Self {
        let params = locals(&[from.width.ptr(), ValType::I32, to.width.ptr()]);
        let mut body = SymbolicBody::new(params.len());
        let end = body.local(from.width.ptr());
        let mut kernel = Kernel {
            from,
            to,
            simd,
            body,
            depth: 0,
            count: params[1],
            src: params[0],
            end,
            dst: params[2],
        };
        kernel.get(kernel.src);
        kernel.get(kernel.count);
        kernel.scale(unit);
        kernel.extend(from.width);
        kernel.body.ptr_add(from.width.ptr());
        kernel.set(end);
        kernel
    }

    /// The finished body. What is on the stack is the result.
    pub(super) fn finish(self) -> SymbolicBody {
        self.body
    }

    pub(super) fn op(&mut self, instruction: Instruction<'static>) {
        self.body.plain(instruction);
    }

    pub(super) fn local(&mut self, ty: ValType) -> Local {
        self.body.local(ty)
    }

    pub(super) fn release(&mut self, local: Local) {
        self.body.release(local);
    }

    pub(super) fn get(&mut self, local: Local) {
        self.body.get(local);
    }

    pub(super) fn set(&mut self, local: Local) {
        self.body.set(local);
    }

    pub(super) fn tee(&mut self, local: Local) {
        self.op(Instruction::LocalTee(local.index));
    }

    pub(super) fn int(&mut self, value: u32) {
        self.op(Instruction::I32Const(value as i32));
    }

    /// Traps if the value on the stack is not zero.
    pub(super) fn trap_if(&mut self) {
        self.body.trap_if();
    }

    /// Loads from this distance, in bytes, to where the next unit is read.
    pub(super) fn load(&mut self, access: Access, offset: u32) {
        self.get(self.src);
        self.body.access(access, self.from.def, offset);
    }

    /// Stores at this distance, in bytes, from where the next unit is written.
    pub(super) fn store(&mut self, access: Access, offset: u32, value: impl FnOnce(&mut Self)) {
        self.get(self.dst);
        value(self);
        self.body.access(access, self.to.def, offset);
    }

    /// Goes on by so many bytes in the source and in the destination.
    pub(super) fn advance(&mut self, src: u32, dst: u32) {
        for (local, bytes) in [(self.src, src), (self.dst, dst)] {
            self.get(local);
            self.body.ptr_const(local.ty, bytes);
            self.body.ptr_add(local.ty);
            self.set(local);
        }
    }

    /// Goes on by so many bytes, an i64, in the source and in the destination.
    pub(super) fn advance_by(&mut self, bytes: Local) {
        for local in [self.src, self.dst] {
            self.get(local);
            get_as_ptr(&mut self.body, bytes, local.ty);
            self.body.ptr_add(local.ty);
            self.set(local);
        }
    }

    /// Begins at the end: from here on, reading and writing go backwards.
    /// `written` is the size of the units that are written.
    pub(super) fn turn_around(&mut self, written: Unit) {
        self.get(self.dst);
        self.get(self.count);
        self.scale(written);
        self.extend(self.to.width);
        self.body.ptr_add(self.dst.ty);
        self.set(self.dst);
    }

    /// Goes back by so many bytes in the source and in the destination.
    pub(super) fn retreat(&mut self, src: u32, dst: u32) {
        for (local, bytes) in [(self.end, src), (self.dst, dst)] {
            self.get(local);
            self.body.ptr_const(local.ty, bytes);
            match local.ty {
                ValType::I64 => self.op(Instruction::I64Sub),
                _ => self.op(Instruction::I32Sub),
            }
            self.set(local);
        }
    }

    /// Loads what comes next backwards, after [`Kernel::retreat`].
    pub(super) fn load_last(&mut self, access: Access) {
        self.get(self.end);
        self.body.access(access, self.from.def, 0);
    }

    /// Puts on the stack whether everything is read.
    pub(super) fn at_end(&mut self) {
        self.get(self.src);
        self.get(self.end);
        self.by_width(Instruction::I32Eq, Instruction::I64Eq);
    }

    /// Puts on the stack whether fewer bytes than this are left.
    pub(super) fn short_of(&mut self, bytes: u32) {
        self.get(self.end);
        self.get(self.src);
        self.by_width(Instruction::I32Sub, Instruction::I64Sub);
        self.body.ptr_const(self.src.ty, bytes);
        self.by_width(Instruction::I32LtU, Instruction::I64LtU);
    }

    /// Puts on the stack how many bytes were read.
    pub(super) fn bytes_read(&mut self) {
        self.get(self.count);
        self.get(self.end);
        self.get(self.src);
        self.by_width(Instruction::I32Sub, Instruction::I64Sub);
        if self.from.width == Width::W64 {
            self.op(Instruction::I32WrapI64);
        }
        self.op(Instruction::I32Sub);
    }

    /// Notes where the destination begins, for [`Kernel::units_written`].
    pub(super) fn note_begin(&mut self) -> Local {
        let begin = self.local(self.to.width.ptr());
        self.get(self.dst);
        self.set(begin);
        begin
    }

    /// Puts on the stack how many units of this size were written.
    pub(super) fn units_written(&mut self, begin: Local, unit: Unit) {
        self.get(self.dst);
        self.get(begin);
        match self.to.width {
            Width::W32 => self.op(Instruction::I32Sub),
            Width::W64 => {
                self.op(Instruction::I64Sub);
                self.op(Instruction::I32WrapI64);
            }
        }
        if unit == Unit::Two {
            self.int(1);
            self.op(Instruction::I32ShrU);
        }
    }

    /// Turns the number of units on the stack into one of bytes.
    fn scale(&mut self, unit: Unit) {
        if unit == Unit::Two {
            self.int(1);
            self.op(Instruction::I32Shl);
        }
    }

    /// Turns the i32 on the stack into a pointer.
    fn extend(&mut self, width: Width) {
        if width == Width::W64 {
            self.op(Instruction::I64ExtendI32U);
        }
    }

    fn by_width(&mut self, narrow: Instruction<'static>, wide: Instruction<'static>) {
        match self.from.width {
            Width::W32 => self.op(narrow),
            Width::W64 => self.op(wide),
        }
    }
}

/// Control.
impl Kernel {
    /// Code whose branches to the label leave it.
    pub(super) fn block(&mut self, write: impl FnOnce(&mut Self, Label)) {
        self.structure(Instruction::Block(BlockType::Empty), write);
    }

    /// Code whose branches to the label begin it again.
    pub(super) fn repeat(&mut self, write: impl FnOnce(&mut Self, Label)) {
        self.structure(Instruction::Loop(BlockType::Empty), write);
    }

    /// The first piece of code if the value on the stack is not zero, otherwise
    /// the second.
    pub(super) fn either(
        &mut self,
        then: impl FnOnce(&mut Self),
        otherwise: impl FnOnce(&mut Self),
    ) {
        self.structure(Instruction::If(BlockType::Empty), |kernel, _| {
            then(kernel);
            kernel.op(Instruction::Else);
            otherwise(kernel);
        });
    }

    fn structure(&mut self, open: Instruction<'static>, write: impl FnOnce(&mut Self, Label)) {
        let label = Label { depth: self.depth };
        self.op(open);
        self.depth += 1;
        write(self, label);
        self.depth -= 1;
        self.op(Instruction::End);
    }

    pub(super) fn br(&mut self, label: Label) {
        self.op(Instruction::Br(self.distance(label)));
    }

    /// Branches if the value on the stack is not zero.
    pub(super) fn br_if(&mut self, label: Label) {
        self.op(Instruction::BrIf(self.distance(label)));
    }

    fn distance(&self, label: Label) -> u32 {
        self.depth - label.depth - 1
    }
}
