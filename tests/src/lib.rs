//! Shared by the integration tests.
#![deny(missing_docs)]

pub mod differential;
pub mod guests;
pub mod map_host;
pub mod snapshot;
pub mod spec;
pub mod strings;
pub mod values;
