//! Guests of which the generated functions have one fault.

use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use anyhow::{Result, ensure};

use super::changes::changes;

/// How generated functions begin in the text of a fused module.
const GENERATED: &str = "\n  (func $\"meld:";
/// How they end.
const END: &str = "\n  )";

/// The greatest lengths, in bytes and in code units of two.
const LIMITS: [i64; 2] = [(1 << 28) - 1, (1 << 27) - 1];

/// A fused guest with one fault.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// Where the fault is.
    pub place: Place,
    /// What it is.
    pub fault: Fault,
    /// The text of the guest, in which the function is at these bytes.
    guest: Arc<str>,
    at: (usize, usize),
    /// The text of the function.
    function: String,
}

/// One change of one instruction: the same for all guests that have the function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    function: u64,
    instruction: usize,
    change: usize,
}

/// A fault, without what tells it from others of its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fault {
    /// The name of the function.
    function: String,
    /// The instruction before, if it has no operands or is a constant.
    before: Option<String>,
    /// What the instruction was, and what it is.
    change: [String; 2],
    /// The instruction after, as the one before.
    after: Option<String>,
}

impl Mutant {
    /// The module, in binary.
    pub fn module(&self) -> Result<Vec<u8>> {
        let (start, end) = self.at;
        let (before, after) = (&self.guest[..start], &self.guest[end..]);
        Ok(wat::parse_str([before, &self.function, after].concat())?)
    }
}

/// All faults of the generated functions of a fused guest.
pub fn mutants(fused: &[u8]) -> Result<Vec<Mutant>> {
    let guest: Arc<str> = wasmprinter::print_bytes(fused)?.into();
    let mut mutants = Vec::new();
    for (start, _) in guest.match_indices(GENERATED) {
        let end = start + guest[start..].find(END).unwrap_or_default();
        let function = &guest[start..end];
        let faulty = faulty(function).into_iter();
        mutants.extend(faulty.map(|(place, fault, function)| Mutant {
            place,
            fault,
            guest: guest.clone(),
            at: (start, end),
            function,
        }));
    }
    ensure!(!mutants.is_empty(), "there is nothing to break");
    Ok(mutants)
}

/// A function with each fault.
fn faulty(function: &str) -> Vec<(Place, Fault, String)> {
    let name = function[GENERATED.len()..].split('"').next().unwrap_or("");
    let lines: Vec<&str> = function.lines().collect();
    // The first line has numbers that depend on what else is there.
    let mut hasher = DefaultHasher::new();
    (name, &lines[2..]).hash(&mut hasher);
    let hash = hasher.finish();
    let mut faulty = Vec::new();
    for (instruction, line) in lines.iter().enumerate().skip(1) {
        if is_of_limit(&lines[..=instruction]) {
            continue;
        }
        for (change, changed) in changes(line.trim()).into_iter().enumerate() {
            let fault = Fault {
                function: name.to_owned(),
                before: neighbour(lines.get(instruction - 1)),
                change: [line.trim().to_owned(), changed.replace('\n', " ")],
                after: neighbour(lines.get(instruction + 1)),
            };
            let place = Place {
                function: hash,
                instruction,
                change,
            };
            let mut lines = lines.clone();
            lines[instruction] = &changed;
            faulty.push((place, fault, lines.join("\n")));
        }
    }
    faulty
}

/// Whether the last instruction is part of a check of the length, which has a test of
/// its own: the limit, the comparison, or the trap two further on.
fn is_of_limit(lines: &[&str]) -> bool {
    let is_limit = |back: usize| {
        let instruction = lines.iter().nth_back(back);
        let constant = instruction.and_then(|instruction| instruction.split_once(".const "));
        let constant = constant.and_then(|(_, constant)| constant.parse().ok());
        constant.is_some_and(|constant| LIMITS.contains(&constant))
    };
    [0, 1, 3].into_iter().any(is_limit)
}

/// What says what an instruction next to it is for. Locals have no names.
fn neighbour(line: Option<&&str>) -> Option<String> {
    let instruction = line?.trim();
    let is_plain = !instruction.contains(' ') || instruction.contains(".const ");
    let says_something = instruction.contains('.') && is_plain;
    says_something.then(|| instruction.to_owned())
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [was, is] = &self.change;
        write!(f, "{}:", self.function)?;
        if let Some(before) = &self.before {
            write!(f, " {before};")?;
        }
        write!(f, " [{was} -> {is}]")?;
        if let Some(after) = &self.after {
            write!(f, "; {after}")?;
        }
        Ok(())
    }
}
