//! Variants: the discriminant, then the payload of the active case.

use wasm_encoder::{BlockType, Instruction, ValType};

use super::scalars::{load, store, trap_unless_below, un_join, unsigned_load};
use super::{Destination, Source, Translator};
use crate::adapter::body::{Local, SymbolicBody};
use crate::adapter::types::discriminant_size;
use crate::ids::ValueTypeId;

type Cases = [(String, Option<ValueTypeId>)];

impl Translator<'_> {
    pub(super) fn variant(
        &mut self,
        cases: &Cases,
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        let discriminant = self.discriminant(cases, source);
        let outputs = self.begin_destination(cases, discriminant, destination);
        let arms = Arms::of(cases);
        arms.open(self.body, discriminant);
        for (index, ty) in arms.payloads.iter().enumerate() {
            if let Some(ty) = *ty {
                self.payload(ty, cases, source, destination, &outputs);
            }
            arms.next(self.body, index);
        }
        for local in outputs {
            self.body.get(local);
            self.body.release(local);
        }
        self.body.release(discriminant);
    }

    /// Lifts the discriminant into a local, and traps if there is no such case.
    fn discriminant(&mut self, cases: &Cases, source: Source<'_>) -> Local {
        match source {
            Source::Stack(locals) => {
                self.body.get(locals[0]);
                un_join(self.body, locals[0].ty, ValType::I32);
            }
            Source::Memory(place) => {
                let access = unsigned_load(discriminant_size(cases.len()));
                load(self.body, access, self.from.memory().def, place);
            }
        }
        let discriminant = self.body.set_new(ValType::I32);
        self.body.get(discriminant);
        trap_unless_below(self.body, cases.len() as u32);
        discriminant
    }

    /// Stores the discriminant, or puts it and a zero for every other flat
    /// value into locals, of which an arm sets those that its payload has.
    fn begin_destination(
        &mut self,
        cases: &Cases,
        discriminant: Local,
        destination: Destination<'_>,
    ) -> Vec<Local> {
        match destination {
            Destination::Memory(place) => {
                self.body.get(place.addr);
                self.body.get(discriminant);
                let access = store(discriminant_size(cases.len()));
                self.body.access(access, self.to.memory().def, place.offset);
                Vec::new()
            }
            Destination::Stack(types) => {
                let mut outputs = Vec::with_capacity(types.len());
                for (i, ty) in types.iter().enumerate() {
                    if i == 0 {
                        self.body.get(discriminant);
                        super::scalars::join(self.body, ValType::I32, *ty);
                    } else {
                        zero(self.body, *ty);
                    }
                    outputs.push(self.body.set_new(*ty));
                }
                outputs
            }
        }
    }

    fn payload(
        &mut self,
        ty: ValueTypeId,
        cases: &Cases,
        source: Source<'_>,
        destination: Destination<'_>,
        outputs: &[Local],
    ) {
        let (from, to) = self.widths();
        let len = self.flat_len(ty);
        let source = source.part(1, len, self.types.payload_offset(cases, from));
        let offset = self.types.payload_offset(cases, to);
        let destination = destination.part(1, len, offset);
        self.value(ty, source, destination);
        if let Destination::Stack(types) = destination {
            for output in outputs[1..1 + types.len()].iter().rev() {
                self.body.set(*output);
            }
        }
    }
}

fn zero(body: &mut SymbolicBody, ty: ValType) {
    match ty {
        ValType::I64 => body.plain(Instruction::I64Const(0)),
        ValType::F32 => body.plain(Instruction::F32Const(0.0.into())),
        ValType::F64 => body.plain(Instruction::F64Const(0.0.into())),
        _ => body.plain(Instruction::I32Const(0)),
    }
}

/// The branches of the code. Cases with the same payload type share one.
struct Arms {
    payloads: Vec<Option<ValueTypeId>>,
    /// For each case, its arm.
    of_case: Vec<u32>,
}

impl Arms {
    fn of(cases: &Cases) -> Self {
        let mut payloads: Vec<Option<ValueTypeId>> = Vec::new();
        let mut known = std::collections::HashMap::new();
        let of_case = cases.iter().map(|(_, ty)| {
            *known.entry(*ty).or_insert_with(|| {
                payloads.push(*ty);
                payloads.len() as u32 - 1
            })
        });
        let of_case = of_case.collect();
        Arms { payloads, of_case }
    }

    /// Begins the first arm. The blocks are, from outside: the whole, and one
    /// that ends where each arm begins, the first arm's innermost.
    fn open(&self, body: &mut SymbolicBody, discriminant: Local) {
        if self.payloads.len() == 1 {
            return;
        }
        body.plain(Instruction::Block(BlockType::Empty));
        for _ in &self.payloads {
            body.plain(Instruction::Block(BlockType::Empty));
        }
        body.get(discriminant);
        // The discriminant is in range, so that the default is never taken
        // but as the last case.
        let last = self.of_case[self.of_case.len() - 1];
        let targets = self.of_case[..self.of_case.len() - 1].to_vec();
        body.plain(Instruction::BrTable(targets.into(), last));
        body.plain(Instruction::End);
    }

    /// Ends an arm, and begins the next one if there is one.
    fn next(&self, body: &mut SymbolicBody, index: usize) {
        if self.payloads.len() == 1 {
            return;
        }
        let following = self.payloads.len() - 1 - index;
        if following > 0 {
            body.plain(Instruction::Br(following as u32));
        }
        body.plain(Instruction::End);
    }
}
