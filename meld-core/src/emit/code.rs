//! The code section: bodies copied in parallel, generated functions last.

use rayon::prelude::*;
use wasm_encoder::{Encode, Function, Instruction};
use wasmparser::{DataKind, ElementKind};

use super::capacity;
use super::numbering::Numbering;
use super::regions::Regions;
use super::sections::Sections;
use crate::adapter::{Adapter, Memory, Op, Width};
use crate::body::{Moves, Patch};
use crate::error::Result;
use crate::flatten::Defined;
use crate::ids::CoreInstanceId;
use crate::memory::{Region, Window};
use crate::merger::{DirectCall, Segment, Start, StartStep, element_count};

/// Bytes of input bodies that one task copies. Large enough to make the cost of
/// a task vanish.
const CHUNK: usize = 1 << 18;
/// How many chunks are in flight before their bytes are appended to the output,
/// which bounds what is held twice.
const CHUNKS_AT_ONCE: usize = 16;

/// A run of consecutive bodies of one instance.
struct Chunk {
    instance: CoreInstanceId,
    bodies: std::ops::Range<usize>,
}

impl Sections<'_, '_, '_> {
    /// Appends the contents of the code section.
    pub(super) fn code(&self, out: &mut Vec<u8>) -> Result<()> {
        let counts = &self.numbering.counts;
        let start = u32::from(matches!(self.fused.start(), Start::Merged));
        (counts.functions - counts.imports + start).encode(out);
        for chunks in self.chunks().chunks(CHUNKS_AT_ONCE) {
            let written: Vec<Result<Vec<u8>>> =
                chunks.par_iter().map(|chunk| self.bodies(chunk)).collect();
            for bytes in written {
                out.extend_from_slice(&bytes?);
            }
        }
        for id in self.fused.live.adapters() {
            let adapter = &self.fused.adapters.functions()[id];
            adapter_function(adapter, self).encode(out);
        }
        for helper in self.fused.memories.helpers() {
            let regions = self.regions().expect("regions have helpers");
            regions.helper(helper).encode(out);
        }
        if start == 1 {
            let function = self.merged_start()?;
            capacity::check_body(function.byte_len())?;
            function.encode(out);
        }
        Ok(())
    }

    fn chunks(&self) -> Vec<Chunk> {
        let mut chunks = Vec::new();
        for instance in self.instances() {
            let bodies = &self.fused.module(instance).bodies;
            let live = &self.live(instance).functions;
            let (mut first, mut bytes) = (0, 0);
            for (index, body) in bodies.iter().enumerate() {
                if live.has(index as u32) {
                    bytes += body.bytes.len();
                }
                if bytes >= CHUNK || index + 1 == bodies.len() {
                    chunks.push(Chunk {
                        instance,
                        bodies: first..index + 1,
                    });
                    (first, bytes) = (index + 1, 0);
                }
            }
        }
        chunks
    }

    fn bodies(&self, chunk: &Chunk) -> Result<Vec<u8>> {
        let live = &self.live(chunk.instance).functions;
        let bodies = self.fused.module(chunk.instance).bodies.iter();
        let bodies = bodies.enumerate().take(chunk.bodies.end);
        let bodies = bodies.skip(chunk.bodies.start);
        let bodies = bodies.filter(|(index, _)| live.has(*index as u32));
        let mut map = self.map(chunk.instance);
        let size: usize = bodies.clone().map(|(_, body)| body.bytes.len() + 5).sum();
        let mut out = Vec::with_capacity(size + size / 8);
        for (index, body) in bodies {
            let start = out.len();
            let def = Defined {
                instance: chunk.instance,
                index: index as u32,
            };
            let (moves, patches) = (self.moves(def), self.patches(def));
            body.rewrite_entry(&mut map, moves, &patches, &mut out)?;
            capacity::check_body_entry(out.len() - start)?;
        }
        Ok(out)
    }

    /// What has to change in a body: more than in others of its instance if it
    /// has an access that lies beyond its region whatever the address is.
    fn moves(&self, def: Defined) -> Moves {
        match self.fused.memories.layout() {
            Some(layout) if layout.beyond.contains(&def) => Moves::Everything,
            _ => self.numbering.instances[def.instance].moves,
        }
    }

    /// The calls of a function that are made direct, or trap.
    fn patches(&self, def: Defined) -> Vec<Patch> {
        let calls = &self.fused.plumbing.direct_calls;
        let calls = calls.get(&def);
        let patch = |call: &DirectCall| {
            let func = call.target.map(|func| self.fused.resolve(func));
            let index = func.map(|func| self.numbering.function(func));
            let instruction = match (index, call.is_tail) {
                (Some(index), false) => Instruction::Call(index),
                (Some(index), true) => Instruction::ReturnCall(index),
                (None, _) => Instruction::Unreachable,
            };
            let mut code = Vec::new();
            instruction.encode(&mut code);
            Patch {
                start: call.start,
                at: call.at,
                code,
            }
        };
        calls.into_iter().flatten().map(patch).collect()
    }

    /// The function that initialises what can't be left to active segments.
    fn merged_start(&self) -> Result<Function> {
        let mut function = Function::new([]);
        for step in &self.fused.initialization.steps {
            match *step {
                StartStep::Element(segment) => self.replay_element(segment, &mut function)?,
                StartStep::Data(segment) => self.replay_data(segment, &mut function)?,
                StartStep::Call { func, .. } => {
                    let func = self.numbering.function(self.fused.resolve(func));
                    function.instruction(&Instruction::Call(func));
                }
            }
        }
        function.instruction(&Instruction::End);
        Ok(function)
    }

    fn replay_element(&self, segment: Segment, function: &mut Function) -> Result<()> {
        let element = &self.fused.module(segment.instance).elements[segment.index as usize];
        let ElementKind::Active {
            table_index,
            offset_expr,
        } = &element.kind
        else {
            unreachable!("only active segments are replayed");
        };
        let mut map = self.map(segment.instance);
        let elem_index = map.numbers().elements.get(segment.index);
        let table = map.numbers().tables.get(table_index.unwrap_or(0));
        function.raw(map.const_operators(offset_expr)?);
        function.instruction(&Instruction::I32Const(0));
        function.instruction(&Instruction::I32Const(element_count(&element.items) as i32));
        function.instruction(&Instruction::TableInit { elem_index, table });
        function.instruction(&Instruction::ElemDrop(elem_index));
        Ok(())
    }

    fn replay_data(&self, segment: Segment, function: &mut Function) -> Result<()> {
        let data = &self.fused.module(segment.instance).data[segment.index as usize];
        let DataKind::Active {
            memory_index,
            offset_expr,
        } = &data.kind
        else {
            unreachable!("only active segments are replayed");
        };
        let mut map = self.map(segment.instance);
        let data_index = map.numbers().data.get(segment.index);
        let mem = map.numbers().memories.get(*memory_index);
        function.raw(map.const_operators(offset_expr)?);
        function.instruction(&Instruction::I32Const(0));
        function.instruction(&Instruction::I32Const(data.data.len() as u32 as i32));
        match self.regions() {
            None => {
                function.instruction(&Instruction::MemoryInit { mem, data_index });
            }
            Some(regions) => {
                let memory = self.fused.graph.memory(segment.instance, *memory_index);
                let mut call = Vec::new();
                regions.init(memory, segment, &mut call);
                function.raw(call);
            }
        }
        function.instruction(&Instruction::DataDrop(data_index));
        Ok(())
    }

    fn regions(&self) -> Option<Regions<'_>> {
        Regions::of(self.fused, self.numbering)
    }

    /// Appends an operator of a generated function.
    fn op(&self, op: &Op, out: &mut Vec<u8>) {
        let numbering: &Numbering = self.numbering;
        let instruction = match op {
            Op::Plain(instruction) => return instruction.encode(out),
            Op::Call(func) => Instruction::Call(numbering.function(self.fused.resolve(*func))),
            Op::CallHost(id) => Instruction::Call(numbering.host_import(*id)),
            Op::CallAdapter(id) => Instruction::Call(numbering.adapter(*id)),
            Op::Access {
                access,
                memory,
                offset,
            } => {
                let window = self.fused.memories.region(*memory).map(Region::window);
                let window = window.unwrap_or(Window::WHOLE);
                let offset = window.offset(u64::from(*offset));
                access.instruction(numbering.memory(*memory), offset)
            }
            Op::MemoryBytes(memory) => match self.regions() {
                Some(regions) => return regions.bytes(memory.def, out),
                None => return memory_bytes(*memory, numbering.memory(memory.def), out),
            },
            Op::MemoryCopy { to, from } => match self.regions() {
                Some(regions) => return regions.copy(*to, *from, out),
                None => Instruction::MemoryCopy {
                    src_mem: numbering.memory(*from),
                    dst_mem: numbering.memory(*to),
                },
            },
            Op::GetFlag(flag) => Instruction::GlobalGet(numbering.flag(*flag)),
            Op::SetFlag(flag) => Instruction::GlobalSet(numbering.flag(*flag)),
        };
        instruction.encode(out);
    }
}

/// Appends operators that give the size of a memory, in bytes.
fn memory_bytes(memory: Memory, index: u32, out: &mut Vec<u8>) {
    Instruction::MemorySize(index).encode(out);
    if memory.width == Width::W32 {
        Instruction::I64ExtendI32U.encode(out);
    }
    Instruction::I64Const(i64::from(memory.page_size_log2)).encode(out);
    Instruction::I64Shl.encode(out);
}

fn adapter_function(adapter: &Adapter, sections: &Sections<'_, '_, '_>) -> Function {
    let mut function = Function::new_with_locals_types(adapter.body.locals.iter().copied());
    let mut code = Vec::new();
    for op in &adapter.body.ops {
        sections.op(op, &mut code);
    }
    function.raw(code).instruction(&Instruction::End);
    function
}
