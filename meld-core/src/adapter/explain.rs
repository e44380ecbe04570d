//! Plans in words.

use std::fmt::Write;

use super::plan::{AdapterPlan, Omission, Omitted, Proof, Relation, Step};
use super::wiring::Adapters;
use crate::component::Program;
use crate::flatten::{CoreFunc, FusionGraph};
use crate::ids::InstanceId;
use crate::reach::Reach;

/// The plan of every boundary, one paragraph each.
pub(crate) fn explain(program: &Program<'_>, graph: &FusionGraph, adapters: &Adapters) -> String {
    let mut text = String::new();
    for plan in adapters.plans.values() {
        let explainer = Explainer { program, graph };
        explainer
            .boundary(plan, adapters, &mut text)
            .expect("writing to a string can't fail");
    }
    text
}

struct Explainer<'g, 'a> {
    program: &'g Program<'a>,
    graph: &'g FusionGraph,
}

impl Explainer<'_, '_> {
    fn boundary(
        &self,
        plan: &AdapterPlan,
        adapters: &Adapters,
        out: &mut String,
    ) -> std::fmt::Result {
        let call_site = &self.graph.call_sites[plan.call_site];
        let lift = &self.graph.lifts[call_site.lift];
        let outcome = match (adapters.has_adapter(plan.call_site), plan.is_direct()) {
            (true, true) => "adapter, though none is needed (inline-adapters is off)",
            (true, false) => "adapter",
            (false, _) => "direct",
        };
        writeln!(
            out,
            "{} -> {} '{}' {}: {outcome}",
            self.path(call_site.caller),
            self.path(lift.instance),
            lift.name,
            signature(plan),
        )?;
        for step in &plan.steps {
            writeln!(out, "  keeps {}", self.step(step))?;
        }
        for omission in &plan.omitted {
            writeln!(out, "  omits {}", self.omission(omission))?;
        }
        Ok(())
    }

    fn path(&self, instance: InstanceId) -> &str {
        &self.graph.instances[instance].path
    }

    fn step(&self, step: &Step) -> String {
        match step {
            Step::CheckMayLeave { caller } => format!(
                "the may-leave check: a realloc or post-return of {} can reach a lowering",
                self.path(*caller)
            ),
            Step::CannotEnter { relation } => format!("a trap: {}", relation_words(*relation)),
            Step::Param { index, ty } => {
                format!("parameter {index}: {}", conversion(&ty.to_string(), *ty))
            }
            Step::CoreType => {
                "a function of the lowered type: the target's type is a subtype of it".to_string()
            }
            Step::ExceptionBarrier { thrower } => format!(
                "the exception barrier: {} can raise one",
                self.func(*thrower)
            ),
            Step::Result { ty } => format!("the result: {}", conversion(&ty.to_string(), *ty)),
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

    fn omission(&self, omission: &Omission) -> String {
        let step = match omission.step {
            Omitted::CheckMayLeave { caller } => {
                format!("the may-leave check of {}", self.path(caller))
            }
            Omitted::CheckEntry => "the entry check".to_string(),
            Omitted::CoreType => "a function of the lowered type".to_string(),
            Omitted::Param { index, ty } => format!("parameter {index} ({ty})"),
            Omitted::Result { ty } => format!("the result ({ty})"),
            Omitted::ExceptionBarrier => "the exception barrier".to_string(),
            Omitted::PostReturn => "post-return".to_string(),
        };
        let why = match &omission.proof {
            Proof::Identity => "every core value is a value of the type, unchanged".to_string(),
            Proof::SameCoreType => "the target has it".to_string(),
            Proof::NoSuchOption => "the callee has none".to_string(),
            Proof::NeverCleared { searched } if searched.functions.is_empty() => {
                "the instance has no realloc and no post-return".to_string()
            }
            Proof::NeverCleared { searched } => format!(
                "its realloc and post-return functions reach no lowering ({})",
                self.searched(searched)
            ),
            Proof::Unrelated => "neither instance contains the other".to_string(),
            Proof::NothingThrows => {
                "no function in the composition raises an exception".to_string()
            }
            Proof::CalleeNeverThrows { searched } => format!(
                "nothing that the callee runs raises an exception ({})",
                self.searched(searched)
            ),
        };
        format!("{step}: {why}")
    }

    fn func(&self, func: CoreFunc) -> String {
        match func {
            CoreFunc::Defined(func) => {
                let instance = &self.graph.core_instances[func.instance];
                let module = &self.program.modules[instance.module];
                match module.function_export(module.imported.functions + func.index) {
                    Some(name) => format!("'{name}' of {}", instance.label),
                    None => format!("function {} of {}", func.index, instance.label),
                }
            }
            CoreFunc::CallSite(id) => {
                let lift = &self.graph.lifts[self.graph.call_sites[id].lift];
                format!("the lowered '{}'", lift.name)
            }
            CoreFunc::Host(id) => {
                let path = &self.graph.host_imports[id].path;
                format!("the host's {}#{}", path.module, path.name)
            }
        }
    }

    fn searched(&self, reach: &Reach) -> String {
        format!("{} functions searched", reach.functions.len())
    }
}

fn signature(plan: &AdapterPlan) -> String {
    let params: Vec<String> = plan.params.iter().map(ToString::to_string).collect();
    let result = match plan.result {
        Some(ty) => format!(" -> {ty}"),
        None => String::new(),
    };
    format!("({}){result}", params.join(", "))
}

fn conversion(name: &str, ty: super::scalar::Scalar) -> String {
    use super::scalar::Scalar;
    let what = match ty {
        Scalar::Bool => "any value but 0 becomes 1",
        Scalar::U8 | Scalar::U16 => "the bits above the type's width are cleared",
        Scalar::S8 | Scalar::S16 => "the value is sign-extended from the type's width",
        Scalar::Char => "what is no Unicode scalar value traps",
        Scalar::Enum(_) => "what is no case traps",
        Scalar::Flags(_) => "the bits of no label are cleared",
        Scalar::S32 | Scalar::U32 | Scalar::S64 | Scalar::U64 | Scalar::F32 | Scalar::F64 => {
            "unchanged"
        }
    };
    format!("{name}, {what}")
}

fn relation_words(relation: Relation) -> &'static str {
    match relation {
        Relation::Itself => "an instance can't be entered from itself",
        Relation::Parent => "an instance can't be entered from one that contains it",
        Relation::Child => "an instance can't be entered from one that it contains",
    }
}
