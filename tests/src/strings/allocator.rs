//! What the callee's `realloc` returns, good and bad, and what that does to the
//! callee's memory.

use super::abi::{Destination, Trap};
use super::guest::{
    ARENA_BYTES, CALL_BYTES, CALLS, COPY, COUNT, GROW, MEMORY_BYTES, PLAN, RECEIVED, TAIL_BYTES,
    TRACE, TRAP,
};

/// What is in the arena before a call, and at the end of the memory.
pub const FILLER: u8 = 0xee;
/// Where the first block is, mostly.
const FIRST: u64 = 0x40;
/// Bytes between blocks.
const GAP: u64 = 9;

/// A way to answer calls of `realloc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Allocator {
    /// Each block is a new one, and gets what was in the old one.
    Bump,
    /// Each block is a new one, and nothing is copied.
    Fresh,
    /// A block stays where it is.
    InPlace,
    /// A block moves by its alignment, over itself.
    Forward,
    /// The same in the other direction.
    Backward,
    /// The block is at address zero.
    Zero,
    /// The last byte of each block is the last one of the memory.
    AtEnd,
    /// As [`Allocator::Bump`], except for one call, counted from zero.
    Except(usize, Odd),
}

/// What a call of `realloc` can do that others don't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Odd {
    /// An address that is off by one.
    Misaligned,
    /// The first aligned address at which there is not enough memory.
    PastEnd,
    /// The size of the memory, which is good for nothing but an empty block.
    Size,
    /// The next aligned address after that.
    PastSize,
    /// The last aligned address there is.
    Last,
    /// Memory that was not there before the call.
    Grows,
    /// Memory grows, and the block is behind its new end.
    GrowsTooLittle,
    /// It traps.
    Traps,
}

impl Odd {
    /// Everything odd.
    pub const ALL: [Odd; 8] = [
        Odd::Misaligned,
        Odd::PastEnd,
        Odd::Size,
        Odd::PastSize,
        Odd::Last,
        Odd::Grows,
        Odd::GrowsTooLittle,
        Odd::Traps,
    ];
}

impl Allocator {
    /// Those that treat each call alike.
    pub const EVEN: [Allocator; 7] = [
        Allocator::Bump,
        Allocator::Fresh,
        Allocator::InPlace,
        Allocator::Forward,
        Allocator::Backward,
        Allocator::Zero,
        Allocator::AtEnd,
    ];

    /// Every allocator that can make a difference within so many calls.
    pub fn all(calls: usize) -> Vec<Allocator> {
        let odd = (0..calls).flat_map(|call| Odd::ALL.map(|odd| Allocator::Except(call, odd)));
        Self::EVEN.into_iter().chain(odd).collect()
    }

    /// Whether the memory is larger afterwards.
    pub fn grows(self) -> bool {
        matches!(self, Allocator::Except(_, Odd::Grows | Odd::GrowsTooLittle))
    }
}

/// What one call returns, and does besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The address.
    pub address: u64,
    /// A sum of [`TRAP`], [`GROW`] and [`COPY`].
    pub action: u64,
}

/// The arguments of one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The block to be replaced.
    pub old: u64,
    /// Its bytes.
    pub old_size: u64,
    /// What the address must be a multiple of.
    pub align: u64,
    /// The bytes asked for.
    pub size: u64,
}

/// The callee, as it would be if the specification's algorithm called it.
#[derive(Clone, Debug)]
pub struct Callee {
    /// Its memory.
    pub memory: Vec<u8>,
    /// What was answered, call by call.
    pub answers: Vec<Answer>,
    /// The last address there is.
    last: u64,
    allocator: Allocator,
    /// Where the next block is.
    next: u64,
}

impl Callee {
    /// Before a call.
    pub fn new(allocator: Allocator, last: u64) -> Callee {
        Callee {
            memory: blank(),
            answers: Vec::new(),
            last,
            allocator,
            next: FIRST,
        }
    }

    /// The function that takes the string.
    pub fn receive(&mut self, pointer: u64, length: u64) {
        for (at, value) in [(0, 1), (8, pointer), (16, length)] {
            self.write(RECEIVED + at, value);
        }
    }

    fn write(&mut self, at: u64, value: u64) {
        self.memory[at as usize..][..8].copy_from_slice(&value.to_le_bytes());
    }

    fn answer(&mut self, call: Call) -> Answer {
        let align = call.align;
        let copies = |address| Answer {
            address,
            action: COPY,
        };
        match self.allocator {
            Allocator::Bump => copies(self.bump(call)),
            Allocator::Fresh => Answer {
                address: self.bump(call),
                action: 0,
            },
            Allocator::Zero => copies(0),
            Allocator::AtEnd => copies(end(call)),
            Allocator::InPlace | Allocator::Forward | Allocator::Backward
                if self.answers.is_empty() =>
            {
                copies(FIRST)
            }
            Allocator::InPlace => copies(call.old),
            Allocator::Forward => copies(call.old + align),
            Allocator::Backward => copies(call.old - align),
            Allocator::Except(at, odd) if at == self.answers.len() => self.odd(call, odd),
            Allocator::Except(..) => copies(self.bump(call)),
        }
    }

    /// Where nothing can be copied to, nothing is.
    fn odd(&mut self, call: Call, odd: Odd) -> Answer {
        let align = call.align;
        let (address, action) = match odd {
            Odd::Misaligned => (self.bump(call) + 1, COPY),
            Odd::PastEnd => (end(call) + align, 0),
            Odd::Size => (MEMORY_BYTES, 0),
            Odd::PastSize => (MEMORY_BYTES + align, 0),
            Odd::Last => (self.last / align * align, 0),
            Odd::Grows => (MEMORY_BYTES, GROW | COPY),
            Odd::GrowsTooLittle => (2 * MEMORY_BYTES + align, GROW),
            Odd::Traps => (0, TRAP),
        };
        Answer { address, action }
    }

    /// An odd address if any will do.
    fn bump(&mut self, call: Call) -> u64 {
        let address = match call.align {
            1 => self.next | 1,
            align => self.next.next_multiple_of(align),
        };
        self.next = address + call.size + GAP;
        address
    }

    fn note(&mut self, number: u64, call: Call) {
        self.write(COUNT, number + 1);
        let at = TRACE + number * CALL_BYTES;
        for (i, value) in (0..).zip([call.old, call.old_size, call.align, call.size]) {
            self.write(at + 8 * i, value);
        }
        let arena = 0..ARENA_BYTES as usize;
        self.memory.copy_within(arena, at as usize + 32);
    }
}

/// Where a block ends at the end of the memory.
fn end(call: Call) -> u64 {
    (MEMORY_BYTES - call.size) / call.align * call.align
}

/// A memory before a call.
pub fn blank() -> Vec<u8> {
    let mut memory = vec![0; MEMORY_BYTES as usize];
    memory[..ARENA_BYTES as usize].fill(FILLER);
    memory[(MEMORY_BYTES - TAIL_BYTES) as usize..].fill(FILLER);
    memory
}

/// Writes down what `realloc` is to return.
pub fn plan(answers: &[Answer]) -> Vec<u8> {
    let words = answers
        .iter()
        .flat_map(|answer| [answer.address, answer.action]);
    words.flat_map(u64::to_le_bytes).collect()
}

impl Destination for Callee {
    fn memory(&mut self) -> &mut [u8] {
        &mut self.memory
    }

    /// As the guest's, which has its answers from here.
    fn realloc(&mut self, old: u64, old_size: u64, align: u64, size: u64) -> Result<u64, Trap> {
        let number = self.answers.len() as u64;
        assert!(number < CALLS, "the specification calls less often");
        let call = Call {
            old,
            old_size,
            align,
            size,
        };
        let answer = self.answer(call);
        let at = PLAN + 16 * number;
        self.write(at, answer.address);
        self.write(at + 8, answer.action);
        self.note(number, call);
        self.answers.push(answer);
        if answer.action & TRAP != 0 {
            return Err(Trap::Allocator);
        }
        if answer.action & GROW != 0 {
            let grown = self.memory.len() + MEMORY_BYTES as usize;
            self.memory.resize(grown, 0);
        }
        if answer.action & COPY != 0 {
            let (from, size) = (old as usize, old_size.min(size) as usize);
            self.memory
                .copy_within(from..from + size, answer.address as usize);
        }
        Ok(answer.address)
    }
}
