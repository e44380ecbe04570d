//! Core instances that hold nothing but functions that jump through a table of theirs.

use std::collections::{BTreeSet, HashSet};

use super::forward::{Forward, Operand, forward};
use wasmparser::types::CoreTypeId;

use crate::body::Body;
use crate::component::Module;
use crate::flatten::Defined;
use crate::ids::CoreInstanceId;
use crate::merger::FusedModule;

/// The instances that are there only for others to get at the functions in their
/// tables, which no code of others sees.
pub(in crate::merger) fn shims(fused: &FusedModule<'_, '_>) -> BTreeSet<CoreInstanceId> {
    let instances = fused.graph.core_instances.iter();
    let with_code = instances.filter(|(id, _)| !fused.module(*id).bodies.is_empty());
    let imported = with_code.flat_map(|(_, instance)| &instance.imports.tables);
    let seen: HashSet<Defined> = imported.copied().collect();
    let instances = fused.graph.core_instances.keys();
    instances
        .filter(|id| is_shim(fused, fused.module(*id)))
        .filter(|id| seen.iter().all(|table| table.instance != *id))
        .collect()
}

fn is_shim(fused: &FusedModule<'_, '_>, module: &Module<'_>) -> bool {
    let holds_state = !module.memories.is_empty()
        || !module.globals.is_empty()
        || !module.tags.is_empty()
        || !module.data.is_empty()
        || module.start.is_some();
    let types = &module.functions[module.imported.functions as usize..];
    let jumps = |(body, ty): (&Body<'_>, &CoreTypeId)| {
        let params = fused.program.types[*ty].unwrap_func().params().len();
        let forward = forward(body, params);
        matches!(forward, Some(Forward::Table { table, index: Operand::Const(_), .. })
            if table >= module.imported.tables)
    };
    !holds_state && !module.bodies.is_empty() && module.bodies.iter().zip(types).all(jumps)
}
