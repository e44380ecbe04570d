//! Sequences of bytes that are UTF-8 or not.

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
