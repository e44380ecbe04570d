//! Checks scanning and rewriting against `wasm_encoder`'s own re-encoding of
//! whole bodies, which decodes all operators and has its own table of what
//! their arguments mean.

mod samples;

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Encode, Instruction};
use wasmparser::{
    BinaryReader, FunctionBody, MemArg, Operator, Parser, ValidPayload, Validator, WasmFeatures,
};

use super::scan::Unscanned;
use super::{Body, Effects, Moves, Reference, Scratch, scan, scan_all};
use samples::{SAMPLES, module};

/// The bodies of a module, which is valid outside of its code section.
fn unscanned(wasm: &[u8]) -> Vec<Unscanned<'_>> {
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let payloads = Parser::new(0).parse_all(wasm);
    payloads
        .filter_map(|payload| match validator.payload(&payload.unwrap()) {
            Ok(ValidPayload::Func(func, body)) => Some((func, body)),
            Ok(_) => None,
            Err(error) => panic!("{error}"),
        })
        .collect()
}

fn scan_wat(text: &str) -> (Vec<u8>, impl Fn(&[u8]) -> Vec<Body<'_>>) {
    let wasm = wat::parse_str(text).unwrap();
    (wasm, |wasm| scan_all(unscanned(wasm)).unwrap())
}

/// Adds an amount to the indices of every space: a different one for each, so
/// that no two can be confused, and large enough to make encodings longer.
struct Shift {
    memories: u32,
}

impl Reencode for Shift {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 1_000)
    }
    fn type_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 2_000)
    }
    fn table_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 3_000)
    }
    fn memory_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + self.memories)
    }
    fn global_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 5_000)
    }
    fn tag_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 6_000)
    }
    fn element_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 7_000)
    }
    fn data_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(index + 8_000)
    }
}

/// Fails the test if it is asked for anything.
struct Untouchable;

impl Reencode for Untouchable {
    type Error = Infallible;

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error> {
        panic!("{operator:?} is decoded although nothing moves")
    }
}

/// Records what it is asked for.
#[derive(Default)]
struct Log {
    seen: Vec<Reference>,
    takes_reference: bool,
}

impl Log {
    fn note(&mut self, reference: Reference, index: u32) -> Result<u32, Error> {
        self.seen.push(reference);
        Ok(index)
    }
}

impl Reencode for Log {
    type Error = Infallible;

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error> {
        self.takes_reference = matches!(operator, Operator::RefFunc { .. });
        wasm_encoder::reencode::utils::instruction(self, operator)
    }
    fn function_index(&mut self, index: u32) -> Result<u32, Error> {
        if self.takes_reference {
            self.note(Reference::RefFunc(index), index)
        } else {
            self.note(Reference::Call(index), index)
        }
    }
    fn type_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Type(index), index)
    }
    fn table_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Table(index), index)
    }
    fn memory_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Memory(index), index)
    }
    fn global_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Global(index), index)
    }
    fn tag_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Tag(index), index)
    }
    fn element_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Elem(index), index)
    }
    fn data_index(&mut self, index: u32) -> Result<u32, Error> {
        self.note(Reference::Data(index), index)
    }
}

/// The body, decoded and encoded as a whole.
fn reencode(body: &Body<'_>, map: &mut impl Reencode<Error = Infallible>) -> Vec<u8> {
    let body = FunctionBody::new(BinaryReader::new(body.bytes, body.offset));
    let mut function = map.new_function_with_parsed_locals(&body).unwrap();
    let mut reader = body.get_operators_reader().unwrap();
    while !reader.eof() {
        function.instruction(&map.parse_instruction(&mut reader).unwrap());
    }
    function.into_raw_body()
}

fn rewrite(body: &Body<'_>, map: &mut impl Reencode<Error = Infallible>, moves: Moves) -> Vec<u8> {
    let mut out = Vec::new();
    body.rewrite(map, moves, &mut out).unwrap();
    out
}

/// Calls `check` with every sample's operator and scanned body, and then with
/// larger bodies of many operators.
fn for_each_sample(mut check: impl FnMut(&str, &Body<'_>)) {
    let samples = &SAMPLES.0;
    let wasm = module(samples.iter().map(|sample| sample.body.as_slice()));
    let bodies = scan_all(unscanned(&wasm)).unwrap();
    assert_eq!(bodies.len(), samples.len());
    for (sample, body) in samples.iter().zip(&bodies) {
        check(&format!("{:?}", sample.operator), body);
    }
    let wasm = joined();
    for body in scan_all(unscanned(&wasm)).unwrap() {
        check("all of them", &body);
    }
}

/// A module of a single function, which holds all sampled operators.
fn joined() -> Vec<u8> {
    let samples = &SAMPLES.0;
    // All samples start with the same locals, and stop with an `end`, which
    // would be the function's.
    let locals = locals_len(&samples[0].body);
    let mut body = samples[0].body[..locals].to_vec();
    for sample in samples {
        body.extend_from_slice(&sample.body[locals..sample.body.len() - 1]);
    }
    Instruction::End.encode(&mut body);
    module([body.as_slice()].into_iter())
}

fn locals_len(body: &[u8]) -> usize {
    let body = FunctionBody::new(BinaryReader::new(body, 0));
    let reader = body.get_binary_reader_for_operators().unwrap();
    reader.original_position() as usize
}

#[test]
fn samples_cover_all_operators() {
    let (samples, missing) = &*SAMPLES;
    // The validator rejects a `select` of several results.
    assert_eq!(missing.iter().collect::<Vec<_>>(), [&"TypedSelectMulti"]);
    assert!(samples.len() > 1_000, "{} samples", samples.len());
}

#[test]
fn references_are_those_of_a_full_decoding() {
    for_each_sample(|operator, body| {
        let mut log = Log::default();
        reencode(body, &mut log);
        let mut references = Vec::new();
        body.references(|reference| references.push(reference))
            .unwrap();
        // The order within an operator may differ.
        log.seen.sort();
        references.sort();
        assert_eq!(references, log.seen, "{operator}");
    });
}

#[test]
fn rewriting_moves_every_index() {
    for_each_sample(|operator, body| {
        let memories = 4_000;
        let expected = reencode(body, &mut Shift { memories });
        let rewritten = rewrite(body, &mut Shift { memories }, Moves::Everything);
        assert_eq!(rewritten, expected, "{operator}");
    });
}

#[test]
fn memories_may_stay() {
    for_each_sample(|operator, body| {
        let memories = 0;
        let expected = reencode(body, &mut Shift { memories });
        let rewritten = rewrite(body, &mut Shift { memories }, Moves::AllButMemories);
        assert_eq!(rewritten, expected, "{operator}");
    });
}

#[test]
fn nothing_is_decoded_if_nothing_moves() {
    for_each_sample(|operator, body| {
        let rewritten = rewrite(body, &mut Untouchable, Moves::Nothing);
        assert_eq!(rewritten, body.bytes, "{operator}");
    });
}

#[test]
fn accesses_are_not_decoded_if_memories_stay() {
    let (wasm, scan) = scan_wat(
        "(module (memory 1) (memory 1) (func (param i32)
            (i32.store8 1 (local.get 0) (i32.load offset=9 (local.get 0)))
            (memory.copy 0 1 (i32.const 0) (i32.const 0) (i32.const 0))
            (drop (memory.grow 1 (memory.size 0)))))",
    );
    for body in scan(&wasm) {
        let rewritten = rewrite(&body, &mut Untouchable, Moves::AllButMemories);
        assert_eq!(rewritten, body.bytes);
    }
}

#[test]
fn entries_are_preceded_by_their_size() {
    for_each_sample(|operator, body| {
        let memories = 4_000;
        let mut expected = vec![0xaa];
        reencode(body, &mut Shift { memories }).encode(&mut expected);
        let mut entry = vec![0xaa];
        body.rewrite_entry(&mut Shift { memories }, Moves::Everything, &mut entry)
            .unwrap();
        assert_eq!(entry, expected, "{operator}");
    });
}
