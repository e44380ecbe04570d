//! The import map: what it says, that it is true, and that it is enough.

mod import_map {
    pub mod component;
    pub mod truth;
}

use std::collections::HashMap;
use std::sync::Arc;

use import_map::component::Component;
use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy};
use meld_tests::map_host::{Function, MapHost};
use meld_tests::snapshot::assert_snapshot;
use wasmtime::component::Val;
use wasmtime::{Config, Engine};

const VALUES: &str = include_str!("../fixtures/import_map/values.wat");
const MEMORIES: &str = include_str!("../fixtures/import_map/memories.wat");
/// Nothing in it needs a memory, and the start function is an export.
const START: &str = r#"(component
    (core module $m
        (global $n (mut i32) (i32.const 0))
        (func $start (global.set $n (i32.const 7)))
        (start $start)
        (func (export "n") (result i32) (global.get $n)))
    (core instance $m (instantiate $m))
    (func (export "number") (result u8) (canon lift (core func $m "n"))))"#;

/// Handles of the host, and an import that is no function in the interface.
const HANDLES: &str = r#"(component
    (import "demo:host/files@1.0.0" (instance $files
        (export "file" (type $file (sub resource)))
        (export "open" (func (result (own $file))))
        (export "[method]file.size" (func (param "self" (borrow $file)) (result u64)))))
    (alias export $files "file" (type $file))
    (core func $open (canon lower (func $files "open")))
    (core func $size (canon lower (func $files "[method]file.size")))
    (core func $drop (canon resource.drop $file))
    (core module $m
        (import "" "open" (func $open (result i32)))
        (import "" "size" (func $size (param i32) (result i64)))
        (import "" "drop" (func $drop (param i32)))
        (func (export "size") (result i64)
            (local $file i32)
            (local.set $file (call $open))
            (call $size (local.get $file))
            (call $drop (local.get $file))))
    (core instance $m (instantiate $m (with "" (instance
        (export "open" (func $open))
        (export "size" (func $size))
        (export "drop" (func $drop))))))
    (func (export "size") (result u64) (canon lift (core func $m "size"))))"#;

const FIXTURES: [(&str, &str); 4] = [
    ("handles", HANDLES),
    ("values", VALUES),
    ("memories", MEMORIES),
    ("start", START),
];

fn fuse_with(text: &str, config: FuserConfig) -> Fusion {
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat").unwrap();
    fuser.fuse_with_report().unwrap_or_else(|e| panic!("{e}"))
}

fn fuse(text: &str) -> Fusion {
    fuse_into(text, MemoryStrategy::Auto)
}

fn fuse_into(text: &str, memory: MemoryStrategy) -> Fusion {
    let mut config = FuserConfig::default();
    config.start_export = Some("begin".to_string());
    config.memory = memory;
    fuse_with(text, config)
}

/// What is left must be enough for the host.
fn stripped(text: &str) -> Fusion {
    let mut config = FuserConfig::default();
    config.start_export = Some("begin".to_string());
    config.strip_vestigial = true;
    fuse_with(text, config)
}

#[test]
fn maps_are_as_expected() {
    for (name, text) in FIXTURES {
        let map = fuse(text).import_map.unwrap().to_json();
        assert_snapshot(&format!("import_map/{name}.json"), &map);
    }
    let map = fuse_into(MEMORIES, MemoryStrategy::SharedMemory).import_map;
    assert_snapshot("import_map/memories-shared.json", &map.unwrap().to_json());
}

/// Names, indices and core types are those of the module.
#[test]
fn maps_are_true() {
    for (name, text) in FIXTURES {
        let shared = fuse_into(text, MemoryStrategy::SharedMemory);
        for fusion in [fuse(text), stripped(text), shared] {
            let map = serde_json::from_str(&fusion.import_map.as_ref().unwrap().to_json()).unwrap();
            import_map::truth::check(name, &fusion.bytes, &map);
        }
    }
}

fn engine(memory: MemoryStrategy) -> Engine {
    let mut config = Config::new();
    config.wasm_multi_memory(memory != MemoryStrategy::SharedMemory);
    Engine::new(&config).unwrap()
}

type Functions = HashMap<(&'static str, &'static str), Function>;
type Calls = Vec<(&'static str, Vec<Val>)>;

/// Makes the same calls of the component and, through the map, of the fused
/// module, with memories of their own and with one memory, all with the same
/// functions of the host.
#[track_caller]
fn same_answers(text: &str, functions: &Functions, calls: &Calls) -> Vec<Option<Val>> {
    let engines = [MemoryStrategy::Auto, MemoryStrategy::SharedMemory].map(engine);
    let [engine, one_memory] = &engines;
    let mut component = Component::new(engine, text, functions).unwrap();
    let shared = fuse_into(text, MemoryStrategy::SharedMemory);
    let mut fused = [
        (engine, fuse(text)),
        (engine, stripped(text)),
        (one_memory, shared),
    ]
    .map(|(engine, fusion)| {
        let map = fusion.import_map.as_ref().unwrap().to_json();
        MapHost::new(engine, &fusion.bytes, &map, functions).unwrap()
    });
    let mut answers = Vec::new();
    for (name, arguments) in calls {
        let expected = component.call(name, arguments);
        let expected = expected.unwrap_or_else(|e| panic!("component, {name}: {e:?}"));
        for fused in &mut fused {
            let answer = fused.call(name, arguments);
            let answer = answer.unwrap_or_else(|e| panic!("fused, {name}: {e:?}"));
            assert_eq!(answer, expected, "{name}{arguments:?}");
        }
        answers.push(expected);
    }
    answers
}

fn string(text: &str) -> Val {
    Val::String(text.to_string())
}

/// Whatever it is asked, in words.
fn describe(values: &[Val]) -> String {
    format!("{values:?}")
}

fn host_api() -> Functions {
    let api = "demo:host/api@1.0.0";
    let log: Function = Arc::new(|_| None);
    let lookup: Function = Arc::new(|arguments| {
        let Val::List(keys) = &arguments[0] else {
            panic!("{arguments:?}");
        };
        let entry = |(index, key): (usize, &Val)| {
            let weight = Val::Float64(index as f64 + 0.25);
            let fields = [("key", key.clone()), ("weight", weight)];
            Val::Record(fields.map(|(name, value)| (name.to_string(), value)).into())
        };
        Some(Val::List(keys.iter().enumerate().map(entry).collect()))
    });
    let judge: Function = Arc::new(|arguments| {
        let verdict = match &arguments[0] {
            Val::Variant(case, None) if case == "none" => Err(Some(Box::new(Val::U8(200)))),
            _ => Ok(Some(Box::new(string(&describe(arguments))))),
        };
        Some(Val::Result(verdict))
    });
    // A number that every parameter has a part in.
    let wide: Function = Arc::new(|arguments| {
        let mix = |sum: u64, byte| sum.wrapping_mul(1_099_511_628_211) ^ u64::from(byte);
        Some(Val::U64(describe(arguments).bytes().fold(1, mix)))
    });
    let mark: Function =
        Arc::new(|arguments| Some(Val::Tuple(vec![arguments[0].clone(), Val::Char('ß')])));
    let answer: Function =
        Arc::new(|arguments| Some(Val::S32(-(describe(arguments).len() as i32))));
    HashMap::from([
        ((api, "log"), log),
        ((api, "lookup"), lookup),
        ((api, "judge"), judge),
        ((api, "wide"), wide),
        ((api, "mark"), mark),
        (("$root", "answer"), answer),
    ])
}

fn shape(case: &str, payload: Option<Val>) -> Vec<Val> {
    vec![Val::Variant(case.to_string(), payload.map(Box::new))]
}

fn wide_arguments(color: &str) -> Vec<Val> {
    vec![
        Val::U8(u8::MAX),
        Val::U16(u16::MAX),
        Val::U32(17),
        Val::U64(u64::MAX),
        Val::S8(i8::MIN),
        Val::S16(i16::MIN),
        Val::S32(i32::MIN),
        Val::S64(i64::MIN),
        Val::Float32(0.5),
        Val::Float64(-1e300),
        Val::Char('𝄞'),
        Val::Bool(true),
        string("wide"),
        Val::Option(Some(Box::new(Val::U8(9)))),
        Val::Enum(color.to_string()),
    ]
}

#[test]
fn the_map_is_enough_to_pass_values_of_every_shape() {
    let point = [
        ("x", Val::S16(-7)),
        ("y", Val::Float64(2.5)),
        ("name", string("péak")),
    ];
    let point = point.map(|(name, value)| (name.to_string(), value));
    let set = |labels: &[&str]| vec![Val::Flags(labels.iter().map(|l| l.to_string()).collect())];
    let numbers = (0..100).map(|n| Val::U32(n << 24)).collect();
    let calls = vec![
        ("demo:values/text@1.0.0#shout", vec![string("hello wörld")]),
        ("demo:values/text@1.0.0#shout", vec![string("")]),
        ("total", vec![Val::List(numbers)]),
        ("total", vec![Val::List(vec![])]),
        ("relabel", vec![Val::Record(point.into())]),
        (
            "lookup",
            vec![Val::List(vec![string("a"), string(""), string("ccc")])],
        ),
        ("lookup", vec![Val::List(vec![])]),
        ("judge", shape("none", None)),
        ("judge", shape("number", Some(Val::Float64(-0.75)))),
        ("judge", shape("small", Some(Val::Float32(-0.75)))),
        ("judge", shape("text", Some(string("guilty")))),
        (
            "judge",
            shape(
                "pair",
                Some(Val::Tuple(vec![Val::U32(u32::MAX), Val::U64(1 << 63)])),
            ),
        ),
        ("wide", wide_arguments("blue")),
        ("wide", wide_arguments("red")),
        ("mark", set(&["a", "i"])),
        ("mark", set(&[])),
        ("memory", vec![string("what is it?")]),
        ("post-returns", vec![]),
    ];
    let answers = same_answers(VALUES, &host_api(), &calls);
    // The guest checks what post-return is called with; all 12 results by
    // pointer have to be there.
    assert_eq!(answers.last(), Some(&Some(Val::U32(12))));
    assert_eq!(answers[0], Some(string("HELLO WöRLD")));
}

#[test]
fn the_map_is_enough_for_several_memories_and_encodings() {
    let decorate: Function = Arc::new(|arguments| match &arguments[0] {
        Val::String(text) => Some(string(&format!("A{text}-{text}"))),
        other => panic!("{other:?}"),
    });
    let functions = HashMap::from([(("$root", "decorate"), decorate)]);
    let mut calls = Calls::new();
    for text in ["abc", "naïve", "日本", "a𝄞"] {
        calls.push(("greet-utf16", vec![string(text)]));
        calls.push(("greet-latin1", vec![string(text)]));
        // What the guest does to the first byte keeps text UTF-8 here.
        if text.starts_with(|c: char| c.is_ascii()) {
            calls.push(("greet-utf8", vec![string(text)]));
        }
    }
    let answers = same_answers(MEMORIES, &functions, &calls);
    let expected = ["Ccbc-cbc", "Ddbc-dbc", "Bbbc-bbc"].map(|text| Some(string(text)));
    assert_eq!(answers[..3], expected);
}

/// A host that provides imports by the map calls the start function by it, too.
#[test]
fn the_map_names_the_start_function() {
    let answers = same_answers(START, &Functions::new(), &vec![("number", vec![])]);
    assert_eq!(answers, [Some(Val::U8(7))]);
    let unexported = fuse_with(START, FuserConfig::default());
    assert_eq!(unexported.import_map.unwrap().start, None);
}

/// The section is there on request, is the map, and is all that differs.
#[test]
fn the_section_holds_the_map() {
    let mut config = FuserConfig::default();
    let without = fuse_with(VALUES, config.clone());
    config.embed_import_map = true;
    let with = fuse_with(VALUES, config);
    assert_eq!(with.import_map, without.import_map);
    let (module, rest) = with.bytes.split_at(without.bytes.len());
    assert_eq!(module, without.bytes);

    let mut reader = wasmparser::BinaryReader::new(rest, 0);
    assert_eq!(reader.read_u8().unwrap(), 0, "a custom section");
    let section = wasmparser::CustomSectionReader::new(reader.read_reader().unwrap()).unwrap();
    assert!(reader.eof());
    assert_eq!(section.name(), meld_core::import_map::SECTION);
    let json: serde_json::Value = serde_json::from_slice(section.data()).unwrap();
    let map: serde_json::Value =
        serde_json::from_str(&with.import_map.as_ref().unwrap().to_json()).unwrap();
    assert_eq!(json, map);
    assert!(!section.data().contains(&b'\n'), "compact");
}

#[test]
fn a_map_is_the_same_each_time() {
    let maps: Vec<_> = (0..3)
        .map(|_| fuse(MEMORIES).import_map.unwrap().to_json())
        .collect();
    assert!(maps.iter().all(|map| *map == maps[0]));
}

/// The example in the documentation is what meld writes for the component there.
#[test]
fn the_documented_example_is_true() {
    let text = include_str!("../../docs/import-map.md");
    let block = |language: &str| {
        let (_, rest) = text.split_once(&format!("```{language}\n")).unwrap();
        rest.split_once("```").unwrap().0
    };
    let documented: serde_json::Value = serde_json::from_str(block("json")).unwrap();
    let map = fuse_with(block("wat"), FuserConfig::default())
        .import_map
        .unwrap();
    let map: serde_json::Value = serde_json::from_str(&map.to_json()).unwrap();
    assert_eq!(documented, map);
}
