//! Static offsets: moved by the base, or such that they always trap.

use super::twin::{Outcome, PLACES, Twin, fuse};
use wasmparser::{Parser, Payload};
use wasmtime::Trap;

const OFFSETS: [u64; 12] = [
    0,
    1,
    0xfff8,
    0xffff,
    0x10000,
    0x10001,
    0x2_ffff,
    0x3_0000,
    0xfffe_ffff,
    0xffff_0000,
    0xffff_fff8,
    0xffff_ffff,
];

const ADDRESSES: [u64; 9] = [
    0,
    1,
    8,
    0xfff0,
    0xffff,
    0x8000_0000,
    0xffff_0000,
    0xffff_fff0,
    0xffff_ffff,
];

/// Functions that access at each of the offsets, after they have counted that
/// their address was asked for.
fn module(kind: &str, accesses: &[(&str, &str, &str)]) -> String {
    let mut text = format!(
        r#"(memory 1 1 {kind})
        (data (i32.const 0xfff0) "0123456789abcdef")
        (global $asked (mut i32) (i32.const 0))
        (func $ask (param i32) (result i32)
            (global.set $asked (i32.add (global.get $asked) (i32.const 1)))
            (local.get 0))
        (func (export "asked") (result i32) (global.get $asked))"#
    );
    for offset in OFFSETS {
        for (name, before, after) in accesses {
            text += &format!(
                r#"(func (export "{name}-{offset}") (param i32) (result i64)
                    {before} offset={offset} {after})"#
            );
        }
    }
    text
}

/// Accesses one byte to sixteen wide, of every encoding.
const PLAIN: [(&str, &str, &str); 7] = [
    ("load", "(i64.load", "(call $ask (local.get 0)))"),
    ("load8", "(i64.load8_s", "(call $ask (local.get 0)))"),
    (
        "store",
        "(i64.store",
        "(call $ask (local.get 0)) (i64.const 77)) (i64.const 1)",
    ),
    (
        "store16",
        "(i32.store16",
        "(call $ask (local.get 0)) (i32.const 77)) (i64.const 1)",
    ),
    (
        "v128",
        "(i64x2.extract_lane 1 (v128.load",
        "(call $ask (local.get 0))))",
    ),
    (
        "lane",
        "(i64x2.extract_lane 0 (v128.load16_lane",
        "3 (call $ask (local.get 0)) (v128.const i64x2 0 0)))",
    ),
    (
        "splat",
        "(i64x2.extract_lane 0 (v128.load32_splat",
        "(call $ask (local.get 0))))",
    ),
];

const ATOMIC: [(&str, &str, &str); 6] = [
    ("load", "(i64.atomic.load", "(call $ask (local.get 0)))"),
    (
        "add",
        "(i64.extend_i32_u (i32.atomic.rmw16.add_u",
        "(call $ask (local.get 0)) (i32.const 3)))",
    ),
    (
        "exchange",
        "(i64.atomic.rmw.cmpxchg",
        "(call $ask (local.get 0)) (i64.const 0) (i64.const 9))",
    ),
    (
        "wait",
        "(i64.extend_i32_u (memory.atomic.wait32",
        "(call $ask (local.get 0)) (i32.const 0) (i64.const 0)))",
    ),
    (
        "wait64",
        "(i64.extend_i32_u (memory.atomic.wait64",
        "(call $ask (local.get 0)) (i64.const 1) (i64.const 0)))",
    ),
    (
        "notify",
        "(i64.extend_i32_u (memory.atomic.notify",
        "(call $ask (local.get 0)) (i32.const 5)))",
    ),
];

/// Accesses that reach no other region: where the offset alone is beyond the
/// region, where address and offset together are beyond all memory, and where they
/// are inside of the region.
fn stays(address: u64, offset: u64) -> bool {
    const TOTAL: u64 = 3 << 16;
    offset >= 0x10000 || address + offset + 16 <= 0x10000 || address + offset >= TOTAL
}

fn compare(kind: &str, accesses: &[(&str, &str, &str)]) -> [usize; 3] {
    let mut counts = [0; 3];
    for place in PLACES {
        let module = module(kind, accesses);
        let mut twin = Twin::with(&module, &module, place, kind, &[]);
        for (name, ..) in accesses {
            for offset in OFFSETS {
                for address in ADDRESSES.into_iter().filter(|at| stays(*at, offset)) {
                    let name = format!("{name}-{offset}");
                    let plain = twin.plain.call(&name, &[address]);
                    let outcome = twin.fused.call(&name, &[address]);
                    // What is misaligned, too, may trap for either reason.
                    let both = plain.is_trap() && outcome.is_trap();
                    let misaligned = both && (address + offset) % 8 != 0;
                    assert!(
                        plain == outcome || (misaligned && kind == "shared"),
                        "{name} {address:x} {place:?}: {outcome:?} for {plain:?}"
                    );
                    counts[match outcome {
                        Outcome::Returned(_) => 0,
                        Outcome::Trapped(Trap::MemoryOutOfBounds) => 1,
                        Outcome::Trapped(_) => 2,
                    }] += 1;
                    twin.call("asked", &[]);
                }
            }
        }
        twin.check_neighbours();
    }
    counts
}

#[test]
fn offsets_are_moved_or_trap() {
    let [returned, out_of_bounds, other] = compare("", &PLAIN);
    assert!(
        returned > 100 && out_of_bounds > 1_000,
        "{returned} {out_of_bounds}"
    );
    assert_eq!(other, 0);
}

/// What always traps does because the last page of addresses is never there.
#[test]
fn the_last_page_is_never_there() {
    let maximum = |offset: u64| {
        let text = format!(
            "(component
                (core module $m (memory 1) (func (drop (i32.load8_u offset={offset} (i32.const 0)))))
                (core instance (instantiate $m)) (core instance (instantiate $m)))"
        );
        let module = fuse(&text, &[]).bytes;
        let memories =
            Parser::new(0)
                .parse_all(&module)
                .find_map(|payload| match payload.unwrap() {
                    Payload::MemorySection(memories) => Some(memories),
                    _ => None,
                });
        let memory = memories.unwrap().into_iter().next().unwrap().unwrap();
        memory.maximum
    };
    assert_eq!(maximum(0xffff), None);
    assert_eq!(maximum(0x10000), Some(65535));
    assert_eq!(maximum(0xffff_ffff), Some(65535));
}

/// A misaligned atomic access traps for that, wherever it is.
#[test]
fn atomics_keep_their_alignment() {
    let [returned, out_of_bounds, misaligned] = compare("shared", &ATOMIC);
    assert!(returned > 20, "{returned}");
    assert!(out_of_bounds > 100, "{out_of_bounds}");
    assert!(misaligned > 100, "{misaligned}");
}

/// Whoever waits is woken by a notify of the same region at the same address, not
/// by one of another region. One thread can only see that nobody waits, and that
/// what it waits for is not there.
#[test]
fn waits_and_notifies_look_at_their_region() {
    let module = r#"
        (memory 1 1 shared)
        (func (export "set") (param i32 i32) (i32.atomic.store (local.get 0) (local.get 1)))
        (func (export "wait") (param i32 i32) (result i32)
            (memory.atomic.wait32 (local.get 0) (local.get 1) (i64.const 1000)))
        (func (export "notify") (param i32) (result i32)
            (memory.atomic.notify (local.get 0) (i32.const 1)))"#;
    for place in PLACES {
        let mut twin = Twin::with(module, module, place, "shared", &[]);
        let returns = |outcome, value| assert_eq!(outcome, Outcome::Returned(vec![value]));
        twin.call("set", &[8, 5]);
        returns(twin.call("wait", &[8, 4]), 1);
        returns(twin.call("wait", &[8, 5]), 2);
        returns(twin.call("wait", &[12, 0]), 2);
        returns(twin.call("notify", &[8]), 0);
        for address in [2, 0xfffe, 0x10002] {
            twin.call("wait", &[address, 0]);
            twin.call("notify", &[address]);
        }
        twin.check_neighbours();
    }
}
