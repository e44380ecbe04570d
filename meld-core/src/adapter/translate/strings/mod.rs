//! Strings: from one encoding to another.
//!
//! Two kinds of code. *Kernels* read units from one memory and write units to
//! another; they know nothing of `realloc`, and exist once for each pair of
//! memories. What calls them ([`store`]) is the protocol of
//! the specification's `store_string_into_range`: which calls of `realloc`
//! there are, with which arguments, and what is written before each of them.
//!
//! Validation and transcoding are one pass. The specification has decoded a
//! string completely before it asks for memory, so here a malformed one traps
//! after a call of `realloc` instead of before it. Nobody can tell: nothing runs
//! in an instance after a trap, and `realloc` has no way to say anything to
//! anybody. What `realloc` can see is kept: everything that the specification
//! has written by then, and nothing else.
//!
//! Rejected: one function for each pair of encodings that does everything. Of the
//! nine pairs most share their loops, and a loop without calls is what runtimes
//! compile well.

mod blocks;
mod inflate;
mod kernel;
mod lift;
mod sequences;
mod store;
mod units;
mod utf16;
mod utf8;

pub(crate) use units::{Run, Stop, Unit};

use wasm_encoder::ValType;

use crate::adapter::body::{Adapter, AdapterType, Signature, SymbolicBody};
use crate::adapter::side::Memory;
use crate::component::StringEncoding;

/// What a kernel does. Its parameters are a source, a number of units, and a
/// destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum KernelKind {
    /// Moves units that only change their size; see [`units::prefix`].
    Run(Run),
    /// Makes UTF-16 of Latin-1 in place.
    Inflate,
    Utf8ToUtf8,
    Utf8ToUtf16,
    /// As far as it is Latin-1.
    Utf8ToLatin1,
    Utf16ToUtf8,
    Utf16ToUtf16,
    Latin1ToUtf8,
}

impl KernelKind {
    /// The function, from one memory to another.
    pub(super) fn function(self, from: Memory, to: Memory, simd: bool) -> Adapter {
        Adapter {
            name: format!("meld:{}", self.name()),
            ty: AdapterType::Signature(Signature {
                params: vec![from.width.ptr(), ValType::I32, to.width.ptr()],
                results: vec![ValType::I32; self.results()],
            }),
            body: self.body((from, to), simd),
        }
    }

    fn body(self, memories: (Memory, Memory), simd: bool) -> SymbolicBody {
        match self {
            KernelKind::Run(run) => units::prefix(memories, simd, run),
            KernelKind::Inflate => inflate::in_place(memories.1, simd),
            KernelKind::Utf8ToUtf8 => utf8::to_utf8(memories, simd),
            KernelKind::Utf8ToUtf16 => utf8::to_utf16(memories, simd),
            KernelKind::Utf8ToLatin1 => utf8::to_latin1(memories, simd),
            KernelKind::Utf16ToUtf8 => utf16::to_utf8(memories, simd),
            KernelKind::Utf16ToUtf16 => utf16::to_utf16(memories, simd),
            KernelKind::Latin1ToUtf8 => utf16::latin1_to_utf8(memories, simd),
        }
    }

    fn results(self) -> usize {
        match self {
            KernelKind::Run(Run {
                stop: Stop::Never, ..
            })
            | KernelKind::Inflate
            | KernelKind::Utf8ToUtf8
            | KernelKind::Utf16ToUtf16 => 0,
            KernelKind::Run(_)
            | KernelKind::Utf8ToUtf16
            | KernelKind::Utf16ToUtf8
            | KernelKind::Latin1ToUtf8 => 1,
            KernelKind::Utf8ToLatin1 => 2,
        }
    }

    fn name(self) -> &'static str {
        match self {
            KernelKind::Run(Run { from, to, stop }) => match (from, to, stop) {
                (Unit::One, Unit::One, _) => "move bytes",
                (Unit::Two, Unit::Two, _) => "move units",
                (Unit::One, Unit::Two, _) => "inflate",
                (Unit::Two, Unit::One, Stop::Never) => "deflate",
                (Unit::Two, Unit::One, Stop::NotAscii) => "utf16 to ascii",
                (Unit::Two, Unit::One, _) => "utf16 to latin1",
            },
            KernelKind::Inflate => "inflate in place",
            KernelKind::Utf8ToUtf8 => "utf8 to utf8",
            KernelKind::Utf8ToUtf16 => "utf8 to utf16",
            KernelKind::Utf8ToLatin1 => "utf8 to latin1",
            KernelKind::Utf16ToUtf8 => "utf16 to utf8",
            KernelKind::Utf16ToUtf16 => "utf16 to utf16",
            KernelKind::Latin1ToUtf8 => "latin1 to utf8",
        }
    }
}

/// Whether a string has the same length on both sides, whatever it holds.
pub(super) fn keep_length(from: StringEncoding, to: StringEncoding) -> bool {
    from == to && from != StringEncoding::Latin1Utf16
}

/// The name of the function that copies strings.
pub(super) fn name(from: StringEncoding, to: StringEncoding) -> String {
    match keep_length(from, to) {
        true => format!("meld:copy string {}", from.name()),
        false => format!("meld:copy string {} to {}", from.name(), to.name()),
    }
}
