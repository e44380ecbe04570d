//! A suite in an engine, unfused or fused, and what is to be seen of a call.

use anyhow::{Context, Result};
use wasmtime::component::{self, Component};
use wasmtime::{Config, Engine, Module, OptLevel, Store, TypedFunc};

use super::function::{CALLEE_FILLER, CALLER_FILLER, Setup, Side};
use super::guest::{self, MEMORY_BYTES};

/// An engine for both forms. Suites are compiled in parallel already.
pub fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config
        .wasm_memory64(true)
        .wasm_multi_memory(true)
        .wasm_component_model_memory64(true)
        .wasm_component_model_fixed_length_lists(true)
        .wasm_component_model_map(true)
        .cranelift_opt_level(OptLevel::None)
        .parallel_compilation(false)
        .wasm_backtrace_max_frames(None)
        // Every case has memories of its own, so that making them counts.
        .memory_reservation(4 * MEMORY_BYTES)
        .memory_guard_size(0)
        .memory_init_cow(false);
    Ok(Engine::new(&config)?)
}

/// A compiled suite.
pub enum Program {
    /// As a component: the engine's own adapters are between the parts.
    Unfused(component::InstancePre<()>),
    /// As a core module.
    Fused(wasmtime::InstancePre<()>),
}

impl Program {
    /// Compiles a component.
    pub fn unfused(engine: &Engine, bytes: &[u8]) -> Result<Program> {
        let component = Component::from_binary(engine, bytes)?;
        let linker = component::Linker::new(engine);
        Ok(Program::Unfused(linker.instantiate_pre(&component)?))
    }

    /// Compiles a core module.
    pub fn fused(engine: &Engine, bytes: &[u8]) -> Result<Program> {
        let module = Module::from_binary(engine, bytes)?;
        let linker = wasmtime::Linker::new(engine);
        Ok(Program::Fused(linker.instantiate_pre(&module)?))
    }

    /// A fresh instance.
    pub fn start(&self) -> Result<Machine> {
        match self {
            Program::Unfused(pre) => {
                let mut store = Store::new(pre.engine(), ());
                let instance = Instance::Unfused(pre.instantiate(&mut store)?);
                Machine::new(store, instance)
            }
            Program::Fused(pre) => {
                let mut store = Store::new(pre.module().engine(), ());
                let instance = Instance::Fused(pre.instantiate(&mut store)?);
                Machine::new(store, instance)
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Instance {
    Unfused(component::Instance),
    Fused(wasmtime::Instance),
}

enum Window {
    Unfused(component::TypedFunc<(u64, u64), (u64,)>),
    Fused(TypedFunc<(u64, u64), u64>),
}

/// A running suite.
pub struct Machine {
    store: Store<()>,
    instance: Instance,
    caller: Vec<Window>,
    callee: Vec<Window>,
}

/// A memory, as far as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Its size.
    pub pages: u64,
    /// A hash of all of it.
    pub hash: u64,
}

/// What a call did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It returned, with the memories of caller and callee like this.
    Returned(Memory, Memory),
    /// It trapped, for this reason.
    Trapped(String),
}

/// One call of `realloc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The block to be replaced.
    pub old: u64,
    /// Its bytes.
    pub old_size: u64,
    /// What the address must be a multiple of.
    pub align: u64,
    /// The bytes asked for.
    pub size: u64,
    /// What it returned.
    pub returned: u64,
    /// A hash of the memory when it was called.
    pub memory: u64,
}

impl Machine {
    fn new(mut store: Store<()>, instance: Instance) -> Result<Machine> {
        let mut side = |side: &str| -> Result<Vec<Window>> {
            let windows = guest::WINDOWS.iter();
            windows
                .map(|window| instance.window(&mut store, &format!("{side}-{window}")))
                .collect()
        };
        let (caller, callee) = (side("caller")?, side("callee")?);
        Ok(Machine {
            store,
            instance,
            caller,
            callee,
        })
    }

    /// Fills both memories; what was there is gone.
    pub fn clear(&mut self) -> Result<()> {
        self.window(Side::Caller, "fill", CALLER_FILLER.into(), 0)?;
        self.window(Side::Callee, "fill", CALLEE_FILLER.into(), 0)?;
        Ok(())
    }

    /// Writes to both memories.
    pub fn set(&mut self, setup: &Setup) -> Result<()> {
        for (side, words) in [(Side::Caller, &setup.caller), (Side::Callee, &setup.callee)] {
            for (at, value) in words {
                self.window(side, "poke", *at, *value)?;
            }
        }
        Ok(())
    }

    /// Calls a function.
    pub fn run(&mut self, function: usize) -> Result<Outcome> {
        let run = format!("run-{function}");
        match self.instance.run(&mut self.store, &run)? {
            Ok(()) => Ok(Outcome::Returned(
                self.memory(Side::Caller)?,
                self.memory(Side::Callee)?,
            )),
            // Its own transcoders report what is wrong without a trap code.
            Err(error) => Ok(Outcome::Trapped(error.root_cause().to_string())),
        }
    }

    /// The calls of a side's `realloc`.
    pub fn trace(&mut self, side: Side) -> Result<Vec<Call>> {
        let count = self.word(side, guest::COUNT)?;
        let mut calls = Vec::new();
        for i in 0..count {
            let at = guest::TRACE + i * guest::TRACE_BYTES;
            calls.push(Call {
                old: self.word(side, at)?,
                old_size: self.word(side, at + 8)?,
                align: self.word(side, at + 16)?,
                size: self.word(side, at + 24)?,
                returned: self.word(side, at + 32)?,
                memory: self.word(side, at + 40)?,
            });
        }
        Ok(calls)
    }

    /// The aligned word at an address.
    pub fn word(&mut self, side: Side, at: u64) -> Result<u64> {
        self.window(side, "peek", at, 0)
    }

    /// A side's memory.
    pub fn memory(&mut self, side: Side) -> Result<Memory> {
        Ok(Memory {
            pages: self.window(side, "pages", 0, 0)?,
            hash: self.window(side, "whole", 0, 0)?,
        })
    }

    fn window(&mut self, side: Side, name: &str, a: u64, b: u64) -> Result<u64> {
        let index = guest::WINDOWS.iter().position(|window| *window == name);
        let index = index.context("no such window")?;
        let windows = match side {
            Side::Caller => &self.caller,
            Side::Callee => &self.callee,
        };
        Ok(match &windows[index] {
            Window::Unfused(window) => window.call(&mut self.store, (a, b))?.0,
            Window::Fused(window) => window.call(&mut self.store, (a, b))?,
        })
    }
}

impl Instance {
    fn window(&self, store: &mut Store<()>, name: &str) -> Result<Window> {
        Ok(match self {
            Instance::Unfused(instance) => Window::Unfused(instance.get_typed_func(store, name)?),
            Instance::Fused(instance) => Window::Fused(instance.get_typed_func(store, name)?),
        })
    }

    /// Calls a function; the inner result is that of the call.
    fn run(&self, store: &mut Store<()>, name: &str) -> Result<wasmtime::Result<()>> {
        Ok(match self {
            Instance::Unfused(instance) => {
                let run = instance.get_typed_func::<(), ()>(&mut *store, name)?;
                run.call(store, ())
            }
            Instance::Fused(instance) => {
                let run = instance.get_typed_func::<(), ()>(&mut *store, name)?;
                run.call(store, ())
            }
        })
    }
}
