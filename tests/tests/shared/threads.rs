//! A thread that waits in a region, and others that notify it.

use std::thread;
use std::time::{Duration, Instant};

use meld_core::Fusion;
use wasmtime::SharedMemory;

use super::twin::{Outcome, Running, fuse};

/// Long enough for everything else to be done before.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Two components with a shared memory each. What one waits for, it counts.
fn composition() -> String {
    let part = |name: &str| {
        format!(
            r#"(component ${name}
                 (core module $m
                   (memory (export "{name}-memory") 1 1 shared)
                   (func (export "{name}-wait") (param i32 i32) (result i32)
                     (memory.atomic.wait32 (local.get 0) (local.get 1) (i64.const {}))))
                 (core instance $i (instantiate $m)))
               (instance (instantiate ${name}))"#,
            TIMEOUT.as_nanos()
        )
    };
    format!("(component {} {})", part("a"), part("b"))
}

fn base(fusion: &Fusion, name: &str) -> u64 {
    let regions = fusion.plans.memory.regions.iter();
    let mut regions = regions.filter(|region| region.name == name);
    regions.next().map(|region| region.base.into()).expect(name)
}

/// Notifies at an address until somebody is woken there, and returns how many at each
/// of the others are.
fn notify(memory: &SharedMemory, at: u64, others: &[u64]) -> Vec<u32> {
    let end = Instant::now() + TIMEOUT;
    let woken = |address| memory.atomic_notify(address, 1).expect("an address");
    loop {
        let others = others.iter().map(|other| woken(*other)).collect();
        if woken(at) == 1 {
            return others;
        }
        assert!(Instant::now() < end, "nobody waits");
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn a_thread_is_woken_in_its_region_alone() {
    const AT: u64 = 64;
    let fusion = fuse(&composition(), &[]);
    let [a, b] = ["root/a", "root/b"].map(|name| base(&fusion, name));
    assert_ne!(a, b);
    for (name, own, other) in [("a", a, b), ("b", b, a)] {
        let mut running = Running::new(&fusion.bytes);
        let memory = running.shared_memory(&format!("{name}-memory"));
        let wait = format!("{name}-wait");
        let waiting = thread::spawn(move || {
            let outcome = running.call(&wait, &[AT, 0]);
            (running, outcome)
        });
        assert_eq!(
            notify(&memory, own + AT, &[other + AT, own + AT + 4]),
            [0, 0]
        );
        let (mut running, outcome) = waiting.join().expect("a thread");
        assert_eq!(outcome, Outcome::Returned(vec![0]), "woken");
        let wait = format!("{name}-wait");
        assert_eq!(running.get(&wait, &[AT, 1]), 1, "it is not there");
    }
}
