//! A small host that knows a fused module only by its import map.
//!
//! It answers one question: does the map say enough? So it takes the map as the
//! JSON text that `--emit-import-map` writes, reads types from the signatures in
//! there, and finds memories, `realloc` and post-return functions by the names
//! given there. It shares no code with meld, and it is written from the
//! Canonical ABI alone: values to core values and back (`flat`), to memory and
//! back (`memory`), for both directions of a call (`host`).
//!
//! Values are those of Wasmtime's component API, so that the answers of a
//! component and of its fused module can be compared as they are.

mod flat;
mod host;
mod layout;
mod map;
mod memory;
mod parse;
mod strings;
mod types;
mod values;

pub use host::{Function, MapHost};
pub use map::{Abi, CoreExport, CoreSignature, Export, ExportRef, Import, ImportMap, Memory};
pub use types::Signature;
