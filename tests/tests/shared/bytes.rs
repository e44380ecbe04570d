//! What is written of a body.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use meld_core::{Fuser, FuserConfig, MemoryStrategy};
use wasmparser::{FunctionBody, Operator, Parser, Payload};

/// The function bodies of a module.
pub fn bodies(module: &[u8]) -> Vec<Vec<u8>> {
    parse(module).map(|body| body.as_bytes().to_vec()).collect()
}

fn parse(module: &[u8]) -> impl Iterator<Item = FunctionBody<'_>> {
    let payloads = Parser::new(0).parse_all(module);
    payloads.filter_map(|payload| match payload.unwrap() {
        Payload::CodeSectionEntry(body) => Some(body),
        _ => None,
    })
}

/// The memories that a body loads from and stores to; none if it does anything
/// else to a memory.
fn accessed(body: &FunctionBody<'_>) -> Option<BTreeSet<u32>> {
    let mut memories = BTreeSet::new();
    for operator in body.get_operators_reader().unwrap() {
        let operator = operator.unwrap();
        if matches!(
            operator,
            Operator::MemorySize { .. }
                | Operator::MemoryGrow { .. }
                | Operator::MemoryFill { .. }
                | Operator::MemoryCopy { .. }
                | Operator::MemoryInit { .. }
        ) {
            return None;
        }
        let text = format!("{operator:?}");
        if let Some((_, rest)) = text.split_once(" memory: ") {
            let digits = rest.split(|c: char| !c.is_ascii_digit()).next();
            memories.insert(digits.unwrap().parse().unwrap());
        }
    }
    Some(memories)
}

fn fuse(inputs: &[&str], memory: MemoryStrategy) -> meld_core::Fusion {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests/values");
    let mut config = FuserConfig::default();
    config.memory = memory;
    let mut fuser = Fuser::new(config);
    for input in inputs {
        let bytes = fs::read(folder.join(input)).unwrap();
        fuser.add_component_named(bytes, *input).unwrap();
    }
    fuser.fuse_with_report().unwrap()
}

/// Bodies that access only the memory at the start are the same as with several
/// memories, but for the index of it; those that access none at all are the same.
#[test]
fn bodies_at_the_start_of_the_memory_stay() {
    for inputs in [["app.wasm", "provider.wasm"], ["provider.wasm", "app.wasm"]] {
        let multi = fuse(&inputs, MemoryStrategy::MultiMemory);
        // Behind the inputs' functions come those that meld generates.
        let own = multi.stats.total_functions - multi.stats.adapter_functions - 1;
        let fusion = fuse(&inputs, MemoryStrategy::SharedMemory);
        let regions = &fusion.plans.memory.regions;
        assert_eq!(regions.len(), 2);
        // Memories are numbered in the order of instantiation, and so the first
        // one is the provider's.
        let names = [
            "root/meld:values/values@0.1.0",
            "root/meld:values/driver@0.1.0",
        ];
        let first = names.iter().position(|name| *name == regions[0].name);
        let first = first.unwrap_or_else(|| panic!("{regions:?}")) as u32;
        let shared = bodies(&fusion.bytes);
        let (mut same, mut moved) = (0, 0);
        for (index, body) in parse(&multi.bytes).take(own).enumerate() {
            let Some(memories) = accessed(&body) else {
                continue;
            };
            let is_same = body.as_bytes() == shared[index];
            if memories.is_empty() || (first == 0 && memories == BTreeSet::from([0])) {
                assert!(is_same, "function {index} of {inputs:?}");
                same += 1;
            } else if !memories.contains(&first) {
                assert!(!is_same, "function {index} of {inputs:?}");
                moved += 1;
            }
        }
        assert!(same > 20 && moved > 20, "{same} {moved} {regions:#?}");
    }
}
