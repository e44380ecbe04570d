//! Shared by the integration tests.
#![deny(missing_docs)]

pub mod checker;
pub mod conformance;
pub mod crowd;
pub mod differential;
pub mod guests;
pub mod map_host;
pub mod properties;
pub mod script_text;
pub mod snapshot;
pub mod spec;
pub mod strings;
pub mod values;
pub mod wasi;
pub mod worlds;
