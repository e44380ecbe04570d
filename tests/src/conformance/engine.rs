//! The engine that scripts run in: Wasmtime with everything it knows about
//! components, driven by `wasmtime-wast`, which brings a host of its own (the
//! instance `host`, with resources and functions).

use anyhow::{Context, Result};
use wasmtime::{Config, OptLevel};
use wasmtime_wast::{Async, SpectestConfig, WastContext};

/// Stack for the threads that run scripts, in bytes: compiling in an
/// unoptimised build needs much.
pub const THREAD_STACK: usize = 64 << 20;

/// Runs scripts.
pub struct Engine(wasmtime::Engine);

impl Engine {
    /// An engine with every proposal for components that Wasmtime implements.
    pub fn new() -> Result<Self> {
        let mut config = Config::new();
        config
            .wasm_gc(true)
            .wasm_function_references(true)
            .wasm_exceptions(true)
            .wasm_memory64(true)
            .wasm_multi_memory(true)
            .wasm_tail_call(true)
            .wasm_threads(true)
            .shared_memory(true)
            .wasm_wide_arithmetic(true)
            .wasm_custom_page_sizes(true)
            .wasm_extended_const(true)
            .wasm_component_model(true)
            .wasm_component_model_async(true)
            .wasm_component_model_async_stackful(true)
            .wasm_component_model_more_async_builtins(true)
            .wasm_component_model_threading(true)
            .wasm_component_model_error_context(true)
            .wasm_component_model_memory64(true)
            .wasm_component_model_fixed_length_lists(true)
            .wasm_component_model_map(true)
            .cranelift_opt_level(OptLevel::None)
            // Scripts already keep every core busy, and a thread that waits for
            // parallel compilation would begin another script on the same stack.
            .parallel_compilation(false);
        let engine = wasmtime::Engine::new(&config).map_err(anyhow::Error::from)?;
        Ok(Engine(engine))
    }

    /// Runs a script in stores of its own. `label` names it in errors.
    pub fn run(&self, label: &str, text: &str) -> Result<()> {
        let mut context = WastContext::new(&self.0, Async::Yes, |_| {});
        let spectest = SpectestConfig {
            use_shared_memory: true,
            suppress_prints: true,
        };
        context
            .register_spectest(&spectest)
            .and_then(|()| context.register_wasmtime())
            .map_err(anyhow::Error::from)
            .context("the host's instances")?;
        context.generate_dwarf(false);
        context
            .run_wast(label, text.as_bytes())
            .map_err(anyhow::Error::from)
    }
}
