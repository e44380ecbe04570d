//! What the root imports: functions, instances and resources of the host.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentInstanceTypeId, ResourceId as ParsedResource,
};

use super::frame::{FrameId, FuncDef, InstanceDef, Item, TypeDef};
use super::graph::Resource;
use super::interpreter::Interpreter;
use super::names::HostPath;
use crate::error::Result;
use crate::ids::ResourceId;

/// The resources that the root imports. It is instantiated once, so the
/// validator's ids identify them.
#[derive(Default)]
pub(super) struct HostResources(HashMap<ParsedResource, ResourceId>);

impl Interpreter<'_, '_> {
    /// What an import of a frame's component is.
    pub(super) fn import(
        &mut self,
        id: FrameId,
        name: &str,
        ty: ComponentEntityType,
        offset: u64,
    ) -> Result<Item> {
        if let Some(arguments) = &self.frame(id).arguments {
            return Ok(arguments[name].clone());
        }
        match self.host_item(&HostPath::of_root(name), ty) {
            Ok(item) => Ok(item),
            Err(what) => self.unsupported(id, format!("import '{name}'"), offset, what),
        }
    }

    /// An item of the host at `path`. The error says what is not supported.
    fn host_item(
        &mut self,
        path: &HostPath,
        ty: ComponentEntityType,
    ) -> Result<Item, &'static str> {
        Ok(match ty {
            ComponentEntityType::Func(_) => Item::Func(FuncDef::Host(Rc::new(path.clone()))),
            ComponentEntityType::Instance(ty) => {
                Item::Instance(Rc::new(self.host_instance(&path.inside(), ty)?))
            }
            ComponentEntityType::Type { created, .. } => Item::Type(self.host_type(path, created)),
            ComponentEntityType::Module(_) => return Err("an import of a core module by the root"),
            ComponentEntityType::Component(_) => {
                return Err("an import of a component by the root");
            }
            ComponentEntityType::Value(_) => return Err("component values"),
        })
    }

    fn host_instance(
        &mut self,
        instances: &Arc<[String]>,
        ty: ComponentInstanceTypeId,
    ) -> Result<InstanceDef, &'static str> {
        let program = self.program;
        let mut items = InstanceDef::new();
        for (name, item) in &program.types[ty].exports {
            let path = HostPath {
                instances: instances.clone(),
                name: name.clone(),
            };
            items.insert(name.clone(), self.host_item(&path, item.ty)?);
        }
        Ok(items)
    }

    fn host_type(&mut self, path: &HostPath, ty: ComponentAnyTypeId) -> TypeDef {
        match ty {
            ComponentAnyTypeId::Resource(id) => {
                let resources = &mut self.graph.resources;
                let known = self.host_resources.0.entry(id.resource());
                let id = known.or_insert_with(|| resources.push(Resource::Host(path.clone())));
                TypeDef::Resource(*id)
            }
            ComponentAnyTypeId::Defined(_)
            | ComponentAnyTypeId::Func(_)
            | ComponentAnyTypeId::Instance(_)
            | ComponentAnyTypeId::Component(_) => TypeDef::Structural,
        }
    }
}
