//! The host of both programs.
//!
//! Every imported function is the same deterministic function: its result is
//! drawn from a hash of its path, of how often it was called, and of its
//! arguments. A call that is lost, repeated, reordered against calls of the
//! same function, or made with a changed argument therefore changes later
//! results, and the trace shows where it began.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use wasmtime::component::Val;
use wasmtime::component::types::ComponentFunc;

use super::random::Random;
use super::value::{print, print_all};

/// A host with its log. Clones share the log.
#[derive(Clone, Debug, Default)]
pub struct Host(Arc<Mutex<Log>>);

#[derive(Debug, Default)]
struct Log {
    calls: BTreeMap<String, u64>,
    trace: Vec<String>,
}

impl Host {
    /// Calls the imported function `path` and logs the call.
    pub fn call(&self, path: &str, ty: &ComponentFunc, arguments: &[Val]) -> Option<Val> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = log.calls.entry(path.to_owned()).or_default();
        *count += 1;
        let call = format!("{path}({})", print_all(arguments));
        let mut random = Random::from_text(&format!("{count} {call}"));
        let result = ty.results().next().map(|ty| random.value(&ty));
        let line = match &result {
            Some(result) => format!("{call} -> {}", print(result)),
            None => call,
        };
        log.trace.push(line);
        result
    }

    /// The calls since the last time, oldest first.
    pub fn take_trace(&self) -> Vec<String> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut log.trace)
    }
}
