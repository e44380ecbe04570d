//! The schema of the map, as its documentation describes it. A field that is
//! not documented is an error.

use serde::Deserialize;

/// The whole map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct ImportMap {
    pub version: u32,
    pub imports: Vec<Import>,
    pub exports: Vec<Export>,
    pub start: Option<ExportRef>,
    pub core_exports: Vec<CoreExport>,
}

/// A function to provide.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct Import {
    pub module: String,
    pub field: String,
    pub function: String,
    pub index: u32,
    pub wit: Option<String>,
    pub core: CoreSignature,
    #[serde(flatten)]
    pub abi: Abi,
}

/// A function to call.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct Export {
    pub name: String,
    pub index: u32,
    pub wit: String,
    pub core: CoreSignature,
    #[serde(flatten)]
    pub abi: Abi,
    pub post_return: Option<ExportRef>,
}

/// How values are passed.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct Abi {
    pub component: String,
    pub memory: Option<Memory>,
    pub realloc: Option<ExportRef>,
    pub string_encoding: String,
}

/// An exported memory.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct Memory {
    pub name: String,
    pub index: u32,
    pub memory64: bool,
    pub region: Option<Region>,
}

/// A part of a memory.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub base: u32,
    pub size: u32,
    pub limit: Option<u64>,
}

/// An exported function.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct ExportRef {
    pub name: String,
    pub index: u32,
}

/// Any other export.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct CoreExport {
    pub name: String,
    pub kind: String,
    pub index: u32,
}

/// The type of a core function.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "docs/import-map.md describes the fields")]
pub struct CoreSignature {
    pub params: Vec<String>,
    pub results: Vec<String>,
}
