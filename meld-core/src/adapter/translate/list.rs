//! Lists, and what they share with strings: a pointer and a length.

use wasm_encoder::{BlockType, Instruction, ValType};

use super::helpers::Helper;
use super::memory::{allocate, check_range, get_u64};
use super::scalars::{join, load};
use super::{Destination, Place, Source, Translator, strings};
use crate::adapter::body::{Access, Local, Op};
use crate::adapter::types::{MAX_SIZE, Width};
use crate::ids::ValueTypeId;

/// Elements of a fixed-length list beyond this number are moved by a loop.
const MAX_UNROLLED: u32 = 4;

impl Translator<'_> {
    pub(super) fn list(
        &mut self,
        element: ValueTypeId,
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        let helper = Helper::List {
            element,
            from: self.from.clone(),
            to: self.to.clone(),
        };
        self.pointed_to(helper, true, source, destination);
    }

    pub(super) fn string(&mut self, source: Source<'_>, destination: Destination<'_>) {
        let helper = Helper::String {
            from: self.from.clone(),
            to: self.to.clone(),
        };
        let keeps_length = strings::keep_length(self.from.encoding, self.to.encoding);
        self.pointed_to(helper, keeps_length, source, destination);
    }

    /// Has a helper copy what a pointer and a length stand for, and passes on
    /// the new pointer and the length: the helper's second result, unless it
    /// keeps the length.
    fn pointed_to(
        &mut self,
        helper: Helper,
        keeps_length: bool,
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        let (from, to) = self.widths();
        let (ptr, len) = self.pointer_and_length(source);
        self.body.get(ptr);
        self.body.get(len);
        self.call(helper);
        let new_len = (!keeps_length).then(|| self.body.set_new(to.ptr()));
        let copy = self.body.set_new(to.ptr());
        let get_length = |translator: &mut Self| match new_len {
            Some(new_len) => translator.body.get(new_len),
            None => {
                translator.body.get(len);
                widen(translator, from, to);
            }
        };
        match destination {
            Destination::Stack(types) => {
                self.body.get(copy);
                join(self.body, to.ptr(), types[0]);
                get_length(self);
                join(self.body, to.ptr(), types[1]);
            }
            Destination::Memory(place) => {
                let memory = self.to.memory().def;
                let store = match to {
                    Width::W32 => Access::Store32,
                    Width::W64 => Access::Store64,
                };
                self.body.get(place.addr);
                self.body.get(copy);
                self.body.access(store, memory, place.offset);
                self.body.get(place.addr);
                get_length(self);
                self.body.access(store, memory, place.offset + to.bytes());
            }
        }
        for local in [ptr, len, copy].into_iter().chain(new_len) {
            self.body.release(local);
        }
    }

    fn pointer_and_length(&mut self, source: Source<'_>) -> (Local, Local) {
        let from = self.from.width();
        match source {
            Source::Stack(locals) => (
                self.un_joined(locals[0], from.ptr()),
                self.un_joined(locals[1], from.ptr()),
            ),
            Source::Memory(place) => {
                let access = match from {
                    Width::W32 => Access::Load32,
                    Width::W64 => Access::Load64,
                };
                let memory = self.from.memory().def;
                load(self.body, access, memory, place);
                let ptr = self.body.set_new(from.ptr());
                load(self.body, access, memory, place.at(from.bytes()));
                (ptr, self.body.set_new(from.ptr()))
            }
        }
    }

    /// The body of [`Helper::List`].
    pub(super) fn copy_list(&mut self, element: ValueTypeId, ptr: Local, len: Local) {
        let (from, to) = self.widths();
        let source = self.types.layout(element, from);
        let target = self.types.layout(element, to);
        let count = self.checked_length(len, MAX_SIZE / source.size.max(target.size));
        self.bytes(count, source.size);
        check_range(self.body, self.from.memory(), ptr, source.align);
        self.bytes(count, target.size);
        let copy = allocate(self.body, self.to, target.align);
        if self.types.is_plain(element) {
            self.copy_bytes(copy, ptr, count, source.size);
        } else {
            let destination = self.body.local(to.ptr());
            self.body.get(copy);
            self.body.set(destination);
            self.elements(element, ptr, destination, count);
        }
        self.body.get(copy);
    }

    /// The length as an i64; traps if it is above `max`.
    pub(super) fn checked_length(&mut self, len: Local, max: u32) -> Local {
        get_u64(self.body, len);
        let count = self.body.set_new(ValType::I64);
        self.body.get(count);
        self.body.plain(Instruction::I64Const(i64::from(max)));
        self.body.plain(Instruction::I64GtU);
        self.body.trap_if();
        count
    }

    /// Puts the size of `count` elements on the stack.
    pub(super) fn bytes(&mut self, count: Local, size: u32) {
        self.body.get(count);
        if size != 1 {
            self.body.plain(Instruction::I64Const(i64::from(size)));
            self.body.plain(Instruction::I64Mul);
        }
    }

    /// `memory.copy` of `count` elements.
    pub(super) fn copy_bytes(&mut self, to: Local, from: Local, count: Local, size: u32) {
        self.body.get(to);
        self.body.get(from);
        self.bytes(count, size);
        if self.widths() != (Width::W64, Width::W64) {
            self.body.plain(Instruction::I32WrapI64);
        }
        self.body.push(Op::MemoryCopy {
            to: self.to.memory().def,
            from: self.from.memory().def,
        });
    }

    /// Moves `count` elements one by one. All three locals are used up.
    fn elements(&mut self, element: ValueTypeId, from: Local, to: Local, count: Local) {
        let (from_width, to_width) = self.widths();
        let source = self.types.layout(element, from_width);
        let target = self.types.layout(element, to_width);
        self.body.plain(Instruction::Block(BlockType::Empty));
        self.body.plain(Instruction::Loop(BlockType::Empty));
        self.body.get(count);
        self.body.plain(Instruction::I64Eqz);
        self.body.plain(Instruction::BrIf(1));
        self.value(
            element,
            Source::Memory(Place::new(from)),
            Destination::Memory(Place::new(to)),
        );
        for (local, size) in [(from, source.size), (to, target.size)] {
            self.body.get(local);
            self.body.ptr_const(local.ty, size);
            self.body.ptr_add(local.ty);
            self.body.set(local);
        }
        self.body.get(count);
        self.body.plain(Instruction::I64Const(1));
        self.body.plain(Instruction::I64Sub);
        self.body.set(count);
        self.body.plain(Instruction::Br(0));
        self.body.plain(Instruction::End);
        self.body.plain(Instruction::End);
    }

    pub(super) fn fixed_list(
        &mut self,
        element: ValueTypeId,
        length: u32,
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        if let (Source::Memory(from), Destination::Memory(to)) = (source, destination)
            && length > MAX_UNROLLED
        {
            return self.fixed_list_in_memory(element, length, from, to);
        }
        let (from, to) = self.widths();
        let source_size = self.types.layout(element, from).size;
        let target_size = self.types.layout(element, to).size;
        let len = self.flat_len(element);
        for i in 0..length {
            let flat = len * i as usize;
            let source = source.part(flat, len, source_size * i);
            let destination = destination.part(flat, len, target_size * i);
            self.value(element, source, destination);
        }
    }

    fn fixed_list_in_memory(&mut self, element: ValueTypeId, length: u32, from: Place, to: Place) {
        self.address(from);
        let from = self.body.set_new(from.addr.ty);
        self.address(to);
        let to = self.body.set_new(to.addr.ty);
        self.body.plain(Instruction::I64Const(i64::from(length)));
        let count = self.body.set_new(ValType::I64);
        if self.types.is_plain(element) {
            let size = self.types.layout(element, self.from.width()).size;
            self.copy_bytes(to, from, count, size);
        } else {
            self.elements(element, from, to, count);
        }
        for local in [from, to, count] {
            self.body.release(local);
        }
    }
}

/// Turns the length on the stack into one of the other side. Lengths are
/// checked to be small by now.
fn widen(translator: &mut Translator<'_>, from: Width, to: Width) {
    match (from, to) {
        (Width::W32, Width::W64) => translator.body.plain(Instruction::I64ExtendI32U),
        (Width::W64, Width::W32) => translator.body.plain(Instruction::I32WrapI64),
        (Width::W32, Width::W32) | (Width::W64, Width::W64) => {}
    }
}
