//! What fusing did, and what there is to fuse, as data.
//!
//! Figures are here; [`import_map`] describes the output to a host, and
//! [`inspection`] describes a component before it is fused.

pub mod import_map;
pub mod inspection;
pub(crate) mod memory_map;
pub mod plans;
mod wit;
mod world;

use std::collections::HashSet;

use serde::Serialize;

use crate::emit::Emitted;
use crate::flatten::{CoreFunc, FusionGraph};
use crate::merger::FusedModule;
use plans::Stripped;

/// Figures about one fusion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FusionStats {
    /// Components given by the caller.
    pub components_fused: usize,
    /// Instances of core modules that the fused module holds.
    pub modules_merged: usize,
    /// Functions defined by the fused module.
    pub total_functions: usize,
    /// Functions among them that meld generated for calls between components.
    pub adapter_functions: usize,
    /// Calls between components that were wired straight to their target.
    pub adapters_inlined: usize,
    /// Bytes of function bodies that are there more than once, because a core
    /// module is instantiated more than once.
    pub bytes_duplicated: usize,
    /// Imports of core instances that fusion resolved inside the module.
    pub imports_resolved: usize,
    /// Exports of the fused module.
    pub total_exports: usize,
    /// Exports that `strip_vestigial` removed.
    pub exports_stripped: usize,
    /// Functions of the inputs that it removed.
    pub functions_stripped: usize,
    /// Bytes of function bodies and data segments that it removed.
    pub bytes_stripped: usize,
    /// Bytes of all inputs together.
    pub input_size: usize,
    /// Bytes of the output.
    pub output_size: usize,
}

/// Counts what was fused.
pub(crate) fn stats(
    fused: &FusedModule<'_, '_>,
    emitted: &Emitted,
    stripped: Option<&Stripped>,
    components_fused: usize,
    input_size: usize,
) -> FusionStats {
    // The relay is no module of the inputs.
    let instances = fused.graph.core_instances.values();
    let instances = instances.filter(|instance| !fused.graph.is_relay(instance.owner));
    let imports = instances.clone().map(|instance| &instance.imports);
    let host_imports = imports.clone().flat_map(|imports| &imports.funcs);
    let host_imports = host_imports.filter(|func| is_hosts(fused.graph, **func));
    FusionStats {
        components_fused,
        modules_merged: instances.count(),
        bytes_duplicated: bytes_duplicated(fused),
        total_functions: emitted.defined_functions,
        adapter_functions: fused.live.adapters().count(),
        adapters_inlined: fused.adapters.direct_calls(),
        imports_resolved: imports.map(|imports| imports.len()).sum::<usize>()
            - host_imports.count(),
        total_exports: fused.exports.len(),
        exports_stripped: stripped.map_or(0, |stripped| stripped.exports.len()),
        functions_stripped: stripped.map_or(0, |stripped| stripped.functions),
        bytes_stripped: stripped.map_or(0, |s| s.code_bytes + s.data_bytes),
        input_size,
        output_size: emitted.bytes.len(),
    }
}

/// Whether the host provides a function, by way of the relay or not.
fn is_hosts(graph: &FusionGraph, func: CoreFunc) -> bool {
    match func {
        CoreFunc::Defined(_) => false,
        CoreFunc::Host(_) => true,
        CoreFunc::CallSite(id) => {
            let callee = graph.lifts[graph.call_sites[id].lift].instance;
            graph.is_relay(callee)
        }
    }
}

/// The bytes of the bodies of every instantiation but the first of a module.
fn bytes_duplicated(fused: &FusedModule<'_, '_>) -> usize {
    let mut seen = HashSet::new();
    let modules = fused.graph.core_instances.values().map(|i| i.module);
    modules
        .filter(|module| !seen.insert(*module))
        .map(|module| {
            let bodies = &fused.program.modules[module].bodies;
            bodies.iter().map(|body| body.bytes.len()).sum::<usize>()
        })
        .sum()
}

/// Indented JSON, with a newline at the end.
fn json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value);
    json.expect("strings, numbers and lists are JSON") + "\n"
}

/// A number with its noun.
pub(crate) fn count(n: u64, noun: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {noun}{s}")
}
