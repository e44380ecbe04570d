//! Generated components that look like what compilers emit.
//!
//! Real programs of tens of MB can't be shipped with the sources, and their
//! figures would change with every toolchain. What matters for throughput is
//! the mix of operators (how many carry an index or a memarg), the sizes of
//! bodies and of index spaces, and how many instances have to be renumbered;
//! all of these are set here. The code is valid by construction and never runs.
//!
//! `rng` → `signature`, `api` → `layout` (index spaces) → `body`, `expr`
//! (code) → `module` (core module) → `cases` (components).

pub mod api;
pub mod body;
pub mod cases;
pub mod expr;
pub mod layout;
pub mod module;
pub mod rng;
pub mod signature;
