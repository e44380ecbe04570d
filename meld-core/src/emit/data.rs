//! The data section, written without an intermediate copy.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error as ReencodeError, Reencode};
use wasm_encoder::{ConstExpr, Encode};
use wasmparser::{Data, DataKind};

use super::sections::Sections;
use crate::memory::Region;
use crate::merger::{Constant, Segment};

type Result<T> = std::result::Result<T, ReencodeError<Infallible>>;

impl Sections<'_, '_, '_> {
    /// Whether a data count section is needed: code names a segment, be it the
    /// start function.
    pub(super) fn needs_data_count(&self) -> bool {
        self.fused.initialization.replays_any_data() || self.fused.live.code_names_data()
    }

    /// Appends the contents of the data section.
    pub(super) fn data(&self, out: &mut Vec<u8>) -> Result<()> {
        self.numbering.counts.data.encode(out);
        for instance in self.instances() {
            let segments = &self.fused.module(instance).data;
            for (index, data) in self.live(instance).data.of(segments) {
                self.data_segment(Segment { instance, index }, data, out)?;
            }
        }
        Ok(())
    }

    /// The offset of an active segment of a region, in the memory.
    fn moved_offset(
        &self,
        segment: Segment,
        offset: &wasmparser::ConstExpr<'_>,
        region: &Region,
    ) -> ConstExpr {
        let fused = self.fused;
        let offset = fused
            .constants
            .of_expr(fused.graph, segment.instance, offset);
        let Some(Constant::I32(offset)) = offset else {
            unreachable!("a segment whose offset is not known is replayed");
        };
        ConstExpr::i32_const(offset.wrapping_add(region.base as i32))
    }

    fn data_segment(&self, segment: Segment, data: &Data<'_>, out: &mut Vec<u8>) -> Result<()> {
        match &data.kind {
            DataKind::Active {
                memory_index,
                offset_expr,
            } if !self.fused.initialization.replays_data(segment) => {
                let mut map = self.map(segment.instance);
                match map.memory_index(*memory_index)? {
                    0 => out.push(0x00),
                    memory => {
                        out.push(0x02);
                        memory.encode(out);
                    }
                }
                let memory = self.fused.graph.memory(segment.instance, *memory_index);
                match self.fused.memories.region(memory) {
                    Some(region) if region.base > 0 => {
                        self.moved_offset(segment, offset_expr, region).encode(out);
                    }
                    _ => map.const_expr(offset_expr.clone())?.encode(out),
                }
            }
            DataKind::Active { .. } | DataKind::Passive => out.push(0x01),
        }
        data.data.encode(out);
        Ok(())
    }
}
