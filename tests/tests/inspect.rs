//! What `meld inspect` shows.

#[expect(dead_code, reason = "other tests use the rest")]
mod command;

use command::Bench;
use meld_core::inspection::{Inspection, ItemKind};
use meld_tests::snapshot::assert_snapshot;

const COMPOSITION: &str = include_str!("../fixtures/inspect/composition.wat");
const TYPES: &str = include_str!("../fixtures/inspect/types.wat");
const REFUSED: &str = include_str!("../fixtures/inspect/refused.wat");

const FIXTURES: [(&str, &str); 3] = [
    ("composition", COMPOSITION),
    ("types", TYPES),
    ("refused", REFUSED),
];

fn inspect(name: &str, text: &str) -> Inspection {
    meld_core::inspect(text, name).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn components_look_as_expected() {
    for (name, text) in FIXTURES {
        let inspection = inspect(&format!("{name}.wat"), text);
        assert_snapshot(&format!("inspect/{name}.txt"), &inspection.to_string());
        assert_snapshot(&format!("inspect/{name}.json"), &inspection.to_json());
    }
}

/// Sizes, counts and positions, against what the binary says.
#[test]
fn sizes_are_those_of_the_modules() {
    let binary = wat::parse_str(COMPOSITION).unwrap();
    let inspection = meld_core::inspect(binary.clone(), "").unwrap();
    assert_eq!(inspection.size, binary.len());
    let mut sizes = Vec::new();
    for payload in wasmparser::Parser::new(0).parse_all(&binary) {
        if let wasmparser::Payload::ModuleSection {
            unchecked_range, ..
        } = payload.unwrap()
        {
            sizes.push(unchecked_range.end - unchecked_range.start);
        }
    }
    let modules = inspection.modules.iter();
    assert_eq!(modules.map(|m| m.size).collect::<Vec<_>>(), sizes);
}

/// Lists refer to each other by position, and parents come first.
#[test]
fn positions_lead_somewhere() {
    for (name, text) in FIXTURES {
        let inspection = inspect(name, text);
        let mut instantiations = vec![0; inspection.modules.len()];
        for (index, instance) in inspection.instances.iter().enumerate() {
            match instance.parent {
                Some(parent) => assert!(parent < index, "{name}: {instance:?}"),
                None => assert_eq!(index, 0, "{name}"),
            }
            for core in &instance.core_instances {
                instantiations[core.module] += 1;
            }
        }
        let counts = inspection.modules.iter().map(|m| m.instantiations);
        assert_eq!(counts.collect::<Vec<_>>(), instantiations, "{name}");
    }
}

/// Fusing refuses with the same words, and only what inspecting calls unfusable.
#[test]
fn what_cannot_be_fused_is_what_fusing_refuses() {
    for (name, text) in FIXTURES {
        let mut fuser = meld_core::Fuser::with_defaults();
        fuser.add_component_named(text, name).unwrap();
        let error = fuser.fuse().err().map(|error| error.to_string());
        assert_eq!(inspect(name, text).unsupported, error);
    }
    assert_eq!(inspect("", COMPOSITION).unsupported, None);
    assert!(inspect("", REFUSED).unsupported.is_some());
}

/// The world and the modules are complete even if the instances are not.
#[test]
fn an_unfusable_component_is_described_as_far_as_possible() {
    let inspection = inspect("refused.wat", REFUSED);
    assert_eq!(inspection.modules.len(), 2);
    let paths: Vec<_> = inspection
        .instances
        .iter()
        .map(|i| i.path.as_str())
        .collect();
    assert_eq!(paths, ["root", "root/before", "root/strange"]);
    assert_eq!(inspection.exports[0].kind, ItemKind::Func);
}

#[test]
fn real_guests_look_as_expected() {
    let composed = include_bytes!("../guests/composed.wasm");
    let inspection = meld_core::inspect(composed.as_slice(), "composed.wasm").unwrap();
    assert_snapshot("inspect/guests.txt", &inspection.to_string());
}

/// A type of some hundred bytes is 16 MB when written out, and ten functions
/// have it: the text stays within its limit.
#[test]
fn the_text_of_types_is_bounded() {
    let field = "f".repeat(1000);
    let mut text = format!(
        "(component (type $r (record (field \"{field}\" u8)))
           (import \"t\" (type $t0 (eq $r)))"
    );
    for level in 1..=14 {
        let inner = level - 1;
        text += &format!("(type $t{level} (tuple $t{inner} $t{inner}))");
    }
    for index in 0..10 {
        text += &format!("(import \"f{index}\" (func (param \"p\" $t14)))");
    }
    text += ")";
    let inspection = inspect("big.wat", &text);
    let items = inspection.imports.iter();
    let types: Vec<&str> = items.filter_map(|item| item.ty.as_deref()).collect();
    assert_eq!(types.len(), 11);
    assert!(types[1].len() > 16_000_000 && types[1].ends_with(">)"));
    assert!(types[10].ends_with('…'));
    let total: usize = types.iter().map(|ty| ty.len()).sum();
    let most = 64 << 20;
    assert!(total > most - 2000 && total < most + 100, "{total}");
}

#[test]
fn the_command_prints_what_the_library_says() {
    let bench = Bench::new();
    bench.file("composition.wat", COMPOSITION);
    let inspection = inspect("composition.wat", COMPOSITION);
    let text = bench.meld(["inspect", "composition.wat"]).ok();
    assert_eq!(text, inspection.to_string());
    let json = bench.meld(["inspect", "composition.wat", "--json"]).ok();
    assert_eq!(json, inspection.to_json());
}

/// Success is for valid components, fusable or not.
#[test]
fn only_valid_components_are_a_success() {
    let bench = Bench::new();
    bench.file("refused.wat", REFUSED);
    assert!(
        bench
            .meld(["inspect", "refused.wat"])
            .ok()
            .contains("can't be fused")
    );

    bench.file("module.wasm", wat::parse_str("(module)").unwrap());
    bench.file("text.txt", "hello");
    bench.file("invalid.wat", "(component (export \"f\" (func 0)))");
    let binary = wat::parse_str(COMPOSITION).unwrap();
    bench.file("truncated.wasm", &binary[..binary.len() - 1]);
    for (file, message) in [
        (
            "module.wasm",
            "error: module.wasm: this is a core module, not a component",
        ),
        ("text.txt", "error: text.txt: not a WebAssembly component"),
        ("invalid.wat", "error: invalid.wat, offset 0x"),
        ("truncated.wasm", "error: truncated.wasm, offset 0x"),
        ("missing.wasm", "error: cannot read missing.wasm"),
    ] {
        let run = bench.meld(["inspect", file]);
        assert_eq!(
            (run.code, run.stdout.as_slice()),
            (Some(1), &b""[..]),
            "{file}"
        );
        assert!(run.stderr.starts_with(message), "{file}: {}", run.stderr);
    }
}
