//! The type section.
//!
//! The validator gives equal types equal ids across all modules of the binary,
//! so the output holds each recursive group once, in the order in which the
//! core instances bring them. A group only refers to itself and to groups that
//! its module defined before, so this order is a valid one.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use wasm_encoder::TypeSection;
use wasm_encoder::reencode::{Error as ReencodeError, Reencode};
use wasmparser::types::{CoreTypeId, RecGroupId, TypesRef};
use wasmparser::{CompositeInnerType, UnpackedIndex};

use crate::merger::{FusedModule, Start};

/// The types of the output.
pub(crate) struct FusedTypes {
    groups: Vec<RecGroupId>,
    indices: HashMap<CoreTypeId, u32>,
    /// The type of the merged start function, if there is one.
    start: Option<StartType>,
}

/// Where the type without parameters and results is.
#[derive(Clone, Copy)]
enum StartType {
    Existing(u32),
    /// No input has it; it comes after all others.
    Added,
}

impl FusedTypes {
    /// Collects the types of all instances and generated functions.
    pub(crate) fn collect(fused: &FusedModule<'_, '_>) -> Self {
        let types = fused.program.types.as_ref();
        let instances = fused.graph.core_instances.values();
        let modules = instances.flat_map(|i| fused.program.modules[i.module].types.iter());
        let imports = fused.graph.host_imports.values().map(|i| &i.core_type);
        let adapters = fused.adapters.functions.values().map(|a| &a.core_type);
        let mut result = FusedTypes {
            groups: Vec::new(),
            indices: HashMap::new(),
            start: None,
        };
        let mut known = HashSet::new();
        for id in modules.chain(imports).chain(adapters) {
            let group = types.rec_group_id_of(*id);
            if known.insert(group) {
                result.add_group(types, group);
            }
        }
        if matches!(fused.start(), Start::Merged) {
            result.start = Some(result.find_start(types));
        }
        result
    }

    fn add_group(&mut self, types: TypesRef<'_>, group: RecGroupId) {
        self.groups.push(group);
        for id in types.rec_group_elements(group) {
            let index = self.indices.len() as u32;
            self.indices.insert(id, index);
        }
    }

    fn find_start(&self, types: TypesRef<'_>) -> StartType {
        let is_start = |group: &RecGroupId| {
            let mut elements = types.rec_group_elements(*group);
            let id = elements.next().filter(|_| elements.len() == 0)?;
            let ty = &types[id];
            let plain = ty.is_final && ty.supertype_idx.is_none() && !ty.composite_type.shared;
            match &ty.composite_type.inner {
                CompositeInnerType::Func(func)
                    if plain && func.params().is_empty() && func.results().is_empty() =>
                {
                    Some(self.indices[&id])
                }
                _ => None,
            }
        };
        match self.groups.iter().find_map(is_start) {
            Some(index) => StartType::Existing(index),
            None => StartType::Added,
        }
    }

    /// The index of a type.
    pub(crate) fn index(&self, id: CoreTypeId) -> u32 {
        self.indices[&id]
    }

    /// The index of the merged start function's type.
    pub(crate) fn start(&self) -> Option<u32> {
        self.start.map(|start| match start {
            StartType::Existing(index) => index,
            StartType::Added => self.indices.len() as u32,
        })
    }

    pub(crate) fn len(&self) -> u32 {
        let added = matches!(self.start, Some(StartType::Added));
        self.indices.len() as u32 + u32::from(added)
    }

    pub(crate) fn encode(
        &self,
        types: TypesRef<'_>,
    ) -> Result<TypeSection, ReencodeError<Infallible>> {
        let mut section = TypeSection::new();
        let mut map = TypeMap(self);
        for group in &self.groups {
            let elements = types.rec_group_elements(*group);
            let mut subtypes = elements
                .map(|id| map.sub_type(types[id].clone()))
                .collect::<Result<Vec<_>, _>>()?;
            match subtypes.len() {
                1 => section.ty().subtype(&subtypes.remove(0)),
                _ => section.ty().rec(subtypes),
            }
        }
        if let Some(StartType::Added) = self.start {
            section.ty().function([], []);
        }
        Ok(section)
    }
}

/// Maps the validator's ids to indices.
struct TypeMap<'t>(&'t FusedTypes);

impl Reencode for TypeMap<'_> {
    type Error = Infallible;

    fn type_index_unpacked(
        &mut self,
        index: UnpackedIndex,
    ) -> Result<u32, ReencodeError<Infallible>> {
        match index {
            UnpackedIndex::Id(id) => Ok(self.0.index(id)),
            UnpackedIndex::Module(_) | UnpackedIndex::RecGroup(_) => {
                unreachable!("the validator has made type references ids")
            }
        }
    }
}
