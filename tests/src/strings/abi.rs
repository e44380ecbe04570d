//! How a string passes a boundary, by the letter of the specification:
//! `load_string_from_range` and `store_string_into_range` of the Canonical ABI.
//!
//! This is the suite's oracle. It does each step where the specification has
//! it, on bytes, and is not to be clever: what an allocator finds in memory when
//! it is called, and what is left of what it did not keep, is part of the
//! answer.

use super::encoding::{Encoding, Form};
use crate::values::layout::Width;

/// What the specification and Wasmtime don't agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// `MAX_STRING_BYTE_LENGTH`
    pub max_bytes: u64,
    /// `utf16_tag` of a memory of 64 bits.
    pub wide_tag: u64,
    /// The alignment of the block that latin1 which was UTF-16 ends up in.
    pub deflated_align: u64,
}

impl Rules {
    /// The specification's.
    pub const SPECIFICATION: Rules = Rules {
        max_bytes: (1 << 28) - 1,
        wide_tag: 1 << 63,
        deflated_align: 1,
    };

    /// Wasmtime's.
    pub const WASMTIME: Rules = Rules {
        max_bytes: (1 << 31) - 1,
        wide_tag: 1 << 31,
        deflated_align: 2,
    };
}

/// The canonical options of one side, as far as strings are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// `string-encoding`
    pub encoding: Encoding,
    /// The pointers of `memory`.
    pub width: Width,
    /// Whose rules.
    pub rules: Rules,
}

impl Options {
    /// `utf16_tag`
    pub fn tag(self) -> u64 {
        match self.width {
            Width::W32 => 1 << 31,
            Width::W64 => self.rules.wide_tag,
        }
    }

    /// What a string of so many code units is passed with.
    pub fn length(self, form: Form, units: u64) -> u64 {
        match (self.encoding, form) {
            (Encoding::Latin1Utf16, Form::Utf16) => units | self.tag(),
            _ => units,
        }
    }
}

/// Why a call traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trap {
    /// The string is longer than any may be.
    TooLong,
    /// Its address is no multiple of the encoding's alignment.
    Misaligned,
    /// It is not in memory.
    OutOfBounds,
    /// It is not text.
    Malformed,
    /// `realloc` returned an address that is no multiple of the alignment.
    MisalignedBlock,
    /// `realloc` returned an address at which there is not enough memory.
    BlockOutOfBounds,
    /// `realloc` trapped.
    Allocator,
}

/// A string between two components.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifted {
    /// What it says.
    pub text: Vec<char>,
    /// The encoding of the side it comes from.
    pub encoding: Encoding,
    /// What it was in memory there.
    pub form: Form,
    /// How many code units it had there.
    pub units: u64,
}

/// The side that a string is stored into.
pub trait Destination {
    /// Its memory, as large as it is now.
    fn memory(&mut self) -> &mut [u8];
    /// Calls its `realloc`.
    fn realloc(&mut self, old: u64, old_size: u64, align: u64, size: u64) -> Result<u64, Trap>;
}

/// `load_string_from_range`
pub fn load(memory: &[u8], options: Options, pointer: u64, length: u64) -> Result<Lifted, Trap> {
    let encoding = options.encoding;
    let tag = options.tag();
    let (form, units) = match encoding {
        Encoding::Utf8 => (Form::Utf8, length),
        Encoding::Utf16 => (Form::Utf16, length),
        Encoding::Latin1Utf16 if length & tag != 0 => (Form::Utf16, length ^ tag),
        Encoding::Latin1Utf16 => (Form::Latin1, length),
    };
    let bytes = u128::from(units) * u128::from(form.unit());
    trap_if(bytes > u128::from(options.rules.max_bytes), Trap::TooLong)?;
    trap_if(
        !pointer.is_multiple_of(encoding.alignment()),
        Trap::Misaligned,
    )?;
    let end = u128::from(pointer) + bytes;
    trap_if(end > memory.len() as u128, Trap::OutOfBounds)?;
    let text = form.decode(&memory[pointer as usize..end as usize]);
    Ok(Lifted {
        text: text.ok_or(Trap::Malformed)?,
        encoding,
        form,
        units,
    })
}

/// `store_string_into_range`: the pointer and the length, with its tag.
pub fn store(
    into: &mut dyn Destination,
    options: Options,
    string: &Lifted,
) -> Result<(u64, u64), Trap> {
    let mut with = Store {
        into,
        string,
        options,
    };
    match (options.encoding, string.form) {
        (Encoding::Utf8, Form::Utf8) => with.copy(Form::Utf8, 1),
        (Encoding::Utf8, Form::Utf16) => with.store_to_utf8(3 * string.units),
        (Encoding::Utf8, Form::Latin1) => with.store_to_utf8(2 * string.units),
        (Encoding::Utf16, Form::Utf8) => with.utf8_to_utf16(),
        (Encoding::Utf16, Form::Utf16 | Form::Latin1) => with.copy(Form::Utf16, 2),
        (Encoding::Latin1Utf16, Form::Latin1) => with.copy(Form::Latin1, 2),
        (Encoding::Latin1Utf16, Form::Utf8) => with.store_to_latin1_or_utf16(),
        (Encoding::Latin1Utf16, Form::Utf16) => match string.encoding {
            Encoding::Latin1Utf16 => with.probably_utf16_to_latin1_or_utf16(),
            Encoding::Utf8 | Encoding::Utf16 => with.store_to_latin1_or_utf16(),
        },
    }
}

fn trap_if(condition: bool, trap: Trap) -> Result<(), Trap> {
    if condition { Err(trap) } else { Ok(()) }
}

struct Store<'a> {
    into: &'a mut dyn Destination,
    string: &'a Lifted,
    options: Options,
}

impl Store<'_> {
    /// Calls `realloc` for `size` bytes in the place of `old`, an address and a
    /// size, and checks what it returns.
    fn block(&mut self, old: (u64, u64), align: u64, size: u64) -> Result<u64, Trap> {
        let pointer = self.into.realloc(old.0, old.1, align, size)?;
        trap_if(!pointer.is_multiple_of(align), Trap::MisalignedBlock)?;
        let end = pointer.checked_add(size).ok_or(Trap::BlockOutOfBounds)?;
        let memory = self.into.memory().len() as u64;
        trap_if(end > memory, Trap::BlockOutOfBounds)?;
        Ok(pointer)
    }

    fn write(&mut self, at: u64, bytes: &[u8]) {
        let at = at as usize;
        self.into.memory()[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// `store_string_copy`
    fn copy(&mut self, to: Form, align: u64) -> Result<(u64, u64), Trap> {
        let units = self.string.units;
        let pointer = self.block((0, 0), align, to.unit() * units)?;
        self.write(pointer, &to.encode(&self.string.text));
        Ok((pointer, units))
    }

    /// `store_string_to_utf8`
    fn store_to_utf8(&mut self, worst_case: u64) -> Result<(u64, u64), Trap> {
        let units = self.string.units;
        let pointer = self.block((0, 0), 1, units)?;
        for (i, c) in (0..).zip(&self.string.text) {
            if c.is_ascii() {
                self.write(pointer + i, &[*c as u8]);
                continue;
            }
            let pointer = self.block((pointer, units), 1, worst_case)?;
            let encoded = Form::Utf8.encode(&self.string.text);
            self.write(pointer + i, &encoded[i as usize..]);
            let size = encoded.len() as u64;
            let pointer = self.shrink(pointer, worst_case, 1, size)?;
            return Ok((pointer, size));
        }
        Ok((pointer, units))
    }

    /// `store_utf8_to_utf16`
    fn utf8_to_utf16(&mut self) -> Result<(u64, u64), Trap> {
        let worst_case = 2 * self.string.units;
        let pointer = self.block((0, 0), 2, worst_case)?;
        let encoded = Form::Utf16.encode(&self.string.text);
        self.write(pointer, &encoded);
        let size = encoded.len() as u64;
        Ok((self.shrink(pointer, worst_case, 2, size)?, size / 2))
    }

    /// `store_string_to_latin1_or_utf16`
    fn store_to_latin1_or_utf16(&mut self) -> Result<(u64, u64), Trap> {
        let units = self.string.units;
        let pointer = self.block((0, 0), 2, units)?;
        let mut written = 0;
        for c in &self.string.text {
            if let Ok(byte) = u8::try_from(*c) {
                self.write(pointer + written, &[byte]);
                written += 1;
                continue;
            }
            let worst_case = 2 * units;
            let pointer = self.block((pointer, units), 2, worst_case)?;
            self.inflate(pointer, written);
            let encoded = Form::Utf16.encode(&self.string.text);
            self.write(pointer + 2 * written, &encoded[2 * written as usize..]);
            let size = encoded.len() as u64;
            let pointer = self.shrink(pointer, worst_case, 2, size)?;
            return Ok((pointer, (size / 2) | self.options.tag()));
        }
        Ok((self.shrink(pointer, units, 2, written)?, written))
    }

    /// Makes two bytes of each of the first `count`, the last one first.
    fn inflate(&mut self, pointer: u64, count: u64) {
        for i in (0..count).rev() {
            let byte = self.into.memory()[(pointer + i) as usize];
            self.write(pointer + 2 * i, &[byte, 0]);
        }
    }

    /// `store_probably_utf16_to_latin1_or_utf16`
    fn probably_utf16_to_latin1_or_utf16(&mut self) -> Result<(u64, u64), Trap> {
        let size = 2 * self.string.units;
        let pointer = self.block((0, 0), 2, size)?;
        self.write(pointer, &Form::Utf16.encode(&self.string.text));
        let units = self.string.units;
        if self.string.text.iter().any(|c| u8::try_from(*c).is_err()) {
            return Ok((pointer, units | self.options.tag()));
        }
        for i in 0..units {
            let byte = self.into.memory()[(pointer + 2 * i) as usize];
            self.write(pointer + i, &[byte]);
        }
        // This one is called even if nothing gets smaller.
        let align = self.options.rules.deflated_align;
        Ok((self.block((pointer, size), align, units)?, units))
    }

    /// Gives back what is left over, if anything.
    fn shrink(&mut self, pointer: u64, from: u64, align: u64, to: u64) -> Result<u64, Trap> {
        if to < from {
            self.block((pointer, from), align, to)
        } else {
            Ok(pointer)
        }
    }
}
