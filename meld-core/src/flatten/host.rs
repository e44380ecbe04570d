//! What the root imports: functions, instances and resources of the host.

use std::collections::HashMap;
use std::rc::Rc;

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentInstanceTypeId, ResourceId as ParsedResource,
};

use super::frame::{FrameId, FuncDef, InstanceDef, Item, TypeDef};
use super::graph::HostPath;
use super::interpreter::Interpreter;
use crate::error::Result;
use crate::ids::{Arena, ResourceId};

/// The module name of functions that the root imports directly.
const ROOT_MODULE: &str = "$root";

/// Resources of the host, with the name under which each is imported first.
#[derive(Default)]
pub(super) struct HostResources {
    paths: Arena<ResourceId, HostPath>,
    /// The root is instantiated once, so the validator's ids identify what it
    /// imports.
    ids: HashMap<ParsedResource, ResourceId>,
}

impl HostResources {
    fn resolve(&mut self, resource: ParsedResource, path: HostPath) -> ResourceId {
        *self
            .ids
            .entry(resource)
            .or_insert_with(|| self.paths.push(path))
    }

    pub(super) fn path(&self, resource: ResourceId) -> &HostPath {
        &self.paths[resource]
    }
}

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
        let path = HostPath {
            module: ROOT_MODULE.to_string(),
            name: name.to_string(),
        };
        match self.host_item(&path, Some(name), ty) {
            Ok(item) => Ok(item),
            Err(what) => self.unsupported(id, format!("import '{name}'"), offset, what),
        }
    }

    /// An item of the host at `path`. `interface` is the name that the items of
    /// an instance at this path have as their module. The error says what is
    /// not supported.
    fn host_item(
        &mut self,
        path: &HostPath,
        interface: Option<&str>,
        ty: ComponentEntityType,
    ) -> Result<Item, &'static str> {
        Ok(match ty {
            ComponentEntityType::Func(_) => Item::Func(FuncDef::Host(Rc::new(path.clone()))),
            ComponentEntityType::Instance(ty) => {
                let module = match interface {
                    Some(name) => name.to_string(),
                    None => format!("{}#{}", path.module, path.name),
                };
                Item::Instance(Rc::new(self.host_instance(&module, ty)?))
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
        module: &str,
        ty: ComponentInstanceTypeId,
    ) -> Result<InstanceDef, &'static str> {
        let program = self.program;
        let mut items = InstanceDef::new();
        for (name, item) in &program.types[ty].exports {
            let path = HostPath {
                module: module.to_string(),
                name: name.clone(),
            };
            items.insert(name.clone(), self.host_item(&path, None, item.ty)?);
        }
        Ok(items)
    }

    fn host_type(&mut self, path: &HostPath, ty: ComponentAnyTypeId) -> TypeDef {
        match ty {
            ComponentAnyTypeId::Resource(id) => {
                let resource = self.host_resources.resolve(id.resource(), path.clone());
                TypeDef::Resource(resource)
            }
            ComponentAnyTypeId::Defined(_)
            | ComponentAnyTypeId::Func(_)
            | ComponentAnyTypeId::Instance(_)
            | ComponentAnyTypeId::Component(_) => TypeDef::Structural,
        }
    }
}
