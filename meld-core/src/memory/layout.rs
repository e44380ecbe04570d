//! Regions with their places, and the memory that holds them.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexSet;

use super::PAGE_LOG2;
use super::demand::Demand;
use super::helper::Helper;
use super::usage::{Bulk, Usage};
use crate::error::{Error, Result};
use crate::flatten::Defined;
use crate::ids::{Arena, RegionId};

/// The most pages that the memory can have. One page less than there are
/// addresses, so that [`Window::offset`] has offsets that are always out of bounds.
const MAX_PAGES: u64 = (1 << 16) - 1;

/// Regions of one memory.
#[derive(Debug)]
pub(crate) struct Layout {
    /// By base, ascending; the memory as a whole at the end, if there is a relay.
    pub(crate) regions: Arena<RegionId, Region>,
    of_memory: HashMap<Defined, RegionId>,
    /// The type of the memory.
    pub(crate) memory: wasm_encoder::MemoryType,
    /// The functions that stand in for operators on whole memories.
    pub(crate) helpers: IndexSet<Helper>,
    /// The functions with an access that lies beyond its region whatever the
    /// address is.
    pub(crate) beyond: BTreeSet<Defined>,
}

/// A memory of the composition, as a part of the fused module's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    pub(crate) memory: Defined,
    /// The name by which people know it; unique.
    pub(crate) name: String,
    /// Its first byte.
    pub(crate) base: u32,
    /// Its size at first, in bytes.
    pub(crate) size: u32,
    pub(crate) extent: Extent,
    /// Whether it ends where the module's own use of it does.
    pub(crate) is_packed: bool,
    /// Loads and stores in live code.
    pub(crate) accesses: u64,
}

/// What a region can grow to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// It keeps its size.
    Fixed,
    /// It has its size in a global, in pages.
    Virtual {
        /// In pages.
        limit: u32,
        /// What sets the limit.
        rule: LimitRule,
        /// Position among these globals.
        global: u32,
    },
    /// It is the last one and ends where the memory ends.
    Physical {
        /// In pages; none if it may take all that addresses leave.
        limit: Option<u32>,
    },
}

/// What sets the limit of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LimitRule {
    /// The maximum that the memory is declared with.
    Maximum,
    /// A reserve that the user asked for.
    Reserve,
    /// The reserve of a region that nobody reserves anything for.
    DefaultReserve,
    /// It has more at first than its reserve.
    Initial,
}

/// Where a region is, and no more: what it takes to move an access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    /// The first byte.
    pub(crate) base: u32,
    /// The size that the region can't exceed, in bytes.
    reach: u64,
}

impl Window {
    /// All of the memory.
    pub(crate) const WHOLE: Window = Window {
        base: 0,
        reach: u64::MAX,
    };

    /// The offset of an access in the memory, from its offset in the region.
    ///
    /// An access that lies beyond the region whatever the address is keeps its
    /// operands and traps: its offset is so large that no address makes it one
    /// inside of the memory. It stays as aligned as it was, since atomic
    /// accesses trap if they are not.
    pub(crate) fn offset(self, offset: u64) -> u64 {
        const OUT_OF_BOUNDS: u64 = MAX_PAGES << PAGE_LOG2;
        const ALIGNMENT: u64 = 15;
        let moved = u64::from(self.base).saturating_add(offset);
        if offset >= self.reach || moved > u64::from(u32::MAX) {
            return OUT_OF_BOUNDS | (offset & ALIGNMENT);
        }
        moved
    }
}

impl Region {
    /// What it takes to move an access.
    pub(crate) fn window(&self) -> Window {
        Window {
            base: self.base,
            reach: self.reach(),
        }
    }

    /// The size that it can't exceed, in bytes; none if it may take all that
    /// addresses leave.
    pub(crate) fn limit(&self) -> Option<u64> {
        match self.extent {
            Extent::Fixed => Some(u64::from(self.size)),
            Extent::Virtual { limit, .. } => Some(u64::from(limit) << PAGE_LOG2),
            Extent::Physical { limit } => limit.map(|limit| u64::from(limit) << PAGE_LOG2),
        }
    }

    fn reach(&self) -> u64 {
        let left = (MAX_PAGES << PAGE_LOG2) - u64::from(self.base);
        self.limit().map_or(left, |limit| left.min(limit))
    }
}

impl Layout {
    /// The region that a live memory is.
    pub(crate) fn region(&self, memory: Defined) -> &Region {
        &self.regions[self.id(memory)]
    }

    /// The region that a memory is, if it is live.
    pub(crate) fn find(&self, memory: Defined) -> Option<&Region> {
        let id = self.of_memory.get(&memory)?;
        Some(&self.regions[*id])
    }

    pub(crate) fn id(&self, memory: Defined) -> RegionId {
        self.of_memory[&memory]
    }

    /// The regions that have their size in a global, in the order of the globals.
    pub(crate) fn virtual_sizes(&self) -> impl Iterator<Item = &Region> {
        let regions = self.regions.values();
        regions.filter(|region| matches!(region.extent, Extent::Virtual { .. }))
    }
}

/// Gives every region its place, in this order, and says which helper functions
/// that takes.
///
/// # Errors
///
/// [`Error::Capacity`] if the regions don't fit in one memory.
pub(super) fn place(
    demands: &[Demand],
    order: &[usize],
    relay: Option<Defined>,
    usage: &Usage,
) -> Result<Layout> {
    let mut regions = Arena::new();
    let mut of_memory = HashMap::new();
    let mut next: u64 = 0;
    let mut globals = 0;
    let pages = pages_for_regions(relay.is_some());
    for (position, index) in order.iter().enumerate() {
        let demand = &demands[*index];
        // The relay's values lie behind all regions, and the memory grows for them.
        let extent = match position + 1 == order.len() && relay.is_none() {
            true => last_extent(demand),
            false => extent(demand, &mut globals),
        };
        let (base, end) = match extent {
            Extent::Physical { .. } => {
                // Its size is that of the memory without so many pages.
                let base = next.next_multiple_of(1 << PAGE_LOG2);
                (base, base + demand.size())
            }
            Extent::Fixed | Extent::Virtual { .. } => (next, next + demand.extent()),
        };
        if end > pages << PAGE_LOG2 {
            return Err(too_large(demands, relay.is_some()));
        }
        let id = regions.push(Region {
            memory: demand.memory,
            name: demand.name.clone(),
            base: base as u32,
            size: demand.size() as u32,
            extent,
            is_packed: demand.end.is_some(),
            accesses: demand.accesses,
        });
        of_memory.insert(demand.memory, id);
        next = end;
    }
    if let Some(memory) = relay {
        let id = regions.push(relay_region(memory, usage));
        of_memory.insert(memory, id);
    }
    let mut layout = Layout {
        regions,
        of_memory,
        memory: wasm_encoder::MemoryType {
            minimum: next.div_ceil(1 << PAGE_LOG2),
            maximum: None,
            memory64: false,
            shared: demands[0].ty.shared,
            page_size_log2: None,
        },
        helpers: IndexSet::new(),
        beyond: BTreeSet::new(),
    };
    layout.find_beyond(usage);
    layout.memory.maximum = layout.maximum();
    layout.helpers = helpers(&layout, usage);
    Ok(layout)
}

impl Layout {
    /// The most pages that the memory may have, if not all that there are.
    fn maximum(&self) -> Option<u64> {
        let last = self.regions.values().last()?;
        let own = match last.extent {
            Extent::Fixed | Extent::Virtual { .. } => Some(self.memory.minimum),
            Extent::Physical { limit } => limit.map(|limit| {
                let maximum = u64::from(last.base >> PAGE_LOG2) + u64::from(limit);
                maximum.min(MAX_PAGES + 1)
            }),
        };
        // Sizes of regions are 32 bits wide, and all before the last may be empty.
        let is_whole = last.base == 0;
        let capped = (is_whole || !self.beyond.is_empty()).then_some(MAX_PAGES);
        own.into_iter().chain(capped).min()
    }

    /// Finds the functions with accesses that lie beyond their region.
    fn find_beyond(&mut self, usage: &Usage) {
        for (access, offset) in &usage.far {
            let region = self.region(access.memory);
            if region.window().offset(*offset) != u64::from(region.base) + *offset {
                self.beyond.insert(access.func);
            }
        }
    }
}

/// What is not a region of the memory, but the memory.
fn relay_region(memory: Defined, usage: &Usage) -> Region {
    Region {
        memory,
        name: "the host's values".to_string(),
        base: 0,
        size: 0,
        extent: Extent::Physical { limit: None },
        is_packed: false,
        accesses: usage.of(memory).accesses,
    }
}

/// The extent of the last region.
fn last_extent(demand: &Demand) -> Extent {
    match demand.end {
        Some(_) => Extent::Fixed,
        None => Extent::Physical {
            limit: physical_limit(demand),
        },
    }
}

fn extent(demand: &Demand, globals: &mut u32) -> Extent {
    if !demand.grows {
        return Extent::Fixed;
    }
    let global = *globals;
    *globals += 1;
    let rule = if demand.ty.maximum == Some(demand.limit()) {
        LimitRule::Maximum
    } else if demand.initial() == demand.limit() {
        LimitRule::Initial
    } else if demand.is_reserve_explicit {
        LimitRule::Reserve
    } else {
        LimitRule::DefaultReserve
    };
    Extent::Virtual {
        limit: demand.limit() as u32,
        rule,
        global,
    }
}

/// The most pages that the last region can have: its declared maximum, or what
/// the user reserves for it.
fn physical_limit(demand: &Demand) -> Option<u32> {
    let reserve = demand
        .is_reserve_explicit
        .then_some(demand.reserve >> PAGE_LOG2);
    let limit = reserve.into_iter().chain(demand.ty.maximum).min()?;
    // A memory that has no page to spare is as good as one without a limit.
    u32::try_from(limit.max(demand.initial())).ok()
}

/// The helpers that live code needs, in a fixed order.
fn helpers(layout: &Layout, usage: &Usage) -> IndexSet<Helper> {
    let helper = |bulk: &Bulk| match *bulk {
        Bulk::Grow(memory) => Helper::Grow(layout.id(memory)),
        Bulk::Fill(memory) => Helper::Fill(layout.id(memory)),
        Bulk::Copy { to, from } => Helper::Copy {
            to: layout.id(to),
            from: layout.id(from),
        },
        Bulk::Init { memory, segment } => Helper::Init {
            region: layout.id(memory),
            segment,
        },
    };
    usage.bulk.iter().map(helper).collect()
}

/// The most pages that regions can have together. No value could pass a relay
/// that has none.
fn pages_for_regions(has_relay: bool) -> u64 {
    MAX_PAGES - u64::from(has_relay)
}

fn too_large(demands: &[Demand], has_relay: bool) -> Error {
    let pages = pages_for_regions(has_relay);
    let beside = if has_relay {
        " beside the host's values"
    } else {
        ""
    };
    let wants = demands.iter().map(|demand| {
        let (name, initial, limit) = (&demand.name, demand.initial(), demand.limit());
        format!("'{name}' {initial} to {limit}")
    });
    let wants: Vec<String> = wants.collect();
    Error::Capacity {
        what: format!(
            "regions of more pages than one memory has ({pages}{beside}): {}; \
             `--reserve` makes room for less growth",
            wants.join(", ")
        ),
    }
}
