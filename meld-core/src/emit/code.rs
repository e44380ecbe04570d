//! The code section: bodies copied in parallel, generated functions last.

use rayon::prelude::*;
use wasm_encoder::{Encode, Function, Instruction};
use wasmparser::{DataKind, ElementKind};

use super::capacity;
use super::numbering::Numbering;
use super::sections::Sections;
use crate::adapter::{Adapter, Op};
use crate::error::Result;
use crate::ids::CoreInstanceId;
use crate::merger::{Segment, Start, StartStep, element_count};

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
        let bodies = bodies.map(|(_, body)| body);
        let mut map = self.map(chunk.instance);
        let moves = map.numbers().moves;
        let size: usize = bodies.clone().map(|body| body.bytes.len() + 5).sum();
        let mut out = Vec::with_capacity(size + size / 8);
        for body in bodies {
            let start = out.len();
            body.rewrite_entry(&mut map, moves, &mut out)?;
            capacity::check_body_entry(out.len() - start)?;
        }
        Ok(out)
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
        function.instruction(&Instruction::MemoryInit { mem, data_index });
        function.instruction(&Instruction::DataDrop(data_index));
        Ok(())
    }

    fn resolve_op<'o>(&self, op: &'o Op) -> std::borrow::Cow<'o, Instruction<'static>> {
        use std::borrow::Cow;
        let numbering: &Numbering = self.numbering;
        match op {
            Op::Plain(instruction) => Cow::Borrowed(instruction),
            Op::Call(func) => Cow::Owned(Instruction::Call(
                numbering.function(self.fused.resolve(*func)),
            )),
            Op::CallHost(id) => Cow::Owned(Instruction::Call(numbering.host_import(*id))),
            Op::CallAdapter(id) => Cow::Owned(Instruction::Call(numbering.adapter(*id))),
            Op::Access {
                access,
                memory,
                offset,
            } => {
                let memory = numbering.memory(*memory);
                Cow::Owned(access.instruction(memory, u64::from(*offset)))
            }
            Op::MemorySize(memory) => {
                Cow::Owned(Instruction::MemorySize(numbering.memory(*memory)))
            }
            Op::MemoryCopy { to, from } => Cow::Owned(Instruction::MemoryCopy {
                src_mem: numbering.memory(*from),
                dst_mem: numbering.memory(*to),
            }),
            Op::GetMayLeave(id) => Cow::Owned(Instruction::GlobalGet(numbering.may_leave(*id))),
            Op::SetMayLeave(id) => Cow::Owned(Instruction::GlobalSet(numbering.may_leave(*id))),
        }
    }
}

fn adapter_function(adapter: &Adapter, sections: &Sections<'_, '_, '_>) -> Function {
    let mut function = Function::new_with_locals_types(adapter.body.locals.iter().copied());
    for op in &adapter.body.ops {
        function.instruction(&sections.resolve_op(op));
    }
    function.instruction(&Instruction::End);
    function
}
