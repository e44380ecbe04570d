//! Strings across one boundary, by the hundred thousand, in every pair of
//! encodings.
//!
//! A guest is a pair of components with a string parameter between them, and a
//! way to have it called with any bytes at any address, while the callee's
//! `realloc` returns whatever a case wants. Afterwards the callee's memory holds
//! everything: the string, the arguments of each call of `realloc`, and the
//! arena as it was at the time. The oracle is `abi`, which writes the same
//! memory by the letter of the specification, so a comparison is one of bytes.
//!
//! ```text
//! encoding  pairs and widths            units     what strings consist of
//! abi       the specification           utf8      sequences of bytes
//! allocator the callee's realloc        samples   strings
//! guest     the components as text      source    strings in memory
//! program   them in the engine          hostile   bad pointers and allocators
//! case      a call, predicted           suite     all calls
//! limits    the longest strings         changes   what can be wrong with code
//! describe  what was different          mutants   guests with a fault
//! hunt      faults that don't show      reasons   why they don't
//! ```
//!
//! A fused guest is instantiated once: a trap leaves a core instance callable.
//! Wasmtime's own transcoders are asked about a part of the cases, since an
//! unfused component can't be called after a trap; where they differ from the
//! specification, the same algorithm goes by other [`Rules`].

mod abi;
mod allocator;
mod case;
mod changes;
mod describe;
mod encoding;
mod guest;
mod hostile;
mod hunt;
mod limits;
mod mutants;
mod program;
pub mod reasons;
mod samples;
mod source;
mod suite;
mod units;
mod utf8;

pub use abi::{Options, Rules};
pub use allocator::{Allocator, Odd};
pub use case::{Case, Prediction};
pub use encoding::{Encoding, Form, Pair, Setting, Widths};
pub use guest::binary;
pub use hunt::hunt;
pub use limits::{is_accepted, large, lengths};
pub use mutants::Fault;
pub use program::{Bases, Fused, Outcome, Unfused, engine};
pub use source::Source;
pub use suite::{Suite, agree, check};
pub use units::{characters, offending};
