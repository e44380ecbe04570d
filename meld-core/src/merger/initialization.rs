//! The order in which the fused module initialises itself.
//!
//! The composition instantiates its core instances one after the other, each
//! with its element segments, its data segments and its start function. A
//! single module applies all active segments first and runs one start function
//! last. So a segment stays active only where nobody can tell the difference:
//!
//! - it can't trap, since its offset is known and it fits the initial size; and
//! - nothing that comes before it and moved into the start function can touch
//!   the same table or memory.
//!
//! Any other segment becomes passive, and the start function replays it at its
//! turn, dropping it at once, as an active segment counts as dropped.

use std::collections::HashSet;

use wasmparser::{ConstExpr, DataKind, ElementItems, ElementKind};

use super::constants::{Constant, Constants};
use super::live::{Entity, Live};
use crate::component::Program;
use crate::flatten::{CoreFunc, Defined, FusionGraph};
use crate::ids::CoreInstanceId;

/// A segment of a core instance, by its index in the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Segment {
    pub(crate) instance: CoreInstanceId,
    pub(crate) index: u32,
}

/// One step of the merged start function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StartStep {
    /// `table.init` of the whole segment at its offset, and `elem.drop`.
    Element(Segment),
    /// `memory.init` of the whole segment at its offset, and `data.drop`.
    Data(Segment),
    /// A call of an instance's start function.
    Call {
        instance: CoreInstanceId,
        func: CoreFunc,
    },
}

/// What moved out of the instances' own initialisation.
#[derive(Debug, Default)]
pub(crate) struct Initialization {
    pub(crate) steps: Vec<StartStep>,
    replayed_elements: HashSet<Segment>,
    replayed_data: HashSet<Segment>,
    /// The active segments that may lie out of bounds, and trap then.
    unproven: HashSet<Entity>,
}

impl Initialization {
    /// Whether an active segment is known to fit.
    pub(super) fn is_proven(&self, segment: Entity) -> bool {
        !self.unproven.contains(&segment)
    }

    /// Drops the segments that are not in the output.
    pub(super) fn retain(&mut self, live: &Live) {
        let keeps_element = |segment: &Segment| live.has(Entity::Element(*segment));
        let keeps_data = |segment: &Segment| live.has(Entity::Data(*segment));
        self.steps.retain(|step| match step {
            StartStep::Element(segment) => keeps_element(segment),
            StartStep::Data(segment) => keeps_data(segment),
            StartStep::Call { .. } => true,
        });
        self.replayed_elements.retain(keeps_element);
        self.replayed_data.retain(keeps_data);
    }

    /// Whether the start function replays this element segment.
    pub(crate) fn replays_element(&self, segment: Segment) -> bool {
        self.replayed_elements.contains(&segment)
    }

    /// Whether the start function replays any data segment.
    pub(crate) fn replays_any_data(&self) -> bool {
        !self.replayed_data.is_empty()
    }

    /// Whether the start function replays this data segment.
    pub(crate) fn replays_data(&self, segment: Segment) -> bool {
        self.replayed_data.contains(&segment)
    }
}

/// Decides for every active segment and start function where it runs. Without
/// `elide` all of them run in the start function.
pub(crate) fn order(
    program: &Program<'_>,
    graph: &FusionGraph,
    constants: &Constants,
    elide: bool,
) -> Initialization {
    let mut ordering = Ordering {
        program,
        graph,
        constants,
        elide,
        last_start: None,
        touched: HashSet::new(),
        result: Initialization::default(),
    };
    for instance in graph.core_instances.keys() {
        ordering.instance(instance);
    }
    ordering.result
}

struct Ordering<'g, 'a> {
    program: &'g Program<'a>,
    graph: &'g FusionGraph,
    constants: &'g Constants,
    /// Whether a segment may stay active.
    elide: bool,
    /// The latest instance whose start function has moved.
    last_start: Option<CoreInstanceId>,
    /// Tables and memories that replayed segments write.
    touched: HashSet<Target>,
    result: Initialization,
}

/// What a segment initialises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Target {
    Table(Defined),
    Memory(Defined),
}

impl Target {
    fn instance(self) -> CoreInstanceId {
        match self {
            Target::Table(def) | Target::Memory(def) => def.instance,
        }
    }
}

impl Ordering<'_, '_> {
    fn instance(&mut self, instance: CoreInstanceId) {
        let program = self.program;
        let module = &program.modules[self.graph.core_instances[instance].module];
        for (index, element) in module.elements.iter().enumerate() {
            let segment = Segment {
                instance,
                index: index as u32,
            };
            if let ElementKind::Active {
                table_index,
                offset_expr,
            } = &element.kind
            {
                let table = self.graph.table(instance, table_index.unwrap_or(0));
                let len = u64::from(element_count(&element.items));
                let fits = self.fits(instance, Target::Table(table), offset_expr, len);
                if !fits {
                    self.result.unproven.insert(Entity::Element(segment));
                }
                if self.moves(Target::Table(table), fits) {
                    self.result.replayed_elements.insert(segment);
                    self.result.steps.push(StartStep::Element(segment));
                }
            }
        }
        for (index, data) in module.data.iter().enumerate() {
            let segment = Segment {
                instance,
                index: index as u32,
            };
            if let DataKind::Active {
                memory_index,
                offset_expr,
            } = &data.kind
            {
                let memory = self.graph.memory(instance, *memory_index);
                let len = data.data.len() as u64;
                let fits = self.fits(instance, Target::Memory(memory), offset_expr, len);
                if !fits {
                    self.result.unproven.insert(Entity::Data(segment));
                }
                if self.moves(Target::Memory(memory), fits) {
                    self.result.replayed_data.insert(segment);
                    self.result.steps.push(StartStep::Data(segment));
                }
            }
        }
        if let Some(start) = module.start {
            let func = self.graph.func(instance, start);
            self.result.steps.push(StartStep::Call { instance, func });
            self.last_start = Some(instance);
        }
    }

    /// Whether a segment has to be replayed.
    fn moves(&mut self, target: Target, fits: bool) -> bool {
        // A start function can only touch what is as old as its own instance.
        let started = self
            .last_start
            .is_some_and(|last| target.instance() <= last);
        let moves = !self.elide || started || self.touched.contains(&target) || !fits;
        if moves {
            self.touched.insert(target);
        }
        moves
    }

    /// Whether a segment of `len` elements or bytes is known to lie within the
    /// initial size.
    fn fits(
        &self,
        instance: CoreInstanceId,
        target: Target,
        offset: &ConstExpr<'_>,
        len: u64,
    ) -> bool {
        let start = match self.constants.of_expr(self.graph, instance, offset) {
            Some(Constant::I32(value)) => u64::from(value as u32),
            Some(Constant::I64(value)) => value as u64,
            _ => return false,
        };
        let end = u128::from(start) + u128::from(len);
        end <= self.initial_size(target)
    }

    /// In elements or bytes.
    fn initial_size(&self, target: Target) -> u128 {
        let program = self.program;
        let module = &program.modules[self.graph.core_instances[target.instance()].module];
        match target {
            Target::Table(table) => {
                let index = module.imported.tables + table.index;
                u128::from(module.tables[index as usize].initial)
            }
            Target::Memory(memory) => {
                let index = module.imported.memories + memory.index;
                let ty = &module.memories[index as usize];
                u128::from(ty.initial) << ty.page_size_log2.unwrap_or(16)
            }
        }
    }
}

/// The number of elements of a segment.
pub(crate) fn element_count(items: &ElementItems<'_>) -> u32 {
    match items {
        ElementItems::Functions(items) => items.count(),
        ElementItems::Expressions(_, items) => items.count(),
    }
}
