//! What the root component imports and exports, with types.

use wasmparser::component_types::ComponentEntityType;

use crate::component::{InitializerKind, Program};

/// The root's imports, in binary order.
pub(super) fn imports<'p>(
    program: &'p Program<'_>,
) -> impl Iterator<Item = (&'p str, ComponentEntityType)> {
    let initializers = program.components[program.root].initializers.iter();
    initializers.filter_map(|initializer| match initializer.kind {
        InitializerKind::Import { name, ty } => Some((name, ty)),
        _ => None,
    })
}

/// The root's exports, in binary order.
pub(super) fn exports<'p>(
    program: &'p Program<'_>,
) -> impl Iterator<Item = (&'p str, ComponentEntityType)> {
    let initializers = program.components[program.root].initializers.iter();
    initializers.filter_map(|initializer| match initializer.kind {
        InitializerKind::Export { name, .. } => {
            let types = program.types.as_ref();
            let item = types.component_item_for_export(name);
            Some((name, item.expect("the validator took note of it").ty))
        }
        _ => None,
    })
}
