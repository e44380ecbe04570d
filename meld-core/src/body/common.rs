//! The operators that make up nearly all sites, without a detour.
//!
//! Calls, accesses to globals, loads and stores are a single byte and then what
//! has to be mapped. For these there is no need to build an operator, turn it
//! into an instruction and encode that, which is what the rest goes through and
//! takes several times as long.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Encode, MemArg};
use wasmparser::BinaryReader;

/// A mapped operator: its first byte and what follows.
pub(super) enum Common {
    Index(u8, u32),
    Access(u8, MemArg),
}

impl Common {
    /// Decodes and maps the operator at the start of `bytes`, and tells how long
    /// it was; `None` if it is not one of the common ones.
    #[inline]
    pub(super) fn decode<R: Reencode>(
        bytes: &[u8],
        map: &mut R,
    ) -> Result<Option<(Self, usize)>, Error<R::Error>> {
        let mut reader = BinaryReader::new(bytes, 0);
        let opcode = reader.read_u8()?;
        let common = match opcode {
            // call, return_call
            0x10 | 0x12 => Common::Index(opcode, map.function_index(reader.read_var_u32()?)?),
            // global.get, global.set
            0x23 | 0x24 => Common::Index(opcode, map.global_index(reader.read_var_u32()?)?),
            // i32.load to i64.store32
            0x28..=0x3e => Common::Access(opcode, map.mem_arg(mem_arg(&mut reader)?)?),
            _ => return Ok(None),
        };
        Ok(Some((common, reader.current_position())))
    }

    #[inline]
    pub(super) fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Common::Index(opcode, index) => {
                out.push(*opcode);
                index.encode(out);
            }
            Common::Access(opcode, mem_arg) => {
                out.push(*opcode);
                mem_arg.encode(out);
            }
        }
    }
}

/// Decodes a memory argument. The largest alignment does not matter here: the
/// body is valid.
fn mem_arg(reader: &mut BinaryReader<'_>) -> wasmparser::Result<wasmparser::MemArg> {
    /// Set in the alignment if a memory index follows.
    const NAMES_MEMORY: u32 = 1 << 6;
    let flags = reader.read_var_u32()?;
    let memory = match flags & NAMES_MEMORY {
        0 => 0,
        _ => reader.read_var_u32()?,
    };
    let align = (flags & !NAMES_MEMORY) as u8;
    Ok(wasmparser::MemArg {
        align,
        max_align: align,
        memory,
        offset: reader.read_var_u64()?,
    })
}
