//! Imports that several inputs have in common.

use super::{compose, refusal};

const STREAMS: &str = r#"
    (import "w:io/error" (instance $error (export "error" (type (sub resource)))))
    (alias export $error "error" (type $e))
    (import "w:io/streams@0.2.0" (instance $streams
        (alias outer 1 $e (type $e0))
        (export "error" (type $error (eq $e0)))
        (export "stream" (type $stream (sub resource)))
        (export "[method]stream.read" (func (param "self" (borrow $stream)) (result (own $error))))))
"#;

#[test]
fn identical_imports_become_one() {
    let text = format!("(component {STREAMS})");
    let outer = compose(&[("a", &text), ("b", &text)]).unwrap();
    assert_eq!(outer.imports, ["w:io/error", "w:io/streams@0.2.0"]);
}

/// Toolchains leave out what a component does not use, so that two inputs
/// rarely import the same part of an interface.
#[test]
fn the_merged_instance_has_what_either_needs() {
    let write = r#"(component
        (import "w:io/streams@0.2.3" (instance
            (export "stream" (type $stream (sub resource)))
            (type $kind (enum "a" "b"))
            (export "kind" (type $kind' (eq $kind)))
            (export "[method]stream.write" (func (param "self" (borrow $stream)) (result $kind'))))))"#;
    let read = format!("(component {STREAMS})");
    for inputs in [
        [("r", read.as_str()), ("w", write)],
        [("w", write), ("r", &read)],
    ] {
        let outer = compose(&inputs).unwrap();
        assert_eq!(outer.imports, ["w:io/error", "w:io/streams@0.2.3"]);
    }
}

/// A resource of a shared import that goes from one input to the other is the
/// same type on both sides.
#[test]
fn handles_of_a_merged_import_pass_between_inputs() {
    let kernel = r#"(component
        (import "w:io/s@0.2.1" (instance $s (export "r" (type (sub resource)))))
        (alias export $s "r" (type $r))
        (core module $m (func (export "f") (param i32)))
        (core instance $m (instantiate $m))
        (func $f (param "x" (own $r)) (canon lift (core func $m "f")))
        (instance $api (export "r" (type $r)) (export "f" (func $f)))
        (export "k:k/api" (instance $api)))"#;
    let app = r#"(component
        (import "w:io/s@0.2.0" (instance $s (export "r" (type (sub resource)))))
        (alias export $s "r" (type $r))
        (import "k:k/api" (instance
            (alias outer 1 $r (type $r0))
            (export "r" (type $r (eq $r0)))
            (export "f" (func (param "x" (own $r)))))))"#;
    let outer = compose(&[("app", app), ("kernel", kernel)]).unwrap();
    assert_eq!(outer.imports, ["w:io/s@0.2.1"]);
}

#[test]
fn imports_that_differ() {
    let text = |ty: &str| {
        format!(r#"(component (import "a:b/c" (instance (export "f" (func (param "x" {ty}))))))"#)
    };
    assert_eq!(
        refusal(&[("a.wasm", &text("u8")), ("b.wasm", &text("s8"))]),
        "cannot compose the inputs: a.wasm and b.wasm import `a:b/c` with types that differ: type \
         mismatch in instance export `f`: type mismatch in function parameter `x`: expected \
         primitive `s8` found primitive `u8`"
    );
}

/// The Component Model takes names for one that differ in case only.
#[test]
fn imports_with_names_that_collide() {
    let text =
        |name: &str| format!(r#"(component (import "a:b/c" (instance (export "{name}" (func)))))"#);
    assert_eq!(
        refusal(&[("a.wasm", &text("name")), ("b.wasm", &text("NAME"))]),
        "cannot compose the inputs: a.wasm and b.wasm import `a:b/c` with types that differ: \
         export name `NAME` conflicts with previous name `name`"
    );
    let text = |name: &str| format!(r#"(component (import "{name}" (func)))"#);
    assert_eq!(
        refusal(&[("a.wasm", &text("name")), ("b.wasm", &text("NAME"))]),
        "cannot compose the inputs: no input exports `NAME`, which b.wasm imports, and the \
         composition can't import it either: import name `NAME` conflicts with previous name \
         `name`"
    );
}

#[test]
fn imports_of_different_kinds() {
    let func = r#"(component (import "x" (func)))"#;
    let instance = r#"(component (import "x" (instance)))"#;
    assert_eq!(
        refusal(&[("a.wasm", func), ("b.wasm", instance)]),
        "cannot compose the inputs: a.wasm and b.wasm both import `x`, but one as a function, the \
         other as an instance"
    );
}

#[test]
fn inputs_that_disagree_on_what_uses_what() {
    let text = |first: &str, second: &str| {
        format!(
            r#"(component
                (import "{first}" (instance $i (export "{first}-r" (type (sub resource)))))
                (alias export $i "{first}-r" (type $r))
                (import "{second}" (instance
                    (alias outer 1 $r (type $r))
                    (export "{first}-r" (type $r' (eq $r)))
                    (export "{second}-f" (func (param "x" (own $r')))))))"#
        )
    };
    assert_eq!(
        refusal(&[("a.wasm", &text("x", "y")), ("b.wasm", &text("y", "x"))]),
        "cannot compose the inputs: the inputs disagree on which of the imports `x`, `y` uses \
         types of which"
    );
}

/// The type exists only inside of the composition.
#[test]
fn an_import_over_a_type_that_an_input_makes() {
    let kernel = r#"(component
        (type $r (resource (rep i32)))
        (instance $i (export "r" (type $r)))
        (export "k:k/types" (instance $i)))"#;
    let app = r#"(component
        (import "k:k/types" (instance $i (export "r" (type (sub resource)))))
        (alias export $i "r" (type $r))
        (import "h:h/log" (instance
            (alias outer 1 $r (type $r))
            (export "r" (type $r' (eq $r)))
            (export "f" (func (param "x" (borrow $r')))))))"#;
    assert_eq!(
        refusal(&[("app.wasm", app), ("kernel.wasm", kernel)]),
        "cannot compose the inputs: app.wasm imports `h:h/log`, which no input exports, with a \
         type of `k:k/types`, which kernel.wasm exports\n  help: imports of the composition can't \
         use types that are made inside of it: add a component that exports `h:h/log`"
    );
}

#[test]
fn modules_and_components_are_not_imported() {
    let nothing = ("nothing.wasm", "(component)");
    let module = r#"(component (import "m" (core module)))"#;
    assert_eq!(
        refusal(&[("a.wasm", module), nothing]),
        "cannot compose the inputs: no input exports `m`, which a.wasm imports, and the \
         composition can't import it either: it is a core module"
    );
    let component = r#"(component (import "c" (component)))"#;
    assert_eq!(
        refusal(&[("a.wasm", component), nothing]),
        "cannot compose the inputs: no input exports `c`, which a.wasm imports, and the \
         composition can't import it either: it is a component"
    );
}
