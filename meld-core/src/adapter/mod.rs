//! From call sites to functions, or to none.
//!
//! [`analyze_call_site`](analyze::analyze_call_site) turns a call site into an
//! [`AdapterPlan`](plan::AdapterPlan): which steps of the specification's call sequence remain,
//! and for each one left out the proof that allows it. Plans are data, printed
//! by `--explain`. [`generate_adapter`](generate::generate_adapter) writes a
//! function from a plan, symbolically. [`wire_adapter_indices`] decides for
//! every lowering what a call of it calls: the target itself where the plan has
//! no step, an adapter otherwise.
//!
//! Types drive everything here: a core signature or a name says too little to
//! know what a value means.
//!
//! Rejected: generating an adapter always and letting an optimiser remove it. A
//! consumer that does not optimise would pay for every call, and one that does
//! can't know which checks the specification allows to drop.

mod analyze;
mod body;
mod explain;
mod generate;
mod plan;
mod scalar;
mod searches;
mod side;
mod translate;
mod types;
mod wiring;

pub(crate) use body::{Adapter, AdapterType, Flag, Op, Signature};
pub(crate) use explain::explain;
pub(crate) use side::Memory;
pub(crate) use types::{Handles, MAX_FLAT_PARAMS, MAX_FLAT_RESULTS, TypeArena, Width};
pub(crate) use wiring::{Adapters, FuncRef, core_type_of, wire_adapter_indices};
