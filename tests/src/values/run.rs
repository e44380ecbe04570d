//! Runs all cases, unfused and fused, and compares.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use rayon::prelude::*;
use wasmtime::Engine;

use super::cases::special_cases;
use super::function::{Case, Function, Setup, Side};
use super::guest;
use super::layout::Width;
use super::machine::{self, Call, Machine, Outcome, Program};
use super::matrix::Suite;

/// Turns a component into a core module.
pub type Fuse<'f> = dyn Fn(&[u8]) -> Result<Vec<u8>> + Sync + 'f;

/// What running a suite came to.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Cases that return.
    pub returned: usize,
    /// Cases that trap.
    pub trapped: usize,
    /// What is wrong, a text for each case.
    pub failures: Vec<String>,
}

/// How often a case is called in one instance. Memory is set up anew before
/// each call, anything else that a call leaves behind stays.
const CALLS: usize = 2;

/// How many functions share a component: few enough to share the work.
const FUNCTIONS: usize = 48;

/// Runs all cases of all suites between memories of these widths. `fuse` makes
/// the fused form, of which core functions keep the names of the root's.
pub fn run(suites: &[Suite], widths: (Width, Width), fuse: &Fuse<'_>) -> Result<Tally> {
    let engine = machine::engine()?;
    let parts = suites.iter().flat_map(|suite| {
        let functions = suite.functions.chunks(FUNCTIONS);
        functions.map(|functions| (suite.name, suite.calls, functions))
    });
    let parts: Vec<_> = parts.collect();
    let tallies = parts.par_iter().map(|(name, calls, functions)| {
        let mut runner = Runner::new(&engine, functions, widths, fuse).context(*name)?;
        for (index, function) in functions.iter().enumerate() {
            runner.function(index, function, calls(function))?;
        }
        Ok(runner.tally)
    });
    let tallies: Vec<Tally> = tallies.collect::<Result<_>>()?;
    let mut total = Tally::default();
    for tally in tallies {
        total.returned += tally.returned;
        total.trapped += tally.trapped;
        total.failures.extend(tally.failures);
    }
    Ok(total)
}

/// Runs these calls of functions of one component, each of which has an index.
pub fn run_calls(
    functions: &[Function],
    calls: &[(usize, Case)],
    widths: (Width, Width),
    fuse: &Fuse<'_>,
    engine: &Engine,
) -> Result<Tally> {
    let mut runner = Runner::new(engine, functions, widths, fuse)?;
    for (index, case) in calls {
        runner.run(*index, &functions[*index], case)?;
    }
    Ok(runner.tally)
}

struct Runner {
    unfused: Program,
    fused: Program,
    widths: (Width, Width),
    /// Instances that the last case left as they were before but for the bytes
    /// in memory.
    machines: Option<(Machine, Machine)>,
    tally: Tally,
}

impl Runner {
    fn new(
        engine: &Engine,
        functions: &[Function],
        (caller, callee): (Width, Width),
        fuse: &Fuse<'_>,
    ) -> Result<Runner> {
        let text = guest::component(functions, caller, callee);
        let component = wat::parse_str(&text).context("the text of a suite")?;
        let module = fuse(&component).context("fusing")?;
        Ok(Runner {
            unfused: Program::unfused(engine, &component).context("the unfused form")?,
            fused: Program::fused(engine, &module).context("the fused form")?,
            widths: (caller, callee),
            machines: None,
            tally: Tally::default(),
        })
    }

    fn function(&mut self, index: usize, function: &Function, cases: Vec<Case>) -> Result<()> {
        let specials = self.special_cases(index, function);
        for case in cases.into_iter().chain(specials?) {
            self.run(index, function, &case)?;
        }
        Ok(())
    }

    /// Runs a case, and keeps what is wrong with it.
    fn run(&mut self, index: usize, function: &Function, case: &Case) -> Result<()> {
        let failure = self.case(index, function, case);
        let place = || format!("{function}\n  {}", case.label);
        if let Some(failure) = failure.with_context(place)? {
            self.tally.failures.push(format!("{}\n{failure}", place()));
        }
        Ok(())
    }

    /// Cases that depend on how `realloc` is called in a good case.
    fn special_cases(&self, index: usize, function: &Function) -> Result<Vec<Case>> {
        let plain = function.plain();
        let mut machine = self.unfused.start()?;
        machine.clear()?;
        machine.set(&self.setup(function, &plain))?;
        let outcome = machine.run(index)?;
        let returned = matches!(outcome, Outcome::Returned(..));
        ensure!(returned, "{function}\n  plain\n    unfused, it {outcome:?}");
        let mut cases = Vec::new();
        for side in [Side::Caller, Side::Callee] {
            cases.extend(special_cases(&plain, side, &machine.trace(side)?));
        }
        Ok(cases)
    }

    fn setup(&self, function: &Function, case: &Case) -> Setup {
        case.setup(function, self.widths.0, self.widths.1)
    }

    /// Runs a case, and says what is wrong with it, if anything.
    fn case(&mut self, index: usize, function: &Function, case: &Case) -> Result<Option<String>> {
        let setup = self.setup(function, case);
        let (mut unfused, mut fused) = match self.machines.take() {
            Some(machines) => machines,
            None => (self.unfused.start()?, self.fused.start()?),
        };
        unfused.clear()?;
        fused.clear()?;
        for call in 0..CALLS {
            unfused.set(&setup)?;
            fused.set(&setup)?;
            let (expected, outcome) = (unfused.run(index)?, fused.run(index)?);
            let trapped = matches!(expected, Outcome::Trapped(_));
            if call == 0 {
                match trapped {
                    true => self.tally.trapped += 1,
                    false => self.tally.returned += 1,
                }
                if case.traps.is_some_and(|traps| traps != trapped) {
                    return Ok(Some(format!("    unfused, it {expected:?}\n")));
                }
            }
            if let Some(difference) = difference(&expected, &outcome, &mut unfused, &mut fused)? {
                return Ok(Some(format!("    call {call}:\n{difference}")));
            }
            if trapped {
                return Ok(None);
            }
        }
        let special = case
            .special
            .is_some_and(|special| special.action & guest::GROW != 0);
        self.machines = (!special).then_some((unfused, fused));
        Ok(None)
    }
}

/// How two calls differ, if they do.
fn difference(
    expected: &Outcome,
    outcome: &Outcome,
    unfused: &mut Machine,
    fused: &mut Machine,
) -> Result<Option<String>> {
    match (expected, outcome) {
        (Outcome::Trapped(_), Outcome::Trapped(_)) => return Ok(None),
        (Outcome::Returned(..), Outcome::Returned(..)) if expected == outcome => return Ok(None),
        (Outcome::Returned(..), Outcome::Returned(..)) => {}
        _ => {
            return Ok(Some(format!(
                "    unfused: {expected:?}\n    fused:   {outcome:?}\n"
            )));
        }
    }
    let mut text = String::new();
    for side in [Side::Caller, Side::Callee] {
        let (expected, trace) = (unfused.trace(side)?, fused.trace(side)?);
        if expected != trace {
            writeln!(text, "    {side:?}'s calls of realloc")?;
            describe_trace(&mut text, "unfused", &expected)?;
            describe_trace(&mut text, "fused", &trace)?;
        }
        describe_memory(&mut text, side, unfused, fused)?;
    }
    Ok(Some(text))
}

fn describe_trace(text: &mut String, form: &str, calls: &[Call]) -> Result<()> {
    for call in calls {
        let Call {
            old,
            old_size,
            align,
            size,
            returned,
            memory,
        } = call;
        writeln!(
            text,
            "      {form:7} ({old:#x}, {old_size}, {align}, {size}) -> {returned:#x} \
             with memory {memory:x}"
        )?;
    }
    Ok(())
}

/// The words that differ, up to a few.
fn describe_memory(
    text: &mut String,
    side: Side,
    unfused: &mut Machine,
    fused: &mut Machine,
) -> Result<()> {
    let (expected, memory) = (unfused.memory(side)?, fused.memory(side)?);
    if expected == memory {
        return Ok(());
    }
    writeln!(
        text,
        "    {side:?}'s memory, pages {} and {}",
        expected.pages, memory.pages
    )?;
    let mut found = 0;
    for at in (0..expected.pages.min(memory.pages) * guest::MEMORY_BYTES).step_by(8) {
        let (expected, word) = (unfused.word(side, at)?, fused.word(side, at)?);
        if expected != word && found < 12 {
            found += 1;
            writeln!(text, "      {at:#6x}: {expected:016x}, fused {word:016x}")?;
        }
    }
    Ok(())
}
