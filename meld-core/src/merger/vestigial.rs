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
use wasmparser::{DataKind, ElementKind, UnpackedIndex};

use super::live::{Entity, Live};
use super::mentions::Mention;
use super::{FusedModule, Segment, StartStep, trapping_constants};
use crate::adapter::FuncRef;

/// Keeps what is reachable; if nothing is to be stripped, all that the inputs hold
/// and the generated functions that are reachable.
pub(super) fn strip_vestigial(fused: &FusedModule<'_, '_>) -> Live {
    let strip = fused.is_stripped;
    let mut marking = Marking {
        fused,
        live: match strip {
            true => Live::nothing(fused),
            false => Live::inputs(fused),
        },
        pending: Vec::new(),
    };
    marking.roots();
    let attached = match strip {
        true => attached(fused),
        false => {
            for func in fused.imported_functions() {
                marking.entity(Entity::Func(fused.resolve(func)));
            }
            let imports = marking.live.host_imports().map(FuncRef::Host);
            marking.pending.extend(imports.map(Entity::Func));
            HashMap::new()
        }
    };
    while let Some(entity) = marking.pending.pop() {
        let is_code = matches!(entity, Entity::Func(_));
        fused.mentions(entity, &mut |mention| {
            let is_data = matches!(mention, Mention::Entity(Entity::Data(_)));
            marking.live.code_names_data |= is_code && is_data;
            marking.mark(mention);
        });
        for segment in attached.get(&entity).into_iter().flatten() {
            marking.entity(*segment);
        }
    }
    marking.live
}

struct Marking<'f, 'g, 'a> {
    fused: &'f FusedModule<'g, 'a>,
    live: Live,
    /// What is kept, but not yet looked at.
    pending: Vec<Entity>,
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

    fn entity(&mut self, entity: Entity) {
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
        for (index, element) in module.elements.iter().enumerate() {
            if let ElementKind::Active { table_index, .. } = &element.kind {
                let table = graph.table(instance, table_index.unwrap_or(0));
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
