//! What a replay did, in numbers that a test can assert.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use anyhow::Result;

/// A script after its replay.
#[derive(Debug)]
pub struct Replay {
    /// The script.
    pub label: String,
    /// What was replaced, and what the script asserted about it.
    pub report: Report,
    /// The first directive that did not come out as written.
    pub outcome: Result<()>,
}

/// Counts over one script or many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Components replaced by what the fuser made of them.
    pub replaced: usize,
    /// Components that the fuser refused: file and line, and its reason.
    pub refused: BTreeMap<String, String>,
    /// Assertions about what replaced components do.
    pub assertions: usize,
    /// Expected traps that came with the message of a fused component.
    pub reworded: usize,
    /// Functions that components of a replaced component imported from each
    /// other.
    pub edges_before: usize,
    /// Those that are left.
    pub edges_after: usize,
}

impl Report {
    /// How many functions components no longer import from each other.
    pub fn edges_removed(&self) -> usize {
        self.edges_before.saturating_sub(self.edges_after)
    }
}

impl AddAssign for Report {
    fn add_assign(&mut self, other: Report) {
        self.replaced += other.replaced;
        self.refused.extend(other.refused);
        self.assertions += other.assertions;
        self.reworded += other.reworded;
        self.edges_before += other.edges_before;
        self.edges_after += other.edges_after;
    }
}
