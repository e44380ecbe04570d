//! Bodies of generated functions, before anything has an index.

use wasm_encoder::{BlockType, Instruction, MemArg, ValType};
use wasmparser::types::CoreTypeId;

use super::side::Memory;
use crate::flatten::{CoreFunc, Defined};
use crate::ids::{AdapterId, HostImportId, InstanceId};

/// A function that meld generates.
#[derive(Clone, Debug)]
pub(crate) struct Adapter {
    /// For the name section.
    pub(crate) name: String,
    pub(crate) ty: AdapterType,
    pub(crate) body: SymbolicBody,
}

/// Locals beyond the parameters, and operators without the final `end`.
#[derive(Clone, Debug, Default)]
pub(crate) struct SymbolicBody {
    /// How many parameters come before the locals.
    params: u32,
    pub(crate) locals: Vec<ValType>,
    pub(crate) ops: Vec<Op>,
    /// Locals that nothing uses at the moment.
    free: Vec<Local>,
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
    /// `global.get` of a flag.
    GetFlag(Flag),
    /// `global.set` of it.
    SetFlag(Flag),
    /// A call of another generated function.
    CallAdapter(AdapterId),
    /// A load or store.
    Access {
        access: Access,
        memory: Defined,
        /// The static offset, in bytes.
        offset: u32,
    },
    /// The size of a memory in bytes, as an i64.
    MemoryBytes(Memory),
    /// `memory.copy`
    MemoryCopy { to: Defined, from: Defined },
}

/// A flag of a component instance, which is one most of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Flag {
    /// `may_leave`: zero while its `realloc` or post-return functions run.
    MayLeave(InstanceId),
    /// Zero while another instance's call of it runs.
    MayEnter(InstanceId),
}

/// A load or store, without its memory argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Load8U,
    Load8S,
    Load16U,
    Load16S,
    Load32,
    Load64,
    LoadF32,
    LoadF64,
    Store8,
    Store16,
    Store32,
    Store64,
    StoreF32,
    StoreF64,
    // At any address.
    Load32At1,
    Load64At1,
    LoadV128At1,
    Store16At1,
    Store32At1,
    Store64At1,
    StoreV128At1,
}

impl Access {
    /// The operator with its memory argument. The alignment is a hint, and the
    /// natural one, since addresses of values are checked to have it; nothing is
    /// known of addresses within strings.
    pub(crate) fn instruction(self, memory_index: u32, offset: u64) -> Instruction<'static> {
        let align = match self {
            Access::Load8U | Access::Load8S | Access::Store8 => 0,
            Access::Load32At1
            | Access::Load64At1
            | Access::LoadV128At1
            | Access::Store16At1
            | Access::Store32At1
            | Access::Store64At1
            | Access::StoreV128At1 => 0,
            Access::Load16U | Access::Load16S | Access::Store16 => 1,
            Access::Load32 | Access::LoadF32 | Access::Store32 | Access::StoreF32 => 2,
            Access::Load64 | Access::LoadF64 | Access::Store64 | Access::StoreF64 => 3,
        };
        let arg = MemArg {
            offset,
            align,
            memory_index,
        };
        match self {
            Access::Load8U => Instruction::I32Load8U(arg),
            Access::Load8S => Instruction::I32Load8S(arg),
            Access::Load16U => Instruction::I32Load16U(arg),
            Access::Load16S => Instruction::I32Load16S(arg),
            Access::Load32 | Access::Load32At1 => Instruction::I32Load(arg),
            Access::Load64 | Access::Load64At1 => Instruction::I64Load(arg),
            Access::LoadF32 => Instruction::F32Load(arg),
            Access::LoadF64 => Instruction::F64Load(arg),
            Access::Store8 => Instruction::I32Store8(arg),
            Access::Store16 | Access::Store16At1 => Instruction::I32Store16(arg),
            Access::Store32 | Access::Store32At1 => Instruction::I32Store(arg),
            Access::Store64 | Access::Store64At1 => Instruction::I64Store(arg),
            Access::StoreF32 => Instruction::F32Store(arg),
            Access::StoreF64 => Instruction::F64Store(arg),
            Access::LoadV128At1 => Instruction::V128Load(arg),
            Access::StoreV128At1 => Instruction::V128Store(arg),
        }
    }
}

/// The type of a generated function.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum AdapterType {
    /// A type of the inputs.
    Core(CoreTypeId),
    /// Parameters and results, all numbers.
    Signature(Signature),
}

/// Parameters and results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Signature {
    pub(crate) params: Vec<ValType>,
    pub(crate) results: Vec<ValType>,
}

/// A local with its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Local {
    pub(crate) index: u32,
    pub(crate) ty: ValType,
}

impl SymbolicBody {
    /// An empty body of a function with this many parameters.
    pub(crate) fn new(params: usize) -> Self {
        SymbolicBody {
            params: params as u32,
            ..SymbolicBody::default()
        }
    }

    /// A local of this type, with some value in it.
    pub(crate) fn local(&mut self, ty: ValType) -> Local {
        if let Some(position) = self.free.iter().position(|local| local.ty == ty) {
            return self.free.swap_remove(position);
        }
        let index = self.params + self.locals.len() as u32;
        self.locals.push(ty);
        Local { index, ty }
    }

    /// Gives a local back for others to use.
    pub(crate) fn release(&mut self, local: Local) {
        self.free.push(local);
    }

    /// Moves the value on the stack into a new local.
    pub(crate) fn set_new(&mut self, ty: ValType) -> Local {
        let local = self.local(ty);
        self.set(local);
        local
    }

    pub(crate) fn get(&mut self, local: Local) {
        self.plain(Instruction::LocalGet(local.index));
    }

    pub(crate) fn set(&mut self, local: Local) {
        self.plain(Instruction::LocalSet(local.index));
    }

    pub(crate) fn access(&mut self, access: Access, memory: Defined, offset: u32) {
        self.push(Op::Access {
            access,
            memory,
            offset,
        });
    }

    /// A constant of a pointer's type.
    pub(crate) fn ptr_const(&mut self, ty: ValType, value: u32) {
        match ty {
            ValType::I64 => self.plain(Instruction::I64Const(i64::from(value))),
            _ => self.plain(Instruction::I32Const(value as i32)),
        }
    }

    /// `add` of pointers.
    pub(crate) fn ptr_add(&mut self, ty: ValType) {
        match ty {
            ValType::I64 => self.plain(Instruction::I64Add),
            _ => self.plain(Instruction::I32Add),
        }
    }

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

    /// Traps unless a flag is one.
    pub(crate) fn check_flag(&mut self, flag: Flag) {
        self.push(Op::GetFlag(flag));
        self.plain(Instruction::I32Eqz);
        self.trap_if();
    }

    pub(crate) fn set_flag(&mut self, flag: Flag, value: bool) {
        self.plain(Instruction::I32Const(value.into()));
        self.push(Op::SetFlag(flag));
    }
}
