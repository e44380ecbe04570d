//! From the fused module to bytes.
//!
//! [`numbering`] assigns every index, once. After that each section is written
//! from the symbolic module through it, straight into the output buffer; bodies
//! are copied in parallel between the operators that carry an index (see
//! [`crate::body`]).
//!
//! Rejected: building `wasm_encoder` sections for code and data. They hold a
//! second copy of what is nearly the whole output.

mod capacity;
mod code;
mod data;
mod declared;
mod names;
mod numbering;
mod regions;
mod remap;
mod sections;
mod types;

pub(crate) use numbering::Numbering;
pub(crate) use sections::memory_type;

use std::convert::Infallible;

use wasm_encoder::reencode::Error as ReencodeError;
use wasm_encoder::{
    CustomSection, DataCountSection, Encode, Module, Section, SectionId, StartSection,
};
use wasmparser::BinaryReader;

use crate::body::Moves;
use crate::error::{Error, Result};
use crate::merger::{FusedModule, Start};
use sections::Sections;

/// The bytes of the fused module, and what is where in it.
pub(crate) struct Emitted {
    pub(crate) bytes: Vec<u8>,
    pub(crate) defined_functions: usize,
    pub(crate) numbering: Numbering,
}

impl Emitted {
    /// Appends a custom section.
    pub(crate) fn append_custom(&mut self, name: &str, data: &[u8]) {
        // Id, two lengths, and room for nothing else: the output may be large.
        self.bytes.reserve_exact(name.len() + data.len() + 11);
        let section = CustomSection {
            name: name.into(),
            data: data.into(),
        };
        section.append_to(&mut self.bytes);
    }
}

/// Numbers and encodes the fused module.
///
/// # Errors
///
/// [`Error::Capacity`] if something outgrows its limit.
pub(crate) fn emit(fused: &FusedModule<'_, '_>) -> Result<Emitted> {
    let numbering = Numbering::new(fused);
    capacity::check(fused, &numbering)?;
    let sections = Sections {
        fused,
        numbering: &numbering,
    };
    let bytes = sections.encode()?;
    let counts = &numbering.counts;
    let merged_start = u32::from(matches!(fused.start(), Start::Merged));
    Ok(Emitted {
        bytes,
        defined_functions: (counts.functions - counts.imports + merged_start) as usize,
        numbering,
    })
}

impl From<ReencodeError<Infallible>> for Error {
    /// The input is validated, so whatever can't be encoded anew is meld's fault.
    fn from(error: ReencodeError<Infallible>) -> Self {
        Error::InvalidOutput {
            message: error.to_string(),
        }
    }
}

impl Sections<'_, '_, '_> {
    fn encode(&self) -> Result<Vec<u8>> {
        let types = self.fused.program.types.as_ref();
        let mut out = Vec::with_capacity(self.expected_size());
        out.extend_from_slice(&Module::HEADER);
        append(
            &mut out,
            &self.numbering.types.encode(types)?,
            self.numbering.types.len(),
        );
        let imports = self.imports()?;
        append(&mut out, &imports, imports.len());
        let functions = self.functions();
        append(&mut out, &functions, functions.len());
        let tables = self.tables()?;
        append(&mut out, &tables, tables.len());
        let memories = self.memories()?;
        append(&mut out, &memories, memories.len());
        let tags = self.tags();
        append(&mut out, &tags, tags.len());
        let globals = self.globals()?;
        append(&mut out, &globals, globals.len());
        let exports = self.exports();
        append(&mut out, &exports, exports.len());
        self.start_section(&mut out);
        let elements = self.elements()?;
        append(&mut out, &elements, elements.len());
        if self.needs_data_count() {
            let count = self.numbering.counts.data;
            DataCountSection { count }.append_to(&mut out);
        }
        in_place(&mut out, SectionId::Code, |out| self.code(out))?;
        in_place(&mut out, SectionId::Data, |out| Ok(self.data(out)?))?;
        if let Some(names) = names::name_section(self) {
            names.append_to(&mut out);
        }
        Ok(out)
    }

    /// About the size of the output in bytes, rather too much than too little: a
    /// buffer that has to grow at its end exists twice for a moment. Indices get
    /// longer where they move, and memories other than the first cost each load
    /// and store a byte.
    fn expected_size(&self) -> usize {
        const SMALL_SECTIONS: usize = 1 << 16;
        let sizes = self.instances().map(|id| {
            let module = self.fused.module(id);
            let live = self.live(id);
            let bodies = live.functions.of(&module.bodies);
            let code: usize = bodies.map(|(_, body)| body.bytes.len() + 4).sum();
            let growth = match self.numbering.instances[id].moves {
                Moves::Nothing => 0,
                Moves::AllButAccesses => code / 16,
                Moves::Everything => code / 8,
            };
            let data = live.data.of(&module.data);
            let data: usize = data.map(|(_, data)| data.data.len()).sum();
            let names = module.names.as_ref();
            let names = names.map_or(0, BinaryReader::bytes_remaining);
            code + growth + data + names
        });
        SMALL_SECTIONS + sizes.sum::<usize>()
    }

    fn start_section(&self, out: &mut Vec<u8>) {
        if self.fused.exports_start {
            return;
        }
        if let Some(function_index) = self.numbering.start(self.fused) {
            StartSection { function_index }.append_to(out);
        }
    }
}

/// Appends a section that has entries.
fn append(out: &mut Vec<u8>, section: &impl Section, entries: u32) {
    if entries > 0 {
        section.append_to(out);
    }
}

/// Appends a section whose contents are written where they stay. A section
/// without entries (nothing but a zero count) is taken back.
fn in_place(
    out: &mut Vec<u8>,
    id: SectionId,
    write: impl FnOnce(&mut Vec<u8>) -> Result<()>,
) -> Result<()> {
    const ROOM_FOR_SIZE: usize = 5;
    let section = out.len();
    out.push(id.into());
    let size_at = out.len();
    out.extend_from_slice(&[0; ROOM_FOR_SIZE]);
    let contents = out.len();
    write(out)?;
    if out[contents..] == [0] {
        out.truncate(section);
        return Ok(());
    }
    let mut size = Vec::with_capacity(ROOM_FOR_SIZE);
    ((out.len() - contents) as u32).encode(&mut size);
    out[size_at..size_at + size.len()].copy_from_slice(&size);
    let unused = size_at + size.len()..contents;
    out.drain(unused);
    Ok(())
}
