//! The list of faults that are none: why, which, and how many of each kind.
//!
//! Reasons are written by hand, everything else by the test. So the list goes with
//! the code, and whoever reads a change of it sees what nobody has explained yet.

use std::collections::BTreeMap;

/// What stands above faults that have none.
pub const NO_REASON: &str = "# No reason is known. Find one, or a string that shows the fault.";

/// Faults of the same kind.
pub type Kinds = BTreeMap<String, usize>;

/// The list with what there is now, in the groups that it has.
pub fn update(list: &str, mut found: Kinds) -> String {
    let mut groups: Vec<String> = list
        .split("\n\n")
        .filter_map(|group| update_group(group.trim(), &mut found))
        .collect();
    if !found.is_empty() {
        groups.push(text(NO_REASON, &found));
    }
    groups.join("\n")
}

/// A group without what is not there any more. It gets what it takes out of `found`.
fn update_group(group: &str, found: &mut Kinds) -> Option<String> {
    let is_reason = |line: &&str| line.starts_with('#');
    let reason: Vec<&str> = group.lines().filter(is_reason).collect();
    let reason = reason.join("\n");
    if reason == group {
        return Some(format!("{group}\n"));
    }
    if reason == NO_REASON {
        return None;
    }
    let kinds = group.lines().filter(|line| !is_reason(line));
    let kinds = kinds.filter_map(|line| line.split_once(' '));
    let kinds = kinds.filter_map(|(_, kind)| found.remove_entry(kind));
    let kinds: Kinds = kinds.collect();
    (!kinds.is_empty()).then(|| text(&reason, &kinds))
}

fn text(reason: &str, kinds: &Kinds) -> String {
    let kinds = kinds
        .iter()
        .map(|(kind, count)| format!("{count} {kind}\n"));
    format!("{reason}\n{}", kinds.collect::<String>())
}
