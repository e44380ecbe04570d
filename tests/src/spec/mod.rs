//! The core specification suite, replayed over fused modules.
//!
//! A merger has to keep the meaning of every instruction, initialiser and
//! export of every module it moves. The specification's own scripts say what
//! that meaning is, module by module. The harness takes each module of a
//! script, wraps it in a component (components are what a fuser takes) beside
//! an unrelated component that pushes all its indices out of place, fuses
//! that, and runs the script with the fused module where the original was.
//! Nothing else of a script changes, so the assertions stay the suite's.
//!
//! ```text
//! corpus   which scripts
//! steps    a script            → its directives
//! scene    directives so far   → what a module imports, and from whom
//! unit     a module            → the component to fuse
//! split    a module            → three that do the same, and are harder to fuse
//! rewrite  script and fuser    → the script with fused modules, and a tally
//! engine   a script            → whether its assertions hold
//!
//! directives, neighbour: for memories that become regions of one
//! ```
//!
//! The fuser is a parameter. One that answers [`rewrite::Replacement::Apart`] shows that
//! the harness itself leaves the meaning of the scripts alone, so that
//! what fails with a real fuser is that fuser's doing.

pub mod corpus;
pub mod directives;
pub mod engine;
pub mod exceptions;
pub mod neighbour;
pub mod rename;
pub mod rewrite;
pub mod scene;
pub mod spectest;
pub mod split;
pub mod steps;
pub mod tally;
pub mod unit;

use anyhow::{Context, Result};
use rayon::prelude::*;

use corpus::Script;
use engine::{Engine, Failure};
use rewrite::{Fuse, Treatment};
use tally::Tally;

/// A script after its replay.
#[derive(Debug)]
pub struct Replay {
    /// The script.
    pub label: String,
    /// What was replaced, and what the script asserted.
    pub tally: Tally,
    /// The first directive that failed.
    pub outcome: Result<()>,
}

/// Replays a script.
pub fn replay(
    engine: &Engine,
    script: &Script,
    imports: &Treatment<'_>,
    fuse: &Fuse<'_>,
) -> Replay {
    let Script { label, .. } = script;
    let (outcome, tally) = match rewritten(script, imports, fuse) {
        Ok((text, tally)) => (engine.run(label, &text), tally),
        Err(error) => (Err(error), Tally::default()),
    };
    Replay {
        label: label.clone(),
        tally,
        outcome,
    }
}

fn rewritten(script: &Script, imports: &Treatment<'_>, fuse: &Fuse<'_>) -> Result<(String, Tally)> {
    let Script { label, text } = script;
    steps::steps(text)
        .and_then(|steps| rewrite::rewrite(label, text, steps, imports, fuse))
        .context("the harness can't rewrite the script")
}

/// A script after a replay that went on where a directive failed.
#[derive(Debug)]
pub struct Survey {
    /// The script.
    pub label: String,
    /// What was replaced, and what the script asserted.
    pub tally: Tally,
    /// The directives that failed.
    pub failures: Vec<Failure>,
}

/// Like [`replay_all`], but goes on where directives fail.
pub fn survey_all(
    scripts: &[Script],
    imports: &Treatment<'_>,
    fuse: &Fuse<'_>,
) -> Result<Vec<Survey>> {
    let engine = Engine::new()?;
    let survey = |script: &Script| {
        let (text, tally) = rewritten(script, imports, fuse)?;
        Ok(Survey {
            label: script.label.clone(),
            tally,
            failures: engine.run_all(&script.label, &text)?,
        })
    };
    pool()?.install(|| scripts.par_iter().map(survey).collect())
}

fn pool() -> Result<rayon::ThreadPool> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(engine::THREAD_STACK);
    Ok(pool.build()?)
}

/// Replays many scripts in parallel; the results are in the order of the
/// scripts. `imports` says how
/// modules that import from others are to be treated.
pub fn replay_all(
    scripts: &[Script],
    imports: &Treatment<'_>,
    fuse: &Fuse<'_>,
) -> Result<Vec<Replay>> {
    let engine = Engine::new()?;
    let one = |script: &Script| replay(&engine, script, imports, fuse);
    Ok(pool()?.install(|| scripts.par_iter().map(one).collect()))
}
