//! The callee's memory as text, for the report of a difference.

use std::fmt::Write;

use super::guest::{ARENA_BYTES, CALL_BYTES, CALLS, COUNT, RECEIVED, TRACE};

/// What the callee got, and how its `realloc` was called.
pub fn memory(memory: &[u8]) -> String {
    let word = |at: u64| u64::from_le_bytes(std::array::from_fn(|i| memory[at as usize + i]));
    let (pointer, length) = (word(RECEIVED + 8), word(RECEIVED + 16));
    let mut text = format!(
        "  called {} times with ({pointer:#x}, {length:#x})\n",
        word(RECEIVED)
    );
    for call in 0..word(COUNT).min(CALLS) {
        let at = TRACE + call * CALL_BYTES;
        let arguments: Vec<String> = (0..4).map(|i| format!("{:#x}", word(at + 8 * i))).collect();
        let arena = &memory[at as usize + 32..][..ARENA_BYTES as usize];
        writeln!(text, "  realloc({}) with", arguments.join(", ")).unwrap();
        lines(&mut text, arena);
    }
    text += "  memory\n";
    lines(&mut text, &memory[..ARENA_BYTES as usize]);
    text
}

/// Both memories, and where they differ first.
pub fn differences(expected: &[u8], found: &[u8]) -> String {
    let first = expected.iter().zip(found).position(|(a, b)| a != b);
    format!(
        "at {first:#x?}\nexpected\n{}found\n{}",
        memory(expected),
        memory(found)
    )
}

/// Sixteen bytes a line, without lines in which nothing was written.
fn lines(text: &mut String, bytes: &[u8]) {
    for (number, line) in bytes.chunks(16).enumerate() {
        if line.iter().any(|byte| *byte != super::allocator::FILLER) {
            writeln!(text, "    {:04x}: {line:02x?}", 16 * number).unwrap();
        }
    }
}
