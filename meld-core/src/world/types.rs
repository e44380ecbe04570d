//! Writes types of the inputs down again as types of the composition.
//!
//! A type in an input is an id of `wasmparser`; in the composition it becomes
//! an index in some scope: the root, or an instance type that is being
//! declared. A scope knows the types that have a name in it. Anything else is
//! looked for outwards, and what no scope knows is written out, which is right
//! for every type but a resource: those are only ever named.

use std::collections::HashMap;
use std::mem;

use wasm_encoder::{
    ComponentExternName, ComponentTypeEncoder, ComponentTypeRef, InstanceType, TypeBounds,
};
use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType,
    ComponentFuncTypeId, ComponentInstanceTypeId, ComponentItem, ComponentValType, ResourceId,
};

use wasmparser::types::Types;

use super::{Builder, TypeKey, WorldId};
use scope::{Body, Key, Place, Scope};

mod defined;
mod scope;

/// A type can't be written down; the text says why.
#[derive(Debug)]
pub(crate) struct Unwritable(pub(crate) &'static str);

type Result<T> = std::result::Result<T, Unwritable>;

/// Declares types in a component that is being built.
pub(crate) struct TypeWriter<'w> {
    /// The types of each world.
    worlds: Vec<&'w Types>,
    root: Scope,
    /// The instance types that are being declared, outermost first.
    inner: Vec<Scope>,
}

impl<'w> TypeWriter<'w> {
    pub(crate) fn new(worlds: Vec<&'w Types>) -> Self {
        TypeWriter {
            worlds,
            root: Scope::new(Body::Root(Box::default())),
            inner: Vec::new(),
        }
    }

    /// The component itself.
    pub(crate) fn root(&mut self) -> &mut Builder {
        match &mut self.root.body {
            Body::Root(builder) => builder,
            Body::Instance(_) => unreachable!("made as the root"),
        }
    }

    pub(crate) fn finish(mut self) -> Vec<u8> {
        let mut bytes = std::mem::take(self.root()).finish();
        // It grew by doubling around the embedded inputs.
        bytes.shrink_to_fit();
        bytes
    }

    /// Lets an item of an input be known in the root: it is `index` there, in
    /// the index space of its kind.
    pub(crate) fn know(&mut self, input: WorldId, ty: ComponentEntityType, index: u32) {
        let types = self.worlds[input.0];
        self.root.know_item(types, input, ty, index);
    }

    /// Whether a type has a name in the root.
    pub(crate) fn knows(&self, input: WorldId, id: ComponentAnyTypeId) -> bool {
        let mut keys = keys(id);
        keys.any(|key| self.root.names(&(input, key)))
    }

    /// The index of a type that has a name in the root.
    pub(crate) fn known(&mut self, input: WorldId, id: ComponentAnyTypeId) -> Option<u32> {
        let mut keys = keys(id);
        let key = keys.find(|key| self.root.names(&(input, *key)))?;
        self.root.index(&(input, key))
    }

    /// Forgets the types of the root that were written out without a name, as the
    /// names that they are made of have changed.
    pub(crate) fn forget_unnamed(&mut self) {
        self.root.forget_unnamed();
    }

    /// Lets a resource be known in the root as the type `index`.
    pub(crate) fn know_resource(&mut self, input: WorldId, id: ResourceId, index: u32) {
        let key = (input, TypeKey::Resource(id));
        self.root.know(key, Place::Index(index));
    }

    /// What an import or export of the type of these items, which are all of
    /// one kind, says. Of instances it is everything that any of them exports.
    pub(crate) fn type_ref(
        &mut self,
        items: &[(WorldId, ComponentEntityType)],
    ) -> Result<ComponentTypeRef> {
        let Some(&(input, first)) = items.first() else {
            unreachable!("an import has a member")
        };
        match first {
            ComponentEntityType::Func(id) => Ok(ComponentTypeRef::Func(self.func(input, id)?)),
            ComponentEntityType::Type { referenced, .. } => {
                Ok(ComponentTypeRef::Type(self.bounds(input, referenced)?))
            }
            ComponentEntityType::Instance(_) => {
                let instance = |&(input, ty): &(WorldId, ComponentEntityType)| match ty {
                    ComponentEntityType::Instance(id) => Some((input, id)),
                    _ => None,
                };
                let members: Vec<_> = items.iter().filter_map(instance).collect();
                Ok(ComponentTypeRef::Instance(self.instance(&members)?))
            }
            ComponentEntityType::Module(_) => Err(Unwritable("it is a core module")),
            ComponentEntityType::Component(_) => Err(Unwritable("it is a component")),
            ComponentEntityType::Value(_) => Err(Unwritable("it is a value")),
        }
    }

    /// Declares a function type.
    pub(crate) fn func(&mut self, input: WorldId, id: ComponentFuncTypeId) -> Result<u32> {
        let key = (input, TypeKey::Other(id.into()));
        if let Some(index) = self.named(&key) {
            return Ok(index);
        }
        let ty = &self.worlds[input.0][id];
        let mut params = Vec::with_capacity(ty.params.len());
        for (name, ty) in &ty.params {
            params.push((name.as_str(), self.value(input, *ty)?));
        }
        let result = ty.result.map(|ty| self.value(input, ty)).transpose()?;
        Ok(self.declare(key, |encoder| {
            let mut func = encoder.function();
            func.async_(ty.async_).params(params).result(result);
        }))
    }

    /// Declares the type of an instance.
    pub(crate) fn instance_type(
        &mut self,
        input: WorldId,
        id: ComponentInstanceTypeId,
    ) -> Result<u32> {
        self.instance(&[(input, id)])
    }

    /// Declares an instance type that exports what any of the members exports.
    /// Where two export one name, the first decides; whether it suits the other
    /// shows when the other is instantiated.
    fn instance(&mut self, members: &[(WorldId, ComponentInstanceTypeId)]) -> Result<u32> {
        self.inner
            .push(Scope::new(Body::Instance(InstanceType::new())));
        let mut declared = HashMap::new();
        for &(input, id) in members {
            let types = self.worlds[input.0];
            for (name, item) in &types[id].exports {
                let kind = mem::discriminant(&item.ty);
                let index = match declared.get(name.as_str()) {
                    Some((known, index)) if *known == kind => *index,
                    Some(_) => return Err(Unwritable("the inputs disagree on what it exports")),
                    None => self.export(input, name, item)?,
                };
                declared.insert(name.as_str(), (kind, index));
                self.scope().know_item(types, input, item.ty, index);
            }
        }
        match self.inner.pop().map(|scope| scope.body) {
            Some(Body::Instance(ty)) => {
                let (index, encoder) = self.scope().new_type();
                encoder.instance(&ty);
                Ok(index)
            }
            Some(Body::Root(_)) | None => unreachable!("pushed above"),
        }
    }

    /// Declares an export of the innermost instance type. Returns its index, if
    /// its kind has an index space in instance types.
    fn export(&mut self, input: WorldId, name: &str, item: &ComponentItem) -> Result<u32> {
        let ty = self.type_ref(&[(input, item.ty)])?;
        let name = ComponentExternName {
            name: name.into(),
            implements: item.implements.as_deref().map(Into::into),
            version_suffix: item.version_suffix.as_deref().map(Into::into),
            external_id: item.external_id.as_deref().map(Into::into),
        };
        Ok(self.scope().export(name, ty))
    }

    /// The bounds of a type that is imported or exported. A resource that no
    /// scope knows is a new one.
    fn bounds(&mut self, input: WorldId, id: ComponentAnyTypeId) -> Result<TypeBounds> {
        match id {
            ComponentAnyTypeId::Resource(id) => {
                let known = self.named_resource(input, id);
                Ok(known.map_or(TypeBounds::SubResource, TypeBounds::Eq))
            }
            ComponentAnyTypeId::Defined(id) => Ok(TypeBounds::Eq(self.defined(input, id)?)),
            ComponentAnyTypeId::Func(id) => Ok(TypeBounds::Eq(self.func(input, id)?)),
            ComponentAnyTypeId::Instance(id) => Ok(TypeBounds::Eq(self.instance(&[(input, id)])?)),
            ComponentAnyTypeId::Component(_) => Err(Unwritable("it has the type of a component")),
        }
    }

    /// The index of a resource type.
    fn resource(&mut self, input: WorldId, id: AliasableResourceId) -> Result<u32> {
        self.named_resource(input, id).ok_or(Unwritable(
            "it has a handle of a resource that is not itself imported by a name",
        ))
    }

    fn value(
        &mut self,
        input: WorldId,
        ty: ComponentValType,
    ) -> Result<wasm_encoder::ComponentValType> {
        Ok(match ty {
            ComponentValType::Primitive(ty) => defined::primitive(ty).into(),
            ComponentValType::Type(id) => {
                wasm_encoder::ComponentValType::Type(self.defined(input, id)?)
            }
        })
    }

    /// The index of a value type, which is declared unless it is known.
    pub(crate) fn defined(&mut self, input: WorldId, id: ComponentDefinedTypeId) -> Result<u32> {
        let key = (input, TypeKey::Other(id.into()));
        match self.named(&key) {
            Some(index) => Ok(index),
            None => self.write_defined(key, &self.worlds[input.0][id]),
        }
    }

    /// Declares a value type, whether it is known or not.
    pub(crate) fn anew(&mut self, input: WorldId, id: ComponentDefinedTypeId) -> Result<u32> {
        let key = (input, TypeKey::Other(id.into()));
        self.write_defined(key, &self.worlds[input.0][id])
    }

    /// Declares a type in the innermost scope.
    fn declare(&mut self, key: Key, write: impl FnOnce(ComponentTypeEncoder<'_>)) -> u32 {
        let (index, encoder) = self.scope().new_type();
        write(encoder);
        self.scope().know(key, Place::Unnamed(index));
        index
    }

    fn scope(&mut self) -> &mut Scope {
        self.inner.last_mut().unwrap_or(&mut self.root)
    }

    /// The index of a known type in the innermost scope, with the aliases that
    /// it takes to have one there.
    fn named(&mut self, key: &Key) -> Option<u32> {
        let depths = (0..=self.inner.len()).rev();
        let depth = depths.into_iter().find(|d| self.at(*d).knows(key))?;
        let index = self.at(depth).index(key)?;
        let outwards = self.inner.len() - depth;
        if outwards == 0 {
            return Some(index);
        }
        let count = u32::try_from(outwards).ok()?;
        let scope = self.scope();
        let index = scope.alias_outer(count, index);
        scope.know(*key, Place::Index(index));
        Some(index)
    }

    /// The index of a known resource, by the name that it has in the input if that
    /// is known.
    fn named_resource(&mut self, input: WorldId, id: AliasableResourceId) -> Option<u32> {
        self.named(&(input, TypeKey::Alias(id)))
            .or_else(|| self.named(&(input, TypeKey::Resource(id.resource()))))
    }

    /// The scope at a depth: the root at 0, instance types below.
    fn at(&mut self, depth: usize) -> &mut Scope {
        match depth.checked_sub(1) {
            Some(inner) => &mut self.inner[inner],
            None => &mut self.root,
        }
    }
}

/// What a type may be known as, the closest first.
fn keys(id: ComponentAnyTypeId) -> impl Iterator<Item = TypeKey> {
    let alias = match id {
        ComponentAnyTypeId::Resource(id) => Some(TypeKey::Alias(id)),
        _ => None,
    };
    alias.into_iter().chain([id.into()])
}
