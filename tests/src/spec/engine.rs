//! The engine that scripts run in: Wasmtime with every proposal it implements,
//! driven by `wasmtime-wast`, which knows the script language and compares
//! results, traps and their messages.

use anyhow::{Context, Result};
use wasmtime::{Config, OptLevel};
use wasmtime_wast::{Async, SpectestConfig, WastContext};

use super::directives::directives;

/// Stack for the threads that run scripts, in bytes. WebAssembly may use 512
/// KiB of it; compiling deeply nested bodies in an unoptimised build needs
/// much more.
pub const THREAD_STACK: usize = 64 << 20;

/// A directive that did not do what it has to.
#[derive(Debug)]
pub struct Failure {
    /// Its line in the script.
    pub line: usize,
    /// Its text.
    pub directive: String,
    /// What happened.
    pub error: anyhow::Error,
}

/// Runs scripts.
pub struct Engine(wasmtime::Engine);

impl Engine {
    /// An engine with every proposal that Wasmtime implements.
    pub fn new() -> Result<Self> {
        let mut config = Config::new();
        config
            .wasm_gc(true)
            .wasm_function_references(true)
            .wasm_exceptions(true)
            .wasm_memory64(true)
            .wasm_multi_memory(true)
            .wasm_tail_call(true)
            .wasm_simd(true)
            .wasm_relaxed_simd(true)
            .wasm_threads(true)
            .shared_memory(true)
            .wasm_wide_arithmetic(true)
            .wasm_custom_page_sizes(true)
            .wasm_extended_const(true)
            .cranelift_opt_level(OptLevel::None)
            // Scripts already keep every core busy, and a thread that waits for
            // parallel compilation would begin another script on the same stack.
            .parallel_compilation(false);
        let engine = wasmtime::Engine::new(&config).map_err(anyhow::Error::from)?;
        Ok(Engine(engine))
    }

    /// Runs a script in a store of its own, up to the first directive that fails.
    /// `label` names it in errors.
    pub fn run(&self, label: &str, text: &str) -> Result<()> {
        self.context()?
            .run_wast(label, text.as_bytes())
            .map_err(anyhow::Error::from)
    }

    /// Runs a script in a store of its own, and goes on where a directive fails.
    /// Returns the directives that did, each with its line.
    pub fn run_all(&self, label: &str, text: &str) -> Result<Vec<Failure>> {
        let mut context = self.context()?;
        let mut failures = Vec::new();
        for range in directives(text)? {
            let line = text[..range.start].matches('\n').count() + 1;
            let directive = &text[range];
            if let Err(error) = context.run_wast(label, directive.as_bytes()) {
                failures.push(Failure {
                    line,
                    directive: directive.to_owned(),
                    error: error.into(),
                });
            }
        }
        Ok(failures)
    }

    fn context(&self) -> Result<WastContext> {
        let mut context = WastContext::new(&self.0, Async::No, |_| {});
        let spectest = SpectestConfig {
            use_shared_memory: true,
            suppress_prints: true,
        };
        context
            .register_spectest(&spectest)
            .map_err(anyhow::Error::from)
            .context("spectest")?;
        context.generate_dwarf(false);
        Ok(context)
    }
}
