//! What the component exports.
//!
//! An exported function can only be made of types that have a name outside: they
//! are imported, or exported before it, or beside it in its instance. So the
//! [`TypeWriter`](crate::world::TypeWriter) learns each name as it is exported, and
//! an instance with types of its own is made by a component ([`super::facade`]).

use indexmap::IndexMap;
use wasm_encoder::{ComponentExportKind, ComponentExternName, ComponentTypeRef};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentFuncTypeId, ComponentInstanceTypeId,
    ComponentItem,
};

use super::{ROOT, Wrapper};
use crate::error::Result;
use crate::flatten::WorldItem;
use crate::ids::LiftId;
use crate::world::{Unwritable, has_nominal, kind};

pub(super) type Written<T> = std::result::Result<T, Unwritable>;
pub(super) type Items = IndexMap<String, WorldItem>;

impl Wrapper<'_, '_, '_> {
    /// Exports what the root exports and stripping has left.
    pub(super) fn exports(&mut self) -> Result<()> {
        let gone = &self.fused.removed.world;
        let exports = self.world.exports.iter();
        for export in exports.filter(|export| !gone.contains(export.name.name)) {
            let item = &self.fused.graph.world[export.name.name];
            let written = self.exported(export.ty, item);
            let name = || format!("export '{}'", export.name.name);
            let (index, ty) = written.map_err(|why| self.unwritable(&name(), why))?;
            let kind = kind(export.ty);
            let index = self.builder().export(export.name, kind, index, ty);
            self.types.know(ROOT, export.ty, index);
            self.types.forget_unnamed();
        }
        Ok(())
    }

    /// The item to export, and the type to ascribe to it if its own would speak
    /// of types by names that the component does not export.
    fn exported(
        &mut self,
        ty: ComponentEntityType,
        item: &WorldItem,
    ) -> Written<(u32, Option<ComponentTypeRef>)> {
        let index = self.item(ty, item)?;
        if let (WorldItem::Host(..), ComponentEntityType::Func(id)) = (item, ty)
            && has_nominal(self.world, ty)
        {
            let ty = self.types.func(ROOT, id)?;
            return Ok((index, Some(ComponentTypeRef::Func(ty))));
        }
        Ok((index, None))
    }

    /// Whether an instance exports types, itself or in an instance.
    fn exports_types(&self, id: ComponentInstanceTypeId) -> bool {
        let exports = &self.world.types[id].exports;
        exports.values().any(|export| match export.ty {
            ComponentEntityType::Type { .. } => true,
            ComponentEntityType::Instance(id) => self.exports_types(id),
            ComponentEntityType::Func(_)
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Module(_)
            | ComponentEntityType::Component(_) => false,
        })
    }

    /// The index of an item of this type, in the index space of its kind.
    pub(super) fn item(&mut self, ty: ComponentEntityType, item: &WorldItem) -> Written<u32> {
        match (item, ty) {
            (WorldItem::Lift(lift), ComponentEntityType::Func(id)) => self.lift(*lift, id),
            (WorldItem::Host(path, _), _) => Ok(self.host_item(path, ComponentExportKind::Func)),
            (WorldItem::Type(Some(resource)), ComponentEntityType::Type { referenced, .. }) => {
                let named = self.types.known(ROOT, referenced);
                Ok(named.unwrap_or_else(|| self.resource(*resource)))
            }
            (WorldItem::Type(None), ComponentEntityType::Type { referenced, .. }) => {
                self.any_type(referenced)
            }
            (WorldItem::Instance(items), ComponentEntityType::Instance(id)) => {
                match self.exports_types(id) {
                    true => self.facade(id, items),
                    false => self.instance(id, items),
                }
            }
            (
                WorldItem::Lift(_) | WorldItem::Type(_) | WorldItem::Instance(_),
                ComponentEntityType::Module(_)
                | ComponentEntityType::Func(_)
                | ComponentEntityType::Value(_)
                | ComponentEntityType::Type { .. }
                | ComponentEntityType::Instance(_)
                | ComponentEntityType::Component(_),
            ) => unreachable!("an item is of the kind that the validator says"),
        }
    }

    fn any_type(&mut self, id: ComponentAnyTypeId) -> Written<u32> {
        match id {
            ComponentAnyTypeId::Defined(id) => self.types.defined(ROOT, id),
            ComponentAnyTypeId::Func(id) => self.types.func(ROOT, id),
            ComponentAnyTypeId::Instance(id) => self.types.instance_type(ROOT, id),
            ComponentAnyTypeId::Resource(_) => {
                unreachable!("a resource is an item of its own kind")
            }
            ComponentAnyTypeId::Component(_) => Err(Unwritable("it is the type of a component")),
        }
    }

    /// Makes an instance of its items, none of which is a type.
    fn instance(&mut self, id: ComponentInstanceTypeId, items: &Items) -> Written<u32> {
        let world = self.world;
        let mut exports = Vec::with_capacity(items.len());
        for (name, export) in &world.types[id].exports {
            let index = self.item(export.ty, &items[name.as_str()])?;
            exports.push((extern_name(name, export), kind(export.ty), index));
        }
        Ok(self.builder().instantiate_exports(exports))
    }

    /// Lifts a function of the fused module with the options of the instance that
    /// lifted it.
    fn lift(&mut self, id: LiftId, ty: ComponentFuncTypeId) -> Written<u32> {
        let fused = self.fused;
        let lift = &fused.graph.lifts[id];
        let func = self.function(fused.exported(lift.func));
        let options = &fused.used_options.exports[&id];
        let options = self.options(lift.instance, options, Self::function);
        let ty = self.types.func(ROOT, ty)?;
        Ok(self.builder().lift(func, ty, options))
    }
}

pub(super) fn extern_name<'n>(name: &'n str, item: &'n ComponentItem) -> ComponentExternName<'n> {
    ComponentExternName {
        name: name.into(),
        implements: item.implements.as_deref().map(Into::into),
        version_suffix: item.version_suffix.as_deref().map(Into::into),
        external_id: item.external_id.as_deref().map(Into::into),
    }
}
