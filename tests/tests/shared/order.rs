//! Which region comes where, and what is said about it.

use std::collections::BTreeSet;

use meld_core::plans::{Rule, Strategy};
use meld_core::{Fuser, FuserConfig, MemoryStrategy};
use meld_tests::snapshot::assert_snapshot;

use super::twin::fuse;

/// A component instance with a memory of these limits, and so many accesses.
fn part(name: &str, limits: &str, accesses: usize, more: &str) -> String {
    let accesses = "(drop (i32.load (i32.const 0)))".repeat(accesses);
    format!(
        "(component ${name} (core module $m (memory {limits}) (func {accesses}) {more})
            (core instance (instantiate $m)))
        (instance ${name} (instantiate ${name}))"
    )
}

const GROWS: &str = "(func (drop (memory.grow (i32.const 1))))";

fn bases(parts: &[String]) -> Vec<(String, u32)> {
    let fusion = fuse(&format!("(component {})", parts.concat()), &[]);
    let regions = fusion.plans.memory.regions.into_iter();
    regions.map(|region| (region.name, region.base)).collect()
}

fn pairs<const N: usize>(expected: [(&str, u32); N]) -> Vec<(String, u32)> {
    let expected = expected.into_iter();
    expected
        .map(|(name, base)| (format!("root/{name}"), base))
        .collect()
}

#[test]
fn the_most_used_comes_first() {
    let small = part("small", "1 1", 3, "");
    let busy = part("busy", "1 1", 30, "");
    let expected = pairs([("busy", 0), ("small", 0x10000)]);
    assert_eq!(bases(&[small.clone(), busy.clone()]), expected);
    assert_eq!(bases(&[busy, small]), expected);
}

/// What comes behind a large region has longer offsets.
#[test]
fn a_large_region_comes_last() {
    let large = part("large", "100 100", 30, "");
    let small = part("small", "1 1", 20, "");
    let other = part("other", "1 1", 25, "");
    let expected = pairs([("large", 0x20000), ("other", 0), ("small", 0x10000)]);
    let mut got = bases(&[large, small, other]);
    got.sort();
    assert_eq!(got, expected);
}

/// Behind the reserve of a region that grows, too.
#[test]
fn a_region_that_grows_comes_last() {
    let grows = part("grows", "1", 30, GROWS);
    let busy = part("busy", "1 1", 21, "");
    let expected = pairs([("busy", 0), ("grows", 0x10000)]);
    assert_eq!(bases(&[grows, busy]), expected);
    // Unless it is used so much that this pays.
    let grows = part("grows", "1", 33, GROWS);
    let busy = part("busy", "1 1", 21, "");
    let expected = pairs([("grows", 0), ("busy", (16 << 20) + 0x10000)]);
    assert_eq!(bases(&[grows, busy]), expected);
}

#[test]
fn instantiation_decides_where_nothing_else_does() {
    let names = ["c", "a", "b"];
    let parts = names.map(|name| part(name, "1 1", 5, ""));
    let expected = pairs([("c", 0), ("a", 0x10000), ("b", 0x20000)]);
    assert_eq!(bases(&parts), expected);
}

fn parts() -> String {
    let parts = [
        part("fixed", "2", 5, ""),
        part("bounded", "1 7", 4, GROWS),
        part("reserved", "1", 3, GROWS),
        part("usual", "1", 2, GROWS),
        part("full", "3", 6, GROWS),
        part("last", "1", 0, GROWS),
    ];
    format!("(component {})", parts.concat())
}

#[test]
fn the_map_says_which_rule_sets_each_limit() {
    let fusion = fuse(&parts(), &["reserved=1m", "full=64k"]);
    assert_eq!(fusion.plans.memory.strategy, Strategy::Shared);
    let regions = &fusion.plans.memory.regions;
    let rule = |name: &str| {
        let region = regions.iter().find(|region| region.name == name);
        region.map(|region| (region.rule, region.limit))
    };
    for (name, expected, limit) in [
        ("root/fixed", Rule::NeverGrown, Some(2 << 16)),
        ("root/bounded", Rule::DeclaredMaximum, Some(7 << 16)),
        ("root/reserved", Rule::Reserve, Some(1 << 20)),
        (
            "root/usual",
            Rule::DefaultReserve,
            Some((16 << 20) + 0x10000),
        ),
        ("root/full", Rule::NothingReserved, Some(3 << 16)),
        ("root/last", Rule::Last, None),
    ] {
        assert_eq!(rule(name), Some((expected, limit)), "{name}: {regions:#?}");
    }
    assert_snapshot("shared/explain.txt", &fusion.explain);
    assert_snapshot("shared/explain.json", &fusion.plans.to_json());
}

#[test]
fn the_map_says_if_memories_are_apart() {
    for (count, strategy) in [
        (0, Strategy::Single),
        (1, Strategy::Single),
        (2, Strategy::Multi),
    ] {
        let parts: String = (0..count)
            .map(|index| part(&format!("p{index}"), "1", 1, ""))
            .collect();
        for memory in [MemoryStrategy::Auto, MemoryStrategy::MultiMemory] {
            let mut config = FuserConfig::default();
            config.memory = memory;
            let mut fuser = Fuser::new(config);
            let text = format!("(component {parts})");
            fuser.add_component_named(text, "input.wat").unwrap();
            let plans = fuser.fuse_with_report().unwrap().plans;
            assert_eq!(plans.memory.strategy, strategy);
            assert_eq!(plans.memory.memories, count);
            assert_eq!(plans.memory.regions, []);
        }
    }
}

/// A memory that stripping leaves nothing of is none.
#[test]
fn one_memory_is_left_after_stripping() {
    let text = r#"(component
        (component $a (core module $m (memory 1) (func (export "f") (result i32) (i32.const 7)))
            (core instance $i (instantiate $m))
            (func (export "f") (result u32) (canon lift (core func $i "f"))))
        (component $b (core module $m (memory 1)
                (func (export "f") (result i32) (i32.load (i32.const 0))))
            (core instance $i (instantiate $m))
            (func (export "f") (result u32) (canon lift (core func $i "f"))))
        (instance $a (instantiate $a)) (instance $b (instantiate $b))
        (export "a" (func $a "f")) (export "b" (func $b "f")))"#;
    for memory in [MemoryStrategy::Auto, MemoryStrategy::SharedMemory] {
        for (is_stripped, memories) in [(false, 2), (true, 1)] {
            let mut config = FuserConfig::default();
            config.memory = memory;
            config.strip_vestigial = is_stripped;
            let mut fuser = Fuser::new(config);
            fuser.add_component_named(text, "input.wat").unwrap();
            let memory_map = fuser.fuse_with_report().unwrap().plans.memory;
            let expected = match (memory, memories) {
                (_, 1) => (Strategy::Single, 1, 0),
                (MemoryStrategy::SharedMemory, _) => (Strategy::Shared, 1, 2),
                _ => (Strategy::Multi, 2, 0),
            };
            let found = (
                memory_map.strategy,
                memory_map.memories,
                memory_map.regions.len(),
            );
            assert_eq!(found, expected);
        }
    }
}

/// A core instance may have the name that a memory of another one would get.
#[test]
fn names_of_regions_are_unique() {
    let text = r#"
      (component
        (core module $two (memory 1) (memory 1)
          (func (drop (i32.load 0 (i32.const 0))) (drop (i32.load 1 (i32.const 0)))))
        (core instance $l (instantiate $two))
        (core instance $l$2 (instantiate $two)))
    "#;
    let regions = fuse(text, &[]).plans.memory.regions;
    let names: BTreeSet<_> = regions.iter().map(|region| &region.name).collect();
    let expected = ["root/l", "root/l$2", "root/l$2$2", "root/l$2$3"];
    let expected = expected.map(str::to_string);
    assert_eq!(names, expected.iter().collect());
}
