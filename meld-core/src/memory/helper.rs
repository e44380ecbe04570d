//! The functions that stand in for operators on whole memories.
//!
//! `memory.grow`, `memory.fill`, `memory.copy` and `memory.init` take addresses
//! and sizes as operands, so a base can't be folded into them, and the memory's
//! size is not the region's. A function of the operator's type takes their
//! place: it checks the bounds by the size that the region has, traps as the
//! operator would, before anything is written, and adds the bases. Each exists
//! once for a region, a pair of regions, or a region and a segment.

use wasm_encoder::ValType;

use super::Layout;
use crate::adapter::Signature;
use crate::ids::RegionId;
use crate::merger::Segment;

/// One such function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Helper {
    /// `(pages) -> pages`: `memory.grow`
    Grow(RegionId),
    /// `(address, value, length) -> ()`: `memory.fill`
    Fill(RegionId),
    /// `(to, from, length) -> ()`: `memory.copy`
    Copy { to: RegionId, from: RegionId },
    /// `(to, from, length) -> ()`: `memory.init`
    Init { region: RegionId, segment: Segment },
}

impl Helper {
    /// The function's type, which is the operator's.
    pub(crate) fn signature(self) -> Signature {
        let (params, results) = match self {
            Helper::Grow(_) => (1, 1),
            Helper::Fill(_) | Helper::Copy { .. } | Helper::Init { .. } => (3, 0),
        };
        Signature {
            params: vec![ValType::I32; params],
            results: vec![ValType::I32; results],
        }
    }

    /// The function's name, for the name section.
    pub(crate) fn name(self, layout: &Layout) -> String {
        let region = |id: RegionId| &layout.regions[id].name;
        match self {
            Helper::Grow(id) => format!("meld:memory.grow {}", region(id)),
            Helper::Fill(id) => format!("meld:memory.fill {}", region(id)),
            Helper::Copy { to, from } if to == from => {
                format!("meld:memory.copy {}", region(to))
            }
            Helper::Copy { to, from } => {
                format!("meld:memory.copy {} <- {}", region(to), region(from))
            }
            Helper::Init {
                region: id,
                segment,
            } => {
                format!("meld:memory.init {} <- data {}", region(id), segment.index)
            }
        }
    }
}
