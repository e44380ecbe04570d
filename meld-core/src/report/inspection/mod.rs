//! What is in a component.
//!
//! [`Inspection`] is for looking before fusing: who instantiates what, how big
//! the core modules are and how often they are there, which calls cross between
//! component instances, and what the host has to bring. Everything is in flat
//! lists that refer to each other by position, so no depth of nesting matters;
//! the tree is drawn by `Display`.
//!
//! A valid component that can't be fused is described all the same. What stands
//! in the way is in [`Inspection::unsupported`]; if it stops the interpretation
//! of the instantiation, instances and boundaries are those up to there, while
//! the world and the core modules are always complete.

mod definitions;
mod describe;
mod display;
mod items;

use serde::Serialize;

pub(crate) use describe::describe;

/// The contents of one component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Inspection {
    /// The name under which the component was given.
    pub name: String,
    /// Bytes of its binary form.
    pub size: usize,
    /// What it imports. The items of an interface follow the interface.
    pub imports: Vec<WorldItem>,
    /// What it exports, likewise.
    pub exports: Vec<WorldItem>,
    /// The core modules that it and its nested components define, in binary
    /// order.
    pub modules: Vec<CoreModule>,
    /// The component instances, in instantiation order; the first one is the
    /// component itself. Parents come before children.
    pub instances: Vec<Instance>,
    /// The calls between component instances.
    pub boundaries: Vec<Boundary>,
    /// Why it can't be fused, if it can't be.
    pub unsupported: Option<String>,
}

/// An item that the host provides or can use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WorldItem {
    /// The interface that holds it, if one does.
    pub interface: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ItemKind,
    /// Its type as WIT, where it has one: that of a function or value, or what
    /// a type stands for.
    #[serde(rename = "type")]
    pub ty: Option<String>,
}

/// The kinds of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are WIT's and the specification's")]
pub enum ItemKind {
    Interface,
    Func,
    Type,
    Resource,
    Value,
    Module,
    Component,
}

/// A core module as the binary defines it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CoreModule {
    /// A name from a name section, or `module-0` by its index.
    pub name: String,
    /// The component that defines it, by the names of components from the root.
    pub component: String,
    /// Bytes.
    pub size: u64,
    /// Functions that it defines.
    pub functions: usize,
    /// Functions that it imports.
    pub imported_functions: usize,
    /// How many core instances there are of it.
    pub instantiations: usize,
}

/// An instantiation of a component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Instance {
    /// The names from the root, such as `root/app/kernel`. Not unique.
    pub path: String,
    /// Position in [`Inspection::instances`] of the one that instantiates it.
    pub parent: Option<usize>,
    /// Its instances of core modules, in instantiation order.
    pub core_instances: Vec<CoreInstance>,
}

/// An instantiation of a core module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CoreInstance {
    /// A name from a name section, or `core-0` by its index.
    pub name: String,
    /// Position in [`Inspection::modules`].
    pub module: usize,
    /// The memories that it defines.
    pub memories: Vec<Memory>,
}

/// A memory that a core instance defines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Memory {
    /// Pages at first.
    pub minimum: u64,
    /// Pages at most.
    pub maximum: Option<u64>,
    /// Bytes of a page.
    pub page_size: u64,
    /// Whether threads share it.
    pub shared: bool,
    /// Whether addresses are 64 bits wide.
    pub memory64: bool,
}

/// A function of one component instance that another one lowers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Boundary {
    /// Position in [`Inspection::instances`] of the instance that calls.
    pub caller: usize,
    /// Position of the instance that is called.
    pub callee: usize,
    /// The first name under which the callee exports the function.
    pub function: String,
    /// Its type.
    pub signature: String,
}

impl Inspection {
    /// The inspection as indented JSON, with a newline at the end.
    pub fn to_json(&self) -> String {
        super::json(self)
    }
}
