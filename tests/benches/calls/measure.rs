//! Taking the time.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use wasmtime::component::{Component, Linker};
use wasmtime::{Config, Engine, Instance, Module, Store, TypedFunc, component};

/// How long one measurement takes, at least.
const LONG_ENOUGH: Duration = Duration::from_millis(2);
/// Measurements of each way.
const ROUNDS: usize = 31;

/// An engine as users have it.
pub fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_multi_memory(true);
    Ok(Engine::new(&config)?)
}

/// A way to make calls: an instance and its `run`.
pub struct Program {
    pub name: &'static str,
    store: Store<()>,
    run: Run,
}

enum Run {
    Component(component::TypedFunc<(u32, u32), (u32,)>),
    Module(TypedFunc<(u32, u32), u32>),
}

/// The times of one call in one way.
pub struct Times {
    pub way: &'static str,
    /// In nanoseconds.
    pub least: f64,
    pub median: f64,
}

impl Program {
    pub fn component(name: &'static str, engine: &Engine, text: &str) -> Result<Program> {
        let component = Component::new(engine, text)?;
        let mut store = Store::new(engine, ());
        let instance = Linker::new(engine).instantiate(&mut store, &component)?;
        let run = instance.get_typed_func(&mut store, "run")?;
        Ok(Program {
            name,
            store,
            run: Run::Component(run),
        })
    }

    pub fn module(name: &'static str, engine: &Engine, module: &[u8]) -> Result<Program> {
        let module = Module::new(engine, module)?;
        let mut store = Store::new(engine, ());
        let instance = Instance::new(&mut store, &module, &[])?;
        let run = instance.get_typed_func(&mut store, "run")?;
        Ok(Program {
            name,
            store,
            run: Run::Module(run),
        })
    }

    /// Makes this many calls, with values of this length.
    fn run(&mut self, calls: u32, length: u32) -> Result<(u32, Duration)> {
        let store = &mut self.store;
        let begin = Instant::now();
        let result = match &self.run {
            Run::Component(run) => run.call(store, (calls, length))?.0,
            Run::Module(run) => run.call(store, (calls, length))?,
        };
        Ok((result, begin.elapsed()))
    }
}

/// Measures all ways in turns, so many calls at a time that it takes long enough.
pub fn alternate(programs: &mut [Program], length: u32) -> Result<Vec<Times>> {
    let calls = calls(programs, length)?;
    let mut all = vec![Vec::new(); programs.len()];
    for _ in 0..ROUNDS {
        let mut results = Vec::new();
        for (program, times) in programs.iter_mut().zip(&mut all) {
            let (result, time) = program.run(calls, length)?;
            results.push(result);
            times.push(time.as_nanos() as f64 / f64::from(calls));
        }
        ensure!(
            results.iter().all(|result| *result == results[0]),
            "{results:?}"
        );
    }
    let times = programs.iter().zip(all).map(|(program, mut times)| {
        times.sort_by(f64::total_cmp);
        Times {
            way: program.name,
            least: times[0],
            median: times[times.len() / 2],
        }
    });
    Ok(times.collect())
}

/// How many calls take long enough in the slowest way.
fn calls(programs: &mut [Program], length: u32) -> Result<u32> {
    let mut calls = 1;
    loop {
        let mut longest = Duration::ZERO;
        for program in &mut *programs {
            longest = longest.max(program.run(calls, length)?.1);
        }
        if longest >= LONG_ENOUGH {
            return Ok(calls);
        }
        calls *= 2;
    }
}
