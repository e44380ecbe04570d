//! Which types an item is made of.

use std::collections::HashSet;

use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentDefinedType, ComponentEntityType,
    ComponentValType, ResourceId,
};
use wasmparser::types::Types;

/// A type of one world. Unlike `wasmparser`'s ids, it is the same for every
/// alias of a resource, since those are one type; [`TypeKey::Alias`] tells them
/// apart where a name matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TypeKey {
    Resource(ResourceId),
    /// A resource under the name that this alias gave it.
    Alias(AliasableResourceId),
    Other(ComponentAnyTypeId),
}

impl From<ComponentAnyTypeId> for TypeKey {
    fn from(id: ComponentAnyTypeId) -> Self {
        match id {
            ComponentAnyTypeId::Resource(id) => TypeKey::Resource(id.resource()),
            other => TypeKey::Other(other),
        }
    }
}

/// What a visitor wants to see of a type that it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Walk {
    /// The types that it is made of, too.
    Deeper,
    /// Nothing.
    Past,
}

/// Shows each type that `ty` is made of once.
pub(crate) fn walk(
    types: &Types,
    ty: ComponentEntityType,
    mut visit: impl FnMut(ComponentAnyTypeId) -> Walk,
) {
    let mut seen = HashSet::new();
    let mut pending = Vec::new();
    pending.extend(entity(ty));
    while let Some(id) = pending.pop() {
        if seen.insert(id) && visit(id) == Walk::Deeper {
            pending.extend(parts(types, id));
        }
    }
}

/// The types that an item names.
fn entity(ty: ComponentEntityType) -> Option<ComponentAnyTypeId> {
    match ty {
        ComponentEntityType::Func(id) => Some(id.into()),
        ComponentEntityType::Instance(id) => Some(id.into()),
        ComponentEntityType::Component(id) => Some(id.into()),
        ComponentEntityType::Type { referenced, .. } => Some(referenced),
        ComponentEntityType::Value(ty) => value(ty),
        // Core types are no component types.
        ComponentEntityType::Module(_) => None,
    }
}

fn value(ty: ComponentValType) -> Option<ComponentAnyTypeId> {
    match ty {
        ComponentValType::Primitive(_) => None,
        ComponentValType::Type(id) => Some(id.into()),
    }
}

/// The types that a type is made of.
pub(crate) fn parts(types: &Types, id: ComponentAnyTypeId) -> Vec<ComponentAnyTypeId> {
    match id {
        ComponentAnyTypeId::Defined(id) => defined(&types[id]),
        ComponentAnyTypeId::Func(id) => {
            let func = &types[id];
            let params = func.params.iter().map(|(_, ty)| *ty);
            params.chain(func.result).filter_map(value).collect()
        }
        ComponentAnyTypeId::Instance(id) => {
            let items = types[id].exports.values();
            items.filter_map(|item| entity(item.ty)).collect()
        }
        // A component type is closed.
        ComponentAnyTypeId::Resource(_) | ComponentAnyTypeId::Component(_) => Vec::new(),
    }
}

fn defined(ty: &ComponentDefinedType) -> Vec<ComponentAnyTypeId> {
    use ComponentDefinedType as D;
    let of = |tys: &mut dyn Iterator<Item = ComponentValType>| tys.filter_map(value).collect();
    match ty {
        D::Primitive(_) | D::Flags(_) | D::Enum(_) => Vec::new(),
        D::Own(id) | D::Borrow(id) => vec![ComponentAnyTypeId::Resource(*id)],
        D::Record(record) => of(&mut record.fields.values().copied()),
        D::Variant(variant) => of(&mut variant.cases.values().filter_map(|case| case.ty)),
        D::Tuple(tuple) => of(&mut tuple.types.iter().copied()),
        D::List { element, .. } | D::FixedLengthList { element, .. } => {
            of(&mut std::iter::once(*element))
        }
        D::Option { ty, .. } => of(&mut std::iter::once(*ty)),
        D::Map { key, value, .. } => of(&mut [*key, *value].into_iter()),
        D::Result { ok, err, .. } => of(&mut ok.iter().chain(err).copied()),
        D::Future { ty, .. } | D::Stream { ty, .. } => of(&mut ty.iter().copied()),
    }
}

/// Whether a type is one that an import or export can only use by a name that
/// it was given.
pub(crate) fn nominal(types: &Types, id: ComponentAnyTypeId) -> bool {
    use ComponentDefinedType as D;
    match id {
        ComponentAnyTypeId::Resource(_) => true,
        ComponentAnyTypeId::Defined(id) => match &types[id] {
            D::Record(_) | D::Variant(_) | D::Flags(_) | D::Enum(_) => true,
            D::Primitive(_)
            | D::List { .. }
            | D::Map { .. }
            | D::FixedLengthList { .. }
            | D::Tuple(_)
            | D::Option { .. }
            | D::Result { .. }
            | D::Own(_)
            | D::Borrow(_)
            | D::Future { .. }
            | D::Stream { .. } => false,
        },
        ComponentAnyTypeId::Func(_)
        | ComponentAnyTypeId::Instance(_)
        | ComponentAnyTypeId::Component(_) => false,
    }
}
