//! Bytes that are UTF-8 or not, placed where a kernel may go wrong.

use std::iter;

/// The longest string, in bytes.
pub const MAX_LENGTH: usize = 40;

/// A string's bytes, and where they lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// At most [`MAX_LENGTH`].
    pub bytes: Vec<u8>,
    /// The address modulo eight, or nothing for a string that ends where the
    /// memory ends.
    pub misalignment: Option<usize>,
}

impl Sample {
    /// Whether it is UTF-8.
    pub fn is_valid(&self) -> bool {
        std::str::from_utf8(&self.bytes).is_ok()
    }
}

/// Well-formed sequences: the first and last ones of each row of the Unicode
/// standard's table, and a few from between.
pub fn well_formed() -> Vec<Vec<u8>> {
    const EDGES: [char; 17] = [
        '\0',
        '\x7f',
        '\u{80}',
        'é',
        '\u{7ff}',
        '\u{800}',
        '\u{fff}',
        '\u{1000}',
        '€',
        '\u{cfff}',
        '\u{d000}',
        '\u{d7ff}',
        '\u{e000}',
        '\u{ffff}',
        '\u{10000}',
        '\u{fffff}',
        '\u{10ffff}',
    ];
    let more = ['\u{3ffff}', '\u{40000}', '\u{100000}', '𝄞'];
    let all = EDGES.into_iter().chain(more);
    all.map(|c| c.to_string().into_bytes()).collect()
}

/// Sequences that occur in no UTF-8, whatever precedes or follows them, unless a
/// continuation completes one that is cut off.
pub fn offending() -> Vec<Vec<u8>> {
    let mut units: Vec<&[u8]> = vec![
        // Continuations without a beginning.
        b"\x80",
        b"\xbf",
        // Overlong forms.
        b"\xc0\x80",
        b"\xc0\xaf",
        b"\xc1\x81",
        b"\xc1\xbf",
        b"\xe0\x80\x80",
        b"\xe0\x9f\xbf",
        b"\xf0\x80\x80\x80",
        b"\xf0\x8f\xbf\xbf",
        // Surrogates, also as a pair.
        b"\xed\xa0\x80",
        b"\xed\xaf\xbf",
        b"\xed\xb0\x80",
        b"\xed\xbf\xbf",
        b"\xed\xa0\xb4\xed\xb4\x9e",
        // Above U+10FFFF.
        b"\xf4\x90\x80\x80",
        b"\xf4\xbf\xbf\xbf",
        b"\xf5\x80\x80\x80",
        b"\xf7\xbf\xbf\xbf",
        b"\xf8\x88\x80\x80\x80",
        b"\xfc\x84\x80\x80\x80\x80",
        b"\xfe",
        b"\xff",
        // Cut off.
        b"\xc2",
        b"\xdf",
        b"\xe0",
        b"\xe0\xa0",
        b"\xe1",
        b"\xed\x9f",
        b"\xef\xbf",
        b"\xf0",
        b"\xf0\x90",
        b"\xf0\x90\x80",
        b"\xf4\x8f",
        b"\xf4\x8f\xbf",
    ];
    // Something else in the place of a continuation.
    units.extend::<[&[u8]; 18]>([
        b"\xc2\x00",
        b"\xc2\x7f",
        b"\xc2\xc0",
        b"\xdf\xff",
        b"\xe1\x7f\x80",
        b"\xe1\xc0\x80",
        b"\xe1\x80\x7f",
        b"\xe1\x80\xc0",
        b"\xe1\xbf\x00",
        b"\xf1\x7f\x80\x80",
        b"\xf1\xc0\x80\x80",
        b"\xf1\x80\x7f\x80",
        b"\xf1\x80\xc0\x80",
        b"\xf1\x80\x80\x7f",
        b"\xf1\x80\x80\xc0",
        b"\xf1\x80\x80\x00",
        b"\xf3\xbf\x41\xbf",
        b"\xf4\x8f\xbf\xff",
    ]);
    units.into_iter().map(<[u8]>::to_vec).collect()
}

/// Each unit at every position of an ASCII string of every length; also right
/// before the end of memory where the unit is among the last bytes. Strings with
/// the unit at one position begin at every address modulo eight in turn.
pub fn at_every_position(units: Vec<Vec<u8>>) -> impl Iterator<Item = Sample> {
    units.into_iter().flat_map(|unit| {
        (unit.len()..=MAX_LENGTH).flat_map(move |length| {
            let unit = unit.clone();
            (0..=length - unit.len()).flat_map(move |position| around(&unit, position, length))
        })
    })
}

fn around(unit: &[u8], position: usize, length: usize) -> impl Iterator<Item = Sample> + use<> {
    let mut bytes: Vec<u8> = (b'a'..=b'z').cycle().take(length).collect();
    let end = position + unit.len();
    bytes[position..end].copy_from_slice(unit);
    let anywhere = Some(Some((length + 3 * position) % 8));
    let at_the_end = (length - end < 8).then_some(None);
    let places = anywhere.into_iter().chain(at_the_end);
    places.map(move |misalignment| Sample {
        bytes: bytes.clone(),
        misalignment,
    })
}

/// Every first byte beyond ASCII with every second one, and up to two
/// continuations after these.
pub fn every_pair() -> impl Iterator<Item = Sample> {
    (0x80..=0xff).flat_map(|first| {
        (0x00..=0xff).flat_map(move |second| {
            (2..=4).map(move |length| Sample {
                bytes: [first, second, 0x80, 0xbf][..length].to_vec(),
                misalignment: Some(usize::from(second) % 8),
            })
        })
    })
}

/// Sequences of every kind, drawn one after the other; one string in four has
/// an offending one among them.
pub fn random(seed: u64) -> impl Iterator<Item = Sample> {
    let (good, bad) = (well_formed(), offending());
    let mut state = seed;
    iter::repeat_with(move || {
        let length = draw(&mut state, MAX_LENGTH + 1);
        let spoilt = draw(&mut state, 4) == 0;
        let mut bytes = Vec::new();
        while bytes.len() < length {
            match draw(&mut state, 20) {
                0 if spoilt => bytes.extend(&bad[draw(&mut state, bad.len())]),
                1..8 => bytes.extend(&good[draw(&mut state, good.len())]),
                _ => bytes.push(b'x'),
            }
        }
        bytes.truncate(MAX_LENGTH);
        let misalignment = Some(draw(&mut state, 9)).filter(|place| *place < 8);
        Sample {
            bytes,
            misalignment,
        }
    })
}

/// A number below `bound`, by xorshift.
fn draw(state: &mut u64, bound: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state % bound as u64) as usize
}
