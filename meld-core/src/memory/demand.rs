//! What each live memory needs of the memory that it becomes a region of.

use std::collections::HashMap;

use wasmparser::{DataKind, ExternalKind, MemoryType};

use super::usage::{MemoryUsage, Usage};
use super::{PAGE_LOG2, crossings};
use crate::config::{FuserConfig, OutputFormat, Reserve};
use crate::error::{Error, Location, Result};
use crate::flatten::Defined;
use crate::merger::{Constant, FusedModule, Namer};

/// By how much a region may grow that nobody reserves anything for: room enough for
/// what runs on small machines, and 250 small regions in an address space.
const DEFAULT_GROWTH: u64 = 16 << 20;

fn default_reserve(ty: &MemoryType) -> u64 {
    let initial = ty.initial.saturating_mul(1 << PAGE_LOG2);
    initial.saturating_add(DEFAULT_GROWTH)
}

/// What the base of a region is a multiple of, in bytes: no access wants a greater
/// alignment.
pub(super) const ALIGNMENT: u64 = 16;

/// A memory before it has a place.
#[derive(Clone, Debug)]
pub(super) struct Demand {
    pub(super) memory: Defined,
    /// The name by which people know the region; unique.
    pub(super) name: String,
    pub(super) ty: MemoryType,
    /// Loads and stores in live code.
    pub(super) accesses: u64,
    /// Whether live code has a `memory.grow` of it.
    pub(super) grows: bool,
    /// What it may grow to in all, in bytes.
    pub(super) reserve: u64,
    /// Whether the user said so.
    pub(super) is_reserve_explicit: bool,
    /// How many functions of the host take or give values in it.
    pub(super) facing: usize,
    /// Where its module's own use of it ends, in bytes, if it is to be packed.
    pub(super) end: Option<u32>,
}

impl Demand {
    /// How many pages it has at first.
    pub(super) fn initial(&self) -> u64 {
        self.ty.initial
    }

    /// The most pages it can have as a region that another one follows.
    pub(super) fn limit(&self) -> u64 {
        if !self.grows {
            return self.initial();
        }
        let reserve = self.reserve >> PAGE_LOG2;
        let maximum = self.ty.maximum.unwrap_or(u64::MAX);
        self.initial().max(maximum.min(reserve))
    }

    /// The bytes that it takes at first.
    pub(super) fn size(&self) -> u64 {
        self.end.map_or(self.initial() << PAGE_LOG2, |end| {
            u64::from(end).next_multiple_of(ALIGNMENT)
        })
    }

    /// The bytes that it takes before another region.
    pub(super) fn extent(&self) -> u64 {
        match self.end {
            Some(_) => self.size(),
            None => self.limit() << PAGE_LOG2,
        }
    }
}

/// The demands of all live memories, in instantiation order.
///
/// # Errors
///
/// [`Error::UnsupportedOption`] for a reserve that names no region.
pub(super) fn collect(
    fused: &FusedModule<'_, '_>,
    usage: &Usage,
    config: &FuserConfig,
) -> Result<Vec<Demand>> {
    let relay = fused.graph.relay_memory();
    let memories = fused
        .live_memories()
        .filter(|memory| Some(*memory) != relay);
    let memories: Vec<Defined> = memories.collect();
    let names = names(fused, &memories);
    let facing = facing_host(fused);
    check_reserves(&config.reserves, &names)?;
    let ends = config.pack.then(|| segment_ends(fused));
    let demands = memories.into_iter().zip(&names).map(|(memory, name)| {
        let reserve = reserve_of(&config.reserves, &names, name);
        let usage = usage.of(memory);
        let ty = fused.memory_type(memory);
        Demand {
            memory,
            ty,
            accesses: usage.accesses,
            grows: usage.grows,
            reserve: reserve.unwrap_or_else(|| default_reserve(&ty)),
            is_reserve_explicit: reserve.is_some(),
            facing: facing.get(&memory).copied().unwrap_or_default(),
            end: ends
                .as_ref()
                .and_then(|ends| own_end(fused, memory, usage, ends)),
            name: name.clone(),
        }
    });
    Ok(demands.collect())
}

/// Where the use that a module makes of its memory ends, if the module says so and
/// nothing contradicts it: it exports `__heap_base`, a constant, behind which linkers
/// put nothing; no code grows the memory or asks for its size; and no segment that is
/// active lies behind.
fn own_end(
    fused: &FusedModule<'_, '_>,
    memory: Defined,
    usage: MemoryUsage,
    ends: &SegmentEnds,
) -> Option<u32> {
    let module = fused.module(memory.instance);
    let export = module.exports.get("__heap_base")?;
    if export.kind != ExternalKind::Global || usage.grows || usage.is_measured {
        return None;
    }
    if module.memories.len() != 1 || module.imported.memories != 0 {
        return None;
    }
    let global = fused.graph.global(memory.instance, export.index);
    let Some(Constant::I32(end)) = fused.constants.of_global(global) else {
        return None;
    };
    let segments = ends.get(&memory).copied().unwrap_or(Some(0))?;
    let end = u64::from(end as u32).max(segments);
    let size = fused.memory_type(memory).initial << PAGE_LOG2;
    u32::try_from(end)
        .ok()
        .filter(|end| u64::from(*end) <= size)
}

/// Where the active segments of each memory that has any end, if that is known.
type SegmentEnds = HashMap<Defined, Option<u64>>;

fn segment_ends(fused: &FusedModule<'_, '_>) -> SegmentEnds {
    let mut ends = SegmentEnds::new();
    for instance in fused.graph.core_instances.keys() {
        let data = &fused.module(instance).data;
        for (_, data) in fused.live.of(instance).data.of(data) {
            let DataKind::Active {
                memory_index,
                offset_expr,
            } = &data.kind
            else {
                continue;
            };
            let end = match fused.constants.of_expr(fused.graph, instance, offset_expr) {
                Some(Constant::I32(offset)) => {
                    Some(u64::from(offset as u32) + data.data.len() as u64)
                }
                _ => None,
            };
            let memory = fused.graph.memory(instance, *memory_index);
            let known = ends.entry(memory).or_insert(Some(0));
            *known = known.zip(end).map(|(known, end)| known.max(end));
        }
    }
    ends
}

/// How many functions of the host take or give values in each memory.
fn facing_host(fused: &FusedModule<'_, '_>) -> HashMap<Defined, usize> {
    let mut facing = HashMap::new();
    for (memory, _) in crossings(fused) {
        *facing.entry(memory).or_default() += 1;
    }
    facing
}

/// The position of the region that has to be the first one. The pointers of a
/// component are relative to a memory, and so to a region without a base. The host
/// reaches the others by way of a relay, so it is the one that most functions need.
pub(super) fn first(demands: &[Demand], output: OutputFormat) -> Option<usize> {
    match output {
        OutputFormat::CoreModule => return None,
        OutputFormat::Component => {}
    }
    let facing = demands.iter().enumerate().rev();
    let facing = facing.filter(|(_, demand)| demand.facing > 0);
    let first = facing.max_by_key(|(_, demand)| (demand.facing, demand.accesses));
    first.map(|(position, _)| position)
}

/// The path of the component instance that holds the memory; with the core
/// instance's label if it holds several, and with a number if that is not
/// enough.
fn names(fused: &FusedModule<'_, '_>, memories: &[Defined]) -> Vec<String> {
    let owner = |memory: &Defined| fused.graph.core_instances[memory.instance].owner;
    let mut of_owner: HashMap<_, usize> = HashMap::new();
    for memory in memories {
        *of_owner.entry(owner(memory)).or_default() += 1;
    }
    let mut namer = Namer::default();
    let names = memories.iter().map(|memory| {
        let path = &fused.graph.instances[owner(memory)].path;
        let name = match of_owner[&owner(memory)] {
            1 => path.clone(),
            _ => format!(
                "{path}/{}",
                fused.graph.core_instances[memory.instance].label
            ),
        };
        namer.claim(&name)
    });
    names.collect()
}

/// What is reserved for the region of this name, in bytes.
fn reserve_of(reserves: &[Reserve], names: &[String], name: &String) -> Option<u64> {
    let own = reserves.iter().find(|r| region_of(r, names) == Some(name));
    let own = own.or_else(|| reserves.iter().find(|reserve| reserve.region.is_none()));
    own.map(|reserve| reserve.bytes)
}

/// The name of the region that a reserve is for. `root/` may be left out, unless that
/// is the name of another one.
fn region_of<'n>(reserve: &Reserve, names: &'n [String]) -> Option<&'n String> {
    let region = reserve.region.as_deref()?;
    let exact = names.iter().find(|name| *name == region);
    exact.or_else(|| {
        let mut names = names.iter();
        names.find(|name| name.strip_prefix("root/") == Some(region))
    })
}

fn check_reserves(reserves: &[Reserve], names: &[String]) -> Result<()> {
    let unsupported = |what| Err(Error::UnsupportedOption { what });
    for (index, reserve) in reserves.iter().enumerate() {
        let Some(region) = &reserve.region else {
            if reserves[..index].iter().any(|other| other.region.is_none()) {
                return unsupported("a second reserve for all regions".to_string());
            }
            continue;
        };
        let Some(name) = region_of(reserve, names) else {
            let there_are = match names {
                [] => "there is no memory".to_string(),
                _ => format!("the regions are '{}'", names.join("', '")),
            };
            return unsupported(format!(
                "reserving room for '{region}', which is no region; {there_are}"
            ));
        };
        let mut others = reserves[..index].iter();
        if others.any(|other| region_of(other, names) == Some(name)) {
            return unsupported(format!("a second reserve for '{name}'"));
        }
    }
    Ok(())
}

/// Refuses memories that can't be regions of one memory.
///
/// # Errors
///
/// [`Error::Unsupported`] with the first such memory.
pub(super) fn check(fused: &FusedModule<'_, '_>, demands: &[Demand], usage: &Usage) -> Result<()> {
    let is_shared = demands.first().is_some_and(|demand| demand.ty.shared);
    for demand in demands {
        let ty = &demand.ty;
        let page_size = ty.page_size_log2.unwrap_or(PAGE_LOG2);
        let what = if ty.memory64 {
            "a memory with 64-bit addresses".to_string()
        } else if page_size != PAGE_LOG2 {
            format!("a memory with pages of {} bytes", 1_u64 << page_size)
        } else if ty.shared != is_shared {
            let first = &demands[0].name;
            let (shared, unshared) = match is_shared {
                true => (first, &demand.name),
                false => (&demand.name, first),
            };
            format!(
                "a memory that threads share ('{shared}') beside one that they don't ('{unshared}')"
            )
        } else if usage.of(demand.memory).is_discarded {
            "`memory.discard`".to_string()
        } else {
            continue;
        };
        return Err(refused(fused, demand, &what));
    }
    Ok(())
}

fn refused(fused: &FusedModule<'_, '_>, demand: &Demand, what: &str) -> Error {
    let instance = &fused.graph.core_instances[demand.memory.instance];
    Error::Unsupported {
        at: Location {
            component: fused.graph.instances[instance.owner].path.clone(),
            item: format!("memory of {}", instance.label),
            offset: fused.module(demand.memory.instance).range.start,
            ..Location::default()
        },
        what: format!(
            "{what}, as a region of one memory (`--memory shared`); \
             `--memory multi` keeps the memories apart"
        ),
    }
}
