//! Which exports are left when a module is stripped, for the host to pass values.

use meld_core::{Fuser, FuserConfig, Fusion};
use wasmparser::{Parser, Payload};

fn strip(text: &str) -> Fusion {
    let mut config = FuserConfig::default();
    config.strip_vestigial = true;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat").unwrap();
    fuser
        .fuse_with_report()
        .unwrap_or_else(|e| panic!("{e}\n{text}"))
}

/// The imports and the exports of a module, by their names.
fn boundary(module: &[u8]) -> (Vec<String>, Vec<String>) {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                let names = section.into_imports().map(|i| i.unwrap().name.to_owned());
                imports.extend(names);
            }
            Payload::ExportSection(section) => {
                exports.extend(section.into_iter().map(|e| e.unwrap().name.to_owned()));
            }
            _ => {}
        }
    }
    (imports, exports)
}

/// `n` parameters.
fn params(n: usize) -> String {
    let params: Vec<_> = (0..n).map(|i| format!("(param \"p{i}\" u32)")).collect();
    params.join(" ")
}

/// The names of the exports that the host needs to pass values.
type Needed = &'static [&'static str];

const NONE: Needed = &[];
const MEMORY: Needed = &["memory"];
const BOTH: Needed = &["memory", "cabi_realloc"];

/// Signatures, the core types of the lifted and of the lowered function, and what is
/// needed when it is exported and when it is imported.
fn signatures() -> Vec<(String, [String; 2], [Needed; 2])> {
    let same = |ty: &str| [ty.to_owned(), ty.to_owned()];
    let core = |n: usize| format!("(param {})", "i32 ".repeat(n));
    let returned = || ["(result i32)".to_owned(), "(param i32)".to_owned()];
    vec![
        (params(16), same(&core(16)), [NONE, NONE]),
        (params(17), same(&core(1)), [BOTH, MEMORY]),
        (
            "(param \"s\" string)".to_owned(),
            same(&core(2)),
            [BOTH, MEMORY],
        ),
        (
            "(param \"o\" (option (list u8)))".to_owned(),
            same(&core(3)),
            [BOTH, MEMORY],
        ),
        (
            "(param \"t\" (tuple u32 (result (error u32))))".to_owned(),
            same(&core(3)),
            [NONE, NONE],
        ),
        (
            "(result char)".to_owned(),
            same("(result i32)"),
            [NONE, NONE],
        ),
        (
            "(result (option u32))".to_owned(),
            returned(),
            [MEMORY, MEMORY],
        ),
        ("(result string)".to_owned(), returned(), [MEMORY, BOTH]),
        (
            "(result (tuple u8 (list u8)))".to_owned(),
            returned(),
            [MEMORY, BOTH],
        ),
    ]
}

const OPTIONS: &str = r#"(core module $options
    (memory (export "memory") 1)
    (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) unreachable))
  (core instance $options (instantiate $options))"#;

#[test]
fn exported_functions_keep_the_options_that_they_use() {
    for (ty, [core, _], [needed, _]) in signatures() {
        let fusion = strip(&format!(
            r#"(component {OPTIONS}
                (core module $m (func (export "f") {core} unreachable))
                (core instance $m (instantiate $m))
                (func (export "f") {ty} (canon lift (core func $m "f")
                  (memory $options "memory") (realloc (func $options "cabi_realloc")))))"#
        ));
        let (_, exports) = boundary(&fusion.bytes);
        assert_eq!(exports, [&["f"], needed].concat(), "{ty}");
        assert_eq!(fusion.stats.exports_stripped, 2 - needed.len(), "{ty}");
    }
}

#[test]
fn imported_functions_keep_the_options_that_they_use() {
    for (ty, [_, core], [_, needed]) in signatures() {
        for is_called in [true, false] {
            let call = match is_called {
                true => "ref.func $f drop",
                false => "",
            };
            let fusion = strip(&format!(
                r#"(component {OPTIONS}
                    (import "f" (func $f {ty}))
                    (core func $lowered (canon lower (func $f)
                      (memory $options "memory") (realloc (func $options "cabi_realloc"))))
                    (core module $m
                      (import "" "f" (func $f {core}))
                      (elem declare func $f)
                      (func (export "run") {call}))
                    (core instance $m
                      (instantiate $m (with "" (instance (export "f" (func $lowered))))))
                    (func (export "run") (canon lift (core func $m "run"))))"#
            ));
            let (imports, exports) = boundary(&fusion.bytes);
            let (expected, needed) = match is_called {
                true => (vec!["f"], needed),
                false => (vec![], [].as_slice()),
            };
            assert_eq!(imports, expected, "{ty}");
            assert_eq!(exports, [&["run"], needed].concat(), "{ty}");
        }
    }
}

/// The one memory that is left is `memory`, and not the second one.
#[test]
fn the_memory_that_is_left_has_the_usual_name() {
    let fusion = strip(
        r#"(component
            (core module $m
                (memory (export "memory") 1)
                (func (export "f") (result i32) i32.const 0))
            (core instance $a (instantiate $m))
            (core instance $b (instantiate $m))
            (func (export "scalar") (result u32)
              (canon lift (core func $a "f") (memory $a "memory")))
            (func (export "text") (result string)
              (canon lift (core func $b "f") (memory $b "memory"))))"#,
    );
    let (_, exports) = boundary(&fusion.bytes);
    assert_eq!(exports, ["scalar", "text", "memory"]);
    let map = fusion.import_map.as_ref().unwrap();
    assert_eq!(map.exports[0].abi.memory, None);
    assert_eq!(map.exports[1].abi.memory.as_ref().unwrap().name, "memory");
}
