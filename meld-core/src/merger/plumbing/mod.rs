//! What is only in between dissolves.
//!
//! Toolchains put modules between the parts of a component: shims that jump
//! through a table which a fix-up module fills, and functions that only pass their
//! parameters on. After fusion nothing of that has a purpose. None of it is
//! recognised by its name:
//!
//! ```text
//! forward     a body               → what it passes its parameters on to
//! constants   tables and globals   → their contents, if they never change
//! direct      the rest of the code → calls of constant tables, made direct
//! ```
//!
//! A function that only passes its parameters on is an alias of the function that
//! it calls. Calls go to the latter, and so does everything else if the two have
//! the same type: an element or a `ref.func` of another type could be told apart.
//! An exported function never becomes a re-exported import of the host. A chain of
//! forwarders ends at the first function that is none; one that never ends stays, as
//! it recurses for ever.
//!
//! What nothing refers to any more is then not reachable. Where nothing is stripped,
//! the functions of the inputs stay, and only what other instances import or call is
//! looked at, and only calls change. But a core instance that holds nothing else
//! ([`mod@shims`]) is bypassed as a whole and not there in any case.

mod constants;
mod direct;
mod explain;
mod forward;
mod shims;

use std::collections::{BTreeMap, HashMap, HashSet};

pub(crate) use constants::ConstantTable;
pub(crate) use direct::DirectCall;
pub(crate) use explain::explain_dissolved;
pub(super) use shims::shims;

use wasmparser::UnpackedIndex;
use wasmparser::types::CoreTypeId;

use super::live::Live;
use super::{Constant, FusedModule};
use crate::adapter::{AdapterType, FuncRef, core_type_of};
use crate::flatten::{CoreFunc, Defined};
use constants::ConstantSearch;
use forward::{Forward, forward};

/// What takes the place of what has dissolved.
#[derive(Debug, Default)]
pub(crate) struct Plumbing {
    /// What each forwarder's calls call, and whether it has the same type.
    forwarders: BTreeMap<Defined, Alias>,
    /// The calls through constant tables that are made direct, in order.
    pub(crate) direct_calls: BTreeMap<Defined, Vec<DirectCall>>,
    /// The tables that were looked into.
    tables: BTreeMap<Defined, ConstantTable>,
}

/// What a forwarder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Alias {
    target: FuncRef,
    /// Whether the target has exactly the forwarder's type, and the forwarder need not
    /// stay.
    is_replaced: bool,
    /// The table that the forwarder itself jumps through.
    through: Option<Defined>,
}

impl Plumbing {
    /// Whether nothing has dissolved.
    pub(super) fn is_empty(&self) -> bool {
        self.forwarders.is_empty() && self.direct_calls.is_empty()
    }

    /// What a call of a function calls.
    pub(super) fn call(&self, func: FuncRef) -> FuncRef {
        self.alias(func).map_or(func, |alias| alias.target)
    }

    /// What a reference to a function is one to.
    pub(super) fn reference(&self, func: FuncRef) -> FuncRef {
        let alias = self.alias(func).filter(|alias| alias.is_replaced);
        alias.map_or(func, |alias| alias.target)
    }

    /// What is exported as a function.
    pub(super) fn exported(&self, func: FuncRef) -> FuncRef {
        match self.reference(func) {
            FuncRef::Host(_) => func,
            target @ (FuncRef::Defined(_) | FuncRef::Adapter(_)) => target,
        }
    }

    fn alias(&self, func: FuncRef) -> Option<Alias> {
        match func {
            FuncRef::Defined(def) => self.forwarders.get(&def).copied(),
            FuncRef::Host(_) | FuncRef::Adapter(_) => None,
        }
    }

    /// Whether some function of the instance has dissolved.
    pub(crate) fn has_forwarders(&self, instance: crate::ids::CoreInstanceId) -> bool {
        self.forwarders.keys().any(|def| def.instance == instance)
    }
}

/// Finds what dissolves among what is `live`.
pub(super) fn dissolve(fused: &FusedModule<'_, '_>, live: &Live) -> Plumbing {
    let mut search = ConstantSearch::new(fused, live);
    let forwarders = match fused.is_stripped {
        true => forwarders(fused, &mut search, live.functions()),
        false => forwarders(fused, &mut search, called_from_outside(fused)),
    };
    let aliases = follow(fused, &forwarders);
    let direct_calls = match fused.is_stripped {
        true => direct::direct_calls(fused, live, &aliases, &mut search),
        false => BTreeMap::new(),
    };
    Plumbing {
        forwarders: aliases,
        direct_calls,
        tables: search.into_tables(),
    }
}

/// The functions that other core instances import or components call.
fn called_from_outside<'f>(fused: &'f FusedModule<'_, '_>) -> impl Iterator<Item = Defined> + 'f {
    let graph = fused.graph;
    let lifts = graph
        .call_sites
        .values()
        .map(|call| &graph.lifts[call.lift]);
    let called = fused
        .imported_functions()
        .chain(lifts.map(|lift| lift.func));
    called.filter_map(|func| defined(fused.adapters.resolve(func)))
}

fn defined(func: FuncRef) -> Option<Defined> {
    match func {
        FuncRef::Defined(def) => Some(def),
        FuncRef::Host(_) | FuncRef::Adapter(_) => None,
    }
}

/// What a forwarder calls, and the table that tells it.
type Jump = (CoreFunc, Option<Defined>);

/// The functions among these that only pass their parameters on, and those that such
/// functions call.
fn forwarders(
    fused: &FusedModule<'_, '_>,
    search: &mut ConstantSearch<'_, '_, '_>,
    functions: impl Iterator<Item = Defined>,
) -> BTreeMap<Defined, Jump> {
    let mut forwarders = BTreeMap::new();
    let mut seen = HashSet::new();
    for function in functions {
        let mut next = Some(function);
        while let Some(def) = next.filter(|def| seen.insert(*def)) {
            let module = fused.module(def.instance);
            let ty = module.functions[(module.imported.functions + def.index) as usize];
            let params = fused.program.types[ty].unwrap_func().params().len();
            let forward = forward(&module.bodies[def.index as usize], params);
            let jump = forward.and_then(|forward| jump(fused, search, def, forward));
            next = jump.and_then(|(func, _)| defined(fused.adapters.resolve(func)));
            forwarders.extend(jump.map(|jump| (def, jump)));
        }
    }
    forwarders
}

fn jump(
    fused: &FusedModule<'_, '_>,
    search: &mut ConstantSearch<'_, '_, '_>,
    def: Defined,
    forward: Forward,
) -> Option<Jump> {
    match forward {
        Forward::Func(index) => Some((fused.graph.func(def.instance, index), None)),
        Forward::Global(index) => match search.global(def.instance, index)? {
            Constant::RefFunc(func) => Some((func, None)),
            _ => None,
        },
        Forward::Table { table, index, ty } => {
            let index = search.operand(def.instance, index)?;
            let table = fused.graph.table(def.instance, table);
            let func = search.table(table)?.get(index)?;
            let expected = fused.module(def.instance).types[ty as usize];
            fits(fused, func, expected).then_some((func, Some(table)))
        }
    }
}

/// Whether a function has a type that a call expects.
fn fits(fused: &FusedModule<'_, '_>, func: CoreFunc, expected: CoreTypeId) -> bool {
    let mut ty = core_type_of(fused.program, fused.graph, func);
    while ty != expected {
        match fused.program.types[ty]
            .supertype_idx
            .map(|index| index.unpack())
        {
            Some(UnpackedIndex::Id(supertype)) => ty = supertype,
            Some(UnpackedIndex::Module(_) | UnpackedIndex::RecGroup(_)) => {
                unreachable!("the validator has made type references ids")
            }
            None => return false,
        }
    }
    true
}

/// Follows forwarders to the first function that is none.
fn follow(
    fused: &FusedModule<'_, '_>,
    forwarders: &BTreeMap<Defined, Jump>,
) -> BTreeMap<Defined, Alias> {
    let mut ends: HashMap<Defined, FuncRef> = HashMap::new();
    for first in forwarders.keys() {
        let mut path = Vec::new();
        let mut on_path = HashMap::new();
        let mut func = FuncRef::Defined(*first);
        while let FuncRef::Defined(def) = func {
            if let Some(end) = ends.get(&def) {
                func = *end;
                break;
            }
            if let Some(position) = on_path.get(&def) {
                // These call each other for ever, and each stays what it is.
                for def in path.drain(*position..) {
                    ends.insert(def, FuncRef::Defined(def));
                }
                break;
            }
            let Some((next, _)) = forwarders.get(&def) else {
                break;
            };
            on_path.insert(def, path.len());
            path.push(def);
            func = fused.adapters.resolve(*next);
        }
        ends.extend(path.into_iter().map(|def| (def, func)));
    }
    let aliases = forwarders.iter().map(|(def, (_, through))| {
        let (own, target) = (FuncRef::Defined(*def), ends[def]);
        let alias = Alias {
            target,
            is_replaced: (fused.is_stripped || fused.shims.contains(&def.instance))
                && function_type(fused, own) == function_type(fused, target),
            through: *through,
        };
        (*def, alias)
    });
    let real = aliases.filter(|(def, alias)| alias.target != FuncRef::Defined(*def));
    real.collect()
}

/// The type of a function. Helpers of adapters, which nothing forwards to, have none.
fn function_type(fused: &FusedModule<'_, '_>, func: FuncRef) -> Option<CoreTypeId> {
    let func = match func {
        FuncRef::Defined(def) => CoreFunc::Defined(def),
        FuncRef::Host(id) => CoreFunc::Host(id),
        FuncRef::Adapter(id) => match &fused.adapters.functions()[id].ty {
            AdapterType::Core(ty) => return Some(*ty),
            AdapterType::Signature(_) => return None,
        },
    };
    Some(core_type_of(fused.program, fused.graph, func))
}
