//! A module by itself beside the same module as a part of a fused one: the same
//! calls have to give the same results and traps.

use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy};
use wasmtime::{Config, Engine, Instance, Module, SharedMemory, Store, Trap, Val};

/// Where the region of the module under test is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the start of the memory.
    First,
    /// Between two others.
    Middle,
    /// At the end.
    Last,
}

pub const PLACES: [Place; 3] = [Place::First, Place::Middle, Place::Last];

/// Loads in a function that nobody calls: the more, the earlier the region.
fn accesses(count: usize) -> String {
    let loads = "(drop (i32.load (i32.const 0)))".repeat(count);
    format!("(func {loads})")
}

/// A module that keeps a pattern in a page of memory.
fn neighbour(name: &str, limits: &str, more: &str) -> String {
    format!(
        r#"(core module ${name}
            (memory {limits})
            {more}
            (func ${name}-fill (memory.fill (i32.const 0) (i32.const 0x5a) (i32.const 0x10000)))
            (start ${name}-fill)
            (func (export "{name}-intact") (result i32)
                (local $at i32)
                (loop $next (result i32)
                    (if (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x5a))
                        (then (return (local.get $at))))
                    (local.set $at (i32.add (local.get $at) (i32.const 1)))
                    (br_if $next (i32.lt_u (local.get $at) (i32.const 0x10000)))
                    (i32.const -1))))
        (core instance (instantiate ${name}))"#
    )
}

/// The component of the module under test and its neighbours. `kind` is that of
/// the memories, `shared` or nothing.
fn component(module: &str, place: Place, kind: &str) -> String {
    const BUSY: usize = 5_000;
    let fixed = format!("1 1 {kind}");
    let tested = |count| {
        let accesses = accesses(count);
        format!("(core module $tested {module} {accesses}) (core instance (instantiate $tested))")
    };
    let before = neighbour("before", &fixed, &accesses(BUSY / 2));
    let parts = match place {
        Place::First => [before, neighbour("after", &fixed, ""), tested(BUSY)],
        // What wants to grow, and is not used, comes behind.
        Place::Middle => {
            let grows = "(func (drop (memory.grow (i32.const 0))))";
            let limits = if kind.is_empty() {
                "1"
            } else {
                "1 65536 shared"
            };
            [before, tested(BUSY / 10), neighbour("after", limits, grows)]
        }
        Place::Last => [before, neighbour("after", &fixed, ""), tested(BUSY / 10)],
    };
    format!("(component {})", parts.concat())
}

/// Fuses a component into one memory.
#[track_caller]
pub fn fuse(text: &str, reserves: &[&str]) -> Fusion {
    try_fuse(text, reserves).unwrap_or_else(|error| panic!("{error}"))
}

/// The same, or the error.
pub fn try_fuse(text: &str, reserves: &[&str]) -> meld_core::Result<Fusion> {
    let mut config = FuserConfig::default();
    config.memory = MemoryStrategy::SharedMemory;
    for reserve in reserves {
        config.reserves.push(reserve.parse().expect("a reserve"));
    }
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat")?;
    fuser.fuse_with_report()
}

/// What a call comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Returned(Vec<u64>),
    Trapped(Trap),
}

impl Outcome {
    pub fn is_trap(&self) -> bool {
        matches!(self, Outcome::Trapped(_))
    }
}

/// An instance and its store.
pub struct Running {
    store: Store<()>,
    instance: Instance,
}

impl Running {
    /// Instantiates a module in an engine that knows one memory only.
    pub fn new(bytes: &[u8]) -> Running {
        let mut config = Config::new();
        config
            .wasm_multi_memory(false)
            .wasm_threads(true)
            .shared_memory(true);
        let engine = Engine::new(&config).expect("a configuration");
        let module = Module::new(&engine, bytes).expect("a module of one memory");
        let mut store = Store::new(&engine, ());
        let instance = Instance::new(&mut store, &module, &[]).expect("an instance");
        Running { store, instance }
    }

    /// Calls an export with integers. 64-bit ones are passed as they are.
    pub fn call(&mut self, name: &str, arguments: &[u64]) -> Outcome {
        let func = self.instance.get_func(&mut self.store, name);
        let func = func.unwrap_or_else(|| panic!("no function {name}"));
        let ty = func.ty(&self.store);
        let arguments: Vec<Val> = ty
            .params()
            .zip(arguments)
            .map(|(ty, value)| match ty.is_i64() {
                true => Val::I64(*value as i64),
                false => Val::I32(*value as u32 as i32),
            })
            .collect();
        let mut results = vec![Val::I32(0); ty.results().len()];
        match func.call(&mut self.store, &arguments, &mut results) {
            Ok(()) => Outcome::Returned(
                results
                    .iter()
                    .map(|value| match value {
                        Val::I64(value) => *value as u64,
                        value => u64::from(value.unwrap_i32() as u32),
                    })
                    .collect(),
            ),
            Err(error) => Outcome::Trapped(*error.downcast_ref::<Trap>().expect("a trap")),
        }
    }

    /// A memory that threads share.
    pub fn shared_memory(&mut self, name: &str) -> SharedMemory {
        let memory = self.instance.get_shared_memory(&mut self.store, name);
        memory.unwrap_or_else(|| panic!("no shared memory {name}"))
    }

    /// Calls an export that returns one integer.
    #[track_caller]
    pub fn get(&mut self, name: &str, arguments: &[u64]) -> u64 {
        match self.call(name, arguments) {
            Outcome::Returned(results) => results[0],
            Outcome::Trapped(trap) => panic!("{name}{arguments:x?}: {trap}"),
        }
    }
}

#[track_caller]
fn check_place(fusion: &Fusion, place: Place) {
    let names = fusion.plans.memory.regions.iter();
    let names: Vec<&str> = names.map(|region| region.name.as_str()).collect();
    let position = names.iter().position(|name| *name == "root/tested");
    let expected = match place {
        Place::First => 0,
        Place::Middle => 1,
        Place::Last => 2,
    };
    assert_eq!(position, Some(expected), "{names:?}");
}

/// A module by itself, and fused.
pub struct Twin {
    pub plain: Running,
    pub fused: Running,
    pub place: Place,
}

impl Twin {
    /// `module` has the fields of the module under test.
    #[track_caller]
    pub fn new(module: &str, place: Place) -> Twin {
        Self::with(module, module, place, "", &[])
    }

    /// The module by itself may have another text. `kind` is `shared` or nothing.
    #[track_caller]
    pub fn with(plain: &str, module: &str, place: Place, kind: &str, reserves: &[&str]) -> Twin {
        let fusion = fuse(&component(module, place, kind), reserves);
        // A reserve may change what it costs to come behind a region.
        if reserves.is_empty() {
            check_place(&fusion, place);
        }
        let plain = wat::parse_str(format!("(module {plain})")).expect("a module");
        Twin {
            plain: Running::new(&plain),
            fused: Running::new(&fusion.bytes),
            place,
        }
    }

    /// Calls both, and wants the same of both.
    #[track_caller]
    pub fn call(&mut self, name: &str, arguments: &[u64]) -> Outcome {
        let expected = self.plain.call(name, arguments);
        let got = self.fused.call(name, arguments);
        assert_eq!(got, expected, "{name}{arguments:x?} as {:?}", self.place);
        got
    }

    /// Nobody has written into the neighbours' memories.
    #[track_caller]
    pub fn check_neighbours(&mut self) {
        for name in ["before-intact", "after-intact"] {
            let damaged = self.fused.get(name, &[]);
            assert_eq!(damaged, u64::from(u32::MAX), "{name} {:?}", self.place);
        }
    }
}
