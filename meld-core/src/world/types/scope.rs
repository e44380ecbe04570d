//! What is known where.

use std::collections::HashMap;

use wasm_encoder::{
    Alias, ComponentExportKind, ComponentExternName, ComponentOuterAliasKind, ComponentTypeEncoder,
    ComponentTypeRef, InstanceType,
};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentInstanceTypeId,
};
use wasmparser::types::Types;

use super::super::{Builder, TypeKey, WorldId};

/// A type of some input.
pub(super) type Key = (WorldId, TypeKey);

/// Where a scope has a type.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// In its index space.
    Index(u32),
    /// The same, but it has no name there: it was written out where it was needed.
    Unnamed(u32),
    /// In an instance of the scope: names of instances, then of the type.
    Export { instance: u32, path: Vec<String> },
}

/// What is being declared.
pub(super) enum Body {
    Root(Box<Builder>),
    Instance(InstanceType),
}

/// A component or instance type while it is declared.
pub(super) struct Scope {
    pub(super) body: Body,
    known: HashMap<Key, Place>,
}

impl Scope {
    pub(super) fn new(body: Body) -> Self {
        let known = HashMap::new();
        Scope { body, known }
    }

    pub(super) fn knows(&self, key: &Key) -> bool {
        self.known.contains_key(key)
    }

    /// Whether it is known by a name.
    pub(super) fn names(&self, key: &Key) -> bool {
        let place = self.known.get(key);
        place.is_some_and(|place| !matches!(place, Place::Unnamed(_)))
    }

    /// Forgets what has no name. It is made of names that may be replaced.
    pub(super) fn forget_unnamed(&mut self) {
        self.known
            .retain(|_, place| !matches!(place, Place::Unnamed(_)));
    }

    /// Later knowledge takes the place of earlier: what was exported last is
    /// the name that the next item has to use.
    pub(super) fn know(&mut self, key: Key, place: Place) {
        self.known.insert(key, place);
    }

    /// Learns a type that an import or export made; a resource also by this very
    /// name.
    fn know_created(&mut self, input: WorldId, id: ComponentAnyTypeId, place: Place) {
        if let ComponentAnyTypeId::Resource(id) = id {
            self.know((input, TypeKey::Alias(id)), place.clone());
        }
        self.know((input, id.into()), place);
    }

    /// Learns the types that an item brings with it, which is `index` here in
    /// the index space of its kind.
    pub(super) fn know_item(
        &mut self,
        types: &Types,
        input: WorldId,
        ty: ComponentEntityType,
        index: u32,
    ) {
        match ty {
            ComponentEntityType::Type { created, .. } => {
                self.know_created(input, created, Place::Index(index));
            }
            ComponentEntityType::Instance(id) => self.know_exports(types, input, id, index, &[]),
            ComponentEntityType::Func(_)
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Module(_)
            | ComponentEntityType::Component(_) => {}
        }
    }

    fn know_exports(
        &mut self,
        types: &Types,
        input: WorldId,
        id: ComponentInstanceTypeId,
        instance: u32,
        path: &[String],
    ) {
        for (name, item) in &types[id].exports {
            let path = || path.iter().chain([name]).cloned().collect::<Vec<_>>();
            match item.ty {
                ComponentEntityType::Type { created, .. } => {
                    let path = path();
                    self.know_created(input, created, Place::Export { instance, path });
                }
                ComponentEntityType::Instance(id) => {
                    self.know_exports(types, input, id, instance, &path());
                }
                ComponentEntityType::Func(_)
                | ComponentEntityType::Value(_)
                | ComponentEntityType::Module(_)
                | ComponentEntityType::Component(_) => {}
            }
        }
    }

    /// The index of a type that this scope knows.
    pub(super) fn index(&mut self, key: &Key) -> Option<u32> {
        let (mut instance, path) = match self.known.get(key)? {
            Place::Index(index) | Place::Unnamed(index) => return Some(*index),
            Place::Export { instance, path } => (*instance, path.clone()),
        };
        let (name, outer) = path.split_last()?;
        for name in outer {
            instance = self.alias_export(instance, name, ComponentExportKind::Instance);
        }
        let index = self.alias_export(instance, name, ComponentExportKind::Type);
        self.know(*key, Place::Index(index));
        Some(index)
    }

    pub(super) fn new_type(&mut self) -> (u32, ComponentTypeEncoder<'_>) {
        match &mut self.body {
            Body::Root(builder) => builder.ty(),
            Body::Instance(body) => (body.type_count(), body.ty()),
        }
    }

    /// Adds an alias of a type that is `count` scopes outwards.
    pub(super) fn alias_outer(&mut self, count: u32, index: u32) -> u32 {
        let kind = ComponentOuterAliasKind::Type;
        self.alias(
            ComponentExportKind::Type,
            Alias::Outer { kind, count, index },
        )
    }

    fn alias_export(&mut self, instance: u32, name: &str, kind: ComponentExportKind) -> u32 {
        let alias = Alias::InstanceExport {
            instance,
            kind,
            name,
        };
        self.alias(kind, alias)
    }

    fn alias(&mut self, kind: ComponentExportKind, alias: Alias<'_>) -> u32 {
        match &mut self.body {
            Body::Root(builder) => builder.alias(alias),
            Body::Instance(body) => {
                let index = count(body, kind);
                body.alias(alias);
                index
            }
        }
    }

    /// Adds an export to an instance type; returns its index.
    pub(super) fn export(&mut self, name: ComponentExternName<'_>, ty: ComponentTypeRef) -> u32 {
        match &mut self.body {
            Body::Instance(body) => {
                let index = count(body, ty.kind());
                body.export(name, ty);
                index
            }
            Body::Root(_) => unreachable!("the root's exports have values, not only types"),
        }
    }
}

/// How many items of a kind an instance type has so far. Kinds that nothing in
/// an instance type can refer to are not counted.
fn count(body: &InstanceType, kind: ComponentExportKind) -> u32 {
    match kind {
        ComponentExportKind::Type => body.type_count(),
        ComponentExportKind::Instance => body.instance_count(),
        ComponentExportKind::Func
        | ComponentExportKind::Value
        | ComponentExportKind::Module
        | ComponentExportKind::Component => 0,
    }
}
