//! Exported instances that export types.
//!
//! An instance made of items can't give a resource or record a name that its
//! functions then use, nor hold a function with the name of a method. A component
//! can: it imports the types and functions under plain names, exports the types
//! under theirs, and then the functions with types that speak of the exported
//! names. Instantiated with the items, it is the instance. Nothing of it is left at
//! run time: a runtime resolves such re-exports when it compiles.

use std::collections::HashSet;

use wasm_encoder::{ComponentExportKind, ComponentExternName, ComponentTypeRef};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentInstanceTypeId,
};

use super::exports::{Items, Written, extern_name};
use super::{ROOT, Wrapper};
use crate::world::{TypeWriter, World, kind, parts};

/// The component in the making.
struct Facade<'w> {
    world: &'w World<'w>,
    types: TypeWriter<'w>,
    /// What it is instantiated with.
    args: Vec<(String, ComponentExportKind, u32)>,
    /// The types whose names are final: those that have one outside of the instance,
    /// and those that are exported.
    named: HashSet<ComponentAnyTypeId>,
}

/// An export of the instance: its name, its type, and what it is in the facade.
struct Imported<'w> {
    name: ComponentExternName<'w>,
    ty: ComponentEntityType,
    index: u32,
}

impl<'w> Wrapper<'w, '_, '_> {
    /// Makes an instance that exports types, which the root does not know yet.
    pub(super) fn facade(&mut self, id: ComponentInstanceTypeId, items: &Items) -> Written<u32> {
        let world = self.world;
        let mut facade = Facade {
            world,
            types: TypeWriter::new(vec![&world.types]),
            args: Vec::new(),
            named: HashSet::new(),
        };
        self.import_foreign(&mut facade, id)?;
        let mut types = Vec::new();
        let mut functions = Vec::new();
        for (name, export) in &world.types[id].exports {
            let item = &items[name.as_str()];
            let imports = match export.ty {
                ComponentEntityType::Func(_) => &mut functions,
                _ => &mut types,
            };
            imports.push((extern_name(name, export), export.ty, item));
        }
        let mut exports = Vec::new();
        for (name, ty, item) in types.into_iter().chain(functions) {
            let root = self.item(ty, item)?;
            self.types.know(ROOT, ty, root);
            let index = facade.import(ty, root)?;
            exports.push(Imported { name, ty, index });
        }
        facade.export(exports)?;
        let args = facade.args.iter();
        let args = args.map(|(name, kind, index)| (name.as_str(), *kind, *index));
        let component = self.builder().component_raw(&facade.types.finish());
        Ok(self.builder().instantiate(component, args.collect()))
    }

    /// Imports the types that the instance uses by names from outside of it.
    fn import_foreign(
        &mut self,
        facade: &mut Facade<'w>,
        id: ComponentInstanceTypeId,
    ) -> Written<()> {
        let mut foreign = Foreign {
            world: self.world,
            seen: HashSet::new(),
            found: Vec::new(),
        };
        foreign.visit(&self.types, id.into());
        for ty in foreign.found {
            let root = self.types.known(ROOT, ty);
            let root = root.expect("found because it is known");
            let entity = ComponentEntityType::Type {
                referenced: ty,
                created: ty,
            };
            facade.import(entity, root)?;
            facade.named.insert(ty);
        }
        Ok(())
    }
}

/// Looks for types that have a name outside of an instance already.
struct Foreign<'w> {
    world: &'w World<'w>,
    seen: HashSet<ComponentAnyTypeId>,
    /// Each after those that it is made of.
    found: Vec<ComponentAnyTypeId>,
}

impl Foreign<'_> {
    /// The validator limits the depth of types to 100.
    fn visit(&mut self, root: &TypeWriter<'_>, ty: ComponentAnyTypeId) {
        if !self.seen.insert(ty) {
            return;
        }
        for part in parts(&self.world.types, ty) {
            self.visit(root, part);
        }
        if root.knows(ROOT, ty) {
            self.found.push(ty);
        }
    }
}

impl<'w> Facade<'w> {
    /// Imports an item, which is `root` outside.
    fn import(&mut self, ty: ComponentEntityType, root: u32) -> Written<u32> {
        let type_ref = self.types.type_ref(&[(ROOT, ty)])?;
        let prefix = match type_ref {
            ComponentTypeRef::Type(_) => "type",
            ComponentTypeRef::Func(_) => "func",
            _ => "item",
        };
        let name = format!("{prefix}{}", self.args.len());
        let index = self.types.root().import(name.as_str(), type_ref);
        self.types.know(ROOT, ty, index);
        self.args.push((name, kind(ty), root));
        Ok(index)
    }

    /// Exports what was imported, functions last. Types and functions are made of
    /// the types that are exported, not of those that were imported.
    fn export(&mut self, imported: Vec<Imported<'_>>) -> Written<()> {
        for Imported { name, ty, index } in imported {
            let ascribed = match ty {
                ComponentEntityType::Func(_) => Some(self.types.type_ref(&[(ROOT, ty)])?),
                _ => None,
            };
            let index = self.final_type(ty)?.unwrap_or(index);
            let root = self.types.root();
            let index = root.export(name, kind(ty), index, ascribed);
            if ascribed.is_none() {
                self.types.know(ROOT, ty, index);
                self.types.forget_unnamed();
            }
            self.name(ty);
        }
        Ok(())
    }

    /// The types that an exported item is or brings with it have their names now.
    fn name(&mut self, ty: ComponentEntityType) {
        match ty {
            ComponentEntityType::Type { created, .. } => {
                self.named.insert(created);
            }
            ComponentEntityType::Instance(id) => {
                for export in self.world.types[id].exports.values() {
                    self.name(export.ty);
                }
            }
            ComponentEntityType::Func(_)
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Module(_)
            | ComponentEntityType::Component(_) => {}
        }
    }

    /// The type to export in the place of the imported one: that of its final name,
    /// or one that is made of final names.
    fn final_type(&mut self, ty: ComponentEntityType) -> Written<Option<u32>> {
        let ComponentEntityType::Type {
            referenced: referenced @ ComponentAnyTypeId::Defined(id),
            ..
        } = ty
        else {
            return Ok(None);
        };
        Ok(match self.named.contains(&referenced) {
            true => self.types.known(ROOT, referenced),
            false => Some(self.types.anew(ROOT, id)?),
        })
    }
}
