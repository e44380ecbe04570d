//! Composing, checked on the composition itself: what it imports and exports,
//! that it is valid, and what the errors say.

use wasmparser::{Parser, Payload, Validator, WasmFeatures};

use crate::input::{Input, root_component};

mod linked;
mod links;
mod merge;
mod origins;
mod shapes;

/// Composes inputs given as name and text, and validates the outcome in full.
fn compose(inputs: &[(&str, &str)]) -> Result<Outer, String> {
    let inputs = inputs_of(inputs);
    let root = root_component(&inputs).map_err(|e| e.to_string())?;
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    validator
        .validate_all(&root.bytes)
        .map_err(|e| format!("the composition is invalid: {e}"))?;
    Ok(Outer::of(&root.bytes))
}

fn inputs_of(inputs: &[(&str, &str)]) -> Vec<Input> {
    let input = |(name, text): &(&str, &str)| Input {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    inputs.iter().map(input).collect()
}

/// The error of inputs that can't be composed.
#[track_caller]
fn refusal(inputs: &[(&str, &str)]) -> String {
    match compose(inputs) {
        Ok(outer) => panic!("composed to {outer:?}"),
        Err(message) => message,
    }
}

/// What a component shows to the outside.
#[derive(Debug, PartialEq, Eq)]
struct Outer {
    bytes: Vec<u8>,
    imports: Vec<String>,
    exports: Vec<String>,
}

impl Outer {
    fn of(bytes: &[u8]) -> Self {
        let mut outer = Outer {
            bytes: bytes.to_vec(),
            imports: Vec::new(),
            exports: Vec::new(),
        };
        let mut depth = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.unwrap() {
                Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => depth += 1,
                Payload::End(_) => depth -= 1,
                Payload::ComponentImportSection(s) if depth == 0 => {
                    let names = s.into_iter().map(|i| i.unwrap().name.name.to_owned());
                    outer.imports.extend(names);
                }
                Payload::ComponentExportSection(s) if depth == 0 => {
                    let names = s.into_iter().map(|e| e.unwrap().name.name.to_owned());
                    outer.exports.extend(names);
                }
                _ => {}
            }
        }
        outer
    }
}
