//! `memory.size` and `memory.grow` of a region.

use super::twin::{Outcome, PLACES, Place, Running, Twin, fuse};

fn module(limits: &str) -> String {
    format!(
        r#"(memory {limits})
        (func (export "size") (result i32) (memory.size))
        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
        (func (export "set") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
        (func (export "get") (param i32) (result i32) (i32.load8_u (local.get 0)))"#
    )
}

/// Grows by these in turn, and uses what came along.
fn grow(twin: &mut Twin, steps: &[u64]) {
    for step in steps {
        twin.call("grow", &[*step]);
        let size = twin.plain.get("size", &[]);
        twin.call("size", &[]);
        if size > 0 {
            let last = (size << 16) - 1;
            twin.call("get", &[last]);
            twin.call("set", &[last, size]);
            twin.call("get", &[last]);
        }
    }
    twin.check_neighbours();
}

const STEPS: [u64; 12] = [
    0,
    1,
    1,
    5,
    0xffff_ffff,
    0xffff_fffe,
    0x10000,
    0x8000_0000,
    2,
    1,
    1,
    0,
];

#[test]
fn regions_grow_to_their_declared_maximum() {
    for place in PLACES {
        for limits in ["1 5", "0 4", "3 3", "2 6"] {
            grow(&mut Twin::new(&module(limits), place), &STEPS);
        }
    }
}

/// A reserve is a maximum that the memory does not know of; what is there at first
/// counts for more.
#[test]
fn regions_grow_to_their_reserve() {
    for place in PLACES {
        let cases = [
            ("1", "tested=327680", "1 5"),
            ("1", "root/tested=320k", "1 5"),
            ("1", "393215", "1 5"),
            ("1 4", "tested=1m", "1 4"),
            ("1 4", "tested=192K", "1 3"),
            ("2 8", "tested=0", "2 2"),
            ("0", "0", "0 0"),
        ];
        for (limits, reserve, like) in cases {
            let (plain, tested) = (module(like), module(limits));
            let mut twin = Twin::with(&plain, &tested, place, "", &[reserve]);
            grow(&mut twin, &STEPS);
        }
    }
}

/// One's own counts for more than that of all.
#[test]
fn a_region_has_its_own_reserve() {
    let (plain, tested) = (module("1 3"), module("1"));
    for place in PLACES {
        for reserves in [["64k", "tested=192k"], ["tested=192k", "1g"]] {
            if place != Place::Last && reserves[1] == "1g" {
                continue;
            }
            let mut twin = Twin::with(&plain, &tested, place, "", &reserves);
            grow(&mut twin, &STEPS);
        }
    }
}

/// A name may be what is left of another one without `root/`.
#[test]
fn a_reserve_is_for_the_region_of_that_name() {
    let parts = ["x", "root/x"].map(|name| {
        format!(
            r#"(component ${name}
                 (core module $m (memory 1 9)
                   (func (export "f") (drop (memory.grow (i32.const 1)))))
                 (core instance $i (instantiate $m))
                 (func (export "f") (canon lift (core func $i "f"))))
               (instance ${name} (instantiate ${name}))
               (export "f{}" (func ${name} "f"))"#,
            name.len()
        )
    });
    let text = format!("(component {})", parts.concat());
    let limits = |reserves: &[&str]| {
        let regions = fuse(&text, reserves).plans.memory.regions;
        let limit = |name: &str| {
            let region = regions.iter().find(|region| region.name == name);
            region.and_then(|region| region.limit)
        };
        [limit("root/x"), limit("root/root/x")]
    };
    let limit = |pages: u64| Some(pages << 16);
    for (reserves, expected) in [
        (vec!["root/x=128k"], [limit(2), limit(9)]),
        (vec!["root/root/x=128k"], [limit(9), limit(2)]),
        (vec!["x=128k"], [limit(2), limit(9)]),
        (
            vec!["root/x=128k", "root/root/x=192k"],
            [limit(2), limit(3)],
        ),
        (vec!["root/root/x=192k", "x=128k"], [limit(2), limit(3)]),
    ] {
        assert_eq!(limits(&reserves), expected, "{reserves:?}");
    }
}

/// Without a reserve a region may grow by 16 MiB, and the last one as far as there is
/// memory.
#[test]
fn regions_have_room_by_default() {
    let tested = module("1");
    for place in [Place::First, Place::Middle] {
        let mut twin = Twin::with(&module("1 257"), &tested, place, "", &[]);
        grow(&mut twin, &[200, 56, 1, 0]);
    }
    let mut twin = Twin::new(&tested, Place::Last);
    grow(&mut twin, &[200, 300, 1, 0]);
    // Two pages come before it.
    assert_eq!(twin.fused.get("grow", &[65536 - 502 - 2 + 1]), 0xffff_ffff);
}

/// `auto` and `multi` don't touch them, and neither does `shared` if there is
/// only one.
#[test]
fn a_single_memory_stays_as_it_is() {
    let text = format!(
        "(component (core module $tested {}) (core instance (instantiate $tested)))",
        module("1 2")
    );
    let fusion = fuse(&text, &[]);
    let alone = wat::parse_str(format!("(module {})", module("1 2"))).unwrap();
    let bodies = |module: &[u8]| super::bytes::bodies(module);
    assert_eq!(bodies(&fusion.bytes), bodies(&alone));
    let mut running = Running::new(&fusion.bytes);
    assert_eq!(running.call("grow", &[1]), Outcome::Returned(vec![1]));
}

/// Also in an instance that is the first of all, so that nothing in its bodies gets
/// another index.
#[test]
fn operators_are_replaced_where_no_index_moves() {
    let accesses = "(drop (i32.load (i32.const 0)))".repeat(10);
    let text = format!(
        "(component
            (core module $first {} (func {accesses})) (core instance (instantiate $first))
            (core module $other (memory 1 1)) (core instance (instantiate $other)))",
        module("1 3")
    );
    let mut running = Running::new(&fuse(&text, &[]).bytes);
    assert_eq!(running.get("size", &[]), 1);
    assert_eq!(running.get("grow", &[2]), 1);
    assert_eq!(running.get("grow", &[1]), 0xffff_ffff);
    assert_eq!(running.get("size", &[]), 3);
}

/// A region's size in bytes has 32 bits, also if it is all of the memory.
#[test]
fn behind_empty_regions_is_room_for_one_page_less() {
    let text = format!(
        "(component
            (core module $empty (memory 0 0)) (core instance (instantiate $empty))
            (core module $tested {}) (core instance (instantiate $tested)))",
        module("0")
    );
    let fusion = fuse(&text, &[]);
    assert_eq!(fusion.plans.memory.regions[1].base, 0);
    let mut running = Running::new(&fusion.bytes);
    assert_eq!(running.get("grow", &[65536]), 0xffff_ffff);
    assert_eq!(running.get("grow", &[1]), 0);
}
