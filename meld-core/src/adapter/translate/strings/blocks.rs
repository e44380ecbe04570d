//! Blocks of units: as many as a word has bytes, 16 with operators on 128 bits and
//! 8 without.
//!
//! A block is read, tested for units that end the run, and only then written, so
//! that nothing is written that the specification does not write: a `realloc`
//! may look at it. Nothing promises that a block is aligned.

use wasm_encoder::{Instruction, ValType};

use super::kernel::{Kernel, Label};
use super::units::{Run, Stop, Unit};
use crate::adapter::body::{Access, Local};

/// The words that a block is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    I64,
    V128,
}

impl Word {
    pub(super) fn ty(self) -> ValType {
        match self {
            Word::I64 => ValType::I64,
            Word::V128 => ValType::V128,
        }
    }

    pub(super) fn bytes(self) -> u32 {
        match self {
            Word::I64 => 8,
            Word::V128 => 16,
        }
    }

    pub(super) fn load(self) -> Access {
        match self {
            Word::I64 => Access::Load64At1,
            Word::V128 => Access::LoadV128At1,
        }
    }

    fn store(self) -> Access {
        match self {
            Word::I64 => Access::Store64At1,
            Word::V128 => Access::StoreV128At1,
        }
    }
}

/// One half of a word.
#[derive(Clone, Copy, Debug)]
enum Half {
    Low,
    High,
}

impl Kernel {
    /// Moves as many whole blocks as the run has.
    pub(super) fn blocks(&mut self, run: Run) {
        if self.simd {
            self.blocks_of(run, Word::V128);
        }
        self.blocks_of(run, Word::I64);
    }

    /// A block is one word where a unit is one byte, and two where it is two. The
    /// widest blocks come by four words at a time, once there was one: a run that
    /// has many is worth looking far ahead, and short ones are not.
    fn blocks_of(&mut self, run: Run, word: Word) {
        let is_widest = self.simd == (word == Word::V128);
        self.repeat(|kernel, again| {
            kernel.block(|kernel, out| {
                kernel.words(run, word, run.from.bytes(), out);
                if is_widest {
                    kernel.repeat(|kernel, more| {
                        kernel.block(|kernel, enough| {
                            kernel.words(run, word, 4, enough);
                            kernel.br(more);
                        });
                    });
                }
                kernel.br(again);
            });
        });
    }

    /// Moves so many words, or branches if one of their units ends the run, or if
    /// there are not that many.
    fn words(&mut self, run: Run, word: Word, count: u32, out: Label) {
        let read = word.bytes() * count;
        let written = read * run.to.bytes() / run.from.bytes();
        let words: Vec<Local> = (0..count).map(|_| self.local(word.ty())).collect();
        self.short_of(read);
        self.br_if(out);
        for (i, local) in words.iter().enumerate() {
            self.load(word.load(), i as u32 * word.bytes());
            self.set(*local);
        }
        if run.stop != Stop::Never {
            self.any_stops(run, word, &words);
            self.br_if(out);
        }
        self.store_words(run, word, &words);
        self.advance(read, written);
        for local in words {
            self.release(local);
        }
    }

    /// Copies eight bytes, and goes on to the first that has its highest bit set.
    /// There is one.
    pub(super) fn copy_up_to_high_bit(&mut self) {
        let word = self.local(ValType::I64);
        self.load(Access::Load64At1, 0);
        self.set(word);
        self.store(Access::Store64At1, 0, |kernel| kernel.get(word));
        self.get(word);
        self.op(lanes(0x8080));
        self.op(Instruction::I64And);
        self.op(Instruction::I64Ctz);
        self.op(Instruction::I64Const(3));
        self.op(Instruction::I64ShrU);
        self.set(word);
        self.advance_by(word);
        self.release(word);
    }

    /// Puts on the stack whether any unit in these words ends the run.
    fn any_stops(&mut self, run: Run, word: Word, words: &[Local]) {
        for (i, local) in words.iter().enumerate() {
            self.get(*local);
            if run.stop == Stop::Surrogate {
                self.mark_surrogates(word);
            }
            if i > 0 {
                self.op(match word {
                    Word::I64 => Instruction::I64Or,
                    Word::V128 => Instruction::V128Or,
                });
            }
        }
        // The bits of 16 that a unit has set only if it ends the run.
        let mask = match (run.stop, run.from) {
            (Stop::NotAscii, Unit::One) => 0x8080,
            (Stop::NotAscii, Unit::Two) => 0xff80,
            (Stop::NotLatin1, Unit::Two) => 0xff00,
            (Stop::Surrogate, Unit::Two) => 0x8000,
            (Stop::Never, _) | (Stop::NotLatin1 | Stop::Surrogate, Unit::One) => {
                unreachable!("no unit of this size ends such a run")
            }
        };
        match word {
            Word::I64 => {
                self.op(lanes(mask));
                self.op(Instruction::I64And);
                self.op(Instruction::I64Const(0));
                self.op(Instruction::I64Ne);
            }
            Word::V128 if run.from == Unit::One => self.op(Instruction::I8x16Bitmask),
            Word::V128 => {
                self.op(wide_lanes(mask));
                self.op(Instruction::V128And);
                self.op(Instruction::V128AnyTrue);
            }
        }
    }

    /// From the word on the stack to one that has the highest bit of some lane of
    /// 16 bits set if, and only if, any of its lanes is a surrogate.
    fn mark_surrogates(&mut self, word: Word) {
        match word {
            Word::I64 => {
                // A lane of `x` is zero where there is a surrogate, and a
                // multiple of 0x800 elsewhere. Taking 0x800 away borrows from
                // the next lane only if a lane is zero, and the lowest one that
                // is gets marked.
                let x = self.local(ValType::I64);
                self.op(lanes(0xd800));
                self.op(Instruction::I64Xor);
                self.op(lanes(0xf800));
                self.op(Instruction::I64And);
                self.set(x);
                self.get(x);
                self.op(lanes(0x800));
                self.op(Instruction::I64Sub);
                self.get(x);
                self.op(Instruction::I64Const(-1));
                self.op(Instruction::I64Xor);
                self.op(Instruction::I64And);
                self.release(x);
            }
            Word::V128 => {
                self.op(wide_lanes(0xf800));
                self.op(Instruction::V128And);
                self.op(wide_lanes(0xd800));
                self.op(Instruction::I16x8Eq);
            }
        }
    }

    fn store_words(&mut self, run: Run, word: Word, words: &[Local]) {
        match (run.from, run.to) {
            (Unit::One, Unit::One) | (Unit::Two, Unit::Two) => {
                for (i, local) in (0..).zip(words) {
                    self.store(word.store(), i * word.bytes(), |kernel| kernel.get(*local));
                }
            }
            (Unit::One, Unit::Two) => {
                for (i, local) in (0..).zip(words) {
                    self.store_widened(word, *local, 2 * i * word.bytes());
                }
            }
            (Unit::Two, Unit::One) => self.store_narrowed(word, words),
        }
    }

    /// Stores each byte of a word as two.
    pub(super) fn store_widened(&mut self, word: Word, value: Local, offset: u32) {
        for (i, half) in (0..).zip([Half::Low, Half::High]) {
            self.store(word.store(), offset + i * word.bytes(), |kernel| {
                kernel.get(value);
                match (word, half) {
                    (Word::I64, half) => kernel.widen(half),
                    (Word::V128, Half::Low) => kernel.op(Instruction::I16x8ExtendLowI8x16U),
                    (Word::V128, Half::High) => kernel.op(Instruction::I16x8ExtendHighI8x16U),
                }
            });
        }
    }

    /// From a word on the stack to one half of its bytes, each as two.
    fn widen(&mut self, half: Half) {
        match half {
            Half::Low => {
                self.op(Instruction::I64Const(0xffff_ffff));
                self.op(Instruction::I64And);
            }
            Half::High => {
                self.op(Instruction::I64Const(32));
                self.op(Instruction::I64ShrU);
            }
        }
        self.spread(Instruction::I64Shl, 16, 0x0000_ffff_0000_ffff);
        self.spread(Instruction::I64Shl, 8, 0x00ff_00ff_00ff_00ff);
    }

    /// `value = (value | shifted value) & mask`, for the word on the stack.
    fn spread(&mut self, shift: Instruction<'static>, bits: i64, mask: i64) {
        let value = self.local(ValType::I64);
        self.tee(value);
        self.get(value);
        self.op(Instruction::I64Const(bits));
        self.op(shift);
        self.op(Instruction::I64Or);
        self.op(Instruction::I64Const(mask));
        self.op(Instruction::I64And);
        self.release(value);
    }

    /// Stores the low byte of each two bytes; the high ones are zero.
    fn store_narrowed(&mut self, word: Word, words: &[Local]) {
        match word {
            Word::I64 => {
                for (i, local) in (0..).zip(words) {
                    self.store(Access::Store32At1, 4 * i, |kernel| {
                        kernel.get(*local);
                        kernel.spread(Instruction::I64ShrU, 8, 0x0000_ffff_0000_ffff);
                        kernel.spread(Instruction::I64ShrU, 16, 0xffff_ffff);
                        kernel.op(Instruction::I32WrapI64);
                    });
                }
            }
            Word::V128 => {
                for (i, pair) in (0..).zip(words.chunks(2)) {
                    self.store(Access::StoreV128At1, 16 * i, |kernel| {
                        pair.iter().for_each(|local| kernel.get(*local));
                        kernel.op(Instruction::I8x16NarrowI16x8U);
                    });
                }
            }
        }
    }
}

/// A word with the same value in every lane of 16 bits.
fn lanes(value: u16) -> Instruction<'static> {
    Instruction::I64Const((u64::from(value) * 0x0001_0001_0001_0001) as i64)
}

/// The same for 128 bits.
fn wide_lanes(value: u16) -> Instruction<'static> {
    const ONES: u128 = 0x0001_0001_0001_0001_0001_0001_0001_0001;
    Instruction::V128Const((u128::from(value) * ONES) as i128)
}
