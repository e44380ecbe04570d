//! Strings across one boundary, by the ten thousand.
//!
//! [`Guest`] is a pair of components with a string parameter between them, and
//! a way to have it called with any bytes at any address: scalars only, so that
//! the test needs no knowledge of how strings pass a boundary. `samples` are
//! the bytes, [`Suite`] calls with them, and [`Mutant`]s are guests with a broken
//! kernel, for the question whether the suite sees anything at all.
//!
//! A fused guest is instantiated once: a trap leaves a core instance callable.
//! The oracle is [`std::str::from_utf8`], and for a part of the samples, since
//! an unfused component can't be called after a trap, Wasmtime's own transcoder.

mod guest;
mod mutants;
mod samples;
mod suite;

pub use guest::{Delivery, Fused, Guest, Unfused, engine};
pub use mutants::{Mutant, mutants};
pub use samples::{
    MAX_LENGTH, Sample, at_every_position, every_pair, offending, random, well_formed,
};
pub use suite::{Suite, check};
