//! The composition's own part: imports, instantiations, aliases, exports.
//!
//! Written in that order, with each input embedded just before it is
//! instantiated. Two rules of validation shape the exports. What an exported
//! function or type is made of has to be exported itself, or imported; and an
//! exported type is a new name, which those that use it have to use. So the
//! exports of the root that are types or functions are written in terms of
//! what was exported before them, and providers export before their users.

use std::collections::HashMap;

use wasm_encoder::{Alias, ComponentExportKind, ComponentNameSection, ComponentTypeRef, NameMap};
use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType};

use super::link::{ExportRef, ImportRef, Links, ResidualId, Source, import};
use super::refuse;
use crate::error::Result;
use crate::world::{TypeWriter, Unwritable, World, WorldId, has_nominal, kind};

/// Builds the composition. Nothing here has been type-checked.
pub(super) fn build(
    worlds: &[World<'_>],
    links: &Links,
    imports: &[ResidualId],
) -> Result<Vec<u8>> {
    let mut glue = Glue {
        worlds,
        links,
        types: TypeWriter::new(worlds.iter().map(|world| &world.types).collect()),
        imported: HashMap::new(),
        instances: HashMap::new(),
        aliases: HashMap::new(),
    };
    for residual in imports {
        glue.import(*residual)?;
    }
    for input in &links.order {
        glue.instantiate(*input);
    }
    for input in &links.order {
        glue.export(*input)?;
    }
    glue.name_instances();
    glue.types.root().check_capacity()?;
    Ok(glue.types.finish())
}

struct Glue<'w, 'a> {
    worlds: &'w [World<'a>],
    links: &'w Links,
    types: TypeWriter<'w>,
    /// The indices of the composition's imports, each in the space of its kind.
    imported: HashMap<ResidualId, u32>,
    /// The instance of each input.
    instances: HashMap<WorldId, u32>,
    /// The aliases made so far of what inputs export.
    aliases: HashMap<ExportRef, u32>,
}

impl<'w, 'a> Glue<'w, 'a> {
    fn world(&self, input: WorldId) -> &'w World<'a> {
        &self.worlds[input.0]
    }

    fn import(&mut self, id: ResidualId) -> Result<()> {
        let residual = &self.links.residuals[id.0];
        let item = |at: &ImportRef| (at.input, import(self.worlds, *at).ty);
        let items: Vec<_> = residual.members.iter().map(item).collect();
        let name = import(self.worlds, residual.named).name;
        let ty = self.types.type_ref(&items).map_err(|Unwritable(why)| {
            refuse(format!(
                "no input exports `{}`, which {} imports, and the composition can't import it \
                 either: {why}",
                name.name,
                self.world(residual.named.input).name,
            ))
        })?;
        let index = self.types.root().import(name, ty);
        for (input, ty) in items {
            self.types.know(input, ty, index);
        }
        self.imported.insert(id, index);
        Ok(())
    }

    /// Embeds an input and instantiates it.
    fn instantiate(&mut self, input: WorldId) {
        let world = self.world(input);
        let mut args = Vec::with_capacity(world.imports.len());
        for (i, item) in world.imports.iter().enumerate() {
            let at = ImportRef { input, import: i };
            let index = match self.links.source(at) {
                Source::Import(residual) => self.imported[&residual],
                Source::Export(export) => {
                    let index = self.alias(export);
                    self.types.know(input, item.ty, index);
                    index
                }
            };
            args.push((item.name.name, self.kind_of_source(at), index));
        }
        let root = self.types.root();
        let component = root.component_raw(world.bytes);
        let instance = root.instantiate(component, args);
        self.instances.insert(input, instance);
    }

    /// The kind of what an import is given, which need not be what it expects.
    fn kind_of_source(&self, at: ImportRef) -> ComponentExportKind {
        kind(match self.links.source(at) {
            Source::Import(_) => import(self.worlds, at).ty,
            Source::Export(at) => self.world(at.input).exports[at.export].ty,
        })
    }

    /// The index of what an input exports, which is instantiated already.
    fn alias(&mut self, at: ExportRef) -> u32 {
        if let Some(index) = self.aliases.get(&at) {
            return *index;
        }
        let item = &self.world(at.input).exports[at.export];
        let alias = Alias::InstanceExport {
            instance: self.instances[&at.input],
            kind: kind(item.ty),
            name: item.name.name,
        };
        let index = self.types.root().alias(alias);
        self.aliases.insert(at, index);
        index
    }

    /// Exports what an input exports.
    fn export(&mut self, input: WorldId) -> Result<()> {
        let world = self.world(input);
        for (export, item) in world.exports.iter().enumerate() {
            let at = ExportRef { input, export };
            let (index, ty) = self.exported(at).map_err(|Unwritable(why)| {
                refuse(format!(
                    "the composition can't export `{}` of {}: {why}",
                    item.name.name, world.name
                ))
            })?;
            let root = self.types.root();
            let index = root.export(item.name, kind(item.ty), index, ty);
            self.types.know(input, item.ty, index);
        }
        Ok(())
    }

    /// The index to export, and the type to ascribe to it if its own would
    /// speak of types by names that the composition does not export.
    fn exported(
        &mut self,
        at: ExportRef,
    ) -> std::result::Result<(u32, Option<ComponentTypeRef>), Unwritable> {
        let world = self.world(at.input);
        let ty = world.exports[at.export].ty;
        match ty {
            ComponentEntityType::Func(id) => {
                let index = self.alias(at);
                if !has_nominal(world, ty) {
                    return Ok((index, None));
                }
                let ty = self.types.func(at.input, id)?;
                Ok((index, Some(ComponentTypeRef::Func(ty))))
            }
            ComponentEntityType::Type {
                referenced: ComponentAnyTypeId::Defined(id),
                ..
            } => Ok((self.types.defined(at.input, id)?, None)),
            ComponentEntityType::Instance(_) => {
                let index = self.alias(at);
                self.types.know(at.input, ty, index);
                Ok((index, None))
            }
            ComponentEntityType::Type { .. }
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Module(_)
            | ComponentEntityType::Component(_) => Ok((self.alias(at), None)),
        }
    }

    fn name_instances(&mut self) {
        let mut names = NameMap::new();
        for input in &self.links.order {
            if let Some(name) = self.world(*input).label() {
                names.append(self.instances[input], name);
            }
        }
        if names.is_empty() {
            return;
        }
        let mut section = ComponentNameSection::new();
        section.instances(&names);
        self.types.root().custom_section(&section);
    }
}
