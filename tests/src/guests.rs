//! Real guests, checked in as `.wasm` below `tests/guests`: a composition of
//! them under Wasmtime's component runtime beside what meld makes of its parts
//! and of the composition itself.
//!
//! All get the same calls: every exported function, in an order and with
//! arguments drawn at random, on one instance as long as it lives. So the
//! guests decide what is tested, and a test only says which guests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use meld_core::MemoryStrategy::{MultiMemory, SharedMemory};
use meld_core::OutputFormat::{self, Component, CoreModule};
use meld_core::{Fuser, FuserConfig};
use wasmtime::component::types::ComponentFunc;
use wasmtime::component::{Type, Val};
use wasmtime::{Engine, Trap};

use crate::checker::{Expected, check_component, check_module, check_proofs};
use crate::differential::random::Random;
use crate::differential::{Event, Fused, Outcome, Program, Session, Unfused, engine, print_all};

/// Calls of each exported function, on average.
const CALLS_PER_EXPORT: usize = 300;

/// A folder of guests.
pub struct Guests {
    folder: PathBuf,
    /// Bound of a guest's own repetitions in one call.
    most_rounds: usize,
}

/// Whether the calls reached what they are meant to reach.
#[derive(Debug, Default)]
pub struct Seen {
    /// Calls that returned.
    pub returns: usize,
    /// Calls that did not.
    pub traps: usize,
    /// Calls of the host.
    pub host_calls: usize,
}

impl Guests {
    /// The guests in `folder` of `tests/`. A parameter called `rounds` asks them
    /// for that much work, and gets a number below `most_rounds`.
    pub fn new(folder: &str, most_rounds: usize) -> Guests {
        Guests {
            folder: Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            most_rounds,
        }
    }

    /// The file `name`.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.folder.join(name)).with_context(|| name.to_owned())
    }

    /// What the files `inputs` are fused into. The checker has no objection to it.
    pub fn fuse(&self, inputs: &[&str]) -> Result<Vec<u8>> {
        self.fuse_with(FuserConfig::default(), inputs)
    }

    fn fuse_with(&self, config: FuserConfig, inputs: &[&str]) -> Result<Vec<u8>> {
        let expected = Expected {
            stripped: config.strip_vestigial,
            adapters_inlined: config.adapter.elide,
        };
        let output = config.output;
        let mut fuser = Fuser::new(config);
        for name in inputs {
            fuser.add_component_named(self.read(name)?, *name)?;
        }
        let fusion = fuser.fuse_with_report();
        let fusion = fusion.with_context(|| inputs.join(" + "))?;
        let mut findings = match output {
            OutputFormat::CoreModule => check_module(&fusion.bytes, expected)?,
            _ => check_component(&fusion.bytes, expected)?,
        };
        if let ([composed], true) = (inputs, expected.adapters_inlined) {
            findings.extend(check_proofs(&self.read(composed)?, &fusion.plans)?);
        }
        ensure!(findings.is_empty(), "{}: {findings:#?}", inputs.join(" + "));
        Ok(fusion.bytes)
    }

    /// The composition `composed`, and what it is fused into.
    pub fn both(&self, engine: &Engine, composed: &str) -> Result<(Unfused, Fused)> {
        let unfused = Unfused::new(engine, &self.read(composed)?)?;
        let fused = Fused::new(engine, &self.fuse(&[composed])?, unfused.world())?;
        Ok((unfused, fused))
    }

    /// Makes the same calls of the composition `composed`, of the module it is
    /// fused into, and of the modules that each of `inputs` is fused into: with
    /// memories of their own and with one memory, as they are and stripped, with
    /// every step of every call, and as components of one memory.
    pub fn agree(&self, composed: &str, inputs: &[&[&str]]) -> Result<Seen> {
        let engine = engine()?;
        let unfused = Unfused::new(&engine, &self.read(composed)?)?;
        let world = unfused.world();
        let mut fused: Vec<(String, Box<dyn Program>)> = Vec::new();
        for inputs in inputs.iter().chain([&[composed].as_slice()]) {
            for (memory, output, is_stripped, elide) in [
                (MultiMemory, CoreModule, false, true),
                (SharedMemory, CoreModule, false, true),
                (MultiMemory, CoreModule, true, true),
                (SharedMemory, CoreModule, true, true),
                (MultiMemory, CoreModule, false, false),
                (SharedMemory, Component, false, true),
                (SharedMemory, Component, true, true),
            ] {
                let mut config = FuserConfig::default();
                config.output = output;
                config.memory = memory;
                config.strip_vestigial = is_stripped;
                config.adapter.elide = elide;
                // All of them are called, also those that other inputs import.
                config.keep_exports = world.exports.keys().cloned().collect();
                let module = self.fuse_with(config, inputs)?;
                let program: Box<dyn Program> = match (output, is_stripped) {
                    (Component, false) => Box::new(Unfused::new(&engine, &module)?),
                    (Component, true) => Box::new(Unfused::new(&engine, &module)?.lacking_tables()),
                    (_, false) => Box::new(Fused::new(&engine, &module, world)?),
                    (_, true) => Box::new(Fused::new(&engine, &module, world)?.lacking_tables()),
                };
                let way =
                    format!("{memory:?}, {output:?}, stripped: {is_stripped}, elided: {elide}");
                fused.push((format!("{} ({way})", inputs.join(" + ")), program));
            }
        }
        let mut sessions: Vec<_> = fused
            .iter()
            .map(|(inputs, program)| (inputs.as_str(), Session::new(program.as_ref())))
            .collect();

        let exports: Vec<_> = world.exports.iter().collect();
        ensure!(!exports.is_empty(), "{composed} exports nothing");
        let mut reference = Session::new(&unfused);
        let mut random = Random::from_text(composed);
        let mut seen = Seen::default();
        for _ in 0..exports.len() * CALLS_PER_EXPORT {
            let (path, ty) = exports[random.below(exports.len())];
            let arguments = self.arguments(&mut random, ty);
            let event = reference.invoke(path, &arguments)?;
            seen.count(&event);
            repeat(&in_core(&event), &mut sessions, path, &arguments)?;
        }
        Ok(seen)
    }

    fn arguments(&self, random: &mut Random, ty: &ComponentFunc) -> Vec<Val> {
        ty.params()
            .map(|(name, ty)| self.argument(random, name, &ty))
            .collect()
    }

    fn argument(&self, random: &mut Random, name: &str, ty: &Type) -> Val {
        match name {
            "rounds" => Val::U32(random.below(self.most_rounds) as u32),
            _ => random.value(ty),
        }
    }
}

impl Seen {
    fn count(&mut self, event: &Event) {
        let returned = event.outcome.is_return();
        self.returns += usize::from(returned);
        self.traps += usize::from(!returned);
        self.host_calls += event.trace.len();
    }
}

/// Makes a call of every fused module, and wants the same of each.
fn repeat(
    expected: &Event,
    sessions: &mut [(&str, Session<'_>)],
    path: &str,
    arguments: &[Val],
) -> Result<()> {
    for (inputs, session) in sessions {
        let got = session.invoke(path, arguments)?;
        ensure!(
            got.is(expected, session.program().may_lack_tables()),
            "{path}({}) of {inputs}:\n  expected {expected}\n  got {got}",
            print_all(arguments)
        );
    }
    Ok(())
}

/// Wasmtime checks a string between two components in its host code and has no
/// trap code for one that is no UTF-8. The guests give the host valid values:
/// whatever was refused, was refused between components.
fn in_core(event: &Event) -> Event {
    let mut event = event.in_core();
    if event.outcome == Outcome::Refused {
        event.outcome = Outcome::Trapped(Trap::UnreachableCodeReached);
    }
    event
}
