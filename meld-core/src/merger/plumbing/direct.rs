//! Calls through constant tables, at a constant index.
//!
//! A function that does more than to forward may call through a constant table,
//! too. The index is what the operator right before the call leaves on the stack,
//! so that both can be replaced by a direct call, or by a trap where the table
//! holds nothing that may be called.

use std::collections::BTreeMap;

use rayon::prelude::*;
use wasmparser::Operator;

use super::constants::ConstantSearch;
use super::forward::Operand;
use super::{Alias, fits};
use crate::body::Body;
use crate::flatten::{CoreFunc, Defined};
use crate::merger::FusedModule;
use crate::merger::live::Live;

/// A call through a table that is made direct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DirectCall {
    /// Where the index is pushed, as an offset in the body.
    pub(crate) start: usize,
    /// Where the call is.
    pub(crate) at: usize,
    /// Whether it is a tail call.
    pub(crate) is_tail: bool,
    /// What it calls; `None` if it traps.
    pub(crate) target: Option<CoreFunc>,
    pub(crate) table: Defined,
    pub(crate) index: u64,
}

impl DirectCall {
    /// Whether the operator at this offset is replaced.
    pub(crate) fn replaces(&self, at: usize) -> bool {
        (self.start..=self.at).contains(&at)
    }
}

/// A call through a table, as it stands in a body.
struct Indirect {
    start: usize,
    at: usize,
    is_tail: bool,
    index: Operand,
    table: u32,
    ty: u32,
}

/// The calls that can be made direct, in functions that are not dissolved.
pub(super) fn direct_calls(
    fused: &FusedModule<'_, '_>,
    live: &Live,
    aliases: &BTreeMap<Defined, Alias>,
    search: &mut ConstantSearch<'_, '_, '_>,
) -> BTreeMap<Defined, Vec<DirectCall>> {
    let mut calls = BTreeMap::new();
    for instance in fused.graph.core_instances.keys() {
        let module = fused.module(instance);
        let functions = &live.of(instance).functions;
        let bodies = module.bodies.par_iter().enumerate();
        let found: Vec<(u32, Vec<Indirect>)> = bodies
            .map(|(index, body)| (index as u32, body))
            .filter(|(index, body)| body.effects.calls_indirectly && functions.has(*index))
            .map(|(index, body)| (index, indirect_calls(body)))
            .filter(|(_, calls)| !calls.is_empty())
            .collect();
        for (index, indirect) in found {
            let def = Defined { instance, index };
            if aliases.contains_key(&def) {
                continue;
            }
            let direct = indirect.iter();
            let direct: Vec<_> = direct
                .filter_map(|call| make_direct(fused, search, def, call))
                .collect();
            if !direct.is_empty() {
                calls.insert(def, direct);
            }
        }
    }
    calls
}

fn make_direct(
    fused: &FusedModule<'_, '_>,
    search: &mut ConstantSearch<'_, '_, '_>,
    caller: Defined,
    call: &Indirect,
) -> Option<DirectCall> {
    let index = search.operand(caller.instance, call.index)?;
    let table = fused.graph.table(caller.instance, call.table);
    let expected = fused.module(caller.instance).types[call.ty as usize];
    let target = search.table(table)?.get(index);
    Some(DirectCall {
        start: call.start,
        at: call.at,
        is_tail: call.is_tail,
        target: target.filter(|func| fits(fused, *func, expected)),
        table,
        index,
    })
}

/// The calls through tables in a body whose index may be known.
fn indirect_calls(body: &Body<'_>) -> Vec<Indirect> {
    if !may_have_constant_index(body) {
        return Vec::new();
    }
    let mut calls = Vec::new();
    let mut before: Option<(usize, Operand)> = None;
    let operators = body.operators().into_iter().flatten();
    for (at, operator) in operators.map_while(Result::ok) {
        let index = before.take();
        match operator {
            Operator::CallIndirect {
                type_index: ty,
                table_index: table,
            }
            | Operator::ReturnCallIndirect {
                type_index: ty,
                table_index: table,
            } => calls.extend(index.map(|(start, index)| Indirect {
                start,
                at,
                is_tail: matches!(operator, Operator::ReturnCallIndirect { .. }),
                index,
                table,
                ty,
            })),
            _ => before = Operand::of(&operator).map(|index| (at, index)),
        }
    }
    calls
}

/// Whether the bytes before some call through a table could be a constant or a
/// global. Most bodies have no such call, and need not be decoded in full.
fn may_have_constant_index(body: &Body<'_>) -> bool {
    /// `i32.const`, `i64.const`, `global.get`
    const OPCODES: [u8; 3] = [0x41, 0x42, 0x23];
    /// The bytes of a constant.
    const LONGEST: usize = 10;
    let mut found = false;
    body.site_operators(|at, operator| {
        if let Operator::CallIndirect { .. } | Operator::ReturnCallIndirect { .. } = operator {
            let before = &body.bytes[at.saturating_sub(1 + LONGEST)..at];
            found |= before.iter().any(|byte| OPCODES.contains(byte));
        }
    })
    .expect("bodies are decoded when they are scanned");
    found
}
