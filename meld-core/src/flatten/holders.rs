//! Handles pass through to the host only for a single holder.
//!
//! Every component instance has a handle table of its own. The fused module has
//! one, which the host keeps, so two instances that hold handles, of the host's
//! resources or of their own, would see each other's indices. Until handles are
//! virtualised, that is refused.

use std::collections::HashSet;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    ComponentDefinedType, ComponentDefinedTypeId, ComponentFuncTypeId, ComponentValType,
};

use super::graph::{FusionGraph, HostFunc};
use crate::component::Program;
use crate::error::{Error, Location, Result};
use crate::ids::InstanceId;

/// Checks that at most one component instance holds handles.
pub(super) fn check(program: &Program<'_>, graph: &FusionGraph) -> Result<()> {
    let holders = holders(program, graph);
    let Some((first, first_at)) = holders.first() else {
        return Ok(());
    };
    match holders.iter().find(|(instance, _)| instance != first) {
        None => Ok(()),
        Some((_, at)) => Err(Error::Unsupported {
            at: (*at).clone(),
            what: format!(
                "handles in two component instances; \
                 {} holds some as well, through {}",
                graph.instances[*first].path, first_at.item
            ),
        }),
    }
}

/// Whose handles the host keeps, and where it gets them.
fn holders<'g>(program: &Program<'_>, graph: &'g FusionGraph) -> Vec<(InstanceId, &'g Location)> {
    let mut search = HandleSearch {
        program,
        without: HashSet::new(),
    };
    let mut holders = Vec::new();
    for (id, import) in graph.host_imports.iter() {
        let holds = match &import.func {
            HostFunc::Lowered { ty, .. } => search.in_func(*ty),
            HostFunc::Resource { .. } | HostFunc::Builtin { .. } => true,
        };
        if holds {
            holders.push((import.instance, &graph.host_import_sites[id]));
        }
    }
    for export in &graph.exports {
        let lift = &graph.lifts[export.lift];
        if search.in_func(lift.ty) {
            holders.push((lift.instance, &export.at));
        }
    }
    holders
}

/// Looks for handles in types, each type once.
struct HandleSearch<'p, 'a> {
    program: &'p Program<'a>,
    /// Types known to hold no handle.
    without: HashSet<ComponentDefinedTypeId>,
}

impl HandleSearch<'_, '_> {
    fn in_func(&mut self, ty: ComponentFuncTypeId) -> bool {
        let func = &self.program.types[ty];
        self.in_any(func.params.iter().map(|(_, ty)| *ty).chain(func.result))
    }

    fn in_any(&mut self, types: impl IntoIterator<Item = ComponentValType>) -> bool {
        types.into_iter().any(|ty| self.in_value(ty))
    }

    fn in_value(&mut self, ty: ComponentValType) -> bool {
        let id = match ty {
            ComponentValType::Primitive(ty) => return is_handle(ty),
            ComponentValType::Type(id) => id,
        };
        if self.without.contains(&id) {
            return false;
        }
        let found = self.in_defined(id);
        if !found {
            self.without.insert(id);
        }
        found
    }

    fn in_defined(&mut self, id: ComponentDefinedTypeId) -> bool {
        let program = self.program;
        match &program.types[id] {
            ComponentDefinedType::Own(_) | ComponentDefinedType::Borrow(_) => true,
            ComponentDefinedType::Primitive(ty) => is_handle(*ty),
            ComponentDefinedType::Flags(_) | ComponentDefinedType::Enum(_) => false,
            ComponentDefinedType::Record(ty) => self.in_any(ty.fields.values().copied()),
            ComponentDefinedType::Tuple(ty) => self.in_any(ty.types.iter().copied()),
            ComponentDefinedType::Variant(ty) => {
                self.in_any(ty.cases.values().filter_map(|case| case.ty))
            }
            ComponentDefinedType::List { element, .. }
            | ComponentDefinedType::FixedLengthList { element, .. } => self.in_value(*element),
            ComponentDefinedType::Map { key, value, .. } => self.in_any([*key, *value]),
            ComponentDefinedType::Option { ty, .. } => self.in_value(*ty),
            ComponentDefinedType::Result { ok, err, .. } => {
                self.in_any(ok.iter().chain(err).copied())
            }
            // Not a resource, but a handle all the same.
            ComponentDefinedType::Future { .. } | ComponentDefinedType::Stream { .. } => true,
        }
    }
}

/// An error context is not a resource, but the index of a table entry as well.
fn is_handle(ty: PrimitiveValType) -> bool {
    match ty {
        PrimitiveValType::ErrorContext => true,
        PrimitiveValType::Bool
        | PrimitiveValType::S8
        | PrimitiveValType::U8
        | PrimitiveValType::S16
        | PrimitiveValType::U16
        | PrimitiveValType::S32
        | PrimitiveValType::U32
        | PrimitiveValType::S64
        | PrimitiveValType::U64
        | PrimitiveValType::F32
        | PrimitiveValType::F64
        | PrimitiveValType::Char
        | PrimitiveValType::String => false,
    }
}
