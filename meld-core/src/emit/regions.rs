//! Code about memories that are regions of one.
//!
//! An operator that names a memory is either an access, and gets another offset,
//! or it is about the memory as a whole, and a few operators or a call take its
//! place.

use wasm_encoder::{BlockType, Encode, Function, Instruction, MemArg, ValType};
use wasmparser::Operator;

use super::numbering::Numbering;
use crate::body::MemoryUse;
use crate::flatten::Defined;
use crate::ids::CoreInstanceId;
use crate::memory::{Extent, Helper, Layout, PAGE_LOG2, Region};
use crate::merger::{FusedModule, Segment};

/// The only memory.
const MEMORY: u32 = 0;

/// The regions, with the indices of what belongs to them.
#[derive(Clone, Copy)]
pub(super) struct Regions<'m> {
    layout: &'m Layout,
    numbering: &'m Numbering,
}

impl<'m> Regions<'m> {
    /// The regions, if memories are that.
    pub(super) fn of(fused: &'m FusedModule<'_, '_>, numbering: &'m Numbering) -> Option<Self> {
        let layout = fused.memories.layout()?;
        Some(Regions { layout, numbering })
    }

    /// Appends what stands in for an operator of an instance's body, if it is
    /// one on whole memories.
    pub(super) fn replace(
        self,
        fused: &FusedModule<'_, '_>,
        instance: CoreInstanceId,
        operator: &Operator<'_>,
        out: &mut Vec<u8>,
    ) -> bool {
        let memory = |index| fused.graph.memory(instance, index);
        let id = |index| self.layout.id(memory(index));
        match MemoryUse::of(operator) {
            None | Some(MemoryUse::Access { .. }) => return false,
            Some(MemoryUse::Size(index)) => self.size(memory(index), out),
            Some(MemoryUse::Grow(index)) => self.call(Helper::Grow(id(index)), out),
            Some(MemoryUse::Fill(index)) => self.call(Helper::Fill(id(index)), out),
            Some(MemoryUse::Copy { to, from }) => self.copy(memory(to), memory(from), out),
            Some(MemoryUse::Init {
                memory: index,
                data,
            }) => {
                let segment = Segment {
                    instance,
                    index: data,
                };
                self.init(memory(index), segment, out);
            }
            Some(MemoryUse::Discard(_)) => unreachable!("the plan refuses it"),
        }
        true
    }

    /// Appends `memory.size`.
    pub(super) fn size(self, memory: Defined, out: &mut Vec<u8>) {
        self.size_of(self.layout.region(memory), out);
    }

    /// Appends operators that give the size of a memory in bytes, as an i64.
    pub(super) fn bytes(self, memory: Defined, out: &mut Vec<u8>) {
        let region = self.layout.region(memory);
        if region.extent == Extent::Fixed {
            return append(out, [Instruction::I64Const(i64::from(region.size))]);
        }
        self.size_of(region, out);
        let log2 = Instruction::I64Const(i64::from(PAGE_LOG2));
        append(out, [Instruction::I64ExtendI32U, log2, Instruction::I64Shl]);
    }

    /// Appends operators that give the size in pages. A region that is packed has
    /// no whole number of them, and is not asked.
    fn size_of(self, region: &Region, out: &mut Vec<u8>) {
        match region.extent {
            Extent::Fixed => append(out, [Instruction::I32Const(pages(region.size))]),
            Extent::Virtual { global, .. } => {
                let global = self.numbering.region_size(global);
                append(out, [Instruction::GlobalGet(global)]);
            }
            Extent::Physical { .. } => {
                append(out, [Instruction::MemorySize(MEMORY)]);
                if region.base > 0 {
                    let base = Instruction::I32Const(pages(region.base));
                    append(out, [base, Instruction::I32Sub]);
                }
            }
        }
    }

    /// Appends `memory.copy`.
    pub(super) fn copy(self, to: Defined, from: Defined, out: &mut Vec<u8>) {
        let (to, from) = (self.layout.id(to), self.layout.id(from));
        self.call(Helper::Copy { to, from }, out);
    }

    /// Appends `memory.init`.
    pub(super) fn init(self, memory: Defined, segment: Segment, out: &mut Vec<u8>) {
        let region = self.layout.id(memory);
        self.call(Helper::Init { region, segment }, out);
    }

    fn call(self, helper: Helper, out: &mut Vec<u8>) {
        let position = self.layout.helpers.get_index_of(&helper);
        let position = position.expect("the plan has the helpers of all live code");
        let index = self.numbering.memory_helper(position);
        append(out, [Instruction::Call(index)]);
    }

    /// The function that stands in for an operator.
    pub(super) fn helper(self, helper: Helper) -> Function {
        let mut out = Vec::new();
        let regions = &self.layout.regions;
        match helper {
            Helper::Grow(id) => self.grow(&regions[id], &mut out),
            Helper::Fill(id) => {
                self.check_range(&regions[id], 0, &mut out);
                address(&regions[id], 0, &mut out);
                let [value, length] = [Instruction::LocalGet(1), Instruction::LocalGet(2)];
                append(&mut out, [value, length, Instruction::MemoryFill(MEMORY)]);
            }
            Helper::Copy { to, from } => {
                self.check_range(&regions[to], 0, &mut out);
                self.check_range(&regions[from], 1, &mut out);
                address(&regions[to], 0, &mut out);
                address(&regions[from], 1, &mut out);
                let copy = Instruction::MemoryCopy {
                    src_mem: MEMORY,
                    dst_mem: MEMORY,
                };
                append(&mut out, [Instruction::LocalGet(2), copy]);
            }
            Helper::Init { region, segment } => {
                self.check_range(&regions[region], 0, &mut out);
                address(&regions[region], 0, &mut out);
                let numbers = &self.numbering.instances[segment.instance];
                let init = Instruction::MemoryInit {
                    mem: MEMORY,
                    data_index: numbers.data.get(segment.index),
                };
                let [from, length] = [Instruction::LocalGet(1), Instruction::LocalGet(2)];
                append(&mut out, [from, length, init]);
            }
        }
        let mut function = Function::new([(1, ValType::I32)]);
        function.raw(out).instruction(&Instruction::End);
        function
    }

    /// Grows a region by the pages in local 0. Local 1 is scratch.
    fn grow(self, region: &Region, out: &mut Vec<u8>) {
        const PAGES: u32 = 0;
        const OLD: u32 = 1;
        match region.extent {
            Extent::Fixed => unreachable!("what grows has no fixed size"),
            Extent::Virtual { global, limit, .. } => {
                let global = self.numbering.region_size(global);
                append(
                    out,
                    [
                        Instruction::LocalGet(PAGES),
                        Instruction::I32Const(limit as i32),
                        Instruction::GlobalGet(global),
                        Instruction::LocalTee(OLD),
                        Instruction::I32Sub,
                        Instruction::I32GtU,
                        Instruction::If(BlockType::Result(ValType::I32)),
                        Instruction::I32Const(-1),
                        Instruction::Else,
                        Instruction::LocalGet(OLD),
                        Instruction::LocalGet(PAGES),
                        Instruction::I32Add,
                        Instruction::GlobalSet(global),
                        Instruction::LocalGet(OLD),
                        Instruction::End,
                    ],
                );
            }
            Extent::Physical { .. } => append(
                out,
                [
                    Instruction::LocalGet(PAGES),
                    Instruction::MemoryGrow(MEMORY),
                    Instruction::LocalTee(OLD),
                    Instruction::I32Const(pages(region.base)),
                    Instruction::I32Sub,
                    Instruction::I32Const(-1),
                    Instruction::LocalGet(OLD),
                    Instruction::I32Const(-1),
                    Instruction::I32Ne,
                    Instruction::Select,
                ],
            ),
        }
    }

    /// Traps unless as many bytes as local 2 says are in the region, from the
    /// address in a local on. Local 3 is scratch.
    fn check_range(self, region: &Region, address: u32, out: &mut Vec<u8>) {
        const LENGTH: u32 = 2;
        const SIZE: u32 = 3;
        // length > size || address > size - length. No region has 2^32 bytes.
        if region.extent == Extent::Fixed {
            append(out, [Instruction::I32Const(region.size as i32)]);
        } else {
            self.size_of(region, out);
            let log2 = Instruction::I32Const(PAGE_LOG2 as i32);
            append(out, [log2, Instruction::I32Shl]);
        }
        append(
            out,
            [
                Instruction::LocalSet(SIZE),
                Instruction::LocalGet(LENGTH),
                Instruction::LocalGet(SIZE),
                Instruction::I32GtU,
                Instruction::LocalGet(address),
                Instruction::LocalGet(SIZE),
                Instruction::LocalGet(LENGTH),
                Instruction::I32Sub,
                Instruction::I32GtU,
                Instruction::I32Or,
                Instruction::If(BlockType::Empty),
            ],
        );
        // No memory has such an address, so that the trap is the operator's.
        append(
            out,
            [
                Instruction::I32Const(-1),
                Instruction::I32Load8U(MemArg {
                    offset: u64::from(u32::MAX),
                    align: 0,
                    memory_index: MEMORY,
                }),
                Instruction::Drop,
                Instruction::End,
            ],
        );
    }
}

/// Puts the address in a local on the stack, as one of the memory.
fn address(region: &Region, local: u32, out: &mut Vec<u8>) {
    append(out, [Instruction::LocalGet(local)]);
    if region.base > 0 {
        let base = Instruction::I32Const(region.base as i32);
        append(out, [base, Instruction::I32Add]);
    }
}

fn pages(bytes: u32) -> i32 {
    (bytes >> PAGE_LOG2) as i32
}

fn append<const N: usize>(out: &mut Vec<u8>, instructions: [Instruction<'_>; N]) {
    for instruction in instructions {
        instruction.encode(out);
    }
}
