//! Strings of which each is wrong, or not, in a place where a kernel may go
//! wrong.
//!
//! All come as bytes of one form; [`super::Suite`] says where they lie.

use std::iter;

use super::encoding::Form;
use super::units::{characters, fillers, offending, pieces, units};

/// The longest string with one special sequence, in code units: more than four
/// vectors of 8 bytes, two of 16, or one of 16 units that becomes 32 bytes.
const LONGEST: usize = 35;

/// Lengths in code units at which four words of 8 or 16 units follow a first one,
/// and some follow those.
const LONG: [usize; 2] = [8 + 4 * 8 + 9, 16 + 4 * 16 + 17];

/// The longest string at random, in bytes.
const MAX_LENGTH: usize = 80;

/// All sequences of up to three out of `alphabet`, the empty one first.
pub fn up_to_three(alphabet: Vec<Vec<u8>>) -> impl Iterator<Item = Vec<u8>> {
    let count = alphabet.len();
    (0..=3).flat_map(move |length| {
        let alphabet = alphabet.clone();
        (0..count.pow(length)).map(move |number| {
            let digit = |place| number / count.pow(place) % count;
            (0..length)
                .flat_map(|place| alphabet[digit(place)].clone())
                .collect()
        })
    })
}

/// All sequences of up to three code units, and of up to three characters and
/// what only looks like them.
pub fn short(form: Form) -> impl Iterator<Item = Vec<u8>> {
    let pieces = up_to_three(pieces(form)).filter(|bytes| !bytes.is_empty());
    up_to_three(units(form)).chain(pieces)
}

/// Each special sequence at every position of strings of every length, which
/// are full of the same character otherwise.
fn special_at(form: Form, special: Vec<Vec<u8>>) -> impl Iterator<Item = Vec<u8>> {
    let longest = LONGEST * form.unit() as usize;
    fillers(form).into_iter().flat_map(move |filler| {
        special.clone().into_iter().flat_map(move |special| {
            let filler = filler.clone();
            let room = (longest - special.len()) / filler.len();
            (0..=room).flat_map(move |fillers| {
                let (filler, special) = (filler.clone(), special.clone());
                (0..=fillers).map(move |before| {
                    let after = filler.repeat(fillers - before);
                    [filler.repeat(before), special.clone(), after].concat()
                })
            })
        })
    })
}

/// Characters of every kind at every position.
pub fn characters_at(form: Form) -> impl Iterator<Item = Vec<u8>> {
    special_at(form, characters(form))
}

/// Offending sequences at every position.
pub fn offending_at(form: Form) -> impl Iterator<Item = Vec<u8>> {
    special_at(form, offending(form))
}

/// Sequences of every kind at every position of a few long strings, of which some
/// begin with another character.
pub fn special_in_long(form: Form) -> impl Iterator<Item = Vec<u8>> {
    let special = [characters(form), offending(form)].concat();
    let ascii = fillers(form).swap_remove(0);
    let beginnings = [Vec::new(), form.encode(&['é'])];
    special.into_iter().flat_map(move |special| {
        let (beginnings, ascii) = (beginnings.clone(), ascii.clone());
        let places = LONG
            .into_iter()
            .flat_map(|length| (0..length).map(move |before| (before, length - before - 1)));
        places.flat_map(move |(before, after)| {
            let (before, after) = (ascii.repeat(before), ascii.repeat(after));
            let special = &special;
            beginnings
                .clone()
                .map(|beginning| [&beginning[..], &before, special, &after].concat())
        })
    })
}

/// Strings of all lengths, which have one character or begin with another one,
/// several times each, so that different things surround them.
pub fn of_all_lengths(form: Form) -> impl Iterator<Item = Vec<u8>> {
    const TIMES: usize = 4;
    let kinds = [("", 'm'), ("", 'é'), ("é", 'm')];
    kinds.into_iter().flat_map(move |(beginning, filler)| {
        (0..TIMES * LONG[1]).map(move |number| {
            let beginning = beginning.chars();
            let text = beginning.chain(iter::repeat_n(filler, number / TIMES));
            form.encode(&text.collect::<Vec<char>>())
        })
    })
}

/// Every first byte of UTF-8 beyond ASCII with every second one, and up to two
/// continuations after these.
pub fn every_pair(form: Form) -> impl Iterator<Item = Vec<u8>> {
    let first = match form {
        Form::Utf8 => 0x80..0x100,
        // Nothing: `short` has what matters.
        Form::Utf16 | Form::Latin1 => 0..0,
    };
    first.flat_map(|first: u32| {
        let first = first as u8;
        (0x00..=0xff).flat_map(move |second: u8| {
            (2..=4).map(move |length| [first, second, 0x80, 0xbf][..length].to_vec())
        })
    })
}

/// Sequences of every kind, drawn one after the other; one string in four has
/// an offending one among them, if there are any.
pub fn random(form: Form, seed: u64) -> impl Iterator<Item = Vec<u8>> {
    let (good, bad) = (characters(form), offending(form));
    let plain = fillers(form).swap_remove(0);
    let mut draw = Draw(seed);
    iter::repeat_with(move || {
        let length = draw.below(MAX_LENGTH + 1);
        let spoilt = !bad.is_empty() && draw.below(4) == 0;
        // Some strings have few characters beyond ASCII, some have many.
        let density = [2, 8, 15][draw.below(3)];
        let mut bytes = Vec::new();
        while bytes.len() < length {
            match draw.below(20) {
                0 if spoilt => bytes.extend(&bad[draw.below(bad.len())]),
                roll if roll < density => bytes.extend(&good[draw.below(good.len())]),
                _ => bytes.extend(&plain),
            }
        }
        bytes
    })
}

/// Numbers by xorshift.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}
