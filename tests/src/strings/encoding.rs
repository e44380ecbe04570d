//! How strings are encoded, and the settings that a guest comes in.

use std::fmt;

use super::abi::{Options, Rules};
use crate::values::layout::Width;
use serde::{Deserialize, Serialize};

/// The canonical option `string-encoding` of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// `utf8`
    Utf8,
    /// `utf16`
    Utf16,
    /// `latin1+utf16`, where the highest bit of a length tells which of both.
    Latin1Utf16,
}

/// What the bytes of one string are: the specification's simple encodings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// Bytes, one to four of them for a scalar value.
    Utf8,
    /// Code units of two bytes, one or two of them for a scalar value.
    Utf16,
    /// A byte for each scalar value up to U+00FF.
    Latin1,
}

/// What a string is sent from, and to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pair {
    /// The caller's encoding.
    pub from: Encoding,
    /// The callee's encoding.
    pub to: Encoding,
}

/// The memories of both sides.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Widths {
    /// The caller's memory.
    pub from: Width,
    /// The callee's memory.
    pub to: Width,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Latin1Utf16];

    /// The canonical option.
    pub fn option(self) -> &'static str {
        match self {
            Encoding::Utf8 => "string-encoding=utf8",
            Encoding::Utf16 => "string-encoding=utf16",
            Encoding::Latin1Utf16 => "string-encoding=latin1+utf16",
        }
    }

    /// What strings of this encoding can be.
    pub fn forms(self) -> &'static [Form] {
        match self {
            Encoding::Utf8 => &[Form::Utf8],
            Encoding::Utf16 => &[Form::Utf16],
            Encoding::Latin1Utf16 => &[Form::Latin1, Form::Utf16],
        }
    }

    /// Bytes that a string's address must be a multiple of.
    pub fn alignment(self) -> u64 {
        match self {
            Encoding::Utf8 => 1,
            Encoding::Utf16 | Encoding::Latin1Utf16 => 2,
        }
    }
}

impl Form {
    /// Bytes of a code unit.
    pub fn unit(self) -> u64 {
        match self {
            Form::Utf8 | Form::Latin1 => 1,
            Form::Utf16 => 2,
        }
    }

    /// The text that these bytes are, if they are any.
    pub fn decode(self, bytes: &[u8]) -> Option<Vec<char>> {
        match self {
            Form::Utf8 => Some(std::str::from_utf8(bytes).ok()?.chars().collect()),
            Form::Latin1 => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Form::Utf16 => {
                let units = bytes.chunks_exact(2);
                let units = units.map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
                char::decode_utf16(units).collect::<Result<_, _>>().ok()
            }
        }
    }

    /// The bytes of a text, each of whose characters this form has.
    pub fn encode(self, text: &[char]) -> Vec<u8> {
        match self {
            Form::Utf8 => text.iter().collect::<String>().into_bytes(),
            Form::Latin1 => text.iter().map(|c| *c as u8).collect(),
            Form::Utf16 => {
                let text: String = text.iter().collect();
                text.encode_utf16().flat_map(u16::to_le_bytes).collect()
            }
        }
    }
}

/// Everything that is the same for all strings that one guest sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The encodings.
    pub pair: Pair,
    /// The memories.
    pub widths: Widths,
    /// Whose rules.
    pub rules: Rules,
}

impl Setting {
    /// Every pair with all widths.
    pub fn all(rules: Rules) -> Vec<Setting> {
        let pairs = Pair::all().into_iter();
        let settings = pairs.flat_map(|pair| {
            Widths::ALL.map(|widths| Setting {
                pair,
                widths,
                rules,
            })
        });
        settings.collect()
    }

    /// The caller's options.
    pub fn from(self) -> Options {
        Options {
            encoding: self.pair.from,
            width: self.widths.from,
            rules: self.rules,
        }
    }

    /// The callee's options.
    pub fn to(self) -> Options {
        Options {
            encoding: self.pair.to,
            width: self.widths.to,
            rules: self.rules,
        }
    }
}

impl Pair {
    /// No encoding but UTF-8.
    pub const UTF8: Pair = Pair {
        from: Encoding::Utf8,
        to: Encoding::Utf8,
    };

    /// All nine.
    pub fn all() -> Vec<Pair> {
        let pairs = Encoding::ALL.into_iter();
        pairs
            .flat_map(|from| Encoding::ALL.map(|to| Pair { from, to }))
            .collect()
    }
}

impl Widths {
    /// All four.
    pub const ALL: [Widths; 4] = {
        let (narrow, wide) = (Width::W32, Width::W64);
        [
            Widths {
                from: narrow,
                to: narrow,
            },
            Widths {
                from: wide,
                to: narrow,
            },
            Widths {
                from: narrow,
                to: wide,
            },
            Widths {
                from: wide,
                to: wide,
            },
        ]
    };
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Encoding::Utf8 => "utf8",
            Encoding::Utf16 => "utf16",
            Encoding::Latin1Utf16 => "latin1+utf16",
        })
    }
}

impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.from, self.to)
    }
}

impl fmt::Debug for Widths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} to {:?}", self.from, self.to)
    }
}
