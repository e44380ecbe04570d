//! Components of random types, called with random values.
//!
//! A [`Program`] is two components with a few functions between them, and calls
//! of these: types nest into one another at random, values are good or hostile,
//! and so are pointers and the answers of `realloc`. Guests, memories and what is
//! compared are those of [`crate::values`]; what that module tries case by case is
//! combined here as nobody thought of.
//!
//! A program is data. One that fails is made smaller, printed as JSON, and kept in
//! `tests/properties`, from where every later run takes it first. The seeds that
//! `proptest` would keep mean another program as soon as a strategy changes.
//!
//! ```text
//! types     a type                 program   functions and calls of them
//! raw       a value of a type      smaller   less of both
//! simpler   less of a value        search    limits, seeds and threads
//! faults    for searches to find
//! ```

mod faults;
mod program;
mod raw;
mod search;
mod simpler;
mod smaller;
mod types;

pub use faults::{FAULTS, Fault};
pub use program::{Build, Program, program};
pub use search::{Found, Limits, Until, search};
