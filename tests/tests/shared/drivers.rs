//! Firmware in C: three drivers and the application that uses them. Each has a stack,
//! data and buffers, passes lists and strings both ways, and never grows its memory.

use anyhow::{Context, Result, ensure};
use meld_core::plans::Rule;
use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy, OutputFormat};
use meld_tests::differential::{Fused, Program, Session, Unfused, engine};
use meld_tests::guests::Guests;
use wasmparser::{ConstExpr, Operator, Parser, Payload};
use wasmtime::component::Val;

const INPUTS: [&str; 4] = ["app.wasm", "uart.wasm", "spi.wasm", "timer.wasm"];
const RUN: &str = "meld:drivers/application@0.1.0#run";
const REST: &str = "meld:drivers/application@0.1.0#rest";

fn guests() -> Guests {
    Guests::new("guests/drivers", 40)
}

fn fuse(pack: bool) -> Result<Fusion> {
    let mut config = FuserConfig::default();
    config.strip_vestigial = true;
    config.pack = pack;
    fuse_with(config)
}

/// A component in which the host may call the drivers, too.
fn packed_component() -> Result<Fusion> {
    let mut config = FuserConfig::default();
    config.output = OutputFormat::Component;
    config.pack = true;
    fuse_with(config)
}

fn fuse_with(mut config: FuserConfig) -> Result<Fusion> {
    config.memory = MemoryStrategy::SharedMemory;
    let mut fuser = Fuser::new(config);
    for name in INPUTS {
        fuser.add_component_named(guests().read(name)?, name)?;
    }
    Ok(fuser.fuse_with_report()?)
}

/// Where the linker put the end of a module's data.
fn heap_base(component: &[u8]) -> Result<u32> {
    let (mut globals, mut heap_base) = (Vec::new(), None);
    for payload in Parser::new(0).parse_all(component) {
        match payload? {
            Payload::GlobalSection(section) => {
                for global in section {
                    globals.push(constant(&global?.init_expr)?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if export.name == "__heap_base" {
                        heap_base = globals[export.index as usize];
                    }
                }
            }
            _ => {}
        }
    }
    Ok(heap_base.context("no __heap_base")? as u32)
}

fn constant(expression: &ConstExpr<'_>) -> Result<Option<i32>> {
    Ok(match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Some(value),
        _ => None,
    })
}

#[test]
fn drivers_agree_in_both_orders() -> Result<()> {
    let mut reversed = INPUTS;
    reversed.reverse();
    let seen = guests().agree("composed.wasm", &[&INPUTS, &reversed])?;
    ensure!(seen.traps == 0 && seen.returns > 100, "{seen:?}");
    Ok(())
}

#[test]
fn packed_drivers_take_what_they_use() -> Result<()> {
    let mut used = 0;
    for name in INPUTS {
        used += heap_base(&guests().read(name)?)?.next_multiple_of(16);
    }
    let packed = fuse(true)?.plans.memory.regions;
    let rules: Vec<Rule> = packed.iter().map(|region| region.rule).collect();
    assert_eq!(rules, [Rule::Packed; 4], "{packed:#?}");
    let ends = packed.iter().map(|region| region.base + region.size);
    assert_eq!(ends.max(), Some(used), "{packed:#?}");
    println!("{used} bytes instead of {}", INPUTS.len() << 16);
    let whole = fuse(false)?.plans.memory.regions;
    let ends = whole.iter().map(|region| region.base + region.size);
    assert_eq!(ends.max(), Some(4 << 16), "{whole:#?}");
    Ok(())
}

#[test]
fn packed_drivers_do_the_same() -> Result<()> {
    let engine = engine()?;
    let unfused = Unfused::new(&engine, &guests().read("composed.wasm")?)?;
    let packed = Fused::new(&engine, &fuse(true)?.bytes, unfused.world())?;
    same(&unfused, &packed)?;
    let component = packed_component()?;
    assert_eq!(
        component.plans.memory.relayed.len(),
        2,
        "all but one with lists"
    );
    same(&unfused, &Unfused::new(&engine, &component.bytes)?)
}

fn same(unfused: &Unfused, packed: &dyn Program) -> Result<()> {
    let (mut reference, mut session) = (Session::new(unfused), Session::new(packed));
    let mut results = std::collections::BTreeSet::new();
    for seed in 0..200 {
        let arguments = [Val::U32(seed % 50), Val::U32(seed)];
        let expected = reference.invoke(RUN, &arguments)?.in_core();
        ensure!(expected.outcome.is_return(), "{expected}");
        assert_eq!(session.invoke(RUN, &arguments)?, expected, "{seed}");
        let rest = reference.invoke(REST, &[])?.in_core();
        assert_eq!(session.invoke(REST, &[])?, rest, "{seed}");
        results.insert(expected.to_string());
    }
    // Every round of work is different.
    ensure!(results.len() > 190, "{results:?}");
    Ok(())
}
