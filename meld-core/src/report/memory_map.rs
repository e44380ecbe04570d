//! Where the memories of the composition are, for people and programs.

use std::collections::HashSet;
use std::fmt;

use serde::Serialize;

use crate::flatten::Defined;
use crate::memory::{Extent, Layout, LimitRule};
use crate::merger::FusedModule;

/// The memories of the fused module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MemoryMap {
    /// How they are laid out.
    pub strategy: Strategy,
    /// How many memories the fused module has.
    pub memories: usize,
    /// What the memories of the composition are, by base, where they are regions
    /// of one. Regions are not isolated from each other: an access that leaves
    /// its own and stays in the memory reaches another one.
    pub regions: Vec<Region>,
    /// The regions, by name, whose values a component's host can't reach where they
    /// are. They are copied to and from the end of the memory.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relayed: Vec<String>,
}

/// How memories are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Strategy {
    /// There is at most one, which stays as it is.
    Single,
    /// Each stays a memory of its own.
    Multi,
    /// All are regions of one.
    Shared,
}

/// A memory of the composition, as a region of the fused module's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Region {
    /// The component instance that has the memory, by the names from the root,
    /// with more where that is not unique.
    pub name: String,
    /// The address of its first byte.
    pub base: u32,
    /// Its size at first, in bytes.
    pub size: u32,
    /// The size that it can't exceed, in bytes; none if it ends where the memory
    /// ends.
    pub limit: Option<u64>,
    /// What sets the limit.
    pub rule: Rule,
    /// Loads and stores in the code: the more there are, the closer it is to the
    /// start of the memory.
    pub accesses: u64,
}

/// What sets the limit of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Rule {
    /// No code grows it.
    NeverGrown,
    /// The module uses no more of it, as it says by `__heap_base`.
    Packed,
    /// The maximum that the memory is declared with.
    DeclaredMaximum,
    /// A reserve that was asked for.
    Reserve,
    /// The reserve of regions for which none was asked for.
    DefaultReserve,
    /// It is at first as large as its reserve, or larger.
    NothingReserved,
    /// It is the last one and grows with the memory.
    Last,
}

/// Describes the memories of the fused module.
pub(crate) fn describe(fused: &FusedModule<'_, '_>) -> MemoryMap {
    let live = fused.live_memories().count();
    let Some(layout) = fused.memories.layout() else {
        return MemoryMap {
            strategy: match live {
                0 | 1 => Strategy::Single,
                _ => Strategy::Multi,
            },
            memories: live,
            regions: Vec::new(),
            relayed: Vec::new(),
        };
    };
    let relay = fused.graph.relay_memory();
    let regions = layout.regions.values();
    let regions = regions.filter(|region| Some(region.memory) != relay);
    let regions = regions.map(|region| Region {
        name: region.name.clone(),
        base: region.base,
        size: region.size,
        limit: region.limit(),
        rule: match region.extent {
            Extent::Fixed if region.is_packed => Rule::Packed,
            Extent::Fixed => Rule::NeverGrown,
            Extent::Virtual { rule, .. } => match rule {
                LimitRule::Maximum => Rule::DeclaredMaximum,
                LimitRule::Reserve => Rule::Reserve,
                LimitRule::DefaultReserve => Rule::DefaultReserve,
                LimitRule::Initial => Rule::NothingReserved,
            },
            Extent::Physical { .. } => Rule::Last,
        },
        accesses: region.accesses,
    });
    MemoryMap {
        strategy: Strategy::Shared,
        memories: 1,
        regions: regions.collect(),
        relayed: relayed(fused, layout),
    }
}

/// The names of the regions that the relay passes values into or out of, by base.
fn relayed(fused: &FusedModule<'_, '_>, layout: &Layout) -> Vec<String> {
    let graph = fused.graph;
    let memories = graph.call_sites.values().filter_map(|call| {
        let lift = &graph.lifts[call.lift];
        match (graph.is_relay(call.caller), graph.is_relay(lift.instance)) {
            (true, _) => lift.options.memory,
            (_, true) => call.options.memory,
            (false, false) => None,
        }
    });
    let memories: HashSet<Defined> = memories.collect();
    let regions = layout.regions.values();
    let regions = regions.filter(|region| memories.contains(&region.memory));
    regions.map(|region| region.name.clone()).collect()
}

impl fmt::Display for MemoryMap {
    /// Nothing unless there are regions.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.regions.is_empty() {
            return Ok(());
        }
        writeln!(
            f,
            "memory: {} regions of one memory, in the order that keeps offsets short; \
             not isolated from each other",
            self.regions.len()
        )?;
        self.regions.iter().try_for_each(|region| region.fmt(f))?;
        match self.relayed.as_slice() {
            [] => Ok(()),
            relayed => writeln!(
                f,
                "  the host's values are copied to and from the end of the memory for: {}",
                relayed.join(", ")
            ),
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Region {
            name,
            base,
            size,
            accesses,
            ..
        } = self;
        write!(f, "  {name}: base {base:#x}, size {size:#x}, ")?;
        match (self.limit, self.rule) {
            (None, _) => write!(f, "grows with the memory")?,
            (Some(limit), rule) => write!(f, "limit {limit:#x} ({rule})")?,
        }
        writeln!(f, ", {accesses} accesses")
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Rule::NeverGrown => "nothing grows it",
            Rule::Packed => "packed, the module uses no more",
            Rule::DeclaredMaximum => "its declared maximum",
            Rule::Reserve => "its reserve",
            Rule::DefaultReserve => "the default reserve",
            Rule::NothingReserved => "nothing is reserved beyond its size",
            Rule::Last => "the last one, grows with the memory",
        })
    }
}
