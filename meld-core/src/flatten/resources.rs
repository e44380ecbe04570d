//! Resource types that components define, and what is done with handles.
//!
//! A resource type that nobody but its own component instance and the host
//! handles stays what it is: the host keeps the handle table, and the instance's
//! builtins become imports. Anything that another component instance does with it
//! would need a table of meld's own, and is refused.

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentInstanceTypeId, ResourceId as ParsedResource,
};
use wasmparser::types::CoreTypeId;

use super::frame::{FrameId, InstanceDef, Item, TypeDef};
use super::graph::{CoreDef, CoreFunc, GuestResource, HostFunc, HostImport, Options, Resource};
use super::interpreter::Interpreter;
use crate::component::{self, ResourceBuiltin};
use crate::error::Result;
use crate::ids::ResourceId;

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

    /// Notes which resources an imported item of this type brings with it.
    pub(super) fn note_resources(&mut self, id: FrameId, ty: ComponentEntityType, item: &Item) {
        match (ty, item) {
            (
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(parsed),
                    ..
                },
                Item::Type(TypeDef::Resource(resource)),
            ) => self.note_resource(id, parsed.resource(), *resource),
            // By the validator's list of them: an instance type can have one instance
            // type twice, which has another one twice, and so on.
            (ComponentEntityType::Instance(ty), Item::Instance(items)) => {
                for (parsed, path) in &self.program.types[ty].explicit_resources {
                    let resource = self.exported_resource(ty, items, path);
                    self.note_resource(id, *parsed, resource);
                }
            }
            // Nothing else is a resource or has any.
            _ => {}
        }
    }

    fn note_resource(&mut self, id: FrameId, parsed: ParsedResource, resource: ResourceId) {
        let instance = self.frame(id).instance;
        let known = self.graph.imported_resources.entry(instance);
        known.or_default().push((parsed, resource));
    }

    /// The resource that an instance exports at a path of positions among exports.
    fn exported_resource(
        &self,
        mut ty: ComponentInstanceTypeId,
        mut items: &InstanceDef,
        path: &[usize],
    ) -> ResourceId {
        for position in path {
            let (name, export) = &self.program.types[ty]
                .exports
                .get_index(*position)
                .expect("a path of the validator");
            match (export.ty, &items[name.as_str()]) {
                (ComponentEntityType::Instance(inner), Item::Instance(inner_items)) => {
                    (ty, items) = (inner, inner_items);
                }
                (_, Item::Type(TypeDef::Resource(resource))) => return *resource,
                _ => break,
            }
        }
        unreachable!("the path of a resource leads to one, through instances")
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
