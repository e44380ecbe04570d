//! Derives once more what a plan claims about the calls between components.
//!
//! For every lowering of a lifted function the steps of the specification's
//! `canon_lower` and `canon_lift` are known. A plan has to say of each of them
//! either that it is kept, or that it is left out and why; and the reason has to
//! hold by a derivation from the components' own bytes. A step that could be left
//! out and is kept is reported as well: nothing may remain in an adapter that the
//! ABI does not require.
//!
//! Plans and lowerings are matched by the function's name. With several of one
//! name, each plan has to fit another lowering.

use std::collections::BTreeSet;

use anyhow::Result;
use meld_core::plans::{
    Boundary, HostCalls, Kept, Left, Outcome, Plans, ProofKind, Search, StepKind,
};
use wasmparser::types::TypesRef;

use super::abi;
use super::composition::{Builtin, Composition, Core, Lift, Lowering};
use super::finding::{Finding, Rule};
use super::search::{Found, search};

/// Checks the plans of the component in `bytes`, which may be a composition that
/// was made in another way than meld does.
///
/// # Errors
///
/// The bytes are no component that can be followed.
pub fn check_proofs(bytes: &[u8], plans: &Plans) -> Result<Vec<Finding>> {
    let composition = Composition::read(bytes)?;
    let derivation = Derivation::new(&composition);
    let mut open: Vec<Facts> = derivation.facts().collect();
    let mut findings = Vec::new();
    for boundary in &plans.boundaries {
        let same_name = |facts: &Facts| facts.name == boundary.function;
        let judged = open
            .iter()
            .enumerate()
            .filter(|(_, facts)| same_name(facts));
        let judged = judged.map(|(i, facts)| (i, facts.judge(boundary, &plans.searches)));
        match judged.min_by_key(|(_, findings)| findings.len()) {
            Some((i, judged)) => {
                findings.extend(judged);
                open.remove(i);
            }
            None => findings.push(about(boundary, "there is no such call".to_owned())),
        }
    }
    let left = open.into_iter().map(|facts| {
        Finding::new(
            Rule::Proof,
            format!("no plan for a call of '{}'", facts.name),
        )
    });
    findings.extend(left);
    findings.extend(check_host_calls(&derivation, plans));
    Ok(findings)
}

/// Checks what plans say about calls of the host: each instance that calls any has a
/// plan, which is about `may_leave` and nothing else. Each plan has to fit another
/// instance, since paths can differ.
fn check_host_calls(derivation: &Derivation<'_, '_>, plans: &Plans) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut open = derivation.host_callers();
    for HostCalls {
        caller: path,
        keeps,
        omits,
        ..
    } in &plans.host
    {
        let judged = open.iter().map(|caller| {
            let steps = [((StepKind::MayLeave, None), derivation.may_leave(*caller))];
            (*caller, judge(&steps, keeps, omits, &plans.searches))
        });
        let wrong = match judged.min_by_key(|(_, wrong)| wrong.len()) {
            Some((caller, wrong)) => {
                open.remove(&caller);
                wrong
            }
            None => vec!["there are no such calls".to_owned()],
        };
        let finding = |what| Finding::new(Rule::Proof, format!("{path} -> the host: {what}"));
        findings.extend(wrong.into_iter().map(finding));
    }
    let left = open.into_iter().map(|caller| {
        let path = &derivation.composition.paths[caller];
        Finding::new(Rule::Proof, format!("no plan for {path} and the host"))
    });
    findings.extend(left);
    findings
}

fn about(boundary: &Boundary, what: String) -> Finding {
    let Boundary {
        caller,
        callee,
        function,
        ..
    } = boundary;
    Finding::new(
        Rule::Proof,
        format!("{caller} -> {callee} '{function}': {what}"),
    )
}

/// A step, and which parameter it is about.
type Step = (StepKind, Option<usize>);

/// Whether a step can be left out.
#[derive(Debug, PartialEq, Eq)]
enum Fact {
    /// It has to be taken.
    Needed,
    /// It need not, for this reason, which may take a search through these functions.
    Needless(ProofKind, Option<Vec<String>>),
}

/// All steps of one call, in their order.
struct Facts {
    name: String,
    steps: Vec<(Step, Fact)>,
}

impl Facts {
    /// What a plan says that is not so.
    fn judge(&self, boundary: &Boundary, searches: &[Search]) -> Vec<Finding> {
        let mut wrong = judge(&self.steps, &boundary.keeps, &boundary.omits, searches);
        let is_direct = boundary.outcome == Outcome::Direct;
        if is_direct && !boundary.keeps.is_empty() {
            wrong.push("is direct, but keeps steps".to_owned());
        }
        wrong
            .into_iter()
            .map(|what| about(boundary, what))
            .collect()
    }
}

/// What is not so of steps that are kept, and of those that are left out.
fn judge(
    steps: &[(Step, Fact)],
    keeps: &[Kept],
    omits: &[Left],
    searches: &[Search],
) -> Vec<String> {
    let mut wrong = Vec::new();
    for (step, fact) in steps {
        let kept = keeps.iter().filter(|k| (k.step, k.parameter) == *step);
        let omitted = omits.iter().filter(|o| (o.step, o.parameter) == *step);
        let omitted: Vec<&Left> = omitted.collect();
        match (kept.count(), omitted.as_slice(), fact) {
            (1, [], Fact::Needed) => {}
            (0, [left], Fact::Needless(proof, searched))
                if left.proof == *proof && is_witness(left, searches, searched.as_ref()) => {}
            (0, [left], _) => wrong.push(format!("omits {}, which is {fact:?}", left.text)),
            (1, [], _) => wrong.push(format!("keeps {step:?}, which is {fact:?}")),
            _ => wrong.push(format!("does not mention {step:?} exactly once")),
        }
    }
    let known = |step: Step| steps.iter().any(|(known, _)| *known == step);
    let kept = keeps.iter().map(|k| (k.step, k.parameter));
    let omitted = omits.iter().map(|o| (o.step, o.parameter));
    for step in kept.chain(omitted).filter(|step| !known(*step)) {
        wrong.push(format!("mentions {step:?}, which is no step of this call"));
    }
    wrong
}

/// Whether a proof looked at these functions and no others.
fn is_witness(left: &Left, searches: &[Search], functions: Option<&Vec<String>>) -> bool {
    let search = left.search.map(|search| {
        let mut names = searches[search].functions.clone();
        names.sort();
        names
    });
    left.functions_searched == functions.map(Vec::len) && search.as_ref() == functions
}

/// Derives facts from a composition.
struct Derivation<'c, 'a> {
    composition: &'c Composition<'a>,
    /// Whether any function at all raises an exception.
    anything_throws: bool,
}

impl<'c, 'a> Derivation<'c, 'a> {
    fn new(composition: &'c Composition<'a>) -> Self {
        let instances = composition.core_instances.iter();
        let mut modules = instances.map(|instance| &composition.modules[instance.module]);
        let anything_throws = modules.any(|module| {
            let mut bodies = module.funcs.iter().flat_map(|func| &func.body);
            bodies.any(|body| body.throws)
        });
        Derivation {
            composition,
            anything_throws,
        }
    }

    /// Of every call between components.
    fn facts(&self) -> impl Iterator<Item = Facts> {
        let lowerings = self.composition.lowerings.iter();
        lowerings.filter_map(|lowering| {
            let lift = &self.composition.lifts[lowering.lift?];
            Some(Facts {
                name: lift.name.clone(),
                steps: self.steps(lowering, lift),
            })
        })
    }

    /// The instances that call the host, or builtins that look at `may_leave`.
    fn host_callers(&self) -> BTreeSet<usize> {
        let lowerings = self.composition.lowerings.iter();
        let lowerings = lowerings.filter(|lowering| lowering.lift.is_none());
        let builtins = self.composition.builtins.iter();
        let builtins = builtins.map(|(owner, _)| *owner);
        let lowerings = lowerings.map(|lowering| lowering.instance);
        lowerings.chain(builtins).collect()
    }

    fn steps(&self, lowering: &Lowering, lift: &Lift) -> Vec<(Step, Fact)> {
        let mut steps = vec![(
            (StepKind::MayLeave, None),
            self.may_leave(lowering.instance),
        )];
        if self.are_related(lowering.instance, lift.instance) {
            // The call traps before anything else happens.
            steps.push(((StepKind::Entry, None), Fact::Needed));
            return steps;
        }
        let unrelated = Fact::Needless(ProofKind::Unrelated, None);
        steps.push(((StepKind::Entry, None), unrelated));
        let types = self.composition.types.as_ref();
        let ty = &types[lift.ty];
        let params = ty.params.iter().map(|(_, ty)| *ty);
        let flat: usize = params.clone().map(|ty| abi::flat_len(types, ty)).sum();
        let in_memory = flat > abi::MAX_PARAMS;
        if in_memory {
            steps.push(((StepKind::SpilledParameters, None), Fact::Needed));
        }
        for (index, ty) in params.enumerate() {
            let fact = value(types, ty, in_memory);
            steps.push(((StepKind::Parameter, Some(index)), fact));
        }
        let barrier = self.exception_barrier(lowering, lift);
        steps.push(((StepKind::ExceptionBarrier, None), barrier));
        if let Some(ty) = ty.result {
            let in_memory = abi::flat_len(types, ty) > abi::MAX_RESULTS;
            if in_memory {
                steps.push(((StepKind::ReturnPointer, None), Fact::Needed));
            }
            steps.push(((StepKind::Result, None), value(types, ty, in_memory)));
        }
        let post_return = match lift.options.post_return {
            Some(func) if !self.acts(func) => Fact::Needless(ProofKind::DoesNothing, None),
            Some(_) => Fact::Needed,
            None => Fact::Needless(ProofKind::NoSuchOption, None),
        };
        steps.push(((StepKind::PostReturn, None), post_return));
        steps
    }

    /// Whether a function may do anything.
    fn acts(&self, func: Core) -> bool {
        let Core::Defined(instance, entity) = func else {
            return true;
        };
        let func = &self.composition.module(instance).funcs[entity.index as usize];
        func.body.as_ref().is_none_or(|body| body.acts)
    }

    /// `trap_if(not inst.may_leave)` of `canon_lower`: needed unless what runs while
    /// the flag is cleared, all `realloc` and post-return functions of the instance,
    /// can't get to anything that reads it.
    fn may_leave(&self, instance: usize) -> Fact {
        let Composition {
            lifts,
            lowerings,
            builtins,
            ..
        } = self.composition;
        let lifts = lifts.iter().filter(|lift| lift.instance == instance);
        let lifts = lifts.flat_map(|lift| [self.lift_realloc(lift), lift.options.post_return]);
        let lowerings = lowerings.iter().filter(|l| l.instance == instance);
        let lowerings = lowerings.map(|lowering| self.lower_realloc(lowering));
        let builtins = builtins.iter().filter(|(owner, _)| *owner == instance);
        let builtins = builtins.map(|(_, options)| options.realloc);
        let roots = lifts.chain(lowerings).chain(builtins).flatten();
        let found = search(self.composition, instance, roots);
        let mut leaves = found.leaves.iter();
        match leaves.any(|leaf| *leaf != Core::Builtin(Builtin::Unchecked)) {
            true => Fact::Needed,
            false => Fact::Needless(ProofKind::NeverCleared, Some(self.names(found.functions))),
        }
    }

    /// The `realloc` of a lift, if values of its type have a use for it.
    fn lift_realloc(&self, lift: &Lift) -> Option<Core> {
        let types = self.composition.types.as_ref();
        let allocates = lift.options.is_async || abi::lift_allocates(types, &types[lift.ty]);
        lift.options.realloc.filter(|_| allocates)
    }

    /// The same of a lowering.
    fn lower_realloc(&self, lowering: &Lowering) -> Option<Core> {
        let types = self.composition.types.as_ref();
        let Lowering { ty, options, .. } = lowering;
        let allocates = options.is_async || abi::lower_allocates(types, &types[*ty]);
        options.realloc.filter(|_| allocates)
    }

    /// Whether one instance is the other or contains it.
    fn are_related(&self, a: usize, b: usize) -> bool {
        let parent = |instance: &usize| self.composition.parents[*instance];
        let within = |inner, outer| {
            std::iter::successors(Some(inner), parent).any(|instance| instance == outer)
        };
        within(a, b) || within(b, a)
    }

    /// Exceptions can come from what runs in the callee, and from the caller's
    /// `realloc` for results.
    fn exception_barrier(&self, lowering: &Lowering, lift: &Lift) -> Fact {
        if !self.anything_throws {
            return Fact::Needless(ProofKind::NothingThrows, None);
        }
        let post_return = lift.options.post_return;
        let roots = [Some(lift.func), post_return, self.lift_realloc(lift)];
        let callee = search(self.composition, lift.instance, roots.into_iter().flatten());
        let caller = self.lower_realloc(lowering);
        let caller = search(self.composition, lowering.instance, caller);
        if callee.throws || caller.throws {
            return Fact::Needed;
        }
        let Found { mut functions, .. } = callee;
        functions.extend(caller.functions);
        Fact::Needless(ProofKind::CalleeNeverThrows, Some(self.names(functions)))
    }

    /// The names of functions, in order.
    fn names(&self, functions: BTreeSet<(usize, u32)>) -> Vec<String> {
        let name = |(instance, index)| self.composition.function_name(instance, index);
        let mut names: Vec<String> = functions.into_iter().map(name).collect();
        names.sort();
        names
    }
}

/// Lifting and lowering a value.
fn value(
    types: TypesRef<'_>,
    ty: wasmparser::component_types::ComponentValType,
    in_memory: bool,
) -> Fact {
    match !in_memory && abi::is_identity(types, ty) {
        true => Fact::Needless(ProofKind::Identity, None),
        false => Fact::Needed,
    }
}
