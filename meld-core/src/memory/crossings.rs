//! The functions through which values of the host enter and leave a memory.

use crate::flatten::Defined;
use crate::ids::{HostImportId, LiftId};
use crate::merger::FusedModule;

/// Where a function meets the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Crossing {
    /// The root exports it.
    Export(LiftId),
    /// The root imports it.
    Import(HostImportId),
}

/// Each such function of the root, with the memory that its values go through.
pub(crate) fn crossings(fused: &FusedModule<'_, '_>) -> impl Iterator<Item = (Defined, Crossing)> {
    let exports = fused.removed.left(&fused.graph.exports).map(|export| {
        let options = &fused.used_options.exports[&export.lift];
        (options.memory, Crossing::Export(export.lift))
    });
    let imports = fused.live.host_imports().map(|id| {
        let options = &fused.used_options.imports[id];
        (options.memory, Crossing::Import(id))
    });
    let all = exports.chain(imports);
    all.filter_map(|(memory, crossing)| Some((memory?, crossing)))
}
