//! Real guests built from C: a driver that imports what a kernel exports. The
//! composition under Wasmtime's component runtime, and what meld makes of the two
//! in either order and of the composition, give the same answers to the same
//! calls: every exported function, in an order and with arguments drawn at
//! random, on one instance as long as it lives.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use meld_core::Fuser;
use meld_tests::differential::random::Random;
use meld_tests::differential::{Event, Fused, Program, Session, Unfused, engine, print_all};
use wasmtime::component::{Type, Val};

/// Calls of each exported function, on average.
const CALLS_PER_EXPORT: usize = 300;
/// Bound of the driver's own repetitions in one call.
const MOST_ROUNDS: usize = 50;
/// What is fused, each into a module of its own.
const INPUTS: [&[&str]; 3] = [
    &["driver.wasm", "kernel.wasm"],
    &["kernel.wasm", "driver.wasm"],
    &["composed.wasm"],
];

#[test]
fn fused_guests_answer_as_their_composition() -> Result<()> {
    let engine = engine()?;
    let unfused = Unfused::new(&engine, &guest("composed.wasm")?)?;
    let world = unfused.world();
    let mut reference = Session::new(&unfused);
    let modules = INPUTS
        .iter()
        .map(|inputs| Fused::new(&engine, &fuse(inputs)?, world))
        .collect::<Result<Vec<_>>>()?;
    let mut fused: Vec<_> = modules
        .iter()
        .map(|m| Session::new(m as &dyn Program))
        .collect();

    let exports: Vec<_> = world.exports.iter().collect();
    ensure!(!exports.is_empty(), "the composition exports nothing");
    let mut random = Random::new(1);
    let (mut traps, mut host_calls) = (0, 0);
    for _ in 0..exports.len() * CALLS_PER_EXPORT {
        let (path, ty) = exports[random.below(exports.len())];
        let arguments: Vec<_> = ty
            .params()
            .map(|(name, ty)| argument(&mut random, name, &ty))
            .collect();
        let event = reference.invoke(path, &arguments)?;
        agree(&event, &mut fused, path, &arguments)?;
        traps += usize::from(!event.outcome.is_return());
        host_calls += event.trace.len();
    }
    ensure!(traps > 0, "no call trapped: the boundary was not tested");
    ensure!(host_calls > 0, "no call reached the host");
    Ok(())
}

/// Makes the same call of every fused module.
fn agree(
    reference: &Event,
    fused: &mut [Session<'_>],
    path: &str,
    arguments: &[Val],
) -> Result<()> {
    let expected = reference.in_core();
    for (session, inputs) in fused.iter_mut().zip(INPUTS) {
        let event = session.invoke(path, arguments)?;
        ensure!(
            event == expected,
            "{path}({}) of {inputs:?}:\n  expected {expected}\n  got {event}",
            print_all(arguments)
        );
    }
    Ok(())
}

/// Any value, except that a parameter `rounds` asks for that much work.
fn argument(random: &mut Random, name: &str, ty: &Type) -> Val {
    match name {
        "rounds" => Val::U32(random.below(MOST_ROUNDS) as u32),
        _ => random.value(ty),
    }
}

fn guest(name: &str) -> Result<Vec<u8>> {
    let guests = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests");
    fs::read(guests.join(name)).with_context(|| name.to_owned())
}

fn fuse(inputs: &[&str]) -> Result<Vec<u8>> {
    let mut fuser = Fuser::with_defaults();
    for name in inputs {
        fuser.add_component_named(guest(name)?, *name)?;
    }
    fuser.fuse().with_context(|| inputs.join(" + "))
}
