//! What strings are put together from: code units, and sequences of them that
//! belong together or only seem to.

use super::encoding::Form;
use super::utf8;

/// Single code units: the ends of each range that is treated in its own way.
pub fn units(form: Form) -> Vec<Vec<u8>> {
    let bytes: &[u8] = match form {
        Form::Utf8 => &[
            0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xc3, 0xc4, 0xdf,
            0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff,
        ],
        Form::Latin1 => &[0x00, 0x01, 0x41, 0x7f, 0x80, 0xbf, 0xc3, 0xff],
        Form::Utf16 => return words(),
    };
    bytes.iter().map(|byte| vec![*byte]).collect()
}

fn words() -> Vec<Vec<u8>> {
    const WORDS: [u16; 20] = [
        0x0000, 0x0041, 0x007f, 0x0080, 0x00ff, 0x0100, 0x07ff, 0x0800, 0xd7ff, 0xe000, 0xffff,
        // Surrogates: the first and the last of both kinds.
        0xd800, 0xdbff, 0xdc00, 0xdfff,
        // What they and other units are with their bytes swapped, and a unit
        // with the highest bit.
        0x00d8, 0x00dc, 0x4100, 0xff00, 0x8000,
    ];
    WORDS.map(|word| word.to_le_bytes().to_vec()).to_vec()
}

/// Characters of every kind that this form has.
pub fn characters(form: Form) -> Vec<Vec<u8>> {
    let all = utf8::well_formed().into_iter();
    let all = all.chain(["ÿ", "Ā", "𐐷"].map(Vec::from));
    let texts = all.filter_map(|bytes| Form::Utf8.decode(&bytes));
    let texts = texts.filter(|text| form != Form::Latin1 || text.iter().all(|c| *c <= 'ÿ'));
    texts.map(|text| form.encode(&text)).collect()
}

/// Sequences that are no text, unless what precedes or follows them completes
/// them.
pub fn offending(form: Form) -> Vec<Vec<u8>> {
    match form {
        Form::Utf8 => utf8::offending(),
        Form::Latin1 => Vec::new(),
        Form::Utf16 => {
            let words: [&[u16]; 6] = [
                &[0xd800],
                &[0xdbff],
                &[0xdc00],
                &[0xdfff],
                // A pair in the wrong order, and half a pair before a whole one.
                &[0xdc00, 0xd800],
                &[0xd834, 0xd834, 0xdd1e],
            ];
            let bytes = |words: &&[u16]| words.iter().flat_map(|w| w.to_le_bytes()).collect();
            words.iter().map(bytes).collect()
        }
    }
}

/// A few characters and offending sequences, of which all combinations can be
/// tried.
pub fn pieces(form: Form) -> Vec<Vec<u8>> {
    let offending: [&[u8]; 8] = [
        b"\x80",
        b"\xc3",
        b"\xe2\x82",
        b"\xf0\x9f\x98",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xed\xb0\x80",
        b"\xf4\x90\x80\x80",
    ];
    let text = "\0a\x7f\u{80}ÿĀ\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{10ffff}";
    match form {
        Form::Utf8 => {
            let characters = text.chars().map(|c| c.to_string().into_bytes());
            characters.chain(offending.map(<[u8]>::to_vec)).collect()
        }
        // Their code units say it all.
        Form::Utf16 | Form::Latin1 => Vec::new(),
    }
}

/// What a string is full of, apart from one special sequence: text of each
/// width in which a kernel may be on another path.
pub fn fillers(form: Form) -> Vec<Vec<u8>> {
    let text: &[char] = match form {
        Form::Latin1 => &['m', 'é'],
        Form::Utf8 | Form::Utf16 => &['m', 'é', '漢'],
    };
    text.iter().map(|c| form.encode(&[*c])).collect()
}
