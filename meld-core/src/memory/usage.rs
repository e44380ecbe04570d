//! What live code does to each memory.
//!
//! Every operator that names a memory is looked at once more, in parallel.
//! That costs about as much as writing the bodies, and only where memories
//! become regions.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::adapter::Op;
use crate::body::MemoryUse;
use crate::flatten::Defined;
use crate::ids::CoreInstanceId;
use crate::merger::{FusedModule, Segment};

/// What all live code does to memories.
#[derive(Debug, Default)]
pub(super) struct Usage {
    memories: BTreeMap<Defined, MemoryUsage>,
    /// The operators on whole memories that live code has.
    pub(super) bulk: BTreeSet<Bulk>,
    /// Bodies with an offset beyond the initial size of a memory, and the
    /// largest one.
    pub(super) far: BTreeMap<FarAccess, u64>,
}

/// A body and a memory that it accesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FarAccess {
    pub(super) func: Defined,
    pub(super) memory: Defined,
}

/// What is done to one memory.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MemoryUsage {
    /// Loads and stores in the code.
    pub(super) accesses: u64,
    /// Whether there is a `memory.size` in the inputs' code.
    pub(super) is_measured: bool,
    /// Whether there is a `memory.grow`.
    pub(super) grows: bool,
    /// Whether there is a `memory.discard`.
    pub(super) is_discarded: bool,
}

/// An operator on whole memories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bulk {
    Grow(Defined),
    Fill(Defined),
    Copy { to: Defined, from: Defined },
    Init { memory: Defined, segment: Segment },
}

impl Usage {
    /// What is done to a memory.
    pub(super) fn of(&self, memory: Defined) -> MemoryUsage {
        self.memories.get(&memory).copied().unwrap_or_default()
    }

    fn memory(&mut self, memory: Defined) -> &mut MemoryUsage {
        self.memories.entry(memory).or_default()
    }

    fn merge(mut self, other: Usage) -> Usage {
        for (memory, usage) in other.memories {
            let sum = self.memory(memory);
            sum.accesses += usage.accesses;
            sum.is_measured |= usage.is_measured;
            sum.grows |= usage.grows;
            sum.is_discarded |= usage.is_discarded;
        }
        self.bulk.extend(other.bulk);
        self.far.extend(other.far);
        self
    }
}

/// Looks at all live code: bodies, generated functions, and the segments that
/// the start function writes.
pub(super) fn collect(fused: &FusedModule<'_, '_>) -> Usage {
    let mut usage = Usage::default();
    for instance in fused.graph.core_instances.keys() {
        usage = usage.merge(of_instance(fused, instance));
    }
    of_adapters(fused, &mut usage);
    of_start(fused, &mut usage);
    usage
}

fn of_instance(fused: &FusedModule<'_, '_>, instance: CoreInstanceId) -> Usage {
    let module = fused.module(instance);
    if module.memories.is_empty() {
        return Usage::default();
    }
    let bodies: Vec<_> = fused
        .live
        .of(instance)
        .functions
        .of(&module.bodies)
        .collect();
    let one = |mut usage: Usage, (index, body): &(u32, &crate::body::Body<'_>)| {
        let func = Defined {
            instance,
            index: *index,
        };
        body.memory_uses(|memory_use| add(fused, func, memory_use, &mut usage))
            .expect("bodies are decoded when they are scanned");
        usage
    };
    let parts = bodies.par_iter().fold(Usage::default, one);
    parts.reduce(Usage::default, Usage::merge)
}

fn add(fused: &FusedModule<'_, '_>, func: Defined, memory_use: MemoryUse, usage: &mut Usage) {
    let instance = func.instance;
    let memory = |index| fused.graph.memory(instance, index);
    match memory_use {
        MemoryUse::Access {
            memory: index,
            offset,
        } => {
            let memory = memory(index);
            usage.memory(memory).accesses += 1;
            let ty = fused.memory_type(memory);
            if u128::from(offset) >= u128::from(ty.initial) << ty.page_size_log2.unwrap_or(16) {
                let largest = usage.far.entry(FarAccess { func, memory }).or_default();
                *largest = offset.max(*largest);
            }
        }
        MemoryUse::Size(index) => usage.memory(memory(index)).is_measured = true,
        MemoryUse::Grow(index) => {
            usage.memory(memory(index)).grows = true;
            usage.bulk.insert(Bulk::Grow(memory(index)));
        }
        MemoryUse::Fill(index) => {
            usage.bulk.insert(Bulk::Fill(memory(index)));
        }
        MemoryUse::Copy { to, from } => {
            usage.bulk.insert(Bulk::Copy {
                to: memory(to),
                from: memory(from),
            });
        }
        MemoryUse::Init {
            memory: index,
            data,
        } => {
            usage.bulk.insert(Bulk::Init {
                memory: memory(index),
                segment: Segment {
                    instance,
                    index: data,
                },
            });
        }
        MemoryUse::Discard(index) => usage.memory(memory(index)).is_discarded = true,
    }
}

fn of_adapters(fused: &FusedModule<'_, '_>, usage: &mut Usage) {
    for id in fused.live.adapters() {
        for op in &fused.adapters.functions()[id].body.ops {
            match op {
                Op::Access { memory, .. } => usage.memory(*memory).accesses += 1,
                Op::MemoryCopy { to, from } => {
                    usage.bulk.insert(Bulk::Copy {
                        to: *to,
                        from: *from,
                    });
                }
                Op::Plain(_)
                | Op::Call(_)
                | Op::CallHost(_)
                | Op::GetFlag(_)
                | Op::SetFlag(_)
                | Op::CallAdapter(_)
                | Op::MemoryBytes(_) => {}
            }
        }
    }
}

fn of_start(fused: &FusedModule<'_, '_>, usage: &mut Usage) {
    for (segment, memory) in fused.replayed_data() {
        usage.bulk.insert(Bulk::Init { memory, segment });
    }
}
