//! Constant expressions that may trap after something has run.
//!
//! Initial values are evaluated before anything runs in a single module. In a
//! composition the start functions of earlier instances have run by then, and
//! the host may have seen it. That only makes a difference if the evaluation
//! traps, which an allocation of an enormous array does.

use wasmparser::{ConstExpr, ElementItems, Operator, TableInit};

use super::Segment;
use super::initialization::{Initialization, StartStep};
use super::live::Entity;
use crate::component::{Module, Program};
use crate::error::{Error, Location, Result};
use crate::flatten::{Defined, FusionGraph};
use crate::ids::CoreInstanceId;

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
    for (id, instance) in later {
        let module = &program.modules[instance.module];
        if let Some((_, offset)) = trapping(module, id).next() {
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

/// Whatever has an expression that may trap, with the expression's place.
pub(super) fn trapping(
    module: &Module<'_>,
    instance: CoreInstanceId,
) -> impl Iterator<Item = (Entity, u64)> {
    let exprs = expressions(module, instance);
    exprs.filter_map(|(entity, expr)| {
        may_trap(&expr).then(|| (entity, expr.get_binary_reader().original_position()))
    })
}

/// The initial values of a module that may be anything.
fn expressions<'m, 'a>(
    module: &'m Module<'a>,
    instance: CoreInstanceId,
) -> impl Iterator<Item = (Entity, ConstExpr<'a>)> + use<'m, 'a> {
    let defined = move |index: usize| Defined {
        instance,
        index: index as u32,
    };
    let globals = module.global_inits.iter().enumerate();
    let globals = globals.map(move |(i, expr)| (Entity::Global(defined(i)), expr.clone()));
    let tables = module.table_definitions.iter().enumerate();
    let tables = tables.filter_map(move |(i, table)| match &table.init {
        TableInit::Expr(expr) => Some((Entity::Table(defined(i)), expr.clone())),
        TableInit::RefNull => None,
    });
    let elements = module.elements.iter().enumerate();
    let elements = elements.filter_map(move |(i, element)| {
        let segment = Segment {
            instance,
            index: i as u32,
        };
        match &element.items {
            ElementItems::Expressions(_, items) => {
                let items = items.clone().into_iter().flatten();
                Some(items.map(move |expr| (Entity::Element(segment), expr)))
            }
            ElementItems::Functions(_) => None,
        }
    });
    globals.chain(tables).chain(elements.flatten())
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
