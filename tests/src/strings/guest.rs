//! Two components with a string parameter between them.

use anyhow::{Result, ensure};
use meld_core::Fuser;
use wasmtime::component::{Component, Linker as ComponentLinker, TypedFunc as ComponentFunc};
use wasmtime::{Config, Engine, Instance, Module, OptLevel, Store, Trap, TypedFunc};

use super::samples::{MAX_LENGTH, Sample};

/// Bytes that are written around a string and with it, in words of eight.
const WINDOW: usize = 7;
/// Where strings are that don't end at the end of memory.
const MIDDLE: usize = 1024;
/// The size of the caller's memory.
const END: usize = 0x1_0000;
/// What `realloc` returns, and what the window around it is filled with.
const COPY: usize = 1029;
const FILL: u8 = 0xee;
/// More than a validator needs for a string; one that does not come to an end
/// traps.
const FUEL: u64 = 20_000;

type Arguments = (u32, u32, u32, u64, u64, u64, u64, u64, u64, u64);

/// The width of the caller's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guest {
    /// 32 bits
    Memory32,
    /// 64 bits
    Memory64,
}

/// What a call came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The callee got these bytes, and nothing around them has changed.
    Received(Vec<u8>),
    /// The callee got something else than the string and nothing around it.
    Garbled(String),
    /// The call trapped, before or after `realloc`.
    Trapped {
        /// The trap, or nothing if it was none of Wasmtime's codes.
        trap: Option<Trap>,
        /// How often `realloc` and the callee were called.
        calls: u32,
    },
}

impl Guest {
    /// Every kind of guest.
    pub const ALL: [Guest; 2] = [Guest::Memory32, Guest::Memory64];

    /// The type of the caller's pointers.
    pub fn pointer(self) -> &'static str {
        match self {
            Guest::Memory32 => "i32",
            Guest::Memory64 => "i64",
        }
    }

    /// The composition as text.
    ///
    /// `send` writes the window at an address, then passes on the string. The
    /// callee keeps it; `got` reads a word of where it should be, and `calls`
    /// tells the number of calls that anything made to the callee since it was
    /// asked last.
    pub fn component(self) -> String {
        let int = self.pointer();
        let index = match self {
            Guest::Memory32 => "",
            Guest::Memory64 => "i64",
        };
        let wide = |value: &str| match self {
            Guest::Memory32 => value.to_owned(),
            Guest::Memory64 => format!("(i64.extend_i32_u {value})"),
        };
        let window: String = (0..WINDOW).map(|i| format!("(param $w{i} i64)")).collect();
        let types: String = (0..WINDOW)
            .map(|i| format!("(param \"w{i}\" u64)"))
            .collect();
        let stores: String = (0..WINDOW)
            .map(|i| {
                let at = wide("(local.get $window)");
                format!("(i64.store offset={} {at} (local.get $w{i}))", 8 * i)
            })
            .collect();
        let (ptr, len) = (wide("(local.get $ptr)"), wide("(local.get $len)"));
        let copy_window = COPY & !7;
        let size = 8 * WINDOW;
        format!(
            r#"(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (global $calls (mut i32) (i32.const 0))
      (func $count (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (call $count)
        (memory.fill (i32.const {copy_window}) (i32.const {FILL}) (i32.const {size}))
        (i32.const {COPY}))
      (func (export "f") (param i32 i32) (result i32)
        (call $count)
        (if (i32.ne (local.get 0) (i32.const {COPY})) (then (return (i32.const -1))))
        (local.get 1))
      (func (export "got") (param i32) (result i64)
        (i64.load offset={copy_window} (i32.shl (local.get 0) (i32.const 3))))
      (func (export "calls") (result i32)
        (global.get $calls) (global.set $calls (i32.const 0))))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" string) (result u32) (canon lift (core func $i "f")
      (memory $i "memory") (realloc (func $i "realloc"))))
    (func (export "got") (param "word" u32) (result u64) (canon lift (core func $i "got")))
    (func (export "calls") (result u32) (canon lift (core func $i "calls"))))
  (component $caller
    (import "f" (func $f (param "x" string) (result u32)))
    (core module $memory (memory (export "memory") {index} 1 1))
    (core instance $memory (instantiate $memory))
    (core func $f' (canon lower (func $f) (memory $memory "memory")))
    (core module $m
      (import "" "memory" (memory {index} 1 1))
      (import "" "f" (func $f (param {int} {int}) (result i32)))
      (func (export "send") (param $window i32) (param $ptr i32) (param $len i32)
        {window} (result i32)
        {stores}
        (call $f {ptr} {len})))
    (core instance $i (instantiate $m (with "" (instance
      (export "memory" (memory $memory "memory")) (export "f" (func $f'))))))
    (func (export "send") (param "window" u32) (param "ptr" u32) (param "len" u32)
      {types} (result u32) (canon lift (core func $i "send"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "send" (func $b "send"))
  (export "got" (func $a "got"))
  (export "calls" (func $a "calls")))"#
        )
    }

    /// The composition as one core module.
    pub fn fuse(self) -> Result<Vec<u8>> {
        let mut fuser = Fuser::with_defaults();
        fuser.add_component_named(self.component(), "strings.wat")?;
        Ok(fuser.fuse()?)
    }
}

/// An engine that counts, for many small modules and for many traps: with signals
/// or backtraces those take most of the time.
pub fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config
        .consume_fuel(true)
        .signals_based_traps(false)
        .cranelift_opt_level(OptLevel::None)
        .wasm_backtrace_max_frames(None)
        .wasm_component_model_memory64(true);
    Ok(Engine::new(&config)?)
}

/// The arguments of `send`. What surrounds a string would make a validator err
/// that looks at it: it completes what is cut off, and spoils what is valid.
fn arguments(sample: &Sample) -> Arguments {
    let (window, ptr) = match sample.misalignment {
        Some(misalignment) => (MIDDLE, MIDDLE + misalignment),
        None => (END - 8 * WINDOW, END - sample.bytes.len()),
    };
    let around = if sample.is_valid() { 0xff } else { 0x80 };
    let mut bytes = [around; 8 * WINDOW];
    bytes[ptr - window..][..sample.bytes.len()].copy_from_slice(&sample.bytes);
    let w = |i: usize| u64::from_le_bytes(std::array::from_fn(|byte| bytes[8 * i + byte]));
    let (w0, w1, w2, w3, w4, w5, w6) = (w(0), w(1), w(2), w(3), w(4), w(5), w(6));
    let len = sample.bytes.len() as u32;
    (window as u32, ptr as u32, len, w0, w1, w2, w3, w4, w5, w6)
}

/// What the callee got, by the length that it was told and the window.
fn delivery(length: u32, calls: u32, words: [u64; WINDOW]) -> Delivery {
    let bytes: Vec<u8> = words.into_iter().flat_map(u64::to_le_bytes).collect();
    let (before, rest) = bytes.split_at(COPY % 8);
    let length = length as usize;
    if length > MAX_LENGTH || calls != 2 {
        return Delivery::Garbled(format!("length {length}, {calls} calls"));
    }
    let (string, after) = rest.split_at(length);
    if before.iter().chain(after).any(|byte| *byte != FILL) {
        return Delivery::Garbled(format!("bytes around it: {bytes:02x?}"));
    }
    Delivery::Received(string.to_vec())
}

/// A fused guest, instantiated.
pub struct Fused {
    store: Store<()>,
    send: TypedFunc<Arguments, u32>,
    got: TypedFunc<u32, u64>,
    calls: TypedFunc<(), u32>,
}

impl Fused {
    /// Instantiates a fused guest, which imports nothing.
    pub fn new(engine: &Engine, module: &[u8]) -> Result<Fused> {
        let module = Module::new(engine, module)?;
        ensure!(module.imports().len() == 0, "it imports something");
        let mut store = Store::new(engine, ());
        store.set_fuel(FUEL)?;
        let instance = Instance::new(&mut store, &module, &[])?;
        Ok(Fused {
            send: instance.get_typed_func(&mut store, "send")?,
            got: instance.get_typed_func(&mut store, "got")?,
            calls: instance.get_typed_func(&mut store, "calls")?,
            store,
        })
    }

    /// Sends a string.
    pub fn send(&mut self, sample: &Sample) -> Result<Delivery> {
        self.store.set_fuel(FUEL)?;
        let sent = self.send.call(&mut self.store, arguments(sample));
        self.store.set_fuel(FUEL)?;
        let calls = self.calls.call(&mut self.store, ())?;
        let length = match sent {
            Ok(length) => length,
            Err(error) => {
                let trap = error.downcast_ref().copied();
                return Ok(Delivery::Trapped { trap, calls });
            }
        };
        let mut words = [0; WINDOW];
        for (i, word) in words.iter_mut().enumerate() {
            *word = self.got.call(&mut self.store, i as u32)?;
        }
        Ok(delivery(length, calls, words))
    }
}

/// The composition, in Wasmtime's component runtime.
pub struct Unfused {
    engine: Engine,
    component: Component,
}

impl Unfused {
    /// Compiles the composition.
    pub fn new(engine: &Engine, guest: Guest) -> Result<Unfused> {
        Ok(Unfused {
            engine: engine.clone(),
            component: Component::new(engine, guest.component())?,
        })
    }

    /// Sends a string in an instance of its own. After a trap nobody can ask
    /// how often the callee was called, so that is 0.
    pub fn send(&self, sample: &Sample) -> Result<Delivery> {
        let mut store = Store::new(&self.engine, ());
        store.set_fuel(100 * FUEL)?;
        let linker = ComponentLinker::new(&self.engine);
        let instance = linker.instantiate(&mut store, &self.component)?;
        let send: ComponentFunc<Arguments, (u32,)> = instance.get_typed_func(&mut store, "send")?;
        let length = match send.call(&mut store, arguments(sample)) {
            Ok((length,)) => length,
            Err(error) => {
                let trap = error.downcast_ref().copied();
                return Ok(Delivery::Trapped { trap, calls: 0 });
            }
        };
        let got: ComponentFunc<(u32,), (u64,)> = instance.get_typed_func(&mut store, "got")?;
        let mut words = [0; WINDOW];
        for (i, word) in words.iter_mut().enumerate() {
            (*word,) = got.call(&mut store, (i as u32,))?;
        }
        Ok(delivery(length, 2, words))
    }
}
