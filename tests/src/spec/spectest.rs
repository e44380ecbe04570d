//! The module `spectest` that scripts import from, as a core module: in a
//! component, everything a core module imports has to come from another core
//! module. The printing functions print nothing.

use anyhow::{Context, Result};

/// The name that scripts import it under.
pub const NAME: &str = "spectest";

/// Put before its export names inside a wrapping component, since the exports
/// of all modules meet in the fused output.
pub const PREFIX: &str = "spectest-";

/// Items that scripts of every proposal may import.
const ALWAYS: [(&str, &str); 12] = [
    ("print", "(func (export \"%\"))"),
    ("print_i32", "(func (export \"%\") (param i32))"),
    ("print_i64", "(func (export \"%\") (param i64))"),
    ("print_f32", "(func (export \"%\") (param f32))"),
    ("print_f64", "(func (export \"%\") (param f64))"),
    ("print_i32_f32", "(func (export \"%\") (param i32 f32))"),
    ("print_f64_f64", "(func (export \"%\") (param f64 f64))"),
    ("global_i32", "(global (export \"%\") i32 i32.const 666)"),
    ("global_i64", "(global (export \"%\") i64 i64.const 666)"),
    ("global_f32", "(global (export \"%\") f32 f32.const 666.6)"),
    ("global_f64", "(global (export \"%\") f64 f64.const 666.6)"),
    ("table", "(table (export \"%\") 10 20 funcref)"),
];

/// Present only where they are imported: items of proposals, so that no other
/// module's component depends on the proposal, and the memory, so that there is
/// none that nobody uses.
const ON_DEMAND: [(&str, &str); 3] = [
    ("memory", "(memory (export \"%\") 1 2)"),
    ("table64", "(table (export \"%\") i64 10 20 funcref)"),
    ("shared_memory", "(memory (export \"%\") 1 1 shared)"),
];

/// The module, with `prefix` before each export name, for importers that use
/// the fields `imported`.
pub fn module(prefix: &str, imported: &[&str]) -> Result<Vec<u8>> {
    let on_demand = ON_DEMAND.iter().filter(|(name, _)| imported.contains(name));
    let fields: String = ALWAYS
        .iter()
        .chain(on_demand)
        .map(|(name, field)| field.replace('%', &format!("{prefix}{name}")))
        .collect();
    wat::parse_str(format!("(module $spectest {fields})")).context("spectest")
}
