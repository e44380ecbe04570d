//! Changes the names of a core module's imports and exports, and nothing else.
//!
//! Two things of the specification suite can't stand in a component as they
//! are: a module that imports one name twice (the component validator wants
//! import names unique), and several modules with exports of the same name in
//! one fused output (only one of them can have the plain name). Names mean
//! nothing to a module itself, and a wrapping component maps them back.

use std::collections::HashSet;

use anyhow::Result;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{ExternalKind, Import, Parser, Payload, TypeRef};

/// An import of a module.
#[derive(Clone, Debug)]
pub struct ImportName {
    /// The module part of the name.
    pub module: String,
    /// The original field part.
    pub field: String,
    /// The field part after [`rename`]: unique for this `module`.
    pub unique: String,
    /// The sort of the item.
    pub kind: ExternalKind,
}

/// The imports of a module, in order.
pub fn imports(bytes: &[u8]) -> Result<Vec<ImportName>> {
    let mut names = Vec::new();
    let mut used = HashSet::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::ImportSection(section) = payload? else {
            continue;
        };
        for import in section.into_imports() {
            let import = import?;
            names.push(ImportName {
                module: import.module.to_owned(),
                field: import.name.to_owned(),
                unique: unique_field(&import, &mut used),
                kind: import_kind(import.ty),
            });
        }
    }
    Ok(names)
}

/// The first name of `field`, `field$2`, `field$3`, … that is free.
fn unique_field(import: &Import<'_>, used: &mut HashSet<(String, String)>) -> String {
    let mut candidate = import.name.to_owned();
    let mut count = 1;
    while !used.insert((import.module.to_owned(), candidate.clone())) {
        count += 1;
        candidate = format!("{}${count}", import.name);
    }
    candidate
}

fn import_kind(ty: TypeRef) -> ExternalKind {
    match ty {
        TypeRef::Func(_) | TypeRef::FuncExact(_) => ExternalKind::Func,
        TypeRef::Table(_) => ExternalKind::Table,
        TypeRef::Memory(_) => ExternalKind::Memory,
        TypeRef::Global(_) => ExternalKind::Global,
        TypeRef::Tag(_) => ExternalKind::Tag,
    }
}

/// The module with the unique import names of [`imports`], and with `prefix`
/// before the name of each export.
pub fn rename(bytes: &[u8], prefix: &str) -> Result<Vec<u8>> {
    let mut names = imports(bytes)?.into_iter();
    let mut module = Module::new();
    let mut reencoder = RoundtripReencoder;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(section) => {
                let mut renamed = ImportSection::new();
                for (import, name) in section.clone().into_imports().zip(&mut names) {
                    let ty = reencoder.entity_type(import?.ty)?;
                    renamed.import(&name.module, &name.unique, ty);
                }
                module.section(&renamed);
            }
            Payload::ExportSection(section) => {
                let mut renamed = ExportSection::new();
                for export in section.clone() {
                    let export = export?;
                    let kind = reencoder.export_kind(export.kind)?;
                    renamed.export(&format!("{prefix}{}", export.name), kind, export.index);
                }
                module.section(&renamed);
            }
            // Every other section is copied; what has no section id is a part
            // of one that has.
            _ => {
                if let Some((id, range)) = payload.as_section() {
                    let data = &bytes[range.start as usize..range.end as usize];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}
