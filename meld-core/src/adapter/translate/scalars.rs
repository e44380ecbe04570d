//! Scalars: loads and stores, checks, conversions, joins.

use wasm_encoder::{Instruction, ValType};

use super::{Destination, Place, Source, Translator};
use crate::adapter::body::{Access, Local, SymbolicBody};
use crate::adapter::scalar::Scalar;
use crate::flatten::Defined;

impl Translator<'_> {
    pub(super) fn scalar(&mut self, ty: Scalar, source: Source<'_>, destination: Destination<'_>) {
        if let Destination::Memory(place) = destination {
            self.body.get(place.addr);
        }
        self.lift_scalar(ty, source);
        match destination {
            Destination::Stack(types) => join(self.body, ty.flat(), types[0]),
            Destination::Memory(place) => {
                let memory = self.to.memory().def;
                self.body.access(store_of(ty), memory, place.offset);
            }
        }
    }

    /// Puts the value on the stack, checked and with its canonical bits.
    fn lift_scalar(&mut self, ty: Scalar, source: Source<'_>) {
        match source {
            Source::Stack(&[local, ..]) if local.ty == ty.flat() => {
                check_local(self.body, ty, local);
                self.body.get(local);
                convert(self.body, ty);
            }
            Source::Stack(locals) => {
                self.body.get(locals[0]);
                un_join(self.body, locals[0].ty, ty.flat());
                check(self.body, ty);
                convert(self.body, ty);
            }
            Source::Memory(place) => {
                load(self.body, load_of(ty), self.from.memory().def, place);
                check(self.body, ty);
                // Loads have the width of the type, so that only what does not
                // use all of its bits is left.
                if matches!(ty, Scalar::Bool | Scalar::Flags(_)) {
                    convert(self.body, ty);
                }
            }
        }
    }
}

pub(super) fn load(body: &mut SymbolicBody, access: Access, memory: Defined, place: Place) {
    body.get(place.addr);
    body.access(access, memory, place.offset);
}

fn load_of(ty: Scalar) -> Access {
    match (ty.flat(), ty) {
        (ValType::I64, _) => Access::Load64,
        (ValType::F32, _) => Access::LoadF32,
        (ValType::F64, _) => Access::LoadF64,
        (_, Scalar::S8) => Access::Load8S,
        (_, Scalar::S16) => Access::Load16S,
        _ => unsigned_load(ty.size()),
    }
}

/// The load of an unsigned integer of at most four bytes.
pub(super) fn unsigned_load(size: u32) -> Access {
    match size {
        1 => Access::Load8U,
        2 => Access::Load16U,
        _ => Access::Load32,
    }
}

fn store_of(ty: Scalar) -> Access {
    match ty.flat() {
        ValType::I64 => Access::Store64,
        ValType::F32 => Access::StoreF32,
        ValType::F64 => Access::StoreF64,
        _ => store(ty.size()),
    }
}

/// The store of an integer of at most four bytes.
pub(super) fn store(size: u32) -> Access {
    match size {
        1 => Access::Store8,
        2 => Access::Store16,
        _ => Access::Store32,
    }
}

/// The part of `lift_flat` and `load` that traps, for the value on the stack,
/// which stays there.
fn check(body: &mut SymbolicBody, ty: Scalar) {
    if ty.is_checked() {
        let value = body.set_new(ValType::I32);
        check_local(body, ty, value);
        body.get(value);
        body.release(value);
    }
}

/// The part of `lift_flat` that traps, for the value in a local.
fn check_local(body: &mut SymbolicBody, ty: Scalar, value: Local) {
    let limit = match ty {
        Scalar::Char => {
            // `convert_i32_to_char`: exclusive or with 0xd800 moves the
            // surrogates to the very bottom, and keeps what is below 0x110000
            // there; taking 0x800 away moves them to the very top.
            body.get(value);
            body.plain(Instruction::I32Const(0xd800));
            body.plain(Instruction::I32Xor);
            body.plain(Instruction::I32Const(0x800));
            body.plain(Instruction::I32Sub);
            0x11_0000 - 0x800
        }
        Scalar::Enum(cases) => {
            body.get(value);
            cases
        }
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
        | Scalar::Flags(_) => return,
    };
    trap_unless_below(body, limit);
}

/// Traps unless the unsigned value on the stack is below `limit`.
pub(super) fn trap_unless_below(body: &mut SymbolicBody, limit: u32) {
    body.plain(Instruction::I32Const(limit as i32));
    body.plain(Instruction::I32GeU);
    body.trap_if();
}

/// The part of `lift_flat` and `lower_flat` that changes the core value on the
/// stack.
pub(crate) fn convert(body: &mut SymbolicBody, ty: Scalar) {
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
                mask(body, ((1u32 << labels) - 1) as i32);
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

/// From a type to the one it is joined into (`lower_flat_variant`).
pub(super) fn join(body: &mut SymbolicBody, from: ValType, to: ValType) {
    match (from, to) {
        _ if from == to => {}
        (ValType::F32, ValType::I32) => body.plain(Instruction::I32ReinterpretF32),
        (ValType::I32, ValType::I64) => body.plain(Instruction::I64ExtendI32U),
        (ValType::F32, ValType::I64) => {
            body.plain(Instruction::I32ReinterpretF32);
            body.plain(Instruction::I64ExtendI32U);
        }
        (ValType::F64, ValType::I64) => body.plain(Instruction::I64ReinterpretF64),
        _ => unreachable!("{from:?} does not join into {to:?}"),
    }
}

/// From a joined type to the one that it stands for (`CoerceValueIter`).
pub(super) fn un_join(body: &mut SymbolicBody, from: ValType, to: ValType) {
    match (from, to) {
        _ if from == to => {}
        (ValType::I32, ValType::F32) => body.plain(Instruction::F32ReinterpretI32),
        (ValType::I64, ValType::I32) => body.plain(Instruction::I32WrapI64),
        (ValType::I64, ValType::F32) => {
            body.plain(Instruction::I32WrapI64);
            body.plain(Instruction::F32ReinterpretI32);
        }
        (ValType::I64, ValType::F64) => body.plain(Instruction::F64ReinterpretI64),
        _ => unreachable!("{to:?} is not joined into {from:?}"),
    }
}

impl Translator<'_> {
    /// Copies a local of a joined type into one of the type that it stands for.
    pub(super) fn un_joined(&mut self, local: Local, ty: ValType) -> Local {
        self.body.get(local);
        un_join(self.body, local.ty, ty);
        self.body.set_new(ty)
    }
}
