//! The type section.
//!
//! The validator gives equal types equal ids across all modules of the binary,
//! so the output holds each recursive group once, in the order in which the
//! core instances bring them. A group only refers to itself and to groups that
//! its module defined before, so this order is a valid one.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{Error as ReencodeError, Reencode};
use wasm_encoder::{TypeSection, ValType};
use wasmparser::types::{CoreTypeId, RecGroupId, TypesRef};
use wasmparser::{CompositeInnerType, SubType, UnpackedIndex};

use crate::adapter::{AdapterType, Signature};
use crate::merger::{FusedModule, Start};

/// The types of the output.
pub(crate) struct FusedTypes {
    groups: Vec<RecGroupId>,
    indices: HashMap<CoreTypeId, u32>,
    /// Plain function types of numbers, wherever they come from.
    signatures: HashMap<Signature, u32>,
    /// Those that no input has; they come after all others.
    added: Vec<Signature>,
    /// The type of the merged start function, if there is one.
    start: Option<u32>,
}

impl FusedTypes {
    /// Collects the types of all instances and generated functions.
    pub(crate) fn collect(fused: &FusedModule<'_, '_>) -> Self {
        let types = fused.program.types.as_ref();
        let (graph, live) = (fused.graph, &fused.live);
        let instances = graph.core_instances.values();
        let modules = instances.flat_map(|i| fused.program.modules[i.module].types.iter());
        let modules = modules.copied().filter(|ty| live.has_type(*ty));
        let imports = live.host_imports();
        let imports = imports.map(|id| graph.host_imports[id].core_type);
        let adapters = || {
            let adapters = live.adapters();
            adapters.map(|id| &fused.adapters.functions()[id].ty)
        };
        let core = adapters().filter_map(|ty| match ty {
            AdapterType::Core(id) => Some(*id),
            AdapterType::Signature(_) => None,
        });
        let mut result = FusedTypes {
            groups: Vec::new(),
            indices: HashMap::new(),
            signatures: HashMap::new(),
            added: Vec::new(),
            start: None,
        };
        let mut known = HashSet::new();
        for id in modules.chain(imports).chain(core) {
            let group = types.rec_group_id_of(id);
            if known.insert(group) {
                result.add_group(types, group);
            }
        }
        for ty in adapters() {
            if let AdapterType::Signature(signature) = ty {
                result.add_signature(signature);
            }
        }
        for helper in fused.memories.helpers() {
            result.add_signature(&helper.signature());
        }
        if matches!(fused.start(), Start::Merged) {
            result.start = Some(result.add_signature(&Signature::default()));
        }
        result
    }

    fn add_signature(&mut self, signature: &Signature) -> u32 {
        if let Some(index) = self.signatures.get(signature) {
            return *index;
        }
        let index = self.len();
        self.signatures.insert(signature.clone(), index);
        self.added.push(signature.clone());
        index
    }

    fn add_group(&mut self, types: TypesRef<'_>, group: RecGroupId) {
        self.groups.push(group);
        let elements = types.rec_group_elements(group);
        let alone = elements.len() == 1;
        for id in elements {
            let index = self.indices.len() as u32;
            self.indices.insert(id, index);
            if let Some(signature) = plain_signature(&types[id]).filter(|_| alone) {
                self.signatures.entry(signature).or_insert(index);
            }
        }
    }

    /// The index of a type, if it is kept.
    pub(crate) fn find(&self, id: CoreTypeId) -> Option<u32> {
        self.indices.get(&id).copied()
    }

    /// The index of a type that is kept.
    pub(crate) fn index(&self, id: CoreTypeId) -> u32 {
        self.indices[&id]
    }

    /// The index of a generated function's type.
    pub(crate) fn adapter(&self, ty: &AdapterType) -> u32 {
        match ty {
            AdapterType::Core(id) => self.index(*id),
            AdapterType::Signature(signature) => self.signature(signature),
        }
    }

    /// The index of the type of a function that meld adds.
    pub(crate) fn signature(&self, signature: &Signature) -> u32 {
        self.signatures[signature]
    }

    /// The index of the merged start function's type.
    pub(crate) fn start(&self) -> Option<u32> {
        self.start
    }

    pub(crate) fn len(&self) -> u32 {
        (self.indices.len() + self.added.len()) as u32
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
        for Signature { params, results } in &self.added {
            let (params, results) = (params.iter().copied(), results.iter().copied());
            section.ty().function(params, results);
        }
        Ok(section)
    }
}

/// The signature of a function type that is nothing but that: final, without a
/// supertype, of numbers only.
fn plain_signature(ty: &SubType) -> Option<Signature> {
    let composite = &ty.composite_type;
    let CompositeInnerType::Func(func) = &composite.inner else {
        return None;
    };
    let plain = ty.is_final
        && ty.supertype_idx.is_none()
        && !composite.shared
        && composite.descriptor_idx.is_none()
        && composite.describes_idx.is_none();
    let numbers = |types: &[wasmparser::ValType]| types.iter().map(number).collect::<Option<_>>();
    if !plain {
        return None;
    }
    Some(Signature {
        params: numbers(func.params())?,
        results: numbers(func.results())?,
    })
}

fn number(ty: &wasmparser::ValType) -> Option<ValType> {
    match ty {
        wasmparser::ValType::I32 => Some(ValType::I32),
        wasmparser::ValType::I64 => Some(ValType::I64),
        wasmparser::ValType::F32 => Some(ValType::F32),
        wasmparser::ValType::F64 => Some(ValType::F64),
        wasmparser::ValType::V128 | wasmparser::ValType::Ref(_) => None,
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
