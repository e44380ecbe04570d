//! The directives at the head of a case: comments that begin with `;;!`.
//!
//! ```text
//! ;;! invoke "run" 1 0x1ff => 3
//! ;;! invoke "ns:pkg/iface#f" 'x' {a, b} => trap UnreachableCodeReached
//! ;;! instantiate => trap MemoryOutOfBounds
//! ;;! fused-only: why the oracle can't be asked
//! ;;! must-not-fuse
//! ;;! option: keep-export memory
//! ```
//!
//! `instantiate` begins with a new instance of each program; without it the
//! first `invoke` does. What follows `=>` is the outcome of the *composition* (of
//! the fused module, if the oracle can't be asked): a value as [`super::print`]
//! prints it, `trap` with a `wasmtime::Trap`, `exception` (one that reaches the
//! host), or `refused` (the host refuses a result). It is written down although
//! the oracle gives it too, so that a case which has stopped exercising its
//! hazard fails instead of agreeing with itself.

use anyhow::{Context, Result, bail, ensure};

use super::{Event, Program, Session, World, parse_arguments};

/// The directives of one case.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// Fusing has to fail, and nothing runs.
    pub must_not_fuse: bool,
    /// Why the unfused side does not run: the reason where Wasmtime departs from
    /// the specification.
    pub fused_only: Option<String>,
    /// How to fuse, for whoever does.
    pub options: Vec<String>,
}

/// One directive that runs something.
#[derive(Clone, Debug)]
pub struct Step {
    /// The directive as written, for messages.
    pub text: String,
    action: Action,
    expected: String,
}

#[derive(Clone, Debug)]
enum Action {
    Instantiate,
    Invoke { path: String, arguments: String },
}

impl Script {
    /// Reads the directives of a case.
    pub fn parse(source: &str) -> Result<Script> {
        let mut script = Script::default();
        let lines = source.lines().map(str::trim);
        for directive in lines.filter_map(|line| line.strip_prefix(";;!")) {
            let directive = directive.trim();
            let parsed = script.directive(directive);
            parsed.with_context(|| format!("in directive '{directive}'"))?;
        }
        ensure!(
            script.must_not_fuse == script.steps.is_empty(),
            "a case either runs something or must not fuse"
        );
        Ok(script)
    }

    fn directive(&mut self, text: &str) -> Result<()> {
        if text == "must-not-fuse" {
            self.must_not_fuse = true;
        } else if let Some(reason) = text.strip_prefix("fused-only:") {
            self.fused_only = Some(reason.trim().to_owned());
        } else if let Some(option) = text.strip_prefix("option:") {
            self.options.push(option.trim().to_owned());
        } else {
            self.steps.push(Step::parse(text)?);
        }
        Ok(())
    }

    /// The exports that are called.
    pub fn exports(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().filter_map(|step| match &step.action {
            Action::Instantiate => None,
            Action::Invoke { path, .. } => Some(path.as_str()),
        })
    }

    /// Runs the steps on every program in lock-step. The first is the
    /// composition, unless the script says [`Script::fused_only`]. Returns what
    /// went wrong.
    pub fn run(&self, world: &World, programs: &[(&str, &dyn Program)]) -> Result<Vec<String>> {
        let mut sessions: Vec<_> = programs
            .iter()
            .map(|(name, program)| (*name, Session::new(*program)))
            .collect();
        let mut failures = Vec::new();
        for step in &self.steps {
            let mut events = Vec::new();
            for (name, session) in &mut sessions {
                let event = step.perform(world, session);
                let event = event.with_context(|| format!("{name}: {}", step.text))?;
                events.push((*name, session.program().may_lack_tables(), event));
            }
            failures.extend(step.check(self.fused_only.is_some(), &events));
        }
        Ok(failures)
    }
}

impl Step {
    fn parse(text: &str) -> Result<Step> {
        let (action, expected) = text.split_once("=>").context("no expected outcome")?;
        let action = action.trim();
        let action = if action == "instantiate" {
            Action::Instantiate
        } else if let Some(call) = action.strip_prefix("invoke \"") {
            let (path, arguments) = call.split_once('"').context("unterminated name")?;
            Action::Invoke {
                path: path.to_owned(),
                arguments: arguments.to_owned(),
            }
        } else {
            bail!("unknown directive");
        };
        Ok(Step {
            text: text.to_owned(),
            action,
            expected: expected.trim().to_owned(),
        })
    }

    fn perform(&self, world: &World, session: &mut Session<'_>) -> Result<Event> {
        match &self.action {
            Action::Instantiate => session.instantiate(),
            Action::Invoke { path, arguments } => {
                let ty = world.exports.get(path).context("no such export")?;
                session.invoke(path, &parse_arguments(ty, arguments)?)
            }
        }
    }

    /// Compares what the programs did, the reference first.
    fn check(&self, fused_only: bool, events: &[(&str, bool, Event)]) -> Vec<String> {
        let Some(((first, _, reference), others)) = events.split_first() else {
            return Vec::new();
        };
        let mut failures = Vec::new();
        if reference.outcome.to_string() != self.expected {
            failures.push(format!("{}\n    {first}: {reference}", self.text));
        }
        let expected = if fused_only {
            reference.clone()
        } else {
            reference.in_core()
        };
        let differ = |(_, may_lack_tables, event): &&(_, bool, Event)| {
            !event.is(&expected, *may_lack_tables)
        };
        for (name, _, event) in others.iter().filter(differ) {
            failures.push(format!(
                "{}\n    expected of {name}: {expected}\n    {name}: {event}",
                self.text
            ));
        }
        failures
    }
}
