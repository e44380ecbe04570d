//! What one memory costs against a memory for each component: bytes and operators of
//! code, operators run (Wasmtime's fuel), time, and pages of memory; and what firmware
//! takes if its regions are packed.
//!
//! The compositions are those of `tests/guests/values`; each is fused from its parts
//! and stripped. `cargo bench -p meld-tests --bench memory`

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use meld_core::plans::Region;
use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy};
use wasmparser::{Parser, Payload};
use wasmtime::{Config, Engine, Linker, Module, Store, Val};

/// The function that works, with the seed and the rounds that it takes.
const RUN: &str = "meld:values/driver@0.1.0#run";
const ROUNDS: i32 = 20;
const SEEDS: i32 = 50;
/// Repetitions, of which the fastest counts.
const REPETITIONS: usize = 7;

const COMPOSITIONS: [(&str, &[&str]); 3] = [
    ("a pair", &["app.wasm", "provider.wasm"]),
    (
        "a chain of three",
        &["chained.wasm", "middle.wasm", "provider.wasm"],
    ),
    (
        "one provider of two",
        &["app.wasm", "second.wasm", "provider.wasm"],
    ),
];

/// Three drivers and what uses them.
const FIRMWARE: [&str; 4] = ["app.wasm", "uart.wasm", "spi.wasm", "timer.wasm"];

fn main() -> Result<()> {
    println!("| composition | memory | code bytes | operators | operators run | ms | pages |");
    println!("|---|---|---|---|---|---|---|");
    for (name, inputs) in COMPOSITIONS {
        for (memory, label) in [
            (MemoryStrategy::MultiMemory, "`multi`"),
            (MemoryStrategy::SharedMemory, "`shared`"),
        ] {
            let fusion = fuse(inputs, memory)?;
            let (bytes, operators) = size(&fusion.bytes)?;
            let (fuel, time) = run(&fusion.bytes)?;
            println!(
                "| {name} | {label} | {bytes} | {operators} | {fuel} | {:.1} | {} |",
                time.as_secs_f64() * 1e3,
                pages(&fusion.bytes)?
            );
        }
    }
    packed()
}

/// Prints what each region of the firmware takes.
fn packed() -> Result<()> {
    println!("\n| firmware | bytes packed | bytes |");
    println!("|---|---|---|");
    let regions = |pack| -> Result<Vec<Region>> {
        let mut config = FuserConfig::default();
        config.memory = MemoryStrategy::SharedMemory;
        config.pack = pack;
        Ok(fuse_with(config, "guests/drivers", &FIRMWARE)?
            .plans
            .memory
            .regions)
    };
    let [packed, whole] = [regions(true)?, regions(false)?];
    for region in &packed {
        println!("| `{}` | {} | |", region.name, region.size);
    }
    let end = |regions: &[Region]| {
        let ends = regions.iter().map(|region| region.base + region.size);
        ends.max().unwrap_or_default()
    };
    println!("| all | {} | {} |", end(&packed), end(&whole));
    Ok(())
}

fn fuse(inputs: &[&str], memory: MemoryStrategy) -> Result<Fusion> {
    let mut config = FuserConfig::default();
    config.memory = memory;
    config.reserves = match memory {
        MemoryStrategy::SharedMemory => vec!["256k".parse().map_err(anyhow::Error::msg)?],
        _ => Vec::new(),
    };
    fuse_with(config, "guests/values", inputs)
}

fn fuse_with(mut config: FuserConfig, folder: &str, inputs: &[&str]) -> Result<Fusion> {
    config.strip_vestigial = true;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut fuser = Fuser::new(config);
    for input in inputs {
        fuser.add_component_named(std::fs::read(folder.join(input))?, *input)?;
    }
    Ok(fuser.fuse_with_report()?)
}

/// Bytes and operators of all bodies.
fn size(module: &[u8]) -> Result<(usize, usize)> {
    let (mut bytes, mut operators) = (0, 0);
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionEntry(body) = payload? {
            bytes += body.as_bytes().len();
            operators += body.get_operators_reader()?.into_iter().count();
        }
    }
    Ok((bytes, operators))
}

/// Pages of all memories when the module is instantiated.
fn pages(module: &[u8]) -> Result<u64> {
    let mut pages = 0;
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::MemorySection(memories) = payload? {
            for memory in memories {
                pages += memory?.initial;
            }
        }
    }
    Ok(pages)
}

/// Operators run, and the time without counting them.
fn run(module: &[u8]) -> Result<(u64, Duration)> {
    let mut config = Config::new();
    config.consume_fuel(true);
    let (mut store, work) = instantiate(&config, module)?;
    store.set_fuel(u64::MAX)?;
    work(&mut store)?;
    let fuel = u64::MAX - store.get_fuel()?;

    let mut times = Vec::new();
    for _ in 0..REPETITIONS {
        let (mut store, work) = instantiate(&Config::new(), module)?;
        let start = Instant::now();
        work(&mut store)?;
        times.push(start.elapsed());
    }
    Ok((fuel, times.into_iter().min().unwrap_or_default()))
}

type Work = Box<dyn Fn(&mut Store<()>) -> Result<()>>;

/// An instance whose host does nothing, and what it is to do.
fn instantiate(config: &Config, module: &[u8]) -> Result<(Store<()>, Work)> {
    let engine = Engine::new(config)?;
    let module = Module::new(&engine, module)?;
    let mut linker = Linker::new(&engine);
    let mut store = Store::new(&engine, ());
    if counts_fuel(&store) {
        store.set_fuel(u64::MAX)?;
    }
    linker.define_unknown_imports_as_default_values(&mut store, &module)?;
    let instance = linker.instantiate(&mut store, &module)?;
    let work = move |store: &mut Store<()>| {
        let run = instance.get_func(&mut *store, RUN).context(RUN)?;
        let mut results = vec![Val::I32(0); run.ty(&*store).results().len()];
        for seed in 0..SEEDS {
            let arguments = [Val::I32(seed), Val::I32(ROUNDS)];
            run.call(&mut *store, &arguments, &mut results)?;
        }
        Ok(())
    };
    Ok((store, Box::new(work)))
}

/// Whether a store counts fuel.
fn counts_fuel(store: &Store<()>) -> bool {
    store.get_fuel().is_ok()
}
