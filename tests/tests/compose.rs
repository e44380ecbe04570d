//! Several inputs, through the library to a module that runs.
//!
//! What a composition looks like from outside is tested where it is made; here
//! the fused module shows that the right things are linked.

use meld_core::{Error, Fuser};
use wasmtime::{Engine, Instance, Module, Store};

/// Counts: each call of `next` gives one more, starting with 1.
const COUNTER: &str = r#"(component
    (core module $m
        (global $n (mut i32) (i32.const 0))
        (func (export "next") (result i32)
            (global.set $n (i32.add (global.get $n) (i32.const 1)))
            (global.get $n)))
    (core instance $m (instantiate $m))
    (func $next (result u32) (canon lift (core func $m "next")))
    (instance $api (export "next" (func $next)))
    (export "count:er/api@1.2.0" (instance $api)))"#;

/// Gives ten times what `from` gives, under another name.
fn tenfold(from: &str, to: &str) -> String {
    format!(
        r#"(component
            (import "{from}" (instance $i (export "next" (func (result u32)))))
            (core func $next (canon lower (func $i "next")))
            (core module $m
                (import "" "next" (func $next (result i32)))
                (func (export "next") (result i32)
                    (i32.mul (call $next) (i32.const 10))))
            (core instance $m (instantiate $m
                (with "" (instance (export "next" (func $next))))))
            (func $f (result u32) (canon lift (core func $m "next")))
            (instance $api (export "next" (func $f)))
            (export "{to}" (instance $api)))"#
    )
}

/// Its `run` gives `left - right`, in this order.
fn difference(left: &str, right: &str) -> String {
    format!(
        r#"(component
            (import "{left}" (instance $l (export "next" (func (result u32)))))
            (import "{right}" (instance $r (export "next" (func (result u32)))))
            (core func $left (canon lower (func $l "next")))
            (core func $right (canon lower (func $r "next")))
            (core module $m
                (import "" "left" (func $left (result i32)))
                (import "" "right" (func $right (result i32)))
                (func (export "run") (result i32)
                    (i32.sub (call $left) (call $right))))
            (core instance $m (instantiate $m (with "" (instance
                (export "left" (func $left)) (export "right" (func $right))))))
            (func (export "run") (result s32) (canon lift (core func $m "run"))))"#
    )
}

fn fuse(inputs: &[&str]) -> Result<Vec<u8>, Error> {
    let mut fuser = Fuser::with_defaults();
    for (i, input) in inputs.iter().enumerate() {
        fuser.add_component_named(*input, format!("{i}.wat"))?;
    }
    fuser.fuse()
}

/// Instantiates a fused module without imports and calls an export of it.
fn call(fused: &[u8], export: &str) -> i32 {
    let engine = Engine::default();
    let module = Module::new(&engine, fused).unwrap();
    assert_eq!(module.imports().len(), 0);
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[]).unwrap();
    let f = instance
        .get_typed_func::<(), i32>(&mut store, export)
        .unwrap();
    f.call(&mut store, ()).unwrap()
}

/// The imports of a fused module, as `module name`.
fn imports(fused: &[u8]) -> Vec<String> {
    let module = Module::new(&Engine::default(), fused).unwrap();
    let imports = module.imports();
    imports
        .map(|i| format!("{} {}", i.module(), i.name()))
        .collect()
}

#[test]
fn a_chain_runs_in_every_order() {
    let first = tenfold("count:er/api@1.2.0", "ten:fold/api");
    let second = tenfold("ten:fold/api", "hundred:fold/api");
    let inputs = [COUNTER, &first, &second];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let fused = fuse(&order.map(|i| inputs[i])).unwrap();
        assert_eq!(call(&fused, "hundred:fold/api#next"), 100, "{order:?}");
    }
}

/// Both sides reach one counter: the left one sees 1, the right one 2.
#[test]
fn a_diamond_shares_its_foot() {
    let left = tenfold("count:er/api@1.2.0", "left:side/api");
    let right = tenfold("count:er/api@1.2.0", "right:side/api");
    let top = difference("left:side/api", "right:side/api");
    let fused = fuse(&[&top, &left, &right, COUNTER]).unwrap();
    assert_eq!(call(&fused, "run"), 10 - 20);
}

#[test]
fn a_compatible_version_serves() {
    let user = tenfold("count:er/api@1.0.7", "ten:fold/api");
    assert_eq!(
        call(&fuse(&[&user, COUNTER]).unwrap(), "ten:fold/api#next"),
        10
    );
    let newer = tenfold("count:er/api@2.0.0", "ten:fold/api");
    let fused = fuse(&[&newer, COUNTER]).unwrap();
    assert_eq!(imports(&fused), ["count:er/api@2.0.0 next"]);
}

/// All three import the clock, one of them in an older version. The
/// composition imports it once, in the newest version.
#[test]
fn common_imports_are_one() {
    let left = tenfold("host:clock/api@0.2.1", "left:side/api");
    let right = tenfold("host:clock/api@0.2.4", "right:side/api");
    let top = difference("left:side/api", "host:clock/api@0.2.0");
    let fused = fuse(&[&left, &right, &top]).unwrap();
    let imports = imports(&fused);
    assert!(!imports.is_empty());
    for import in &imports {
        assert!(
            import.starts_with("host:clock/api@0.2.4 next"),
            "{imports:?}"
        );
    }
}

/// Exports of all inputs stay, also those that were linked.
#[test]
fn every_export_stays() {
    let user = tenfold("count:er/api@1.2.0", "ten:fold/api");
    let fused = fuse(&[&user, COUNTER]).unwrap();
    assert_eq!(call(&fused, "ten:fold/api#next"), 10);
    assert_eq!(call(&fused, "count:er/api@1.2.0#next"), 1);
}

#[test]
fn what_does_not_fit_names_both_ends() {
    let other = COUNTER.replace("u32", "s32");
    let user = tenfold("count:er/api@1.2.0", "ten:fold/api");
    let Err(Error::Compose { message }) = fuse(&[&user, &other]) else {
        panic!("these do not fit");
    };
    assert!(
        message.contains("0.wat imports `count:er/api@1.2.0`"),
        "{message}"
    );
    assert!(message.contains("of 1.wat has another type"), "{message}");
}

/// An offset in an error is one in the input, not in the composition.
#[test]
fn errors_lead_back_to_the_input() {
    let bad = "(component (core module (func (result i32))))";
    let alone = match fuse(&[bad]) {
        Err(Error::Invalid { at, .. }) => at,
        other => panic!("{other:?}"),
    };
    let among = match fuse(&[COUNTER, bad]) {
        Err(Error::Invalid { at, .. }) => at,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (alone.input.as_str(), among.input.as_str()),
        ("0.wat", "1.wat")
    );
    assert_eq!(alone.offset, among.offset);
}
