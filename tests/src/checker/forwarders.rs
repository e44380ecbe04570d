//! Functions that only pass their parameters on.
//!
//! Whoever calls one could call its target. Four kinds have a reason to be
//! there: one that forwards to itself, through others or not, recurses for ever
//! as its author meant it to; one that can be called through a reference under a
//! type that its target does not have would trap otherwise; an exported one
//! whose target is an import would make the host's function an export; and one whose
//! target stands for an operator, such as `memory.grow`, did not forward before.

use super::body::Forward;
use super::entity::{Entity, Space};
use super::finding::{Finding, Rule};
use super::module::Module;

/// How the names of functions begin that stand for an operator.
const OPERATOR: &str = "meld:memory.";

/// The forwarding functions among `candidates` that have no reason.
pub(super) fn findings(module: &Module<'_>, candidates: impl Iterator<Item = u32>) -> Vec<Finding> {
    let needless = candidates.filter_map(|func| {
        let target = target(module, func)?;
        let has_reason = is_operator(module, target)
            || is_import(module, target) && is_exported(module, func)
            || has_another_type(module, func, target) && is_seen(module, func);
        (!has_reason).then(|| {
            let [func, target] =
                [func, target].map(|func| module.describe(Entity::new(Space::Func, func)));
            Finding::new(Rule::Forwarder, format!("{func}, to {target}"))
        })
    });
    needless.collect()
}

/// Where calls of a forwarder end; `None` if it is none, or goes round in circles.
fn target(module: &Module<'_>, func: u32) -> Option<u32> {
    let next = |func: u32| match module.funcs[func as usize].body.as_ref()?.forwards_to? {
        Forward::To(target) => Some(target),
        Forward::Through { .. } | Forward::By(_) => None,
    };
    let mut target = next(func)?;
    for _ in 0..module.funcs.len() {
        match next(target) {
            Some(further) => target = further,
            None => return Some(target),
        }
    }
    None
}

fn is_import(module: &Module<'_>, func: u32) -> bool {
    module.funcs[func as usize].body.is_none()
}

fn is_operator(module: &Module<'_>, func: u32) -> bool {
    let name = module.names.get(&func);
    name.is_some_and(|name| name.starts_with(OPERATOR))
}

fn has_another_type(module: &Module<'_>, func: u32, target: u32) -> bool {
    module.funcs[func as usize].ty != module.funcs[target as usize].ty
}

/// Whether anything but direct calls can get at it.
fn is_seen(module: &Module<'_>, func: u32) -> bool {
    module.address_taken.contains(&func) || is_exported(module, func)
}

fn is_exported(module: &Module<'_>, func: u32) -> bool {
    let entity = Entity::new(Space::Func, func);
    module.exports.iter().any(|(_, export)| *export == entity)
}
