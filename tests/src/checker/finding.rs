//! What the checker complains about.

use std::fmt;

/// A rule that an output can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Everything is reachable from the exports and the start function.
    Unreachable,
    /// Every import is used.
    UnusedImport,
    /// Every export of a core module in a component is used.
    UnusedExport,
    /// No two imports have one name: whoever links by names would mix them up.
    AmbiguousImport,
    /// No function only forwards its parameters to another one.
    Forwarder,
    /// Only functions whose reference some code takes are declared to be.
    NeedlessDeclaration,
    /// A step of a call between components is kept or left out with a proof, and
    /// the proof holds.
    Proof,
}

/// A rule that is broken, and by what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The item, and what is wrong with it.
    pub what: String,
}

impl Finding {
    /// A finding about something.
    pub(super) fn new(rule: Rule, what: impl Into<String>) -> Self {
        let what = what.into();
        Finding { rule, what }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rule = match self.rule {
            Rule::Unreachable => "nothing reaches",
            Rule::UnusedImport | Rule::UnusedExport => "nothing uses",
            Rule::AmbiguousImport => "there are two of",
            Rule::Forwarder => "a forwarding function:",
            Rule::NeedlessDeclaration => "a needless declaration:",
            Rule::Proof => "not proven:",
        };
        write!(f, "{rule} {}", self.what)
    }
}
