//! Whether the composition is valid, and whose fault it is if not.
//!
//! `wasmparser` says where in the composition it stumbled. Items of the glue
//! stand there in an order that is known from [`Links`], so that the place
//! leads back to an input, and the message of a failed instantiation starts
//! with the import that did not fit.

use std::ops::Range;

use wasm_encoder::ComponentSectionId;
use wasmparser::{
    BinaryReader, BinaryReaderError, ComponentExportSectionReader, ComponentImportSectionReader,
    ComponentInstanceSectionReader, FromReader, SectionLimited,
};

use super::link::{ExportRef, ImportRef, Links, ResidualId, Source, describe, import};
use super::refuse;
use crate::error::{Error, Result};
use crate::input::Binary;
use crate::input::origin::Origins;
use crate::world::{self, World, WorldId};

/// What stands where in the composition.
#[derive(Default)]
pub(super) struct Layout {
    /// Where the inputs are embedded, in the order of instantiation.
    embedded: Vec<Range<usize>>,
    /// Where each item of the glue is, in ascending order.
    items: Vec<(Range<u64>, Item)>,
}

/// An item of the glue, by its position among those of its kind.
#[derive(Clone, Copy, Debug)]
enum Item {
    Import(usize),
    Instance(usize),
    Export(usize),
}

impl Layout {
    /// Reads the outermost sections of a composition.
    pub(super) fn of(bytes: &[u8]) -> Result<Layout> {
        Self::read(bytes).map_err(bug)
    }

    fn read(bytes: &[u8]) -> wasmparser::Result<Layout> {
        let mut layout = Layout::default();
        let mut reader = BinaryReader::new(bytes, 0);
        reader.read_bytes(8)?;
        let (mut imports, mut instances, mut exports) = (0.., 0.., 0..);
        while !reader.eof() {
            let id = reader.read_u8()?;
            let size = reader.read_var_u32()? as usize;
            let section = reader.skip(|r| r.read_bytes(size).map(drop))?;
            let is = |wanted: ComponentSectionId| id == u8::from(wanted);
            if is(ComponentSectionId::Component) {
                layout.embedded.push(range(&section));
            } else if is(ComponentSectionId::Import) {
                let section = ComponentImportSectionReader::new(section)?;
                layout.items(section, || imports.next().map(Item::Import))?;
            } else if is(ComponentSectionId::Instance) {
                let section = ComponentInstanceSectionReader::new(section)?;
                layout.items(section, || instances.next().map(Item::Instance))?;
            } else if is(ComponentSectionId::Export) {
                let section = ComponentExportSectionReader::new(section)?;
                layout.items(section, || exports.next().map(Item::Export))?;
            }
        }
        Ok(layout)
    }

    fn items<'a, T: FromReader<'a>>(
        &mut self,
        section: SectionLimited<'a, T>,
        mut next: impl FnMut() -> Option<Item>,
    ) -> wasmparser::Result<()> {
        let end = section.range().end;
        let starts = section.into_iter_with_offsets();
        let starts = starts
            .map(|item| Ok(item?.0))
            .collect::<wasmparser::Result<Vec<_>>>()?;
        let ends = starts.iter().skip(1).copied().chain([end]);
        for (start, end) in starts.iter().zip(ends) {
            self.items.extend(next().map(|item| (*start..end, item)));
        }
        Ok(())
    }

    /// The item at an offset. What is not itself an item, such as a type, stands
    /// before the item that it was declared for.
    fn item(&self, offset: u64) -> Option<Item> {
        let before = self.items.partition_point(|(at, _)| at.end <= offset);
        self.items.get(before).map(|(_, item)| *item)
    }

    /// Which input each embedded component is a copy of.
    pub(super) fn origins<'a>(&self, inputs: &[Binary<'a>], links: &Links) -> Origins<'a> {
        let names: Vec<_> = inputs.iter().map(|i| i.name).collect();
        let mut origins = Origins::composition(format!("composition of {}", names.join(" and ")));
        for (range, input) in self.embedded.iter().zip(&links.order) {
            debug_assert_eq!(range.len(), inputs[input.0].bytes.len());
            origins.push(range.clone(), names[input.0]);
        }
        origins
    }

    /// Validates the composition except for function bodies.
    pub(super) fn check(
        &self,
        bytes: &[u8],
        worlds: &[World<'_>],
        links: &Links,
        imports: &[ResidualId],
    ) -> Result<()> {
        let Err(error) = world::structure(bytes, |_| Ok(()))? else {
            return Ok(());
        };
        let offset = error.offset();
        let inside = |r: &Range<usize>| (r.start as u64..=r.end as u64).contains(&offset);
        if let Some(i) = self.embedded.iter().position(inside) {
            let offset = offset - self.embedded[i].start as u64;
            return Err(world::invalid(
                worlds[links.order[i].0].name,
                offset,
                &error,
            ));
        }
        Err(match self.item(offset) {
            Some(Item::Import(i)) => bad_import(worlds, links, imports[i], &error),
            Some(Item::Instance(i)) => bad_instance(worlds, links, links.order[i], &error),
            Some(Item::Export(i)) => bad_export(worlds, links, i, &error),
            None => bug(error),
        })
    }
}

fn range(section: &BinaryReader<'_>) -> Range<usize> {
    let range = section.range();
    range.start as usize..range.end as usize
}

fn bug(error: BinaryReaderError) -> Error {
    Error::InvalidOutput {
        message: format!("composing the inputs: {error}"),
    }
}

/// The validator's message on one line.
fn sentence(message: &str) -> String {
    message
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(": ")
}

fn bad_import(
    worlds: &[World<'_>],
    links: &Links,
    id: ResidualId,
    error: &BinaryReaderError,
) -> Error {
    let residual = &links.residuals[id.0];
    let name = import(worlds, residual.named).name.name;
    let why = sentence(error.message());
    let importers = importers(worlds, &residual.members);
    match residual.members.len() {
        1 => refuse(format!(
            "no input exports `{name}`, which {importers} imports, and the composition can't \
             import it either: {why}"
        )),
        _ => differ(&importers, name, &why),
    }
}

/// The error for imports that can't become one.
fn differ(importers: &str, name: &str, why: &str) -> Error {
    refuse(format!(
        "{importers} import `{name}` with types that differ: {why}"
    ))
}

/// The inputs behind imports, each once.
fn importers(worlds: &[World<'_>], members: &[ImportRef]) -> String {
    let mut names: Vec<_> = members.iter().map(|m| worlds[m.input.0].name).collect();
    names.dedup();
    names.join(" and ")
}

/// An argument does not fit the import that it is for.
fn bad_instance(
    worlds: &[World<'_>],
    links: &Links,
    input: WorldId,
    error: &BinaryReaderError,
) -> Error {
    let world = &worlds[input.0];
    let (first, rest) = error
        .message()
        .split_once('\n')
        .unwrap_or((error.message(), ""));
    let fits = |name: &str| first == format!("type mismatch for import `{name}`");
    let Some(i) = world.imports.iter().position(|i| fits(i.name.name)) else {
        return refuse(format!("{}: {}", world.name, sentence(error.message())));
    };
    let name = world.imports[i].name.name;
    let rest = sentence(rest);
    match links.source(ImportRef { input, import: i }) {
        Source::Export(export) => refuse(format!(
            "{} imports `{name}`, but {} has another type: {rest}",
            world.name,
            describe(worlds, export),
        )),
        Source::Import(id) => {
            let residual = &links.residuals[id.0];
            let importers = importers(worlds, &residual.members);
            differ(&importers, import(worlds, residual.named).name.name, &rest)
        }
    }
}

fn bad_export(
    worlds: &[World<'_>],
    links: &Links,
    position: usize,
    error: &BinaryReaderError,
) -> Error {
    let exports_of = |input: &WorldId| {
        let input = *input;
        (0..worlds[input.0].exports.len()).map(move |export| ExportRef { input, export })
    };
    match links.order.iter().flat_map(exports_of).nth(position) {
        Some(export) => refuse(format!(
            "the composition can't export {}: {}",
            describe(worlds, export),
            sentence(error.message()),
        )),
        None => bug(error.clone()),
    }
}
