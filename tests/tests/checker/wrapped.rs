//! Components made by hand, each with something in it that it has no use for.

use meld_tests::checker::{Expected, Rule, check_component};

const STRIPPED: Expected = Expected {
    stripped: true,
    adapters_inlined: true,
};

fn finds(definitions: &str, expected: &[(Rule, &str)]) {
    let text = format!("(component {definitions})");
    let bytes = wat::parse_str(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    let findings = check_component(&bytes, STRIPPED).expect("a component");
    let findings: Vec<_> = findings.iter().map(|f| (f.rule, f.what.as_str())).collect();
    assert_eq!(findings, expected, "{text}");
}

/// A support module, a fused module and a fix-up: `realloc` is reached through a table
/// that belongs to the first one, and the third one fills. In the places of the
/// parameters may stand what is too much.
fn supported(support: &str, fused: &str, fixup: &str, more: &str) -> String {
    format!(
        r#"(import "log" (func $log (param "text" string) (result string)))
        (core module $support
          (type $t (func (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (table (export "table") 1 1 funcref)
          (func (export "realloc") (type $t)
            (call_indirect (type $t) (local.get 0) (local.get 1) (local.get 2) (local.get 3)
              (i32.const 0)))
          {support})
        (core instance $support (instantiate $support))
        (core func $log (canon lower (func $log)
          (memory $support "memory") (realloc (func $support "realloc"))))
        (core module $fused
          (import "host" "log" (func $log (param i32 i32 i32)))
          (import "support" "memory" (memory 1))
          (func (export "run") (call $log (i32.const 0) (i32.const 0) (i32.const 0)))
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 8))
          (func (export "start") (i32.store (i32.const 0) (i32.const 1)))
          {fused})
        (core instance $fused (instantiate $fused
          (with "support" (instance $support))
          (with "host" (instance (export "log" (func $log))))))
        (core module $fixup
          (import "fused" "realloc" (func $realloc (param i32 i32 i32 i32) (result i32)))
          (import "support" "table" (table 1 1 funcref))
          (import "fused" "start" (func $start))
          {fixup}
          (elem (i32.const 0) func $realloc)
          (start $start))
        (core instance (instantiate $fixup
          (with "fused" (instance $fused)) (with "support" (instance $support))))
        (func (export "run") (canon lift (core func $fused "run")))
        {more}"#
    )
}

#[test]
fn what_the_component_uses_is_not_reported() {
    finds("", &[]);
    finds(&supported("", "", "", ""), &[]);
    let destructor = r#"(core module $m (func (export "drop") (param i32)))
        (core instance $i (instantiate $m))
        (type (resource (rep i32) (dtor (func $i "drop"))))"#;
    finds(destructor, &[]);
    let all_options = r#"(core module $m
          (memory (export "memory") 1)
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 8))
          (func (export "f") (param i32 i32) (result i32) (i32.const 8))
          (func (export "post") (param i32)))
        (core instance $i (instantiate $m))
        (func (export "f") (param "x" string) (result string)
          (canon lift (core func $i "f") (memory $i "memory") (realloc (func $i "realloc"))
            (post-return (func $i "post"))))"#;
    finds(all_options, &[]);
    // What an instance exports again has to be imported.
    let again = r#"(import "f" (func $f))
        (core func $f (canon lower (func $f)))
        (core module $m (import "host" "f" (func $f)) (export "f" (func $f)))
        (core instance $i (instantiate $m
          (with "host" (instance (export "f" (func $f))))))
        (func (export "f") (canon lift (core func $i "f")))"#;
    finds(again, &[]);
}

#[test]
fn what_the_component_has_no_use_for_is_reported() {
    use Rule::*;
    finds(
        &supported(r#"(global (export "g") i32 (i32.const 0))"#, "", "", ""),
        &[
            (UnusedExport, "export \"g\" of module 0"),
            (Unreachable, "global 0"),
        ],
    );
    finds(
        &supported("", "(func $dead)", "", ""),
        &[(Unreachable, "function \"dead\"")],
    );
    // Exported, and named nowhere in the component.
    finds(
        &supported("", r#"(func $dead (export "dead"))"#, "", ""),
        &[
            (UnusedExport, "export \"dead\" of module 1"),
            (Unreachable, "function \"dead\""),
        ],
    );
    // Two names for one function.
    finds(
        &supported(
            "",
            r#"(func $other) (export "a" (func $other)) (start $other)"#,
            "",
            "",
        ),
        &[(UnusedExport, "export \"a\" of module 1")],
    );
    // Imported, and used by nobody.
    finds(
        &supported(
            "",
            "",
            r#"(import "fused" "run" (func $run)) (import "support" "memory" (memory 1))"#,
            "",
        ),
        &[
            (UnusedImport, "imported function \"fused\" \"run\""),
            (UnusedImport, "imported memory \"support\" \"memory\""),
        ],
    );
    finds(
        &supported("", "", "", "(core module)"),
        &[(UnusedExport, "module 3")],
    );
}

/// Nobody calls what is lowered, so its options have no use, and what only served
/// them goes, too.
#[test]
fn options_of_what_nobody_calls_are_no_use() {
    use Rule::*;
    let text = supported("", "", "", "").replace(
        "(call $log (i32.const 0) (i32.const 0) (i32.const 0))",
        "(drop (i32.load (i32.const 0)))",
    );
    finds(
        &text,
        &[
            (Unreachable, "type 0"),
            (Unreachable, "function 0"),
            (Unreachable, "table 0"),
            (Unreachable, "type 0"),
            (Unreachable, "type 2"),
            (UnusedImport, "imported function \"host\" \"log\""),
            (Unreachable, "function 2"),
            (Unreachable, "type 0"),
            (UnusedImport, "imported function \"fused\" \"realloc\""),
            (UnusedImport, "imported table \"support\" \"table\""),
            (Unreachable, "element segment 0"),
        ],
    );
}

#[test]
fn forwarding_functions_are_reported_there_as_well() {
    let fields = r#"(func $f (call $g)) (func $g (drop (memory.grow (i32.const 1))))
        (func (export "again") (call $f) (call $f))"#;
    let more = r#"(func (export "again") (canon lift (core func $fused "again")))"#;
    finds(
        &supported("", fields, "", more),
        &[(Rule::Forwarder, "function \"f\", to function \"g\"")],
    );
}
