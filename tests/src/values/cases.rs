//! The calls of a function: each value of its parameters and result, and each
//! place of what is in memory.

use super::function::{Case, Function, Side, Special};
use super::guest::{GIVE, GROW, MEMORY_BYTES, TRAP};
use super::layout::{Passing, Width};
use super::machine::Call;
use super::raw::{At, Block, Content, Length, Raw};
use super::samples::{Sample, Traps, plain, samples};
use super::types::Type;
use super::utf8;
use crate::strings::Form;

/// Pointers to something that has to be there, and whether they are bad.
const POINTERS: [(At, bool); 7] = [
    (At::Null, false),
    (At::End, false),
    (At::PastEnd, true),
    (At::Size, true),
    (At::OddPastSize, true),
    (At::Last, true),
    (At::Odd, true),
];

/// Bytes of the longest string that has each kind of sequence at each position:
/// more than two vectors of 16.
const LONGEST_STRING: usize = 40;

/// Which of the calls of `realloc` in one call get other answers.
const SPECIAL_CALLS: usize = 4;

impl Function {
    /// A call with good values.
    pub fn plain(&self) -> Case {
        Case::new("plain", self.plain_params(), self.plain_result(), false)
    }

    fn plain_params(&self) -> Vec<Raw> {
        let params = self.params.iter();
        params.map(|ty| plain(ty, self.encodings.from)).collect()
    }

    fn plain_result(&self) -> Option<Raw> {
        let result = self.result.as_ref()?;
        Some(plain(result, self.encodings.to))
    }

    /// All calls but those that depend on `realloc`.
    pub fn cases(&self) -> Vec<Case> {
        let mut cases = vec![self.plain()];
        cases.extend(self.values());
        cases.extend(self.pointers());
        cases
    }

    /// A call for each value that a parameter or the result may have.
    fn values(&self) -> Vec<Case> {
        let mut cases = Vec::new();
        let flat = self.params(Width::W32) != Passing::Spilled;
        let tuple = Type::Tuple(self.params.clone());
        for Sample { label, raw, traps } in samples(&tuple, self.encodings.from).into_iter().skip(1)
        {
            let Raw::Fields(params) = raw else {
                unreachable!("a sample of a tuple has fields");
            };
            let result = self.plain_result();
            let label = format!("parameters: {label}");
            cases.push(Case::new(&label, params, result, does_trap(traps, flat)));
        }
        let flat = self.results(Width::W32) != Passing::Spilled;
        let results = self.result.iter();
        let results = results
            .flat_map(|ty| samples(ty, self.encodings.to))
            .skip(1);
        for Sample { label, raw, traps } in results {
            let params = self.plain_params();
            let label = format!("result: {label}");
            cases.push(Case::new(&label, params, Some(raw), does_trap(traps, flat)));
        }
        cases
    }

    /// A call for each pointer to parameters or a result in memory.
    fn pointers(&self) -> Vec<Case> {
        let mut cases = Vec::new();
        let mut add = |what: &str, ty: &Type, set: fn(&mut Case) -> &mut At| {
            for (at, bad) in POINTERS {
                // A byte off is no less aligned.
                if at == At::Odd && ty.align(Width::W32) == 1 {
                    continue;
                }
                let mut case = self.plain();
                *set(&mut case) = at;
                case.label = format!("{what} at {at:?}");
                case.traps = Some(bad);
                cases.push(case);
            }
        };
        if self.params(Width::W32) == Passing::Spilled {
            add("parameters", &Type::Tuple(self.params.clone()), |case| {
                &mut case.params_at
            });
        }
        if let (Passing::Spilled, Some(result)) = (self.results(Width::W32), &self.result) {
            add("result", result, |case| &mut case.result_at);
            add("return", result, |case| &mut case.return_at);
        }
        cases
    }
}

fn does_trap(traps: Traps, flat: bool) -> bool {
    match traps {
        Traps::Never => false,
        Traps::WhereFlat => flat,
        Traps::Always => true,
    }
}

/// Calls of a function that takes a string: each kind of sequence at each
/// position of a string that ends where the memory ends. Code that takes many
/// bytes at once must not go past that.
pub fn string_cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (bytes, is_text) in utf8::at_each_position(LONGEST_STRING) {
        let label = format!("bytes {bytes:x?}");
        let string = Raw::Block(Block {
            content: Content::Bytes(Form::Utf8, bytes),
            at: At::End,
            length: Length::Content,
        });
        cases.push(Case::new(&label, vec![string], None, !is_text));
    }
    cases
}

/// Calls like `plain` in which one of the calls of `side`'s `realloc` that a
/// run of it showed does something else.
pub fn special_cases(plain: &Case, side: Side, calls: &[Call]) -> Vec<Case> {
    let mut cases = Vec::new();
    for (call, realloc) in calls.iter().enumerate().take(SPECIAL_CALLS) {
        for (label, action, answer, traps) in specials(realloc) {
            let mut case = plain.clone();
            case.label = format!("{side:?}'s realloc {call} {label}");
            case.traps = Some(traps);
            case.special = Some(Special {
                side,
                call: call as u64,
                action,
                answer,
            });
            cases.push(case);
        }
    }
    cases
}

/// What `realloc` may do instead of what it did: a name, its action and answer,
/// and whether that makes the call trap.
fn specials(realloc: &Call) -> Vec<(&'static str, u64, u64, bool)> {
    let (align, size) = (realloc.align, realloc.size);
    let end = (MEMORY_BYTES - size) / align * align;
    let is_past = end + align + size > MEMORY_BYTES;
    vec![
        ("traps", TRAP, 0, true),
        ("grows", GROW, 0, false),
        (
            "grows and gives new memory",
            GROW | GIVE,
            MEMORY_BYTES,
            false,
        ),
        (
            "grows and gives memory past the new end",
            GROW | GIVE,
            2 * MEMORY_BYTES + align,
            true,
        ),
        ("gives 0", GIVE, 0, false),
        ("gives the end", GIVE, end, false),
        ("gives too late an end", GIVE, end + align, is_past),
        ("gives the size", GIVE, MEMORY_BYTES, size > 0),
        ("gives more than the size", GIVE, MEMORY_BYTES + align, true),
        (
            "gives the last address",
            GIVE,
            0xffff_ffff / align * align,
            true,
        ),
        ("is misaligned", GIVE, realloc.returned + 1, align > 1),
        ("gives a used block", GIVE, super::guest::ARENA, false),
    ]
}
