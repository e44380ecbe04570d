//! A guest in an engine, unfused or fused.

use std::mem;

use anyhow::{Context, Result, ensure};
use wasmtime::component::{self, Component, Linker as ComponentLinker};
use wasmtime::{Config, Engine, Instance, Memory, Module, OptLevel, Store, Trap, TypedFunc};

use super::allocator::{Answer, blank, plan};
use super::guest::{COPY, HEAD_BYTES, MEMORY_BYTES, PLAN, RECEIVED, TAIL_BYTES};
use super::source::Source;

/// More than a kernel needs for a string; one that does not come to an end
/// traps.
const FUEL: u64 = 100_000;

/// What a call came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It returned, and the callee's memory is like this.
    Returned(Vec<u8>),
    /// It trapped.
    Trapped {
        /// The trap, or nothing if it was none of Wasmtime's codes.
        trap: Option<Trap>,
        /// Whether the callee was called before, if that is known.
        reached: bool,
    },
}

/// An engine that counts, for many small modules and for many traps: with signals
/// or backtraces those take most of the time.
pub fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config
        .consume_fuel(true)
        .signals_based_traps(false)
        .cranelift_opt_level(OptLevel::None)
        .parallel_compilation(false)
        .wasm_backtrace_max_frames(None)
        .wasm_component_model_memory64(true)
        .memory_reservation(4 * MEMORY_BYTES)
        .memory_guard_size(0)
        .memory_init_cow(false);
    Ok(Engine::new(&config)?)
}

/// A fused guest, instantiated. A trap leaves a core instance callable, so one
/// does for all calls.
pub struct Fused {
    store: Store<()>,
    module: Module,
    parts: Parts,
    bases: Option<Bases>,
    blank: Vec<u8>,
    /// Whether nothing can be called after a trap.
    traps_for_good: bool,
}

struct Parts {
    send: TypedFunc<(u64, u64), ()>,
    caller: Memory,
    callee: Memory,
}

/// Where the guests' memories begin in the one that the module exports.
#[derive(Clone, Copy, Debug)]
pub struct Bases {
    /// The caller's.
    pub caller: usize,
    /// The callee's.
    pub callee: usize,
}

impl Fused {
    /// Instantiates a fused guest, which imports nothing.
    pub fn new(engine: &Engine, module: &[u8]) -> Result<Fused> {
        Self::with_bases(engine, module, None)
    }

    /// The same, where memories may be regions.
    pub fn with_bases(engine: &Engine, module: &[u8], bases: Option<Bases>) -> Result<Fused> {
        let module = Module::new(engine, module)?;
        ensure!(module.imports().len() == 0, "it imports something");
        let mut store = Store::new(engine, ());
        let parts = Parts::new(&mut store, &module)?;
        Ok(Fused {
            store,
            module,
            parts,
            bases,
            blank: blank(),
            traps_for_good: false,
        })
    }

    /// The same with flags that say that a call is running, and go on to say so after
    /// a trap: it is instantiated once more then.
    pub fn with_flags(engine: &Engine, module: &[u8]) -> Result<Fused> {
        Ok(Fused {
            traps_for_good: true,
            ..Self::new(engine, module)?
        })
    }

    /// Whether the callee's memory can be seen when it has grown.
    pub fn shows_growth(&self) -> bool {
        self.bases.is_none()
    }

    fn caller_memory(&mut self) -> &mut [u8] {
        let start = self.bases.map_or(0, |bases| bases.caller);
        &mut self.parts.caller.data_mut(&mut self.store)[start..]
    }

    fn callee_memory(&mut self) -> &mut [u8] {
        let memory = self.parts.callee.data_mut(&mut self.store);
        match self.bases {
            None => memory,
            Some(bases) => &mut memory[bases.callee..][..MEMORY_BYTES as usize],
        }
    }

    /// Sends a string to a callee whose `realloc` answers so.
    pub fn send(&mut self, source: &Source, answers: &[Answer]) -> Result<Outcome> {
        let (at, image) = source.image();
        self.caller_memory()[at as usize..][..image.len()].copy_from_slice(&image);
        let plan = plan(answers);
        let blank = mem::take(&mut self.blank);
        let memory = self.callee_memory();
        memory.copy_from_slice(&blank);
        memory[PLAN as usize..][..plan.len()].copy_from_slice(&plan);
        self.blank = blank;

        self.store.set_fuel(FUEL)?;
        let arguments = (source.pointer, source.length);
        let sent = self.parts.send.call(&mut self.store, arguments);
        // Nothing that an earlier string left shall help a later one.
        self.caller_memory()[at as usize..][..image.len()].fill(0);
        let memory = self.callee_memory();
        let outcome = match sent {
            Ok(()) => Outcome::Returned(memory.to_vec()),
            Err(error) => Outcome::Trapped {
                trap: error.downcast_ref().copied(),
                reached: memory[RECEIVED as usize] != 0,
            },
        };
        let is_over = self.traps_for_good && matches!(outcome, Outcome::Trapped { .. });
        if is_over || self.callee_memory().len() > self.blank.len() {
            self.parts = Parts::new(&mut self.store, &self.module)?;
        }
        Ok(outcome)
    }

    /// What it costs to send a string, in units of fuel, to a callee that has
    /// room for it wherever it is put.
    pub fn cost(&mut self, source: &Source) -> Result<u64> {
        let answers = [0x4000, 0x8000, 0xc000].map(|address| Answer {
            address,
            action: COPY,
        });
        let outcome = self.send(source, &answers)?;
        ensure!(matches!(outcome, Outcome::Returned(_)), "{outcome:?}");
        Ok(FUEL - self.store.get_fuel()?)
    }
}

impl Parts {
    fn new(store: &mut Store<()>, module: &Module) -> Result<Parts> {
        store.set_fuel(FUEL)?;
        let instance = Instance::new(&mut *store, module, &[])?;
        let memory = |store: &mut Store<()>, name: &str| {
            let memory = instance.get_memory(store, name);
            memory.with_context(|| format!("there is no {name}"))
        };
        Ok(Parts {
            send: instance.get_typed_func(&mut *store, "send")?,
            caller: memory(store, "caller-memory")?,
            callee: memory(store, "callee-memory")?,
        })
    }
}

/// The composition, in Wasmtime's component runtime.
pub struct Unfused {
    pre: component::InstancePre<()>,
    running: Option<Running>,
}

type Put = component::TypedFunc<(u32, Vec<u8>), ()>;

struct Running {
    store: Store<()>,
    send: component::TypedFunc<(u64, u64), ()>,
    put_caller: Put,
    put_callee: Put,
    get_callee: component::TypedFunc<(u32, u32), (Vec<u8>,)>,
}

impl Unfused {
    /// Compiles the composition.
    pub fn new(engine: &Engine, component: &[u8]) -> Result<Unfused> {
        let component = Component::new(engine, component)?;
        let pre = ComponentLinker::new(engine).instantiate_pre(&component)?;
        Ok(Unfused { pre, running: None })
    }

    /// Sends a string to a callee whose `realloc` answers so. After a trap
    /// nobody can ask what happened, and nothing can be called any more.
    pub fn send(&mut self, source: &Source, answers: &[Answer], grows: bool) -> Result<Outcome> {
        let mut running = match self.running.take() {
            Some(running) => running,
            None => Running::new(&self.pre)?,
        };
        let outcome = running.send(source, answers)?;
        let trapped = matches!(outcome, Outcome::Trapped { .. });
        self.running = (!trapped && !grows).then_some(running);
        Ok(outcome)
    }
}

impl Running {
    fn new(pre: &component::InstancePre<()>) -> Result<Running> {
        let mut store = Store::new(pre.engine(), ());
        store.set_fuel(FUEL)?;
        let instance = pre.instantiate(&mut store)?;
        Ok(Running {
            send: instance.get_typed_func(&mut store, "send")?,
            put_caller: instance.get_typed_func(&mut store, "caller-put")?,
            put_callee: instance.get_typed_func(&mut store, "callee-put")?,
            get_callee: instance.get_typed_func(&mut store, "callee-get")?,
            store,
        })
    }

    fn send(&mut self, source: &Source, answers: &[Answer]) -> Result<Outcome> {
        let store = &mut self.store;
        store.set_fuel(100 * FUEL)?;
        let (at, image) = source.image();
        let nothing = vec![0; image.len()];
        self.put_caller.call(&mut *store, (at as u32, image))?;
        let mut head = blank();
        let tail = head.split_off((MEMORY_BYTES - TAIL_BYTES) as usize);
        head.truncate(HEAD_BYTES as usize);
        let plan = plan(answers);
        head[PLAN as usize..][..plan.len()].copy_from_slice(&plan);
        self.put_callee.call(&mut *store, (0, head))?;
        let tail_at = (MEMORY_BYTES - TAIL_BYTES) as u32;
        self.put_callee.call(&mut *store, (tail_at, tail))?;
        if let Err(error) = self.send.call(&mut *store, (source.pointer, source.length)) {
            return Ok(Outcome::Trapped {
                trap: error.downcast_ref().copied(),
                reached: false,
            });
        }
        self.put_caller.call(&mut *store, (at as u32, nothing))?;
        Ok(Outcome::Returned(self.memory()?))
    }

    /// The callee's memory without what may have been added to it.
    fn memory(&mut self) -> Result<Vec<u8>> {
        let store = &mut self.store;
        let head = (0, HEAD_BYTES as u32);
        let (mut memory,) = self.get_callee.call(&mut *store, head)?;
        memory.resize((MEMORY_BYTES - TAIL_BYTES) as usize, 0);
        let tail = (memory.len() as u32, TAIL_BYTES as u32);
        let (tail,) = self.get_callee.call(&mut *store, tail)?;
        memory.extend(tail);
        Ok(memory)
    }
}
