//! A fused component as a part of another composition: a caller with strings in UTF-16
//! or in latin1 asks for more room while it writes a string for someone with UTF-8.

use anyhow::Result;
use meld_tests::differential::{compose, engine};
use wasmtime::Store;
use wasmtime::component::{Component, Linker};

use super::relay::into_component;

/// Two components with a memory each, of which one needs the relay.
const ECHO: &str = r#"
(component
  (component $Echo
    (core module $M
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32)
        (result i32) (local $at i32)
        (local.set $at (i32.and (i32.add (global.get $top) (i32.const 7)) (i32.const -8)))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (memory.copy (local.get $at) (local.get $old)
          (select (local.get $old-size) (local.get $size)
            (i32.lt_u (local.get $old-size) (local.get $size))))
        (local.get $at))
      (func (export "echo") (param i32 i32) (result i32)
        (i32.store (i32.const 0) (local.get 0))
        (i32.store (i32.const 4) (local.get 1))
        (i32.const 0))
      (func (export "units") (param i32 i32) (result i32) (local.get 1)))
    (core instance $m (instantiate $M))
    (func (export "echo") (param "x" string) (result string) (canon lift (core func $m "echo")
      (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "units") (param "x" string) (result u32) (canon lift (core func $m "units")
      (memory $m "mem") (realloc (func $m "realloc")))))
  (instance $a (instantiate $Echo))
  (instance $b (instantiate $Echo))
  (export "echo-a" (func $a "echo"))
  (export "echo-b" (func $b "echo"))
  (export "units-a" (func $a "units"))
  (export "units-b" (func $b "units")))
"#;

/// Calls both with the same strings, and compares what it gets with them.
const CALLER: &str = r#"
(component
  (import "echo-a" (func $echo-a (param "x" string) (result string)))
  (import "echo-b" (func $echo-b (param "x" string) (result string)))
  (import "units-a" (func $units-a' (param "x" string) (result u32)))
  (import "units-b" (func $units-b' (param "x" string) (result u32)))
  (core module $Libc
    (memory (export "mem") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 256))
    ;; "aä€🍎" in UTF-16, "aäÿ" in latin1
    (data (i32.const 16) "a\00\e4\00\ac\20\3c\d8\4e\df")
    (data (i32.const 48) "a\e4\ff"))
  (core instance $libc (instantiate $Libc))
  (core func $wide-a (canon lower (func $echo-a) (memory $libc "mem")
    (realloc (func $libc "realloc")) string-encoding=utf16))
  (core func $wide-b (canon lower (func $echo-b) (memory $libc "mem")
    (realloc (func $libc "realloc")) string-encoding=utf16))
  (core func $narrow-a (canon lower (func $echo-a) (memory $libc "mem")
    (realloc (func $libc "realloc")) string-encoding=latin1+utf16))
  (core func $narrow-b (canon lower (func $echo-b) (memory $libc "mem")
    (realloc (func $libc "realloc")) string-encoding=latin1+utf16))
  (core func $units-a (canon lower (func $units-a') (memory $libc "mem") string-encoding=utf16))
  (core func $units-b (canon lower (func $units-b') (memory $libc "mem") string-encoding=utf16))
  (core module $M
    (import "libc" "mem" (memory 1))
    (import "" "wide-a" (func $wide-a (param i32 i32 i32)))
    (import "" "wide-b" (func $wide-b (param i32 i32 i32)))
    (import "" "narrow-a" (func $narrow-a (param i32 i32 i32)))
    (import "" "narrow-b" (func $narrow-b (param i32 i32 i32)))
    (import "" "units-a" (func $units-a (param i32 i32) (result i32)))
    (import "" "units-b" (func $units-b (param i32 i32) (result i32)))
    ;; Whether the string at 0 is so many bytes as those at an address.
    (func $same (param $at i32) (param $bytes i32) (result i32)
      (loop $next
        (if (i32.eqz (local.get $bytes)) (then (return (i32.const 1))))
        (local.set $bytes (i32.sub (local.get $bytes) (i32.const 1)))
        (br_if $next (i32.eq
          (i32.load8_u (i32.add (local.get $at) (local.get $bytes)))
          (i32.load8_u (i32.add (i32.load (i32.const 0)) (local.get $bytes))))))
      (i32.const 0))
    (func (export "wide") (param $b i32) (result i32)
      (if (local.get $b)
        (then (call $wide-b (i32.const 16) (i32.const 5) (i32.const 0)))
        (else (call $wide-a (i32.const 16) (i32.const 5) (i32.const 0))))
      (i32.and (call $same (i32.const 16) (i32.const 10))
        (i32.eq (i32.load (i32.const 4)) (i32.const 5))))
    (func (export "narrow") (param $b i32) (result i32)
      (if (local.get $b)
        (then (call $narrow-b (i32.const 48) (i32.const 3) (i32.const 0)))
        (else (call $narrow-a (i32.const 48) (i32.const 3) (i32.const 0))))
      (i32.and (call $same (i32.const 48) (i32.const 3))
        (i32.eq (i32.load (i32.const 4)) (i32.const 3))))
    (func (export "units") (param $b i32) (result i32)
      (if (result i32) (local.get $b)
        (then (call $units-b (i32.const 16) (i32.const 5)))
        (else (call $units-a (i32.const 16) (i32.const 5))))))
  (core instance $m (instantiate $M
    (with "libc" (instance $libc))
    (with "" (instance
      (export "wide-a" (func $wide-a))
      (export "wide-b" (func $wide-b))
      (export "narrow-a" (func $narrow-a))
      (export "narrow-b" (func $narrow-b))
      (export "units-a" (func $units-a))
      (export "units-b" (func $units-b))))))
  (func (export "wide") (param "b" bool) (result bool) (canon lift (core func $m "wide")))
  (func (export "narrow") (param "b" bool) (result bool) (canon lift (core func $m "narrow")))
  (func (export "units") (param "b" bool) (result u32) (canon lift (core func $m "units"))))
"#;

#[test]
fn strings_may_be_transcoded_on_their_way() -> Result<()> {
    let engine = engine()?;
    let echo = wat::parse_str(ECHO)?;
    let fused = into_component(ECHO, false)?;
    assert_eq!(fused.plans.memory.relayed, ["root/b"]);
    for echo in [echo, fused.bytes] {
        let inputs = [
            ("echo".to_owned(), echo),
            ("caller".to_owned(), wat::parse_str(CALLER)?),
        ];
        let component = Component::new(&engine, compose(&inputs)?)?;
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        for b in [false, true] {
            for name in ["wide", "narrow"] {
                let same = instance.get_typed_func::<(bool,), (bool,)>(&mut store, name)?;
                assert_eq!(same.call(&mut store, (b,))?, (true,), "{name} {b}");
            }
            let units = instance.get_typed_func::<(bool,), (u32,)>(&mut store, "units")?;
            assert_eq!(units.call(&mut store, (b,))?, (10,));
        }
    }
    Ok(())
}
