//! Regions that values of the host go through, in a component: all but the one at the
//! start of the memory need the relay.

use anyhow::{Result, ensure};
use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy, OutputFormat};
use meld_tests::crowd::fuse_behind_crowd;
use meld_tests::differential::random::Random;
use wasmtime::component::Val;

use super::echo::{
    MEMORY_LIMIT, NAMES, Running, STRINGS, all_functions, composition, functions, value,
};

/// Fuses a component into one of one memory.
pub fn into_component(text: &str, strip: bool) -> meld_core::Result<Fusion> {
    let mut config = FuserConfig::default();
    config.strip_vestigial = strip;
    fuse_with(config, text)
}

fn fuse_with(mut config: FuserConfig, text: &str) -> meld_core::Result<Fusion> {
    config.memory = MemoryStrategy::SharedMemory;
    config.output = OutputFormat::Component;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat")?;
    fuser.fuse_with_report()
}

/// How many core memories a component defines.
fn memories(component: &[u8]) -> usize {
    let mut count = 0;
    for payload in wasmparser::Parser::new(0).parse_all(component) {
        if let wasmparser::Payload::MemorySection(section) = payload.expect("a component") {
            count += section.count() as usize;
        }
    }
    count
}

/// Calls every function of every component, in an order that mixes them, and compares
/// results, what the host got, and what each allocator was asked for.
fn same_as_unfused(encodings: &[&str], config: FuserConfig) -> Result<()> {
    let text = composition(encodings);
    let fused = fuse_with(config, &text)?.bytes;
    assert_eq!(memories(&fused), 1);
    let mut unfused = Running::new(&wat::parse_str(&text)?)?;
    let mut fused = Running::new(&fused)?;
    let mut random = Random::from_text(&text);
    for _ in 0..4 {
        for name in all_functions() {
            for component in &NAMES[..encodings.len()] {
                let types = unfused.parameters(component, &name)?;
                let arguments: Vec<_> = types.iter().map(|ty| value(&mut random, ty)).collect();
                let event = |running: &mut Running| -> Result<String> {
                    let result = running.call(component, &name, &arguments)?;
                    let hash = running.call(component, "hash", &[])?;
                    running.call(component, "reset", &[])?;
                    Ok(format!("{result:?} {hash:?} {:?}", running.log()))
                };
                let expected = event(&mut unfused)?;
                assert_eq!(
                    event(&mut fused)?,
                    expected,
                    "{component} {name} {arguments:?}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn two_regions_of_the_host_behave_like_memories() -> Result<()> {
    same_as_unfused(&["utf8", "utf8"], FuserConfig::default())
}

#[test]
fn three_regions_of_the_host_behave_like_memories() -> Result<()> {
    let mut config = FuserConfig::default();
    config.strip_vestigial = true;
    same_as_unfused(&["utf8", "utf16", "latin1+utf16"], config)
}

#[test]
fn nothing_left_out_behaves_the_same() -> Result<()> {
    let mut config = FuserConfig::default();
    config.adapter.elide = false;
    config.adapter.inline_adapters = false;
    same_as_unfused(&["latin1+utf16", "utf8", "utf16"], config)
}

/// What one call leaves in the relay's memory is gone before the next one.
#[test]
fn room_for_values_is_used_again() -> Result<()> {
    const LENGTH: usize = 4 << 20;
    let text = composition(&["utf8", "utf8"]);
    let mut fused = Running::new(&into_component(&text, false)?.bytes)?;
    let list = Val::List(vec![Val::String("x".repeat(LENGTH))]);
    let calls = 2 * MEMORY_LIMIT / LENGTH;
    let [echo, _, host] = functions(STRINGS);
    for name in [&echo, &host, "count"] {
        for _ in 0..calls {
            let result = fused.call("b", name, std::slice::from_ref(&list))?;
            let expected = match name {
                "count" => &Val::U32(1),
                _ => &list,
            };
            ensure!(result.first() == Some(expected));
            fused.call("b", "reset", &[])?;
        }
    }
    Ok(())
}

/// Two components whose memory can be filled at will. `give` returns what is at an
/// address, `take` a hash of the memory after its parameter is there. `realloc`
/// returns what is at address 0, if that is not 0.
fn hostile() -> String {
    let part = |name: &str| {
        format!(
            r#"(component ${name}
                 (core module $m
                   (memory (export "m") 1)
                   (global $top (mut i32) (i32.const 1024))
                   (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                     (if (i32.load (i32.const 0)) (then (return (i32.load (i32.const 0)))))
                     (global.set $top (i32.and (i32.const -16)
                       (i32.add (global.get $top) (i32.add (local.get 3) (i32.const 31)))))
                     (i32.sub (global.get $top) (i32.and (i32.const -16)
                       (i32.add (local.get 3) (i32.const 15)))))
                   (func (export "poke") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
                   (func (export "give") (param i32) (result i32) (local.get 0))
                   (func (export "take") (param i32 i32) (result i64) (local i32 i64)
                     (loop $next
                       (local.set 3 (i64.add (i64.extend_i32_u (i32.load8_u (local.get 2)))
                         (i64.mul (local.get 3) (i64.const 0x100000001b3))))
                       (local.set 2 (i32.add (local.get 2) (i32.const 1)))
                       (br_if $next (i32.lt_u (local.get 2) (i32.const 65536))))
                     (local.get 3)))
                 (core instance $i (instantiate $m))
                 (func (export "poke") (param "at" u32) (param "value" u32)
                   (canon lift (core func $i "poke")))
                 (func (export "give") (param "at" u32) (result (list string))
                   (canon lift (core func $i "give") (memory $i "m")))
                 (func (export "take") (param "x" (list string)) (result u64)
                   (canon lift (core func $i "take") (memory $i "m")
                     (realloc (func $i "realloc")))))
               (instance ${name} (instantiate ${name}))
               (export "test:echo/{name}" (instance ${name}))"#
        )
    };
    format!("(component {} {})", part("a"), part("b"))
}

/// Fills the memory of a component, and calls `give`, more than once.
fn given(bytes: &[u8], component: &str, words: &[(u32, u32)], at: u32) -> Result<Vec<Val>> {
    let mut running = Running::new(bytes)?;
    for (at, value) in words {
        running.call(component, "poke", &[Val::U32(*at), Val::U32(*value)])?;
    }
    let first = running.call(component, "give", &[Val::U32(at)])?;
    for _ in 0..2 {
        assert_eq!(running.call(component, "give", &[Val::U32(at)])?, first);
    }
    Ok(first)
}

const ABC: u32 = u32::from_le_bytes(*b"abcd");

/// A list of these strings, at addresses and of lengths, at 64, and a pointer to it.
fn list(strings: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut words = vec![(32, 64), (36, strings.len() as u32), (512, ABC), (516, ABC)];
    for (index, (at, length)) in strings.iter().enumerate() {
        let entry = 64 + 8 * index as u32;
        words.extend([(entry, *at), (entry + 4, *length)]);
    }
    words
}

#[test]
fn what_a_region_gives_may_be_constant_or_overlap() -> Result<()> {
    let text = hostile();
    let unfused = wat::parse_str(&text)?;
    let fused = into_component(&text, false)?.bytes;
    for words in [
        list(&[]),
        list(&[(512, 4), (512, 4), (513, 2), (514, 0)]),
        // The list is its own string: "@", a pointer to itself.
        list(&[(64, 1), (64, 2), (512, 8)]),
        // At the end of the memory, and behind it.
        list(&[(65536, 0), (65535, 1)]),
    ] {
        let expected = given(&unfused, "b", &words, 32)?;
        for component in ["a", "b"] {
            assert_eq!(given(&fused, component, &words, 32)?, expected, "{words:?}");
        }
    }
    Ok(())
}

#[test]
fn what_a_region_must_not_give_traps() -> Result<()> {
    let text = hostile();
    let unfused = wat::parse_str(&text)?;
    let fused = into_component(&text, false)?.bytes;
    let at = |at: u32, length: u32| vec![(32, at), (36, length)];
    // Where a region at base 0 ends, another one begins, which a runtime can't know.
    let everywhere = ["a", "b"].as_slice();
    let behind = ["b"].as_slice();
    for (components, words, result) in [
        (everywhere, list(&[]), 33),
        (everywhere, list(&[]), 34),
        (everywhere, list(&[]), u32::MAX - 7),
        (behind, list(&[]), 65532),
        (behind, list(&[]), 65536),
        (everywhere, at(66, 0), 32),
        (everywhere, at(66, 1), 32),
        (everywhere, at(64, 1 << 28), 32),
        (everywhere, at(64, u32::MAX), 32),
        (behind, at(64, 8192), 32),
        (behind, at(65540, 0), 32),
        (behind, at(65536, 1), 32),
        (everywhere, list(&[(512, 4), (u32::MAX, 1)]), 32),
        (everywhere, list(&[(512, 4), (0x8000_0000, u32::MAX)]), 32),
        (behind, list(&[(512, 4), (65537, 0)]), 32),
        (behind, list(&[(512, 4), (65535, 2)]), 32),
        // Not in UTF-8.
        (
            everywhere,
            [list(&[(520, 4)]), vec![(520, 0xffff_ffff)]].concat(),
            32,
        ),
    ] {
        for component in components {
            for (name, bytes) in [("unfused", &unfused), ("fused", &fused)] {
                let given = given(bytes, component, &words, result);
                assert!(
                    given.is_err(),
                    "{name} {component} {words:?} {result}: {given:?}"
                );
            }
        }
    }
    Ok(())
}

/// The host's values are where a `realloc` says, wherever that is.
#[test]
fn what_a_region_takes_is_written_in_order() -> Result<()> {
    let text = hostile();
    let unfused = wat::parse_str(&text)?;
    let fused = into_component(&text, false)?.bytes;
    let strings = ["abc", "", "0123456789abcdef", "ä€🍎"];
    let strings = Val::List(strings.iter().map(|s| Val::String((*s).into())).collect());
    let take = |bytes: &[u8], pointer: u32| {
        let mut running = Running::new(bytes)?;
        running.call("b", "poke", &[Val::U32(0), Val::U32(pointer)])?;
        running.call("b", "take", std::slice::from_ref(&strings))
    };
    // As it should be; all blocks in one place; at the end of the memory.
    for pointer in [0, 4096, 65536 - 32] {
        assert_eq!(
            take(&fused, pointer)?,
            take(&unfused, pointer)?,
            "{pointer}"
        );
    }
    for pointer in [2, 4097, 65536 - 16, 65536, 0xffff_fffc] {
        assert!(take(&unfused, pointer).is_err(), "{pointer}");
        assert!(take(&fused, pointer).is_err(), "{pointer}");
    }
    Ok(())
}

#[test]
fn the_report_says_what_is_relayed() {
    let fusion = into_component(&hostile(), false).unwrap();
    let map = &fusion.plans.memory;
    let names: Vec<_> = map.regions.iter().map(|region| &region.name).collect();
    assert_eq!(names, ["root/a", "root/b"]);
    assert_eq!(map.relayed, ["root/b"]);
    let text = fusion.explain;
    let line = "  the host's values are copied to and from the end of the memory for: root/b\n";
    assert!(text.contains(line), "{text}");
    assert!(text.contains("host -> root/b"), "{text}");
    assert!(!text.contains("host -> root/a"), "{text}");
}

#[test]
fn the_relay_counts_for_nothing_in_the_figures() {
    let text = composition(&["utf8", "utf8"]);
    let stats = into_component(&text, false).unwrap().stats;
    let mut config = FuserConfig::default();
    config.output = OutputFormat::Component;
    let mut fuser = Fuser::new(config);
    fuser.add_component(text).unwrap();
    let (_, apart) = fuser.fuse_with_stats().unwrap();
    assert_eq!(stats.modules_merged, apart.modules_merged);
    assert_eq!(stats.imports_resolved, apart.imports_resolved);
    assert!(stats.adapter_functions > apart.adapter_functions);
}

/// A component of as many functions that face the host, whose module has as many
/// pages and accesses.
fn facing(name: &str, pages: u32, functions: u32, accesses: usize) -> String {
    let accesses = "(drop (i32.load (i32.const 0)))".repeat(accesses);
    let lifts = (0..functions).map(|number| {
        format!(
            r#"(func (export "f{number}") (param "x" (list (tuple u8 u64 string))) (result u32)
                 (canon lift (core func $i "f") (memory $i "m")
                   (realloc (func $i "realloc"))))"#
        )
    });
    let lifts: Vec<_> = lifts.collect();
    format!(
        r#"(component ${name}
             (core module $m
               (memory (export "m") {pages})
               (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64))
               (func (export "f") (param i32 i32) (result i32)
                 {accesses} (i32.load8_u offset=16 (local.get 0))))
             (core instance $i (instantiate $m))
             {})
           (instance ${name} (instantiate ${name}))
           (export "test:echo/{name}" (instance ${name}))"#,
        lifts.concat()
    )
}

/// The relay's accesses count when regions are put in order.
#[test]
fn two_regions_at_the_start_of_the_memory_need_a_relay() -> Result<()> {
    for accesses in [0, 8, 40] {
        let parts = [
            facing("a", 0, 3, 0),
            facing("b", 1, 1, accesses),
            facing("c", 1, 1, 8),
        ];
        let text = format!("(component {})", parts.concat());
        let fusion = into_component(&text, false)?;
        let map = &fusion.plans.memory;
        assert_eq!(map.relayed.len(), 2, "{map:?}");
        let tuple = ["x", "yz"].map(|text| {
            let fields = [Val::U8(1), Val::U64(2), Val::String(text.into())];
            Val::Tuple(fields.to_vec())
        });
        for component in ["b", "c"] {
            let list = Val::List(tuple.to_vec());
            let call = |bytes: &[u8]| {
                Running::new(bytes)?.call(component, "f0", std::slice::from_ref(&list))
            };
            assert_eq!(call(&fusion.bytes)?, call(&wat::parse_str(&text)?)?);
        }
    }
    Ok(())
}

#[test]
fn a_relay_without_any_room_is_refused() {
    let fuse = |pages| {
        let parts = [facing("a", 32767, 2, 0), facing("b", pages, 1, 0)];
        into_component(&format!("(component {})", parts.concat()), false)
    };
    assert_eq!(fuse(32767).unwrap().plans.memory.relayed, ["root/b"]);
    let error = fuse(32768).unwrap_err().to_string();
    assert_eq!(
        error,
        "capacity exceeded: regions of more pages than one memory has (65534 beside the host's \
         values): 'root/a' 32767 to 32767, 'root/b' 32768 to 32768; `--reserve` makes room for \
         less growth"
    );
}

/// Whatever is an index of the instance's tables for the host is one in the relay.
#[test]
fn handles_pass_as_integers() {
    for handle in ["(stream u8)", "(future string)", "error-context"] {
        let text = format!(
            r#"(component
                 (component $p
                   (core module $m (memory (export "m") 1)
                     (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                       (i32.const 0))
                     (func (export "f") (param i32 i32)))
                   (core instance $i (instantiate $m))
                   (type $handle {handle})
                   (func (export "f") (param "x" (list $handle))
                     (canon lift (core func $i "f") (memory $i "m")
                       (realloc (func $i "realloc")))))
                 (instance $p (instantiate $p))
                 (export "test:x/p" (instance $p)))"#
        );
        let bytes = wat::parse_str(&text).unwrap();
        let fusion = fuse_behind_crowd(&bytes, FuserConfig::default());
        assert_eq!(fusion.unwrap().plans.memory.relayed.len(), 1, "{handle}");
    }
}
