//! Text and what only looks like it.

/// Text: the ends of each range that is encoded in its own way.
pub fn good() -> Vec<String> {
    let mut texts: Vec<String> = [
        "abc",
        "",
        "\0",
        "\u{7f}\u{80}",
        "\u{7ff}\u{800}",
        "\u{fff}\u{1000}",
        "\u{cfff}\u{d000}",
        "\u{d7ff}\u{e000}",
        "\u{ffff}\u{10000}",
        "\u{3ffff}\u{40000}",
        "\u{fffff}\u{100000}",
        "\u{10ffff}",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("seven b".repeat(9));
    texts.push("aé漢😀".repeat(7));
    texts
}

/// Ill-formed: each way a sequence can go wrong, first or in the middle.
pub fn bad() -> Vec<Vec<u8>> {
    let sequences: [&[u8]; 30] = [
        // A continuation without a beginning.
        &[0x80],
        &[0xbf],
        &[0x61, 0x80, 0x61],
        // A beginning without its continuations.
        &[0xc2],
        &[0xc2, 0x41],
        &[0xc2, 0xc2],
        &[0xdf, 0xff],
        &[0xe1, 0x80],
        &[0xe1, 0x80, 0x41],
        &[0xe1, 0x41, 0x80],
        &[0xef, 0xbf],
        &[0xf1, 0x80, 0x80],
        &[0xf1, 0x80, 0x80, 0x41],
        &[0xf1, 0x80, 0x41, 0x80],
        &[0xf1, 0x41, 0x80, 0x80],
        &[0xf4, 0x8f, 0xbf],
        // Longer than necessary.
        &[0xc0, 0x80],
        &[0xc1, 0xbf],
        &[0xe0, 0x80, 0x80],
        &[0xe0, 0x9f, 0xbf],
        &[0xf0, 0x80, 0x80, 0x80],
        &[0xf0, 0x8f, 0xbf, 0xbf],
        // Surrogates.
        &[0xed, 0xa0, 0x80],
        &[0xed, 0xbf, 0xbf],
        &[0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80],
        // Beyond the last scalar value, and bytes that never occur.
        &[0xf4, 0x90, 0x80, 0x80],
        &[0xf5, 0x80, 0x80, 0x80],
        &[0xf8, 0x88, 0x80, 0x80, 0x80],
        &[0xfe],
        &[0xff],
    ];
    let alone = sequences.iter().map(|sequence| sequence.to_vec());
    // Far enough from both ends for code that takes many bytes at once.
    let within = sequences.iter().step_by(3);
    let within =
        within.map(|sequence| [b"a".repeat(19), sequence.to_vec(), b"b".repeat(19)].concat());
    alone.chain(within).collect()
}

/// Byte strings of up to `longest` bytes, and whether they are text: at each
/// position of each length, one sequence, among ASCII.
pub fn at_each_position(longest: usize) -> Vec<(Vec<u8>, bool)> {
    let sequences: [(&[u8], bool); 8] = [
        (b"a", true),
        (&[0xc3, 0xa9], true),
        (&[0xef, 0xbf, 0xbf], true),
        (&[0xf4, 0x8f, 0xbf, 0xbf], true),
        (&[0x80], false),
        (&[0xc3], false),
        (&[0xed, 0xa0, 0x80], false),
        (&[0xf0, 0x9f, 0x98], false),
    ];
    let mut found = vec![(Vec::new(), true)];
    for (sequence, is_text) in sequences {
        for length in sequence.len()..=longest {
            for position in 0..=length - sequence.len() {
                let mut bytes = vec![b'a'; length];
                bytes[position..position + sequence.len()].copy_from_slice(sequence);
                found.push((bytes, is_text));
            }
        }
    }
    found
}
