//! Operators on whole memories trap where the region ends at that moment.

use super::twin::{Outcome, PLACES, Running, Twin, fuse};
use wasmtime::Trap;

/// All of them, and what makes their effects visible.
const MODULE: &str = r#"
    (memory 1 4)
    (data $data "0123456789abcdef")
    (func (export "size") (result i32) (memory.size))
    (func (export "fill") (param i32 i32 i32)
        (memory.fill (local.get 0) (local.get 1) (local.get 2)))
    (func (export "copy") (param i32 i32 i32)
        (memory.copy (local.get 0) (local.get 1) (local.get 2)))
    (func (export "init") (param i32 i32 i32)
        (memory.init $data (local.get 0) (local.get 1) (local.get 2)))
    (func (export "drop") (data.drop $data))
    (func (export "hash") (result i32)
        (local $at i32) (local $hash i32)
        (loop $next
            (local.set $hash (i32.add
                (i32.mul (local.get $hash) (i32.const 16777619))
                (i32.load8_u (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $at) (i32.shl (memory.size) (i32.const 16)))))
        (local.get $hash))"#;

const GROW: &str = r#"
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))"#;

/// Addresses and lengths at the edges of a region of this size.
fn edges(size: u64) -> impl Iterator<Item = (u64, u64)> {
    let end = [0, 1, 2, 15, 16, 17].map(|back| size - back);
    let addresses = [
        0,
        1,
        size / 2,
        size + 1,
        0x8000_0000,
        0xffff_0000,
        0xffff_ffff,
    ];
    let addresses = addresses.into_iter().chain(end);
    addresses.flat_map(move |address| {
        let to_end = size.wrapping_sub(address) & 0xffff_ffff;
        let lengths = [0, 1, 2, 16, size, size + 1, 0xffff_ffff];
        let exact = [to_end, to_end.wrapping_add(1), to_end.wrapping_sub(1)];
        let lengths = lengths.into_iter().chain(exact);
        lengths.map(move |length| (address, length & 0xffff_ffff))
    })
}

/// Makes all calls at the edges, and counts those that trap.
fn compare(twin: &mut Twin, size: u64) -> usize {
    let mut traps = 0;
    let mut call = |twin: &mut Twin, name: &str, arguments: &[u64]| {
        let outcome = twin.call(name, arguments);
        if let Outcome::Trapped(trap) = outcome {
            assert_eq!(trap, Trap::MemoryOutOfBounds);
            traps += 1;
        }
    };
    assert_eq!(twin.plain.get("size", &[]) << 16, size);
    for (address, length) in edges(size) {
        call(twin, "fill", &[address, length ^ 0x33, length]);
        call(twin, "copy", &[address, 7, length]);
        call(twin, "copy", &[7, address, length]);
        call(twin, "copy", &[address, address, length]);
        call(twin, "init", &[address, 0, length]);
        call(twin, "init", &[address, 15, 1]);
        call(twin, "init", &[address, 16, length]);
        twin.call("hash", &[]);
    }
    twin.check_neighbours();
    traps
}

#[test]
fn bulk_operators_trap_where_a_region_ends() {
    for place in PLACES {
        let mut twin = Twin::new(MODULE, place);
        assert!(compare(&mut twin, 0x10000) > 200);
        twin.call("drop", &[]);
        twin.call("init", &[0, 0, 1]);
        twin.call("init", &[0, 0, 0]);
        twin.call("init", &[0x10000, 0, 0]);
        twin.call("init", &[0x10001, 0, 0]);
    }
}

/// The size at the moment counts, not that at first or the limit.
#[test]
fn bulk_operators_trap_where_a_grown_region_ends() {
    for place in PLACES {
        let mut twin = Twin::new(&format!("{MODULE}{GROW}"), place);
        for size in [0x10000, 0x20000, 0x40000] {
            assert!(compare(&mut twin, size) > 200);
            twin.call("grow", &[size >> 16]);
        }
    }
}

/// Active segments that don't fit trap when the module is instantiated, after
/// those before them are written; others are where they belong.
#[test]
fn segments_are_in_their_region() {
    let module = r#"
        (memory 1)
        (global $at i32 (i32.const 0x8000))
        (data (i32.const 0xfffe) "ab")
        (data (global.get $at) "cd")
        (data (i32.add (global.get $at) (i32.const 2)) "ef")
        (data (i32.const 0x10000) "")
        (func (export "get") (param i32) (result i32) (i32.load8_u (local.get 0)))"#;
    for place in PLACES {
        let mut twin = Twin::new(module, place);
        for at in [
            0, 0x7fff, 0x8000, 0x8001, 0x8002, 0x8003, 0x8004, 0xfffe, 0xffff,
        ] {
            twin.call("get", &[at]);
        }
        twin.check_neighbours();
    }
}

/// Only copies between regions have two bounds to keep.
#[test]
fn copies_between_memories_keep_both_bounds() {
    let text = r#"(component
        (core module $own (memory (export "memory") 2 2)
            (data (i32.const 0x1fff0) "the last bytes.."))
        (core instance $own (instantiate $own))
        (core module $m
            (import "own" "memory" (memory $from 1))
            (memory $to 1 1)
            (func (export "copy") (param i32 i32 i32)
                (memory.copy $to $from (local.get 0) (local.get 1) (local.get 2)))
            (func (export "back") (param i32 i32 i32)
                (memory.copy $from $to (local.get 0) (local.get 1) (local.get 2)))
            (func (export "get") (param i32) (result i64) (i64.load $to (local.get 0)))
            (func (export "get-from") (param i32) (result i64) (i64.load $from (local.get 0))))
        (core instance (instantiate $m (with "own" (instance $own)))))"#;
    let fusion = fuse(text, &[]);
    let mut running = Running::new(&fusion.bytes);
    let out_of_bounds = Outcome::Trapped(Trap::MemoryOutOfBounds);
    let done = Outcome::Returned(vec![]);
    assert_eq!(running.call("copy", &[0xfff0, 0x1fff0, 16]), done);
    let tail = u64::from_le_bytes(*b" bytes..");
    assert_eq!(running.get("get", &[0xfff8]), tail);
    for (name, to, from, length) in [
        ("copy", 0xfff1, 0, 16),
        ("copy", 0, 0x1fff1, 16),
        ("copy", 0x10001, 0, 0),
        ("copy", 0, 0x20001, 0),
        ("back", 0x1fff1, 0, 16),
        ("back", 0, 0xfff1, 16),
        ("back", 0x20001, 0, 0),
        ("back", 0, 0x10001, 0),
    ] {
        let outcome = running.call(name, &[to, from, length]);
        assert_eq!(outcome, out_of_bounds, "{name} {to:x} {from:x} {length}");
    }
    assert_eq!(running.call("copy", &[0x10000, 0x20000, 0]), done);
    assert_eq!(running.call("back", &[0x20000, 0x10000, 0]), done);
    assert_eq!(running.call("back", &[0x1fff8, 0xfff0, 8]), done);
    let head = u64::from_le_bytes(*b"the last");
    assert_eq!(running.get("get-from", &[0x1fff8]), head);
    assert_eq!(running.get("get", &[0xfff8]), tail);
}
