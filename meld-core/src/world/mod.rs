//! What a component imports and exports, with its types.
//!
//! A component seen from outside: the names of its imports and exports, and what
//! the validator says that they are. [`TypeWriter`] writes these types down again
//! in a component that is being built. Whoever builds one needs both: composing
//! several inputs, and wrapping the fused module.

mod builder;
mod equality;
mod types;
mod walk;

pub(crate) use builder::Builder;
pub(crate) use equality::same_world;
pub(crate) use types::{TypeWriter, Unwritable};
pub(crate) use walk::{TypeKey, Walk, nominal, parts, walk};

use std::cell::Cell;
use std::fmt;

use wasm_encoder::ComponentExportKind;

use wasmparser::component_types::{ComponentEntityType, ComponentItem};
use wasmparser::types::Types;
use wasmparser::{
    Chunk, ComponentExternName, ComponentName, ComponentNameSectionReader, KnownCustom, Parser,
    Payload, ValidPayload, Validator, WasmFeatures,
};

use crate::component::guard;
use crate::error::{Error, Location, Result};

/// Position of a world among those that one component is built from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WorldId(pub(super) usize);

/// A component, seen from outside.
pub(crate) struct World<'a> {
    /// How errors call it.
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    /// What it calls itself, if it does.
    own_name: Option<&'a str>,
    /// The types that `imports` and `exports` refer to. The ids in them mean
    /// nothing in another world.
    pub(crate) types: Types,
    /// In binary order.
    pub(crate) imports: Vec<Extern<'a>>,
    /// In binary order.
    pub(crate) exports: Vec<Extern<'a>>,
}

/// An import or an export.
pub(crate) struct Extern<'a> {
    pub(crate) name: ComponentExternName<'a>,
    pub(crate) ty: ComponentEntityType,
}

/// What the sections of the root say, before their types are known.
#[derive(Default)]
struct Names<'a> {
    imports: Vec<ComponentExternName<'a>>,
    exports: Vec<ComponentExternName<'a>>,
    own_name: Option<&'a str>,
}

impl<'a> World<'a> {
    /// Validates everything but function bodies, which do not matter here and
    /// are validated with the composition.
    pub(crate) fn read(name: &'a str, bytes: &'a [u8]) -> Result<World<'a>> {
        let mut names = Names::default();
        let types = structure(bytes, |payload| names.take(payload))
            .map_err(|error| error.located(|offset| (name, offset)))?
            .map_err(|e| invalid(name, e.offset(), &e))?;
        let view = types.as_ref();
        let item = |name: ComponentExternName<'a>, found: Option<&ComponentItem>| match found {
            Some(item) => Extern { name, ty: item.ty },
            None => unreachable!("the validator records each import and export that it accepts"),
        };
        let imports = names.imports.into_iter();
        let exports = names.exports.into_iter();
        Ok(World {
            name,
            bytes,
            own_name: names.own_name,
            imports: imports
                .map(|n| item(n, view.component_item_for_import(n.name)))
                .collect(),
            exports: exports
                .map(|n| item(n, view.component_item_for_export(n.name)))
                .collect(),
            types,
        })
    }

    /// How the input is called inside the composition. That follows from the
    /// input's contents alone, as the output must not depend on a path.
    pub(crate) fn label(&self) -> Option<&'a str> {
        self.own_name
            .or_else(|| self.exports.first().map(|e| e.name.name))
    }
}

/// The error for an input that the validator rejects at `offset` in it.
pub(crate) fn invalid(input: &str, offset: u64, error: &wasmparser::BinaryReaderError) -> Error {
    Error::Invalid {
        at: Location {
            input: input.to_owned(),
            offset,
            ..Location::default()
        },
        message: error.message().to_owned(),
    }
}

impl fmt::Debug for World<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("name", &self.name).finish()
    }
}

impl<'a> Names<'a> {
    fn take(&mut self, payload: &Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::ComponentImportSection(section) => {
                for import in section.clone() {
                    self.imports.push(import?.name);
                }
            }
            Payload::ComponentExportSection(section) => {
                for export in section.clone() {
                    self.exports.push(export?.name);
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::ComponentName(names) = section.as_known() {
                    self.own_name = own_name(names).or(self.own_name);
                }
            }
            // Everything else is inside of the component.
            _ => {}
        }
        Ok(())
    }
}

/// The component's own name. Custom sections are not validated, so one that
/// can't be read has no name in it.
fn own_name<'a>(names: ComponentNameSectionReader<'a>) -> Option<&'a str> {
    names.into_iter().find_map(|name| match name {
        Ok(ComponentName::Component { name, .. }) => Some(name),
        _ => None,
    })
}

/// Validates a component except for its function bodies, shows the payloads of
/// its outermost level, and returns its types, or why it is not valid.
///
/// # Errors
///
/// Those of [`guard`].
pub(crate) fn structure<'a>(
    bytes: &'a [u8],
    outermost: impl FnMut(&Payload<'a>) -> wasmparser::Result<()>,
) -> Result<wasmparser::Result<Types>> {
    let at = Cell::new(0);
    guard(&at, || unguarded_structure(bytes, &at, outermost))
}

/// The same. `at` says how far it is.
fn unguarded_structure<'a>(
    bytes: &'a [u8],
    at: &Cell<u64>,
    mut outermost: impl FnMut(&Payload<'a>) -> wasmparser::Result<()>,
) -> wasmparser::Result<Types> {
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let mut parser = Parser::new(0);
    let mut outer = Vec::new();
    let mut rest = bytes;
    loop {
        let Chunk::Parsed { consumed, payload } = parser.parse(rest, true)? else {
            unreachable!("all of the data is there, so a lack of it is an error")
        };
        rest = &rest[consumed..];
        if let Some((_, range)) = payload.as_section() {
            at.set(range.start);
        }
        match validator.payload(&payload)? {
            ValidPayload::Ok if outer.is_empty() => outermost(&payload)?,
            ValidPayload::Ok | ValidPayload::Func(..) => {}
            ValidPayload::Parser(inner) => outer.push(std::mem::replace(&mut parser, inner)),
            ValidPayload::End(types) => match outer.pop() {
                Some(next) => parser = next,
                None => return Ok(types),
            },
        }
    }
}

/// Whether an item is made of types that have to have names.
pub(crate) fn has_nominal(world: &World<'_>, ty: ComponentEntityType) -> bool {
    let mut found = false;
    walk(&world.types, ty, |id| {
        found |= nominal(&world.types, id);
        Walk::Deeper
    });
    found
}

/// The kind of an item.
pub(crate) fn kind(ty: ComponentEntityType) -> ComponentExportKind {
    match ty {
        ComponentEntityType::Module(_) => ComponentExportKind::Module,
        ComponentEntityType::Func(_) => ComponentExportKind::Func,
        ComponentEntityType::Value(_) => ComponentExportKind::Value,
        ComponentEntityType::Type { .. } => ComponentExportKind::Type,
        ComponentEntityType::Instance(_) => ComponentExportKind::Instance,
        ComponentEntityType::Component(_) => ComponentExportKind::Component,
    }
}
