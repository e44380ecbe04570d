//! The generated inputs of the throughput benchmark are what it says they are:
//! valid, the same bytes each time, and with the operators of compiled code.

#[path = "../benches/throughput/guest/mod.rs"]
mod guest;

use guest::cases::{Input, Scale, Shape};
use std::collections::BTreeMap;
use wasmparser::{Operator, Parser, Payload, Validator};

const CODE_BYTES: u32 = 600_000;

fn generate(shape: Shape, seed: u64) -> Vec<Input> {
    shape.generate(Scale::of_code(CODE_BYTES, seed))
}

/// Every payload of every input, nested ones too.
fn payloads(inputs: &[Input]) -> impl Iterator<Item = Payload<'_>> {
    let all = inputs
        .iter()
        .flat_map(|input| Parser::new(0).parse_all(&input.bytes));
    all.map(|payload| payload.expect("the generator writes well-formed components"))
}

#[test]
fn every_case_is_valid() {
    for shape in Shape::ALL {
        for seed in 1..=3 {
            for input in generate(shape, seed) {
                let place = format!("{}, seed {seed}, {}", shape.name(), input.name);
                if let Err(error) = Validator::new().validate_all(&input.bytes) {
                    panic!("{place}: {error}");
                }
            }
        }
    }
}

#[test]
fn a_seed_always_gives_the_same_bytes() {
    let bytes = |seed| -> Vec<Vec<u8>> {
        let inputs = generate(Shape::TwoComponents, seed);
        inputs.into_iter().map(|input| input.bytes).collect()
    };
    assert_eq!(bytes(1), bytes(1));
    assert_ne!(bytes(1), bytes(2));
}

/// What has to be renumbered: (core modules, memories, tables).
fn spaces(inputs: &[Input]) -> (u32, u32, u32) {
    let (mut modules, mut memories, mut tables) = (0, 0, 0);
    for payload in payloads(inputs) {
        match payload {
            Payload::ModuleSection { .. } => modules += 1,
            Payload::MemorySection(section) => memories += section.count(),
            Payload::TableSection(section) => tables += section.count(),
            _ => {}
        }
    }
    (modules, memories, tables)
}

#[test]
fn each_instance_has_a_memory_and_a_table() {
    let of = |shape| spaces(&generate(shape, 1));
    assert_eq!(of(Shape::OneModule), (1, 1, 1));
    assert_eq!(of(Shape::EightInstances), (8, 8, 8));
    assert_eq!(of(Shape::TwoComponents), (2, 2, 2));
    assert_eq!(generate(Shape::TwoComponents, 1).len(), 2);
}

#[test]
fn code_has_the_size_that_was_asked_for() {
    for shape in Shape::ALL {
        let (mut total, mut typical, mut count) = (0_u32, 0, 0);
        for payload in payloads(&generate(shape, 1)) {
            if let Payload::CodeSectionEntry(body) = payload {
                let range = body.range();
                let size = (range.end - range.start) as u32;
                total += size;
                count += 1;
                typical += u32::from((50..=2100).contains(&size));
            }
        }
        let name = shape.name();
        let tolerance = CODE_BYTES / 8;
        assert!(total.abs_diff(CODE_BYTES) < tolerance, "{name}: {total}");
        assert!(typical * 100 >= count * 97, "{name}: {typical} of {count}");
    }
}

/// The class of an operator, as far as the mix is stated.
fn class(operator: &Operator) -> &'static str {
    use Operator as O;
    match operator {
        O::LocalGet { .. } | O::LocalSet { .. } | O::LocalTee { .. } => "local",
        O::I32Const { .. } | O::I64Const { .. } => "constant",
        O::F32Const { .. } | O::F64Const { .. } => "constant",
        O::I32Load { .. } | O::I64Load { .. } => "memory",
        O::F32Load { .. } | O::F64Load { .. } => "memory",
        O::I32Load8U { .. } | O::I32Load8S { .. } => "memory",
        O::I32Load16U { .. } | O::I32Load16S { .. } => "memory",
        O::I32Store { .. } | O::I64Store { .. } => "memory",
        O::F32Store { .. } | O::F64Store { .. } | O::I32Store8 { .. } => "memory",
        O::Call { .. } => "call",
        O::CallIndirect { .. } => "call_indirect",
        O::GlobalGet { .. } | O::GlobalSet { .. } => "global",
        O::Block { .. } | O::Loop { .. } | O::If { .. } | O::Else | O::End => "control",
        O::Br { .. } | O::BrIf { .. } | O::BrTable { .. } => "control",
        _ => "other",
    }
}

#[test]
fn operators_are_mixed_as_in_compiled_code() {
    let inputs = generate(Shape::OneModule, 1);
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for payload in payloads(&inputs) {
        if let Payload::CodeSectionEntry(body) = payload {
            for operator in body.get_operators_reader().unwrap() {
                *counts.entry(class(&operator.unwrap())).or_default() += 1;
            }
        }
    }
    let total: u32 = counts.values().sum();
    let per_mille = |class| counts[class] * 1000 / total;
    let expected = [
        ("local", 300..450),
        ("constant", 100..200),
        ("memory", 220..310),
        ("call", 35..65),
        ("call_indirect", 2..15),
        ("global", 5..40),
        ("control", 50..150),
    ];
    for (class, range) in expected {
        let share = per_mille(class);
        assert!(
            range.contains(&share),
            "{class}: {share} per mille, {counts:?}"
        );
    }
}
