//! Host functions that the start function calls.
//!
//! A start function runs while the module is instantiated, when the host does
//! not hold the instance yet. A host function that takes pointers can't follow
//! them then. The composition has no such problem: its lowerings name their
//! memory. So `--explain` says where it happens.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;

use super::{FusedModule, StartStep};
use crate::flatten::CoreFunc;
use crate::ids::HostImportId;
use crate::reach::Search;

/// What the start function does, in words; empty if there is none.
pub(crate) fn explain_start(fused: &FusedModule<'_, '_>) -> String {
    let steps = &fused.initialization.steps;
    if steps.is_empty() {
        return String::new();
    }
    let calls = steps.iter().filter(|s| matches!(s, StartStep::Call { .. }));
    let mut text = format!(
        "start: {} start functions, {} segments replayed\n",
        calls.clone().count(),
        steps.len() - calls.count(),
    );
    if fused.exports_start {
        return text;
    }
    for id in with_pointers(fused) {
        let name = &fused.imports[id];
        writeln!(
            text,
            "  may call {}#{}, which takes pointers, before the host holds the instance; \
             export the start function (--start-export NAME) if the host needs it then",
            name.module, name.field
        )
        .expect("writing to a string can't fail");
    }
    text
}

/// The host imports with a memory that start functions can reach.
fn with_pointers(fused: &FusedModule<'_, '_>) -> BTreeSet<HostImportId> {
    let graph = fused.graph;
    let steps = fused.initialization.steps.iter();
    let mut pending: Vec<CoreFunc> = steps
        .filter_map(|step| match step {
            StartStep::Call { func, .. } => Some(*func),
            StartStep::Element(_) | StartStep::Data(_) => None,
        })
        .collect();
    let mut search = Search::new(fused.program, graph);
    let mut seen = HashSet::new();
    let mut found = BTreeSet::new();
    while let Some(func) = pending.pop() {
        if !seen.insert(func) {
            continue;
        }
        match func {
            CoreFunc::Host(id) => {
                if graph.host_imports[id].options.memory.is_some() {
                    found.insert(id);
                }
            }
            CoreFunc::CallSite(id) => {
                let lift = &graph.lifts[graph.call_sites[id].lift];
                pending.push(lift.func);
                pending.extend(lift.options.post_return);
            }
            CoreFunc::Defined(def) => {
                let owner = graph.core_instances[def.instance].owner;
                pending.extend(search.reach(owner, [func]).lowerings);
            }
        }
    }
    found
}
