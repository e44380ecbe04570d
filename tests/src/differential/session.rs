//! Driving a program step by step.
//!
//! State is kept from call to call, because most mistakes of a fuser show only
//! in state that two instances share or must not share. After anything but a
//! return the instance is gone: a component instance may not be entered again
//! after a trap. The next call begins with a new instance and a new host.

use std::fmt;

use anyhow::Result;
use wasmtime::component::Val;

use super::{Host, Outcome};

/// Something that can be instantiated.
pub trait Program {
    /// Instantiates it against `host`. The outer error is a fault of the test.
    fn instantiate(&self, host: &Host) -> Result<Result<Box<dyn Instance>, Outcome>>;

    /// Whether calls through tables that trap may have become other traps.
    fn may_lack_tables(&self) -> bool {
        false
    }
}

/// Something that can be called.
pub trait Instance {
    /// Calls the export `path`. The error is a fault of the test.
    fn invoke(&mut self, path: &str, arguments: &[Val]) -> Result<Outcome>;
}

/// What one step came to, and what the host saw of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The result or the trap.
    pub outcome: Outcome,
    /// The calls of the host, oldest first.
    pub trace: Vec<String>,
}

impl Event {
    /// The event of the fused module that corresponds to this event of the
    /// composition.
    #[must_use]
    pub fn in_core(&self) -> Event {
        Event {
            outcome: self.outcome.in_core(),
            trace: self.trace.clone(),
        }
    }

    /// Whether the event is `expected`, of a program that [may lack
    /// tables](Program::may_lack_tables) or not.
    #[must_use]
    pub fn is(&self, expected: &Event, may_lack_tables: bool) -> bool {
        let without_tables = expected.outcome.without_tables();
        let outcome =
            expected.outcome == self.outcome || (may_lack_tables && without_tables == self.outcome);
        outcome && expected.trace == self.trace
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.outcome)?;
        let mut calls = self.trace.iter();
        calls.try_for_each(|call| write!(f, "\n      host: {call}"))
    }
}

/// A program with its current instance, if it has one.
pub struct Session<'p> {
    program: &'p dyn Program,
    running: Option<(Host, Box<dyn Instance>)>,
}

impl<'p> Session<'p> {
    /// A session without an instance yet.
    pub fn new(program: &'p dyn Program) -> Self {
        Session {
            program,
            running: None,
        }
    }

    /// What is run.
    pub fn program(&self) -> &'p dyn Program {
        self.program
    }

    /// Replaces the instance by a new one. Returns `()` or a trap.
    pub fn instantiate(&mut self) -> Result<Event> {
        let host = Host::default();
        let outcome = match self.program.instantiate(&host)? {
            Ok(instance) => {
                self.running = Some((host.clone(), instance));
                Outcome::Returned("()".to_owned())
            }
            Err(outcome) => {
                self.running = None;
                outcome
            }
        };
        let trace = host.take_trace();
        Ok(Event { outcome, trace })
    }

    /// Calls the export `path`, instantiating first if there is no instance. If
    /// that fails, its outcome is that of the call.
    pub fn invoke(&mut self, path: &str, arguments: &[Val]) -> Result<Event> {
        let mut trace = Vec::new();
        if self.running.is_none() {
            let event = self.instantiate()?;
            if !event.outcome.is_return() {
                return Ok(event);
            }
            trace = event.trace;
        }
        let Some((host, instance)) = &mut self.running else {
            unreachable!("instantiated above");
        };
        let outcome = instance.invoke(path, arguments)?;
        trace.extend(host.take_trace());
        if !outcome.is_return() {
            self.running = None;
        }
        Ok(Event { outcome, trace })
    }
}
