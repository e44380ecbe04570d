//! Functions that only a body references.
//!
//! `ref.func` in a body is valid only if the function is mentioned outside of
//! bodies too, as an export or in a segment or global. An export that fusion
//! does not repeat may have been that mention. Then a declared element segment
//! takes its place.

use std::collections::BTreeSet;

use wasmparser::ElementItems;

use crate::adapter::FuncRef;
use crate::body::Reference;
use crate::ids::CoreInstanceId;
use crate::merger::{ExportDef, FusedModule};

/// The functions that need a declaration, in a fixed order.
pub(super) fn missing(fused: &FusedModule<'_, '_>) -> BTreeSet<FuncRef> {
    let mut missing = referenced(fused);
    if missing.is_empty() {
        return missing;
    }
    for def in fused.exports.values() {
        if let ExportDef::Func(func) = def {
            missing.remove(func);
        }
    }
    for id in fused.graph.core_instances.keys() {
        let elements = &fused.module(id).elements;
        for (_, element) in fused.live.of(id).elements.of(elements) {
            if let ElementItems::Functions(items) = &element.items {
                for index in items.clone().into_iter().flatten() {
                    missing.remove(&resolve(fused, id, index));
                }
            }
        }
    }
    missing
}

/// The functions that bodies reference.
fn referenced(fused: &FusedModule<'_, '_>) -> BTreeSet<FuncRef> {
    let mut referenced = BTreeSet::new();
    for id in fused.graph.core_instances.keys() {
        let bodies = &fused.module(id).bodies;
        let bodies = fused.live.of(id).functions.of(bodies);
        for (_, body) in bodies.filter(|(_, body)| body.effects.takes_references) {
            body.references(|reference| {
                if let Reference::RefFunc(index) = reference {
                    referenced.insert(resolve(fused, id, index));
                }
            })
            .expect("bodies are decoded when they are scanned");
        }
    }
    referenced
}

fn resolve(fused: &FusedModule<'_, '_>, id: CoreInstanceId, index: u32) -> FuncRef {
    fused.reference(fused.graph.func(id, index))
}
