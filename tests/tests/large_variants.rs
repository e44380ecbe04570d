//! Variants with so many cases of different types that the engine's own adapters
//! call themselves without end, so that there is no oracle but the specification.

use meld_core::{Fuser, FuserConfig};
use meld_tests::values::machine;
use wasmtime::{Engine, Instance, Module, Store, Trap, TypedFunc};

/// More than the engine's adapters can take.
const CASES: usize = 1100;

const TYPES: [&str; 4] = ["u8", "s16", "bool", "u64"];

/// What a payload of the `case`th type is passed as, of all that was joined into 64 bits.
fn lowered(case: usize, joined: u64) -> u64 {
    let bits = joined as u32;
    match case % TYPES.len() {
        0 => u64::from(bits as u8),
        1 => u64::from(i32::from(bits as i16) as u32),
        2 => u64::from(bits != 0),
        _ => joined,
    }
}

/// A component that passes a variant on to another one, which returns its payload.
fn component() -> String {
    let (mut records, mut exports, mut imports) = (String::new(), String::new(), String::new());
    let (mut cases, mut arguments) = (String::new(), String::new());
    for case in 0..CASES {
        let ty = TYPES[case % TYPES.len()];
        records += &format!("(type $r{case} (record (field \"f{case}\" {ty})))\n");
        exports += &format!("(export $x{case} \"r{case}\" (type $r{case}))\n");
        imports += &format!("(import \"r{case}\" (type $x{case} (eq $r{case})))\n");
        cases += &format!("(case \"c{case}\" $x{case})\n");
        arguments += &format!("(with \"r{case}\" (type $a \"r{case}\"))\n");
    }
    format!(
        r#"(component
          (component $A {records} {exports}
            (type $v (variant {cases}))
            (export $w "v" (type $v))
            (core module $m
              (func (export "payload") (param i32 i64) (result i64) local.get 1))
            (core instance $m (instantiate $m))
            (func (export "payload") (param "x" $w) (result u64)
              (canon lift (core func $m "payload"))))
          (component $B {records} {imports}
            (type $v (variant {cases}))
            (import "v" (type $w (eq $v)))
            (import "payload" (func $payload (param "x" $w) (result u64)))
            (core func $payload (canon lower (func $payload)))
            (core module $m
              (import "" "payload" (func $payload (param i32 i64) (result i64)))
              (func (export "run") (param i32 i64) (result i64)
                (call $payload (local.get 0) (local.get 1))))
            (core instance $m (instantiate $m
              (with "" (instance (export "payload" (func $payload))))))
            (func (export "run") (param "case" u32) (param "payload" u64) (result u64)
              (canon lift (core func $m "run"))))
          (instance $a (instantiate $A))
          (instance $b (instantiate $B {arguments}
            (with "v" (type $a "v")) (with "payload" (func $a "payload"))))
          (export "run" (func $b "run")))"#
    )
}

type Run = TypedFunc<(i32, i64), i64>;

/// A new instance of the module.
fn instance(engine: &Engine, module: &Module) -> (Store<()>, Run) {
    let mut store = Store::new(engine, ());
    let instance = Instance::new(&mut store, module, &[]).unwrap();
    let run = instance.get_typed_func(&mut store, "run").unwrap();
    (store, run)
}

#[test]
fn each_case_has_its_payload() {
    let engine = machine::engine().unwrap();
    for elide in [true, false] {
        let mut config = FuserConfig::default();
        config.adapter.elide = elide;
        let mut fuser = Fuser::new(config);
        fuser.add_component_named(component(), "variants").unwrap();
        let module = Module::new(&engine, fuser.fuse().unwrap()).unwrap();
        let (mut store, run) = instance(&engine, &module);
        for case in 0..CASES {
            for joined in [0, 0x1122_3344_5566_99aa, u64::MAX, 0x1_0000_0000] {
                let passed = run.call(&mut store, (case as i32, joined as i64));
                assert_eq!(passed.unwrap() as u64, lowered(case, joined), "{case}");
            }
        }
        for case in [CASES as i32, 0x1_0000, -1] {
            let (mut store, run) = instance(&engine, &module);
            let error = run.call(&mut store, (case, 0)).unwrap_err();
            assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached));
        }
    }
}
