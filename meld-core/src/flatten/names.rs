//! Names under which the root imports and exports.

use std::borrow::Cow;
use std::sync::Arc;

use super::graph::{FusionGraph, HostFunc, HostImport, Resource};
use crate::component::{InitializerKind, Program};
use crate::ids::Id;

/// The module name of functions that the root imports directly.
const ROOT_MODULE: &str = "$root";

/// Where the root imports or exports an item: by a name of its own, or within
/// instances.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct HostPath {
    /// The names of the instances around the item, outermost first.
    pub(crate) instances: Arc<[String]>,
    /// The name of the item.
    pub(crate) name: String,
}

impl HostPath {
    /// An item of the root itself.
    pub(crate) fn of_root(name: &str) -> Self {
        HostPath {
            instances: Arc::new([]),
            name: name.to_string(),
        }
    }

    /// The path of the instance around the item.
    pub(crate) fn parent(&self) -> Option<Self> {
        let (name, instances) = self.instances.split_last()?;
        Some(HostPath {
            instances: instances.into(),
            name: name.clone(),
        })
    }

    /// The place of the items of the instance that this path leads to.
    pub(crate) fn inside(&self) -> Arc<[String]> {
        let instances = self.instances.iter();
        instances.chain([&self.name]).cloned().collect()
    }

    /// The module that a core module imports the item from: the interface, or
    /// `$root`.
    pub(crate) fn module(&self) -> Cow<'_, str> {
        match &*self.instances {
            [] => Cow::Borrowed(ROOT_MODULE),
            [only] => Cow::Borrowed(only),
            names => Cow::Owned(names.join("#")),
        }
    }

    /// `interface#name`, or `name` outside of any interface, with `prefix`
    /// before the name.
    pub(crate) fn joined(&self, prefix: &str) -> String {
        let mut joined = String::new();
        for instance in &*self.instances {
            joined.push_str(instance);
            joined.push('#');
        }
        joined.push_str(prefix);
        joined.push_str(&self.name);
        joined
    }
}

/// The names of a function of the host in a core module, as `wit-component`
/// gives them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct CoreName {
    /// The interface, or `$root`.
    pub(crate) module: String,
    /// The function.
    pub(crate) name: String,
}

impl FusionGraph {
    /// What a core module calls an import.
    pub(crate) fn core_name(&self, program: &Program<'_>, import: &HostImport) -> CoreName {
        match &import.func {
            HostFunc::Lowered { path, .. } => CoreName {
                module: path.module().into_owned(),
                name: path.name.clone(),
            },
            HostFunc::Resource { builtin, resource } => {
                let prefix = builtin.name().replace('.', "-");
                let (module, name) = match &self.resources[*resource] {
                    Resource::Host(path) => (path.module().into_owned(), path.name.clone()),
                    Resource::Guest(guest) => match &guest.export {
                        Some(path) => (format!("[export]{}", path.module()), path.name.clone()),
                        // Nobody outside has a name for it.
                        None => (ROOT_MODULE.to_string(), resource.index().to_string()),
                    },
                };
                let name = format!("[{prefix}]{name}");
                CoreName { module, name }
            }
            HostFunc::Builtin {
                component,
                initializer,
            } => {
                let initializer = &program.components[*component].initializers[*initializer];
                let InitializerKind::Builtin(builtin) = &initializer.kind else {
                    unreachable!("made from this initializer");
                };
                CoreName {
                    module: ROOT_MODULE.to_string(),
                    name: format!("[{}]", builtin.name.replace('.', "-")),
                }
            }
        }
    }
}
