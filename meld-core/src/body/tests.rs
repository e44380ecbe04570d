//! Checks scanning and rewriting against `wasm_encoder`'s own re-encoding of
//! whole bodies, which decodes all operators and has its own table of what
//! their arguments mean.

mod memory;
mod samples;

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Encode, Instruction};
use wasmparser::{
    BinaryReader, FunctionBody, MemArg, Operator, Parser, ValidPayload, Validator, WasmFeatures,
};

use super::scan::{Scratch, Unscanned, scan};
use super::{Body, Effects, Moves, Reference, Rewrite, scan_all};
use samples::{SAMPLES, module};

/// The bodies of a module, which is valid outside of its code section.
fn unscanned(wasm: &[u8]) -> Vec<Unscanned<'_>> {
    unscanned_under(WasmFeatures::all(), wasm)
}

fn unscanned_under(features: WasmFeatures, wasm: &[u8]) -> Vec<Unscanned<'_>> {
    let mut validator = Validator::new_with_features(features);
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

impl Rewrite for Shift {}

/// Fails the test if it is asked for anything.
struct Untouchable;

impl Reencode for Untouchable {
    type Error = Infallible;

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error> {
        panic!("{operator:?} is decoded although nothing moves")
    }
}

impl Rewrite for Untouchable {}

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

fn rewrite(body: &Body<'_>, map: &mut impl Rewrite<Error = Infallible>, moves: Moves) -> Vec<u8> {
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
        let rewritten = rewrite(body, &mut Shift { memories }, Moves::AllButAccesses);
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
            (drop (v128.load8_lane 3 (local.get 0) (v128.const i64x2 0 0)))
            (drop (i32.atomic.rmw.add (local.get 0) (local.get 0)))))",
    );
    for body in scan(&wasm) {
        let rewritten = rewrite(&body, &mut Untouchable, Moves::AllButAccesses);
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
        body.rewrite_entry(&mut Shift { memories }, Moves::Everything, &[], &mut entry)
            .unwrap();
        assert_eq!(entry, expected, "{operator}");
    });
}

#[test]
fn errors_are_those_of_the_validator() {
    let mut wasm = joined();
    let code = code_range(&wasm);
    let mut failures = 0;
    for at in code.step_by(7) {
        let original = wasm[at];
        wasm[at] ^= 1 << (at % 8);
        failures += usize::from(compare_errors(&wasm));
        wasm[at] = original;
    }
    assert!(failures > 500, "only {failures} mutations are invalid");
    assert!(!compare_errors(&wasm));
}

/// The only body of a module, locals included.
fn code_range(wasm: &[u8]) -> std::ops::Range<usize> {
    let range = unscanned(wasm)[0].1.range();
    range.start as usize..range.end as usize
}

/// Whether the only body is invalid; panics if scanning and validating differ.
fn compare_errors(wasm: &[u8]) -> bool {
    let scanned = scan_all(unscanned(wasm));
    let (func, body) = unscanned(wasm).remove(0);
    let validated = func.into_validator(Default::default()).validate(&body);
    match (scanned, validated) {
        (Ok(_), Ok(())) => false,
        (Err(scanned), Err(validated)) => {
            assert_eq!(scanned.to_string(), validated.to_string());
            true
        }
        (scanned, validated) => panic!("{scanned:?} but {validated:?}"),
    }
}

#[test]
fn features_decide_how_code_is_read() {
    let mut wasm = wat::parse_str("(module (memory 1) (func nop nop nop nop))").unwrap();
    let code = code_range(&wasm).start + 1;
    // A `memory.size` whose index is a padded zero, and a `drop`.
    wasm[code..code + 4].copy_from_slice(&[0x3f, 0x80, 0x00, 0x1a]);
    let features = WasmFeatures::all();
    assert!(scan_all(unscanned_under(features, &wasm)).is_ok());
    let features = features.difference(WasmFeatures::MULTI_MEMORY);
    let error = scan_all(unscanned_under(features, &wasm)).unwrap_err();
    assert_eq!(error.message(), "zero byte expected");
}

#[test]
fn the_earliest_error_is_returned() {
    let valid: &[u8] = &[0, 0x0b];
    let unbalanced: &[u8] = &[0, 0x41, 0, 0x0b];
    let truncated: &[u8] = &[0, 0x41];
    let mut bodies = vec![valid; 10_000];
    bodies[5_000] = unbalanced;
    for body in &mut bodies[5_001..] {
        *body = truncated;
    }
    let wasm = module(bodies.into_iter());
    let offset = unscanned(&wasm)[5_000].1.range().start;
    let error = scan_all(unscanned(&wasm)).unwrap_err();
    assert_eq!(error.offset(), offset + 3, "{error}");
}

#[test]
fn scratch_is_usable_after_an_error() {
    let bodies: [&[u8]; 3] = [&[0, 0x10, 0, 0x10, 0x7f, 0x0b], &[0, 0x10, 0], &[0, 0x0b]];
    let wasm = module(bodies.into_iter());
    let mut scratch = Scratch::default();
    let scanned: Vec<_> = unscanned(&wasm)
        .into_iter()
        .map(|body| scan(body, &mut scratch))
        .collect();
    assert!(scanned[0].is_err() && scanned[1].is_err());
    let body = scanned[2].as_ref().unwrap();
    assert_eq!(
        rewrite(body, &mut Untouchable, Moves::Everything),
        [0, 0x0b]
    );
}

#[test]
fn padded_encodings_stay_unless_they_move() {
    let padded: &[u8] = &[
        0, // no locals
        0x41, 0x85, 0x80, 0x80, 0x00, // i32.const 5
        0x28, 0x82, 0x00, 0x89, 0x00, // i32.load align=4 offset=9
        0x1a, // drop
        0x10, 0x80, 0x80, 0x80, 0x80, 0x00, // call 0
        0x02, 0x80, 0x00, // block (type 0)
        0x0c, 0x80, 0x00, // br 0
        0x0b, 0x0b,
    ];
    let wasm = module([padded].into_iter());
    let body = &scan_all(unscanned(&wasm)).unwrap()[0];
    let rewritten = rewrite(body, &mut Shift { memories: 0 }, Moves::AllButAccesses);
    #[rustfmt::skip]
    assert_eq!(rewritten, [
        0,
        0x41, 0x85, 0x80, 0x80, 0x00,
        0x28, 0x82, 0x00, 0x89, 0x00,
        0x1a,
        0x10, 0xe8, 0x07, // call 1000
        0x02, 0xd0, 0x0f, // block (type 2000)
        0x0c, 0x80, 0x00,
        0x0b, 0x0b,
    ]);
}

#[test]
fn sites_may_be_far_apart() {
    let far = |nops: usize| [vec![0x01; nops], vec![0x10, 1]].concat();
    let distances = [0, 1, 61, 62, 63, 64, 8_189, 8_190, 8_191, 1 << 20];
    let mut code = vec![0, 0x00];
    code.extend(distances.iter().flat_map(|&nops| far(nops)));
    code.extend([0x00, 0x0b]);
    let wasm = module([code.as_slice()].into_iter());
    let body = &scan_all(unscanned(&wasm)).unwrap()[0];
    let mut calls = Vec::new();
    body.site_operators(|at, _| calls.push(at)).unwrap();
    let mut at = 0;
    let expected: Vec<usize> = distances
        .iter()
        .map(|nops| {
            at += nops + 2;
            at
        })
        .collect();
    assert_eq!(calls, expected);
    assert_eq!(body.sites.byte_len(), 3 + 3 * 2 + 2 + 2 * 3 + 4);
}

#[test]
fn anchors_translate_offsets() {
    let (wasm, scan) = scan_wat(
        "(module (type $a (array i8)) (global (mut i32) (i32.const 0)) (func $f
            (local i32) (local (ref null $a)) (local i64)
            nop
            call $f
            nop
            global.get 0
            drop
            call $f
            nop))",
    );
    let body = &scan(&wasm)[0];
    let mut out = Vec::new();
    let mut anchors = vec![(0, 0)];
    let map = &mut Shift { memories: 0 };
    body.rewrite_anchored(map, Moves::Everything, &[], &mut out, |old, new| {
        anchors.push((old, new));
    })
    .unwrap();
    let translate = |old: u64| {
        let old = old as usize;
        let anchor = anchors.iter().rfind(|anchor| anchor.0 <= old).unwrap();
        anchor.1 + (old - anchor.0)
    };
    let starts = |bytes| {
        let body = FunctionBody::new(BinaryReader::new(bytes, 0));
        let operators = body.get_operators_reader().unwrap();
        let operators = operators.into_iter_with_offsets();
        operators
            .map(|operator| operator.unwrap().1)
            .collect::<Vec<_>>()
    };
    let translated: Vec<usize> = starts(body.bytes).into_iter().map(translate).collect();
    let written: Vec<usize> = starts(&out).into_iter().map(|at| at as usize).collect();
    assert_eq!(translated, written);
    assert_eq!(translate(body.bytes.len() as u64), out.len());
    // One for the local of a concrete type, and one for every operator.
    assert_eq!(anchors.len(), 1 + 1 + 3);
}

#[test]
fn offsets_of_accesses_can_be_mapped() {
    /// Makes a single memory of two, the second at 64 KiB.
    struct Rebase;
    impl Rewrite for Rebase {}
    impl Reencode for Rebase {
        type Error = Infallible;
        fn mem_arg(&mut self, arg: MemArg) -> Result<wasm_encoder::MemArg, Error> {
            Ok(wasm_encoder::MemArg {
                offset: arg.offset + 0x10000 * u64::from(arg.memory),
                align: arg.align.into(),
                memory_index: 0,
            })
        }
    }
    let (wasm, scan) = scan_wat(
        "(module (memory 1) (memory 1) (func (param i32) (result i32 i32)
            (i32.load offset=4 (local.get 0))
            (i32.load 1 offset=4 (local.get 0))))",
    );
    let rewritten = rewrite(&scan(&wasm)[0], &mut Rebase, Moves::Everything);
    let expected = [
        0, 0x20, 0, 0x28, 2, 4, 0x20, 0, 0x28, 2, 0x84, 0x80, 0x04, 0x0b,
    ];
    assert_eq!(rewritten, expected);
}

#[test]
fn effects_are_noted() {
    let (wasm, scan) = scan_wat(
        "(module (type $t (func)) (table 1 funcref) (tag $e) (func $f)
            (func (call $f))
            (func (call_indirect (i32.const 0)))
            (func (return_call_indirect (i32.const 0)))
            (func (call_ref $t (ref.null $t)))
            (func (return_call_ref $t (ref.null $t)))
            (func (throw $e))
            (func (throw_ref (ref.null exn)))
            (func try catch_all rethrow 0 end)
            (func (drop (ref.func $f)))
            (func (drop (v128.const i64x2 0 0)))
            (elem declare func $f))",
    );
    let effects = scan(&wasm).into_iter().map(|body| body.effects);
    let silent = Effects::default();
    let calls = Effects {
        calls_indirectly: true,
        ..silent
    };
    let throws = Effects {
        throws: true,
        ..silent
    };
    let rethrows = Effects {
        legacy_exceptions: true,
        ..throws
    };
    let references = Effects {
        takes_references: true,
        ..silent
    };
    let vectors = Effects {
        simd: true,
        ..silent
    };
    let expected = [
        silent, silent, calls, calls, calls, calls, throws, throws, rethrows, references, vectors,
    ];
    assert!(effects.eq(expected));
}
