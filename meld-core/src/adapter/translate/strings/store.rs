//! A string into the memory it goes to (`store_string_into_range`).
//!
//! Each function follows the specification's of the same name: the same calls of
//! `realloc`, and before each of them the same bytes written. Sizes and numbers
//! of units are i64s; those that a string can have are far below 2^32.

use wasm_encoder::{BlockType, Instruction, ValType};

use super::lift::{Form, Text};
use super::units::{Run, Stop, Unit};
use super::{KernelKind, keep_length};
use crate::adapter::body::Local;
use crate::adapter::side::Memory;
use crate::adapter::translate::Translator;
use crate::adapter::translate::helpers::Helper;
use crate::adapter::translate::memory::{call_realloc, get_as_ptr};
use crate::adapter::types::Width;
use crate::component::StringEncoding;

/// Where the results are put.
#[derive(Clone, Copy)]
struct Stored {
    ptr: Local,
    /// The length, with its tag; nothing where it is the source's.
    len: Option<Local>,
}

impl Translator<'_> {
    /// The body of [`Helper::String`].
    pub(in crate::adapter::translate) fn copy_string(&mut self, ptr: Local, len: Local) {
        let width = self.to.width().ptr();
        let keeps_length = keep_length(self.from.encoding, self.to.encoding);
        let stored = Stored {
            ptr: self.body.local(width),
            len: (!keeps_length).then(|| self.body.local(width)),
        };
        match self.from.encoding {
            StringEncoding::Utf8 => self.copy_text(Form::Utf8, ptr, len, stored),
            StringEncoding::Utf16 => self.copy_text(Form::Utf16, ptr, len, stored),
            StringEncoding::Latin1Utf16 => {
                self.is_tagged(len);
                self.body.plain(Instruction::If(BlockType::Empty));
                self.untag(len);
                self.copy_text(Form::Utf16, ptr, len, stored);
                self.body.plain(Instruction::Else);
                self.copy_text(Form::Latin1, ptr, len, stored);
                self.body.plain(Instruction::End);
            }
        }
        self.body.get(stored.ptr);
        if let Some(len) = stored.len {
            self.body.get(len);
        }
    }

    /// `store_string_into_range`, once the form is known.
    fn copy_text(&mut self, form: Form, ptr: Local, len: Local, stored: Stored) {
        let text = self.lift_text(form, ptr, len);
        let tagged = self.from.encoding == StringEncoding::Latin1Utf16;
        match (self.to.encoding, form) {
            (StringEncoding::Utf8, Form::Utf8) => {
                self.store_string_copy(text, stored, 1, KernelKind::Utf8ToUtf8);
            }
            (StringEncoding::Utf8, Form::Utf16) => {
                self.store_string_to_utf8(text, stored, KernelKind::Utf16ToUtf8, 3);
            }
            (StringEncoding::Utf8, Form::Latin1) => {
                self.store_string_to_utf8(text, stored, KernelKind::Latin1ToUtf8, 2);
            }
            (StringEncoding::Utf16, Form::Utf8) => self.store_utf8_to_utf16(text, stored),
            (StringEncoding::Utf16, Form::Utf16) => {
                self.store_string_copy(text, stored, 2, KernelKind::Utf16ToUtf16);
            }
            (StringEncoding::Utf16, Form::Latin1) => {
                self.store_string_copy(text, stored, 2, INFLATE);
            }
            (StringEncoding::Latin1Utf16, Form::Utf16) if tagged => {
                self.store_probably_utf16_to_latin1_or_utf16(text, stored);
            }
            (StringEncoding::Latin1Utf16, Form::Utf8 | Form::Utf16) => {
                self.store_string_to_latin1_or_utf16(text, stored);
            }
            (StringEncoding::Latin1Utf16, Form::Latin1) => {
                self.store_latin1_copy(text, stored);
            }
        }
        self.body.release(text.units);
    }

    /// As many bytes as are known beforehand: `unit` for each source unit.
    fn store_string_copy(&mut self, text: Text, stored: Stored, unit: u32, kernel: KernelKind) {
        self.allocate_units(text, stored, unit, unit);
        self.transcode(kernel, text, stored);
        self.store_length(stored, text.units, false);
    }

    /// Latin-1 as it is: nothing can be wrong with it.
    fn store_latin1_copy(&mut self, text: Text, stored: Stored) {
        self.allocate_units(text, stored, 2, 1);
        self.copy_bytes(stored.ptr, text.ptr, text.units, 1);
        self.store_length(stored, text.units, false);
    }

    /// `kernel` takes over at what is not ASCII; it writes at most `worst` bytes
    /// for a unit.
    fn store_string_to_utf8(&mut self, text: Text, stored: Stored, kernel: KernelKind, worst: u32) {
        self.allocate_units(text, stored, 1, 1);
        let ascii = KernelKind::Run(Run {
            from: text.form.unit(),
            to: Unit::One,
            stop: Stop::NotAscii,
        });
        self.transcode(ascii, text, stored);
        let done = self.count_from_stack();
        self.when_less(done, text.units, |translator| {
            let worst_size = translator.size_of(text.units, worst);
            translator.resize(stored, text.units, 1, worst_size);
            translator.transcode_rest(kernel, text, (done, Unit::One), (done, stored));
            translator.body.plain(Instruction::I64ExtendI32U);
            translator.body.get(done);
            translator.body.plain(Instruction::I64Add);
            translator.body.set(done);
            translator.when_less(done, worst_size, |translator| {
                translator.resize(stored, worst_size, 1, done);
            });
            translator.body.release(worst_size);
        });
        self.store_length(stored, done, false);
        self.body.release(done);
    }

    fn store_utf8_to_utf16(&mut self, text: Text, stored: Stored) {
        self.allocate_units(text, stored, 2, 2);
        self.transcode(KernelKind::Utf8ToUtf16, text, stored);
        let done = self.count_from_stack();
        self.when_less(done, text.units, |translator| {
            let worst_size = translator.size_of(text.units, 2);
            translator.shrink_utf16(stored, worst_size, done);
            translator.body.release(worst_size);
        });
        self.store_length(stored, done, false);
        self.body.release(done);
    }

    /// Latin-1 for as long as the string allows it.
    fn store_string_to_latin1_or_utf16(&mut self, text: Text, stored: Stored) {
        self.allocate_units(text, stored, 2, 1);
        let (read, done) = self.latin1_prefix(text, stored);
        self.body.get(read);
        self.body.get(text.units);
        self.body.plain(Instruction::I64Eq);
        self.body.plain(Instruction::If(BlockType::Empty));
        if read != done {
            self.when_less(done, text.units, |translator| {
                translator.resize(stored, text.units, 2, done);
            });
        }
        self.store_length(stored, done, false);
        self.body.plain(Instruction::Else);
        self.store_rest_as_utf16(text, (read, done), stored);
        self.body.plain(Instruction::End);
        self.body.release(done);
        if read != done {
            self.body.release(read);
        }
    }

    /// How many units of the source are Latin-1, and how many bytes that makes:
    /// the same local if the numbers can't differ.
    fn latin1_prefix(&mut self, text: Text, stored: Stored) -> (Local, Local) {
        match text.form {
            Form::Utf8 => {
                self.transcode(KernelKind::Utf8ToLatin1, text, stored);
                let done = self.count_from_stack();
                (self.count_from_stack(), done)
            }
            Form::Utf16 | Form::Latin1 => {
                let latin1 = KernelKind::Run(Run {
                    from: text.form.unit(),
                    to: Unit::One,
                    stop: Stop::NotLatin1,
                });
                self.transcode(latin1, text, stored);
                let done = self.count_from_stack();
                (done, done)
            }
        }
    }

    /// Makes UTF-16 of what is there, and goes on. What is there is what
    /// `realloc` left, not what was written before.
    fn store_rest_as_utf16(&mut self, text: Text, (read, done): (Local, Local), stored: Stored) {
        let worst_size = self.size_of(text.units, 2);
        self.resize(stored, text.units, 2, worst_size);
        self.body.get(stored.ptr);
        get_as_ptr(self.body, done, ValType::I32);
        self.body.get(stored.ptr);
        let memory = self.to.memory();
        self.call_kernel(KernelKind::Inflate, memory, memory);
        match text.form {
            Form::Utf8 => {
                let kernel = KernelKind::Utf8ToUtf16;
                self.transcode_rest(kernel, text, (read, Unit::Two), (done, stored));
                self.body.plain(Instruction::I64ExtendI32U);
                self.body.get(done);
                self.body.plain(Instruction::I64Add);
                self.body.set(done);
                // What is not Latin-1 has more bytes than units.
                self.shrink_utf16(stored, worst_size, done);
                self.store_length(stored, done, true);
            }
            Form::Utf16 | Form::Latin1 => {
                let kernel = KernelKind::Utf16ToUtf16;
                self.transcode_rest(kernel, text, (read, Unit::Two), (done, stored));
                self.store_length(stored, text.units, true);
            }
        }
        self.body.release(worst_size);
    }

    fn store_probably_utf16_to_latin1_or_utf16(&mut self, text: Text, stored: Stored) {
        self.allocate_units(text, stored, 2, 2);
        let latin1 = KernelKind::Run(Run {
            from: Unit::Two,
            to: Unit::Two,
            stop: Stop::NotLatin1,
        });
        self.transcode(latin1, text, stored);
        let done = self.count_from_stack();
        self.body.get(done);
        self.body.get(text.units);
        self.body.plain(Instruction::I64Eq);
        self.body.plain(Instruction::If(BlockType::Empty));
        self.body.get(stored.ptr);
        get_as_ptr(self.body, text.units, ValType::I32);
        self.body.get(stored.ptr);
        let memory = self.to.memory();
        self.call_kernel(DEFLATE, memory, memory);
        let size = self.size_of(text.units, 2);
        self.resize(stored, size, 1, text.units);
        self.store_length(stored, text.units, false);
        self.body.plain(Instruction::Else);
        let kernel = KernelKind::Utf16ToUtf16;
        self.transcode_rest(kernel, text, (done, Unit::Two), (done, stored));
        self.store_length(stored, text.units, true);
        self.body.plain(Instruction::End);
        self.body.release(size);
        self.body.release(done);
    }
}

/// Latin-1 to UTF-16, into another memory.
const INFLATE: KernelKind = KernelKind::Run(Run {
    from: Unit::One,
    to: Unit::Two,
    stop: Stop::Never,
});

/// UTF-16 that is Latin-1 to that. It writes nothing that it has still to read,
/// so it can be done in place.
const DEFLATE: KernelKind = KernelKind::Run(Run {
    from: Unit::Two,
    to: Unit::One,
    stop: Stop::Never,
});

/// The steps.
impl Translator<'_> {
    /// `realloc(0, 0, align, unit * source units)`
    fn allocate_units(&mut self, text: Text, stored: Stored, align: u32, unit: u32) {
        let size = self.size_of(text.units, unit);
        call_realloc(self.body, self.to, (stored.ptr, None), align, size);
        self.body.release(size);
    }

    fn resize(&mut self, stored: Stored, old_size: Local, align: u32, size: Local) {
        call_realloc(
            self.body,
            self.to,
            (stored.ptr, Some(old_size)),
            align,
            size,
        );
    }

    /// From the worst case to so many units.
    fn shrink_utf16(&mut self, stored: Stored, worst_size: Local, units: Local) {
        let size = self.size_of(units, 2);
        self.resize(stored, worst_size, 2, size);
        self.body.release(size);
    }

    /// A local of its own with the size of so many units.
    fn size_of(&mut self, units: Local, unit: u32) -> Local {
        self.bytes(units, unit);
        self.body.set_new(ValType::I64)
    }

    /// The kernel's result.
    fn count_from_stack(&mut self) -> Local {
        self.body.plain(Instruction::I64ExtendI32U);
        self.body.set_new(ValType::I64)
    }

    fn when_less(&mut self, a: Local, b: Local, then: impl FnOnce(&mut Self)) {
        self.body.get(a);
        self.body.get(b);
        self.body.plain(Instruction::I64LtU);
        self.body.plain(Instruction::If(BlockType::Empty));
        then(self);
        self.body.plain(Instruction::End);
    }

    /// Runs a kernel over the whole string.
    fn transcode(&mut self, kernel: KernelKind, text: Text, stored: Stored) {
        self.body.get(text.ptr);
        get_as_ptr(self.body, text.units, ValType::I32);
        self.body.get(stored.ptr);
        self.call_kernel(kernel, self.from.memory(), self.to.memory());
    }

    /// Runs a kernel over what comes after so many units of the source, and
    /// writes after so many units of the destination, which have this size.
    fn transcode_rest(
        &mut self,
        kernel: KernelKind,
        text: Text,
        (read, written_unit): (Local, Unit),
        (written, stored): (Local, Stored),
    ) {
        self.behind(text.ptr, read, text.form.unit());
        self.body.get(text.units);
        self.body.get(read);
        self.body.plain(Instruction::I64Sub);
        self.body.plain(Instruction::I32WrapI64);
        self.behind(stored.ptr, written, written_unit);
        self.call_kernel(kernel, self.from.memory(), self.to.memory());
    }

    /// Puts on the stack the address that comes after so many units.
    fn behind(&mut self, ptr: Local, units: Local, unit: Unit) {
        self.body.get(ptr);
        self.bytes(units, unit.bytes());
        if ptr.ty == ValType::I32 {
            self.body.plain(Instruction::I32WrapI64);
        }
        self.body.ptr_add(ptr.ty);
    }

    fn call_kernel(&mut self, kind: KernelKind, from: Memory, to: Memory) {
        self.call(Helper::Kernel { kind, from, to });
    }

    /// Sets the resulting length, if it is wanted.
    fn store_length(&mut self, stored: Stored, units: Local, tagged: bool) {
        let Some(len) = stored.len else { return };
        get_as_ptr(self.body, units, len.ty);
        if tagged {
            let width = self.to.width();
            self.tag(width);
            self.body.plain(match width {
                Width::W32 => Instruction::I32Or,
                Width::W64 => Instruction::I64Or,
            });
        }
        self.body.set(len);
    }
}
