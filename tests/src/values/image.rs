//! The memory of one side before a call, and its core values.

use std::collections::BTreeMap;

use super::guest::{ARENA, MEMORY_BYTES, SOURCES};
use super::layout::{Core, Width};
use super::raw::{At, Block, Content, Length, Raw};
use super::types::Type;
use crate::strings::{Encoding, Options, Rules};

/// Stands where a payload would be that is not there.
const JUNK: u64 = 0xdead_beef_dead_beef;

/// Writes values into the memory of one side.
#[derive(Debug)]
pub struct Image {
    width: Width,
    encoding: Encoding,
    /// Stands where nothing was written.
    filler: u8,
    /// The words that were written to, by aligned address.
    words: BTreeMap<u64, [u8; 8]>,
    /// Where the next block in the middle may be.
    middle: u64,
    /// Where the last block at the end begins.
    end: u64,
}

impl Image {
    /// An untouched memory, full of `filler`, of a side with this encoding.
    pub fn new(width: Width, encoding: Encoding, filler: u8) -> Image {
        Image {
            width,
            encoding,
            filler,
            words: BTreeMap::new(),
            middle: SOURCES,
            end: MEMORY_BYTES,
        }
    }

    /// The address that `at` stands for, and where `size` bytes that it is said
    /// to point to may be written, if anywhere.
    pub fn place(&mut self, at: At, size: u64, align: u64) -> (u64, Option<u64>) {
        match at {
            At::Middle | At::Odd => {
                let base = self.middle.next_multiple_of(align);
                // A gap, so that reading past a block is not reading the next.
                self.middle = base + size + 16;
                assert!(self.middle <= ARENA, "the values of one case are too big");
                (base + u64::from(at == At::Odd), Some(base))
            }
            At::End | At::PastEnd => {
                let base = (self.end - size) / align * align;
                self.end = base;
                let past = if at == At::PastEnd { align } else { 0 };
                (base + past, Some(base))
            }
            At::Size => (MEMORY_BYTES, None),
            At::PastSize => (MEMORY_BYTES + align, None),
            At::OddPastSize => (MEMORY_BYTES + 1, None),
            At::Last => (self.last() / align * align, None),
            At::Null => (0, Some(0)),
        }
    }

    /// The last address, and the greatest length.
    fn last(&self) -> u64 {
        match self.width {
            Width::W32 => u64::from(u32::MAX),
            Width::W64 => u64::MAX,
        }
    }

    /// Writes a number.
    pub fn number(&mut self, address: u64, value: u64, bytes: u64) {
        self.write(address, &value.to_le_bytes()[..bytes as usize]);
    }

    fn write(&mut self, mut address: u64, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let within = (address % 8) as usize;
            let (now, later) = bytes.split_at(bytes.len().min(8 - within));
            let word = self.words.entry(address - within as u64);
            let word = word.or_insert([self.filler; 8]);
            word[within..within + now.len()].copy_from_slice(now);
            address += now.len() as u64;
            bytes = later;
        }
    }

    /// Everything written, in aligned words of eight bytes.
    pub fn words(self) -> BTreeMap<u64, u64> {
        let number = |(address, bytes)| (address, u64::from_le_bytes(bytes));
        self.words.into_iter().map(number).collect()
    }

    /// Writes a value to memory: `store`, without its checks.
    pub fn store(&mut self, ty: &Type, raw: &Raw, address: u64) {
        match raw {
            Raw::Word(word) => self.number(address, *word, ty.size(self.width)),
            Raw::Fields(values) => {
                let fields = ty.fields().expect("fields of a type that has some");
                let offsets = Type::offsets(&fields, self.width);
                for ((ty, raw), offset) in fields.iter().zip(values).zip(offsets) {
                    self.store(ty, raw, address + offset);
                }
            }
            Raw::Case(index, payload) => {
                self.number(address, *index, ty.discriminant_bytes());
                if let Some(raw) = payload {
                    let payload = ty.case_payload(*index).expect("a payload");
                    self.store(&payload, raw, address + ty.payload_offset(self.width));
                }
            }
            Raw::Block(block) => {
                let (pointer, length) = self.block(ty, block);
                let bytes = self.width.bytes();
                self.number(address, pointer, bytes);
                self.number(address + bytes, length, bytes);
            }
        }
    }

    /// The core values of a value: `lower_flat`, without its checks. Memory that
    /// it points to is written.
    pub fn flatten(&mut self, ty: &Type, raw: &Raw) -> Vec<u64> {
        match raw {
            Raw::Word(word) => vec![*word],
            Raw::Fields(values) => {
                let fields = ty.fields().expect("fields of a type that has some");
                let fields = fields.iter().zip(values);
                fields.flat_map(|(ty, raw)| self.flatten(ty, raw)).collect()
            }
            Raw::Case(index, payload) => {
                let mut values = vec![*index];
                if let Some(raw) = payload {
                    let payload = ty.case_payload(*index).expect("a payload");
                    let flat = self.flatten(&payload, raw);
                    let joined = ty.flat(self.width);
                    let narrow = payload.flat(self.width);
                    let slots = flat.into_iter().zip(narrow).zip(&joined[1..]);
                    values.extend(slots.map(|((value, narrow), slot)| widen(value, narrow, *slot)));
                }
                values.resize(ty.flat(self.width).len(), JUNK);
                values
            }
            Raw::Block(block) => {
                let (pointer, length) = self.block(ty, block);
                vec![pointer, length]
            }
        }
    }

    /// Writes what a block points to, and says what its pointer and length are.
    fn block(&mut self, ty: &Type, block: &Block) -> (u64, u64) {
        let element = ty.element().expect("a type that is in memory");
        let (unit, align) = self.unit(&element, &block.content);
        let content = &block.content;
        let (pointer, base) = self.place(block.at, unit * content.len() as u64, align);
        if let Some(base) = base {
            match content {
                Content::Bytes(_, bytes) => self.write(base, bytes),
                Content::Elements(elements) => {
                    for (i, raw) in elements.iter().enumerate() {
                        self.store(&element, raw, base + i as u64 * unit);
                    }
                }
            }
        }
        let length = match block.length {
            Length::Content => content.len() as u64,
            Length::Over(bytes, more) => bytes / unit + more,
            Length::Exactly(length) => length,
        };
        let length = match content {
            Content::Bytes(form, _) => self.options().length(*form, length),
            Content::Elements(_) => length,
        };
        (pointer, length.min(self.last()))
    }

    /// Bytes of an element or a code unit, and what the address has to be a
    /// multiple of.
    fn unit(&self, element: &Type, content: &Content) -> (u64, u64) {
        match content {
            Content::Bytes(form, _) => (form.unit(), self.encoding.alignment()),
            Content::Elements(_) => (element.size(self.width), element.align(self.width)),
        }
    }

    fn options(&self) -> Options {
        Options {
            encoding: self.encoding,
            width: self.width,
            rules: Rules::SPECIFICATION,
        }
    }
}

/// A payload's core value in a slot that other cases need wider: bits that the
/// payload does not have are junk.
fn widen(value: u64, narrow: Core, slot: Core) -> u64 {
    let is_wider = slot == Core::I64 && matches!(narrow, Core::I32 | Core::F32);
    if is_wider {
        value & 0xffff_ffff | JUNK & !0xffff_ffff
    } else {
        value
    }
}
