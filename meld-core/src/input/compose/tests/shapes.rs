//! The types of imports that become imports of the composition, and of exports
//! that become its exports, in every shape that a component can have them.

use super::compose;

/// A component without imports and exports: the other input.
const NOTHING: &str = "(component)";

/// Composes `text` with nothing: its imports and exports are carried over.
#[track_caller]
fn carried(text: &str, imports: &[&str], exports: &[&str]) {
    let outer = compose(&[("a.wasm", text), ("nothing.wasm", NOTHING)]).unwrap();
    assert_eq!(
        (&outer.imports[..], &outer.exports[..]),
        (&owned(imports)[..], &owned(exports)[..])
    );
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|n| (*n).to_owned()).collect()
}

#[test]
fn two_exported_instances_of_one_component() {
    let text = r#"(component
        (component $c (type $r (record (field "a" u32))) (export "t" (type $r)))
        (instance $i (instantiate $c)) (instance $j (instantiate $c))
        (export "a:b/i" (instance $i)) (export "a:b/j" (instance $j)))"#;
    carried(text, &[], &["a:b/i", "a:b/j"]);
}

#[test]
fn functions_with_handles_of_an_interface() {
    let text = r#"(component
        (import "a:b/i" (instance $i (export "r" (type (sub resource)))))
        (alias export $i "r" (type $r))
        (import "f" (func (param "x" (own $r))))
        (import "r" (type $q (eq $r)))
        (import "g" (func (param "x" (borrow $q)))))"#;
    carried(text, &["a:b/i", "f", "r", "g"], &[]);
}

#[test]
fn a_resource_of_an_instance_with_a_plain_name() {
    let text = r#"(component
        (import "i" (instance $i (export "r" (type (sub resource)))))
        (alias export $i "r" (type $r))
        (import "r" (type $r2 (eq $r)))
        (import "f" (func (param "x" (own $r2)))))"#;
    carried(text, &["i", "r", "f"], &[]);
}

#[test]
fn a_resource_of_the_root() {
    let text = r#"(component
        (import "r" (type $r (sub resource)))
        (import "[constructor]r" (func (result (own $r))))
        (import "[method]r.f" (func (param "self" (borrow $r)))))"#;
    carried(text, &["r", "[constructor]r", "[method]r.f"], &[]);
}

#[test]
fn two_resources_of_one_name() {
    let text = r#"(component
        (import "a:b/i" (instance $i (export "r" (type (sub resource)))))
        (alias export $i "r" (type $r))
        (import "a:b/j" (instance
            (alias outer 1 $r (type $q))
            (export "r2" (type (eq $q)))
            (export "r" (type $mine (sub resource)))
            (export "f" (func (param "x" (own $mine)) (result (own 1)))))))"#;
    carried(text, &["a:b/i", "a:b/j"], &[]);
}

#[test]
fn records_of_the_root_and_of_instances() {
    let root = r#"(component
        (type $rec0 (record (field "a" u32)))
        (import "rec" (type $rec (eq $rec0)))
        (import "f" (func (param "x" $rec)))
        (import "g" (func (param "x" (list $rec)))))"#;
    carried(root, &["rec", "f", "g"], &[]);
    let plain = r#"(component
        (import "i" (instance $i (type $rec0 (record (field "a" u32))) (export "r" (type (eq $rec0)))))
        (alias export $i "r" (type $r))
        (import "f" (func (param "x" $r))))"#;
    carried(plain, &["i", "f"], &[]);
}

#[test]
fn instances_in_instances() {
    let text = r#"(component
        (import "i" (instance $i
            (export "k" (instance $k (export "r" (type (sub resource)))))
            (alias export $k "r" (type $r))
            (export "f" (func (param "x" (own $r))))))
        (alias export $i "k" (instance $k))
        (alias export $k "r" (type $r))
        (import "g" (func (param "x" (own $r)))))"#;
    carried(text, &["i", "g"], &[]);
}

#[test]
fn every_value_type() {
    let text = r#"(component
        (import "i" (instance
            (type $rec' (record (field "b" bool) (field "s" string) (field "c" char)))
            (export "rec" (type $rec (eq $rec')))
            (type $var' (variant (case "one" $rec) (case "none")))
            (export "var" (type $var (eq $var')))
            (type $fl' (flags "x" "y")) (export "fl" (type $fl (eq $fl')))
            (type $en' (enum "p" "q")) (export "en" (type $en (eq $en')))
            (type $alias' s8) (export "alias" (type $alias (eq $alias')))
            (export "f" (func
                (param "a" (list $rec)) (param "b" (option $var)) (param "c" (tuple $fl $en))
                (param "d" (result $rec (error $en))) (param "e" (result)) (param "g" $alias)
                (param "h" (list u8 4)) (param "i" (map string u64))
                (result (stream f32))))
            (export "g" (func async (param "e" error-context) (result (future)))))))"#;
    carried(text, &["i"], &[]);
}

/// A component that exports a type and a function over it at its root: both
/// get new names in the composition.
#[test]
fn types_and_functions_exported_by_the_root() {
    let text = r#"(component
        (core module $m (func (export "f") (param i32 i32) (result i32) unreachable))
        (core instance $m (instantiate $m))
        (type $in0 (record (field "a" u32)))
        (export $in "in" (type $in0))
        (type $out0 (record (field "i" $in) (field "b" u32)))
        (export $out "out" (type $out0))
        (type $r (resource (rep i32)))
        (export $r2 "r" (type $r))
        (func (export "f") (param "x" $out) (result (own $r2)) (canon lift (core func $m "f")))
        (func (export "plain") (param "x" (tuple u32 u32)) (result u32) (canon lift (core func $m "f"))))"#;
    carried(text, &[], &["in", "out", "r", "f", "plain"]);
}

/// The exported function uses a type of an interface that is imported.
#[test]
fn functions_exported_over_imported_types() {
    let text = r#"(component
        (import "a:b/types" (instance $i
            (type $r (record (field "a" u32))) (export "rec" (type (eq $r)))
            (export "res" (type (sub resource)))))
        (alias export $i "rec" (type $rec))
        (alias export $i "res" (type $res))
        (core module $m (func (export "f") (param i32 i32)))
        (core instance $m (instantiate $m))
        (func (export "f") (param "x" $rec) (param "y" (own $res)) (canon lift (core func $m "f"))))"#;
    carried(text, &["a:b/types"], &["f"]);
}

/// As `wit-component` writes `export api` where `api` uses types of `types`,
/// one of which holds another one that `api` does not mention.
#[test]
fn interfaces_exported_over_imported_types() {
    let text = r#"(component
        (import "a:b/types" (instance $i
            (type $o (record (field "a" u32))) (export "other" (type $other (eq $o)))
            (type $r (record (field "o" $other))) (export "rec" (type (eq $r)))))
        (alias export $i "rec" (type $rec))
        (core module $m (func (export "f") (param i32)))
        (core instance $m (instantiate $m))
        (func $f (param "x" $rec) (canon lift (core func $m "f")))
        (component $shim
            (import "o" (type $o0 (record (field "a" u32)))))
        )"#;
    let text = text.replace(
        r#"(component $shim
            (import "o" (type $o0 (record (field "a" u32)))))
        )"#,
        r#"(instance $api (export "rec" (type $rec)) (export "f" (func $f)))
        (export "a:b/api" (instance $api)))"#,
    );
    carried(&text, &["a:b/types"], &["a:b/api"]);
}

#[test]
fn names_with_attributes_are_kept() {
    let text = r#"(component
        (import "primary" (implements "a:b/c") (instance))
        (import "secondary" (implements "a:b/c") (instance)))"#;
    carried(text, &["primary", "secondary"], &[]);
}
