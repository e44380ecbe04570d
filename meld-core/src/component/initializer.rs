//! The steps of a component's instantiation, in binary order.

use serde::Serialize;
use wasmparser::component_types::{ComponentEntityType, ComponentFuncTypeId};
use wasmparser::types::CoreTypeId;
use wasmparser::{
    CanonicalOption, ComponentAlias, ComponentExternalKind, ComponentInstance, Instance,
};

use crate::ids::{ComponentId, ModuleId};

/// One item that a component's binary defines.
#[derive(Debug)]
pub(crate) struct Initializer<'a> {
    /// Byte offset of the item in the root binary.
    pub(crate) offset: u64,
    pub(crate) kind: InitializerKind<'a>,
}

/// What an [`Initializer`] defines. Each variant that defines an item appends
/// exactly one entry to one index space of the component.
#[derive(Debug)]
pub(crate) enum InitializerKind<'a> {
    Import {
        name: &'a str,
        ty: ComponentEntityType,
    },
    CoreModule(ModuleId),
    Component(ComponentId),
    CoreInstance(Instance<'a>),
    ComponentInstance(ComponentInstance<'a>),
    Alias(ComponentAlias<'a>),
    /// A type that is not a resource.
    Type,
    /// A resource type.
    Resource,
    Lift(Lift),
    Lower(Lower),
    /// `canon resource.drop`
    ResourceDrop {
        /// Index of the resource in the component's type index space.
        resource: u32,
        core_type: CoreTypeId,
    },
    /// A canonical builtin that fusion does not support, by its name.
    Builtin(&'static str),
    Export {
        name: &'a str,
        kind: ComponentExternalKind,
        index: u32,
    },
    /// The component's start function.
    Start,
}

/// `canon lift`
#[derive(Debug)]
pub(crate) struct Lift {
    /// Index in the component's core function index space.
    pub(crate) core_func: u32,
    pub(crate) ty: ComponentFuncTypeId,
    pub(crate) options: CanonOptions,
}

/// `canon lower`
#[derive(Debug)]
pub(crate) struct Lower {
    /// Index in the component's component function index space.
    pub(crate) func: u32,
    /// The type of that function as this component sees it.
    pub(crate) ty: ComponentFuncTypeId,
    /// The type of the resulting core function.
    pub(crate) core_type: CoreTypeId,
    pub(crate) options: CanonOptions,
}

/// The encoding of strings in a component's memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub enum StringEncoding {
    /// UTF-8
    #[default]
    #[serde(rename = "utf8")]
    Utf8,
    /// UTF-16, little endian
    #[serde(rename = "utf16")]
    Utf16,
    /// Latin-1 or UTF-16, as the highest bit of the length says
    #[serde(rename = "latin1+utf16")]
    Latin1Utf16,
}

/// Canonical options with the indices of the component's core index spaces.
#[derive(Debug, Default)]
pub(crate) struct CanonOptions {
    pub(crate) encoding: StringEncoding,
    pub(crate) memory: Option<u32>,
    pub(crate) realloc: Option<u32>,
    pub(crate) post_return: Option<u32>,
    /// An option that fusion does not support, by its name.
    pub(crate) unsupported: Option<&'static str>,
}

impl CanonOptions {
    pub(crate) fn new(options: &[CanonicalOption]) -> Self {
        let mut result = CanonOptions::default();
        for option in options {
            match *option {
                // The validator rejects duplicates, so each is set once.
                CanonicalOption::UTF8 => result.encoding = StringEncoding::Utf8,
                CanonicalOption::UTF16 => result.encoding = StringEncoding::Utf16,
                CanonicalOption::CompactUTF16 => result.encoding = StringEncoding::Latin1Utf16,
                CanonicalOption::Memory(index) => result.memory = Some(index),
                CanonicalOption::Realloc(index) => result.realloc = Some(index),
                CanonicalOption::PostReturn(index) => result.post_return = Some(index),
                CanonicalOption::Async => result.unsupported = Some("async"),
                CanonicalOption::Callback(_) => result.unsupported = Some("callback"),
                CanonicalOption::CoreType(_) => result.unsupported = Some("core-type"),
                CanonicalOption::Gc => result.unsupported = Some("gc"),
            }
        }
        result
    }
}
