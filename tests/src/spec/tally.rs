//! What a replay did, in numbers that a test can assert.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::scene::Form;

/// Counts over one script or many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Modules fused in a component with `spectest` and nothing else of the
    /// script.
    pub fused_alone: usize,
    /// Modules fused with copies of the modules that they import from.
    pub fused_with_copies: usize,
    /// Where modules were left as they were, since they share state with
    /// others: file and line.
    pub linked: Vec<String>,
    /// Modules that the fuser refused: file and line, and its reason.
    pub refused: BTreeMap<String, String>,
    /// Definitions, which are not instantiated where they stand.
    pub definitions: usize,
    /// Assertions about what fused modules (or parts put apart) do.
    pub asserted_fused: usize,
    /// Assertions about what other modules do.
    pub asserted_original: usize,
    /// Calls without an assertion.
    pub calls: usize,
    /// Assertions that a module can't be linked to the others.
    pub unlinkable: usize,
}

impl Tally {
    /// Counts a fused module of a unit with this number of copies.
    pub fn fused(&mut self, copies: usize) {
        match copies {
            0 => self.fused_alone += 1,
            _ => self.fused_with_copies += 1,
        }
    }

    /// Counts a directive that runs something.
    pub fn action(&mut self, target: Form, asserts: bool) {
        match (asserts, target) {
            (false, _) => self.calls += 1,
            (true, Form::Original) => self.asserted_original += 1,
            (true, Form::Apart | Form::Fused) => self.asserted_fused += 1,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.fused_alone += other.fused_alone;
        self.fused_with_copies += other.fused_with_copies;
        self.linked.extend(other.linked);
        self.refused.extend(other.refused);
        self.definitions += other.definitions;
        self.asserted_fused += other.asserted_fused;
        self.asserted_original += other.asserted_original;
        self.calls += other.calls;
        self.unlinkable += other.unlinkable;
    }
}
