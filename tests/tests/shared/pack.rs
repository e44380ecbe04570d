//! Regions that end where the data of their modules ends.

use meld_core::plans::{Region, Rule};
use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy};
use meld_tests::differential::{Fused, Session, Unfused, engine};
use wasmtime::component::Val;

fn fuse(text: &str, pack: bool) -> Fusion {
    let mut config = FuserConfig::default();
    config.memory = MemoryStrategy::SharedMemory;
    config.strip_vestigial = true;
    config.pack = pack;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat").unwrap();
    fuser.fuse_with_report().unwrap()
}

/// A driver with some registers, a table of bytes and a buffer behind it, where what
/// it gets is put. It answers with a sum over what it got and its table.
fn driver(name: &str, table: &str, buffer: u32, heap_base: u32) -> String {
    format!(
        r#"(component ${name}
            (core module $m
                (memory (export "memory") 1)
                (global (export "__heap_base") i32 (i32.const {heap_base}))
                (global $calls (mut i32) (i32.const 0))
                (data (i32.const 64) "{table}")
                (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                    (i32.const {buffer}))
                (func (export "write") (param $at i32) (param $length i32) (result i32)
                    (local $sum i32)
                    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
                    (i32.store (i32.const 0)
                        (i32.add (i32.load (i32.const 0)) (local.get $length)))
                    (block $done (loop $next
                        (br_if $done (i32.eqz (local.get $length)))
                        (local.set $sum (i32.add
                            (i32.mul (local.get $sum) (i32.const 31))
                            (i32.xor
                                (i32.load8_u (local.get $at))
                                (i32.load8_u offset=64
                                    (i32.and (local.get $length) (i32.const 7))))))
                        (local.set $at (i32.add (local.get $at) (i32.const 1)))
                        (local.set $length (i32.sub (local.get $length) (i32.const 1)))
                        (br $next)))
                    (i32.add (local.get $sum)
                        (i32.mul (global.get $calls) (i32.load (i32.const 0))))))
            (core instance $i (instantiate $m))
            (func (export "write") (param "bytes" (list u8)) (result u32)
                (canon lift (core func $i "write")
                    (memory $i "memory") (realloc (func $i "realloc")))))
        (instance ${name} (instantiate ${name}))"#
    )
}

/// An application that sends parts of its text to three drivers.
fn application() -> String {
    let drivers = [
        driver("uart", "abcdefgh", 96, 1_120),
        driver("spi", "01234567", 2_048, 2_312),
        driver("timer", "........", 80, 336),
    ];
    let calls = ["uart", "spi", "timer"].map(|name| {
        format!(
            r#"(call ${name} (local.get 0) (i32.const 200)) i32.xor
            (i32.const 7) i32.mul"#
        )
    });
    format!(
        r#"(component {}
            (component $app
                (import "uart" (func $uart (param "bytes" (list u8)) (result u32)))
                (import "spi" (func $spi (param "bytes" (list u8)) (result u32)))
                (import "timer" (func $timer (param "bytes" (list u8)) (result u32)))
                (core module $memory (memory (export "memory") 1)
                    (data (i32.const 1024) "Lorem ipsum dolor sit amet, consectetur")
                    (global (export "__heap_base") i32 (i32.const 1600)))
                (core instance $memory (instantiate $memory))
                (core func $uart (canon lower (func $uart) (memory $memory "memory")))
                (core func $spi (canon lower (func $spi) (memory $memory "memory")))
                (core func $timer (canon lower (func $timer) (memory $memory "memory")))
                (core module $m
                    (import "" "memory" (memory 1))
                    (import "" "uart" (func $uart (param i32 i32) (result i32)))
                    (import "" "spi" (func $spi (param i32 i32) (result i32)))
                    (import "" "timer" (func $timer (param i32 i32) (result i32)))
                    (func (export "run") (param i32) (result i32)
                        (i32.store8 offset=1030 (i32.and (local.get 0) (i32.const 127))
                            (local.get 0))
                        (i32.const 1) {}))
                (core instance $i (instantiate $m (with "" (instance
                    (export "memory" (memory $memory "memory"))
                    (export "uart" (func $uart))
                    (export "spi" (func $spi))
                    (export "timer" (func $timer))))))
                (func (export "run") (param "at" u32) (result u32)
                    (canon lift (core func $i "run"))))
            (instance $app (instantiate $app
                (with "uart" (func $uart "write"))
                (with "spi" (func $spi "write"))
                (with "timer" (func $timer "write"))))
            (export "run" (func $app "run")))"#,
        drivers.concat(),
        calls.concat(),
    )
}

fn regions(fusion: &Fusion) -> &[Region] {
    &fusion.plans.memory.regions
}

/// The bytes from the first region to the end of the last.
fn extent(fusion: &Fusion) -> u32 {
    let ends = regions(fusion)
        .iter()
        .map(|region| region.base + region.size);
    ends.max().unwrap()
}

/// What the four modules use, each rounded up to 16 bytes.
const USED: u32 = 1_120 + 2_320 + 336 + 1_600;

#[test]
fn three_drivers_take_what_they_use() {
    let text = application();
    let (packed, whole) = (fuse(&text, true), fuse(&text, false));
    assert_eq!(extent(&whole), 4 << 16);
    let rules: Vec<Rule> = regions(&packed).iter().map(|region| region.rule).collect();
    assert_eq!(rules, [Rule::Packed; 4], "{:#?}", regions(&packed));
    assert_eq!(extent(&packed), USED, "{:#?}", regions(&packed));
    assert!(regions(&packed).iter().all(|region| region.base % 16 == 0));
}

/// However close they are, they do what they do apart, up to the last bytes, and
/// what does not fit traps as far as it passes a call.
#[test]
fn packed_regions_do_the_same() {
    let text = application();
    let engine = engine().unwrap();
    let unfused = Unfused::new(&engine, &wat::parse_str(&text).unwrap()).unwrap();
    let packed = Fused::new(&engine, &fuse(&text, true).bytes, unfused.world()).unwrap();
    let (mut reference, mut session) = (Session::new(&unfused), Session::new(&packed));
    let mut traps = 0;
    let inside = [0, 1, 500, 1_023, 1_024, 1_100, 1_399, 1_400];
    let outside = [1_401, 1_500, 1_600, 2_000, 60_000, 65_336];
    for at in inside.into_iter().chain(outside).chain(inside) {
        let arguments = [Val::U32(at)];
        let expected = reference.invoke("run", &arguments).unwrap().in_core();
        let got = session.invoke("run", &arguments).unwrap();
        assert!(expected.outcome.is_return(), "{at}: {expected}");
        if outside.contains(&at) {
            assert!(!got.outcome.is_return(), "{at}: {got}");
            traps += 1;
            // Both begin anew.
            (reference, session) = (Session::new(&unfused), Session::new(&packed));
        } else {
            assert_eq!(got, expected, "{at}");
        }
    }
    assert_eq!(traps, outside.len());
}

/// The modules of two instances, of which the second has a page of its own.
fn rule(fields: &str) -> (Rule, u32) {
    let text = format!(
        r#"(component
            (component $tested (core module $m {fields}) (core instance (instantiate $m)))
            (component $other (core module $m (memory 1 1) (func {}))
                (core instance (instantiate $m)))
            (instance $tested (instantiate $tested)) (instance $other (instantiate $other)))"#,
        "(drop (i32.load (i32.const 0)))".repeat(100)
    );
    let mut config = FuserConfig::default();
    config.memory = MemoryStrategy::SharedMemory;
    config.pack = true;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat").unwrap();
    let fusion = fuser.fuse_with_report().unwrap();
    let region = regions(&fusion)
        .iter()
        .find(|r| r.name.starts_with("root/tested"));
    region.map(|region| (region.rule, region.size)).unwrap()
}

const HEAP_BASE: &str = r#"(global (export "__heap_base") i32 (i32.const 1000))"#;

#[test]
fn only_what_is_known_is_packed() {
    let memory = "(memory 2)";
    let whole = (Rule::Last, 2 << 16);
    assert_eq!(rule(memory), whole);
    assert_eq!(rule(&format!("{memory} {HEAP_BASE}")), (Rule::Packed, 1008));
    for contradiction in [
        "(func (drop (memory.grow (i32.const 0))))",
        "(func (drop (memory.size)))",
    ] {
        let fields = format!("{memory} {contradiction} {HEAP_BASE}");
        assert_eq!(rule(&fields), whole, "{contradiction}");
    }
    // Which of two memories is meant is not known.
    let (rule_of_two, _) = rule(&format!("{memory} (memory 1) {HEAP_BASE}"));
    assert_ne!(rule_of_two, Rule::Packed);
    for other in [
        r#"(global (export "__heap_base") (mut i32) (i32.const 1000))"#,
        r#"(global (export "__heap_base") i64 (i64.const 1000))"#,
        r#"(global (export "__heap_base") i32 (i32.const 131073))"#,
        r#"(global (export "__heap_base") i32 (i32.const -1))"#,
        r#"(func (export "__heap_base"))"#,
    ] {
        assert_eq!(rule(&format!("{memory} {other}")), whole, "{other}");
    }
    // A segment behind it says that there is more.
    let segment = r#"(data (i32.const 2000) "abc")"#;
    let fields = format!("{memory} {segment} {HEAP_BASE}");
    assert_eq!(rule(&fields), (Rule::Packed, 2016));
}
