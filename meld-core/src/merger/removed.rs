//! What stripping removed, for people.

use super::FusedModule;
use super::surface::{Removed, Vestige};
use crate::report::plans::{StripReason, Stripped, StrippedExport};

/// What stripping removed, if it was asked for.
pub(crate) fn explain_removed(fused: &FusedModule<'_, '_>) -> Option<Stripped> {
    if !fused.is_stripped {
        return None;
    }
    let mut stripped = Stripped {
        exports: fused.removed.exports.iter().map(export).collect(),
        functions: 0,
        code_bytes: 0,
        data_bytes: 0,
    };
    for id in fused.graph.core_instances.keys() {
        let (module, live) = (fused.module(id), fused.live.of(id));
        let bodies = (0..).zip(&module.bodies);
        for (_, body) in bodies.filter(|(index, _)| !live.functions.has(*index)) {
            stripped.functions += 1;
            stripped.code_bytes += body.bytes.len();
        }
        let data = (0..).zip(&module.data);
        let data = data.filter(|(index, _)| !live.data.has(*index));
        stripped.data_bytes += data.map(|(_, data)| data.data.len()).sum::<usize>();
    }
    Some(stripped)
}

fn export(removed: &Removed) -> StrippedExport {
    let (reason, text) = match &removed.why {
        Vestige::LinkedExport { item, by } => {
            let text = format!("{by} imports '{item}', and is linked with it");
            (StripReason::LinkedExport, text)
        }
        Vestige::NoPointers => (
            StripReason::NoPointers,
            "no signature that is left passes a value through it".to_string(),
        ),
        Vestige::LinkedCall => (
            StripReason::LinkedCall,
            "it only served calls between components, which are linked".to_string(),
        ),
        Vestige::LinkedImport => (
            StripReason::LinkedImport,
            "it only served imports of core modules, which are linked".to_string(),
        ),
        Vestige::Unused => (
            StripReason::Unused,
            "it is no part of the world".to_string(),
        ),
    };
    StrippedExport {
        name: removed.name.clone(),
        reason,
        text,
    }
}
