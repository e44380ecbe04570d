//! Puts fused components into a script, in the places of the original ones.
//!
//! Only the text of components changes. The number of lines stays: a failure of
//! the engine points at the line of the original script.

use std::collections::BTreeSet;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use anyhow::{Context, Result};

use super::edges::edges;
use super::report::Report;
use super::script::{Current, ExpectedTrap, Role, Script, Step, steps};
use crate::script_text::{dollar, string};

/// Makes a fused component of a component, or says why it can't.
pub type Fuse<'a> = dyn Fn(&[u8]) -> Result<Vec<u8>, String> + Sync + 'a;

/// What a fused component traps with where a rule is broken between components.
const FUSED_TRAP: &str = "wasm `unreachable` instruction executed";

/// A script with fused components.
pub struct Rewritten<'a> {
    script: &'a Script,
    edits: Vec<(Range<usize>, String)>,
    traps: Vec<ExpectedTrap>,
}

/// Replaces every component that the fuser takes, and counts in `report`.
pub fn rewrite<'a>(
    script: &'a Script,
    fuse: &Fuse<'_>,
    report: &mut Report,
) -> Result<Rewritten<'a>> {
    let (steps, traps) = steps(&script.text).context("the harness can't read the script")?;
    let mut edits = Vec::new();
    let mut current = Current::default();
    for step in steps {
        match step {
            Step::Component {
                role,
                id,
                bytes,
                range,
            } => {
                let place = place(script, range.start);
                let fused = replacement(&bytes, place, fuse, report)?;
                let replaced = fused.is_some();
                if let Some(fused) = fused {
                    edits.push((range, component_text(role, id.as_deref(), &fused)));
                    report.assertions += usize::from(role == Role::Trapping);
                }
                current.component(role, id, replaced);
            }
            Step::Instance { definition } => current.instance(&definition),
            Step::Module => current.module(),
            Step::Action { asserts, core } => {
                let counts = asserts && !core && current.is_replaced();
                report.assertions += usize::from(counts);
            }
            Step::Other => {}
        }
    }
    Ok(Rewritten {
        script,
        edits,
        traps,
    })
}

/// File and line.
fn place(script: &Script, offset: usize) -> String {
    let line = script.text[..offset].matches('\n').count() + 1;
    format!("{}:{line}", script.label)
}

fn replacement(
    bytes: &[u8],
    place: String,
    fuse: &Fuse<'_>,
    report: &mut Report,
) -> Result<Option<Vec<u8>>> {
    let attempt = catch_unwind(AssertUnwindSafe(|| fuse(bytes)));
    match attempt.unwrap_or_else(|_| Err("the fuser panicked".to_owned())) {
        Ok(fused) => {
            report.replaced += 1;
            report.edges_before += edges(bytes).context(place.clone())?;
            report.edges_after += edges(&fused).context(place)?;
            Ok(Some(fused))
        }
        Err(reason) => {
            report.refused.insert(place, reason);
            Ok(None)
        }
    }
}

fn component_text(role: Role, id: Option<&str>, bytes: &[u8]) -> String {
    let id = id.map(dollar).unwrap_or_default();
    let definition = match role {
        Role::Defined => "definition ",
        Role::Instantiated | Role::Trapping => "",
    };
    format!("(component {definition}{id} binary {})", string(bytes))
}

impl Rewritten<'_> {
    /// The new text, with the message that fused components trap with where the
    /// traps of these numbers are expected.
    pub fn text(&self, reworded: &BTreeSet<usize>) -> String {
        let messages = reworded
            .iter()
            .map(|trap| (self.traps[*trap].message.clone(), format!("{FUSED_TRAP:?}")));
        let mut edits: Vec<_> = self.edits.iter().cloned().chain(messages).collect();
        edits.sort_by_key(|(range, _)| range.start);
        let original = &self.script.text;
        let mut text = String::new();
        let mut copied = 0;
        for (range, replacement) in edits {
            text += &original[copied..range.start];
            text += &replacement;
            let lines = original[range.clone()].matches('\n').count();
            text.extend(std::iter::repeat_n('\n', lines));
            copied = range.end;
        }
        text + &original[copied..]
    }

    /// The number of the expected trap that failed with `error` only because
    /// the fused component traps with its own message.
    pub fn trap_to_reword(
        &self,
        error: &anyhow::Error,
        reworded: &BTreeSet<usize>,
    ) -> Option<usize> {
        let error = format!("{error:#}");
        let directive = format!("failed directive on {}:", self.script.label);
        let (line, reason) = error.strip_prefix(&directive)?.split_once(": ")?;
        let line: usize = line.parse().ok()?;
        let is_reworded = reason.starts_with("expected '") && reason.contains(FUSED_TRAP);
        let at = |trap: &ExpectedTrap| trap.lines.contains(&line);
        let trap = self.traps.iter().position(at)?;
        (is_reworded && !reworded.contains(&trap)).then_some(trap)
    }
}
