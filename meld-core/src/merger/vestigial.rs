//! What is reachable, and so in the output.
//!
//! Roots, then everything that they name, and so on: three readable steps
//! ([`roots`](Marking::roots), [`mark`](Marking::mark), [`attached`]). The roots
//! are what the module exports, what it runs when it is instantiated, and what
//! can trap then. An active segment is not named by anything; it lives if what
//! it initialises does.
//!
//! Without stripping all that the inputs hold stays, and the search is only one
//! for the generated functions that something calls.

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error as ReencodeError, Reencode};
use wasmparser::types::CoreTypeId;
use wasmparser::{DataKind, UnpackedIndex};

use super::live::{Entity, Live};
use super::mentions::Mention;
use super::{FusedModule, Segment, StartStep, trapping_constants};
use crate::adapter::FuncRef;

/// Keeps what is reachable; if nothing is to be stripped, all that the inputs hold
/// and the generated functions that are reachable.
pub(super) fn strip_vestigial(fused: &FusedModule<'_, '_>) -> Live {
    let mut marking = match fused.is_stripped {
        true => Marking::from_nothing(fused),
        false => Marking::from_inputs(fused),
    };
    marking.roots();
    marking.run();
    marking.live
}

/// A search through what entities name.
pub(super) struct Marking<'f, 'g, 'a> {
    fused: &'f FusedModule<'g, 'a>,
    live: Live,
    /// What is kept, but not yet looked at.
    pending: Vec<Entity>,
    /// The active segments of each table and memory.
    attached: HashMap<Entity, Vec<Entity>>,
}

impl<'f, 'g, 'a> Marking<'f, 'g, 'a> {
    /// A search that has found nothing yet.
    pub(super) fn from_nothing(fused: &'f FusedModule<'g, 'a>) -> Self {
        Marking {
            fused,
            live: Live::nothing(fused),
            pending: Vec::new(),
            attached: attached(fused),
        }
    }

    /// A search for generated functions, as all that the inputs hold is kept.
    fn from_inputs(fused: &'f FusedModule<'g, 'a>) -> Self {
        let live = Live::inputs(fused);
        let imports = live.host_imports().map(FuncRef::Host);
        let mut marking = Marking {
            fused,
            pending: imports.map(Entity::Func).collect(),
            live,
            attached: attached(fused),
        };
        for func in fused.imported_functions() {
            marking.entity(Entity::Func(fused.resolve(func)));
        }
        marking
    }

    /// What is found so far.
    pub(super) fn live(&self) -> &Live {
        &self.live
    }

    /// Searches on until there is nothing left to look at.
    pub(super) fn run(&mut self) {
        let fused = self.fused;
        while let Some(entity) = self.pending.pop() {
            let is_code = matches!(entity, Entity::Func(_));
            fused.mentions(entity, &mut |mention| {
                let is_data = matches!(mention, Mention::Entity(Entity::Data(_)));
                self.live.code_names_data |= is_code && is_data;
                self.mark(mention);
            });
            let segments = self.attached.get(&entity).cloned();
            for segment in segments.into_iter().flatten() {
                self.entity(segment);
            }
        }
    }
}

impl Marking<'_, '_, '_> {
    fn roots(&mut self) {
        let fused = self.fused;
        for entity in fused.exports.values().filter_map(|def| def.entity()) {
            self.entity(entity);
        }
        for step in &fused.initialization.steps {
            match *step {
                StartStep::Call { func, .. } => self.entity(Entity::Func(fused.resolve(func))),
                StartStep::Element(segment) => {
                    if !fused.initialization.is_proven(Entity::Element(segment)) {
                        self.entity(Entity::Element(segment));
                    }
                }
                StartStep::Data(segment) => {
                    if !fused.initialization.is_proven(Entity::Data(segment)) {
                        self.entity(Entity::Data(segment));
                    }
                }
            }
        }
        for id in fused.graph.core_instances.keys() {
            for (entity, _) in trapping_constants::trapping(fused.module(id), id) {
                self.entity(entity);
            }
        }
    }

    fn mark(&mut self, mention: Mention) {
        match mention {
            Mention::Entity(entity) => self.entity(entity),
            Mention::Type(ty) => self.ty(ty),
        }
    }

    /// Keeps an entity.
    pub(super) fn entity(&mut self, entity: Entity) {
        if self.live.insert(entity) {
            self.pending.push(entity);
        }
    }

    /// Keeps a type, the others of its group, and those that they name.
    fn ty(&mut self, ty: CoreTypeId) {
        let types = self.fused.program.types.as_ref();
        let mut named = NamedTypes(vec![ty]);
        while let Some(ty) = named.0.pop() {
            if self.live.insert_type(ty) {
                named
                    .0
                    .extend(types.rec_group_elements(types.rec_group_id_of(ty)));
                named
                    .sub_type(types[ty].clone())
                    .expect("every reference in a type has an id");
            }
        }
    }
}

/// The active segments of each table and memory.
fn attached(fused: &FusedModule<'_, '_>) -> HashMap<Entity, Vec<Entity>> {
    let graph = fused.graph;
    let mut attached: HashMap<Entity, Vec<Entity>> = HashMap::new();
    for instance in graph.core_instances.keys() {
        let module = fused.module(instance);
        let segment = |index: usize| Segment {
            instance,
            index: index as u32,
        };
        for index in 0..module.elements.len() {
            if let Some(table) = fused.initialized_table(segment(index)) {
                let segments = attached.entry(Entity::Table(table)).or_default();
                segments.push(Entity::Element(segment(index)));
            }
        }
        for (index, data) in module.data.iter().enumerate() {
            if let DataKind::Active { memory_index, .. } = &data.kind {
                let memory = graph.memory(instance, *memory_index);
                let segments = attached.entry(Entity::Memory(memory)).or_default();
                segments.push(Entity::Data(segment(index)));
            }
        }
    }
    attached
}

/// Collects the types that a type names.
struct NamedTypes(Vec<CoreTypeId>);

impl Reencode for NamedTypes {
    type Error = Infallible;

    fn type_index_unpacked(
        &mut self,
        index: UnpackedIndex,
    ) -> Result<u32, ReencodeError<Infallible>> {
        match index {
            UnpackedIndex::Id(id) => self.0.push(id),
            UnpackedIndex::Module(_) | UnpackedIndex::RecGroup(_) => {
                unreachable!("the validator has made type references ids")
            }
        }
        Ok(0)
    }
}
