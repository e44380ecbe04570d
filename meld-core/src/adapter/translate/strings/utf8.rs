//! Kernels that read UTF-8.
//!
//! A sequence is well-formed as in the table of the Unicode standard: as many
//! bytes as the first one says, no overlong form, no surrogate, nothing above
//! U+10FFFF. Anything else traps.

use wasm_encoder::{Instruction, ValType};

use super::kernel::Kernel;
use super::units::{Run, Stop, Unit};
use crate::adapter::body::{Access, Local, SymbolicBody};
use crate::adapter::side::Memory;

const ASCII: Stop = Stop::NotAscii;

/// Validates and copies. No result.
pub(super) fn to_utf8(memories: (Memory, Memory), simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, Unit::One);
    let run = Run {
        from: Unit::One,
        to: Unit::One,
        stop: ASCII,
    };
    kernel.copy_utf8(run);
    kernel.finish()
}

/// Validates and transcodes. The result is the number of units.
pub(super) fn to_utf16(memories: (Memory, Memory), simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, Unit::One);
    let begin = kernel.note_begin();
    let run = Run {
        from: Unit::One,
        to: Unit::Two,
        stop: ASCII,
    };
    kernel.runs(run, |kernel, first, _| kernel.sequence(first));
    kernel.units_written(begin, Unit::Two);
    kernel.finish()
}

/// Transcodes up to the first sequence that is not Latin-1, which need not be
/// well-formed. The results are how many bytes of UTF-8 that were, and of
/// Latin-1.
pub(super) fn to_latin1(memories: (Memory, Memory), simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, Unit::One);
    let begin = kernel.note_begin();
    let low = kernel.local(ValType::I32);
    let run = Run {
        from: Unit::One,
        to: Unit::One,
        stop: ASCII,
    };
    kernel.runs(run, |kernel, first, done| {
        // What U+0080 to U+00FF begin with.
        kernel.get(first);
        kernel.int(0xfe);
        kernel.op(Instruction::I32And);
        kernel.int(0xc2);
        kernel.op(Instruction::I32Ne);
        kernel.br_if(done);
        kernel.short_of(2);
        kernel.br_if(done);
        kernel.continuation(1, low);
        kernel.get(low);
        kernel.int(0x40);
        kernel.op(Instruction::I32GeU);
        kernel.br_if(done);
        kernel.store(Access::Store8, 0, |kernel| {
            kernel.get(first);
            kernel.int(6);
            kernel.op(Instruction::I32Shl);
            kernel.get(low);
            kernel.op(Instruction::I32Or);
        });
        kernel.advance(2, 1);
    });
    kernel.bytes_read();
    kernel.units_written(begin, Unit::One);
    kernel.finish()
}

impl Kernel {
    /// Checks a sequence that begins with this byte, which is not ASCII, writes it as
    /// UTF-16, and goes on behind it.
    fn sequence(&mut self, first: Local) {
        let code_point = self.local(ValType::I32);
        self.below(first, 0xe0);
        self.either(
            |kernel| {
                kernel.two_bytes(first, code_point);
                kernel.store_unit(code_point);
                kernel.advance(2, 2);
            },
            |kernel| {
                kernel.below(first, 0xf0);
                kernel.either(
                    |kernel| {
                        kernel.three_bytes(first, code_point);
                        kernel.store_unit(code_point);
                        kernel.advance(3, 2);
                    },
                    |kernel| {
                        kernel.four_bytes(first, code_point);
                        kernel.store_surrogates(code_point);
                        kernel.advance(4, 4);
                    },
                );
            },
        );
        self.release(code_point);
    }

    fn two_bytes(&mut self, first: Local, code_point: Local) {
        // Below 0xc2 are continuation bytes and overlong forms.
        self.below(first, 0xc2);
        self.trap_if();
        self.following(first, 0x1f, 1, code_point);
    }

    fn three_bytes(&mut self, first: Local, code_point: Local) {
        self.following(first, 0x0f, 2, code_point);
        self.below(code_point, 0x800);
        self.trap_if();
        self.is_surrogate(code_point);
        self.trap_if();
    }

    fn four_bytes(&mut self, first: Local, code_point: Local) {
        // A first byte above 0xf4 gives more than U+10FFFF.
        self.following(first, 0x0f, 3, code_point);
        self.get(code_point);
        self.int(0x1_0000);
        self.op(Instruction::I32Sub);
        self.int(0x10_0000);
        self.op(Instruction::I32GeU);
        self.trap_if();
    }

    /// Puts together the bits of the first byte that `mask` has, and those of so
    /// many continuation bytes. Traps if one of them is none, or missing.
    fn following(&mut self, first: Local, mask: u32, count: u32, code_point: Local) {
        self.short_of(count + 1);
        self.trap_if();
        let bytes: Vec<Local> = (0..count).map(|_| self.local(ValType::I32)).collect();
        for (offset, byte) in (1..).zip(&bytes) {
            self.continuation(offset, *byte);
        }
        for (i, byte) in bytes.iter().enumerate() {
            self.get(*byte);
            if i > 0 {
                self.op(Instruction::I32Or);
            }
        }
        self.int(0x40);
        self.op(Instruction::I32GeU);
        self.trap_if();
        self.get(first);
        self.int(mask);
        self.op(Instruction::I32And);
        for byte in &bytes {
            self.int(6);
            self.op(Instruction::I32Shl);
            self.get(*byte);
            self.op(Instruction::I32Or);
        }
        self.set(code_point);
        for byte in bytes {
            self.release(byte);
        }
    }

    /// Loads a continuation byte's six bits. If it is none, what is loaded is not
    /// below 0x40.
    fn continuation(&mut self, offset: u32, byte: Local) {
        self.load(Access::Load8U, offset);
        self.int(0x80);
        self.op(Instruction::I32Xor);
        self.set(byte);
    }

    fn store_unit(&mut self, code_point: Local) {
        self.store(Access::Store16, 0, |kernel| kernel.get(code_point));
    }

    /// Writes a code point above U+FFFF as two surrogates, the high one first.
    fn store_surrogates(&mut self, code_point: Local) {
        self.store(Access::Store16, 0, |kernel| {
            // 0xd800 + (code_point - 0x10000 >> 10)
            kernel.get(code_point);
            kernel.int(10);
            kernel.op(Instruction::I32ShrU);
            kernel.int(0xd800 - (0x1_0000 >> 10));
            kernel.op(Instruction::I32Add);
        });
        self.store(Access::Store16, 2, |kernel| {
            kernel.get(code_point);
            kernel.int(0x3ff);
            kernel.op(Instruction::I32And);
            kernel.int(0xdc00);
            kernel.op(Instruction::I32Or);
        });
    }
}
