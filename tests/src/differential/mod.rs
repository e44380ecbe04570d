//! The differential oracle: does a fused module behave as the composition
//! that it was made of?
//!
//! Two *programs* run side by side: the unfused component in Wasmtime's
//! component runtime ([`Unfused`]), and the fused core module in Wasmtime's
//! core runtime ([`Fused`]). Both get the same calls and the same host, and
//! after every step three things must agree: the result or the trap
//! ([`Outcome`]), what the host saw ([`Host`]), and, because state is kept
//! from step to step, the effects of everything before.
//!
//! A fused module is plain core WebAssembly, so this module plays the part of
//! an embedder that knows the component's types: [`flat`] converts component
//! values to core values and back, [`World`] lists the functions and their
//! types. It takes no information from meld except the bytes, and the
//! names of imports and exports are `wit-component`'s convention.
//!
//! Rejected: comparing memories or instruction traces. Fusion may move and
//! remove both; a case makes the state that matters observable by an export.

mod compose;
pub mod flat;
mod fused;
mod host;
mod outcome;
pub mod random;
mod script;
mod session;
mod unfused;
mod value;
mod world;

pub use compose::compose;
pub use fused::Fused;
pub use host::Host;
pub use outcome::{HostRefused, Outcome};
pub use script::{Script, Step};
pub use session::{Event, Instance, Program, Session};
pub use unfused::Unfused;
pub use value::{parse_arguments, print, print_all};
pub use world::World;

use wasmtime::{Config, Engine};

/// An engine with everything on that Wasmtime has, so that a case is limited
/// by meld and never by the oracle's configuration.
pub fn engine() -> anyhow::Result<Engine> {
    let mut config = Config::new();
    config
        .wasm_gc(true)
        .wasm_function_references(true)
        .wasm_exceptions(true)
        .wasm_tail_call(true)
        .wasm_memory64(true)
        .wasm_multi_memory(true)
        .wasm_threads(true)
        .wasm_relaxed_simd(true)
        .relaxed_simd_deterministic(true)
        .wasm_extended_const(true)
        .wasm_custom_page_sizes(true)
        .wasm_wide_arithmetic(true)
        .wasm_component_model_async(true)
        .wasm_component_model_memory64(true)
        .shared_memory(true);
    Ok(Engine::new(&config)?)
}
