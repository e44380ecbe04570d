//! What a pointer and a length say, checked (`load_string_from_range`).

use wasm_encoder::Instruction;

use super::units::Unit;
use crate::adapter::body::Local;
use crate::adapter::translate::Translator;
use crate::adapter::translate::memory::check_range;
use crate::adapter::types::{MAX_SIZE, Width};

/// How a string is encoded, once its tag is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Utf8,
    Utf16,
    /// Latin-1, in a side that also has UTF-16.
    Latin1,
}

impl Form {
    pub(super) fn unit(self) -> Unit {
        match self {
            Form::Utf8 | Form::Latin1 => Unit::One,
            Form::Utf16 => Unit::Two,
        }
    }

    /// What pointers have to be a multiple of.
    fn align(self) -> u32 {
        match self {
            Form::Utf8 => 1,
            Form::Utf16 | Form::Latin1 => 2,
        }
    }
}

/// A string in the memory it comes from, in bounds, not decoded yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    pub(super) form: Form,
    pub(super) ptr: Local,
    /// How many units it has, as an i64.
    pub(super) units: Local,
}

impl Translator<'_> {
    /// The string of this form that a pointer and a length without tag are.
    pub(super) fn lift_text(&mut self, form: Form, ptr: Local, len: Local) -> Text {
        let units = self.checked_length(len, MAX_SIZE / form.unit().bytes());
        self.bytes(units, form.unit().bytes());
        check_range(self.body, self.from.memory(), ptr, form.align());
        Text { form, ptr, units }
    }

    /// Puts a side's `utf16_tag` on the stack.
    pub(super) fn tag(&mut self, width: Width) {
        self.body.plain(match width {
            Width::W32 => Instruction::I32Const(i32::MIN),
            Width::W64 => Instruction::I64Const(i64::MIN),
        });
    }

    /// Puts on the stack whether a length has the tag.
    pub(super) fn is_tagged(&mut self, len: Local) {
        // The tag is the sign.
        self.body.get(len);
        match self.from.width() {
            Width::W32 => {
                self.body.plain(Instruction::I32Const(0));
                self.body.plain(Instruction::I32LtS);
            }
            Width::W64 => {
                self.body.plain(Instruction::I64Const(0));
                self.body.plain(Instruction::I64LtS);
            }
        }
    }

    /// Takes the tag from a length that has it.
    pub(super) fn untag(&mut self, len: Local) {
        let width = self.from.width();
        self.body.get(len);
        self.tag(width);
        self.body.plain(match width {
            Width::W32 => Instruction::I32Xor,
            Width::W64 => Instruction::I64Xor,
        });
        self.body.set(len);
    }
}
