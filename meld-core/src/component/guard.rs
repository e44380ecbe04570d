//! Inputs that the validator panics on.
//!
//! `wasmparser` has assertions that valid components can violate: two imports of
//! one instance type of an outer component, for instance. Such an input can't be
//! read, which is an error like any other to whoever gave it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Error, Location, Result};

/// Runs the validator on what is at `offset` of the binary. What it has learnt is
/// not used after a panic.
///
/// # Errors
///
/// [`Error::Unsupported`] if it panics.
pub(crate) fn guard<T>(offset: u64, validate: impl FnOnce() -> T) -> Result<T> {
    catch_unwind(AssertUnwindSafe(validate)).map_err(|_| Error::Unsupported {
        at: Location {
            offset,
            ..Location::default()
        },
        what: "something that the validator (wasmparser) panics on".to_string(),
    })
}
