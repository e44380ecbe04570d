//! Scripts about components, replayed over fused components.
//!
//! Any runtime can run a fused component, so every script that says what a
//! component does is a test of the fuser: it runs as it is, then with each
//! component replaced by its fused one, and the outcome of every directive has
//! to be the same.
//!
//! ```text
//! script   a script             → its directives, as far as they matter here
//! rewrite  script and fuser     → the script with fused components
//! edges    a component          → how many functions its components import
//!                                 from each other
//! engine   a script             → whether its directives come out as written
//! report   all of this          → figures that a test can assert
//! ```
//!
//! Components that are asserted to be malformed, invalid or unlinkable stay as
//! they are; there is nothing to fuse. The fuser is a parameter, for tests of
//! the harness itself.
//!
//! A call between components that breaks a rule traps in Wasmtime with a
//! message of its own, and as `unreachable` in a fused component, which has no
//! other way to trap. So where a script expects such a message, `unreachable`
//! will do in its place; both are traps, and a trap of a guest's own keeps its
//! message. Rejected: leaving out all messages, since then a component that
//! does nothing but trap would pass every directive that asserts a trap.

pub mod edges;
pub mod engine;
pub mod report;
pub mod rewrite;
pub mod script;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use meld_core::{Fuser, FuserConfig, OutputFormat};
use rayon::prelude::*;

use engine::Engine;
use report::{Replay, Report};
use rewrite::Fuse;
use script::Script;

/// The fuser under test: what meld makes of a component, as a component.
pub fn fuse(bytes: &[u8]) -> Result<Vec<u8>, String> {
    fuse_with(FuserConfig::default(), bytes)
}

/// The same with other options.
pub fn fuse_with(mut config: FuserConfig, bytes: &[u8]) -> Result<Vec<u8>, String> {
    config.output = OutputFormat::Component;
    let mut fuser = Fuser::new(config);
    fuser
        .add_component(bytes)
        .and_then(|()| fuser.fuse())
        .map_err(|error| error.to_string())
}

/// Runs `script` as it is and with fused components.
pub fn replay(engine: &Engine, script: &Script, fuse: &Fuse<'_>) -> Replay {
    let mut report = Report::default();
    // A panic of the engine must not hide the other scripts.
    let compared = catch_unwind(AssertUnwindSafe(|| {
        compare(engine, script, fuse, &mut report)
    }));
    let outcome = compared.unwrap_or_else(|_| Err(anyhow!("the engine panicked")));
    Replay {
        label: script.label.clone(),
        report,
        outcome,
    }
}

fn compare(engine: &Engine, script: &Script, fuse: &Fuse<'_>, report: &mut Report) -> Result<()> {
    engine
        .run(&script.label, &script.text)
        .context("as it is")?;
    let rewritten = rewrite::rewrite(script, fuse, report)?;
    ensure!(report.replaced > 0, "no component was replaced");
    let mut reworded = BTreeSet::new();
    loop {
        let text = rewritten.text(&reworded);
        let Err(error) = engine.run(&script.label, &text) else {
            break;
        };
        let trap = rewritten.trap_to_reword(&error, &reworded);
        reworded.insert(trap.ok_or(error).context("with fused components")?);
    }
    report.reworded = reworded.len();
    Ok(())
}

/// Replays all scripts, in parallel; the results are in the order of the
/// scripts.
pub fn replay_all(scripts: &[Script], fuse: &Fuse<'_>) -> Result<Vec<Replay>> {
    let engine = Engine::new()?;
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(engine::THREAD_STACK)
        .build()?;
    let one = |script: &Script| replay(&engine, script, fuse);
    Ok(pool.install(|| scripts.par_iter().map(one).collect()))
}

/// The scripts below `folder`, by name.
pub fn scripts(folder: &Path) -> Result<Vec<Script>> {
    let mut scripts = Vec::new();
    collect(folder, folder, &mut scripts)?;
    scripts.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(scripts)
}

fn collect(root: &Path, folder: &Path, scripts: &mut Vec<Script>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, scripts)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "wast")
        {
            let label = path.strip_prefix(root)?.display().to_string();
            let text = std::fs::read_to_string(&path).context(label.clone())?;
            scripts.push(Script { label, text });
        }
    }
    Ok(())
}
