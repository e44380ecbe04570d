//! Imports of the root, resource types, and the core functions made of them.

use wasm_encoder::ComponentExportKind;

use super::{ROOT, Wrapper};
use crate::component::{InitializerKind, ResourceBuiltin};
use crate::error::Result;
use crate::flatten::{HostFunc, HostPath, Resource};
use crate::ids::{HostImportId, ResourceId};
use crate::merger;

impl Wrapper<'_, '_, '_> {
    /// Imports what the root imports.
    pub(super) fn imports(&mut self) -> Result<()> {
        for import in &self.world.imports {
            let ty = self.types.type_ref(&[(ROOT, import.ty)]);
            let item = || format!("import '{}'", import.name.name);
            let ty = ty.map_err(|why| self.unwritable(&item(), why))?;
            let index = self.builder().import(import.name, ty);
            self.types.know(ROOT, import.ty, index);
            let path = HostPath::of_root(import.name.name);
            self.host_items.insert(path, index);
        }
        Ok(())
    }

    /// The index of an item that the root imports, alone or within an instance.
    pub(super) fn host_item(&mut self, path: &HostPath, kind: ComponentExportKind) -> u32 {
        if let Some(index) = self.host_items.get(path) {
            return *index;
        }
        let around = path.parent().expect("what has no instance around is known");
        let instance = self.host_item(&around, ComponentExportKind::Instance);
        let index = self.builder().alias_export(instance, &path.name, kind);
        self.host_items.insert(path.clone(), index);
        index
    }

    /// Defines the resource types of the composition.
    pub(super) fn guest_resources(&mut self) {
        let fused = self.fused;
        for (id, guest) in merger::defined_resources(fused) {
            let dtor = guest.dtor.map(|func| fused.exported(func));
            let dtor = dtor.map(|func| self.stand_in(func));
            let rep = guest.rep.try_into().expect("numbers have no type index");
            let index = self.builder().type_resource(rep, dtor);
            self.resources.insert(id, index);
        }
    }

    /// The index of a resource type.
    pub(super) fn resource(&mut self, id: ResourceId) -> u32 {
        match &self.fused.graph.resources[id] {
            Resource::Guest(_) => self.resources[&id],
            Resource::Host(path) => self.host_item(path, ComponentExportKind::Type),
        }
    }

    /// The core function that an import of the fused module is.
    pub(super) fn host_function(&mut self, id: HostImportId) -> Result<u32> {
        let fused = self.fused;
        let import = &fused.graph.host_imports[id];
        Ok(match &import.func {
            HostFunc::Lowered { path, .. } => {
                let func = self.host_item(path, ComponentExportKind::Func);
                let options = &fused.used_options.imports[id];
                let options = self.options(import.instance, options, Self::stand_in);
                self.builder().core_func(|section| {
                    section.lower(func, options);
                })
            }
            HostFunc::Resource { builtin, resource } => {
                let resource = self.resource(*resource);
                self.builder().core_func(|section| {
                    match builtin {
                        ResourceBuiltin::New => section.resource_new(resource),
                        ResourceBuiltin::Rep => section.resource_rep(resource),
                        ResourceBuiltin::Drop => section.resource_drop(resource),
                    };
                })
            }
            HostFunc::Builtin {
                component,
                initializer,
            } => {
                let component = &fused.program.components[*component];
                let InitializerKind::Builtin(builtin) = &component.initializers[*initializer].kind
                else {
                    unreachable!("made from this initializer");
                };
                self.canonical_builtin(id, builtin)?
            }
        })
    }
}
