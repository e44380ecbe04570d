//! Bodies of generated functions, before anything has an index.

use wasm_encoder::{BlockType, Instruction, ValType};
use wasmparser::types::CoreTypeId;

use crate::flatten::CoreFunc;
use crate::ids::{HostImportId, InstanceId};

/// A function that meld generates.
#[derive(Clone, Debug)]
pub(crate) struct Adapter {
    /// For the name section.
    pub(crate) name: String,
    pub(crate) core_type: CoreTypeId,
    pub(crate) body: SymbolicBody,
}

/// Locals beyond the parameters, and operators without the final `end`.
#[derive(Clone, Debug, Default)]
pub(crate) struct SymbolicBody {
    pub(crate) locals: Vec<ValType>,
    pub(crate) ops: Vec<Op>,
}

/// An operator of a generated function.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    /// An operator that mentions no index space.
    Plain(Instruction<'static>),
    /// A call of whatever the function is wired to.
    Call(CoreFunc),
    /// A call of a host import itself, past the guard that it may be wired to.
    CallHost(HostImportId),
    /// `global.get` of an instance's `may_leave` flag.
    GetMayLeave(InstanceId),
    /// `global.set` of it.
    SetMayLeave(InstanceId),
}

impl SymbolicBody {
    pub(crate) fn push(&mut self, op: Op) {
        self.ops.push(op);
    }

    pub(crate) fn plain(&mut self, instruction: Instruction<'static>) {
        self.ops.push(Op::Plain(instruction));
    }

    /// A call with all parameters in order.
    pub(crate) fn forward(&mut self, params: u32, call: Op) {
        for index in 0..params {
            self.plain(Instruction::LocalGet(index));
        }
        self.push(call);
    }

    /// Traps if the value on the stack is not zero.
    pub(crate) fn trap_if(&mut self) {
        self.plain(Instruction::If(BlockType::Empty));
        self.plain(Instruction::Unreachable);
        self.plain(Instruction::End);
    }

    /// `trap_if(not instance.may_leave)`
    pub(crate) fn check_may_leave(&mut self, instance: InstanceId) {
        self.push(Op::GetMayLeave(instance));
        self.plain(Instruction::I32Eqz);
        self.trap_if();
    }

    /// `instance.may_leave = value`
    pub(crate) fn set_may_leave(&mut self, instance: InstanceId, value: bool) {
        self.plain(Instruction::I32Const(value.into()));
        self.push(Op::SetMayLeave(instance));
    }
}
