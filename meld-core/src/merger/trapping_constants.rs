//! Constant expressions that may trap after something has run.
//!
//! Initial values are evaluated before anything runs in a single module. In a
//! composition the start functions of earlier instances have run by then, and
//! the host may have seen it. That only makes a difference if the evaluation
//! traps, which an allocation of an enormous array does.

use wasmparser::{ConstExpr, ElementItems, Operator, TableInit};

use super::initialization::{Initialization, StartStep};
use crate::component::{Module, Program};
use crate::error::{Error, Location, Result};
use crate::flatten::FusionGraph;

/// Arrays up to this length are taken to fit in any heap.
const MAX_LENGTH: i32 = 1 << 16;

/// Refuses expressions that may trap in instances that come after a start
/// function.
pub(super) fn check(
    program: &Program<'_>,
    graph: &FusionGraph,
    initialization: &Initialization,
) -> Result<()> {
    let mut steps = initialization.steps.iter();
    let Some(first) = steps.find_map(|step| match step {
        StartStep::Call { instance, .. } => Some(*instance),
        StartStep::Element(_) | StartStep::Data(_) => None,
    }) else {
        return Ok(());
    };
    let later = graph.core_instances.iter().filter(|(id, _)| *id > first);
    for (_, instance) in later {
        let module = &program.modules[instance.module];
        if let Some(offset) = first_trapping(module) {
            return Err(Error::Unsupported {
                at: Location {
                    component: graph.instances[instance.owner].path.clone(),
                    item: format!("core instance {}", instance.label),
                    offset,
                    ..Location::default()
                },
                what: "a constant expression that allocates an array of unknown or enormous \
                       length, after a start function: it may trap, and would do so too early"
                    .to_string(),
            });
        }
    }
    Ok(())
}

/// Where the first expression is that may trap.
fn first_trapping(module: &Module<'_>) -> Option<u64> {
    let tables = module.table_definitions.iter();
    let tables = tables.filter_map(|table| match &table.init {
        TableInit::Expr(expr) => Some(expr.clone()),
        TableInit::RefNull => None,
    });
    let elements = module.elements.iter().filter_map(|e| match &e.items {
        ElementItems::Expressions(_, items) => Some(items.clone().into_iter().flatten()),
        ElementItems::Functions(_) => None,
    });
    let globals = module.global_inits.iter().cloned();
    let mut exprs = globals.chain(tables).chain(elements.flatten());
    exprs.find_map(|expr| may_trap(&expr).then(|| expr.get_binary_reader().original_position()))
}

fn may_trap(expr: &ConstExpr<'_>) -> bool {
    let mut length = None;
    for operator in expr.get_operators_reader().into_iter().flatten() {
        match operator {
            Operator::ArrayNew { .. } | Operator::ArrayNewDefault { .. }
                if !length.is_some_and(|length| (0..=MAX_LENGTH).contains(&length)) =>
            {
                return true;
            }
            Operator::I32Const { value } => {
                length = Some(value);
                continue;
            }
            _ => {}
        }
        length = None;
    }
    false
}
