//! One side of a boundary: whose memory, whose allocator.

use crate::component::{Program, StringEncoding};
use crate::flatten::{CoreFunc, Defined, FusionGraph, Options};
use crate::ids::InstanceId;
use crate::may_leave::MayLeave;

use super::types::Width;

/// What lifting from, or lowering into, a component instance needs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Side {
    memory: Option<Memory>,
    realloc: Option<CoreFunc>,
    /// The instance whose `may_leave` is cleared while its `realloc` runs, if
    /// it needs the flag.
    pub(crate) clears_may_leave: Option<InstanceId>,
    pub(crate) encoding: StringEncoding,
}

/// A memory as adapters see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Memory {
    pub(crate) def: Defined,
    pub(crate) width: Width,
    /// The binary logarithm of the page size in bytes.
    pub(crate) page_size_log2: u32,
}

impl Side {
    pub(crate) fn new(
        program: &Program<'_>,
        graph: &FusionGraph,
        may_leave: &MayLeave,
        instance: InstanceId,
        options: &Options,
    ) -> Self {
        Side {
            memory: options.memory.map(|def| memory(program, graph, def)),
            realloc: options.realloc,
            clears_may_leave: may_leave.is_needed(instance).then_some(instance),
            encoding: options.encoding,
        }
    }

    /// The width of pointers. Without a memory no type has any.
    pub(crate) fn width(&self) -> Width {
        self.memory.map_or(Width::W32, |memory| memory.width)
    }

    /// The memory. The validator demands one for every type that needs it.
    pub(crate) fn memory(&self) -> Memory {
        self.memory.expect("the type needs a memory")
    }

    /// The allocator. The validator demands one for every type that needs it.
    pub(crate) fn realloc(&self) -> CoreFunc {
        self.realloc.expect("the type needs a realloc")
    }
}

fn memory(program: &Program<'_>, graph: &FusionGraph, def: Defined) -> Memory {
    let module = &program.modules[graph.core_instances[def.instance].module];
    let ty = &module.memories[(module.imported.memories + def.index) as usize];
    Memory {
        def,
        width: if ty.memory64 { Width::W64 } else { Width::W32 },
        page_size_log2: ty.page_size_log2.unwrap_or(16),
    }
}
