//! Whether two components have the same world.

use wasmparser::component_types::ComponentEntityType;
use wasmparser::{Encoding, Payload, ValidPayload, Validator, WasmFeatures};

/// Whether two valid components have the same imports and exports, of the same
/// types. A validator that sees both within one component compares them; function
/// bodies are not looked at.
pub(crate) fn same_world(a: &[u8], b: &[u8]) -> wasmparser::Result<bool> {
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    validator.version(COMPONENT_VERSION, Encoding::Component, &(0..8))?;
    for nested in [a, b] {
        nest(&mut validator, nested)?;
    }
    let types = validator.types(0).expect("a component is open");
    let [a, b] = [0, 1].map(|index| ComponentEntityType::Component(types.component_at(index)));
    Ok(ComponentEntityType::is_subtype_of(&a, types, &b, types)
        && ComponentEntityType::is_subtype_of(&b, types, &a, types))
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
