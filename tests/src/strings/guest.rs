//! Two components with a string parameter between them, as text.
//!
//! The callee's `realloc` does not decide anything: the harness works out
//! beforehand which calls there will be, and writes down what each has to
//! return. What it was asked, and the arena as it was then, stands in the
//! callee's memory afterwards.

use anyhow::Result;

use super::encoding::Setting;
use crate::values::layout::Width;

/// Bytes of a memory before it grows.
pub const MEMORY_BYTES: u64 = 0x1_0000;
/// The arena begins at address zero: blocks that `realloc` returns are here, or
/// in the last bytes of the memory.
pub const ARENA_BYTES: u64 = 0x400;
/// The last bytes of the callee's memory that anything is written to.
pub const TAIL_BYTES: u64 = 0x200;
/// How often `realloc` was called.
pub const COUNT: u64 = ARENA_BYTES;
/// How often the callee was called, and its two arguments.
pub const RECEIVED: u64 = COUNT + 8;
/// What each call of `realloc` returns, and what it does besides.
pub const PLAN: u64 = RECEIVED + 24;
/// How many calls of `realloc` there is room for.
pub const CALLS: u64 = 4;
/// The calls of `realloc`: four arguments of eight bytes, and the arena.
pub const TRACE: u64 = PLAN + 16 * CALLS;
/// Bytes of one of these.
pub const CALL_BYTES: u64 = 32 + ARENA_BYTES;
/// Nothing is written between here and the last bytes.
pub const HEAD_BYTES: u64 = TRACE + CALLS * CALL_BYTES;
/// `realloc` traps.
pub const TRAP: u64 = 1;
/// `realloc` grows the memory by a page.
pub const GROW: u64 = 2;
/// `realloc` copies what was in the old block.
pub const COPY: u64 = 4;

/// The text of the composition. `send` takes a pointer and a length for the
/// callee's function; for both sides there are `put` and `get`, which write and
/// read memory.
pub fn component(setting: Setting) -> String {
    let Setting { pair, widths, .. } = setting;
    let mut text = include_str!("guest.wat").to_owned();
    let exports: String = ["caller", "callee"].map(exports).concat();
    let numbers = numbers();
    for (word, with) in [
        ("WINDOWS_CALLEE", windows("callee", widths.to)),
        ("WINDOWS_CALLER", windows("caller", widths.from)),
        ("EXPORTS", exports),
        ("CALLER_MEMORY", index(widths.from).to_owned()),
        ("CALLEE_MEMORY", index(widths.to).to_owned()),
        ("CALLER_PTR", widths.from.core().name().to_owned()),
        ("NARROW", narrow(widths.from).to_owned()),
        ("PTR", widths.to.core().name().to_owned()),
        ("FROM", pair.from.option().to_owned()),
        ("TO)", format!("{})", pair.to.option())),
    ] {
        text = text.replace(word, &with);
    }
    for (word, number) in numbers {
        text = text.replace(word, &number.to_string());
    }
    text
}

/// Longer words first where one is a part of the other.
fn numbers() -> [(&'static str, u64); 10] {
    [
        ("ARENA_BYTES", ARENA_BYTES),
        ("CALL_BYTES", CALL_BYTES),
        ("CALLS", CALLS),
        ("COUNT", COUNT),
        ("RECEIVED", RECEIVED),
        ("PLAN", PLAN),
        ("TRACE", TRACE),
        ("TRAP", TRAP),
        ("GROW", GROW),
        ("COPY", COPY),
    ]
}

fn windows(side: &str, width: Width) -> String {
    include_str!("windows.wat")
        .replace("SIDE", side)
        .replace("MEMORY", index(width))
        .replace("EXTEND", extend(width))
}

fn exports(side: &str) -> String {
    let instance = match side {
        "caller" => "$b",
        _ => "$a",
    };
    ["put", "get"]
        .map(|window| format!("(export \"{side}-{window}\" (func {instance} \"{window}\"))"))
        .concat()
}

fn index(width: Width) -> &'static str {
    match width {
        Width::W32 => "i32",
        Width::W64 => "i64",
    }
}

fn narrow(width: Width) -> &'static str {
    match width {
        Width::W32 => "i32.wrap_i64",
        // A conversion that changes nothing.
        Width::W64 => "i64.add (i64.const 0)",
    }
}

fn extend(width: Width) -> &'static str {
    match width {
        Width::W32 => "i32.add (i32.const 0)",
        Width::W64 => "i64.extend_i32_u",
    }
}

/// The composition, in binary.
pub fn binary(setting: Setting) -> Result<Vec<u8>> {
    Ok(wat::parse_str(component(setting))?)
}
