//! What constant expressions evaluate to, as far as it can be known.
//!
//! An imported immutable global becomes a defined one, and the fused module may
//! only mention it in a constant expression under proposals that the inputs
//! need not use. So wherever such a global holds a plain value, the value
//! stands in its place. Evaluating (instead of copying the expression of the
//! global) keeps expressions short however globals are chained, and tells the
//! offsets of segments.

use std::collections::HashMap;

use wasmparser::{ConstExpr, HeapType, Operator};

use crate::component::Program;
use crate::flatten::{CoreFunc, Defined, FusionGraph};
use crate::ids::CoreInstanceId;

/// The value of a constant expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Constant {
    I32(i32),
    I64(i64),
    /// The bits of an f32.
    F32(u32),
    /// The bits of an f64.
    F64(u64),
    V128([u8; 16]),
    /// Null; type indices are those of the instance's module.
    RefNull(CoreInstanceId, HeapType),
    RefFunc(CoreFunc),
}

/// The values of all immutable globals that hold a plain value.
#[derive(Default)]
pub(crate) struct Constants {
    globals: HashMap<Defined, Constant>,
}

impl Constants {
    /// Evaluates the globals of all instances, in instantiation order.
    pub(crate) fn evaluate(program: &Program<'_>, graph: &FusionGraph) -> Self {
        let mut constants = Constants::default();
        for (instance, core_instance) in graph.core_instances.iter() {
            let module = &program.modules[core_instance.module];
            let types = &module.globals[module.imported.globals as usize..];
            for (index, (ty, init)) in types.iter().zip(&module.global_inits).enumerate() {
                let index = index as u32;
                if ty.mutable {
                    continue;
                }
                if let Some(value) = constants.of_expr(graph, instance, init) {
                    constants.globals.insert(Defined { instance, index }, value);
                }
            }
        }
        constants
    }

    /// The value of an immutable global, if it is a plain one.
    pub(crate) fn of_global(&self, global: Defined) -> Option<Constant> {
        self.globals.get(&global).copied()
    }

    /// The value of a constant expression of an instance, if it is a plain one.
    pub(crate) fn of_expr(
        &self,
        graph: &FusionGraph,
        instance: CoreInstanceId,
        expr: &ConstExpr<'_>,
    ) -> Option<Constant> {
        let mut stack = Vec::new();
        for operator in expr.get_operators_reader() {
            let value = match operator.ok()? {
                Operator::I32Const { value } => Constant::I32(value),
                Operator::I64Const { value } => Constant::I64(value),
                Operator::F32Const { value } => Constant::F32(value.bits()),
                Operator::F64Const { value } => Constant::F64(value.bits()),
                Operator::V128Const { value } => Constant::V128(*value.bytes()),
                Operator::RefNull { hty } => Constant::RefNull(instance, hty),
                Operator::RefFunc { function_index } => {
                    Constant::RefFunc(graph.func(instance, function_index))
                }
                Operator::GlobalGet { global_index } => {
                    self.of_global(graph.global(instance, global_index))?
                }
                Operator::I32Add => binary32(&mut stack, i32::wrapping_add)?,
                Operator::I32Sub => binary32(&mut stack, i32::wrapping_sub)?,
                Operator::I32Mul => binary32(&mut stack, i32::wrapping_mul)?,
                Operator::I64Add => binary64(&mut stack, i64::wrapping_add)?,
                Operator::I64Sub => binary64(&mut stack, i64::wrapping_sub)?,
                Operator::I64Mul => binary64(&mut stack, i64::wrapping_mul)?,
                Operator::End => break,
                // Whatever else is constant makes a new object.
                _ => return None,
            };
            stack.push(value);
        }
        stack.pop()
    }
}

fn binary32(stack: &mut Vec<Constant>, f: impl Fn(i32, i32) -> i32) -> Option<Constant> {
    match (stack.pop()?, stack.pop()?) {
        (Constant::I32(b), Constant::I32(a)) => Some(Constant::I32(f(a, b))),
        _ => None,
    }
}

fn binary64(stack: &mut Vec<Constant>, f: impl Fn(i64, i64) -> i64) -> Option<Constant> {
    match (stack.pop()?, stack.pop()?) {
        (Constant::I64(b), Constant::I64(a)) => Some(Constant::I64(f(a, b))),
        _ => None,
    }
}
