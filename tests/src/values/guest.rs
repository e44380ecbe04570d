//! The two components of a suite, as text.
//!
//! ```text
//! caller                                 callee
//!   state: memory, realloc, windows        state: the same
//!   main:  run-0 … run-n                   main:  f0 … fn, post0 … postn
//!          passes on the core values              writes down the core values it
//!          that stand at ARGUMENTS,               gets at ARGUMENTS, returns what
//!          writes down the result at              stands at RESULT
//!          RESULT
//! ```
//!
//! Neither knows what its values mean. The harness writes core values and
//! memory from outside before a call, through the windows, and reads both
//! memories after it, so one compiled suite serves any number of cases.

use std::fmt::Write;

use super::function::{Function, Side};
use super::layout::{Core, Passing, Width};
use super::names::Names;

/// Bytes of a memory before it grows.
pub const MEMORY_BYTES: u64 = 0x1_0000;
/// Where the allocator's next block begins. This and the following hold one
/// `i64` each.
pub const BUMP: u64 = 0x400;
/// How often `realloc` was called.
pub const COUNT: u64 = 0x408;
/// Which call of `realloc` is a special one.
pub const ACT_AT: u64 = 0x410;
/// What it does: the sum of [`TRAP`], [`GROW`] and [`GIVE`].
pub const ACTION: u64 = 0x418;
/// What it returns under [`GIVE`].
pub const ANSWER: u64 = 0x420;
/// `realloc` traps.
pub const TRAP: u64 = 1;
/// `realloc` grows the memory by a page.
pub const GROW: u64 = 2;
/// `realloc` returns the address at [`ANSWER`].
pub const GIVE: u64 = 4;
/// Calls of `realloc`: six `i64` each, which are the four arguments, the
/// returned address, and a hash of the memory from [`SOURCES`] to the last
/// block at the time of the call.
pub const TRACE: u64 = 0x800;
/// Bytes of each of these.
pub const TRACE_BYTES: u64 = 48;
/// How many there is room for.
pub const TRACE_CAPACITY: u64 = 84;
/// Core arguments, an `i64` each.
pub const ARGUMENTS: u64 = 0x1800;
/// The core result.
pub const RESULT: u64 = 0x1900;
/// How often the callee was called, and a hash of its memory at the time.
pub const CALLS: u64 = 0x1a00;
/// How often `post-return` was called, its argument, and a hash as above.
pub const POSTS: u64 = 0x1a20;
/// Where the harness puts what values point to.
pub const SOURCES: u64 = 0x2000;
/// Where the allocator's blocks are.
pub const ARENA: u64 = 0x7000;

/// The text of the composition of a caller with memory `caller` and a callee
/// with memory `callee`. Its exports are `run-0` … and, for each side, the
/// windows of `state.wat`.
pub fn component(functions: &[Function], caller: Width, callee: Width) -> String {
    let names = Names::new(functions.iter().flat_map(Function::types));
    let mut text = String::from("(component\n");
    text += &callee_component(functions, callee, &names);
    text += &caller_component(functions, caller, &names);
    text += "(instance $callee (instantiate $callee))\n";
    text += "(instance $caller (instantiate $caller (with \"callee\" (instance $callee))))\n";
    for index in 0..functions.len() {
        writeln!(
            text,
            "(export \"run-{index}\" (func $caller \"run-{index}\"))"
        )
        .unwrap();
    }
    for side in ["caller", "callee"] {
        for window in WINDOWS {
            writeln!(
                text,
                "(export \"{side}-{window}\" (func ${side} \"{window}\"))"
            )
            .unwrap();
        }
    }
    text + ")\n"
}

/// The functions of `state.wat` for the harness, called windows: to fill the
/// memory with a byte, to set and get the word at an address, to get the number
/// of pages, and a hash of all of them. Each takes two `u64` and returns one.
pub const WINDOWS: [&str; 5] = ["fill", "poke", "peek", "pages", "whole"];

/// The memory as the other module of a side imports it.
fn memory_type(width: Width) -> &'static str {
    match width {
        Width::W32 => "1",
        Width::W64 => "i64 1",
    }
}

/// The module `state`, instantiated as `$state`, and its windows.
fn state(width: Width) -> String {
    let (extend, wrap) = match width {
        Width::W32 => ("i64.extend_i32_u", "i32.wrap_i64"),
        // A conversion that changes nothing.
        Width::W64 => ("i64.add (i64.const 0)", "i64.add (i64.const 0)"),
    };
    let mut text = include_str!("state.wat").to_owned();
    for (word, with) in [
        ("TRACE_CAPACITY", TRACE_CAPACITY.to_string().as_str()),
        ("TRACE_BYTES", &TRACE_BYTES.to_string()),
        ("TRACE", &TRACE.to_string()),
        ("SOURCES_HASHED", &(SOURCES + 0x200).to_string()),
        ("SOURCES", &SOURCES.to_string()),
        ("ARENA", &ARENA.to_string()),
        ("BUMP", &BUMP.to_string()),
        ("COUNT", &COUNT.to_string()),
        ("ACT_AT", &ACT_AT.to_string()),
        ("ACTION", &ACTION.to_string()),
        ("ANSWER", &ANSWER.to_string()),
        ("MEMORY", &format!("{} 4", memory_type(width))),
        ("PTR", width.core().name()),
        ("EXTEND", extend),
        ("WRAP", wrap),
    ] {
        text = text.replace(word, with);
    }
    let mut text = text.replacen("(module", "(core module $state", 1);
    text += "(core instance $state (instantiate $state))\n";
    for window in WINDOWS {
        writeln!(
            text,
            "(func (export \"{window}\") (param \"a\" u64) (param \"b\" u64) (result u64) \
             (canon lift (core func $state \"{window}\")))"
        )
        .unwrap();
    }
    text + "(alias core export $state \"memory\" (core memory $memory))\n\
            (alias core export $state \"realloc\" (core func $realloc))\n"
}

fn caller_component(functions: &[Function], width: Width, names: &Names) -> String {
    let mut text = String::from("(component $caller\n(import \"callee\" (instance $callee\n");
    text += &names.in_instance_type();
    for (index, function) in exported(functions) {
        let ty = function.text(names);
        writeln!(text, "(export \"f{index}\" (func {ty}))").unwrap();
    }
    text += "))\n";
    text += &state(width);
    for (index, function) in functions.iter().enumerate() {
        let options = function.options(Side::Caller);
        writeln!(
            text,
            "(core func $f{index} (canon lower (func $callee \"f{}\"){options}))",
            function.same_as.unwrap_or(index)
        )
        .unwrap();
    }
    text += &caller_main(functions, width);
    text += "(core instance $main (instantiate $main (with \"state\" (instance $state)) \
             (with \"callee\" (instance\n";
    for index in 0..functions.len() {
        writeln!(text, "(export \"f{index}\" (func $f{index}))").unwrap();
    }
    text += "))))\n";
    for index in 0..functions.len() {
        let run = format!("run-{index}");
        writeln!(
            text,
            "(func (export \"{run}\") (canon lift (core func $main \"{run}\")))"
        )
        .unwrap();
    }
    text + ")\n"
}

/// The functions that the callee has.
fn exported(functions: &[Function]) -> impl Iterator<Item = (usize, &Function)> {
    let functions = functions.iter().enumerate();
    functions.filter(|(_, function)| function.same_as.is_none())
}

fn caller_main(functions: &[Function], width: Width) -> String {
    let (ptr, memory) = (width.core().name(), memory_type(width));
    let mut text = String::from("(core module $main\n");
    for (index, function) in functions.iter().enumerate() {
        let ty = signature(&function.lowered(width));
        writeln!(
            text,
            "(import \"callee\" \"f{index}\" (func $f{index} {ty}))"
        )
        .unwrap();
    }
    writeln!(text, "(import \"state\" \"memory\" (memory {memory}))").unwrap();
    for (index, function) in functions.iter().enumerate() {
        let (params, result) = function.lowered(width);
        let mut call = format!("(call $f{index}");
        for (i, param) in params.iter().enumerate() {
            call += &load(*param, width, ARGUMENTS + 8 * i as u64);
        }
        call += ")";
        if let Some(result) = result {
            let result = result.name();
            call = format!("({result}.store offset={RESULT} ({ptr}.const 0) {call})");
        }
        writeln!(text, "(func (export \"run-{index}\") {call})").unwrap();
    }
    text + ")\n"
}

fn callee_component(functions: &[Function], width: Width, names: &Names) -> String {
    let mut text = String::from("(component $callee\n");
    text += &names.in_component();
    text += &state(width);
    text += &callee_main(functions, width);
    text += "(core instance $main (instantiate $main (with \"state\" (instance $state))))\n";
    for (index, function) in exported(functions) {
        let ty = function.text(names);
        let mut options = function.options(Side::Callee);
        if function.post_return {
            write!(options, " (post-return (func $main \"post{index}\"))").unwrap();
        }
        writeln!(
            text,
            "(func (export \"f{index}\") {ty} (canon lift (core func $main \"f{index}\"){options}))"
        )
        .unwrap();
    }
    text + ")\n"
}

fn callee_main(functions: &[Function], width: Width) -> String {
    let (ptr, memory) = (width.core().name(), memory_type(width));
    let mut text = format!(
        "(core module $main\n\
         (import \"state\" \"memory\" (memory {memory}))\n\
         (import \"state\" \"snapshot\" (func $snapshot (result i64)))\n\
         (func $count (param $at {ptr})\n\
         (i64.store (local.get $at) (i64.add (i64.load (local.get $at)) (i64.const 1)))\n\
         (i64.store offset=8 (local.get $at) (call $snapshot)))\n"
    );
    for (index, function) in exported(functions) {
        let (params, result) = function.lifted(width);
        let ty = signature(&(params.clone(), result));
        write!(
            text,
            "(func (export \"f{index}\") {ty} (call $count ({ptr}.const {CALLS}))"
        )
        .unwrap();
        for (i, param) in params.iter().enumerate() {
            text += &store(*param, width, ARGUMENTS + 8 * i as u64, i);
        }
        if let Some(result) = result {
            text += &load(result, width, RESULT);
        }
        text += ")\n";
        if function.post_return {
            text += &post_return(index, function, width);
        }
    }
    text + ")\n"
}

/// Writes down its argument and, as one that frees memory would, damages what
/// the result points to.
fn post_return(index: usize, function: &Function, width: Width) -> String {
    let (_, result) = function.lifted(width);
    let ptr = width.core().name();
    let params = signature(&(Vec::from_iter(result), None));
    let mut text =
        format!("(func (export \"post{index}\") {params} (call $count ({ptr}.const {POSTS}))");
    if let Some(result) = result {
        text += &store(result, width, POSTS + 16, 0);
    }
    if function.results(width) == Passing::Spilled {
        text += "(i32.store8 (local.get 0) (i32.const 0x5a))";
    }
    text + ")\n"
}

fn load(ty: Core, width: Width, address: u64) -> String {
    let (ty, ptr) = (ty.name(), width.core().name());
    format!(" ({ty}.load offset={address} ({ptr}.const 0))")
}

fn store(ty: Core, width: Width, address: u64, local: usize) -> String {
    let (ty, ptr) = (ty.name(), width.core().name());
    format!(" ({ty}.store offset={address} ({ptr}.const 0) (local.get {local}))")
}

fn signature((params, result): &(Vec<Core>, Option<Core>)) -> String {
    let mut text = String::new();
    for param in params {
        write!(text, "(param {}) ", param.name()).unwrap();
    }
    if let Some(result) = result {
        write!(text, "(result {})", result.name()).unwrap();
    }
    text
}
