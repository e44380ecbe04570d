//! Leading offsets back to the inputs.

use super::inputs_of;
use crate::Error;
use crate::input::root_component;

const A: &str = r#"(component (import "a:b/c" (instance)) (core module (func unreachable)))"#;
const B: &str = r#"(component (instance $i) (export "a:b/c" (instance $i)))"#;

#[test]
fn every_byte_of_an_input_leads_back_to_it() {
    let inputs = inputs_of(&[("a.wat", A), ("b.wat", B)]);
    let root = root_component(&inputs).unwrap();
    let mut seen = 0;
    for input in &inputs {
        let binary = wat::parse_bytes(&input.bytes).unwrap();
        let at = root
            .bytes
            .windows(binary.len())
            .position(|w| w == &*binary)
            .unwrap();
        for i in 0..binary.len() {
            assert_eq!(
                root.locate((at + i) as u64),
                (input.name.as_str(), i as u64)
            );
        }
        seen += binary.len();
    }
    // The header and the first section's header are nobody's.
    assert_eq!(root.locate(0), ("composition of a.wat and b.wat", 0));
    assert!(root.bytes.len() > seen);
}

#[test]
fn a_single_input_is_borrowed() {
    let bytes = wat::parse_str(A).unwrap();
    let inputs = [crate::input::Input {
        name: "a.wasm".into(),
        bytes,
    }];
    let root = root_component(&inputs).unwrap();
    assert!(matches!(root.bytes, std::borrow::Cow::Borrowed(_)));
    assert_eq!(root.locate(77), ("a.wasm", 77));
}

#[test]
fn an_invalid_input_is_named() {
    let mut inputs = inputs_of(&[("a.wat", A), ("b.wasm", "")]);
    let mut bytes = wat::parse_str(B).unwrap();
    bytes.pop();
    inputs[1].bytes = bytes;
    match root_component(&inputs) {
        Err(Error::Invalid { at, .. }) => assert_eq!(at.input, "b.wasm"),
        other => panic!("{other:?}"),
    }
}
