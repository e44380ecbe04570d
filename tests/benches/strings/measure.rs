//! How long passing a string takes.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use wasmtime::component::{Component, Linker, TypedFunc as ComponentFunc};
use wasmtime::{Engine, Instance, Module, Store, TypedFunc};

/// How long one measurement takes, about.
const SLICE: Duration = Duration::from_millis(20);
/// How often each program is measured. The fastest counts: whatever else the
/// machine does only takes time.
const REPETITIONS: usize = 9;

/// A program that passes a string so many times.
pub trait Program {
    fn run(&mut self, times: u32) -> Result<u32>;
}

/// The composition in Wasmtime's component runtime.
pub struct Composed {
    store: Store<()>,
    run: ComponentFunc<(u32,), (u32,)>,
}

impl Composed {
    pub fn new(engine: &Engine, component: &[u8]) -> Result<Composed> {
        let component = Component::new(engine, component)?;
        let mut store = Store::new(engine, ());
        let instance = Linker::new(engine).instantiate(&mut store, &component)?;
        let run = instance.get_typed_func(&mut store, "run")?;
        Ok(Composed { store, run })
    }
}

impl Program for Composed {
    fn run(&mut self, times: u32) -> Result<u32> {
        let (sum,) = self.run.call(&mut self.store, (times,))?;
        Ok(sum)
    }
}

/// The fused module.
pub struct Fused {
    store: Store<()>,
    run: TypedFunc<u32, u32>,
}

impl Fused {
    pub fn new(engine: &Engine, module: &[u8]) -> Result<Fused> {
        let module = Module::new(engine, module)?;
        let mut store = Store::new(engine, ());
        let instance = Instance::new(&mut store, &module, &[])?;
        let run = instance.get_typed_func(&mut store, "run")?;
        Ok(Fused { store, run })
    }
}

impl Program for Fused {
    fn run(&mut self, times: u32) -> Result<u32> {
        Ok(self.run.call(&mut self.store, times)?)
    }
}

/// The time that each program takes for one string, in seconds. They take turns,
/// so that whatever else the machine does is fair to all. All have to find the
/// same.
pub fn measure(programs: &mut [&mut dyn Program]) -> Result<Vec<f64>> {
    let mut sums = Vec::new();
    let mut times = Vec::new();
    for program in programs.iter_mut() {
        sums.push(program.run(3)?);
        times.push(calibrate(*program)?);
    }
    ensure!(sums.iter().all(|sum| *sum == sums[0]), "{sums:?}");
    let mut samples = vec![Vec::new(); programs.len()];
    for _ in 0..REPETITIONS {
        for (i, program) in programs.iter_mut().enumerate() {
            samples[i].push(time(*program, times[i])? / f64::from(times[i]));
        }
    }
    Ok(samples.into_iter().map(fastest).collect())
}

/// How many strings take a [`SLICE`] of time.
fn calibrate(program: &mut dyn Program) -> Result<u32> {
    let mut times = 1;
    loop {
        let taken = time(program, times)?;
        if taken >= SLICE.as_secs_f64() / 4.0 {
            let scaled = f64::from(times) * SLICE.as_secs_f64() / taken;
            return Ok((scaled as u32).max(1));
        }
        times *= 4;
    }
}

fn time(program: &mut dyn Program, times: u32) -> Result<f64> {
    let start = Instant::now();
    program.run(times)?;
    Ok(start.elapsed().as_secs_f64())
}

fn fastest(samples: Vec<f64>) -> f64 {
    samples.into_iter().fold(f64::INFINITY, f64::min)
}
