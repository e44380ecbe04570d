//! From a plan to a function.

use wasm_encoder::{BlockType, Catch, Instruction, ValType};

use super::body::{Op, SymbolicBody};
use super::plan::{AdapterPlan, Step};
use super::scalar::Scalar;
use crate::flatten::CoreFunc;
use crate::ids::InstanceId;

/// Writes the function that takes the steps of a plan around the call of its
/// target. It falls through at its end and never uses `return`.
pub(crate) fn generate_adapter(plan: &AdapterPlan) -> SymbolicBody {
    let steps = Steps::of(plan);
    let mut body = SymbolicBody::default();
    if let Some(caller) = steps.check_may_leave {
        body.check_may_leave(caller);
    }
    if steps.cannot_enter {
        body.plain(Instruction::Unreachable);
        return body;
    }
    for (index, ty) in &steps.params {
        check(&mut body, *index as u32, *ty);
    }
    if steps.barrier {
        open_barrier(&mut body, block_type(plan.result));
    }
    for index in 0..plan.params.len() {
        body.plain(Instruction::LocalGet(index as u32));
        if let Some((_, ty)) = steps.params.iter().find(|(param, _)| *param == index) {
            convert(&mut body, *ty);
        }
    }
    body.push(Op::Call(plan.target));
    take_result(&mut body, plan, &steps);
    if steps.barrier {
        close_barrier(&mut body);
    }
    body
}

/// A plan's steps by the place where they stand in the function.
#[derive(Default)]
struct Steps {
    check_may_leave: Option<InstanceId>,
    cannot_enter: bool,
    params: Vec<(usize, Scalar)>,
    barrier: bool,
    result: Option<Scalar>,
    post_return: Option<(CoreFunc, Option<InstanceId>)>,
}

impl Steps {
    fn of(plan: &AdapterPlan) -> Self {
        let mut steps = Steps::default();
        for step in &plan.steps {
            match *step {
                Step::CheckMayLeave { caller } => steps.check_may_leave = Some(caller),
                Step::CannotEnter { .. } => steps.cannot_enter = true,
                Step::Param { index, ty } => steps.params.push((index, ty)),
                // Any function that calls the target has the right type.
                Step::CoreType => {}
                Step::ExceptionBarrier { .. } => steps.barrier = true,
                Step::Result { ty } => steps.result = Some(ty),
                Step::PostReturn {
                    func,
                    clears_may_leave,
                } => steps.post_return = Some((func, clears_may_leave)),
            }
        }
        steps
    }
}

/// From the results of the target on the stack to those of the adapter: checks,
/// then the post-return, which gets them as the callee returned them.
fn take_result(body: &mut SymbolicBody, plan: &AdapterPlan, steps: &Steps) {
    let needs_local = steps.post_return.is_some() || steps.result.is_some_and(is_checked);
    let local = match plan.result {
        Some(ty) if needs_local => {
            let local = plan.params.len() as u32;
            body.locals.push(core_type(ty));
            body.plain(Instruction::LocalSet(local));
            Some(local)
        }
        _ => None,
    };
    if let (Some(local), Some(ty)) = (local, steps.result) {
        check(body, local, ty);
    }
    if let Some((func, instance)) = steps.post_return {
        if let Some(instance) = instance {
            body.set_may_leave(instance, false);
        }
        if let Some(local) = local {
            body.plain(Instruction::LocalGet(local));
        }
        body.push(Op::Call(func));
        if let Some(instance) = instance {
            body.set_may_leave(instance, true);
        }
    }
    if let Some(local) = local {
        body.plain(Instruction::LocalGet(local));
    }
    if let Some(ty) = steps.result {
        convert(body, ty);
    }
}

/// Whether lifting can trap.
fn is_checked(ty: Scalar) -> bool {
    match ty {
        Scalar::Char | Scalar::Enum(_) => true,
        Scalar::Bool
        | Scalar::S8
        | Scalar::U8
        | Scalar::S16
        | Scalar::U16
        | Scalar::S32
        | Scalar::U32
        | Scalar::S64
        | Scalar::U64
        | Scalar::F32
        | Scalar::F64
        | Scalar::Flags(_) => false,
    }
}

/// The part of `lift_flat` that traps.
fn check(body: &mut SymbolicBody, local: u32, ty: Scalar) {
    let limit = match ty {
        Scalar::Char => {
            // `convert_i32_to_char`: exclusive or with 0xd800 moves the
            // surrogates to the very bottom, and keeps what is below 0x110000
            // there; taking 0x800 away moves them to the very top.
            body.plain(Instruction::LocalGet(local));
            body.plain(Instruction::I32Const(0xd800));
            body.plain(Instruction::I32Xor);
            body.plain(Instruction::I32Const(0x800));
            body.plain(Instruction::I32Sub);
            0x11_0000 - 0x800
        }
        Scalar::Enum(cases) => {
            body.plain(Instruction::LocalGet(local));
            cases
        }
        _ if is_checked(ty) => unreachable!("{ty:?} has a check of its own"),
        _ => return,
    };
    body.plain(Instruction::I32Const(limit as i32));
    body.plain(Instruction::I32GeU);
    body.trap_if();
}

/// The part of `lift_flat` and `lower_flat` that changes the core value on the
/// stack.
fn convert(body: &mut SymbolicBody, ty: Scalar) {
    match ty {
        Scalar::Bool => {
            body.plain(Instruction::I32Const(0));
            body.plain(Instruction::I32Ne);
        }
        Scalar::U8 => mask(body, 0xff),
        Scalar::U16 => mask(body, 0xffff),
        Scalar::S8 => sign_extend(body, 24),
        Scalar::S16 => sign_extend(body, 16),
        Scalar::Flags(labels) => {
            if labels < 32 {
                mask(body, (1 << labels) - 1);
            }
        }
        Scalar::S32
        | Scalar::U32
        | Scalar::S64
        | Scalar::U64
        | Scalar::F32
        | Scalar::F64
        | Scalar::Char
        | Scalar::Enum(_) => {}
    }
}

fn mask(body: &mut SymbolicBody, mask: i32) {
    body.plain(Instruction::I32Const(mask));
    body.plain(Instruction::I32And);
}

/// By shifts, which every consumer of WebAssembly knows.
fn sign_extend(body: &mut SymbolicBody, unused_bits: i32) {
    body.plain(Instruction::I32Const(unused_bits));
    body.plain(Instruction::I32Shl);
    body.plain(Instruction::I32Const(unused_bits));
    body.plain(Instruction::I32ShrS);
}

/// Until [`close_barrier`], an exception goes to the trap that follows.
fn open_barrier(body: &mut SymbolicBody, ty: BlockType) {
    let caught = Catch::All { label: 0 };
    body.plain(Instruction::Block(ty));
    body.plain(Instruction::Block(BlockType::Empty));
    body.plain(Instruction::TryTable(ty, vec![caught].into()));
}

fn close_barrier(body: &mut SymbolicBody) {
    body.plain(Instruction::End);
    body.plain(Instruction::Br(1));
    body.plain(Instruction::End);
    body.plain(Instruction::Unreachable);
    body.plain(Instruction::End);
}

fn block_type(result: Option<Scalar>) -> BlockType {
    result.map_or(BlockType::Empty, |ty| BlockType::Result(core_type(ty)))
}

/// A scalar's core type, in the encoder's terms.
fn core_type(ty: Scalar) -> ValType {
    match ty.core_type() {
        wasmparser::ValType::I64 => ValType::I64,
        wasmparser::ValType::F32 => ValType::F32,
        wasmparser::ValType::F64 => ValType::F64,
        wasmparser::ValType::I32 => ValType::I32,
        other => unreachable!("{other} is not the type of a scalar"),
    }
}
