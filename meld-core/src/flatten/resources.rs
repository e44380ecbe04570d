//! Resource types that components define, and what is done with handles.
//!
//! A resource type that nobody but its own component instance and the host
//! handles stays what it is: the host keeps the handle table, and the instance's
//! builtins become imports. Anything that another component instance does with it
//! would need a table of meld's own, and is refused.

use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType};
use wasmparser::types::CoreTypeId;

use super::frame::{FrameId, Item, TypeDef};
use super::graph::{CoreDef, CoreFunc, GuestResource, HostFunc, HostImport, Options, Resource};
use super::interpreter::Interpreter;
use crate::component::{self, ResourceBuiltin};
use crate::error::Result;

impl Interpreter<'_, '_> {
    /// Defines a resource type; a new one in every instance.
    pub(super) fn resource(&mut self, id: FrameId, resource: component::Resource, offset: u64) {
        let resource = GuestResource {
            instance: self.frame(id).instance,
            rep: resource.rep,
            dtor: resource.dtor.map(|index| self.core_func(id, index)),
            export: None,
            at: self.at(id, "type", offset),
        };
        let resource = self.graph.resources.push(Resource::Guest(resource));
        self.frame_mut(id)
            .push(Item::Type(TypeDef::Resource(resource)));
    }

    /// Notes which resources an imported item of this type brings with it. The
    /// validator limits the size of types.
    pub(super) fn note_resources(&mut self, id: FrameId, ty: ComponentEntityType, item: &Item) {
        match (ty, item) {
            (
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(parsed),
                    ..
                },
                Item::Type(TypeDef::Resource(resource)),
            ) => {
                let instance = self.frame(id).instance;
                let known = self.graph.imported_resources.entry(instance);
                known.or_default().push((parsed.resource(), *resource));
            }
            (ComponentEntityType::Instance(ty), Item::Instance(items)) => {
                let program = self.program;
                for (name, export) in &program.types[ty].exports {
                    self.note_resources(id, export.ty, &items[name.as_str()]);
                }
            }
            // Nothing else is a resource or has any.
            _ => {}
        }
    }

    /// `canon resource.new`, `canon resource.rep`, `canon resource.drop`
    pub(super) fn resource_builtin(
        &mut self,
        id: FrameId,
        builtin: ResourceBuiltin,
        resource: u32,
        core_type: CoreTypeId,
        offset: u64,
    ) -> Result<()> {
        let TypeDef::Resource(resource) = self.frame(id).types[resource as usize] else {
            unreachable!("the validator checks that the type is a resource");
        };
        let item = format!("canon {}", builtin.name());
        let instance = self.frame(id).instance;
        if let Resource::Guest(guest) = &self.graph.resources[resource]
            && guest.instance != instance
        {
            let what = format!(
                "handles of a resource that another component defines, {} at offset {:#x}; \
                 only the host can share resources for now",
                self.graph.instances[guest.instance].path, guest.at.offset
            );
            return self.unsupported(id, item, offset, what);
        }
        let import = HostImport {
            func: HostFunc::Resource { builtin, resource },
            instance,
            core_type,
            options: Options::default(),
        };
        let func = CoreFunc::Host(self.host_import(id, import, item, offset));
        self.frame_mut(id).push_core(CoreDef::Func(func));
        Ok(())
    }
}
