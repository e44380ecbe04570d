//! What is asynchronous stays between one component instance and the host.
//!
//! A call between components with an async side needs a scheduler, and instances
//! that are fused share one exclusive thread, one backpressure counter and one
//! table of waitables. So async functions and builtins pass through to the host
//! if a single component instance uses them, and that instance is on no edge
//! between components: the builtins of its task would be another one's.

use wasmparser::CanonicalFunction;
use wasmparser::component_types::ComponentFuncTypeId;

use super::frame::FrameId;
use super::graph::{FusionGraph, HostFunc, Options};
use super::interpreter::Interpreter;
use crate::component::Program;
use crate::error::{Error, Location, Result};
use crate::ids::{InstanceId, LiftId};

/// Whether a builtin's immediates are core types or tables.
pub(super) fn names_core_items(function: &CanonicalFunction) -> bool {
    matches!(
        function,
        CanonicalFunction::ThreadSpawnRef { .. }
            | CanonicalFunction::ThreadSpawnIndirect { .. }
            | CanonicalFunction::ThreadNewIndirect { .. }
    )
}

/// A place where a component instance does something asynchronous.
pub(super) struct Use<'g> {
    pub(super) instance: InstanceId,
    pub(super) at: &'g Location,
}

/// Everything asynchronous between component instances and the host.
pub(super) fn uses<'g>(
    program: &'g Program<'_>,
    graph: &'g FusionGraph,
) -> impl Iterator<Item = Use<'g>> {
    let imports = graph.host_imports.iter().filter_map(|(id, import)| {
        let at = &graph.host_import_sites[id];
        let instance = import.instance;
        let is_async = match &import.func {
            HostFunc::Lowered { ty, .. } => is_async(program, *ty, &import.options),
            HostFunc::Resource { .. } => false,
            HostFunc::Builtin { .. } => true,
        };
        is_async.then_some(Use { instance, at })
    });
    let exports = graph.exports.iter().filter_map(|export| {
        let lift = &graph.lifts[export.lift];
        let (instance, at) = (lift.instance, &export.at);
        is_async(program, lift.ty, &lift.options).then_some(Use { instance, at })
    });
    imports.chain(exports)
}

/// Checks that at most one component instance is asynchronous, and that no call
/// between components is its.
pub(super) fn check(program: &Program<'_>, graph: &FusionGraph) -> Result<()> {
    let mut uses = uses(program, graph);
    let Some(first) = uses.next() else {
        return Ok(());
    };
    let refuse = |at: &Location, why: String| {
        Err(Error::Unsupported {
            at: at.clone(),
            what: format!("async functions or builtins of a component instance {why}"),
        })
    };
    let path = |id: InstanceId| graph.instances[id].path.as_str();
    if let Some(other) = uses.find(|other| other.instance != first.instance) {
        let first = path(first.instance);
        return refuse(other.at, format!("while {first} uses some as well"));
    }
    for call in graph.call_sites.values() {
        let callee = graph.lifts[call.lift].instance;
        if [call.caller, callee].contains(&first.instance) {
            let (caller, callee) = (path(call.caller), path(callee));
            return refuse(
                first.at,
                format!("that a call between components concerns, from {caller} to {callee}"),
            );
        }
    }
    Ok(())
}

fn is_async(program: &Program<'_>, ty: ComponentFuncTypeId, options: &Options) -> bool {
    program.types[ty].async_ || options.async_
}

impl Interpreter<'_, '_> {
    /// Checks that a call between components is synchronous on both sides.
    pub(super) fn check_sync_call(
        &self,
        id: FrameId,
        lift: LiftId,
        options: &Options,
        offset: u64,
    ) -> Result<()> {
        let lift = &self.graph.lifts[lift];
        if !options.async_ && !is_async(self.program, lift.ty, &lift.options) {
            return Ok(());
        }
        let caller = self.frame(id).instance;
        let what = format!(
            "a call between components with an async side, from {} to '{}' of {}",
            self.graph.instances[caller].path, lift.name, self.graph.instances[lift.instance].path
        );
        self.unsupported(id, "canon lower", offset, what)
    }
}
