//! What differs from memories that are isolated: an access that leaves its region
//! and stays in the memory.

use super::twin::{Outcome, Place, Twin};
use wasmtime::Trap;

const MODULE: &str = r#"
    (memory 1 1)
    (func (export "get") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "set") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
    (func (export "wide") (param i32) (result i32) (i32.load (local.get 0)))"#;

const OUT_OF_BOUNDS: Outcome = Outcome::Trapped(Trap::MemoryOutOfBounds);

/// By itself it traps; as a region it reads and writes the one that follows.
#[test]
fn the_next_region_is_within_reach() {
    for place in [Place::First, Place::Middle] {
        let mut twin = Twin::new(MODULE, place);
        for address in [0x10000, 0x1ffff] {
            assert_eq!(twin.plain.call("get", &[address]), OUT_OF_BOUNDS);
            assert_eq!(twin.fused.get("get", &[address]), 0x5a);
        }
        // The last bytes of its own, and the first of the next one.
        assert_eq!(twin.plain.call("wide", &[0xfffe]), OUT_OF_BOUNDS);
        assert_eq!(twin.fused.get("wide", &[0xfffe]), 0x5a5a_0000);
        twin.check_neighbours();
        twin.fused.call("set", &[0x10000, 1]);
        let damaged = ["before-intact", "after-intact"]
            .map(|name| twin.fused.get(name, &[]) != u64::from(u32::MAX));
        assert!(damaged.contains(&true));
    }
}

/// The end of the memory is the end for all, and the last region's own.
#[test]
fn the_end_of_the_memory_traps() {
    for (place, end) in [(Place::First, 3), (Place::Middle, 2), (Place::Last, 1)] {
        let mut twin = Twin::new(MODULE, place);
        for address in [end << 16, 0x8000_0000, 0xffff_ffff] {
            assert_eq!(twin.call("get", &[address]), OUT_OF_BOUNDS);
            assert_eq!(twin.call("set", &[address, 1]), OUT_OF_BOUNDS);
        }
        assert_eq!(twin.call("wide", &[(end << 16) - 3]), OUT_OF_BOUNDS);
    }
}

/// A region that may grow has its reserve behind it, which nobody else uses.
#[test]
fn the_reserve_is_within_reach() {
    let module = format!(
        r#"{} (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))"#,
        MODULE.replace("(memory 1 1)", "(memory 1 3)")
    );
    let mut twin = Twin::new(&module, Place::First);
    assert_eq!(twin.plain.call("set", &[0x10000, 7]), OUT_OF_BOUNDS);
    assert_eq!(
        twin.fused.call("set", &[0x10000, 7]),
        Outcome::Returned(vec![])
    );
    twin.check_neighbours();
    // What was written there is there when the region grows.
    twin.call("grow", &[1]);
    assert_eq!(twin.plain.get("get", &[0x10000]), 0);
    assert_eq!(twin.fused.get("get", &[0x10000]), 7);
}
