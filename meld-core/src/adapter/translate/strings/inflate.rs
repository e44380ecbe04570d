//! Latin-1 that becomes UTF-16 where it stands.

use wasm_encoder::ValType;

use super::blocks::Word;
use super::kernel::Kernel;
use super::units::Unit;
use crate::adapter::body::{Access, SymbolicBody};
use crate::adapter::side::Memory;

/// The kernel that makes two bytes of each, from the last to the first: what it
/// writes is always behind what it has still to read. Source and destination are
/// the same address.
pub(super) fn in_place(memory: Memory, simd: bool) -> SymbolicBody {
    let mut kernel = Kernel::new((memory, memory), simd, Unit::One);
    kernel.turn_around(Unit::Two);
    if simd {
        kernel.inflate_blocks(Word::V128);
    }
    kernel.inflate_blocks(Word::I64);
    let unit = kernel.local(ValType::I32);
    kernel.block(|kernel, done| {
        kernel.repeat(|kernel, again| {
            kernel.at_end();
            kernel.br_if(done);
            kernel.retreat(1, 2);
            kernel.load_last(Access::Load8U);
            kernel.set(unit);
            kernel.store(Unit::Two.store(), 0, |kernel| kernel.get(unit));
            kernel.br(again);
        });
    });
    kernel.finish()
}

impl Kernel {
    fn inflate_blocks(&mut self, word: Word) {
        let value = self.local(word.ty());
        self.repeat(|kernel, again| {
            kernel.block(|kernel, out| {
                kernel.short_of(word.bytes());
                kernel.br_if(out);
                kernel.retreat(word.bytes(), 2 * word.bytes());
                kernel.load_last(word.load());
                kernel.set(value);
                kernel.store_widened(word, value, 0);
                kernel.br(again);
            });
        });
        self.release(value);
    }
}
