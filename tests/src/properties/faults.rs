//! What could be wrong with fused code, done on purpose.
//!
//! Whether a search finds it says whether the search is worth its time: a program
//! shows a fault only if there is a certain type in a certain place, and a certain
//! value in it.

use anyhow::Result;

use super::program::Program;
use crate::strings::{Encoding, Pair};
use crate::values::function::Function;
use crate::values::guest;
use crate::values::layout::Width;
use crate::values::types::{Sign, Type, U8, U16, U32, list};

/// What a type is taken for, which has the same core types. The encodings are those
/// of the function, if it is not imported with others, too.
type Mistake = fn(&Type, Option<Pair>) -> Option<Type>;

/// Something to do wrong.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// What is wrong.
    pub name: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Code is made for other types.
    Types(Mistake),
    /// The text of a module with memories of 32 bits is changed.
    Code(fn(&str) -> String),
}

/// Faults of each kind.
pub const FAULTS: [Fault; 9] = [
    types("characters are not checked", unchecked_char),
    types("flags are not masked", unmasked_flags),
    types("padding is written", written_padding),
    types("text is not checked", unchecked_text),
    types("lists are not aligned", unaligned_list),
    types("a sign is lost", lost_sign),
    types("there is a case too many", case_too_many),
    code("realloc is called once more", realloc_twice),
    code("a block may be anywhere", unchecked_block),
];

const fn types(name: &'static str, mistake: Mistake) -> Fault {
    let kind = Kind::Types(mistake);
    Fault { name, kind }
}

const fn code(name: &'static str, change: fn(&str) -> String) -> Fault {
    let kind = Kind::Code(change);
    Fault { name, kind }
}

impl Fault {
    /// A program fused with the fault, where it makes a difference.
    pub fn fuse(
        self,
        program: &Program,
        fuse: impl Fn(&[u8]) -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        let (caller, callee) = program.widths;
        let component =
            |functions: &[Function]| wat::parse_str(guest::component(functions, caller, callee));
        match self.kind {
            Kind::Types(mistake) => fuse(&component(&mistaken(&program.functions, mistake))?),
            Kind::Code(change) => {
                let fused = fuse(&component(&program.functions)?)?;
                if program.widths != (Width::W32, Width::W32) {
                    return Ok(fused);
                }
                let text = wasmprinter::print_bytes(fused)?;
                Ok(wat::parse_str(change(&text))?)
            }
        }
    }
}

/// The same functions of other types.
fn mistaken(functions: &[Function], mistake: Mistake) -> Vec<Function> {
    let original = |index: usize| functions[index].same_as.unwrap_or(index);
    let mistaken = functions.iter().enumerate().map(|(index, function)| {
        let mut same = (0..functions.len()).filter(|same| original(*same) == original(index));
        let has_others = same.any(|same| functions[same].encodings != function.encodings);
        let pair = (!has_others).then_some(function.encodings);
        let change = |ty: &Type| mistake(ty, pair).unwrap_or_else(|| ty.clone());
        let mut mistaken = function.clone();
        let types = mistaken.params.iter_mut().chain(&mut mistaken.result);
        types.for_each(|ty| *ty = ty.map(&change));
        mistaken
    });
    mistaken.collect()
}

fn unchecked_char(ty: &Type, _: Option<Pair>) -> Option<Type> {
    (*ty == Type::Char).then_some(U32)
}

fn unmasked_flags(ty: &Type, _: Option<Pair>) -> Option<Type> {
    match ty {
        Type::Flags(labels @ 1..32) => Some(Type::Flags(labels + 1)),
        _ => None,
    }
}

/// In lists, where one more field is no further core value.
fn written_padding(ty: &Type, _: Option<Pair>) -> Option<Type> {
    let Type::List(element) = ty else {
        return None;
    };
    let Type::Record(fields) = &**element else {
        return None;
    };
    let padded = Type::Record([&fields[..], &[U8]].concat());
    let is_as_large = |width| element.size(width) == padded.size(width);
    (is_as_large(Width::W32) && is_as_large(Width::W64)).then(|| list(padded))
}

fn unchecked_text(ty: &Type, pair: Option<Pair>) -> Option<Type> {
    let Pair { from, to } = pair.filter(|_| *ty == Type::String)?;
    match (from, to) {
        (Encoding::Utf8, Encoding::Utf8) => Some(list(U8)),
        (Encoding::Utf16, Encoding::Utf16) => Some(list(U16)),
        _ => None,
    }
}

fn unaligned_list(ty: &Type, _: Option<Pair>) -> Option<Type> {
    let Type::List(element) = ty else {
        return None;
    };
    match **element {
        Type::Int(bytes @ 2.., _) => Some(list(Type::Tuple(vec![U8; bytes as usize]))),
        _ => None,
    }
}

fn lost_sign(ty: &Type, _: Option<Pair>) -> Option<Type> {
    match *ty {
        Type::Int(bytes, Sign::Signed) => Some(Type::Int(bytes, Sign::Unsigned)),
        _ => None,
    }
}

/// Of as many bytes.
fn case_too_many(ty: &Type, _: Option<Pair>) -> Option<Type> {
    match *ty {
        Type::Enum(cases @ (1..=255 | 257..)) => Some(Type::Enum(cases + 1)),
        _ => None,
    }
}

/// The guests don't call `realloc` themselves.
fn calls_realloc(instruction: &str) -> bool {
    instruction.starts_with("call ") && instruction.trim_end_matches('"').ends_with("/realloc")
}

fn realloc_twice(module: &str) -> String {
    let lines = module.lines().map(|line| match line.trim() {
        call if calls_realloc(call) => {
            format!("{call} i32.const 0 i32.const 0 i32.const 1 i32.const 8 {call} drop\n")
        }
        _ => format!("{line}\n"),
    });
    lines.collect()
}

/// Without the first check that follows, which is of the alignment if there is one.
fn unchecked_block(module: &str) -> String {
    let mut is_next = false;
    let lines = module.lines().map(|line| {
        let instruction = line.trim();
        if is_next && instruction == "unreachable" {
            is_next = false;
            return "nop\n".to_owned();
        }
        let is_call = instruction.starts_with("call ");
        is_next = calls_realloc(instruction) || is_next && !is_call;
        format!("{line}\n")
    });
    lines.collect()
}
