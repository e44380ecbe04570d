//! What a composition has that no core module can express, though a component
//! can.

use indexmap::IndexMap;

use super::asynchrony;
use super::graph::{FusionGraph, HostFunc, Resource, WorldItem};
use crate::component::Program;
use crate::error::{Error, Location, Result};

/// Checks that the composition can become a core module.
///
/// # Errors
///
/// [`Error::Unsupported`] for what only a component can express.
pub(crate) fn check_core_module(program: &Program<'_>, graph: &FusionGraph) -> Result<()> {
    check_exports(&graph.world)?;
    if let Some(found) = asynchrony::uses(program, graph).next() {
        return component_only(found.at, "an async function or builtin");
    }
    for import in graph.host_imports.values() {
        let HostFunc::Resource { resource, .. } = import.func else {
            continue;
        };
        if let Resource::Guest(guest) = &graph.resources[resource]
            && guest.export.is_none()
        {
            let what = "a resource type that the root does not export, \
                        which has no name for the host that keeps its handles";
            return component_only(&guest.at, what);
        }
    }
    Ok(())
}

/// A core module can't export what it does not define.
fn check_exports(exports: &IndexMap<String, WorldItem>) -> Result<()> {
    for item in exports.values() {
        match item {
            WorldItem::Host(path, at) => {
                let (name, module) = (&path.name, path.module());
                let what = format!(
                    "an export of the function '{name}' that '{module}' imports: \
                     a core module can't export what it does not define"
                );
                return component_only(at, what);
            }
            WorldItem::Instance(items) => check_exports(items)?,
            // Types have no trace in a core module.
            WorldItem::Lift(_) | WorldItem::Type(_) => {}
        }
    }
    Ok(())
}

fn component_only(at: &Location, what: impl std::fmt::Display) -> Result<()> {
    Err(Error::Unsupported {
        at: at.clone(),
        what: format!("{what}; a component can express it (`--component`)"),
    })
}
