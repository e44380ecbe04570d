//! What a guest hands over as a value: the bits, whether or not they are a
//! value of the type.
//!
//! A [`Raw`] follows the shape of its type down to the numbers, and each number
//! may be anything. It does not depend on where the value is, nor on the width
//! of the memory: [`super::image`] makes core values or bytes of it.

use crate::strings::Form;
use serde::{Deserialize, Serialize};

/// The bits of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Raw {
    /// A number, flags, a `char` or an `enum`: all of the core value where it is
    /// flat, its low bytes where it is in memory.
    Word(u64),
    /// The fields of a record, a tuple or a list of fixed length.
    Fields(Vec<Raw>),
    /// A discriminant, and the payload of the case that its low bytes mean.
    /// Where there is none, there is junk.
    Case(u64, Option<Box<Raw>>),
    /// The pointer and length of a list, a map or a string.
    Block(Block),
}

/// A pointer and a length, and what is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What is written to memory.
    pub content: Content,
    /// Where.
    pub at: At,
    /// The length that goes with the pointer.
    pub length: Length,
}

/// The memory of a [`Block`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// The bytes of a string, and what they are.
    Bytes(Form, Vec<u8>),
    /// The elements of a list or the entries of a map.
    Elements(Vec<Raw>),
}

impl Content {
    /// The number of code units or elements.
    pub fn len(&self) -> usize {
        match self {
            Content::Bytes(form, bytes) => bytes.len() / form.unit() as usize,
            Content::Elements(elements) => elements.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum At {
    /// Aligned, in the middle of the memory.
    Middle,
    /// So that the last byte is the last byte of the memory.
    End,
    /// One alignment past [`At::End`].
    PastEnd,
    /// One byte past [`At::Middle`].
    Odd,
    /// The end of the memory: where an empty list may just be.
    Size,
    /// One alignment past the end of the memory.
    PastSize,
    /// One byte past the end of the memory.
    OddPastSize,
    /// The last aligned address of the address space.
    Last,
    /// Zero.
    Null,
}

/// A length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Length {
    /// That of the content.
    Content,
    /// As many elements as fit into so many bytes, and so many more.
    Over(u64, u64),
    /// So many.
    Exactly(u64),
}

impl Raw {
    /// A list, map or fixed list of these elements.
    pub fn list(elements: Vec<Raw>) -> Raw {
        Raw::block(Content::Elements(elements))
    }

    /// A string of these bytes.
    pub fn string(form: Form, bytes: impl Into<Vec<u8>>) -> Raw {
        Raw::block(Content::Bytes(form, bytes.into()))
    }

    fn block(content: Content) -> Raw {
        Raw::Block(Block {
            content,
            at: At::Middle,
            length: Length::Content,
        })
    }
}
