//! A component with so many functions of the host that its region comes first.
//!
//! Fused together with it, another component with a memory has its region elsewhere, at
//! an address that no runtime takes its pointers to be relative to. So whatever runs
//! components can hold both of them against the other one alone.

use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy, OutputFormat};

/// More functions than any other component in the tests has.
const FUNCTIONS: usize = 300;

/// The component with so many functions, as text. It has no imports.
pub fn crowd(functions: usize) -> String {
    let functions = (0..functions).map(|number| {
        format!(
            r#"(func (export "crowd{number}") (result string)
                (canon lift (core func $i "f") (memory $i "m")))"#
        )
    });
    let functions: Vec<_> = functions.collect();
    format!(
        r#"(component $crowd
            (core module $m
                (memory (export "m") 1)
                (data (i32.const 0) "\10\00\00\00\05\00\00\00")
                (data (i32.const 16) "crowd")
                (func (export "f") (result i32) (i32.const 0)))
            (core instance $i (instantiate $m))
            {})"#,
        functions.concat()
    )
}

/// Fuses a component with the crowd into a component of one memory.
pub fn fuse_behind_crowd(component: &[u8], mut config: FuserConfig) -> meld_core::Result<Fusion> {
    config.output = OutputFormat::Component;
    config.memory = MemoryStrategy::SharedMemory;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(crowd(FUNCTIONS), "crowd")?;
    fuser.add_component_named(component, "component")?;
    fuser.fuse_with_report()
}
