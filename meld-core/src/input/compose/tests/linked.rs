//! Which exports are known to serve other inputs, and which belong together.

use std::collections::{BTreeMap, BTreeSet};

use super::inputs_of;
use crate::input::{Linked, root_component};

/// Exports `k:k/a` with a record and a function, `k:k/b` with a function that
/// takes that record, and `k:k/c` without either.
const KERNEL: &str = r#"(component
    (core module $m (func (export "f") (param i32) (result i32) local.get 0))
    (core instance $m (instantiate $m))
    (func $f (param "x" u32) (result u32) (canon lift (core func $m "f")))
    (component $make-a
        (type $t (record (field "x" u32)))
        (import "f" (func $f (param "x" u32) (result u32)))
        (export "t" (type $t))
        (export "f" (func $f)))
    (instance $a (instantiate $make-a (with "f" (func $f))))
    (export "k:k/a" (instance $a))
    (alias export $a "t" (type $t))
    (func $g (param "x" $t) (result u32) (canon lift (core func $m "f")))
    (component $make-b
        (type $record (record (field "x" u32)))
        (import "t" (type $t (eq $record)))
        (import "g" (func $g (param "x" $t) (result u32)))
        (export $exported "t" (type $t))
        (export "g" (func $g) (func (param "x" $exported) (result u32))))
    (instance $b (instantiate $make-b (with "g" (func $g)) (with "t" (type $t))))
    (export "k:k/b" (instance $b))
    (instance $c (export "f" (func $f)))
    (export "k:k/c" (instance $c)))"#;

/// Imports `k:k/a`, and exports `app:app/api` with a function that takes its record.
const APP: &str = r#"(component
    (import "k:k/a" (instance $a
        (type $record (record (field "x" u32)))
        (export "t" (type $t (eq $record)))
        (export "f" (func (param "x" u32) (result u32)))))
    (alias export $a "t" (type $t))
    (core module $m (func (export "f") (param i32) (result i32) local.get 0))
    (core instance $m (instantiate $m))
    (func $g (param "x" $t) (result u32) (canon lift (core func $m "f")))
    (instance $api (export "g" (func $g)))
    (export "app:app/api" (instance $api)))"#;

fn linked(inputs: &[(&str, &str)]) -> Linked {
    root_component(&inputs_of(inputs)).unwrap().linked
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn an_export_that_is_imported_is_linked_with_what_uses_its_types() {
    let linked = linked(&[("app.wasm", APP), ("kernel.wasm", KERNEL)]);
    let by = BTreeMap::from([("k:k/a".to_owned(), "app.wasm".to_owned())]);
    assert_eq!(linked.by, by);
    assert_eq!(linked.uses["k:k/b"], names(&["k:k/a"]));
    assert_eq!(linked.uses["app:app/api"], names(&["k:k/a"]));
    assert_eq!(linked.uses["k:k/a"], names(&[]));
    assert_eq!(linked.uses["k:k/c"], names(&[]));
}

#[test]
fn a_single_input_is_linked_with_nothing() {
    assert!(linked(&[("kernel.wasm", KERNEL)]).by.is_empty());
}
