//! What is passed.

use std::fmt;

/// An encoding of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Latin1Utf16,
}

impl Encoding {
    pub const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Latin1Utf16];

    /// As in the text form of components.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf8",
            Encoding::Utf16 => "utf16",
            Encoding::Latin1Utf16 => "latin1+utf16",
        }
    }
}

/// What a text is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Ascii,
    /// Latin script with accents, Cyrillic, Chinese, and characters that are two
    /// units of UTF-16.
    Mixed,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Ascii, Kind::Mixed];

    fn sample(self) -> &'static str {
        match self {
            Kind::Ascii => "The quick brown fox jumps over the lazy dog, 42 times a day. ",
            Kind::Mixed => "Zwölf Boxkämpfer jagen Viktor, où l'été naît: мир 世界 😀. ",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Ascii => "ascii",
            Kind::Mixed => "mixed",
        })
    }
}

/// A string as it is in memory.
pub struct Text {
    pub encoding: Encoding,
    /// It is UTF-16 where it could be Latin-1.
    pub tagged: bool,
    pub bytes: Vec<u8>,
}

impl Text {
    /// A text of about so many bytes, at most.
    pub fn new(kind: Kind, encoding: Encoding, size: usize) -> Text {
        let tagged = encoding == Encoding::Latin1Utf16 && kind == Kind::Mixed;
        let mut bytes = Vec::with_capacity(size);
        // The middle of the sample, so that a short text has of everything.
        let characters = kind.sample().chars().cycle().skip(size % 7);
        for character in characters {
            let encoded = match encoding {
                Encoding::Utf8 => character.to_string().into_bytes(),
                Encoding::Latin1Utf16 if !tagged => vec![character as u8],
                Encoding::Utf16 | Encoding::Latin1Utf16 => {
                    let mut units = [0; 2];
                    let units = character.encode_utf16(&mut units).iter();
                    units.flat_map(|unit| unit.to_le_bytes()).collect()
                }
            };
            if bytes.len() + encoded.len() > size {
                break;
            }
            bytes.extend(encoded);
        }
        Text {
            encoding,
            tagged,
            bytes,
        }
    }

    /// How many code units it has.
    pub fn units(&self) -> u32 {
        let bytes = self.bytes.len() as u32;
        match self.encoding {
            Encoding::Utf8 => bytes,
            Encoding::Latin1Utf16 if !self.tagged => bytes,
            Encoding::Utf16 | Encoding::Latin1Utf16 => bytes / 2,
        }
    }
}
