//! A barrier speaks the dialect of exception handling that the inputs speak:
//! engines don't accept both in one module.

use wasmparser::{Operator, Parser, Payload};

/// Which of the two dialects the functions of a module use: `try_table`, and
/// `try`.
fn dialects(module: &[u8]) -> (bool, bool) {
    let (mut current, mut legacy) = (false, false);
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionEntry(body) = payload.unwrap() {
            for operator in body.get_operators_reader().unwrap() {
                match operator.unwrap() {
                    Operator::TryTable { .. } => current = true,
                    Operator::Try { .. } => legacy = true,
                    _ => {}
                }
            }
        }
    }
    (current, legacy)
}

/// A caller and a callee that throws; `body` is what the callee does.
fn composition(body: &str) -> Vec<u8> {
    let text = format!(
        r#"(component
          (component $callee
            (core module $m
              (tag $e)
              (func (export "f") (result i32) {body}))
            (core instance $i (instantiate $m))
            (func (export "f") (result u32) (canon lift (core func $i "f"))))
          (component $caller
            (import "f" (func $f (result u32)))
            (core func $f' (canon lower (func $f)))
            (core module $m
              (import "" "f" (func $f (result i32)))
              (func (export "run") (result i32) (call $f)))
            (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
            (func (export "run") (result u32) (canon lift (core func $i "run"))))
          (instance $a (instantiate $callee))
          (instance $b (instantiate $caller (with "f" (func $a "f"))))
          (export "run" (func $b "run")))"#
    );
    let mut fuser = meld_core::Fuser::with_defaults();
    fuser.add_component(text).unwrap();
    fuser.fuse().unwrap()
}

#[test]
fn barriers_are_of_the_kind_that_the_inputs_use() {
    let current = composition("(throw $e)");
    assert_eq!(dialects(&current), (true, false));
    let legacy = composition("try (throw $e) catch $e rethrow 0 end i32.const 0");
    assert_eq!(dialects(&legacy), (false, true));
}
