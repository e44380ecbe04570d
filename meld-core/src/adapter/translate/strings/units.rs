//! Runs of units that need no more than another width: the common case of every
//! kernel. As much as possible goes in [`super::blocks`], the rest one unit at a
//! time.

use wasm_encoder::{Instruction, ValType};

use super::kernel::{Kernel, Label};
use crate::adapter::body::{Access, Local, SymbolicBody};
use crate::adapter::side::Memory;

/// The size of a code unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Unit {
    /// One byte: UTF-8 and Latin-1.
    One,
    /// Two bytes: UTF-16.
    Two,
}

impl Unit {
    pub(super) fn bytes(self) -> u32 {
        match self {
            Unit::One => 1,
            Unit::Two => 2,
        }
    }

    fn load(self) -> Access {
        match self {
            Unit::One => Access::Load8U,
            Unit::Two => Access::Load16U,
        }
    }

    pub(super) fn store(self) -> Access {
        match self {
            Unit::One => Access::Store8,
            Unit::Two => Access::Store16,
        }
    }
}

/// Which units end a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Stop {
    /// None.
    Never,
    /// Those from U+0080 on.
    NotAscii,
    /// Those from U+0100 on.
    NotLatin1,
    /// Surrogates.
    Surrogate,
}

/// A run: the units' sizes on both sides, and what ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Run {
    pub(crate) from: Unit,
    pub(crate) to: Unit,
    pub(crate) stop: Stop,
}

/// The kernel that moves units up to the first one that ends the run. Its result
/// is how many it has moved, unless all are.
pub(super) fn prefix(memories: (Memory, Memory), simd: bool, run: Run) -> SymbolicBody {
    let mut kernel = Kernel::new(memories, simd, run.from);
    let begin = (run.stop != Stop::Never).then(|| kernel.note_begin());
    let unit = kernel.local(ValType::I32);
    kernel.block(|kernel, done| {
        kernel.blocks(run);
        kernel.one_by_one(run, unit, done, done);
    });
    if let Some(begin) = begin {
        kernel.units_written(begin, run.to);
    }
    kernel.finish()
}

impl Kernel {
    /// Moves runs, and has `special` move what ends one, until all is read. The
    /// unit that ended the run is in a local; `special` must go on behind it, or
    /// branch to the label to stop.
    pub(super) fn runs(&mut self, run: Run, special: impl FnOnce(&mut Kernel, Local, Label)) {
        let unit = self.local(ValType::I32);
        self.block(|kernel, done| {
            kernel.repeat(|kernel, next| {
                kernel.blocks(run);
                kernel.block(|kernel, stopped| kernel.one_by_one(run, unit, done, stopped));
                // What ends a run seldom comes alone.
                kernel.repeat(|kernel, again| {
                    special(kernel, unit, done);
                    kernel.at_end();
                    kernel.br_if(done);
                    kernel.load(run.from.load(), 0);
                    kernel.set(unit);
                    kernel.stops(run.stop, unit);
                    kernel.br_if(again);
                });
                kernel.br(next);
            });
        });
    }

    /// Moves units until all are read, or one stops.
    fn one_by_one(&mut self, run: Run, unit: Local, done: Label, stopped: Label) {
        self.repeat(|kernel, again| {
            kernel.at_end();
            kernel.br_if(done);
            kernel.load(run.from.load(), 0);
            kernel.set(unit);
            if run.stop != Stop::Never {
                kernel.stops(run.stop, unit);
                kernel.br_if(stopped);
            }
            kernel.store(run.to.store(), 0, |kernel| kernel.get(unit));
            kernel.advance(run.from.bytes(), run.to.bytes());
            kernel.br(again);
        });
    }

    /// Puts on the stack whether a unit ends the run.
    fn stops(&mut self, stop: Stop, unit: Local) {
        let limit = match stop {
            Stop::Never => unreachable!("nothing ends the run"),
            Stop::NotAscii => 0x80,
            Stop::NotLatin1 => 0x100,
            Stop::Surrogate => return self.is_surrogate(unit),
        };
        self.get(unit);
        self.int(limit);
        self.op(Instruction::I32GeU);
    }
}
