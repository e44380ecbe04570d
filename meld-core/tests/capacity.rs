//! Limits that the parts keep and the whole exceeds. Each is an error that names
//! the limit, before the validator sees the output.

use std::fmt::Write;

use meld_core::{Error, Fuser};

/// Fuses a component made of these fields, which has to exceed a limit.
fn what_is_exceeded(fields: &str) -> String {
    let mut fuser = Fuser::with_defaults();
    let component = format!("(component {fields})");
    fuser
        .add_component_named(component.into_bytes(), "input.wat")
        .expect("adding reads nothing");
    match fuser.fuse() {
        Err(Error::Capacity { what }) => what,
        other => panic!("expected a capacity error, got {other:?}"),
    }
}

#[test]
fn too_long_a_name_made_of_two() {
    let (outer, inner) = ("a".repeat(60_000), "b".repeat(60_000));
    let what = what_is_exceeded(&format!(
        r#"(core module $m (func (export "f")))
           (core instance $i (instantiate $m))
           (func $f (canon lift (core func $i "f")))
           (instance $x (export "{inner}" (func $f)))
           (export "{outer}" (instance $x))"#
    ));
    assert!(what.contains("of 120001 bytes"), "{what}");
}

#[test]
fn one_element_segment_more_by_a_declaration() {
    // `f` is declared by an export that fusion does not repeat.
    let segments = "(elem funcref)".repeat(100_000);
    let what = what_is_exceeded(&format!(
        r#"(core module $m {segments}
             (func $f (export "_start"))
             (func (result funcref) (ref.func $f)))
           (core instance (instantiate $m))"#
    ));
    assert!(what.contains("100001 element segments"), "{what}");
}

#[test]
fn exports_whose_types_are_too_many_together() {
    let mut exports = String::new();
    for index in 0..500 {
        write!(exports, r#"(export "e{index}" (func $f))"#).expect("strings take all");
    }
    let params = "i32 ".repeat(500);
    let what = what_is_exceeded(&format!(
        "(core module $m (func $f (param {params})) {exports}){}",
        "(core instance (instantiate $m))".repeat(5)
    ));
    assert!(what.contains("2500 exports"), "{what}");
}

#[test]
fn a_body_that_outgrows_its_limit() {
    // Each call's index grows from one byte to two.
    let calls = "(call 0)".repeat(3_500_000);
    let what = what_is_exceeded(&format!(
        r#"(core module $first {})
           (core instance (instantiate $first))
           (core module $m (func $f {calls}))
           (core instance (instantiate $m))"#,
        "(func)".repeat(200)
    ));
    assert!(what.contains("a function body of 10500"), "{what}");
}

#[test]
fn one_module_too_many_times() {
    let data = "x".repeat(1 << 20);
    let instances = "(core instance (instantiate $m))".repeat(300);
    let what = what_is_exceeded(&format!(
        r#"(core module $m (data "{data}"))
           (component $four
             (alias outer 1 0 (core module $m)) {instances})
           (instance (instantiate $four))
           (instance (instantiate $four))
           (instance (instantiate $four))
           (instance (instantiate $four))"#
    ));
    assert!(what.contains("bytes of code and data"), "{what}");
}
