//! Copying UTF-8: sequences are judged by the words they begin.
//!
//! A word is four bytes, so it holds any sequence. It is copied before it is judged,
//! with whatever comes behind the sequence: all bytes are copied as they are, so they
//! come to be there in any case, and nobody looks after a trap. Near the end, bytes of
//! a word that are not there are 0xff, which is in no sequence.
//!
//! Rejected: validating first and copying all of it with `memory.copy`, which reads
//! long strings twice.

use wasm_encoder::{Instruction, ValType};

use super::kernel::{Kernel, Label};
use super::units::Run;
use crate::adapter::body::{Access, Local};

/// How many bytes a sequence has that is not ASCII.
#[derive(Clone, Copy, Debug)]
enum Length {
    Two,
    Three,
    Four,
}

impl Kernel {
    /// Validates and copies all: runs of ASCII in blocks, the rest by the word.
    pub(super) fn copy_utf8(&mut self, run: Run) {
        let word = self.local(ValType::I32);
        self.block(|kernel, few| {
            kernel.repeat(|kernel, next| {
                kernel.blocks(run);
                // A block that is left has a byte that is not ASCII.
                kernel.block(|kernel, no_block| {
                    kernel.short_of(8);
                    kernel.br_if(no_block);
                    kernel.copy_up_to_high_bit();
                });
                kernel.repeat(|kernel, again| {
                    kernel.short_of(4);
                    kernel.br_if(few);
                    kernel.copy_word(word);
                    kernel.pass_word(word, next, again);
                });
            });
        });
        self.copy_last_bytes(word);
        self.release(word);
    }

    fn copy_word(&mut self, word: Local) {
        self.load(Access::Load32At1, 0);
        self.set(word);
        self.store(Access::Store32At1, 0, |kernel| kernel.get(word));
    }

    /// Goes on behind what a word begins with, and behind ASCII that follows. Branches to
    /// `run` where there may be more of that.
    fn pass_word(&mut self, word: Local, run: Label, again: Label) {
        self.if_sequence(Length::Two, word, |kernel| {
            kernel.advance(2, 2);
            kernel.pass_ascii(word, 2, again);
            kernel.pass_ascii(word, 3, again);
            kernel.br(run);
        });
        self.if_sequence(Length::Three, word, |kernel| {
            kernel.advance(3, 3);
            kernel.pass_ascii(word, 3, again);
            kernel.br(again);
        });
        self.block(|kernel, mixed| {
            kernel.bits(word, 0x8080_8080);
            kernel.br_if(mixed);
            kernel.advance(4, 4);
            kernel.br(run);
        });
        self.block(|kernel, not_ascii| {
            kernel.pass_ascii(word, 0, not_ascii);
            kernel.br(run);
        });
        self.is_not(Length::Four, word);
        self.trap_if();
        self.check(Length::Four, word);
        self.advance(4, 4);
        self.br(again);
    }

    /// Copies up to three bytes. ASCII needs no word.
    fn copy_last_bytes(&mut self, word: Local) {
        self.block(|kernel, done| {
            kernel.repeat(|kernel, again| {
                kernel.at_end();
                kernel.br_if(done);
                kernel.copy_first_byte(word);
                kernel.block(|kernel, not_ascii| {
                    kernel.pass_ascii(word, 0, not_ascii);
                    kernel.br(again);
                });
                kernel.copy_further_bytes(word);
                kernel.if_sequence(Length::Two, word, |kernel| {
                    kernel.advance(2, 2);
                    kernel.br(again);
                });
                // Nothing can be left behind three bytes.
                kernel.is_not(Length::Three, word);
                kernel.trap_if();
                kernel.check(Length::Three, word);
            });
        });
    }

    /// Copies a byte, and begins a word with it.
    fn copy_first_byte(&mut self, word: Local) {
        self.load(Access::Load8U, 0);
        self.int(0xffff_ff00);
        self.op(Instruction::I32Or);
        self.set(word);
        self.store(Access::Store8, 0, |kernel| kernel.get(word));
    }

    /// Copies the one or two bytes behind the first, if they are there, and puts them
    /// into the word.
    fn copy_further_bytes(&mut self, word: Local) {
        self.block(|kernel, end| {
            for byte in [1, 2] {
                kernel.short_of(byte + 1);
                kernel.br_if(end);
                kernel.copy_byte(word, byte);
            }
        });
    }

    /// Copies a byte, also to its place in a word, where 0xff is.
    fn copy_byte(&mut self, word: Local, byte: u32) {
        self.store(Access::Store8, byte, |kernel| {
            kernel.load(Access::Load8U, byte);
        });
        self.load(Access::Load8U, byte);
        self.int(0xff);
        self.op(Instruction::I32Xor);
        self.int(8 * byte);
        self.op(Instruction::I32Shl);
        self.get(word);
        self.op(Instruction::I32Xor);
        self.set(word);
    }

    /// If a byte of a word is ASCII, goes on behind it; otherwise branches.
    fn pass_ascii(&mut self, word: Local, byte: u32, otherwise: Label) {
        self.bits(word, 0x80 << (8 * byte));
        self.br_if(otherwise);
        self.advance(1, 1);
    }

    /// If a word begins with a sequence of this length, checks that, and does what has
    /// to be done `then`, which must branch.
    fn if_sequence(&mut self, length: Length, word: Local, then: impl FnOnce(&mut Kernel)) {
        self.block(|kernel, other| {
            kernel.is_not(length, word);
            kernel.br_if(other);
            kernel.check(length, word);
            then(kernel);
        });
    }

    /// Traps if a sequence is overlong, a surrogate, or above U+10FFFF.
    fn check(&mut self, length: Length, word: Local) {
        match length {
            Length::Two => self.check_two(word),
            Length::Three => self.check_three(word),
            Length::Four => self.check_four(word),
        }
    }

    /// Puts on the stack whether a word does not begin with a first byte for this
    /// length and as many continuation bytes as that needs.
    fn is_not(&mut self, length: Length, word: Local) {
        let (mask, marks) = match length {
            Length::Two => (0xc0e0, 0x80c0),
            Length::Three => (0xc0_c0f0, 0x80_80e0),
            Length::Four => (0xc0c0_c0f8, 0x8080_80f0),
        };
        self.bits(word, mask);
        self.int(marks);
        self.op(Instruction::I32Ne);
    }

    /// Traps below U+0080: if of the first byte's own bits only the lowest is set, or
    /// none.
    fn check_two(&mut self, word: Local) {
        self.bits(word, 0x1e);
        self.op(Instruction::I32Eqz);
        self.trap_if();
    }

    /// Traps below U+0800 and on surrogates: the first byte's own bits and the highest
    /// of the second's tell.
    fn check_three(&mut self, word: Local) {
        self.bits(word, 0x200f);
        self.op(Instruction::I32Eqz);
        self.trap_if();
        self.bits(word, 0x200f);
        self.int(0x200d);
        self.op(Instruction::I32Eq);
        self.trap_if();
    }

    /// Traps below U+10000 and above U+10FFFF: the first byte's own bits and the two
    /// highest of the second's, put together, are the code point's bits from 16 on.
    fn check_four(&mut self, word: Local) {
        self.bits(word, 7);
        self.int(2);
        self.op(Instruction::I32Shl);
        self.get(word);
        self.int(12);
        self.op(Instruction::I32ShrU);
        self.int(3);
        self.op(Instruction::I32And);
        self.op(Instruction::I32Or);
        self.int(1);
        self.op(Instruction::I32Sub);
        self.int(16);
        self.op(Instruction::I32GeU);
        self.trap_if();
    }

    /// Puts on the stack what a word has of these bits.
    fn bits(&mut self, word: Local, mask: u32) {
        self.get(word);
        self.int(mask);
        self.op(Instruction::I32And);
    }
}
