//! Components that give back what they get, and a host that does the same.
//!
//! A list is a pointer and a length whatever it is a list of, so one core function
//! serves every type: it returns a pointer to the two, which it got as parameters, as
//! the first fields of parameters in memory, or from the host. Its `realloc` keeps a
//! hash of all that it is asked for, and its post-return one of what it is told.

use std::sync::{Arc, LazyLock, Mutex};

use anyhow::{Context, Result};
use meld_tests::differential::engine;
use meld_tests::differential::random::Random;
use wasmtime::component::{Component, Instance, Linker, Type, Val};
use wasmtime::{Engine, Store, StoreLimits, StoreLimitsBuilder};

/// What lists are made of.
const ELEMENTS: &[&str] = &[
    "u8",
    "u16",
    "s64",
    "f32",
    "bool",
    "char",
    "string",
    "(list string)",
    "(list (list u32))",
    "(option string)",
    "(tuple u8 string s64)",
    "(result string (error (list u8)))",
    "(result (error (tuple string string)))",
    "(option (list (tuple char (option (list string)))))",
    "(tuple (list (tuple string (list bool))) u8 (result string (error u64)))",
    "(list (option (result (list u16) (error string))))",
];

/// How many made-up types there are as well. `MORE` sets another number.
const MADE_UP: usize = 16;

/// All of them.
fn elements() -> &'static [String] {
    static ALL: LazyLock<Vec<String>> = LazyLock::new(|| {
        let more = std::env::var("MORE")
            .ok()
            .and_then(|more| more.parse().ok());
        let mut random = Random::new(7);
        let made_up = (0..more.unwrap_or(MADE_UP)).map(|_| made_up(&mut random, 4));
        let fixed = ELEMENTS.iter().map(|element| (*element).to_owned());
        fixed.chain(made_up).collect()
    });
    &ALL
}

/// A type of at most this depth.
fn made_up(random: &mut Random, depth: usize) -> String {
    const SCALARS: [&str; 12] = [
        "bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char",
    ];
    if depth == 0 || random.below(5) == 0 {
        return match random.below(2) {
            0 => "string".to_owned(),
            _ => SCALARS[random.below(SCALARS.len())].to_owned(),
        };
    }
    let part = |random: &mut Random| made_up(random, depth - 1);
    match random.below(6) {
        0 => format!("(list {})", part(random)),
        1 => format!("(option {})", part(random)),
        2 => format!("(result {} (error {}))", part(random), part(random)),
        3 => format!("(result (error {}))", part(random)),
        _ => {
            let parts = (0..=random.below(4)).map(|_| part(random));
            format!("(tuple {})", parts.collect::<Vec<_>>().join(" "))
        }
    }
}

/// The one that is of strings.
pub const STRINGS: usize = 6;

/// More parameters than fit in core values.
const MANY: usize = 17;

/// Values that are words as core values and in memory, and the function for so many.
const FLAT: &[(&str, &str)] = &[
    ("(option string)", "words3"),
    ("(result string (error (list u8)))", "words3"),
    ("(result (error (list (option string))))", "words3"),
    ("(tuple string (list (list u16)))", "words4"),
    // More than what the relay sets aside at least.
    ("(tuple string (list (tuple u8 string)) string)", "words6"),
];

/// The name of the functions that a component has for each kind of list.
pub fn functions(number: usize) -> [String; 3] {
    [
        format!("echo{number}"),
        format!("many{number}"),
        format!("host{number}"),
    ]
}

/// The names of all functions that a component has.
pub fn all_functions() -> impl Iterator<Item = String> {
    let lists = (0..elements().len()).flat_map(functions);
    let flat = (0..FLAT.len()).map(|number| format!("flat{number}"));
    lists.chain(flat).chain(["count".to_owned()])
}

/// The parameters and the result of a function by itself.
fn signature(name: &str, element: &str) -> String {
    let more = (0..MANY).map(|number| format!(r#"(param "x{number}" u8)"#));
    let more = match name.starts_with("many") {
        true => more.collect(),
        false => String::new(),
    };
    format!(r#"(param "x" (list {element})) {more} (result (list {element}))"#)
}

/// The core module of a component: lists begin at multiples of 8.
const MODULE: &str = r#"
(core module $Libc
  (memory (export "mem") 1)
  (global $top (mut i32) (i32.const 4096))
  (global $hash (mut i64) (i64.const 17))
  (func $note (param i32)
    (global.set $hash (i64.add
      (i64.mul (i64.rotl (global.get $hash) (i64.const 5)) (i64.const 0x100000001b3))
      (i64.extend_i32_u (local.get 0)))))
  (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32)
    (result i32) (local $at i32)
    (call $note (local.get $old)) (call $note (local.get $old-size))
    (call $note (local.get $align)) (call $note (local.get $size))
    (local.set $at (i32.and
      (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
      (i32.sub (i32.const 0) (local.get $align))))
    (global.set $top (i32.add (local.get $at) (local.get $size)))
    (if (i32.gt_u (global.get $top) (i32.mul (memory.size) (i32.const 65536)))
      (then (drop (memory.grow (i32.add (i32.const 1)
        (i32.div_u (local.get $size) (i32.const 65536)))))))
    (memory.copy (local.get $at) (local.get $old)
      (select (local.get $old-size) (local.get $size)
        (i32.lt_u (local.get $old-size) (local.get $size))))
    (local.get $at))
  (func (export "post") (param $result i32)
    (call $note (local.get $result))
    (call $note (i32.load (local.get $result)))
    (call $note (i32.load offset=4 (local.get $result))))
  (func (export "hash") (result i64) (global.get $hash))
  (func (export "reset") (global.set $top (i32.const 4096)))
  (func (export "echo") (param i32 i32) (result i32)
    (i32.store (i32.const 16) (local.get 0))
    (i32.store (i32.const 20) (local.get 1))
    (i32.const 16))
  (func (export "many") (param i32) (result i32) (local.get 0))
  (func (export "words3") (param i32 i32 i32) (result i32)
    (i32.store (i32.const 48) (local.get 0))
    (i32.store (i32.const 52) (local.get 1))
    (i32.store (i32.const 56) (local.get 2))
    (i32.const 48))
  (func (export "words4") (param i32 i32 i32 i32) (result i32)
    (i32.store (i32.const 48) (local.get 0))
    (i32.store (i32.const 52) (local.get 1))
    (i32.store (i32.const 56) (local.get 2))
    (i32.store (i32.const 60) (local.get 3))
    (i32.const 48))
  (func (export "words6") (param i32 i32 i32 i32 i32 i32) (result i32)
    (i32.store (i32.const 48) (local.get 0))
    (i32.store (i32.const 52) (local.get 1))
    (i32.store (i32.const 56) (local.get 2))
    (i32.store (i32.const 60) (local.get 3))
    (i32.store (i32.const 64) (local.get 4))
    (i32.store (i32.const 68) (local.get 5))
    (i32.const 48))
  (func (export "count") (param i32 i32) (result i32) (local.get 1)))
"#;

/// A component with the functions for all elements, in some string encoding.
fn component(name: &str, encoding: &str) -> String {
    let memory = r#"(memory $libc "mem")"#;
    let options =
        format!(r#"{memory} (realloc (func $libc "realloc")) string-encoding={encoding}"#);
    let mut text = format!("(component ${name} {MODULE} (core instance $libc (instantiate $Libc))");
    let (mut inner, mut arguments, mut lifts) = (String::new(), String::new(), String::new());
    for (number, element) in elements().iter().enumerate() {
        let [echo, many, host] = functions(number);
        let ty = signature(&host, element);
        text += &format!(
            r#"(import "{host}" (func ${host} {ty}))
               (core func ${host}' (canon lower (func ${host}) {options}))"#
        );
        arguments += &format!(r#"(export "{host}" (func ${host}'))"#);
        inner.insert_str(
            0,
            &format!(r#"(import "" "{host}" (func ${host} (param i32 i32 i32)))"#),
        );
        inner += &format!(
            r#"(func (export "{host}") (param i32 i32) (result i32)
                 (call ${host} (local.get 0) (local.get 1) (i32.const 32))
                 (i32.const 32))"#
        );
        let host_core = format!(r#"$main "{host}""#);
        let cores = [r#"$libc "echo""#, r#"$libc "many""#, &host_core];
        for (function, core) in [echo, many, host].iter().zip(cores) {
            lifts += &format!(
                r#"(func (export "{function}") {} (canon lift (core func {core}) {options}
                     (post-return (func $libc "post"))))"#,
                signature(function, element)
            );
        }
    }
    for (number, (ty, core)) in FLAT.iter().enumerate() {
        lifts += &format!(
            r#"(func (export "flat{number}") (param "x" {ty}) (result {ty})
                 (canon lift (core func $libc "{core}") {options} (post-return (func $libc "post"))))"#
        );
    }
    text + &format!(
        r#"(core module $Main {inner})
           (core instance $main (instantiate $Main (with "" (instance {arguments}))))
           {lifts}
           (func (export "count") (param "x" (list string)) (result u32)
             (canon lift (core func $libc "count") {options}))
           (func (export "hash") (result u64) (canon lift (core func $libc "hash")))
           (func (export "reset") (canon lift (core func $libc "reset"))))"#
    )
}

/// A component for each encoding, all of whose functions the host calls, as
/// interfaces `test:echo/a`, `test:echo/b`, …
pub fn composition(encodings: &[&str]) -> String {
    let mut text = "(component".to_owned();
    let mut arguments = String::new();
    for (number, element) in elements().iter().enumerate() {
        let [_, _, host] = functions(number);
        text += &format!(
            r#"(import "{host}" (func ${host} {}))"#,
            signature(&host, element)
        );
        arguments += &format!(r#"(with "{host}" (func ${host}))"#);
    }
    for (encoding, name) in encodings.iter().zip(NAMES) {
        text += &component(name, encoding);
        text += &format!(
            r#"(instance ${name} (instantiate ${name} {arguments}))
               (export "test:echo/{name}" (instance ${name}))"#
        );
    }
    text + ")"
}

/// The components' names.
pub const NAMES: [&str; 3] = ["a", "b", "c"];

/// More than the regions and any one value take, and less than all values of a test.
pub const MEMORY_LIMIT: usize = 64 << 20;

/// An instance with its host, which keeps what it gets.
pub struct Running {
    store: Store<StoreLimits>,
    instance: Instance,
    log: Arc<Mutex<Vec<String>>>,
}

impl Running {
    pub fn new(bytes: &[u8]) -> Result<Running> {
        let engine: Engine = engine()?;
        let component = Component::new(&engine, bytes)?;
        let mut linker = Linker::new(&engine);
        let log = Arc::new(Mutex::new(Vec::new()));
        // A component may have fewer imports.
        for number in 0..elements().len() {
            let [_, _, host] = functions(number);
            let log = log.clone();
            let name = host.clone();
            linker
                .root()
                .func_new(&host, move |_, _, arguments, results| {
                    let mut log = log.lock().expect("no panic");
                    log.push(format!("{name} {arguments:?}"));
                    results[0] = arguments[0].clone();
                    Ok(())
                })?;
        }
        let limits = StoreLimitsBuilder::new().memory_size(MEMORY_LIMIT).build();
        let mut store = Store::new(&engine, limits);
        store.limiter(|limits| limits);
        let instance = linker.instantiate(&mut store, &component)?;
        Ok(Running {
            store,
            instance,
            log,
        })
    }

    fn function(&mut self, component: &str, name: &str) -> Result<wasmtime::component::Func> {
        let store = &mut self.store;
        let interface = format!("test:echo/{component}");
        let interface = self
            .instance
            .get_export_index(&mut *store, None, &interface);
        let interface = interface.context("an interface")?;
        let index = self
            .instance
            .get_export_index(&mut *store, Some(&interface), name);
        let index = index.context("a function")?;
        self.instance.get_func(store, index).context("a function")
    }

    /// The types of a function's parameters.
    pub fn parameters(&mut self, component: &str, name: &str) -> Result<Vec<Type>> {
        let function = self.function(component, name)?;
        let ty = function.ty(&self.store);
        Ok(ty.params().map(|(_, ty)| ty).collect())
    }

    /// Calls a function that has a result, or not.
    pub fn call(&mut self, component: &str, name: &str, arguments: &[Val]) -> Result<Vec<Val>> {
        let function = self.function(component, name)?;
        let count = function.ty(&self.store).results().len();
        let mut results = vec![Val::Bool(false); count];
        function.call(&mut self.store, arguments, &mut results)?;
        Ok(results)
    }

    /// What the host got since it was last asked.
    pub fn log(&self) -> Vec<String> {
        std::mem::take(&mut *self.log.lock().expect("no panic"))
    }
}

/// Some value of a type.
pub fn value(random: &mut Random, ty: &Type) -> Val {
    match ty {
        Type::String => Val::String(string(random)),
        Type::List(list) => {
            let length = random.below(4) * random.below(4);
            let elements = (0..length).map(|_| value(random, &list.ty()));
            Val::List(elements.collect())
        }
        Type::Tuple(tuple) => Val::Tuple(tuple.types().map(|ty| value(random, &ty)).collect()),
        Type::Option(option) => {
            let some = (random.below(3) > 0).then(|| Box::new(value(random, &option.ty())));
            Val::Option(some)
        }
        Type::Result(result) => {
            let is_ok = random.below(2) == 0;
            let ty = if is_ok { result.ok() } else { result.err() };
            let payload = ty.map(|ty| Box::new(value(random, &ty)));
            Val::Result(if is_ok { Ok(payload) } else { Err(payload) })
        }
        other => random.value(other),
    }
}

/// Characters of every length in every encoding, and sometimes only of one kind.
fn string(random: &mut Random) -> String {
    const KINDS: [&[char]; 4] = [
        &['a', 'z', '\0'],
        &['a', 'ä', 'ÿ'],
        &['a', 'ä', '€', '\u{ffff}'],
        &['a', 'ä', '€', '🍎', '\u{10ffff}'],
    ];
    let kind = KINDS[random.below(KINDS.len())];
    let length = random.below(6) * random.below(6);
    (0..length)
        .map(|_| kind[random.below(kind.len())])
        .collect()
}
