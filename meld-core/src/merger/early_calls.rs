//! Host functions that the start function calls.
//!
//! A start function runs while the module is instantiated, when the host does
//! not hold the instance yet. A host function that takes pointers can't follow
//! them then. The composition has no such problem: its lowerings name their
//! memory. So `--explain` says where it happens.

use std::collections::{BTreeSet, HashSet};

use super::{FusedModule, StartStep};
use crate::flatten::CoreFunc;
use crate::ids::HostImportId;
use crate::reach::Search;
use crate::report::plans::Start;

/// What the start function does, if there is one.
pub(crate) fn explain_start(fused: &FusedModule<'_, '_>) -> Option<Start> {
    let steps = &fused.initialization.steps;
    if steps.is_empty() {
        return None;
    }
    let calls = steps.iter().filter(|s| matches!(s, StartStep::Call { .. }));
    let functions = calls.count();
    let early_calls = match fused.exports_start {
        true => Vec::new(),
        false => with_pointers(fused).into_iter().collect(),
    };
    let name = |id: HostImportId| {
        let name = &fused.imports[id];
        format!("{}#{}", name.module, name.field)
    };
    Some(Start {
        functions,
        segments: steps.len() - functions,
        early_calls: early_calls.into_iter().map(name).collect(),
    })
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
