//! What can't be done, by name.

use super::relay::into_component;
use super::twin::try_fuse;

#[track_caller]
fn refused(text: &str, reserves: &[&str], expected: &str) {
    match try_fuse(text, reserves) {
        Ok(_) => panic!("it fuses"),
        Err(error) => assert_eq!(error.to_string(), expected),
    }
}

fn two(first: &str, second: &str) -> String {
    format!(
        "(component
            (component $a (core module $m {first}) (core instance (instantiate $m)))
            (component $b (core module $n {second}) (core instance (instantiate $n)))
            (instance $a (instantiate $a)) (instance $b (instantiate $b)))"
    )
}

#[test]
fn memories_that_can_not_be_regions_are_refused() {
    refused(
        &two("(memory 1)", "(memory i64 1)"),
        &[],
        "input.wat, component root/b, memory of n, offset 0x5b: unsupported: a memory with \
         64-bit addresses, as a region of one memory (`--memory shared`); `--memory multi` keeps \
         the memories apart",
    );
    refused(
        &two("(memory 1 (pagesize 1))", "(memory 1)"),
        &[],
        "input.wat, component root/a, memory of m, offset 0x14: unsupported: a memory with \
         pages of 1 bytes, as a region of one memory (`--memory shared`); `--memory multi` keeps \
         the memories apart",
    );
    refused(
        &two("(memory 1)", "(memory 1 1 shared)"),
        &[],
        "input.wat, component root/b, memory of n, offset 0x5b: unsupported: a memory that \
         threads share ('root/b') beside one that they don't ('root/a'), as a region of one memory \
         (`--memory shared`); `--memory multi` keeps the memories apart",
    );
    refused(
        &two(
            "(memory 1)",
            "(memory 1) (func (memory.discard (i32.const 0) (i32.const 0)))",
        ),
        &[],
        "input.wat, component root/b, memory of n, offset 0x5b: unsupported: \
         `memory.discard`, as a region of one memory (`--memory shared`); `--memory multi` keeps \
         the memories apart",
    );
}

/// A relay hands on one call at a time.
#[test]
fn asynchronous_functions_beside_a_relay_are_refused() {
    let part = |name: &str| {
        format!(
            r#"(component ${name}
                (core module $m (memory (export "m") 1)
                    (func (export "f") (result i32) (i32.const 0)))
                (core instance $i (instantiate $m))
                (func (export "f") (result string)
                    (canon lift (core func $i "f") (memory $i "m"))))
            (instance ${name} (instantiate ${name}))
            (export "{name}" (func ${name} "f"))"#
        )
    };
    let text = format!(
        r#"(component {} {} (component $c
            (core module $m (func (export "f") unreachable))
            (core instance $i (instantiate $m))
            (func (export "f") async (canon lift (core func $i "f") async)))
        (instance $c (instantiate $c)) (export "c" (func $c "f")))"#,
        part("a"),
        part("b")
    );
    let error = into_component(&text, false).unwrap_err().to_string();
    let expected = "input.wat, component root, export 'c', offset 0x1fa: unsupported: async \
                    functions or builtins while values of the host go through two regions of one \
                    memory (`--memory shared`), in a component; `--memory multi` keeps the \
                    memories apart, and `--strip-vestigial` drops the exports that only another \
                    input uses";
    assert_eq!(error, expected);
}

/// One of them alone is no region.
#[test]
fn a_single_memory_of_any_kind_is_not_refused() {
    for memory in [
        "(memory i64 1)",
        "(memory 1 (pagesize 1))",
        "(memory 1 1 shared)",
    ] {
        let fusion = try_fuse(&two(memory, ""), &[]).unwrap();
        assert_eq!(fusion.plans.memory.regions, []);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    const GROWS: &str = "(memory 1) (func (drop (memory.grow (i32.const 1))))";
    refused(
        &two("(memory 40000)", "(memory 30000)"),
        &[],
        "capacity exceeded: regions of more pages than one memory has (65535): 'root/a' 40000 to \
         40000, 'root/b' 30000 to 30000; `--reserve` makes room for less growth",
    );
    refused(
        &two(GROWS, GROWS),
        &["4g"],
        "capacity exceeded: regions of more pages than one memory has (65535): 'root/a' 1 to \
         65536, 'root/b' 1 to 65536; `--reserve` makes room for less growth",
    );
}

#[test]
fn reserves_for_nothing_are_refused() {
    let text = two("(memory 1)", "(memory 1)");
    refused(
        &text,
        &["c=1m"],
        "unsupported option: reserving room for 'c', which is no region; the regions are 'root/a', \
         'root/b'",
    );
    refused(
        &text,
        &["a=1m", "root/a=2m"],
        "unsupported option: a second reserve for 'root/a'",
    );
    refused(
        &text,
        &["1m", "2m"],
        "unsupported option: a second reserve for all regions",
    );
    let mut config = meld_core::FuserConfig::default();
    config.reserves.push("1m".parse().unwrap());
    let mut fuser = meld_core::Fuser::new(config);
    fuser.add_component_named(text, "input.wat").unwrap();
    assert_eq!(
        fuser.fuse().unwrap_err().to_string(),
        "unsupported option: reserving room for regions or packing them; only `--memory shared` \
         has regions"
    );
}

#[test]
fn sizes_are_read_as_they_are_meant() {
    let reserve = |text: &str| text.parse::<meld_core::Reserve>();
    for (text, region, bytes) in [
        ("0", None, 0),
        ("65536", None, 65536),
        ("64k", None, 65536),
        ("64K", None, 65536),
        ("3m", None, 3 << 20),
        ("2G", None, 2 << 30),
        ("a=1", Some("a"), 1),
        ("a=b=7", Some("a=b"), 7),
        ("root/ns:pkg/x@1.0.0=8k", Some("root/ns:pkg/x@1.0.0"), 8192),
    ] {
        let reserve = reserve(text).unwrap();
        assert_eq!(
            (reserve.region.as_deref(), reserve.bytes),
            (region, bytes),
            "{text}"
        );
    }
    for text in [
        "",
        "k",
        "a=",
        "a",
        "-1",
        "+1",
        "1t",
        "1 k",
        "0x10",
        "=1",
        "99999999999g",
    ] {
        assert!(reserve(text).is_err(), "{text}");
    }
}
