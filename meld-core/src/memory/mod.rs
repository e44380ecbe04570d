//! How the memories of the composition are laid out in the fused module.
//!
//! Each can stay a memory of its own. For targets that know a single address
//! space they become *regions* of one memory instead. Pointers stay relative to
//! their region, so nothing in the data of a module changes and no relocation
//! metadata is needed: what moves is each access, by the base of its region.
//! That is exact for every execution without an access out of bounds, as long
//! as every access is moved, those of adapters and segments included. Where an
//! access leaves its region and stays in the memory, it reaches another region
//! instead of trapping; `multi` is the choice that isolates.
//!
//! In: the fused module, still symbolic. Out: a [`MemoryPlan`], which is data:
//! the regions with base, size and limit, and the helper functions that stand
//! in for operators on whole memories. [`crate::emit`] writes what it says.
//!
//! ```text
//! usage    live code           → what it does to each memory
//! demand   live memories       → what each of them needs, or why it can't be a region
//! order    demands             → which region comes first, which last
//! layout   ordered demands     → regions, the memory that holds them
//! helper                         the functions that replace operators
//! ```
//!
//! Rejected: adding the base to addresses at run time (an addition for each
//! access, where the static offset is free); handing pointers of one region to
//! another component as they are (it could free what its allocator never gave
//! out); and a page of a fixed size between regions, which would catch some
//! stray accesses and miss the others.

mod crossings;
mod demand;
mod helper;
mod layout;
mod order;
mod usage;

pub(crate) use crossings::{Crossing, crossings};
pub(crate) use helper::Helper;
pub(crate) use layout::{Extent, Layout, LimitRule, Region, Window};

use crate::config::{FuserConfig, MemoryStrategy};
use crate::error::{Error, Result};
use crate::flatten::Defined;
use crate::merger::FusedModule;

/// Bytes of a page, as a binary logarithm.
pub(crate) const PAGE_LOG2: u32 = 16;

/// Where the memories of the composition are.
#[derive(Debug)]
pub(crate) enum MemoryPlan {
    /// Each live memory is a memory of the fused module.
    Apart,
    /// There are several, and all are regions of the only memory.
    Shared(Box<Layout>),
}

impl MemoryPlan {
    /// The layout, if memories are regions.
    pub(crate) fn layout(&self) -> Option<&Layout> {
        match self {
            MemoryPlan::Apart => None,
            MemoryPlan::Shared(layout) => Some(layout),
        }
    }

    /// The region that a live memory is, if memories are regions.
    pub(crate) fn region(&self, memory: Defined) -> Option<&Region> {
        self.layout().map(|layout| layout.region(memory))
    }

    /// The functions that stand in for operators on whole memories.
    pub(crate) fn helpers(&self) -> impl Iterator<Item = Helper> {
        let helpers = self.layout().into_iter().flat_map(|layout| &layout.helpers);
        helpers.copied()
    }

    /// A helper's name, for the name section.
    pub(crate) fn helper_name(&self, helper: Helper) -> String {
        let layout = self.layout();
        layout.map_or_else(String::new, |layout| helper.name(layout))
    }

    /// The initial sizes of the regions that have theirs in a global, in pages.
    pub(crate) fn virtual_sizes(&self) -> impl Iterator<Item = u32> {
        let regions = self.layout().into_iter().flat_map(Layout::virtual_sizes);
        regions.map(|region| region.size >> PAGE_LOG2)
    }
}

/// Lays out the live memories.
///
/// # Errors
///
/// [`Error::Unsupported`] for memories that can't be regions of one memory,
/// [`Error::Capacity`] if they don't fit in it, and
/// [`Error::UnsupportedOption`] for a reserve that concerns no region.
pub(crate) fn plan(fused: &FusedModule<'_, '_>, config: &FuserConfig) -> Result<MemoryPlan> {
    match config.memory {
        MemoryStrategy::Auto | MemoryStrategy::MultiMemory => {
            return match config.reserves.is_empty() && !config.pack {
                true => Ok(MemoryPlan::Apart),
                false => Err(Error::UnsupportedOption {
                    what: "reserving room for regions or packing them; \
                           only `--memory shared` has regions"
                        .to_string(),
                }),
            };
        }
        MemoryStrategy::SharedMemory => {}
    }
    let usage = usage::collect(fused);
    let demands = demand::collect(fused, &usage, config)?;
    if demands.len() < 2 {
        return Ok(MemoryPlan::Apart);
    }
    demand::check(fused, &demands, &usage)?;
    let first = demand::first(&demands, config.output);
    let order = order::order(&demands, first);
    let relay = relay_memory(fused);
    let layout = layout::place(&demands, &order, relay, &usage)?;
    Ok(MemoryPlan::Shared(Box::new(layout)))
}

/// The relay's memory, if there is one and it is left. It is all of the memory, and no
/// region among others.
fn relay_memory(fused: &FusedModule<'_, '_>) -> Option<Defined> {
    let relay = fused.graph.relay_memory()?;
    fused.live_memories().find(|memory| *memory == relay)
}
