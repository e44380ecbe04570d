//! Decisions about one call site, as data.
//!
//! A plan lists the steps of the specification's call sequence
//! (`canon_lower`, then `canon_lift`) that its adapter takes, in the order in
//! which they happen, and for every step that is left out the [`Proof`] that
//! allows it. A plan without steps needs no adapter: the caller may call the
//! target itself.

use std::sync::Arc;

use crate::flatten::CoreFunc;
use crate::ids::{CallSiteId, InstanceId, ValueTypeId};
use crate::reach::Reach;

use super::side::Side;

/// What happens at one call site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AdapterPlan {
    pub(crate) call_site: CallSiteId,
    /// The core function that the callee lifted.
    pub(crate) target: CoreFunc,
    /// The parameters' names and types.
    pub(crate) params: Vec<(String, ValueTypeId)>,
    pub(crate) params_in: Passing,
    pub(crate) result: Option<ValueTypeId>,
    pub(crate) result_in: Passing,
    /// The caller's side.
    pub(crate) from: Side,
    /// The callee's side.
    pub(crate) to: Side,
    /// What remains to be done, the call itself not listed.
    pub(crate) steps: Vec<Step>,
    /// What is left out, and why it may be.
    pub(crate) omitted: Vec<Omission>,
}

impl AdapterPlan {
    /// Whether the caller may call the target directly.
    pub(crate) fn is_direct(&self) -> bool {
        self.steps.is_empty()
    }
}

/// What happens when an instance calls functions of the host, or builtins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HostPlan {
    pub(crate) caller: InstanceId,
    /// How many functions these are, all of which trap unless `caller.may_leave`.
    pub(crate) functions: usize,
    pub(crate) may_leave: Decision,
}

/// Whether a step is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Take(Step),
    Leave(Omission),
}

/// How parameters or results are passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passing {
    /// As core values.
    Flat,
    /// In memory, as a value of this type.
    Memory(ValueTypeId),
}

/// One step that an adapter takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// `trap_if(not caller.may_leave)`; `reader`, a lowering or builtin, can be reached
    /// while it is cleared. Without elisions nobody has looked for one.
    CheckMayLeave {
        caller: InstanceId,
        reader: Option<CoreFunc>,
    },
    /// The callee can't be entered from the caller: every call traps.
    CannotEnter { relation: Relation },
    /// Trap if another call of the callee runs, and note that this one does. Nothing
    /// but a cycle of calls makes it trap, and there is none.
    Enter { callee: InstanceId },
    /// Check the pointer to the parameters, and allocate memory for the
    /// callee's.
    SpilledParams,
    /// Lift and lower this parameter.
    Param { index: usize, ty: ValueTypeId },
    /// An exception that leaves the callee or its post-return traps; `thrower` can
    /// raise one. Without elisions nobody has looked for one.
    ExceptionBarrier {
        thrower: Option<CoreFunc>,
        form: BarrierForm,
    },
    /// Check the pointer that the callee returns, and the caller's return
    /// pointer.
    ReturnPointer,
    /// Lift and lower the result.
    Result { ty: ValueTypeId },
    /// Call the callee's post-return with the results as the callee returned
    /// them; with the callee's `may_leave` cleared where anything reads it.
    PostReturn {
        func: CoreFunc,
        clears_may_leave: Option<InstanceId>,
    },
}

/// The operators that a barrier is made of. The two kinds of exception handling
/// don't mix in one module, so it has to be the inputs' kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BarrierForm {
    /// `try_table`
    TryTable,
    /// `try` and `catch_all`, of the legacy proposal.
    Legacy,
}

/// A step that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Omission {
    pub(crate) step: Omitted,
    pub(crate) proof: Proof,
}

/// Which step is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Omitted {
    CheckMayLeave { caller: InstanceId },
    CheckEntry,
    Param { index: usize, ty: ValueTypeId },
    Result { ty: ValueTypeId },
    ExceptionBarrier,
    PostReturn,
}

/// Why a step may be left out, with what was looked at to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Proof {
    /// The type's values are exactly the core type's.
    Identity,
    /// The lift has no such option.
    NoSuchOption,
    /// The function has no operators but `nop`.
    DoesNothing { func: CoreFunc },
    /// The caller's `may_leave` is only cleared while its own `realloc` and
    /// post-return functions run, and none of them reaches a lowering.
    NeverCleared { searched: Arc<Reach> },
    /// Neither instance is the other or contains it, and the graph of internal
    /// calls between other pairs has no cycle, since an instance can only call
    /// what was instantiated before it.
    Unrelated,
    /// No body in the whole composition raises an exception.
    NothingThrows,
    /// None of the functions that can run in the call raises one: the callee, its options,
    /// and the `realloc` of the caller.
    CalleeNeverThrows { searched: Arc<Reach> },
}

/// How a caller and a callee are related when entry is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// An instance calls itself.
    Itself,
    /// A parent calls an instance that it contains.
    Parent,
    /// An instance calls one that contains it.
    Child,
}
