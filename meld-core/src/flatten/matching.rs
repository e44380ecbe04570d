//! What imports of core modules have to be, as far as the validator does not look.
//!
//! `wasmparser` matches what a core module imports with what it is given, but leaves
//! out whether a table has indices of 64 bits, and whether a global is shared. A
//! component that gets these wrong is not valid, and no module can be made of it.

use super::graph::{CoreImports, Defined, FusionGraph};
use crate::component::{Module, Program};

/// Checks what a module is given against what it imports.
///
/// # Errors
///
/// What does not match.
pub(super) fn check(
    program: &Program<'_>,
    graph: &FusionGraph,
    module: &Module<'_>,
    given: &CoreImports,
) -> Result<(), &'static str> {
    let home = |def: &Defined| &program.modules[graph.core_instances[def.instance].module];
    for (def, imported) in given.tables.iter().zip(&module.tables) {
        let home = home(def);
        let table = &home.tables[(home.imported.tables + def.index) as usize];
        if table.table64 != imported.table64 {
            return Err("a table is imported with indices of another width than it has");
        }
    }
    for (def, imported) in given.globals.iter().zip(&module.globals) {
        let home = home(def);
        let global = &home.globals[(home.imported.globals + def.index) as usize];
        if global.shared != imported.shared {
            return Err("a global is imported as shared that is not, or the other way round");
        }
    }
    Ok(())
}
