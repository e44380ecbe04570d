//! From the root component's bytes to validated, typed sections.
//!
//! One walk over the binary runs `wasmparser`'s validator over everything and
//! keeps, for each component (nested or root), the ordered list of its
//! [`Initializer`]s, and for each core module its sections. Function bodies are
//! left to the end, where [`crate::body`] validates and scans them in parallel.
//!
//! Types are those of the validator: it interns core types across all modules
//! of the binary, so equality of [`wasmparser::types::CoreTypeId`]s is the
//! specification's type equality, and nothing has to be compared again.

mod canonical;
mod guard;
mod initializer;
mod module;
mod names;
mod walk;

pub(crate) use guard::guard;
pub use guard::is_guarded;
pub use initializer::StringEncoding;
pub(crate) use initializer::{
    Builtin, CanonOptions, Initializer, InitializerKind, Lift, Lower, Resource, ResourceBuiltin,
};
pub(crate) use module::{Module, ModuleExport};
pub(crate) use names::ComponentNames;

use wasm_encoder::ValType;
use wasmparser::WasmFeatures;
use wasmparser::types::{CoreTypeId, Types};

use crate::error::Result;
use crate::ids::{Arena, ComponentId, ModuleId};

/// All components and core modules that the root binary defines.
pub(crate) struct Program<'a> {
    pub(crate) components: Arena<ComponentId, Component<'a>>,
    pub(crate) modules: Arena<ModuleId, Module<'a>>,
    pub(crate) root: ComponentId,
    /// Every type that an initializer or a module refers to.
    pub(crate) types: Types,
}

impl Program<'_> {
    /// The parameters and results of a function of numbers, as lowering makes them.
    pub(crate) fn numbers(&self, ty: CoreTypeId) -> (Vec<ValType>, Vec<ValType>) {
        let ty = self.types[ty].unwrap_func();
        let encode = |types: &[wasmparser::ValType]| {
            let types = types.iter();
            types
                .map(|ty| ValType::try_from(*ty).expect("numbers have no type index"))
                .collect()
        };
        (encode(ty.params()), encode(ty.results()))
    }
}

/// A component as its binary defines it.
#[derive(Default)]
pub(crate) struct Component<'a> {
    pub(crate) initializers: Vec<Initializer<'a>>,
    pub(crate) names: ComponentNames<'a>,
}

/// The proposals that inputs may use: whatever the validator knows, save those
/// that contradict the specification's current text.
pub(crate) fn input_features() -> WasmFeatures {
    WasmFeatures::all()
}

/// Validates `binary` and reads all of it.
///
/// # Errors
///
/// [`crate::Error::Invalid`] with the offset in `binary` of the first fault.
pub(crate) fn read(binary: &[u8]) -> Result<Program<'_>> {
    walk::walk(binary)
}
