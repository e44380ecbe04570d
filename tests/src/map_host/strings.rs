//! Strings in the three encodings.

use wasmtime::{AsContextMut, Result, bail, ensure};

use super::layout::Layout;
use super::memory::Access;

/// How a guest encodes strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16,
    Latin1OrUtf16,
}

/// Set in the length of a string that is UTF-16 where it could be Latin-1.
const UTF16_TAG: usize = 1 << 31;

impl Encoding {
    pub(super) fn parse(name: &str) -> Result<Self> {
        Ok(match name {
            "utf8" => Encoding::Utf8,
            "utf16" => Encoding::Utf16,
            "latin1+utf16" => Encoding::Latin1OrUtf16,
            other => bail!("an unknown encoding: {other}"),
        })
    }
}

/// Reads `len` code units, or fewer and a tag.
pub(super) fn load<S: AsContextMut>(
    from: &Access<S>,
    pointer: usize,
    len: usize,
) -> Result<String> {
    match from.guest.encoding {
        Encoding::Utf8 => Ok(str::from_utf8(from.read(pointer, len)?)?.to_string()),
        Encoding::Utf16 => load_utf16(from, pointer, len),
        Encoding::Latin1OrUtf16 if len & UTF16_TAG != 0 => {
            load_utf16(from, pointer, len ^ UTF16_TAG)
        }
        Encoding::Latin1OrUtf16 => {
            let bytes = from.read(pointer, len)?;
            Ok(bytes.iter().map(|byte| char::from(*byte)).collect())
        }
    }
}

fn load_utf16<S: AsContextMut>(from: &Access<S>, pointer: usize, len: usize) -> Result<String> {
    ensure!(pointer.is_multiple_of(2), "a misaligned string");
    let bytes = from.read(pointer, 2 * len)?.chunks_exact(2);
    let units: Vec<u16> = bytes.map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
    Ok(String::from_utf16(&units)?)
}

/// Writes a string into memory of its exact size. Returns the pointer and the
/// length in code units, with the tag if need be.
pub(super) fn store<S: AsContextMut>(to: &mut Access<S>, text: &str) -> Result<(usize, usize)> {
    let is_latin1 = text.chars().all(|c| u32::from(c) < 0x100);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (bytes, align, len) = match to.guest.encoding {
        Encoding::Utf8 => (text.as_bytes().to_vec(), 1, text.len()),
        Encoding::Latin1OrUtf16 if is_latin1 => {
            let bytes: Vec<u8> = text.chars().map(|c| u32::from(c) as u8).collect();
            let len = bytes.len();
            (bytes, 2, len)
        }
        Encoding::Latin1OrUtf16 => {
            let len = (utf16.len() / 2) | UTF16_TAG;
            (utf16, 2, len)
        }
        Encoding::Utf16 => {
            let len = utf16.len() / 2;
            (utf16, 2, len)
        }
    };
    let size = bytes.len();
    let pointer = to.allocate(Layout { size, align })?;
    to.write(pointer, &bytes)?;
    Ok((pointer, len))
}
