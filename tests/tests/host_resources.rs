//! Resources at the border to the host: a guest's that the host makes, uses and
//! drops, and the host's in lists and records. A composition and what it is fused
//! into show the host the same.

use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use meld_core::FuserConfig;
use meld_tests::conformance::edges::edges;
use meld_tests::conformance::{fuse, fuse_with};
use meld_tests::crowd::fuse_behind_crowd;
use meld_tests::differential::engine;
use wasmtime::component::{Component, Instance, Linker, Resource, ResourceType, Val};
use wasmtime::{Engine, Store};

/// Counts, in a component of its own, what the owner of the resource does.
const COUNTER: &str = r#"
(component $Counter
  (core module $M
    (global $n (mut i32) (i32.const 0))
    (func (export "add") (param i32) (result i32)
      (global.set $n (i32.add (global.get $n) (local.get 0)))
      (global.get $n)))
  (core instance $m (instantiate $M))
  (func (export "add") (param "x" u32) (result u32) (canon lift (core func $m "add"))))
"#;

/// A resource whose constructor and destructor count; `each` gives many.
const GUEST: &str = r#"
(component
  COUNTER
  (component $Owner
    (import "add" (func $add (param "x" u32) (result u32)))
    (core func $add' (canon lower (func $add)))
    (core module $D
      (import "" "add" (func $add (param i32) (result i32)))
      (func (export "dtor") (param i32) (drop (call $add (i32.const 1000)))))
    (core instance $d (instantiate $D (with "" (instance (export "add" (func $add'))))))
    (type $r' (resource (rep i32) (dtor (func $d "dtor"))))
    (export $r "cell" (type $r'))
    (core func $new (canon resource.new $r'))
    (core func $rep (canon resource.rep $r'))
    (core func $drop (canon resource.drop $r'))
    (core module $M
      (import "" "add" (func $add (param i32) (result i32)))
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "rep" (func $rep (param i32) (result i32)))
      (import "" "drop" (func $drop (param i32)))
      (memory (export "mem") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64))
      (func (export "new") (param i32) (result i32)
        (drop (call $add (i32.const 1)))
        (call $new (local.get 0)))
      ;; A borrow arrives as the representation, an own as a handle.
      (func (export "get") (param i32) (result i32) (local.get 0))
      (func (export "into") (param i32) (result i32)
        (call $rep (local.get 0))
        (call $drop (local.get 0)))
      (func (export "same") (param i32) (result i32) (local.get 0))
      (func (export "pair") (param i32) (result i32)
        (i32.store (i32.const 0) (i32.const 16))
        (i32.store (i32.const 4) (i32.const 2))
        (i32.store (i32.const 16) (call $new (local.get 0)))
        (i32.store (i32.const 20) (call $new (i32.add (local.get 0) (i32.const 1))))
        (i32.const 0))
      (func (export "sum") (param $at i32) (param $length i32) (result i32)
        (i32.add (i32.load (local.get $at)) (i32.load offset=4 (local.get $at))))
      (func (export "count") (result i32) (call $add (i32.const 0))))
    (core instance $m (instantiate $M (with "" (instance
      (export "add" (func $add'))
      (export "new" (func $new))
      (export "rep" (func $rep))
      (export "drop" (func $drop))))))
    (func (export "[constructor]cell") (param "x" u32) (result (own $r))
      (canon lift (core func $m "new")))
    (func (export "[method]cell.get") (param "self" (borrow $r)) (result u32)
      (canon lift (core func $m "get")))
    (func (export "into") (param "x" (own $r)) (result u32) (canon lift (core func $m "into")))
    (func (export "same") (param "x" (own $r)) (result (own $r))
      (canon lift (core func $m "same")))
    (func (export "pair") (param "x" u32) (result (list (own $r)))
      (canon lift (core func $m "pair") (memory $m "mem")))
    (func (export "sum") (param "x" (list (borrow $r))) (result u32)
      (canon lift (core func $m "sum") (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "count") (result u32) (canon lift (core func $m "count"))))
  (instance $counter (instantiate $Counter))
  (instance $owner (instantiate $Owner (with "add" (func $counter "add"))))
  (export "test:cells/cells" (instance $owner)))
"#;

/// The host's resources in a list and a record, through one component.
const HOST: &str = r#"
(component
  (import "test:host/things" (instance $host
    (export "thing" (type $t (sub resource)))
    (export "give" (func (param "n" u32) (result (list (own $t)))))
    (export "take" (func (param "x" (list (own $t)))))
    (export "look" (func (param "x" (tuple u8 (borrow $t))) (result u32)))))
  COUNTER
  (component $User
    (import "add" (func $add (param "x" u32) (result u32)))
    (import "host" (instance $host
      (export "thing" (type $t (sub resource)))
      (export "give" (func (param "n" u32) (result (list (own $t)))))
      (export "take" (func (param "x" (list (own $t)))))
      (export "look" (func (param "x" (tuple u8 (borrow $t))) (result u32)))))
    (alias export $host "thing" (type $t))
    (core module $Libc
      (memory (export "mem") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64)))
    (core instance $libc (instantiate $Libc))
    (core func $add' (canon lower (func $add)))
    (core func $give (canon lower (func $host "give")
      (memory $libc "mem") (realloc (func $libc "realloc"))))
    (core func $take (canon lower (func $host "take") (memory $libc "mem")))
    (core func $look (canon lower (func $host "look")))
    (core func $drop (canon resource.drop $t))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "add" (func $add (param i32) (result i32)))
      (import "" "give" (func $give (param i32 i32)))
      (import "" "take" (func $take (param i32 i32)))
      (import "" "look" (func $look (param i32 i32) (result i32)))
      (import "" "drop" (func $drop (param i32)))
      ;; Gets three, looks at the second, drops it, and gives the others back.
      (func (export "run") (result i32)
        (call $give (i32.const 3) (i32.const 0))
        (call $look (i32.const 7) (i32.load offset=4 (i32.load (i32.const 0))))
        (call $drop (i32.load offset=4 (i32.load (i32.const 0))))
        (i32.store offset=4 (i32.const 64) (i32.load offset=8 (i32.const 64)))
        (call $take (i32.const 64) (i32.const 2))
        (drop (call $add (i32.const 1)))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance
        (export "add" (func $add'))
        (export "give" (func $give))
        (export "take" (func $take))
        (export "look" (func $look))
        (export "drop" (func $drop))))))
    (func (export "run") (result u32) (canon lift (core func $m "run"))))
  (instance $counter (instantiate $Counter))
  (instance $user (instantiate $User
    (with "add" (func $counter "add"))
    (with "host" (instance $host))))
  (export "run" (func $user "run")))
"#;

/// What the host saw.
type Log = Arc<Mutex<Vec<String>>>;

/// Something of the host's.
struct Thing;

struct Guest {
    store: Store<()>,
    instance: Instance,
}

impl Guest {
    fn new(engine: &Engine, bytes: &[u8], log: &Log) -> Result<Guest> {
        let component = Component::new(engine, bytes)?;
        let mut linker = Linker::new(engine);
        things(&mut linker, log)?;
        let mut store = Store::new(engine, ());
        let instance = linker.instantiate(&mut store, &component)?;
        Ok(Guest { store, instance })
    }

    /// Calls an exported function of an instance, or of the root.
    fn call(&mut self, around: Option<&str>, name: &str, arguments: &[Val]) -> Result<Val> {
        let store = &mut self.store;
        let around = around.and_then(|a| self.instance.get_export_index(&mut *store, None, a));
        let index = self
            .instance
            .get_export_index(&mut *store, around.as_ref(), name);
        let index = index.with_context(|| name.to_owned())?;
        let function = self
            .instance
            .get_func(&mut *store, index)
            .context("a function")?;
        let mut results = [Val::Bool(false)];
        function.call(&mut *store, arguments, &mut results)?;
        let [result] = results;
        Ok(result)
    }

    fn cells(&mut self, name: &str, arguments: &[Val]) -> Result<Val> {
        self.call(Some("test:cells/cells"), name, arguments)
    }
}

/// Defines the host's resource and its functions.
fn things(linker: &mut Linker<()>, log: &Log) -> Result<()> {
    let write = |log: &Log, text: String| log.lock().expect("no panic").push(text);
    let mut host = linker.instance("test:host/things")?;
    let dropped = log.clone();
    host.resource("thing", ResourceType::host::<Thing>(), move |_, rep| {
        write(&dropped, format!("drop {rep}"));
        Ok(())
    })?;
    host.func_wrap("give", |_, (n,): (u32,)| {
        let things = (0..n).map(|i| Resource::<Thing>::new_own(100 + i));
        Ok((things.collect::<Vec<_>>(),))
    })?;
    let taken = log.clone();
    host.func_wrap("take", move |_, (things,): (Vec<Resource<Thing>>,)| {
        let reps: Vec<_> = things.iter().map(Resource::rep).collect();
        write(&taken, format!("take {reps:?}"));
        Ok(())
    })?;
    let looked = log.clone();
    type Look = ((u8, Resource<Thing>),);
    host.func_wrap("look", move |_, ((n, thing),): Look| {
        write(
            &looked,
            format!("look {n} {} {}", thing.rep(), thing.owned()),
        );
        Ok((thing.rep() * 2,))
    })?;
    Ok(())
}

/// The composition and what it is fused into: alone, with every step, and where its
/// memory is not the one that the host finds its values in.
fn all(text: &str) -> Result<[Vec<u8>; 4]> {
    let composition = wat::parse_str(text.replace("COUNTER", COUNTER))?;
    let fused = fuse(&composition).map_err(anyhow::Error::msg)?;
    assert!(edges(&composition)? > 0);
    assert_eq!(edges(&fused)?, 0);
    let mut config = FuserConfig::default();
    config.adapter.elide = false;
    let stepwise = fuse_with(config, &composition).map_err(anyhow::Error::msg)?;
    assert_eq!(edges(&stepwise)?, 0);
    let relayed = fuse_behind_crowd(&composition, FuserConfig::default())?;
    let boundaries = relayed.plans.boundaries.iter();
    let mut hosts = boundaries.filter(|b| b.caller == "host" || b.callee == "host");
    assert!(hosts.next().is_some());
    Ok([composition, fused, stepwise, relayed.bytes])
}

fn number(value: Val) -> u32 {
    match value {
        Val::U32(number) => number,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_host_makes_uses_and_drops_what_a_guest_defines() -> Result<()> {
    let engine = engine()?;
    for bytes in all(GUEST)? {
        let mut guest = Guest::new(&engine, &bytes, &Log::default())?;
        let first = guest.cells("[constructor]cell", &[Val::U32(7)])?;
        let second = guest.cells("[constructor]cell", &[Val::U32(8)])?;
        let get = |guest: &mut Guest, cell: &Val| {
            guest
                .cells("[method]cell.get", std::slice::from_ref(cell))
                .map(number)
        };
        assert_eq!(get(&mut guest, &first)?, 7);
        assert_eq!(get(&mut guest, &second)?, 8);
        let borrows = Val::List(vec![second.clone(), first.clone()]);
        assert_eq!(number(guest.cells("sum", &[borrows])?), 15);
        // Given to the guest and back, it is another handle of the same cell.
        let back = guest.cells("same", std::slice::from_ref(&second))?;
        assert_eq!(get(&mut guest, &back)?, 8);
        assert_eq!(number(guest.cells("into", &[back])?), 8);
        assert_eq!(number(guest.cells("count", &[])?), 1002);
        let Val::Resource(first) = first else {
            panic!("no resource")
        };
        first.resource_drop(&mut guest.store)?;
        assert_eq!(number(guest.cells("count", &[])?), 2002);
        let Val::List(pair) = guest.cells("pair", &[Val::U32(20)])? else {
            panic!("no list")
        };
        let got = pair.iter().map(|cell| get(&mut guest, cell));
        assert_eq!(got.collect::<Result<Vec<_>>>()?, [20, 21]);
        assert!(get(&mut guest, &second).is_err(), "given away");
    }
    Ok(())
}

#[test]
fn the_hosts_resources_go_through_in_lists_and_tuples() -> Result<()> {
    let engine = engine()?;
    for bytes in all(HOST)? {
        let log = Log::default();
        let mut guest = Guest::new(&engine, &bytes, &log)?;
        assert_eq!(number(guest.call(None, "run", &[])?), 202);
        assert_eq!(number(guest.call(None, "run", &[])?), 202);
        let seen = log.lock().expect("no panic").clone();
        let once = ["look 7 101 false", "drop 101", "take [100, 102]"];
        assert_eq!(seen, [once, once].concat());
    }
    Ok(())
}
