//! Shared by the integration tests.
#![deny(missing_docs)]

pub mod differential;
pub mod spec;
