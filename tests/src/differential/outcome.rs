//! What a step came to, and when two outcomes are the same.
//!
//! A component runtime has trap codes of its own for violations of the
//! Canonical ABI. A core module has no way to raise them; its adapters execute
//! `unreachable` instead. [`Outcome::in_core`] is the one place that says which
//! codes correspond.

use std::fmt;

use wasmtime::{Error, ThrownException, Trap};

/// What a call or an instantiation came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It returned: the printed result, `()` if there is none. Printing loses
    /// no bit (see [`super::print`]), so that texts are compared, not values.
    Returned(String),
    /// It trapped.
    Trapped(Trap),
    /// An exception reached the host.
    Threw,
    /// A value that arrived at the host is none of its type, such as a `char`
    /// beyond Unicode. The host traps; it has no trap code.
    Refused,
}

/// The error by which this crate's hosts refuse a value.
#[derive(Clone, Debug)]
pub struct HostRefused(pub String);

impl fmt::Display for HostRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the host refuses a value: {}", self.0)
    }
}

impl std::error::Error for HostRefused {}

impl Outcome {
    /// Classifies an error that came out of running code. Errors of linking
    /// must not get here. Wasmtime reports a value refused by its host side as
    /// a message without a type: what is left over is [`Outcome::Refused`].
    pub fn of_error(error: &Error) -> Outcome {
        if let Some(trap) = error.downcast_ref::<Trap>() {
            Outcome::Trapped(*trap)
        } else if error.is::<ThrownException>() {
            Outcome::Threw
        } else {
            Outcome::Refused
        }
    }

    /// True if the instance may still be called.
    pub fn is_return(&self) -> bool {
        matches!(self, Outcome::Returned(_))
    }

    /// The outcome of the fused module that corresponds to this outcome of
    /// the composition.
    #[must_use]
    pub fn in_core(&self) -> Outcome {
        match self {
            Outcome::Trapped(trap) => Outcome::Trapped(trap_in_core(*trap)),
            Outcome::Returned(_) | Outcome::Threw | Outcome::Refused => self.clone(),
        }
    }
}

impl Outcome {
    /// The outcome where a call through a table that traps has become a trap.
    #[must_use]
    pub fn without_tables(&self) -> Outcome {
        match self {
            Outcome::Trapped(
                Trap::IndirectCallToNull | Trap::TableOutOfBounds | Trap::BadSignature,
            ) => Outcome::Trapped(Trap::UnreachableCodeReached),
            other => other.clone(),
        }
    }
}

/// The trap codes of the Canonical ABI become `unreachable`; those of core
/// WebAssembly are themselves.
fn trap_in_core(trap: Trap) -> Trap {
    match trap {
        Trap::CannotEnterComponent
        | Trap::CannotLeaveComponent
        | Trap::InvalidChar
        | Trap::InvalidDiscriminant
        | Trap::UncaughtException
        | Trap::UnalignedPointer
        | Trap::StringOutOfBounds
        | Trap::ListOutOfBounds => Trap::UnreachableCodeReached,
        // `Trap` is non-exhaustive and mostly core codes.
        core => core,
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Returned(values) => write!(f, "{values}"),
            Outcome::Trapped(trap) => write!(f, "trap {trap:?}"),
            Outcome::Threw => write!(f, "exception"),
            Outcome::Refused => write!(f, "refused"),
        }
    }
}
