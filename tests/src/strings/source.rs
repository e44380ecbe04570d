//! A string in the caller's memory, or what is said to be one.

use super::abi::Options;
use super::encoding::Form;
use super::guest::MEMORY_BYTES;

/// Where strings are that don't end at the end of memory.
const MIDDLE: u64 = 1024;
/// How much of what is around a string is not zero.
const AROUND: usize = 16;

/// What the caller hands over, and what is in its memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the bytes are meant to be.
    pub form: Form,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Where they are.
    pub at: u64,
    /// The pointer that is handed over.
    pub pointer: u64,
    /// The length that is handed over, with its tag.
    pub length: u64,
}

impl Source {
    /// These bytes at some distance from an address that is a multiple of a
    /// vector's size, or of less where the encoding asks for it.
    pub fn new(options: Options, form: Form, bytes: Vec<u8>, off: u64) -> Source {
        let align = options.encoding.alignment();
        let off = off / align * align;
        Source::at(options, form, bytes, MIDDLE + off % 16)
    }

    /// These bytes right before the end of the memory.
    pub fn at_end(options: Options, form: Form, bytes: Vec<u8>) -> Source {
        let align = options.encoding.alignment();
        let at = (MEMORY_BYTES - bytes.len() as u64) / align * align;
        Source::at(options, form, bytes, at)
    }

    fn at(options: Options, form: Form, bytes: Vec<u8>, at: u64) -> Source {
        let units = bytes.len() as u64 / form.unit();
        Source {
            form,
            bytes,
            at,
            pointer: at,
            length: options.length(form, units),
        }
    }

    /// Whether the bytes are what they are meant to be.
    pub fn is_text(&self) -> bool {
        self.form.decode(&self.bytes).is_some()
    }

    /// The part of the caller's memory that is not zero: an address, and what is
    /// there. What surrounds the string makes code err that looks at it: it
    /// completes what is cut off, and spoils what is text or, every other time,
    /// goes on with ASCII as if the string was longer.
    pub fn image(&self) -> (u64, Vec<u8>) {
        let goes_on = (self.bytes.len() as u64 / self.form.unit() + self.at / 4).is_multiple_of(2);
        let (before, after) = match (self.form, self.is_text()) {
            (Form::Utf8 | Form::Latin1, true) if goes_on => ([b'm'; 2], [b'm'; 2]),
            (Form::Utf16, true) if goes_on => ([b'm', 0], [b'm', 0]),
            (Form::Utf8 | Form::Latin1, true) => ([0xff; 2], [0xff; 2]),
            (Form::Utf8 | Form::Latin1, false) => ([0x80; 2], [0x80; 2]),
            // A high surrogate and a low one, which are wrong in any case if
            // nothing precedes or follows them.
            (Form::Utf16, _) => ([0x00, 0xd8], [0x00, 0xdc]),
        };
        let around = |unit: [u8; 2], bytes: usize| unit.into_iter().cycle().take(bytes);
        let room = (MEMORY_BYTES - self.at) as usize - self.bytes.len();
        let mut image: Vec<u8> = around(before, AROUND).collect();
        image.extend(&self.bytes);
        image.extend(around(after, AROUND.min(room)));
        (self.at - AROUND as u64, image)
    }
}
