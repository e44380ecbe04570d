//! From a call site to its plan.

use std::sync::Arc;

use wasmparser::component_types::ComponentFuncTypeId;

use super::plan::{AdapterPlan, Omission, Omitted, Proof, Relation, Step};
use super::scalar::{self, NotScalar, Scalar};
use super::wiring::core_type_of;
use crate::component::Program;
use crate::error::{Error, Location, Result};
use crate::flatten::{CallSite, CoreFunc, FusionGraph, Lift};
use crate::ids::{CallSiteId, InstanceId};
use crate::may_leave::MayLeave;
use crate::reach::{Reach, Search};

/// `MAX_FLAT_PARAMS` of the specification.
const MAX_FLAT_PARAMS: usize = 16;
/// `MAX_FLAT_RESULTS` of the specification.
const MAX_FLAT_RESULTS: usize = 1;

/// Everything that decisions about call sites rest on.
pub(crate) struct Analysis<'g, 'a> {
    pub(crate) program: &'g Program<'a>,
    pub(crate) graph: &'g FusionGraph,
    pub(crate) may_leave: &'g MayLeave,
    search: Search<'g, 'a>,
    anything_throws: bool,
}

impl<'g, 'a> Analysis<'g, 'a> {
    pub(crate) fn new(
        program: &'g Program<'a>,
        graph: &'g FusionGraph,
        may_leave: &'g MayLeave,
    ) -> Self {
        let search = Search::new(program, graph);
        Analysis {
            program,
            graph,
            may_leave,
            anything_throws: search.anything_throws(),
            search,
        }
    }
}

/// Decides what the adapter of a call site does.
///
/// # Errors
///
/// [`Error::Unsupported`] if a parameter or the result can't be passed yet.
pub(crate) fn analyze_call_site(
    analysis: &mut Analysis<'_, '_>,
    id: CallSiteId,
) -> Result<AdapterPlan> {
    let graph = analysis.graph;
    let call_site = &graph.call_sites[id];
    let lift = &graph.lifts[call_site.lift];
    let (params, result) = signature(analysis.program, graph, call_site, lift)?;
    let mut plan = AdapterPlan {
        call_site: id,
        target: lift.func,
        params,
        result,
        steps: Vec::new(),
        omitted: Vec::new(),
    };
    check_may_leave(&mut plan, call_site.caller, analysis.may_leave);
    match entry_policy(graph, call_site.caller, lift.instance) {
        Ok(()) => plan.omit(Omitted::CheckEntry, Proof::Unrelated),
        Err(relation) => {
            plan.steps.push(Step::CannotEnter { relation });
            return Ok(plan);
        }
    }
    core_type(&mut plan, analysis, call_site);
    for (index, ty) in plan.params.clone().into_iter().enumerate() {
        plan.value(ty, Step::Param { index, ty }, Omitted::Param { index, ty });
    }
    exception_barrier(&mut plan, lift, analysis);
    if let Some(ty) = plan.result {
        plan.value(ty, Step::Result { ty }, Omitted::Result { ty });
    }
    post_return(&mut plan, lift, analysis.may_leave);
    Ok(plan)
}

impl AdapterPlan {
    fn omit(&mut self, step: Omitted, proof: Proof) {
        self.omitted.push(Omission { step, proof });
    }

    fn value(&mut self, ty: Scalar, step: Step, omitted: Omitted) {
        if ty.is_identity() {
            self.omit(omitted, Proof::Identity);
        } else {
            self.steps.push(step);
        }
    }
}

/// Whether `caller` may enter `callee` by an internal call. Wasmtime refuses
/// calls between an instance and itself, and between an instance and any that
/// contains it, in both directions, whatever runs at the time. The
/// specification (`entering_set`) is more permissive.
fn entry_policy(
    graph: &FusionGraph,
    caller: InstanceId,
    callee: InstanceId,
) -> Result<(), Relation> {
    let contains = |outer: InstanceId, inner: InstanceId| {
        let parent = |id: &InstanceId| graph.instances[*id].parent;
        std::iter::successors(parent(&inner), parent).any(|id| id == outer)
    };
    if caller == callee {
        Err(Relation::Itself)
    } else if contains(caller, callee) {
        Err(Relation::Parent)
    } else if contains(callee, caller) {
        Err(Relation::Child)
    } else {
        Ok(())
    }
}

fn check_may_leave(plan: &mut AdapterPlan, caller: InstanceId, may_leave: &MayLeave) {
    match may_leave.never_cleared(caller) {
        Some(searched) => {
            let proof = Proof::NeverCleared { searched };
            plan.omit(Omitted::CheckMayLeave { caller }, proof);
        }
        None => plan.steps.push(Step::CheckMayLeave { caller }),
    }
}

/// A lifted function may have a subtype of the function type that lifting
/// needs. Called directly that makes no difference, but the caller may take the
/// import's reference, and calls through references compare types.
fn core_type(plan: &mut AdapterPlan, analysis: &Analysis<'_, '_>, call_site: &CallSite) {
    let target = core_type_of(analysis.program, analysis.graph, plan.target);
    if target == call_site.core_type {
        plan.omit(Omitted::CoreType, Proof::SameCoreType);
    } else {
        plan.steps.push(Step::CoreType);
    }
}

fn exception_barrier(plan: &mut AdapterPlan, lift: &Lift, analysis: &mut Analysis<'_, '_>) {
    if !analysis.anything_throws {
        plan.omit(Omitted::ExceptionBarrier, Proof::NothingThrows);
        return;
    }
    let roots = [lift.func].into_iter().chain(lift.options.post_return);
    let reach: Reach = analysis.search.reach(lift.instance, roots);
    match reach.throws {
        Some(thrower) => plan.steps.push(Step::ExceptionBarrier {
            thrower: CoreFunc::Defined(thrower),
        }),
        None => {
            let searched = Arc::new(reach);
            let proof = Proof::CalleeNeverThrows { searched };
            plan.omit(Omitted::ExceptionBarrier, proof);
        }
    }
}

fn post_return(plan: &mut AdapterPlan, lift: &Lift, may_leave: &MayLeave) {
    match lift.options.post_return {
        Some(func) => plan.steps.push(Step::PostReturn {
            func,
            clears_may_leave: may_leave
                .never_cleared(lift.instance)
                .is_none()
                .then_some(lift.instance),
        }),
        None => plan.omit(Omitted::PostReturn, Proof::NoSuchOption),
    }
}

type Signature = (Vec<Scalar>, Option<Scalar>);

/// The flat values that cross the boundary, the same on both sides.
fn signature(
    program: &Program<'_>,
    graph: &FusionGraph,
    call_site: &CallSite,
    lift: &Lift,
) -> Result<Signature> {
    let unsupported = |what: String| Error::Unsupported {
        at: Location {
            item: boundary_name(graph, call_site, lift),
            ..call_site.at.clone()
        },
        what,
    };
    let caller = flat_signature(program, call_site.ty).map_err(unsupported)?;
    let callee = flat_signature(program, lift.ty).map_err(unsupported)?;
    // Subtyping of value types leaves no room for a difference.
    assert_eq!(caller, callee, "the validator checked the types");
    Ok(callee)
}

/// `'add' of root/kernel`
fn boundary_name(graph: &FusionGraph, call_site: &CallSite, lift: &Lift) -> String {
    let callee = &graph.instances[lift.instance].path;
    format!(
        "{}, a call of '{}' in {callee}",
        call_site.at.item, lift.name
    )
}

fn flat_signature(program: &Program<'_>, ty: ComponentFuncTypeId) -> Result<Signature, String> {
    let func = &program.types[ty];
    let mut params = Vec::new();
    for (name, ty) in &func.params {
        scalar::flatten(&program.types, *ty, MAX_FLAT_PARAMS, &mut params)
            .map_err(|error| describe(error, &format!("parameter '{name}'")))?;
    }
    let mut results = Vec::new();
    if let Some(ty) = func.result {
        scalar::flatten(&program.types, ty, MAX_FLAT_RESULTS, &mut results)
            .map_err(|error| describe(error, "the result"))?;
    }
    if params.len() > MAX_FLAT_PARAMS {
        return Err(describe(NotScalar::TooMany, "the parameters"));
    }
    if results.len() > MAX_FLAT_RESULTS {
        return Err(describe(NotScalar::TooMany, "the result"));
    }
    Ok((params, results.pop()))
}

fn describe(error: NotScalar, which: &str) -> String {
    match error {
        NotScalar::Type(name) => format!(
            "the type '{name}' in {which}; \
             only scalars, and records and tuples of them, can cross between components for now"
        ),
        NotScalar::TooMany => format!(
            "{which} of more flat values than fit in core values \
             ({MAX_FLAT_PARAMS} parameters, {MAX_FLAT_RESULTS} result); \
             passing them in memory is not supported for now"
        ),
    }
}
