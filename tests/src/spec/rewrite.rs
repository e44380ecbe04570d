//! Puts fused modules into a script, in the places of the original ones.
//!
//! Only the text of module directives changes, and assertions that a module is
//! invalid go. The number of lines stays: a failure of the engine points at the
//! line of the original script.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use anyhow::{Context, Result};

use super::scene::{Form, Instance, Scene};
use super::spectest;
use super::steps::Step;
use super::tally::Tally;
use super::unit::{Link, Unit};
use crate::script_text::{dollar, string};

/// What a fuser makes of a unit.
#[derive(Clone, Debug)]
pub enum Replacement {
    /// One core module that does what the whole unit does.
    Fused(Vec<u8>),
    /// The parts of this unit are put into the script one after the other, as
    /// it describes them. What fails then is not the fault of a fuser.
    Apart(Unit),
}

/// Makes one core module of a [`Unit`], or says why it can't.
pub type Fuse<'a> = dyn Fn(&Unit) -> Result<Replacement, String> + Sync + 'a;

/// How a module that imports from others of its script is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imports {
    /// It is fused with copies of what it imports.
    Copied,
    /// The script observes state that the module shares with others, so it
    /// stays as it is and links to them.
    Shared,
}

/// Decides by place: file and line of the module.
pub type Treatment<'a> = dyn Fn(&str) -> Imports + Sync + 'a;

/// The export of `unrelated.wat` that counts what went wrong there.
const FAILURES: &str = "unrelated-failures";

/// The name under which the engine's `spectest` stays in reach while a copy
/// has its name.
const HOST: &str = "meld-host-spectest";

/// A script with fused modules, and what was done to get there.
pub fn rewrite(
    label: &str,
    text: &str,
    steps: Vec<Step>,
    imports: &Treatment<'_>,
    fuse: &Fuse<'_>,
) -> Result<(String, Tally)> {
    let mut rewriter = Rewriter {
        label,
        text,
        imports,
        fuse,
        scene: Scene::default(),
        edits: vec![(0..0, register(HOST, spectest::NAME))],
        tally: Tally::default(),
    };
    for step in steps {
        rewriter.step(step)?;
    }
    Ok((rewriter.finish(), rewriter.tally))
}

struct Rewriter<'a> {
    label: &'a str,
    text: &'a str,
    imports: &'a Treatment<'a>,
    fuse: &'a Fuse<'a>,
    scene: Scene,
    /// Replacements of ranges of `text`, in order, without overlap.
    edits: Vec<(Range<usize>, String)>,
    tally: Tally,
}

/// What stands in the place of a module.
struct Directives {
    /// Directives before the one that has the module.
    before: String,
    /// The module.
    bytes: Vec<u8>,
    /// Directives after it.
    after: String,
    form: Form,
}

impl Rewriter<'_> {
    fn step(&mut self, step: Step) -> Result<()> {
        match step {
            Step::Module { id, bytes, range } => self.module(id, bytes, range)?,
            Step::Definition { id, bytes } => {
                self.tally.definitions += 1;
                self.scene.define(id, bytes);
            }
            Step::Instance {
                id,
                definition,
                range,
            } => {
                let bytes = self.scene.definition(&definition);
                let bytes = bytes.context("no such definition")?.clone();
                self.module(id, bytes, range)?;
            }
            Step::TrappingModule {
                bytes,
                range,
                directive,
            } => self.trapping(bytes, range, directive)?,
            Step::Register { name, module } => self.scene.register(name, &module)?,
            Step::Action { module, asserts } => {
                let target = self.scene.find(&module)?;
                let form = self.scene.instance(target).form;
                self.tally.action(form, asserts);
            }
            Step::Unlinkable => self.tally.unlinkable += 1,
            // No module runs, and scripts of old proposals expect refusals of
            // what later ones permit.
            Step::Rejection { range } => self.edits.push((range, String::new())),
        }
        Ok(())
    }

    fn module(&mut self, id: Option<String>, bytes: Vec<u8>, range: Range<usize>) -> Result<()> {
        let mut instance = Instance::new(id, bytes, &self.scene)?;
        let new = self.replace(&instance, range.start)?;
        instance.form = new.form;
        let module = module_text(Some(&instance.name), &new.bytes);
        let id = instance.id.iter().map(|id| register(id, &instance.name));
        let text = format!(
            "{}{module}{}{}",
            new.before,
            id.collect::<String>(),
            new.after
        );
        self.edits.push((range, text));
        self.scene.add(instance);
        Ok(())
    }

    fn trapping(
        &mut self,
        bytes: Vec<u8>,
        range: Range<usize>,
        directive: Range<usize>,
    ) -> Result<()> {
        let instance = Instance::new(None, bytes, &self.scene)?;
        let new = self.replace(&instance, range.start)?;
        let Range { start, end } = directive;
        self.edits.push((start..start, new.before));
        self.edits.push((range, module_text(None, &new.bytes)));
        self.edits.push((end..end, new.after));
        self.tally.action(new.form, true);
        Ok(())
    }

    /// What stands in the place of an instance whose module is at `offset`.
    fn replace(&mut self, instance: &Instance, offset: usize) -> Result<Directives> {
        let line = self.text[..offset].matches('\n').count() + 1;
        let place = format!("{}:{line}", self.label);
        if instance.is_linked() && (self.imports)(&place) == Imports::Shared {
            self.tally.linked.push(place);
            return Ok(alone(instance.bytes.clone(), Form::Original));
        }
        let unit = self.scene.unit(instance, place);
        let attempt = catch_unwind(AssertUnwindSafe(|| (self.fuse)(&unit)));
        match attempt.unwrap_or_else(|_| Err("the fuser panicked".to_owned())) {
            Ok(Replacement::Fused(bytes)) => {
                self.tally.fused(unit.copies.len());
                Ok(alone(bytes, Form::Fused))
            }
            Ok(Replacement::Apart(parts)) => {
                self.tally.fused(unit.copies.len());
                self.apart(&parts, instance)
            }
            Err(reason) => {
                self.tally.refused.insert(unit.place, reason);
                Ok(alone(instance.bytes.clone(), Form::Original))
            }
        }
    }

    /// Copies of what the module imports, registered for as long as it takes
    /// to instantiate it.
    fn apart(&self, unit: &Unit, instance: &Instance) -> Result<Directives> {
        let spectest = format!("{}-spectest", instance.name);
        let copy = |index: usize| format!("{}-copy-{index}", instance.name);
        let mut before = String::new();
        let mut after = String::new();
        if unit.uses_spectest() {
            before += &module_text(Some(&spectest), &unit.spectest("")?);
        }
        for (index, part) in unit.parts().enumerate() {
            for (name, link) in &part.links {
                before += &match link {
                    Link::Spectest => register(name, &spectest),
                    Link::Part(provider) => register(name, &copy(*provider)),
                };
                let original = self.scene.registered(name);
                after += &register(name, original.map_or(HOST, |original| &original.name));
            }
            if index < unit.copies.len() {
                before += &module_text(Some(&copy(index)), &part.bytes);
            }
        }
        Ok(Directives {
            before,
            bytes: unit.tested.bytes.clone(),
            after,
            form: Form::Apart,
        })
    }

    /// The new text, with an assertion at its end that the unrelated component
    /// in each fused module is as it should be.
    fn finish(&self) -> String {
        let mut new = String::new();
        let mut copied = 0;
        for (range, replacement) in &self.edits {
            new += &self.text[copied..range.start];
            new += replacement;
            let lines = self.text[range.clone()].matches('\n').count();
            new.extend(std::iter::repeat_n('\n', lines));
            copied = range.end;
        }
        new += &self.text[copied..];
        let fused = |instance: &&Instance| instance.form == Form::Fused;
        for instance in self.scene.instances().filter(fused) {
            let id = dollar(&instance.name);
            new += &format!("\n(assert_return (invoke {id} \"{FAILURES}\") (i32.const 0))");
        }
        new
    }
}

fn alone(bytes: Vec<u8>, form: Form) -> Directives {
    Directives {
        before: String::new(),
        bytes,
        after: String::new(),
        form,
    }
}

fn register(name: &str, id: &str) -> String {
    format!("(register {} {})", string(name.as_bytes()), dollar(id))
}

fn module_text(id: Option<&str>, bytes: &[u8]) -> String {
    let id = id.map(dollar).unwrap_or_default();
    format!("(module {id} binary {})", string(bytes))
}
