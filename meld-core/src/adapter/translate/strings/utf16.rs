//! Kernels that read UTF-16, and the one that writes UTF-8 from Latin-1.
//!
//! UTF-16 is well-formed if every high surrogate is followed by a low one, and
//! every low one follows a high one. Anything else traps.

use wasm_encoder::{Instruction, ValType};

use super::kernel::Kernel;
use super::units::{Run, Stop, Unit};
use crate::adapter::body::{Access, Local, SymbolicBody};
use crate::adapter::side::Memory;

/// Validates and copies. No result.
pub(super) fn to_utf16(memories: (Memory, Memory), simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, Unit::Two);
    let low = kernel.local(ValType::I32);
    let run = Run {
        from: Unit::Two,
        to: Unit::Two,
        stop: Stop::Surrogate,
    };
    kernel.runs(run, |kernel, high, _| {
        kernel.low_surrogate(high, low);
        for (offset, unit) in [(0, high), (2, low)] {
            kernel.store(Access::Store16, offset, |kernel| kernel.get(unit));
        }
        kernel.advance(4, 4);
    });
    kernel.finish()
}

/// Validates and transcodes. The result is the number of bytes.
pub(super) fn to_utf8(memories: (Memory, Memory), simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, Unit::Two);
    let begin = kernel.note_begin();
    let low = kernel.local(ValType::I32);
    let run = Run {
        from: Unit::Two,
        to: Unit::One,
        stop: Stop::NotAscii,
    };
    kernel.runs(run, |kernel, unit, _| {
        kernel.below(unit, 0x800);
        kernel.either(
            |kernel| {
                kernel.store_two_bytes(unit);
                kernel.advance(2, 2);
            },
            |kernel| {
                kernel.is_surrogate(unit);
                kernel.either(
                    |kernel| {
                        kernel.low_surrogate(unit, low);
                        kernel.join_surrogates(unit, low);
                        kernel.store_four_bytes(unit);
                        kernel.advance(4, 4);
                    },
                    |kernel| {
                        kernel.store_three_bytes(unit);
                        kernel.advance(2, 3);
                    },
                );
            },
        );
    });
    kernel.units_written(begin, Unit::One);
    kernel.finish()
}

/// Transcodes Latin-1. The result is the number of bytes of UTF-8.
pub(super) fn latin1_to_utf8(memories: (Memory, Memory), simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, Unit::One);
    let begin = kernel.note_begin();
    let run = Run {
        from: Unit::One,
        to: Unit::One,
        stop: Stop::NotAscii,
    };
    kernel.runs(run, |kernel, unit, _| {
        kernel.store_two_bytes(unit);
        kernel.advance(1, 2);
    });
    kernel.units_written(begin, Unit::One);
    kernel.finish()
}

impl Kernel {
    /// Puts on the stack whether a value is below a limit.
    pub(super) fn below(&mut self, value: Local, limit: u32) {
        self.get(value);
        self.int(limit);
        self.op(Instruction::I32LtU);
    }

    /// Puts on the stack whether a value below U+10000 is a surrogate.
    pub(super) fn is_surrogate(&mut self, value: Local) {
        self.get(value);
        self.int(0xf800);
        self.op(Instruction::I32And);
        self.int(0xd800);
        self.op(Instruction::I32Eq);
    }

    /// Loads the unit after a surrogate. Traps unless that one is high, and this
    /// one is there and low.
    fn low_surrogate(&mut self, high: Local, low: Local) {
        self.get(high);
        self.int(0xdc00);
        self.op(Instruction::I32GeU);
        self.trap_if();
        self.short_of(4);
        self.trap_if();
        self.load(Access::Load16U, 2);
        self.set(low);
        self.get(low);
        self.int(0xfc00);
        self.op(Instruction::I32And);
        self.int(0xdc00);
        self.op(Instruction::I32Ne);
        self.trap_if();
    }

    /// Makes the code point of two surrogates, in place of the high one.
    fn join_surrogates(&mut self, high: Local, low: Local) {
        self.get(high);
        self.int(10);
        self.op(Instruction::I32Shl);
        self.get(low);
        self.op(Instruction::I32Add);
        self.int((0xd800 << 10) + 0xdc00 - 0x1_0000);
        self.op(Instruction::I32Sub);
        self.set(high);
    }

    fn store_two_bytes(&mut self, value: Local) {
        self.store(Access::Store16At1, 0, |kernel| {
            kernel.encoded(value, &[(6, 0xc0), (0, 0x80)]);
        });
    }

    fn store_three_bytes(&mut self, value: Local) {
        self.store(Access::Store16At1, 0, |kernel| {
            kernel.encoded(value, &[(12, 0xe0), (6, 0x80)]);
        });
        self.store(Access::Store8, 2, |kernel| {
            kernel.encoded(value, &[(0, 0x80)]);
        });
    }

    fn store_four_bytes(&mut self, value: Local) {
        self.store(Access::Store32At1, 0, |kernel| {
            kernel.encoded(value, &[(18, 0xf0), (12, 0x80), (6, 0x80), (0, 0x80)]);
        });
    }

    /// Puts on the stack, from the lowest byte on, the six bits of a value from
    /// each of these positions on, and what marks such a byte. The first byte of
    /// a sequence has no higher bits.
    fn encoded(&mut self, value: Local, bytes: &[(u32, u32)]) {
        for (i, (position, mark)) in bytes.iter().enumerate() {
            self.get(value);
            if *position > 0 {
                self.int(*position);
                self.op(Instruction::I32ShrU);
            }
            if *mark == 0x80 {
                self.int(0x3f);
                self.op(Instruction::I32And);
            }
            self.int(*mark);
            self.op(Instruction::I32Or);
            if i > 0 {
                self.int(8 * i as u32);
                self.op(Instruction::I32Shl);
                self.op(Instruction::I32Or);
            }
        }
    }
}
