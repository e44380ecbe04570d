//! How good could the result be? The guests in `tests/guests/ideal` are C sources of
//! which `wasm-ld --gc-sections` makes one module, and each of which is a component
//! as well. What meld makes of the components has to be what the linker makes of the
//! sources: the same code, byte for byte, and nothing else that is not listed here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

use meld_core::{Fuser, FuserConfig, Fusion};
use meld_tests::checker::{Expected, check_module};
use wasm_encoder::RawSection;
use wasmparser::{Parser, Payload};
use wasmtime::{Engine, Instance, Module, Store, Val};

/// Components and the module that is made of the same sources.
struct Sample {
    /// Of the components, for messages.
    name: &'static str,
    linked: &'static str,
    inputs: &'static [&'static str],
    /// What the world has, and so what is exported.
    exports: &'static [&'static str],
    /// Calls between components: who calls whom, and how often.
    calls: &'static [(&'static str, &'static str, usize)],
    /// Parts of the fused module that the linked one lacks.
    extra: &'static [&'static str],
    /// Parts of the linked module that the fused one needs not have.
    spared: &'static [&'static str],
}

/// The linker makes a memory with a stack, which it exports, and a table for every
/// module, needed or not.
const SPARED: &[&str] = &[
    "export \"memory\"",
    "global (;0;)",
    "memory (;0;)",
    "table (;0;)",
];
/// The same where a memory is needed.
const SPARED_BESIDE_MEMORY: &[&str] = &["export \"memory\"", "global (;0;)", "table (;0;)"];

const SAMPLES: &[Sample] = &[
    Sample {
        name: "pair",
        linked: "pair",
        inputs: &["kernel", "driver"],
        exports: &["run", "ratio"],
        calls: &[("round_of", "mix", 2), ("ratio", "scale", 2)],
        extra: &[],
        spared: SPARED,
    },
    // The same sources with generated bindings: a forwarding function on each side of
    // every call, and an allocator.
    Sample {
        name: "pair with bindings",
        linked: "pair",
        inputs: &["bound-kernel", "bound-driver"],
        exports: &["run", "ratio"],
        calls: &[
            ("round_of", "exports_kernel_mix", 2),
            ("exports_driver_component_ratio", "exports_kernel_scale", 2),
        ],
        extra: &[],
        spared: SPARED,
    },
    Sample {
        name: "chain",
        linked: "chain",
        inputs: &["first", "second", "third", "fourth", "fifth"],
        exports: &["run"],
        calls: &[
            ("second", "first", 2),
            ("third", "second", 1),
            ("fourth", "third", 1),
            ("run", "fourth", 2),
        ],
        extra: &[],
        spared: SPARED,
    },
    Sample {
        name: "fan",
        linked: "fan",
        inputs: &["counter", "left", "right", "top"],
        exports: &["run"],
        calls: &[
            ("left", "next", 1),
            ("right", "next", 2),
            ("run", "next", 1),
            ("run", "left", 2),
            ("run", "right", 1),
        ],
        extra: &[],
        spared: SPARED_BESIDE_MEMORY,
    },
];

#[test]
fn fused_code_is_what_the_linker_makes() {
    for sample in SAMPLES {
        let (fused, linked) = (sample.fuse().bytes, sample.linked());
        let [ours, theirs] = [&fused, &linked].map(|bytes| code(bytes));
        assert_eq!(ours, theirs, "{}", sample.text(&fused));
    }
}

#[test]
fn callers_call_their_targets() {
    for sample in SAMPLES {
        let fusion = sample.fuse();
        let text = sample.text(&fusion.bytes);
        let functions: BTreeMap<&str, &str> = parts(&text)
            .into_iter()
            .filter_map(|part| Some((part.strip_prefix("func $")?.split(' ').next()?, part)))
            .collect();
        for (caller, target, times) in sample.calls {
            let call = format!("call ${target}");
            let body = functions[caller].lines().map(str::trim);
            let found = body.filter(|line| *line == call).count();
            assert_eq!(found, *times, "{caller} calls {target}\n{text}");
        }
        assert_eq!(fusion.stats.adapter_functions, 0, "{}", sample.name);
        let boundaries: BTreeSet<_> = sample.calls.iter().map(|(a, b, _)| (a, b)).collect();
        assert_eq!(fusion.stats.adapters_inlined, boundaries.len(), "{text}");
    }
}

#[test]
fn there_is_nothing_beside_it_that_is_not_listed() {
    for sample in SAMPLES {
        let (fused, linked) = (sample.fuse().bytes, sample.linked());
        let unnamed = |bytes: &Vec<u8>| sample.text(&without_names(bytes));
        let [fused_text, linked_text] = [&fused, &linked].map(unnamed);
        let [ours, theirs] = [&fused_text, &linked_text].map(|text| parts(text));
        assert_eq!(only(&ours, &theirs), sample.extra, "{}", sample.name);
        assert_eq!(only(&theirs, &ours), sample.spared, "{}", sample.name);
        assert!(without_names(&fused).len() < without_names(&linked).len());
    }
}

#[test]
fn the_exports_are_those_of_the_world() {
    for sample in SAMPLES {
        let fused = sample.fuse().bytes;
        let mut exports = Vec::new();
        for payload in Parser::new(0).parse_all(&fused) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                exports.extend(section.into_iter().map(|e| e.unwrap().name));
            }
        }
        assert_eq!(exports, sample.exports, "{}", sample.name);
        let expected = Expected {
            stripped: true,
            adapters_inlined: true,
        };
        let findings = check_module(&fused, expected).unwrap();
        assert!(findings.is_empty(), "{}: {findings:#?}", sample.name);
    }
}

#[test]
fn it_computes_the_same() {
    let engine = Engine::default();
    for sample in SAMPLES {
        let mut modules = [sample.fuse().bytes, sample.linked()].map(|bytes| {
            let module = Module::new(&engine, bytes).unwrap();
            let mut store = Store::new(&engine, ());
            let instance = Instance::new(&mut store, &module, &[]).unwrap();
            (store, instance)
        });
        for argument in (0..40).chain([i32::MAX, i32::MIN, -1]) {
            let argument = argument >> (argument & 15);
            let [fused, linked] = modules.each_mut().map(|(store, instance)| {
                let run = instance.get_func(&mut *store, "run").unwrap();
                let mut results = [Val::I32(0)];
                let arguments = [Val::I32(argument & 0xffff)];
                run.call(&mut *store, &arguments, &mut results).unwrap();
                results[0].unwrap_i32()
            });
            assert_eq!(fused, linked, "{} of {argument}", sample.name);
        }
    }
}

impl Sample {
    fn fuse(&self) -> Fusion {
        let mut config = FuserConfig::default();
        config.strip_vestigial = true;
        let mut fuser = Fuser::new(config);
        for name in self.inputs {
            let bytes = read(&format!("{name}.wasm"));
            fuser.add_component_named(bytes, *name).unwrap();
        }
        let fusion = fuser.fuse_with_report();
        fusion.unwrap_or_else(|e| panic!("{}: {e}", self.name))
    }

    fn linked(&self) -> Vec<u8> {
        read(&format!("{}.linked.wasm", self.linked))
    }

    fn text(&self, bytes: &[u8]) -> String {
        let text = wasmprinter::print_bytes(bytes);
        text.unwrap_or_else(|e| panic!("{}: {e}", self.name))
    }
}

fn read(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests/ideal");
    fs::read(folder.join(file)).unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// The type, function and code sections.
fn code(bytes: &[u8]) -> Vec<&[u8]> {
    let mut sections = Vec::new();
    let mut add = |range: Range<u64>| {
        sections.push(&bytes[range.start as usize..range.end as usize]);
    };
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.unwrap() {
            Payload::TypeSection(section) => add(section.range()),
            Payload::FunctionSection(section) => add(section.range()),
            Payload::CodeSectionStart { range, .. } => add(range),
            _ => {}
        }
    }
    sections
}

/// The fields of a module in text form, without their first parenthesis.
fn parts(text: &str) -> BTreeSet<&str> {
    let fields = text.trim_end().strip_suffix("\n)").expect("the end");
    fields.split("\n  (").skip(1).collect()
}

/// The heads of fields that are in one set and not in the other.
fn only<'t>(these: &BTreeSet<&'t str>, those: &BTreeSet<&'t str>) -> Vec<&'t str> {
    these.difference(those).map(|part| head(part)).collect()
}

/// Enough of a field to know it: its kind and its name.
fn head(part: &str) -> &str {
    let words = part.match_indices([' ', '\n']).nth(1);
    words.map_or(part, |(end, _)| &part[..end])
}

/// The module without custom sections, of which it has none but names.
fn without_names(bytes: &[u8]) -> Vec<u8> {
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Some((id, range)) = payload.unwrap().as_section() {
            let data = &bytes[range.start as usize..range.end as usize];
            if id != wasm_encoder::SectionId::Custom as u8 {
                module.section(&RawSection { id, data });
            }
        }
    }
    module.finish()
}
