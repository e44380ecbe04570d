//! What a body does to memories.
//!
//! Where memories become regions of a single one, it matters how a body uses
//! them: an access gets another offset, while the operators on whole memories
//! have to be replaced.

use wasmparser::Operator;

use super::Body;

/// One use of memories, by their index in the body's module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum MemoryUse {
    /// A load or store of any kind, also an atomic one, a wait or a notify.
    Access {
        memory: u32,
        /// The static offset, in bytes.
        offset: u64,
    },
    /// `memory.size`
    Size(u32),
    /// `memory.grow`
    Grow(u32),
    /// `memory.fill`
    Fill(u32),
    /// `memory.copy`
    Copy { to: u32, from: u32 },
    /// `memory.init`
    Init {
        memory: u32,
        /// The data segment.
        data: u32,
    },
    /// `memory.discard`
    Discard(u32),
}

/// `memory_use!(Op name value…)`, with the name and the value of each argument
/// of an operator, is its [`MemoryUse`] if it has one. An operator on memories
/// that is not listed is a compile error.
macro_rules! memory_use {
    (MemorySize mem $mem:ident) => {
        Some(MemoryUse::Size(*$mem))
    };
    (MemoryGrow mem $mem:ident) => {
        Some(MemoryUse::Grow(*$mem))
    };
    (MemoryFill mem $mem:ident) => {
        Some(MemoryUse::Fill(*$mem))
    };
    (MemoryDiscard mem $mem:ident) => {
        Some(MemoryUse::Discard(*$mem))
    };
    (MemoryCopy dst_mem $to:ident src_mem $from:ident) => {
        Some(MemoryUse::Copy {
            to: *$to,
            from: *$from,
        })
    };
    (MemoryInit data_index $data:ident mem $mem:ident) => {
        Some(MemoryUse::Init {
            memory: *$mem,
            data: *$data,
        })
    };
    ($op:ident mem $($rest:tt)*) => {
        compile_error!(concat!("what does ", stringify!($op), " do to a memory?"))
    };
    ($op:ident dst_mem $($rest:tt)*) => {
        compile_error!(concat!("what does ", stringify!($op), " do to memories?"))
    };
    ($op:ident memarg $memarg:ident $($rest:tt)*) => {
        Some(MemoryUse::Access {
            memory: $memarg.memory,
            offset: $memarg.offset,
        })
    };
    ($op:ident $name:ident $value:ident $($rest:tt)*) => {
        memory_use!($op $($rest)*)
    };
    ($op:ident) => {
        None
    };
}

impl MemoryUse {
    /// What an operator does to memories.
    pub(crate) fn of(operator: &Operator<'_>) -> Option<Self> {
        macro_rules! match_operator {
            ($(@$proposal:ident $op:ident $({ $($arg:ident: $ty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
                match operator {
                    $(
                        #[allow(unused_variables, reason = "most operators use no memory")]
                        Operator::$op $({ $($arg),* })? => memory_use!($op $($($arg $arg)*)?),
                    )*
                    other => unreachable!("for_each_operator! does not list {other:?}"),
                }
            };
        }
        wasmparser::for_each_operator!(match_operator)
    }
}

impl Body<'_> {
    /// Calls `f` with every use of a memory, in the order of the code.
    pub(crate) fn memory_uses(
        &self,
        mut f: impl FnMut(MemoryUse),
    ) -> Result<(), wasmparser::Error> {
        self.site_operators(|_, operator| {
            if let Some(memory_use) = MemoryUse::of(&operator) {
                f(memory_use);
            }
        })
    }
}
