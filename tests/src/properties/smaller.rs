//! Programs that are a bit smaller than another.
//!
//! `proptest` makes a value smaller by what it was made from, and functions come
//! before calls of them: it would have to find new calls for each smaller
//! function. Here both change together.

use rayon::prelude::*;

use super::program::{Build, Program};
use super::simpler::simpler;
use crate::values::function::{Case, Function};
use crate::values::raw::At;

/// Makes a program that fails smaller, as long as what is left fails.
pub fn smallest(program: Program, fails: impl Fn(&Program) -> bool + Sync) -> Program {
    let mut smallest = program;
    while let Some(smaller) = smaller(&smallest)
        .into_par_iter()
        .find_first(|program| fails(program))
    {
        smallest = smaller;
    }
    smallest
}

/// What may be tried next, that which leaves out most first.
fn smaller(program: &Program) -> Vec<Program> {
    let mut programs = Vec::new();
    let calls = &program.calls;
    if calls.len() > 1 {
        programs.extend(
            calls
                .iter()
                .map(|call| program.with_calls(vec![call.clone()])),
        );
        programs.extend((0..calls.len()).map(|index| {
            let mut calls = calls.clone();
            calls.remove(index);
            program.with_calls(calls)
        }));
    }
    programs.extend(program.without_a_function());
    programs.extend(program.with_one_function());
    if let ([(index, case)], true) = (&calls[..], program.functions.len() <= 2) {
        let function = &program.functions[*index];
        let simpler = functions(function, case).into_iter();
        programs.extend(simpler.map(|(function, case)| program.with(function, case)));
    }
    if program.build != Build::default() {
        let build = Build::default();
        programs.push(Program {
            build,
            ..program.clone()
        });
    }
    programs
}

impl Program {
    fn with_calls(&self, calls: Vec<(usize, Case)>) -> Program {
        Program {
            calls,
            ..self.clone()
        }
    }

    /// Without a function that is not called and that no other one is.
    fn without_a_function(&self) -> Option<Program> {
        let is_used = |index: usize| {
            let is_called = self.calls.iter().any(|(called, _)| *called == index);
            is_called || self.functions.iter().any(|f| f.same_as == Some(index))
        };
        let unused = (0..self.functions.len()).find(|index| !is_used(*index))?;
        let mut program = self.clone();
        program.functions.remove(unused);
        let same = program.functions.iter_mut().flat_map(|f| &mut f.same_as);
        let called = program.calls.iter_mut().map(|(index, _)| index);
        for index in same.chain(called).filter(|index| **index > unused) {
            *index -= 1;
        }
        Some(program)
    }

    /// With the function that is called, imported for the first time, if there are
    /// others.
    fn with_one_function(&self) -> Option<Program> {
        let [(index, case)] = &self.calls[..] else {
            return None;
        };
        let function = Function {
            same_as: None,
            ..self.functions[*index].clone()
        };
        (self.functions.len() > 1).then(|| Program {
            functions: vec![function],
            calls: vec![(0, case.clone())],
            ..self.clone()
        })
    }

    /// With another function, which is the only one that is called, or the same
    /// as that.
    fn with(&self, function: Function, case: Case) -> Program {
        let mut program = self.clone();
        for each in &mut program.functions {
            *each = Function {
                all_options: function.all_options,
                encodings: each.encodings,
                same_as: each.same_as,
                ..function.clone()
            };
        }
        program.calls[0].1 = case;
        program
    }
}

/// The same call of the same function with less of something.
fn functions(function: &Function, case: &Case) -> Vec<(Function, Case)> {
    let mut found = Vec::new();
    let mut add = |change: &dyn Fn(&mut Function, &mut Case)| {
        let (mut function, mut case) = (function.clone(), case.clone());
        change(&mut function, &mut case);
        found.push((function, case));
    };
    // What makes fewer calls of `realloc` may show what is wrong in the first one.
    for index in 0..function.params.len() {
        let (ty, raw) = (&function.params[index], &case.params[index]);
        let is_less = function.params.len() > 1 || function.result.is_some();
        if is_less {
            add(&|function, case| {
                (function.params, case.params) = (vec![ty.clone()], vec![raw.clone()]);
                (function.result, case.result) = (None, None);
                case.special.iter_mut().for_each(|special| special.call = 0);
            });
        }
    }
    for index in 0..function.params.len() {
        add(&|function, case| {
            function.params.remove(index);
            case.params.remove(index);
        });
    }
    if function.result.is_some() {
        add(&|function, case| {
            function.result = None;
            case.result = None;
        });
    }
    for (index, (ty, raw)) in function.params.iter().zip(&case.params).enumerate() {
        for (ty, raw) in simpler(ty, raw) {
            add(&|function, case| {
                function.params[index] = ty.clone();
                case.params[index] = raw.clone();
            });
        }
    }
    if let (Some(ty), Some(raw)) = (&function.result, &case.result) {
        for (ty, raw) in simpler(ty, raw) {
            add(&|function, case| {
                function.result = Some(ty.clone());
                case.result = Some(raw.clone());
            });
        }
    }
    if function.post_return {
        add(&|function, _| function.post_return = false);
    }
    if function.all_options {
        add(&|function, _| function.all_options = false);
    }
    if case.special.is_some() {
        add(&|_, case| case.special = None);
    }
    if [case.params_at, case.result_at, case.return_at] != [At::Middle; 3] {
        add(&|_, case| {
            case.params_at = At::Middle;
            case.result_at = At::Middle;
            case.return_at = At::Middle;
        });
    }
    found
}
