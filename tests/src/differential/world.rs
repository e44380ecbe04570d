//! The functions at a component's boundary, by the path that names them: `f`
//! for a function of the root, `ns:pkg/iface@1.0.0#f` for one in an instance.

use std::collections::BTreeMap;

use wasmtime::Engine;
use wasmtime::component::Component;
use wasmtime::component::types::{ComponentFunc, ComponentItem};

/// Imported and exported functions with their component types.
#[derive(Clone, Debug)]
pub struct World {
    /// What the host provides.
    pub imports: BTreeMap<String, ComponentFunc>,
    /// What the host may call.
    pub exports: BTreeMap<String, ComponentFunc>,
}

impl World {
    /// The functions of `component`, also those inside instances.
    pub fn of(component: &Component, engine: &Engine) -> World {
        let ty = component.component_type();
        let mut imports = BTreeMap::new();
        for (name, item) in ty.imports(engine) {
            collect(engine, name.to_owned(), item.ty, &mut imports);
        }
        let mut exports = BTreeMap::new();
        for (name, item) in ty.exports(engine) {
            collect(engine, name.to_owned(), item.ty, &mut exports);
        }
        World { imports, exports }
    }

    /// The world without the exports that are not among these.
    #[must_use]
    pub fn with_exports<'e>(&self, exports: impl Iterator<Item = &'e str>) -> World {
        let exports = exports.filter_map(|path| self.exports.get_key_value(path));
        World {
            imports: self.imports.clone(),
            exports: exports
                .map(|(path, ty)| (path.clone(), ty.clone()))
                .collect(),
        }
    }

    /// The path of the host function that import `field` of core module
    /// `module` stands for. Imports that differ only in their canonical options
    /// are told apart by a `$n` suffix, which no component name can contain.
    pub fn import_path(module: &str, field: &str) -> String {
        let name = field.split_once('$').map_or(field, |(name, _)| name);
        match module {
            "$root" => name.to_owned(),
            instance => format!("{instance}#{name}"),
        }
    }
}

fn collect(
    engine: &Engine,
    path: String,
    item: ComponentItem,
    functions: &mut BTreeMap<String, ComponentFunc>,
) {
    match item {
        ComponentItem::ComponentFunc(ty) => {
            functions.insert(path, ty);
        }
        ComponentItem::ComponentInstance(instance) => {
            for (name, item) in instance.exports(engine) {
                collect(engine, format!("{path}#{name}"), item.ty, functions);
            }
        }
        // Nothing of these can be called.
        ComponentItem::CoreFunc(_)
        | ComponentItem::Module(_)
        | ComponentItem::Component(_)
        | ComponentItem::Type(_)
        | ComponentItem::Resource(_) => {}
    }
}
