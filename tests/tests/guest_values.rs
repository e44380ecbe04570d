//! Real guests built from C that pass every kind of value in memory: a pair, a
//! chain of three, one provider that two apps use, and one component instantiated
//! twice. Each composition under Wasmtime's component runtime, and what meld makes
//! of its parts and of the composition, give the same answers to the same calls
//! and call the host alike. See `guests/values` for what the guests do.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use meld_core::Fuser;
use meld_tests::differential::random::Random;
use meld_tests::differential::{
    Event, Fused, Outcome, Program, Session, Unfused, engine, print_all,
};
use wasmtime::component::Val;
use wasmtime::{Engine, Trap};

/// Calls of each exported function, on average: each with a seed of its own.
const CALLS_PER_EXPORT: usize = 200;
/// Bound of an app's own repetitions in one call.
const MOST_ROUNDS: usize = 6;
const DRIVER: &str = "meld:values/driver@0.1.0";
const SECOND: &str = "meld:values/second@0.1.0";

#[test]
fn a_pair_agrees() -> Result<()> {
    agree(
        "pair.wasm",
        &[
            &["app.wasm", "provider.wasm"],
            &["provider.wasm", "app.wasm"],
        ],
    )
}

#[test]
fn a_chain_of_three_agrees() -> Result<()> {
    agree(
        "chain.wasm",
        &[
            &["chained.wasm", "middle.wasm", "provider.wasm"],
            &["provider.wasm", "middle.wasm", "chained.wasm"],
        ],
    )
}

#[test]
fn one_provider_of_two_apps_agrees() -> Result<()> {
    agree(
        "shared.wasm",
        &[
            &["app.wasm", "second.wasm", "provider.wasm"],
            &["provider.wasm", "second.wasm", "app.wasm"],
        ],
    )
}

/// Only a composition can say that one component is to be instantiated twice.
#[test]
fn a_component_instantiated_twice_agrees() -> Result<()> {
    agree("twice.wasm", &[])
}

/// What the first app does shows in the second one's answers exactly if the two
/// use the same instance of the provider.
#[test]
fn only_a_shared_provider_carries_state_across() -> Result<()> {
    let engine = engine()?;
    for (composed, carries) in [("shared.wasm", true), ("twice.wasm", false)] {
        let unfused = Unfused::new(&engine, &guest(composed)?)?;
        let fused = Fused::new(&engine, &fuse(&[composed])?, unfused.world())?;
        let seed = [Val::U32(7)];
        let check = format!("{SECOND}#check-state");

        let alone = Session::new(&fused).invoke(&check, &seed)?;
        let mut session = Session::new(&fused);
        session.invoke(&format!("{DRIVER}#check-state"), &seed)?;
        let after = session.invoke(&check, &seed)?;
        ensure!(
            (alone != after) == carries,
            "{composed}: {alone} alone, {after} after a call of the other app"
        );
    }
    Ok(())
}

/// Post-return functions free what a result holds, and the caller what it got:
/// after a run nothing is in use but what the provider keeps on purpose.
#[test]
fn nothing_stays_allocated() -> Result<()> {
    let engine = engine()?;
    for composed in ["pair.wasm", "chain.wasm"] {
        let unfused = Unfused::new(&engine, &guest(composed)?)?;
        let fused = Fused::new(&engine, &fuse(&[composed])?, unfused.world())?;
        let mut session = Session::new(&fused);
        for seed in 0..20 {
            let arguments = [Val::U32(seed), Val::U32(3)];
            session.invoke(&format!("{DRIVER}#run"), &arguments)?;
            // Makes the provider forget whom it stored.
            session.invoke(&format!("{DRIVER}#check-people"), &arguments[..1])?;
            let live = session.invoke(&format!("{DRIVER}#live"), &[])?;
            let nothing = Outcome::Returned("0".to_owned());
            ensure!(live.outcome == nothing, "{composed} after {seed}: {live}");
        }
    }
    Ok(())
}

/// Makes the same calls of the composition `composed`, of the module it is fused
/// into, and of the modules that the several `inputs` are fused into.
fn agree(composed: &str, inputs: &[&[&str]]) -> Result<()> {
    let engine = engine()?;
    let unfused = Unfused::new(&engine, &guest(composed)?)?;
    let world = unfused.world();
    let whole = [composed];
    let fused = inputs
        .iter()
        .copied()
        .chain([whole.as_slice()])
        .map(|inputs| Candidate::new(&engine, &unfused, inputs))
        .collect::<Result<Vec<_>>>()?;
    let mut sessions: Vec<_> = fused
        .iter()
        .map(|candidate| Session::new(&candidate.program as &dyn Program))
        .collect();

    let exports: Vec<_> = world.exports.iter().collect();
    let mut reference = Session::new(&unfused);
    let mut random = Random::from_text(composed);
    let mut seen = Seen::default();
    for _ in 0..exports.len() * CALLS_PER_EXPORT {
        let (path, ty) = exports[random.below(exports.len())];
        let arguments: Vec<_> = ty
            .params()
            .map(|(name, _)| argument(&mut random, name))
            .collect();
        let event = reference.invoke(path, &arguments)?;
        seen.count(&event);
        let expected = in_core(&event);
        for (session, candidate) in sessions.iter_mut().zip(&fused) {
            let got = session.invoke(path, &arguments)?;
            ensure!(
                got == expected,
                "{path}({}) of {}:\n  expected {expected}\n  got {got}",
                print_all(&arguments),
                candidate.inputs
            );
        }
    }
    seen.check()
}

/// A fused module and what it was made of.
struct Candidate {
    inputs: String,
    program: Fused,
}

impl Candidate {
    fn new(engine: &Engine, unfused: &Unfused, inputs: &[&str]) -> Result<Candidate> {
        Ok(Candidate {
            inputs: inputs.join(" + "),
            program: Fused::new(engine, &fuse(inputs)?, unfused.world())?,
        })
    }
}

/// Whether the calls reached what they are meant to reach.
#[derive(Default)]
struct Seen {
    returns: usize,
    traps: usize,
    host_calls: usize,
}

impl Seen {
    fn count(&mut self, event: &Event) {
        self.returns += usize::from(event.outcome.is_return());
        self.traps += usize::from(!event.outcome.is_return());
        self.host_calls += event.trace.len();
    }

    fn check(&self) -> Result<()> {
        ensure!(self.traps > 0, "no value was refused at a boundary");
        ensure!(self.returns > 10 * self.traps, "most calls trapped");
        ensure!(self.host_calls > 0, "no call reached the host");
        Ok(())
    }
}

/// Wasmtime checks a string between two components in its host code and has no
/// trap code for one that is no UTF-8. These guests give the host integers alone:
/// whatever was refused, was refused between components.
fn in_core(event: &Event) -> Event {
    let mut event = event.in_core();
    if event.outcome == Outcome::Refused {
        event.outcome = Outcome::Trapped(Trap::UnreachableCodeReached);
    }
    event
}

/// Any seed; a parameter `rounds` asks for that much work.
fn argument(random: &mut Random, name: &str) -> Val {
    match name {
        "rounds" => Val::U32(random.below(MOST_ROUNDS) as u32),
        _ => Val::U32(random.bits() as u32),
    }
}

fn guest(name: &str) -> Result<Vec<u8>> {
    let guests = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests/values");
    fs::read(guests.join(name)).with_context(|| name.to_owned())
}

fn fuse(inputs: &[&str]) -> Result<Vec<u8>> {
    let mut fuser = Fuser::with_defaults();
    for name in inputs {
        fuser.add_component_named(guest(name)?, *name)?;
    }
    fuser.fuse().with_context(|| inputs.join(" + "))
}
