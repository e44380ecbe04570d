//! Initial values of tables that a single module can't express.
//!
//! A table's initial value may be an imported global. In the fused module every
//! global is a defined one, and the table section precedes the global section.
//! Where the global holds a plain value, the value takes its place; an object
//! has an identity, so it can't.

use wasmparser::{ConstExpr, Operator, TableInit};

use super::constants::Constants;
use crate::component::Program;
use crate::error::{Error, Location, Result};
use crate::flatten::FusionGraph;
use crate::ids::CoreInstanceId;

pub(super) fn check(
    program: &Program<'_>,
    graph: &FusionGraph,
    constants: &Constants,
) -> Result<()> {
    for (id, instance) in graph.core_instances.iter() {
        for table in &program.modules[instance.module].table_definitions {
            if let TableInit::Expr(expr) = &table.init
                && names_object(graph, constants, id, expr)
            {
                return Err(Error::Unsupported {
                    at: Location {
                        component: graph.instances[instance.owner].path.clone(),
                        item: format!("table of {}", instance.label),
                        offset: expr.get_binary_reader().original_position(),
                        ..Location::default()
                    },
                    what: "a table whose initial value is an object in an imported global"
                        .to_string(),
                });
            }
        }
    }
    Ok(())
}

/// Whether the expression mentions a global that holds no plain value.
fn names_object(
    graph: &FusionGraph,
    constants: &Constants,
    instance: CoreInstanceId,
    expr: &ConstExpr<'_>,
) -> bool {
    let operators = expr.get_operators_reader().into_iter().flatten();
    operators.into_iter().any(|operator| match operator {
        Operator::GlobalGet { global_index } => {
            let global = graph.global(instance, global_index);
            constants.of_global(global).is_none()
        }
        _ => false,
    })
}
