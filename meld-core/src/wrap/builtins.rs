//! Canonical builtins that are not about resources.
//!
//! The component has them as the input had them, with the indices that the types,
//! memories and functions have here. Each names at most one of a kind.

use std::convert::Infallible;

use wasm_encoder::reencode::{
    Error as ReencodeError, Reencode, ReencodeComponent, component_utils,
};
use wasmparser::component_types::ComponentValType;

use super::{INNER, Wrapper};
use crate::component::Builtin;
use crate::error::Result;
use crate::ids::HostImportId;

impl Wrapper<'_, '_, '_> {
    /// The core function of a builtin.
    pub(super) fn canonical_builtin(&mut self, id: HostImportId, builtin: &Builtin) -> Result<u32> {
        let fused = self.fused;
        let import = &fused.graph.host_imports[id];
        self.know_resources_of(import.instance);
        let ty = builtin.transport.map(ComponentValType::Type);
        let ty = match ty.or(builtin.result) {
            Some(ComponentValType::Type(ty)) => self.types.defined(INNER, ty),
            Some(ComponentValType::Primitive(_)) | None => Ok(UNUSED),
        };
        let item = || format!("canon {}", builtin.name);
        let ty = ty.map_err(|why| self.unwritable(&item(), why))?;
        let memory = import.options.memory;
        let realloc = import.options.realloc;
        let realloc = realloc.map(|func| fused.host_entry(import.instance, func));
        let mut indices = Indices {
            ty,
            memory: memory.map_or(UNUSED, |memory| self.memory(memory)),
            realloc: realloc.map_or(UNUSED, |func| self.stand_in(func)),
        };
        let function = builtin.function.clone();
        let mut written = Ok(());
        let index = self.builder().core_func(|section| {
            written = component_utils::parse_component_canonical(&mut indices, section, function);
        });
        Ok(written.map(|()| index)?)
    }
}

/// The index of what a builtin does not name.
const UNUSED: u32 = u32::MAX;

/// The indices of whatever a builtin names.
struct Indices {
    ty: u32,
    memory: u32,
    realloc: u32,
}

impl Reencode for Indices {
    type Error = Infallible;

    fn memory_index(&mut self, _: u32) -> std::result::Result<u32, ReencodeError<Infallible>> {
        Ok(self.memory)
    }

    fn function_index(&mut self, _: u32) -> std::result::Result<u32, ReencodeError<Infallible>> {
        Ok(self.realloc)
    }
}

impl ReencodeComponent for Indices {
    fn component_type_index(&mut self, _: u32) -> u32 {
        self.ty
    }
}
