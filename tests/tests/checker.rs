//! The checker of outputs reports what it is there for: modules and proofs made
//! by hand, each wrong in one way.

#[path = "checker/proofs.rs"]
mod proofs;
#[path = "checker/tables.rs"]
mod tables;
#[path = "checker/wrapped.rs"]
mod wrapped;

use meld_tests::checker::{Expected, Rule, check_module};

const STRIPPED: Expected = Expected {
    stripped: true,
    adapters_inlined: true,
};
const WHOLE: Expected = Expected {
    stripped: false,
    adapters_inlined: true,
};

fn findings(text: &str, expected: Expected) -> Vec<(Rule, String)> {
    let bytes = wat::parse_str(text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    wasmparser::Validator::new_with_features(wasmparser::WasmFeatures::all())
        .validate_all(&bytes)
        .unwrap_or_else(|e| panic!("{e}\n{text}"));
    let findings = check_module(&bytes, expected).expect("a module");
    findings.into_iter().map(|f| (f.rule, f.what)).collect()
}

/// A module with these fields gives exactly these findings.
fn finds(fields: &str, expected: Expected, findings_expected: &[(Rule, &str)]) {
    let module = format!("(module {fields})");
    let found = findings(&module, expected);
    let found: Vec<_> = found
        .iter()
        .map(|(rule, what)| (*rule, what.as_str()))
        .collect();
    assert_eq!(found, findings_expected, "{fields}");
}

#[test]
fn what_is_used_is_not_reported() {
    let used = [
        "",
        r#"(func $f) (func (export "run") call $f call $f)"#,
        r#"(func $f) (start $f)"#,
        // By way of a table that calls go through.
        r#"(table $t 1 funcref) (func $f) (elem (i32.const 0) func $f)
           (func (export "run") (call_indirect $t (i32.const 0)))"#,
        // By way of a passive segment.
        r#"(table $t 1 funcref) (func $f) (elem $e func $f)
           (func (export "run")
             (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 1)))"#,
        // In initial values.
        r#"(import "a" "g" (global $g i32)) (global $h i32 (global.get $g)) (export "h" (global $h))"#,
        r#"(func $f) (global $g funcref (ref.func $f)) (export "g" (global $g))"#,
        r#"(func $f) (table $t 1 funcref (ref.func $f)) (export "t" (table $t))"#,
        r#"(table $t 1 funcref) (func $f)
           (elem (table $t) (i32.const 0) funcref (ref.func $f)) (export "t" (table $t))"#,
        // In types.
        r#"(type $s (struct)) (type $f (func (param (ref null $s)))) (tag $t (type $f))
           (export "t" (tag $t))"#,
        "(type $s (struct)) (func (export \"run\") (local (ref null $s)))",
        r#"(type $b (func (param i32) (result i32)))
           (func (export "run") (result i32)
             i32.const 0 (block (type $b) (param i32) (result i32)))"#,
        "(rec (type $f (func)) (type (struct))) (func (export \"run\") (type $f))",
        // Memories, in every way that code uses one.
        r#"(memory $m 1) (data (memory $m) (i32.const 0) "x")
           (func (export "run") (result i32) (i32.load8_u (i32.const 0)))"#,
        r#"(memory $a 1) (memory $b 1) (data $d "x")
           (func (export "run")
             (memory.init $b $d (i32.const 0) (i32.const 0) (i32.const 1))
             (memory.copy $a $b (i32.const 0) (i32.const 0) (i32.const 1)))"#,
        // Segments that may trap.
        r#"(memory $m 1) (data (memory $m) (i32.const 65536) "x")"#,
        r#"(import "a" "g" (global $g i32)) (memory $m 1) (data (memory $m) (global.get $g) "")"#,
        "(table $t 1 funcref) (func $f) (elem (table $t) (i32.const 1) func $f)",
        // Initial values that may trap.
        "(type $a (array i8)) (global (ref $a) (array.new_default $a (i32.const 1000000)))",
        // A function that is declared for code that takes its reference.
        r#"(func $f) (elem declare func $f) (func (export "run") (drop (ref.func $f)))"#,
    ];
    for fields in used {
        finds(fields, STRIPPED, &[]);
        finds(fields, WHOLE, &[]);
    }
}

#[test]
fn what_nothing_reaches_is_reported() {
    use Rule::*;
    let leftovers: &[(&str, &[(Rule, &str)])] = &[
        (
            "(func $dead)",
            &[(Unreachable, "type 0"), (Unreachable, "function \"dead\"")],
        ),
        // They keep each other.
        (
            r#"(func (export "run")) (func $a call $b) (func $b call $a)"#,
            &[
                (Unreachable, "function \"a\""),
                (Unreachable, "function \"b\""),
            ],
        ),
        ("(type (func (param i32)))", &[(Unreachable, "type 0")]),
        ("(memory 1)", &[(Unreachable, "memory 0")]),
        (
            r#"(memory 1) (data (i32.const 0) "x")"#,
            &[(Unreachable, "memory 0"), (Unreachable, "data segment 0")],
        ),
        (r#"(data "x")"#, &[(Unreachable, "data segment 0")]),
        ("(table 1 funcref)", &[(Unreachable, "table 0")]),
        (
            r#"(table 1 funcref) (elem (i32.const 0) func $f) (func $f (export "f"))"#,
            &[(Unreachable, "table 0"), (Unreachable, "element segment 0")],
        ),
        ("(global i32 (i32.const 0))", &[(Unreachable, "global 0")]),
        (
            "(type $a (array i8)) (global (ref $a) (array.new_default $a (i32.const 10)))",
            &[(Unreachable, "type 0"), (Unreachable, "global 0")],
        ),
        (
            r#"(type $t (func)) (tag (type $t)) (func (export "run") (type $t))"#,
            &[(Unreachable, "tag 0")],
        ),
        (
            r#"(import "a" "f" (func)) (func (export "run"))"#,
            &[(UnusedImport, "imported function \"a\" \"f\"")],
        ),
        (
            r#"(import "a" "m" (memory 1))"#,
            &[(UnusedImport, "imported memory \"a\" \"m\"")],
        ),
        (
            r#"(func $f (export "f")) (elem declare func $f)"#,
            &[(NeedlessDeclaration, "function \"f\"")],
        ),
    ];
    for (fields, expected) in leftovers {
        finds(fields, STRIPPED, expected);
        finds(fields, WHOLE, &[]);
    }
}

#[test]
fn generated_functions_need_a_use_in_any_case() {
    let fields = r#"(func $"meld:adapter a->b f" nop) (func $meld)
        (func $"meld:scalars/kernel@0.1.0/add" nop)"#;
    let finding = (Rule::Unreachable, "function \"meld:adapter a->b f\"");
    finds(fields, WHOLE, &[finding]);
    let used = r#"(func $"meld:adapter a->b f" nop) (func $dead call $"meld:adapter a->b f")"#;
    finds(used, WHOLE, &[]);
    let started = r#"(func $"meld:start" nop) (start $"meld:start")"#;
    finds(started, WHOLE, &[]);
}

#[test]
fn imports_of_one_name_are_reported() {
    let fields = r#"(import "a" "f" (func $f)) (import "a" "f" (func $g (param i32)))
        (import "b" "f" (func $h)) (import "a" "g" (func $i))
        (func (export "run") call $f (call $g (i32.const 0)) call $h call $i)"#;
    let finding = (Rule::AmbiguousImport, "imported function \"a\" \"f\"");
    finds(fields, STRIPPED, &[finding]);
    finds(fields, WHOLE, &[finding]);
}

/// Bodies that forward two parameters to `$target`.
const FORWARDING: &[&str] = &[
    "local.get 0 local.get 1 call $target",
    "local.get 0 local.get 1 call $target return",
    "local.get 0 local.get 1 return_call $target",
    "(local i64) local.get 0 nop local.get 1 call $target",
];

const TARGET: &str = r#"(type $t (func (param i32 i32) (result i32)))
    (type $run (func (result i32)))
    (func $target (type $t) (i32.sub (local.get 0) (local.get 1)))"#;

#[test]
fn forwarding_functions_are_reported() {
    for body in FORWARDING {
        let finding = (Rule::Forwarder, "function \"f\", to function \"target\"");
        let called = format!(
            r#"{TARGET} (func $f (type $t) {body})
               (func (export "run") (type $run) (call $f (i32.const 1) (i32.const 2)))"#
        );
        finds(&called, STRIPPED, &[finding]);
        // It may be one of the inputs'.
        finds(&called, WHOLE, &[]);
        let exported = format!(r#"{TARGET} (func $f (export "f") (type $t) {body})"#);
        // It kept the other type alive.
        let exported = exported.replace("(type $run (func (result i32)))", "");
        finds(&exported, STRIPPED, &[finding]);
    }
    let chain = format!(
        r#"{TARGET} (func $f (type $t) {body}) (func $g (type $t) {further})
           (func (export "run") (type $run) (call $g (i32.const 1) (i32.const 2)))"#,
        body = FORWARDING[0],
        further = FORWARDING[0].replace("$target", "$f"),
    );
    let findings = [
        (Rule::Forwarder, "function \"f\", to function \"target\""),
        (Rule::Forwarder, "function \"g\", to function \"target\""),
    ];
    finds(&chain, STRIPPED, &findings);
}

#[test]
fn what_does_more_than_forwarding_is_not_reported() {
    let bodies = [
        "local.get 1 local.get 0 call $target",
        "local.get 0 local.get 0 call $target",
        "local.get 0 i32.const 1 call $target",
        "local.get 0 local.get 1 call $target i32.const 1 i32.add",
        "local.get 0 local.get 1 call $target drop i32.const 1",
        "(local i32) local.get 0 local.get 2 call $target",
        "(block (result i32) local.get 0 local.get 1 call $target)",
        "unreachable",
    ];
    for body in bodies {
        let called = format!(
            r#"{TARGET} (func $f (type $t) {body}) (export "target" (func $target))
               (func (export "run") (type $run) (call $f (i32.const 1) (i32.const 2)))"#
        );
        finds(&called, STRIPPED, &[]);
    }
}

#[test]
fn forwarding_functions_with_a_reason_are_not_reported() {
    let with_reason = [
        // Round in circles.
        r#"(func $f call $f) (func (export "run") call $f)"#,
        r#"(func $f call $g) (func $g call $f) (func (export "run") call $f)"#,
        // Exported, and the host's.
        r#"(import "a" "f" (func $f)) (func (export "f") call $f)"#,
        // It was an operator.
        r#"(memory 1)
           (func $"meld:memory.grow a" (param i32) (result i32) (memory.grow (local.get 0)))
           (func $f (param i32) (result i32) (call $"meld:memory.grow a" (local.get 0)))
           (func (export "run") (param i32) (result i32) (call $f (call $f (local.get 0))))"#,
        // Called through a table under a type of its own.
        r#"(type $narrow (sub (func (result funcref))))
           (type $wide (sub $narrow (func (result (ref func)))))
           (table 2 funcref)
           (func $target (type $wide) (ref.func $target))
           (func $f (type $narrow) call $target)
           (elem (i32.const 0) func $f $target)
           (func (export "run") (drop (call_indirect (type $narrow) (i32.const 0))))"#,
    ];
    for fields in with_reason {
        finds(fields, STRIPPED, &[]);
    }
}

/// Only called directly, it could be its target. Exported or in a table with the
/// target's own type, too.
#[test]
fn a_reason_of_another_forwarder_is_none() {
    let types = r#"(type $narrow (sub (func (result funcref))))
       (type $wide (sub $narrow (func (result (ref func)))))
       (func $target (type $wide) (ref.func $target))
       (export "target" (func $target))"#;
    let finding = (Rule::Forwarder, "function \"f\", to function \"target\"");
    let called = format!(
        r#"{types} (func $f (type $narrow) call $target)
           (func (export "run") (type $narrow) (drop (call $f)) (ref.null func))"#
    );
    finds(&called, STRIPPED, &[finding]);
    let referenced = format!(
        r#"{types} (func $f (type $wide) call $target) (table (export "t") 1 funcref)
           (elem (i32.const 0) func $f)
           (func (export "run") (type $narrow) (ref.null func))"#
    );
    finds(&referenced, STRIPPED, &[finding]);
    let of_the_host = r#"(import "a" "f" (func $f)) (func $g call $f)
        (func (export "run") call $g call $g)"#;
    let finding = (
        Rule::Forwarder,
        "function \"g\", to imported function \"a\" \"f\"",
    );
    finds(of_the_host, STRIPPED, &[finding]);
}

#[test]
fn adapters_may_forward_only_if_they_are_asked_for() {
    let fields = format!(
        r#"{TARGET} (func $"meld:adapter a->b f" (type $t) {})
           (func (export "run") (type $run)
             (call $"meld:adapter a->b f" (i32.const 1) (i32.const 2)))"#,
        FORWARDING[0]
    );
    let what = "function \"meld:adapter a->b f\", to function \"target\"";
    for expected in [STRIPPED, WHOLE] {
        finds(&fields, expected, &[(Rule::Forwarder, what)]);
        let with_adapters = Expected {
            adapters_inlined: false,
            ..expected
        };
        finds(&fields, with_adapters, &[]);
    }
    // A guard is no such function.
    let guard = fields.replace("meld:adapter a->b f", "meld:guard a#f");
    let with_adapters = Expected {
        adapters_inlined: false,
        ..WHOLE
    };
    let what = "function \"meld:guard a#f\", to function \"target\"";
    finds(&guard, with_adapters, &[(Rule::Forwarder, what)]);
}
