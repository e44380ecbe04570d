//! What one module can hold.
//!
//! Fusing adds up what was in many modules, so it can outgrow a limit that each
//! of them keeps. The limits are those on which engines agree (the JavaScript
//! embedding's), and which the validator applies. They are checked before
//! anything is written, except for the size of bodies, which is known only then.

use wasmparser::types::CoreTypeId;

use super::declared;
use super::numbering::Numbering;
use crate::adapter::{AdapterType, FuncRef};
use crate::error::{Error, Result};
use crate::flatten::Defined;
use crate::merger::{ExportDef, FusedModule};

const MAX_NAME_BYTES: usize = 100_000;
const MAX_BODY_BYTES: usize = 7_654_321;
const MAX_MODULE_BYTES: u64 = 1 << 30;
/// The validator's: all imports and exports together must be less complex.
const MAX_TYPE_SIZE: u64 = 1_000_000;

/// Checks everything that is known before encoding.
///
/// # Errors
///
/// [`Error::Capacity`] with the first limit that is exceeded.
pub(super) fn check(fused: &FusedModule<'_, '_>, numbering: &Numbering) -> Result<()> {
    check_counts(fused, numbering)?;
    check_names(fused)?;
    check_boundary_types(fused, numbering)?;
    check_size(fused)
}

/// Checks an entry of the code section as written, the size in front included.
pub(super) fn check_body_entry(bytes: usize) -> Result<()> {
    /// What the size takes if the body is about as large as it may be.
    const SIZE_BYTES: usize = 4;
    check_body(bytes.saturating_sub(SIZE_BYTES))
}

/// Checks the size of a function body.
pub(super) fn check_body(bytes: usize) -> Result<()> {
    if bytes <= MAX_BODY_BYTES {
        return Ok(());
    }
    exceeded(format!(
        "a function body of {bytes} bytes, as its indices have grown, \
         and a body can have {MAX_BODY_BYTES}"
    ))
}

fn check_counts(fused: &FusedModule<'_, '_>, numbering: &Numbering) -> Result<()> {
    let counts = &numbering.counts;
    // One more function may be the merged start.
    let functions = counts.functions.saturating_add(1);
    let declared = u32::from(!declared::missing(fused).is_empty());
    let spaces = [
        ("imports", counts.imports, 1_000_000),
        ("exports", fused.exports.len() as u32, 1_000_000),
        ("functions", functions, 1_000_000),
        ("types", numbering.types.len(), 1_000_000),
        ("globals", counts.globals, 1_000_000),
        ("tags", counts.tags, 1_000_000),
        ("element segments", counts.elements + declared, 100_000),
        ("data segments", counts.data, 100_000),
        ("tables", counts.tables, 100),
        ("memories", counts.memories, 100),
    ];
    match spaces.iter().find(|(_, count, limit)| count > limit) {
        None => Ok(()),
        Some((what, count, limit)) => {
            exceeded(format!("{count} {what}, and a module can have {limit}"))
        }
    }
}

/// Names are made of several, as `interface#function`.
fn check_names(fused: &FusedModule<'_, '_>) -> Result<()> {
    let imports = fused.live.host_imports().map(|id| &fused.imports[id]);
    let imports = imports.flat_map(|name| [&name.module, &name.field]);
    let mut names = imports.chain(fused.exports.keys());
    match names.find(|name| name.len() > MAX_NAME_BYTES) {
        None => Ok(()),
        Some(name) => {
            let start: String = name.chars().take(40).collect();
            exceeded(format!(
                "the name '{start}…' of {} bytes, and a name can have {MAX_NAME_BYTES}",
                name.len()
            ))
        }
    }
}

fn check_boundary_types(fused: &FusedModule<'_, '_>, numbering: &Numbering) -> Result<()> {
    let size_of = |ty| type_size(fused, ty);
    let imports = fused.live.host_imports();
    let imports = imports.map(|id| size_of(fused.graph.host_imports[id].core_type));
    let exports = fused.exports.values().map(|def| match *def {
        ExportDef::Start => 2,
        ExportDef::Func(func) => function_size(fused, func),
        ExportDef::Tag(tag) => size_of(tag_type(fused, tag)),
        ExportDef::Table(_) | ExportDef::Memory(_) | ExportDef::Global(_) => 1,
    });
    let size: u64 = imports.chain(exports).sum();
    if size + 1 < MAX_TYPE_SIZE {
        return Ok(());
    }
    exceeded(format!(
        "{} imports and {} exports, whose types are too many together for a validator",
        numbering.counts.imports,
        fused.exports.len()
    ))
}

fn type_size(fused: &FusedModule<'_, '_>, ty: CoreTypeId) -> u64 {
    let func = fused.program.types[ty].unwrap_func();
    2 + (func.params().len() + func.results().len()) as u64
}

fn function_size(fused: &FusedModule<'_, '_>, func: FuncRef) -> u64 {
    match func {
        FuncRef::Defined(def) => {
            let module = fused.module(def.instance);
            let index = module.imported.functions + def.index;
            type_size(fused, module.functions[index as usize])
        }
        FuncRef::Host(id) => type_size(fused, fused.graph.host_imports[id].core_type),
        FuncRef::Adapter(id) => match &fused.adapters.functions()[id].ty {
            AdapterType::Core(ty) => type_size(fused, *ty),
            AdapterType::Signature(signature) => {
                2 + (signature.params.len() + signature.results.len()) as u64
            }
        },
    }
}

fn tag_type(fused: &FusedModule<'_, '_>, tag: Defined) -> CoreTypeId {
    let module = fused.module(tag.instance);
    module.tags[(module.imported.tags + tag.index) as usize]
}

/// A module that is instantiated many times is there many times.
fn check_size(fused: &FusedModule<'_, '_>) -> Result<()> {
    let instances = fused.graph.core_instances.keys();
    let size: u64 = instances
        .map(|id| {
            let (module, live) = (fused.module(id), fused.live.of(id));
            let bodies = live.functions.of(&module.bodies);
            let bodies = bodies.map(|(_, body)| body.bytes.len() as u64);
            let data = live.data.of(&module.data);
            let data = data.map(|(_, data)| data.data.len() as u64);
            bodies.sum::<u64>() + data.sum::<u64>()
        })
        .sum();
    if size <= MAX_MODULE_BYTES {
        return Ok(());
    }
    exceeded(format!(
        "{size} bytes of code and data, and a module can have {MAX_MODULE_BYTES}; \
         a module that is instantiated several times counts as often"
    ))
}

fn exceeded(what: String) -> Result<()> {
    Err(Error::Capacity { what })
}
