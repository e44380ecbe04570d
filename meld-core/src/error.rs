//! Errors as data. `Display` is the sentence that a user reads: what is wrong,
//! where, and what to do about it.

use std::fmt;

/// A result whose error is [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A place in an input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The name of the input, as given to [`crate::Fuser::add_component_named`].
    /// Empty while a phase does not know it; filled in at the library's edge.
    pub input: String,
    /// The component inside that input: the names of the instances or
    /// components from the input's root, such as `root/app/kernel`.
    pub component: String,
    /// The item, such as `export 'run'` or `component import 'a:b/c'`.
    pub item: String,
    /// Byte offset in the input.
    pub offset: u64,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.input.is_empty() {
            write!(f, "{}, ", self.input)?;
        }
        if !self.component.is_empty() {
            write!(f, "component {}, ", self.component)?;
        }
        if !self.item.is_empty() {
            write!(f, "{}, ", self.item)?;
        }
        write!(f, "offset {:#x}", self.offset)
    }
}

/// Why fusion failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No component was added before [`crate::Fuser::fuse`].
    #[error("no input: add at least one component")]
    NoInput,
    /// The input is a core module.
    #[error(
        "{input}: this is a core module, not a component\n  help: make a component of it with `wasm-tools component new {input} -o component.wasm`"
    )]
    CoreModule {
        /// The name of the input.
        input: String,
    },
    /// The input is neither a binary nor a text component.
    #[error("{input}: not a WebAssembly component: {message}")]
    NotWasm {
        /// The name of the input.
        input: String,
        /// What is wrong with it.
        message: String,
    },
    /// The input is malformed or invalid.
    #[error("{at}: invalid component: {message}")]
    Invalid {
        /// Where.
        at: Location,
        /// The validator's message.
        message: String,
    },
    /// Several inputs can't be composed into one component.
    #[error("cannot compose the inputs: {message}")]
    Compose {
        /// Names both ends and says what does not fit.
        message: String,
    },
    /// The input uses something that meld can't fuse exactly.
    #[error("{at}: unsupported: {what}")]
    Unsupported {
        /// Where.
        at: Location,
        /// What, and what can be done about it if anything can.
        what: String,
    },
    /// The option is not available.
    #[error("unsupported option: {what}")]
    UnsupportedOption {
        /// Which option, and what to use instead if anything can be.
        what: String,
    },
    /// An export that has to be kept does not exist.
    #[error("no export is called '{pattern}', which was asked to be kept")]
    NoSuchExport {
        /// The name, or the pattern.
        pattern: String,
    },
    /// The fused module would exceed a limit.
    #[error("capacity exceeded: {what}")]
    Capacity {
        /// Which limit, by how much.
        what: String,
    },
    /// The output failed validation. Nothing that an input holds may cause it.
    #[error("the fused module is invalid, which is a bug in meld: {message}")]
    InvalidOutput {
        /// The validator's message.
        message: String,
    },
}

impl Error {
    /// Fills in the input of an error that so far only knows an offset in the
    /// root component; `locate` leads such an offset back to an input.
    pub(crate) fn located<'n>(mut self, locate: impl Fn(u64) -> (&'n str, u64)) -> Self {
        if let Error::Invalid { at, .. } | Error::Unsupported { at, .. } = &mut self {
            let (input, offset) = locate(at.offset);
            at.input = input.to_string();
            at.offset = offset;
        }
        self
    }
}
