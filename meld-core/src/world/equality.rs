//! Whether two components have the same world.

use std::collections::{BTreeSet, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentItem, ComponentTypeId,
};
use wasmparser::types::TypesRef;
use wasmparser::{Encoding, Payload, ValidPayload, Validator, WasmFeatures};

/// Whether two valid components have the same imports and exports, of the same
/// types, apart from the exports that `b` lacks. A validator that sees both within one
/// component compares them; function bodies are not looked at.
///
/// It can't compare worlds of which two items have a type in common, as interfaces
/// do that use each other's types: then only names and kinds are compared.
pub(crate) fn same_world(a: &[u8], b: &[u8], lacks: &BTreeSet<String>) -> wasmparser::Result<bool> {
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    validator.version(COMPONENT_VERSION, Encoding::Component, &(0..8))?;
    for nested in [a, b] {
        nest(&mut validator, nested)?;
    }
    let types = validator.types(0).expect("a component is open");
    let [a, b] = [0, 1].map(|index| types.component_at(index));
    let expected = types[a].exports.keys();
    let expected = expected.filter(|name| !lacks.contains(name.as_str()));
    if !expected.eq(types[b].exports.keys()) {
        return Ok(false);
    }
    if shares_types(types, a) || shares_types(types, b) {
        return Ok(same_names(types, &types[a].imports, &types[b].imports)
            && same_names(types, &types[b].exports, &types[a].exports));
    }
    let [a, b] = [a, b].map(ComponentEntityType::Component);
    Ok(ComponentEntityType::is_subtype_of(&a, types, &b, types)
        && (!lacks.is_empty() || ComponentEntityType::is_subtype_of(&b, types, &a, types)))
}

type Items = wasmparser::collections::IndexMap<String, ComponentItem>;

/// Whether two imports or two exports of a component give a name to the same type.
fn shares_types(types: TypesRef<'_>, component: ComponentTypeId) -> bool {
    let ty = &types[component];
    [&ty.imports, &ty.exports].into_iter().any(|items| {
        let mut created = HashSet::new();
        !all_new(types, items, &mut created)
    })
}

/// Whether all types that these items give a name to are new ones.
fn all_new(types: TypesRef<'_>, items: &Items, known: &mut HashSet<ComponentAnyTypeId>) -> bool {
    items.values().all(|item| match item.ty {
        ComponentEntityType::Type { created, .. } => known.insert(created),
        ComponentEntityType::Instance(id) => all_new(types, &types[id].exports, known),
        ComponentEntityType::Module(_)
        | ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Component(_) => true,
    })
}

/// Whether all items of `a` are in `b`, with the same kinds.
fn same_names(types: TypesRef<'_>, a: &Items, b: &Items) -> bool {
    a.iter().all(|(name, a)| match b.get(name) {
        Some(b) => match (a.ty, b.ty) {
            (ComponentEntityType::Instance(a), ComponentEntityType::Instance(b)) => {
                let (a, b) = (&types[a].exports, &types[b].exports);
                a.len() == b.len() && same_names(types, a, b)
            }
            (a, b) => std::mem::discriminant(&a) == std::mem::discriminant(&b),
        },
        None => false,
    })
}

/// The version of the binary format of components.
const COMPONENT_VERSION: u16 = 0xd;

/// Shows a component to a validator that has one open around it.
fn nest(validator: &mut Validator, component: &[u8]) -> wasmparser::Result<()> {
    validator.component_section(&(0..component.len() as u64))?;
    let mut parser = wasmparser::Parser::new(0);
    let mut outer = Vec::new();
    let mut rest = component;
    loop {
        let wasmparser::Chunk::Parsed { consumed, payload } = parser.parse(rest, true)? else {
            unreachable!("all of the data is there, so a lack of it is an error")
        };
        rest = &rest[consumed..];
        let ends = matches!(payload, Payload::End(_));
        match validator.payload(&payload)? {
            ValidPayload::Parser(inner) => outer.push(std::mem::replace(&mut parser, inner)),
            ValidPayload::Ok | ValidPayload::Func(..) | ValidPayload::End(_) if !ends => {}
            ValidPayload::Ok | ValidPayload::Func(..) | ValidPayload::End(_) => match outer.pop() {
                Some(next) => parser = next,
                None => return Ok(()),
            },
        }
    }
}
