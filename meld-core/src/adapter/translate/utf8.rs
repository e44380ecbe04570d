//! Is it UTF-8? A kernel, written once for any memory.

use wasm_encoder::{BlockType, Instruction, ValType};

use super::helpers::locals;
use super::scalars::trap_unless_below;
use crate::adapter::body::{Access, Local, SymbolicBody};
use crate::adapter::side::Memory;
use crate::adapter::types::Width;

/// The function `(pointer, length) -> ()` that traps unless the bytes are UTF-8.
/// They are known to be in bounds.
///
/// Eight ASCII bytes are passed over at a time. Any other sequence is checked
/// by the table of well-formed sequences in the Unicode standard: the first
/// byte tells the length and the range of the second one.
pub(super) fn validate(memory: Memory) -> SymbolicBody {
    let mut kernel = Kernel::new(memory);
    kernel.begin();
    kernel.skip_eight_ascii();
    kernel.skip_one_ascii();
    kernel.sequence_length();
    kernel.second_byte();
    kernel.continuation_byte(2);
    kernel.continuation_byte(3);
    kernel.end();
    kernel.body
}

struct Kernel {
    memory: Memory,
    body: SymbolicBody,
    ptr: Local,
    /// One past the last byte.
    end: Local,
    /// The first byte of a sequence.
    first: Local,
    /// How many bytes follow it.
    following: Local,
    /// The range of the second byte.
    low: Local,
    high: Local,
}

impl Kernel {
    fn new(memory: Memory) -> Self {
        let params = locals(&[memory.width.ptr(); 2]);
        let mut body = SymbolicBody::new(2);
        let first = body.local(ValType::I32);
        let following = body.local(ValType::I32);
        let low = body.local(ValType::I32);
        let high = body.local(ValType::I32);
        Kernel {
            memory,
            body,
            ptr: params[0],
            end: params[1],
            first,
            following,
            low,
            high,
        }
    }

    /// Opens `block loop`, in which branch 0 goes on to the next sequence.
    fn begin(&mut self) {
        self.body.get(self.ptr);
        self.body.get(self.end);
        self.body.ptr_add(self.ptr.ty);
        self.body.set(self.end);
        self.body.plain(Instruction::Block(BlockType::Empty));
        self.body.plain(Instruction::Loop(BlockType::Empty));
        self.body.get(self.ptr);
        self.body.get(self.end);
        self.by_width(Instruction::I32Eq, Instruction::I64Eq);
        self.body.plain(Instruction::BrIf(1));
    }

    fn skip_eight_ascii(&mut self) {
        self.remaining();
        self.body.ptr_const(self.ptr.ty, 8);
        self.by_width(Instruction::I32GeU, Instruction::I64GeU);
        self.body.plain(Instruction::If(BlockType::Empty));
        self.body.get(self.ptr);
        // The pointer need not be aligned, which the hint does not promise.
        self.body.access(Access::Load64, self.memory.def, 0);
        self.body
            .plain(Instruction::I64Const(0x8080_8080_8080_8080_u64 as i64));
        self.body.plain(Instruction::I64And);
        self.body.plain(Instruction::I64Eqz);
        self.body.plain(Instruction::If(BlockType::Empty));
        self.advance(8);
        self.body.plain(Instruction::Br(2));
        self.body.plain(Instruction::End);
        self.body.plain(Instruction::End);
    }

    fn skip_one_ascii(&mut self) {
        self.byte(0);
        self.body.set(self.first);
        self.body.get(self.first);
        self.body.plain(Instruction::I32Const(0x80));
        self.body.plain(Instruction::I32LtU);
        self.body.plain(Instruction::If(BlockType::Empty));
        self.advance(1);
        self.body.plain(Instruction::Br(1));
        self.body.plain(Instruction::End);
    }

    /// First bytes are 0xc2 to 0xf4; those from 0xe0 on have one more byte that
    /// follows, and those from 0xf0 on two.
    fn sequence_length(&mut self) {
        self.body.get(self.first);
        self.body.plain(Instruction::I32Const(0xc2));
        self.body.plain(Instruction::I32Sub);
        trap_unless_below(&mut self.body, 0xf5 - 0xc2);
        self.body.plain(Instruction::I32Const(1));
        for limit in [0xe0, 0xf0] {
            self.body.get(self.first);
            self.body.plain(Instruction::I32Const(limit));
            self.body.plain(Instruction::I32GeU);
            self.body.plain(Instruction::I32Add);
        }
        self.body.set(self.following);
        self.remaining();
        self.following_as_ptr();
        self.by_width(Instruction::I32LeU, Instruction::I64LeU);
        self.body.trap_if();
    }

    /// The second byte is 0x80 to 0xbf, except after four first bytes that
    /// exclude overlong forms, surrogates, and what is above U+10FFFF.
    fn second_byte(&mut self) {
        self.limit(self.low, 0x80, [(0xe0, 0xa0), (0xf0, 0x90)]);
        self.limit(self.high, 0xbf, [(0xed, 0x9f), (0xf4, 0x8f)]);
        self.byte(1);
        self.body.get(self.low);
        self.body.plain(Instruction::I32Sub);
        self.body.get(self.high);
        self.body.get(self.low);
        self.body.plain(Instruction::I32Sub);
        self.body.plain(Instruction::I32GtU);
        self.body.trap_if();
    }

    /// `local = usual`, or another value after certain first bytes.
    fn limit(&mut self, local: Local, usual: i32, special: [(i32, i32); 2]) {
        for (_, value) in special {
            self.body.plain(Instruction::I32Const(value));
        }
        self.body.plain(Instruction::I32Const(usual));
        for (first, _) in special.into_iter().rev() {
            self.body.get(self.first);
            self.body.plain(Instruction::I32Const(first));
            self.body.plain(Instruction::I32Eq);
            self.body.plain(Instruction::Select);
        }
        self.body.set(local);
    }

    /// Checks the byte at this position, if the sequence has one there.
    fn continuation_byte(&mut self, position: u32) {
        self.body.get(self.following);
        self.body.plain(Instruction::I32Const(position as i32));
        self.body.plain(Instruction::I32GeU);
        self.body.plain(Instruction::If(BlockType::Empty));
        self.byte(position);
        self.body.plain(Instruction::I32Const(0xc0));
        self.body.plain(Instruction::I32And);
        self.body.plain(Instruction::I32Const(0x80));
        self.body.plain(Instruction::I32Ne);
        self.body.trap_if();
        self.body.plain(Instruction::End);
    }

    /// Goes on behind the sequence.
    fn end(&mut self) {
        self.body.get(self.ptr);
        self.following_as_ptr();
        self.body.ptr_add(self.ptr.ty);
        self.body.set(self.ptr);
        self.advance(1);
        self.body.plain(Instruction::Br(0));
        self.body.plain(Instruction::End);
        self.body.plain(Instruction::End);
    }

    /// Puts the byte at this distance from the pointer on the stack.
    fn byte(&mut self, offset: u32) {
        self.body.get(self.ptr);
        self.body.access(Access::Load8U, self.memory.def, offset);
    }

    /// Puts the number of bytes left on the stack.
    fn remaining(&mut self) {
        self.body.get(self.end);
        self.body.get(self.ptr);
        self.by_width(Instruction::I32Sub, Instruction::I64Sub);
    }

    fn following_as_ptr(&mut self) {
        self.body.get(self.following);
        if self.memory.width == Width::W64 {
            self.body.plain(Instruction::I64ExtendI32U);
        }
    }

    fn advance(&mut self, bytes: u32) {
        self.body.get(self.ptr);
        self.body.ptr_const(self.ptr.ty, bytes);
        self.body.ptr_add(self.ptr.ty);
        self.body.set(self.ptr);
    }

    fn by_width(&mut self, narrow: Instruction<'static>, wide: Instruction<'static>) {
        match self.memory.width {
            Width::W32 => self.body.plain(narrow),
            Width::W64 => self.body.plain(wide),
        }
    }
}
