//! From a call site to its plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use wasmparser::Operator;

use super::plan::{
    AdapterPlan, BarrierForm, Decision, HostPlan, Omission, Omitted, Passing, Proof, Relation, Step,
};
use super::side::Side;
use super::types::{Handles, MAX_FLAT_PARAMS, MAX_FLAT_RESULTS, TypeArena, ValueType, Width};
use crate::component::Program;
use crate::config::Simd;
use crate::error::{Error, Location, Result};
use crate::flatten::{CallSite, CoreFunc, FusionGraph, Lift};
use crate::ids::{CallSiteId, InstanceId, ValueTypeId};
use crate::may_leave::MayLeave;
use crate::needs::{self, Needs};
use crate::reach::{Reach, Search};

/// Everything that decisions about call sites rest on.
pub(crate) struct Analysis<'g, 'a> {
    pub(crate) program: &'g Program<'a>,
    pub(crate) graph: &'g FusionGraph,
    pub(crate) may_leave: &'g MayLeave,
    pub(crate) types: TypeArena,
    /// Whether steps may be left out.
    elide: bool,
    search: Search<'g, 'a>,
    anything_throws: bool,
    legacy_exceptions: bool,
}

impl<'g, 'a> Analysis<'g, 'a> {
    pub(crate) fn new(
        program: &'g Program<'a>,
        graph: &'g FusionGraph,
        may_leave: &'g MayLeave,
        elide: bool,
    ) -> Self {
        let search = Search::new(program, graph);
        Analysis {
            program,
            graph,
            may_leave,
            types: TypeArena::new(elide),
            elide,
            anything_throws: search.any_body(|effects| effects.throws),
            legacy_exceptions: search.any_body(|effects| effects.legacy_exceptions),
            search,
        }
    }

    /// Whether generated functions may use operators on vectors.
    pub(crate) fn allows_simd(&self, choice: Simd) -> bool {
        match choice {
            Simd::Auto => self.search.any_body(|effects| effects.simd),
            Simd::Never => false,
            Simd::Always => true,
        }
    }

    /// Whether a function has no operators that do anything.
    fn does_nothing(&self, func: CoreFunc) -> bool {
        let CoreFunc::Defined(def) = func else {
            return false;
        };
        if !self.elide {
            return false;
        }
        let module = &self.program.modules[self.graph.core_instances[def.instance].module];
        let operators = module.bodies[def.index as usize].operators();
        let mut operators = operators.expect("bodies are decoded when they are scanned");
        operators.all(|operator| matches!(operator, Ok((_, Operator::Nop | Operator::End))))
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
    let mut plan = unplanned(analysis, id, call_site, lift)?;
    plan.decide(check_may_leave(call_site.caller, analysis.may_leave));
    match entry_policy(graph, call_site.caller, lift.instance) {
        Ok(()) if analysis.elide => plan.omit(Omitted::CheckEntry, Proof::Unrelated),
        Ok(()) => plan.steps.push(Step::Enter {
            callee: lift.instance,
        }),
        Err(relation) => {
            plan.steps.push(Step::CannotEnter { relation });
            return Ok(plan);
        }
    }
    if let Passing::Memory(_) = plan.params_in {
        plan.steps.push(Step::SpilledParams);
    }
    for (index, (_, ty)) in plan.params.clone().into_iter().enumerate() {
        let untouched = plan.params_in == Passing::Flat && analysis.types.is_identity(ty);
        let (step, omitted) = (Step::Param { index, ty }, Omitted::Param { index, ty });
        plan.value(untouched, step, omitted);
    }
    exception_barrier(&mut plan, call_site, lift, analysis);
    if let Passing::Memory(_) = plan.result_in {
        plan.steps.push(Step::ReturnPointer);
    }
    if let Some(ty) = plan.result {
        let untouched = plan.result_in == Passing::Flat && analysis.types.is_identity(ty);
        plan.value(untouched, Step::Result { ty }, Omitted::Result { ty });
    }
    post_return(&mut plan, lift, analysis);
    Ok(plan)
}

impl AdapterPlan {
    fn omit(&mut self, step: Omitted, proof: Proof) {
        self.omitted.push(Omission { step, proof });
    }

    fn decide(&mut self, decision: Decision) {
        match decision {
            Decision::Take(step) => self.steps.push(step),
            Decision::Leave(omission) => self.omitted.push(omission),
        }
    }

    fn value(&mut self, untouched: bool, step: Step, omitted: Omitted) {
        if untouched {
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

fn check_may_leave(caller: InstanceId, may_leave: &MayLeave) -> Decision {
    match may_leave.never_cleared(caller) {
        Some(searched) => Decision::Leave(Omission {
            step: Omitted::CheckMayLeave { caller },
            proof: Proof::NeverCleared { searched },
        }),
        None => Decision::Take(Step::CheckMayLeave {
            caller,
            reader: may_leave.reader(caller),
        }),
    }
}

/// Decides, for each component instance that calls the host, whether a guard stands
/// before these calls.
pub(crate) fn analyze_host_calls(graph: &FusionGraph, may_leave: &MayLeave) -> Vec<HostPlan> {
    let mut functions: BTreeMap<InstanceId, usize> = BTreeMap::new();
    let imports = graph.host_imports.values();
    for import in imports.filter(|import| import.checks_may_leave()) {
        *functions.entry(import.instance).or_default() += 1;
    }
    let plan = |(caller, functions)| HostPlan {
        caller,
        functions,
        may_leave: check_may_leave(caller, may_leave),
    };
    functions.into_iter().map(plan).collect()
}

/// The functions that an adapter calls are the callee's and, for results in
/// memory, the caller's `realloc`.
fn exception_barrier(
    plan: &mut AdapterPlan,
    call_site: &CallSite,
    lift: &Lift,
    analysis: &mut Analysis<'_, '_>,
) {
    let form = match analysis.legacy_exceptions {
        true => BarrierForm::Legacy,
        false => BarrierForm::TryTable,
    };
    if !analysis.elide {
        let thrower = None;
        plan.steps.push(Step::ExceptionBarrier { thrower, form });
        return;
    }
    if !analysis.anything_throws {
        plan.omit(Omitted::ExceptionBarrier, Proof::NothingThrows);
        return;
    }
    let mut needs = Needs::new(&analysis.program.types);
    let lift_options = needs.used(lift.ty, &lift.options, needs::Side::Lift);
    let lower_options = needs.used(call_site.ty, &call_site.options, needs::Side::Lower);
    let callee = [
        Some(lift.func),
        lift_options.post_return,
        lift_options.realloc,
    ];
    let caller = [lower_options.realloc];
    let roots = |funcs: &[Option<CoreFunc>]| funcs.iter().flatten().copied().collect::<Vec<_>>();
    let mut reach: Reach = analysis.search.reach(lift.instance, roots(&callee));
    reach.add(analysis.search.reach(call_site.caller, roots(&caller)));
    match reach.throws {
        Some(thrower) => plan.steps.push(Step::ExceptionBarrier {
            thrower: Some(CoreFunc::Defined(thrower)),
            form,
        }),
        None => {
            let searched = Arc::new(reach);
            let proof = Proof::CalleeNeverThrows { searched };
            plan.omit(Omitted::ExceptionBarrier, proof);
        }
    }
}

fn post_return(plan: &mut AdapterPlan, lift: &Lift, analysis: &Analysis<'_, '_>) {
    let may_leave = analysis.may_leave;
    match lift.options.post_return {
        Some(func) if analysis.does_nothing(func) => {
            plan.omit(Omitted::PostReturn, Proof::DoesNothing { func });
        }
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

/// The plan of a call site before any step is decided: types and sides.
fn unplanned(
    analysis: &mut Analysis<'_, '_>,
    id: CallSiteId,
    call_site: &CallSite,
    lift: &Lift,
) -> Result<AdapterPlan> {
    let (program, graph, may_leave) = (analysis.program, analysis.graph, analysis.may_leave);
    let side = |instance, options| Side::new(program, graph, may_leave, instance, options);
    let from = side(call_site.caller, &call_site.options);
    let to = side(lift.instance, &lift.options);
    let handles = handles(graph, call_site, lift);
    let types = &mut analysis.types;
    let signature =
        signature(program, types, lift, handles).map_err(|what| Error::Unsupported {
            at: Location {
                item: boundary_name(graph, call_site, lift),
                ..call_site.at.clone()
            },
            what,
        })?;
    Ok(AdapterPlan {
        call_site: id,
        target: lift.func,
        params: signature.params,
        params_in: signature.params_in,
        result: signature.result,
        result_in: signature.result_in,
        from,
        to,
        steps: Vec::new(),
        omitted: Vec::new(),
    })
}

/// What becomes of handles. The relay has no table: those that it hands on are the
/// other side's.
fn handles(graph: &FusionGraph, call_site: &CallSite, lift: &Lift) -> Handles {
    match graph.is_relay(call_site.caller) || graph.is_relay(lift.instance) {
        true => Handles::Integers,
        false => Handles::Refused,
    }
}

/// `'add' of root/kernel`
fn boundary_name(graph: &FusionGraph, call_site: &CallSite, lift: &Lift) -> String {
    let callee = &graph.instances[lift.instance].path;
    format!(
        "{}, a call of '{}' in {callee}",
        call_site.at.item, lift.name
    )
}

/// What crosses the boundary, the same on both sides.
#[derive(PartialEq, Eq, Debug)]
struct Signature {
    params: Vec<(String, ValueTypeId)>,
    params_in: Passing,
    result: Option<ValueTypeId>,
    result_in: Passing,
}

/// The signature as the callee writes it. The caller's is the same up to the case of
/// letters in names: subtyping of value types leaves no room for more.
fn signature(
    program: &Program<'_>,
    types: &mut TypeArena,
    lift: &Lift,
    handles: Handles,
) -> Result<Signature, String> {
    let func = &program.types[lift.ty];
    let mut params = Vec::new();
    for (name, ty) in &func.params {
        let ty = types
            .read(&program.types, *ty, handles)
            .map_err(|what| format!("{what} in parameter '{name}'"))?;
        params.push((name.to_string(), ty));
    }
    let result = func
        .result
        .map(|ty| types.read(&program.types, ty, handles));
    let result = result
        .transpose()
        .map_err(|what| format!("{what} in the result"))?;
    let record = types.intern(ValueType::Record(params.clone()))?;
    Ok(Signature {
        params,
        params_in: passing(types, record, MAX_FLAT_PARAMS),
        result,
        result_in: result.map_or(Passing::Flat, |ty| passing(types, ty, MAX_FLAT_RESULTS)),
    })
}

/// `flatten_functype`: flat unless there are too many values. Pointers are one
/// value at either width, so both sides agree.
fn passing(types: &TypeArena, ty: ValueTypeId, limit: usize) -> Passing {
    match types.flat(ty, Width::W32) {
        Some(flat) if flat.len() <= limit => Passing::Flat,
        _ => Passing::Memory(ty),
    }
}
