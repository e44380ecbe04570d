//! The steps of a component's instantiation, in binary order.

use serde::Serialize;
use wasmparser::component_types::{
    ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId, ComponentValType,
};
use wasmparser::types::CoreTypeId;
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, ComponentExternalKind, ComponentInstance,
    Instance, ValType,
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
    /// A resource type that the component defines.
    Resource(Resource),
    Lift(Lift),
    Lower(Lower),
    /// `canon resource.new`, `canon resource.rep`, `canon resource.drop`
    ResourceBuiltin {
        builtin: ResourceBuiltin,
        /// Index of the resource in the component's type index space.
        resource: u32,
        core_type: CoreTypeId,
    },
    /// Any other canonical builtin.
    Builtin(Box<Builtin>),
    Export {
        name: &'a str,
        kind: ComponentExternalKind,
        index: u32,
    },
    /// The component's start function.
    Start,
}

/// A resource type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Resource {
    /// The core type that represents it.
    pub(crate) rep: ValType,
    /// Index of its destructor in the component's core function index space.
    pub(crate) dtor: Option<u32>,
}

/// What a core function does with the handles of one resource type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ResourceBuiltin {
    New,
    Rep,
    Drop,
}

impl ResourceBuiltin {
    /// The specification's name of the builtin.
    pub(crate) fn name(self) -> &'static str {
        match self {
            ResourceBuiltin::New => "resource.new",
            ResourceBuiltin::Rep => "resource.rep",
            ResourceBuiltin::Drop => "resource.drop",
        }
    }
}

/// A canonical builtin that has nothing to do with resources.
#[derive(Debug)]
pub(crate) struct Builtin {
    /// The specification's name of it.
    pub(crate) name: &'static str,
    /// As the binary has it. Its indices are those of the component; what they
    /// mean is in the other fields.
    pub(crate) function: CanonicalFunction,
    pub(crate) core_type: CoreTypeId,
    /// The stream or future type that it works on.
    pub(crate) transport: Option<ComponentDefinedTypeId>,
    /// The result that `task.return` takes.
    pub(crate) result: Option<ComponentValType>,
    pub(crate) options: CanonOptions,
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

impl StringEncoding {
    /// Its name, as in the text form of components.
    pub(crate) fn name(self) -> &'static str {
        match self {
            StringEncoding::Utf8 => "utf8",
            StringEncoding::Utf16 => "utf16",
            StringEncoding::Latin1Utf16 => "latin1+utf16",
        }
    }
}

/// Canonical options with the indices of the component's core index spaces.
#[derive(Debug, Default)]
pub(crate) struct CanonOptions {
    pub(crate) encoding: StringEncoding,
    pub(crate) memory: Option<u32>,
    pub(crate) realloc: Option<u32>,
    pub(crate) post_return: Option<u32>,
    pub(crate) async_: bool,
    pub(crate) callback: Option<u32>,
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
                CanonicalOption::Async => result.async_ = true,
                CanonicalOption::Callback(index) => result.callback = Some(index),
                CanonicalOption::CoreType(_) => result.unsupported = Some("core-type"),
                CanonicalOption::Gc => result.unsupported = Some("gc"),
            }
        }
        result
    }
}
