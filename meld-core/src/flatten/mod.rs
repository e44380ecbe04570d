//! From nested components to one flat graph, by interpreting instantiation.
//!
//! The root component's initializers are run in order; each instantiation of a
//! nested component pushes a frame and runs the nested one's. Index spaces hold
//! *definitions* (a function of a core instance, a lift, a host import…), so an
//! alias, a re-export or a middleman is only a lookup and leaves no trace.
//! Identity is generative as the specification says: every instantiation of a
//! component or core module makes a new id.
//!
//! The stack of frames is explicit, so that the nesting of an input can't
//! overflow ours, and ended frames stay, because nested components close over
//! the frame that defined them.
//!
//! Rejected: resolving exports by name after the fact (loses identity when one
//! component is instantiated twice), and inlining one component into its parent
//! with rewritten indices (re-numbers everything at every level).

mod asynchrony;
mod boundary;
mod core_module;
mod exports;
mod frame;
mod graph;
mod holders;
mod host;
mod interpreter;
mod matching;
mod names;
mod resources;

pub(crate) use core_module::check_core_module;
pub(crate) use graph::{
    CallSite, CoreDef, CoreFunc, CoreImports, CoreInstance, Defined, FusionGraph, GuestResource,
    HostFunc, HostImport, Instance, Lift, Options, RelayInstance, Resource, RootExport, WorldItem,
};
pub(crate) use names::{CoreName, HostPath};

use crate::component::Program;
use crate::error::{Location, Result};

/// How many component and core instances a composition may have together.
/// Nested components can instantiate each other exponentially often.
const MAX_INSTANCES: usize = 10_000;

/// Interprets the instantiation of the root component.
///
/// # Errors
///
/// [`crate::Error::Unsupported`] for whatever can't be fused exactly, and
/// [`crate::Error::Capacity`] for a composition of too many instances.
pub(crate) fn flatten(program: &Program<'_>) -> Result<FusionGraph> {
    let (graph, outcome) = survey(program);
    outcome.map(|()| graph)
}

/// The same, with whatever there is of the graph in case of an error.
pub(crate) fn survey(program: &Program<'_>) -> (FusionGraph, Result<()>) {
    let (graph, outcome) = interpreter::run(program);
    let outcome = outcome
        .and_then(|()| asynchrony::check(program, &graph))
        .and_then(|()| holders::check(program, &graph));
    (graph, outcome)
}

/// Where something asynchronous is between a component instance and the host.
pub(crate) fn asynchronous<'g>(
    program: &'g Program<'_>,
    graph: &'g FusionGraph,
) -> Option<&'g Location> {
    let first = asynchrony::uses(program, graph).next();
    first.map(|first| first.at)
}
