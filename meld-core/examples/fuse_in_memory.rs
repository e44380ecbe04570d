//! Fuses two components that are in memory, and prints what came of it.
//!
//! ```sh
//! cargo run -p meld-core --example fuse_in_memory
//! ```
//!
//! The components are text here; binaries are taken just as well. With
//! `strip_vestigial`, nothing is left but what the application exports and what
//! that needs of both.

use meld_core::{Fuser, FuserConfig};

/// Exports an interface with a function.
const KERNEL: &str = r#"(component
  (core module $m
    (memory (export "memory") 1)
    (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
      (i32.const 1024))
    (func (export "add") (param i32 i32) (result i32)
      (i32.add (local.get 0) (local.get 1))))
  (core instance $i (instantiate $m))
  (func $add (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $i "add")))
  (instance $math (export "add" (func $add)))
  (export "demo:kernel/math@1.0.0" (instance $math)))"#;

/// Imports the interface, and exports a function that calls the kernel's.
const APPLICATION: &str = r#"(component
  (import "demo:kernel/math@1.0.0" (instance $math
    (export "add" (func (param "a" u32) (param "b" u32) (result u32)))))
  (core func $add (canon lower (func $math "add")))
  (core module $m
    (import "math" "add" (func $add (param i32 i32) (result i32)))
    (func (export "triple") (param i32) (result i32)
      (call $add (local.get 0) (call $add (local.get 0) (local.get 0)))))
  (core instance $i
    (instantiate $m (with "math" (instance (export "add" (func $add))))))
  (func (export "triple") (param "x" u32) (result u32)
    (canon lift (core func $i "triple"))))"#;

fn main() -> meld_core::Result<()> {
    let mut config = FuserConfig::default();
    config.strip_vestigial = true;
    let mut fuser = Fuser::new(config);
    // The names are what errors and reports call the components.
    fuser.add_component_named(APPLICATION, "application")?;
    fuser.add_component_named(KERNEL, "kernel")?;
    let fusion = fuser.fuse_with_report()?;
    println!("{:#?}", fusion.stats);
    println!("{}", fusion.explain);
    assert_eq!(fusion.stats.adapters_inlined, 1);
    assert_eq!(fusion.stats.adapter_functions, 0);
    assert_eq!(fusion.stats.total_exports, 1);
    Ok(())
}
