//! A caller that passes a string many times, and a callee that takes it.

use std::fmt::Write;

use meld_core::{Fuser, FuserConfig, Simd};

use crate::text::{Encoding, Text};

/// The composition as text. `run` passes the text so many times.
///
/// The callee's `realloc` gives the same block every time, which costs next to
/// nothing: what is measured is the boundary, not an allocator.
pub fn component(text: &Text, to: Encoding) -> String {
    let from = text.encoding.name();
    let to = to.name();
    let pages = text.bytes.len().div_ceil(0x1_0000) + 1;
    let callee_pages = 3 * pages;
    let tag = if text.tagged { 0x8000_0000_u32 } else { 0 };
    let length = text.units() | tag;
    let data = escaped(&text.bytes);
    format!(
        r#"(component
  (component $callee
    (core module $m
      (memory (export "memory") {callee_pages})
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64))
      (func (export "f") (param i32 i32) (result i32) (local.get 1)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" string) (result u32) (canon lift (core func $i "f")
      (memory $i "memory") (realloc (func $i "realloc")) string-encoding={to})))
  (component $caller
    (import "f" (func $f (param "x" string) (result u32)))
    (core module $memory
      (memory (export "memory") {pages})
      (data (i32.const 64) "{data}"))
    (core instance $memory (instantiate $memory))
    (core func $f' (canon lower (func $f)
      (memory $memory "memory") string-encoding={from}))
    (core module $m
      (import "" "f" (func $f (param i32 i32) (result i32)))
      (func (export "run") (param $times i32) (result i32)
        (local $sum i32)
        (loop $next
          (local.set $sum
            (i32.add (local.get $sum) (call $f (i32.const 64) (i32.const {length}))))
          (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
        (local.get $sum)))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "times" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run")))"#
    )
}

fn escaped(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(3 * bytes.len());
    for byte in bytes {
        write!(text, "\\{byte:02x}").expect("a string takes everything");
    }
    text
}

/// The composition as one core module.
pub fn fuse(component: &[u8], simd: Simd) -> meld_core::Result<Vec<u8>> {
    let mut config = FuserConfig::default();
    config.adapter.simd = simd;
    let mut fuser = Fuser::new(config);
    fuser.add_component(component)?;
    fuser.fuse()
}
