//! What a host needs to know about a fused module to call it and to serve it.
//!
//! A core module says of a string only that it is two integers, and with
//! several memories not even into which one they point. [`ImportMap`] says the
//! rest: for every import and export the type that the component had, and the
//! memory, functions and string encoding that its values go through. It is data
//! for programs; `docs/import-map.md` describes the JSON.

mod build;

use serde::Serialize;

pub use crate::component::StringEncoding;
pub(crate) use build::build;

/// The name of the custom section that holds the map, as compact JSON, if
/// [`crate::FuserConfig::embed_import_map`] asks for it.
pub const SECTION: &str = "meld:import-map";

/// The version of the schema. A later version may add fields without another
/// number; a change of meaning gets one.
pub const VERSION: u32 = 1;

/// The version if some memory is a [`Region`]: whoever does not know regions
/// would misread pointers.
pub const VERSION_WITH_REGIONS: u32 = 2;

/// The imports and exports of a fused module, in the module's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ImportMap {
    /// [`VERSION`] or [`VERSION_WITH_REGIONS`].
    pub version: u32,
    /// Every import, in order of function index.
    pub imports: Vec<Import>,
    /// The exports that are functions of the component.
    pub exports: Vec<Export>,
    /// The start function, if it is exported: the host calls it once, before
    /// any other export.
    pub start: Option<ExportRef>,
    /// All exports that are not in [`ImportMap::exports`].
    pub core_exports: Vec<CoreExport>,
}

/// A function that the host provides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Import {
    /// The interface, or `$root`.
    pub module: String,
    /// The name in the module's import section: the function's, with a suffix
    /// `$2`, `$3`, … where several imports differ in nothing but what follows.
    pub field: String,
    /// The name of the function in the component's interface, without suffix.
    pub function: String,
    /// In the function index space.
    pub index: u32,
    /// The type in the component, such as `func(a: list<u8>) -> u32`. None for
    /// what is no function there (`[resource-drop]…`).
    pub wit: Option<String>,
    /// The type in the module.
    pub core: CoreSignature,
    /// How values are passed.
    #[serde(flatten)]
    pub abi: Abi,
}

/// A function of the component that the host can call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Export {
    /// `f`, or `interface#f`.
    pub name: String,
    /// In the function index space.
    pub index: u32,
    /// The type in the component.
    pub wit: String,
    /// The type in the module.
    pub core: CoreSignature,
    /// How values are passed.
    #[serde(flatten)]
    pub abi: Abi,
    /// What to call with the core results once they are read.
    pub post_return: Option<ExportRef>,
}

/// How the values of one import or export are passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Abi {
    /// The component instance that imports or exports the function, by the
    /// names from the root, such as `root/app/kernel`. Not unique.
    pub component: String,
    /// Where pointers point to.
    pub memory: Option<Memory>,
    /// What allocates in that memory.
    pub realloc: Option<ExportRef>,
    /// How strings are encoded.
    pub string_encoding: StringEncoding,
}

/// An exported function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExportRef {
    /// The name of the export.
    pub name: String,
    /// In the function index space.
    pub index: u32,
}

/// An exported memory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Memory {
    /// The name of the export.
    pub name: String,
    /// In the memory index space.
    pub index: u32,
    /// Whether addresses are 64 bits wide.
    pub memory64: bool,
    /// The part of the memory that pointers are relative to, if it is not all of
    /// it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A part of a memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Region {
    /// The address of its first byte, to be added to every pointer.
    pub base: u32,
    /// Its size at first, in bytes.
    pub size: u32,
    /// The size that it can't exceed, in bytes; none if it ends where the memory
    /// ends.
    pub limit: Option<u64>,
}

/// An export that is no function of the component: a memory or function that
/// the map mentions, or what a core module exported for its own purposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CoreExport {
    /// The name of the export.
    pub name: String,
    /// What it is.
    pub kind: CoreKind,
    /// In the index space of its kind.
    pub index: u32,
}

/// The kinds of core exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are the specification's")]
pub enum CoreKind {
    Func,
    Table,
    Memory,
    Global,
    Tag,
}

/// The type of a core function, with types such as `i32`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CoreSignature {
    /// The types of the parameters.
    pub params: Vec<String>,
    /// The types of the results.
    pub results: Vec<String>,
}

impl ImportMap {
    /// The map as indented JSON, with a newline at the end.
    pub fn to_json(&self) -> String {
        crate::report::json(self)
    }

    /// The map as JSON without white space.
    pub(crate) fn to_compact_json(&self) -> String {
        serde_json::to_string(self).expect("strings, numbers and lists are JSON")
    }
}
