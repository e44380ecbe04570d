//! What bodies do to memories, and operators that others take the place of.

use std::convert::Infallible;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{Encode, Instruction};
use wasmparser::Operator;

use super::{for_each_sample, rewrite, scan_wat};
use crate::body::{MemoryUse, Moves, Reference, Rewrite};

/// The memories that a use names, in the order of the operator's arguments.
fn memories(memory_use: MemoryUse) -> Vec<u32> {
    match memory_use {
        MemoryUse::Access { memory, .. } | MemoryUse::Init { memory, .. } => vec![memory],
        MemoryUse::Size(memory)
        | MemoryUse::Grow(memory)
        | MemoryUse::Fill(memory)
        | MemoryUse::Discard(memory) => vec![memory],
        MemoryUse::Copy { to, from } => vec![to, from],
    }
}

#[test]
fn every_reference_to_a_memory_is_a_use() {
    for_each_sample(|operator, body| {
        let mut references = Vec::new();
        body.references(|reference| {
            if let Reference::Memory(memory) = reference {
                references.push(memory);
            }
        })
        .unwrap();
        let mut used = Vec::new();
        body.memory_uses(|memory_use| used.extend(memories(memory_use)))
            .unwrap();
        assert_eq!(used, references, "{operator}");
    });
}

#[test]
fn uses_say_what_is_done() {
    let (wasm, scan) = scan_wat(
        "(module (memory 1) (memory 1) (data \"\") (func (param i32)
            (i32.store8 1 (local.get 0) (i32.load offset=9 (local.get 0)))
            (drop (memory.atomic.notify 1 offset=8 (local.get 0) (local.get 0)))
            (drop (memory.grow 1 (memory.size 0)))
            (memory.fill 1 (local.get 0) (local.get 0) (local.get 0))
            (memory.copy 1 0 (local.get 0) (local.get 0) (local.get 0))
            (memory.init 1 0 (local.get 0) (local.get 0) (local.get 0))
            (memory.discard 1 (local.get 0) (local.get 0))))",
    );
    let mut uses = Vec::new();
    let body = scan(&wasm).remove(0);
    body.memory_uses(|memory_use| uses.push(memory_use))
        .unwrap();
    let access = |memory, offset| MemoryUse::Access { memory, offset };
    let expected = [
        access(0, 9),
        access(1, 0),
        access(1, 8),
        MemoryUse::Size(0),
        MemoryUse::Grow(1),
        MemoryUse::Fill(1),
        MemoryUse::Copy { to: 1, from: 0 },
        MemoryUse::Init { memory: 1, data: 0 },
        MemoryUse::Discard(1),
    ];
    assert_eq!(uses, expected);
}

#[test]
fn several_operators_can_take_the_place_of_one() {
    /// Makes of each size half of it.
    struct Halve;
    impl Reencode for Halve {
        type Error = Infallible;
    }
    impl Rewrite for Halve {
        fn replace(&mut self, operator: &Operator<'_>, out: &mut Vec<u8>) -> bool {
            let is_size = matches!(operator, Operator::MemorySize { .. });
            if is_size {
                Instruction::MemorySize(0).encode(out);
                Instruction::I32Const(1).encode(out);
                Instruction::I32ShrU.encode(out);
            }
            is_size
        }
    }
    let (wasm, scan) = scan_wat(
        "(module (memory 1) (func (result i32 i32 i32)
            (memory.size) (memory.grow (i32.const 3)) (memory.size)))",
    );
    let body = scan(&wasm).remove(0);
    let half = [0x3f, 0, 0x41, 1, 0x76];
    let expected = [&[0][..], &half, &[0x41, 3, 0x40, 0], &half, &[0x0b]].concat();
    for moves in [Moves::AllButAccesses, Moves::Everything] {
        assert_eq!(rewrite(&body, &mut Halve, moves), expected);
    }
    assert_eq!(rewrite(&body, &mut Halve, Moves::Nothing), body.bytes);
}
