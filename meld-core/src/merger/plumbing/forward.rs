//! Functions that only pass their parameters on.

use wasmparser::Operator;

use crate::body::Body;

/// What a function calls that does nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Forward {
    /// The function at this index.
    Func(u32),
    /// What a table holds.
    Table {
        table: u32,
        index: Operand,
        /// The type that it has to have, by index.
        ty: u32,
    },
    /// What a global holds.
    Global(u32),
}

/// An index that may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operand {
    Const(u64),
    /// The value of a global.
    Global(u32),
}

impl Operand {
    /// The operand that an operator leaves, if it can be known. Tables of 32 bits
    /// have unsigned indices.
    pub(super) fn of(operator: &Operator<'_>) -> Option<Self> {
        match *operator {
            Operator::I32Const { value } => Some(Operand::Const((value as u32).into())),
            Operator::I64Const { value } => Some(Operand::Const(value as u64)),
            Operator::GlobalGet { global_index } => Some(Operand::Global(global_index)),
            _ => None,
        }
    }
}

/// What a function with this many parameters passes them on to, each once and in
/// their order, if it does nothing else.
pub(super) fn forward(body: &Body<'_>, params: usize) -> Option<Forward> {
    /// Locals, and the operators around the parameters.
    const REST: usize = 32;
    /// `local.get` and an index.
    const PARAM: usize = 6;
    if body.bytes.len() > REST + PARAM * params {
        return None;
    }
    let operators = body.operators().ok()?;
    let operators = operators.map_while(|operator| Some(operator.ok()?.1));
    let mut operators = operators.filter(|operator| !matches!(operator, Operator::Nop));
    for param in 0..params {
        match operators.next()? {
            Operator::LocalGet { local_index } if local_index as usize == param => {}
            _ => return None,
        }
    }
    let forward = callee(&mut operators)?;
    match (operators.next()?, operators.next()) {
        (Operator::End, None) => Some(forward),
        (Operator::Return, Some(Operator::End)) => Some(forward),
        _ => None,
    }
}

fn callee<'a>(operators: &mut impl Iterator<Item = Operator<'a>>) -> Option<Forward> {
    let first = operators.next()?;
    if let Operator::Call { function_index } | Operator::ReturnCall { function_index } = first {
        return Some(Forward::Func(function_index));
    }
    match (first, operators.next()?) {
        (
            index,
            Operator::CallIndirect {
                type_index,
                table_index,
            }
            | Operator::ReturnCallIndirect {
                type_index,
                table_index,
            },
        ) => Some(Forward::Table {
            table: table_index,
            index: Operand::of(&index)?,
            ty: type_index,
        }),
        (
            Operator::RefFunc { function_index },
            Operator::CallRef { .. } | Operator::ReturnCallRef { .. },
        ) => Some(Forward::Func(function_index)),
        (
            Operator::GlobalGet { global_index },
            Operator::CallRef { .. } | Operator::ReturnCallRef { .. },
        ) => Some(Forward::Global(global_index)),
        _ => None,
    }
}
