//! Inputs that the validator panics on.
//!
//! `wasmparser` has assertions that valid components can violate: two imports of
//! one instance type of an outer component, for instance. Such an input can't be
//! read, which is an error like any other to whoever gave it.
//!
//! What a panic prints is the business of the program's hook, which is one for all
//! threads. A library that replaced it would get in the way of the others; so the
//! hook is left alone, and can ask.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Error, Location, Result};

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic of this thread would be one of the validator, which becomes an
/// error. A program's panic hook need not print it; any other is a bug of meld.
pub fn is_guarded() -> bool {
    IS_GUARDED.get()
}

/// Runs the validator, which is at what `offset` of the binary says by then. What it
/// has learnt is not used after a panic.
///
/// # Errors
///
/// [`Error::Unsupported`] if it panics.
pub(crate) fn guard<T>(offset: &Cell<u64>, validate: impl FnOnce() -> T) -> Result<T> {
    let outer = IS_GUARDED.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(validate));
    IS_GUARDED.set(outer);
    outcome.map_err(|_| Error::Unsupported {
        at: Location {
            offset: offset.get(),
            ..Location::default()
        },
        what: "something that the validator (wasmparser) panics on".to_string(),
    })
}
