//! Plans as the user sees them: what a step does and why one may be left out, in
//! words and as data.

use std::collections::HashSet;

use super::plan::{AdapterPlan, Decision, HostPlan, Omission, Omitted, Proof, Relation, Step};
use super::scalar::Scalar;
use super::searches::Searches;
use super::side::Side;
use super::types::{TypeArena, ValueType, Width};
use super::wiring::Adapters;
use crate::component::{Program, StringEncoding};
use crate::flatten::{CoreFunc, FusionGraph};
use crate::ids::{InstanceId, ValueTypeId};
use crate::report::plans::{Boundary, HostCalls, Kept, Left, Outcome, ProofKind, Search, StepKind};

/// The plan of every boundary and of the calls of the host, and the searches that proofs
/// rest on.
pub(crate) fn explain<'g>(
    program: &'g Program<'_>,
    graph: &'g FusionGraph,
    adapters: &'g Adapters,
) -> (Vec<Boundary>, Vec<HostCalls>, Vec<Search>) {
    let explainer = Explainer {
        program,
        graph,
        types: &adapters.types,
        with_realloc: with_realloc(graph),
        elides: adapters.elides,
    };
    let mut searches = Searches::new(program, graph);
    let plans = adapters.plans.values();
    let boundaries = plans
        .map(|plan| explainer.boundary(plan, adapters, &mut searches))
        .collect();
    let host_plans = adapters.host_plans.iter();
    let host = host_plans
        .map(|plan| explainer.host_calls(plan, &mut searches))
        .collect();
    (boundaries, host, searches.finish())
}

/// The instances of which a lift or lowering names a `realloc`.
fn with_realloc(graph: &FusionGraph) -> HashSet<InstanceId> {
    let lifts = graph.lifts.values().map(|l| (l.instance, &l.options));
    let calls = graph.call_sites.values();
    let calls = calls.map(|call| (call.caller, &call.options));
    let imports = graph.host_imports.values();
    let imports = imports.map(|import| (import.instance, &import.options));
    let all = lifts.chain(calls).chain(imports);
    let with_realloc = all.filter(|(_, options)| options.realloc.is_some());
    with_realloc.map(|(instance, _)| instance).collect()
}

/// Why a step is taken that nobody has tried to leave out.
const NO_ELISION: &str = "nothing is left out";

struct Explainer<'g, 'a> {
    program: &'g Program<'a>,
    graph: &'g FusionGraph,
    types: &'g TypeArena,
    /// The instances of which a lift or lowering names a `realloc`.
    with_realloc: HashSet<InstanceId>,
    /// Whether steps may be left out.
    elides: bool,
}

impl<'g, 'a> Explainer<'g, 'a> {
    fn boundary(
        &self,
        plan: &'g AdapterPlan,
        adapters: &Adapters,
        searches: &mut Searches<'g, 'a>,
    ) -> Boundary {
        let call_site = &self.graph.call_sites[plan.call_site];
        let lift = &self.graph.lifts[call_site.lift];
        Boundary {
            caller: self.path(call_site.caller).to_owned(),
            callee: self.path(lift.instance).to_owned(),
            function: lift.name.to_string(),
            signature: self.signature(plan),
            outcome: match (adapters.has_adapter(plan.call_site), plan.is_direct()) {
                (true, true) => Outcome::NeedlessAdapter,
                (true, false) => Outcome::Adapter,
                (false, _) => Outcome::Direct,
            },
            keeps: plan
                .steps
                .iter()
                .map(|step| self.kept(plan, step))
                .collect(),
            omits: {
                let omitted = plan.omitted.iter();
                omitted.map(|left| self.left(left, searches)).collect()
            },
        }
    }

    fn host_calls(&self, plan: &'g HostPlan, searches: &mut Searches<'g, 'a>) -> HostCalls {
        let mut calls = HostCalls {
            caller: self.path(plan.caller).to_owned(),
            functions: plan.functions,
            keeps: Vec::new(),
            omits: Vec::new(),
        };
        match &plan.may_leave {
            Decision::Take(Step::CheckMayLeave { caller, reader }) => calls.keeps.push(Kept {
                step: StepKind::MayLeave,
                parameter: None,
                text: self.check_may_leave(*caller, *reader),
            }),
            Decision::Take(step) => unreachable!("{step:?} is no step before a call of the host"),
            Decision::Leave(omission) => calls.omits.push(self.left(omission, searches)),
        }
        calls
    }

    fn kept(&self, plan: &AdapterPlan, step: &Step) -> Kept {
        let (kind, parameter) = match step {
            Step::CheckMayLeave { .. } => (StepKind::MayLeave, None),
            Step::CannotEnter { .. } | Step::Enter { .. } => (StepKind::Entry, None),
            Step::SpilledParams => (StepKind::SpilledParameters, None),
            Step::Param { index, .. } => (StepKind::Parameter, Some(*index)),
            Step::ExceptionBarrier { .. } => (StepKind::ExceptionBarrier, None),
            Step::ReturnPointer => (StepKind::ReturnPointer, None),
            Step::Result { .. } => (StepKind::Result, None),
            Step::PostReturn { .. } => (StepKind::PostReturn, None),
        };
        Kept {
            step: kind,
            parameter,
            text: self.step(plan, step),
        }
    }

    fn left(&self, omission: &'g Omission, searches: &mut Searches<'g, 'a>) -> Left {
        let (step, parameter) = match omission.step {
            Omitted::CheckMayLeave { .. } => (StepKind::MayLeave, None),
            Omitted::CheckEntry => (StepKind::Entry, None),
            Omitted::Param { index, .. } => (StepKind::Parameter, Some(index)),
            Omitted::Result { .. } => (StepKind::Result, None),
            Omitted::ExceptionBarrier => (StepKind::ExceptionBarrier, None),
            Omitted::PostReturn => (StepKind::PostReturn, None),
        };
        let (proof, searched) = match &omission.proof {
            Proof::Identity => (ProofKind::Identity, None),
            Proof::NoSuchOption => (ProofKind::NoSuchOption, None),
            Proof::DoesNothing { .. } => (ProofKind::DoesNothing, None),
            Proof::NeverCleared { searched } => (ProofKind::NeverCleared, Some(searched)),
            Proof::Unrelated => (ProofKind::Unrelated, None),
            Proof::NothingThrows => (ProofKind::NothingThrows, None),
            Proof::CalleeNeverThrows { searched } => (ProofKind::CalleeNeverThrows, Some(searched)),
        };
        let search = searched.map(|reach| searches.add(reach));
        Left {
            step,
            parameter,
            proof,
            functions_searched: searched.map(|reach| reach.functions.len()),
            text: match search {
                Some(search) => self.omission(omission, &searches.describe(search)),
                None => self.omission(omission, ""),
            },
            search,
        }
    }

    fn path(&self, instance: InstanceId) -> &str {
        &self.graph.instances[instance].path
    }

    fn step(&self, plan: &AdapterPlan, step: &Step) -> String {
        match step {
            Step::CheckMayLeave { caller, reader } => self.check_may_leave(*caller, *reader),
            Step::CannotEnter { relation } => format!("a trap: {}", relation_words(*relation)),
            Step::Enter { .. } => format!("the entry check: {NO_ELISION}"),
            Step::SpilledParams => "the parameters in memory: more than 16 core values".to_string(),
            Step::Param { index, ty } => {
                let conversion = self.conversion(*ty, &plan.from, &plan.to);
                format!("parameter {index}: {conversion}")
            }
            Step::ExceptionBarrier { thrower, .. } => match thrower {
                Some(thrower) => {
                    let thrower = self.func(*thrower);
                    format!("the exception barrier: {thrower} can raise one")
                }
                None => format!("the exception barrier: {NO_ELISION}"),
            },
            Step::ReturnPointer => "the result in memory: more than one core value".to_string(),
            Step::Result { ty } => {
                let conversion = self.conversion(*ty, &plan.to, &plan.from);
                format!("the result: {conversion}")
            }
            Step::PostReturn {
                func,
                clears_may_leave,
            } => {
                let clears = match clears_may_leave {
                    Some(_) => ", with may-leave cleared",
                    None => "",
                };
                format!("the post-return {}{clears}", self.func(*func))
            }
        }
    }

    fn check_may_leave(&self, caller: InstanceId, reader: Option<CoreFunc>) -> String {
        match reader {
            Some(reader) => format!(
                "the may-leave check: a realloc or post-return of {} can reach {}",
                self.path(caller),
                self.func(reader)
            ),
            None => format!("the may-leave check: {NO_ELISION}"),
        }
    }

    fn omission(&self, omission: &Omission, searched: &str) -> String {
        let step = match omission.step {
            Omitted::CheckMayLeave { caller } => {
                format!("the may-leave check of {}", self.path(caller))
            }
            Omitted::CheckEntry => "the entry check".to_string(),
            Omitted::Param { index, ty } => {
                format!("parameter {index} ({})", self.types.name(ty))
            }
            Omitted::Result { ty } => format!("the result ({})", self.types.name(ty)),
            Omitted::ExceptionBarrier => "the exception barrier".to_string(),
            Omitted::PostReturn => "post-return".to_string(),
        };
        let why = match &omission.proof {
            Proof::Identity => "every core value is a value of the type, unchanged".to_string(),
            Proof::NoSuchOption => "the callee has none".to_string(),
            Proof::DoesNothing { func } => format!("{} does nothing", self.func(*func)),
            Proof::NeverCleared { searched } if searched.functions.is_empty() => {
                match omission.step {
                    Omitted::CheckMayLeave { caller } if self.with_realloc.contains(&caller) => {
                        "no value needs its realloc, and it has no post-return".to_string()
                    }
                    _ => "the instance has no realloc and no post-return".to_string(),
                }
            }
            Proof::NeverCleared { .. } => format!(
                "its realloc and post-return functions reach no lowering ({})",
                searched
            ),
            Proof::Unrelated => "neither instance contains the other".to_string(),
            Proof::NothingThrows => {
                "no function in the composition raises an exception".to_string()
            }
            Proof::CalleeNeverThrows { .. } => format!(
                "nothing that the call runs raises an exception ({})",
                searched
            ),
        };
        format!("{step}: {why}")
    }

    fn signature(&self, plan: &AdapterPlan) -> String {
        let params = plan.params.iter().map(|(_, ty)| self.types.name(*ty));
        let params: Vec<String> = params.collect();
        let result = match plan.result {
            Some(ty) => format!(" -> {}", self.types.name(ty)),
            None => String::new(),
        };
        format!("({}){result}", params.join(", "))
    }

    /// A type, and what moving a value of it takes.
    fn conversion(&self, ty: ValueTypeId, from: &Side, to: &Side) -> String {
        let name = self.types.name(ty);
        match self.types.get(ty) {
            ValueType::Scalar(scalar) => format!("{name}, {}", scalar_conversion(*scalar)),
            ValueType::String => format!("{name}, {}", string_conversion(from, to)),
            ValueType::List(element) => format!("{name}, {}", self.list(*element)),
            ValueType::FixedList(..) | ValueType::Record(_) => {
                format!("{name}, moved part by part")
            }
            ValueType::Variant(_) => {
                format!("{name}, what is no case traps, the active payload is moved")
            }
        }
    }

    fn list(&self, element: ValueTypeId) -> String {
        let size = self.types.layout(element, Width::W32).size;
        if self.types.is_plain(element) {
            return format!("{size} bytes each, copied as bytes");
        }
        let reason = match self.elides {
            true => format!("because of {}", self.obstacle(element, "its elements")),
            false => format!("since {NO_ELISION}"),
        };
        format!("{size} bytes each, moved one by one {reason}")
    }

    /// The first part of a type that keeps it from being copied as bytes.
    fn obstacle(&self, ty: ValueTypeId, place: &str) -> String {
        match self.types.get(ty) {
            ValueType::Record(fields) => {
                let field = fields.iter().find(|(_, ty)| !self.types.is_plain(*ty));
                match field {
                    Some((name, ty)) => self.obstacle(*ty, &format!("field '{name}'")),
                    None => format!("the padding in {place}"),
                }
            }
            ValueType::FixedList(element, _) => self.obstacle(*element, place),
            ValueType::Scalar(_)
            | ValueType::String
            | ValueType::List(_)
            | ValueType::Variant(_) => format!("{place}: {}", self.types.name(ty)),
        }
    }

    fn func(&self, func: CoreFunc) -> String {
        match func {
            CoreFunc::Defined(func) => {
                let instance = &self.graph.core_instances[func.instance];
                let module = &self.program.modules[instance.module];
                let index = module.imported.functions + func.index;
                match module.function_exports().find(|(i, _)| *i == index) {
                    Some((_, name)) => format!("'{name}' of {}", instance.label),
                    None => format!("function {} of {}", func.index, instance.label),
                }
            }
            CoreFunc::CallSite(id) => {
                let lift = &self.graph.lifts[self.graph.call_sites[id].lift];
                format!("the lowered '{}'", lift.name)
            }
            CoreFunc::Host(id) => {
                let import = &self.graph.host_imports[id];
                let name = self.graph.core_name(self.program, import);
                format!("the host's {}#{}", name.module, name.name)
            }
        }
    }
}

/// What happens to a string.
fn string_conversion(from: &Side, to: &Side) -> String {
    match (from.encoding, to.encoding) {
        (StringEncoding::Utf8, StringEncoding::Utf8)
        | (StringEncoding::Utf16, StringEncoding::Utf16) => "validated and copied".to_string(),
        (from, to) => format!("transcoded from {} to {}", from.name(), to.name()),
    }
}

/// What happens to a value of this type.
fn scalar_conversion(ty: Scalar) -> &'static str {
    match ty {
        Scalar::Bool => "any value but 0 becomes 1",
        Scalar::U8 | Scalar::U16 => "the bits above the type's width are cleared",
        Scalar::S8 | Scalar::S16 => "the value is sign-extended from the type's width",
        Scalar::Char => "what is no Unicode scalar value traps",
        Scalar::Enum(_) => "what is no case traps",
        Scalar::Flags(_) => "the bits of no label are cleared",
        Scalar::S32 | Scalar::U32 | Scalar::S64 | Scalar::U64 | Scalar::F32 | Scalar::F64 => {
            "unchanged"
        }
    }
}

fn relation_words(relation: Relation) -> &'static str {
    match relation {
        Relation::Itself => "an instance can't be entered from itself",
        Relation::Parent => "an instance can't be entered from one that contains it",
        Relation::Child => "an instance can't be entered from one that it contains",
    }
}
