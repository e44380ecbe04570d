//! What `meld fuse` says to inputs that it can't take.
//!
//! Each case is a folder's contents and arguments. The message is a snapshot
//! in `snapshots/bad_input`, written by `BLESS=1`. In every case the exit code
//! is 1 and the folder is afterwards as it was before: no output, and nothing
//! half-written either.

mod command;

use std::fs;

use command::{APP, Bench, KERNEL};
use meld_tests::snapshot::assert_snapshot;

/// Sets up a folder and runs the command for it.
#[track_caller]
fn refuses(case: &str, set_up: impl FnOnce(&Bench), inputs: &[&str]) {
    refuses_to_write("out.wasm", case, set_up, inputs);
}

#[track_caller]
fn refuses_to_write(output: &str, case: &str, set_up: impl FnOnce(&Bench), inputs: &[&str]) {
    let bench = Bench::new();
    set_up(&bench);
    let before = bench.names();
    let args = ["fuse", "-o", output];
    let run = bench.meld(args.iter().chain(inputs));
    assert_eq!(run.code, Some(1), "{case}: {}", run.stderr);
    assert_eq!(run.stdout, b"", "{case}");
    assert_eq!(bench.names(), before, "{case}");
    assert_snapshot(&format!("bad_input/{case}.txt"), &run.stderr);
}

fn binary(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

/// The text as a binary file.
fn file<'a>(name: &'a str, text: &'a str) -> impl Fn(&Bench) + 'a {
    move |bench| bench.file(name, binary(text))
}

/// Bytes as they are.
fn bytes<'a>(name: &'a str, bytes: &'a [u8]) -> impl Fn(&Bench) + 'a {
    move |bench| bench.file(name, bytes)
}

/// Two binary files.
fn pair<'a>(a: &'a str, b: &'a str) -> impl Fn(&Bench) + 'a {
    move |bench| {
        bench.file("a.wasm", binary(a));
        bench.file("b.wasm", binary(b));
    }
}

const PAIR: &[&str] = &["a.wasm", "b.wasm"];

/// The pair that other cases damage is fine by itself.
#[test]
fn the_undamaged_pair_is_fused() {
    let bench = Bench::with_pair();
    let args = ["fuse", "app.wasm", "kernel.wasm", "-o", "out.wasm"];
    bench.meld(args).ok();
    assert_eq!(bench.names(), ["app.wasm", "kernel.wasm", "out.wasm"]);
}

#[test]
fn what_is_no_file() {
    refuses("missing", |_| {}, &["nowhere.wasm"]);
    let folder = |bench: &Bench| fs::create_dir(bench.path("folder")).unwrap();
    refuses("directory", folder, &["folder"]);
}

/// A loop of links can be read by nobody, not even by those to whom
/// permissions do not apply.
#[cfg(unix)]
#[test]
fn what_cannot_be_read() {
    let endless = |bench: &Bench| {
        std::os::unix::fs::symlink("loop.wasm", bench.path("loop.wasm")).unwrap();
    };
    refuses("unreadable", endless, &["loop.wasm"]);
}

#[test]
fn what_is_no_component() {
    refuses("empty", bytes("empty.wasm", b""), &["empty.wasm"]);
    refuses("blank", bytes("blank.wat", b" \n\t\n"), &["blank.wat"]);
    refuses(
        "not_wasm",
        bytes("a.out", b"\x7fELF\x02\x01\x01"),
        &["a.out"],
    );
    refuses("prose", bytes("README.md", b"# About\n"), &["README.md"]);
    refuses("no_header", bytes("a.wasm", b"\0asm\x0d"), &["a.wasm"]);
    let other = bytes("old.wasm", b"\0asm\x0c\0\x01\0");
    refuses("other_version", other, &["old.wasm"]);
    let module = file("module.wasm", "(module (func))");
    refuses("core_module", module, &["module.wasm"]);
    let module = bytes("module.wat", b"(module (func))");
    refuses("core_module_as_text", module, &["module.wat"]);
}

#[test]
fn malformed_text() {
    let text = b"(component\n  (core module $m (func (result i32) (i32.const one))))\n";
    refuses("text_syntax", bytes("app.wat", text), &["app.wat"]);
    let text = b"(component (core instance (instantiate $gone)))";
    refuses("text_name", bytes("app.wat", text), &["app.wat"]);
}

#[test]
fn malformed_binaries() {
    let truncated = |bench: &Bench| {
        let app = binary(APP);
        bench.file("app.wasm", &app[..app.len() / 2]);
    };
    refuses("truncated", truncated, &["app.wasm"]);
    refuses(
        "truncated_of_two",
        |bench| {
            truncated(bench);
            bench.file("kernel.wasm", binary(KERNEL));
        },
        &["kernel.wasm", "app.wasm"],
    );
    let section = b"\0asm\x0d\0\x01\0\x7f\x01\x00";
    refuses("unknown_section", bytes("a.wasm", section), &["a.wasm"]);
}

/// A component with instance types that are declared within each other.
fn nested_types(depth: usize) -> Vec<u8> {
    let mut types = vec![1];
    for _ in 0..depth {
        // An instance type with one declaration, which is a type.
        types.extend([0x42, 0x01, 0x01]);
    }
    types.extend([0x42, 0x00]);
    let mut component = wasm_encoder::Component::new();
    component.section(&wasm_encoder::RawSection {
        id: wasm_encoder::ComponentSectionId::Type.into(),
        data: &types,
    });
    component.finish()
}

/// Deep enough to exhaust the stack of whoever reads it by recursion.
#[test]
fn types_nested_without_end() {
    let deep = nested_types(1_000_000);
    refuses("nested_types", bytes("deep.wasm", &deep), &["deep.wasm"]);
    let inside = |bench: &Bench| {
        let mut component = wasm_encoder::Component::new();
        component.section(&wasm_encoder::ModuleSection(&wasm_encoder::Module::new()));
        component.section(&wasm_encoder::RawSection {
            id: wasm_encoder::ComponentSectionId::Component.into(),
            data: &deep,
        });
        bench.file("outer.wasm", component.finish());
    };
    refuses("nested_types_inside", inside, &["outer.wasm"]);
    let bench = Bench::new();
    bench.file("shallow.wasm", nested_types(90));
    bench.meld(["fuse", "shallow.wasm", "-o", "out.wasm"]).ok();
}

const IMPOSSIBLE: &str = "(component (core module (func (result i32))))";

/// Function bodies are validated last; the place is still one in the input.
#[test]
fn invalid_bodies() {
    refuses("invalid_body", file("a.wasm", IMPOSSIBLE), &["a.wasm"]);
    refuses("invalid_body_of_two", pair(KERNEL, IMPOSSIBLE), PAIR);
}

#[test]
fn inputs_that_do_not_fit() {
    refuses("shared_export", pair(KERNEL, KERNEL), PAIR);
    let other = KERNEL.replace("u32", "s32");
    refuses("type_mismatch", pair(APP, &other), PAIR);
    let missing = KERNEL.replace(r#"(export "twice" (func $twice))"#, "");
    refuses("missing_function", pair(APP, &missing), PAIR);
    let there = r#"(component (import "a:b/c" (instance $i)) (export "b:c/d" (instance $i)))"#;
    let back = r#"(component (import "b:c/d" (instance $i)) (export "a:b/c" (instance $i)))"#;
    refuses("cycle", pair(there, back), PAIR);
    let one = r#"(component (import "a:b/c" (func (param "x" u8))))"#;
    let two = r#"(component (import "a:b/c" (func (param "x" s8))))"#;
    refuses("imports_differ", pair(one, two), PAIR);
}

#[test]
fn what_can_not_be_fused() {
    let module = r#"(component (import "m" (core module)))"#;
    refuses("imported_module", file("a.wasm", module), &["a.wasm"]);
    let component = r#"(component (import "c" (component)))"#;
    refuses("imported_component", file("a.wasm", component), &["a.wasm"]);
}

#[test]
fn reserves_for_no_region() {
    let args = ["a.wasm", "--memory", "shared", "--reserve", "heap=1m"];
    refuses("reserve_for_none", file("a.wasm", "(component)"), &args);
    let args = ["a.wasm", "--reserve", "1m"];
    refuses(
        "reserve_without_regions",
        file("a.wasm", "(component)"),
        &args,
    );
}

/// Two imports of one instance type of an outer component: valid, but the validator
/// has an assertion that they violate. What it says then is not for whoever runs the
/// command.
#[test]
fn what_the_validator_panics_on() {
    let text = r#"(component
      (type $t (instance (type $e (enum "a")) (export "e" (type (eq $e)))))
      (import "x" (instance $x (type $t)))
      (component $c
        (alias outer 1 $t (type $t))
        (import "a" (instance (type $t)))
        (import "b" (instance (type $t))))
      (instance (instantiate $c (with "a" (instance $x)) (with "b" (instance $x)))))"#;
    refuses("validator_panics", file("a.wasm", text), &["a.wasm"]);
    let pair = pair(text, "(component)");
    refuses("validator_panics_on_one_of_two", pair, PAIR);
}

/// The same of the output, which speaks of types in another way than the input.
#[test]
fn what_the_validator_panics_on_in_the_output() {
    let text = r#"(component
      (component $c (type $t (func (result u32))) (export "t" (type $t)))
      (instance $a (instantiate $c))
      (instance $b (instantiate $c))
      (export "a" (instance $a))
      (export "b" (instance $b)))"#;
    let args = ["a.wasm", "--component"];
    refuses("validator_panics_on_output", file("a.wasm", text), &args);
}

#[test]
fn options_that_contradict_each_other() {
    for (name, option) in [
        (
            "component_start_export",
            ["--start-export", "go"].as_slice(),
        ),
        ("component_embedded_import_map", &["--embed-import-map"]),
        ("component_import_map", &["--emit-import-map", "map.json"]),
    ] {
        let app = file("a.wasm", "(component)");
        let args = ["a.wasm", "--component"].iter().chain(option);
        refuses(name, app, &args.copied().collect::<Vec<_>>());
    }
}

/// Valid for the validator, which does not look.
#[test]
fn core_imports_that_do_not_match() {
    let text = |given: &str, imported: &str| {
        format!(
            r#"(component
              (core module $a {given})
              (core module $b (import "a" "x" {imported}))
              (core instance $a (instantiate $a))
              (core instance (instantiate $b (with "a" (instance $a)))))"#
        )
    };
    let table = text(r#"(table (export "x") i64 1 funcref)"#, "(table 1 funcref)");
    refuses(
        "table_of_another_width",
        file("a.wasm", &table),
        &["a.wasm"],
    );
    let global = text(
        r#"(global (export "x") i32 (i32.const 0))"#,
        "(global (shared i32))",
    );
    refuses("global_not_shared", file("a.wasm", &global), &["a.wasm"]);
}

/// Instances that share their parts are many once each has its own.
#[test]
fn more_instances_than_a_component_can_have() {
    let mut text = r#"(component
      (core module $m (func (export "f")))
      (core instance $m (instantiate $m))
      (func $f (canon lift (core func $m "f")))
      (instance $i0 (export "f" (func $f)))"#
        .to_owned();
    for i in 1..=10 {
        let part = format!("(instance $i{})", i - 1);
        text += &format!(r#"(instance $i{i} (export "a" {part}) (export "b" {part}))"#);
    }
    text += r#"(export "all" (instance $i10)))"#;
    let args = ["a.wasm", "--component"];
    refuses("component_of_many_instances", file("a.wasm", &text), &args);
}

#[test]
fn outputs_that_cannot_be_written() {
    let app = file("a.wasm", "(component)");
    refuses_to_write("gone/out.wasm", "output_folder_missing", app, &["a.wasm"]);
    let app = file("a.wasm", "(component)");
    refuses_to_write(
        "a.wasm/out.wasm",
        "output_folder_is_a_file",
        app,
        &["a.wasm"],
    );
    let app = |bench: &Bench| {
        bench.file("a.wasm", binary("(component)"));
        fs::create_dir(bench.path("folder")).unwrap();
    };
    refuses_to_write("folder", "output_is_a_directory", app, &["a.wasm"]);
}

#[test]
fn an_output_that_was_there_is_not_touched() {
    let bench = Bench::new();
    bench.file("out.wasm", "precious");
    bench.file("bad.wasm", binary(IMPOSSIBLE));
    let run = bench.meld(["fuse", "bad.wasm", "-o", "out.wasm"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(bench.read("out.wasm"), b"precious");
    assert_eq!(bench.names(), ["bad.wasm", "out.wasm"]);
}
