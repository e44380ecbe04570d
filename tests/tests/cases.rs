//! A directory per case: `tests/cases/<name>/` holds the input, what fusing
//! makes of it, and, as directives in the input, what running it has to give.
//!
//! - `input.wat`, or `input.1.wat`, `input.2.wat`, … for several inputs;
//! - `fused.wat` and `explain.txt`: the fused module as text, and its plans; or
//! - `error.txt`: why it must not fuse (the directive `must-not-fuse`).
//!
//! Every case that fuses also runs, unfused and fused; see
//! `meld_tests::differential`. It is fused in all ways that must not make a
//! difference: into a module or a component, with every call between components
//! forced through an adapter or not, with what is vestigial or without, and with
//! memories of their own or with one memory. The snapshots are of the plainest way,
//! changed by the case's directives: `option: strip-vestigial`, `option: keep-export
//! NAME`.
//!
//! `BLESS=1` writes the snapshots anew; read the difference before committing.
//! `CASE=name` runs one case. `UNFUSED=1` runs only the composition, for writing
//! a case before meld can do it.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use meld_core::plans::Dissolved;
use meld_core::{Fuser, FuserConfig, Fusion, MemoryStrategy, OutputFormat};
use meld_tests::checker::{
    Expected, Rule, check_component, check_dissolved, check_module, check_proofs,
};
use meld_tests::differential::{Fused, Program, Script, Unfused, compose, engine};
use rayon::prelude::*;
use wasmparser::{Validator, WasmFeatures};
use wasmtime::Engine;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine().expect("the engine's configuration"));

/// The cases that the oracle does not check. Each states its reason in a
/// directive; this list keeps them from growing in number unnoticed.
const FUSED_ONLY: &[&str] = &[
    "import-of-supertype",
    "may-leave-through-table",
    "post-return-calls-import",
    "string-tag-memory64",
];

/// The cases whose memories can't be regions of one, unless they are stripped.
const NOT_SHARED: &[(&str, &str)] = &[
    ("atomics", "one is shared by threads, one is not"),
    ("memory64", "addresses of 64 bits"),
    ("string-tag-memory64", "addresses of 64 bits"),
    ("strings-memory64-to-32", "addresses of 64 bits"),
];

/// The cases with accesses out of bounds that reach another region.
const LEAVES_REGIONS: &[(&str, &str)] = &[];

#[test]
fn every_case_gives_its_snapshots_and_behaves_as_its_composition() {
    let only = std::env::var("CASE").ok();
    let names: Vec<_> = case_names()
        .into_iter()
        .filter(|name| only.as_ref().is_none_or(|only| only == name))
        .collect();
    assert!(!names.is_empty(), "no such case");
    let failures: Vec<String> = names
        .par_iter()
        .filter_map(|name| {
            // A panic of the oracle or of meld must not hide the other cases.
            let checked = catch_unwind(|| Case::load(name)?.check());
            let failures = match checked {
                Ok(Ok(failures)) => failures,
                Ok(Err(error)) => vec![format!("{error:#}")],
                Err(_) => vec!["panicked, see above".to_owned()],
            };
            (!failures.is_empty()).then(|| format!("{name}\n  {}", failures.join("\n  ")))
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} cases fail:\n\n{}\n",
        failures.len(),
        names.len(),
        failures.join("\n\n")
    );
}

/// The cases that must not fuse into a core module, but do into a component.
const COMPONENT_ONLY: &[&str] = &["error-export-of-import", "error-resource-without-name"];

#[test]
fn only_the_listed_cases_need_a_component() {
    let fuses = |name: &String| {
        let case = Case::load(name).unwrap_or_else(|e| panic!("{name}: {e:#}"));
        let mut config = case.config().unwrap_or_else(|e| panic!("{name}: {e:#}"));
        config.output = OutputFormat::Component;
        case.script.must_not_fuse && case.fuse(&config).is_ok()
    };
    let cases: Vec<_> = case_names().into_iter().filter(fuses).collect();
    assert_eq!(cases, COMPONENT_ONLY);
}

#[test]
fn only_the_listed_cases_go_without_the_oracle() {
    let cases: Vec<_> = case_names()
        .into_iter()
        .filter(|name| {
            let case = Case::load(name).unwrap_or_else(|e| panic!("{name}: {e:#}"));
            case.script.fused_only.is_some()
        })
        .collect();
    assert_eq!(cases, FUSED_ONLY);
}

fn cases_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

fn case_names() -> Vec<String> {
    let entries = fs::read_dir(cases_directory()).expect("the directory of cases");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("a directory entry").file_name())
        .map(|name| name.into_string().expect("a name in UTF-8"))
        .collect();
    names.sort();
    names
}

struct Case {
    directory: PathBuf,
    /// File name and text of each input.
    inputs: Vec<(String, String)>,
    script: Script,
}

/// A fused module and how it was made.
struct Way {
    name: &'static str,
    output: OutputFormat,
    is_stripped: bool,
    adapters_inlined: bool,
    /// Whether what is only in between has dissolved.
    elides: bool,
    bytes: Vec<u8>,
    dissolved: Dissolved,
}

impl Way {
    /// What the checker finds.
    fn leftovers(&self) -> Result<Vec<String>> {
        let expected = Expected {
            stripped: self.is_stripped,
            adapters_inlined: self.adapters_inlined,
        };
        let findings = match self.output {
            OutputFormat::CoreModule => check_module(&self.bytes, expected)?,
            _ => check_component(&self.bytes, expected)?,
        };
        let findings = findings.iter();
        let findings = findings.filter(|f| self.elides || f.rule != Rule::Forwarder);
        let findings = findings.map(|f| format!("{}: {f}", self.name));
        Ok(findings.collect())
    }
}

impl Case {
    fn load(name: &str) -> Result<Case> {
        let directory = cases_directory().join(name);
        let mut names = Vec::new();
        for entry in fs::read_dir(&directory)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.starts_with("input.") && name.ends_with(".wat") {
                names.push(name);
            }
        }
        names.sort();
        let inputs = names
            .into_iter()
            .map(|name| Ok((name.clone(), fs::read_to_string(directory.join(name))?)))
            .collect::<Result<Vec<_>>>()?;
        let (_, first) = inputs.first().context("no input")?;
        Ok(Case {
            script: Script::parse(first)?,
            directory,
            inputs,
        })
    }

    /// Checks everything. Returns what does not hold.
    fn check(&self) -> Result<Vec<String>> {
        let mut failures = self.check_files()?;
        self.check_inputs()?;
        if std::env::var_os("UNFUSED").is_some() {
            if !self.script.must_not_fuse {
                failures.extend(self.run(&[])?);
            }
            return Ok(failures);
        }
        let fusion = self.fuse(&self.config()?);
        match (self.script.must_not_fuse, &fusion) {
            (true, Err(error)) => {
                failures.extend(self.snapshot("error.txt", &format!("{error}\n"))?);
            }
            (true, Ok(_)) => failures.push("it must not fuse, but it did".to_owned()),
            (false, Err(error)) => failures.push(format!("does not fuse: {error}")),
            (false, Ok(fusion)) => {
                let text = wasmprinter::print_bytes(&fusion.bytes)?;
                failures.extend(self.snapshot("fused.wat", &text)?);
                failures.extend(self.snapshot("explain.txt", &fusion.explain)?);
                if self.fuse(&self.config()?)?.bytes != fusion.bytes {
                    failures.push("fusing twice gives different bytes".to_owned());
                }
                // A step that is taken without need is one too many otherwise.
                if self.config()?.adapter.elide {
                    let unproven = check_proofs(&self.composition()?, &fusion.plans)?;
                    failures.extend(unproven.iter().map(ToString::to_string));
                }
                let ways = self.ways()?;
                for way in &ways {
                    failures.extend(way.leftovers()?);
                    failures.extend(self.check_dissolved(way)?);
                }
                failures.extend(self.run(&ways)?);
                failures.extend(self.check_shared()?);
            }
        }
        Ok(failures)
    }

    /// Derives what dissolved once more. The oracle gives other names to the instances
    /// of several inputs, and so other places to what is in them.
    fn check_dissolved(&self, way: &Way) -> Result<Vec<String>> {
        let [_] = self.inputs.as_slice() else {
            return Ok(Vec::new());
        };
        let findings = check_dissolved(&self.composition()?, &way.dissolved)?;
        let findings = findings.iter().map(|f| format!("{}: {f}", way.name));
        Ok(findings.collect())
    }

    /// What the directives say about how to fuse.
    fn config(&self) -> Result<FuserConfig> {
        let mut config = FuserConfig::default();
        for option in &self.script.options {
            match option.split_once(' ').unwrap_or((option, "")) {
                ("no-elide", "") => config.adapter.elide = false,
                ("strip-vestigial", "") => config.strip_vestigial = true,
                ("keep-export", name) => config.keep_exports.push(name.to_owned()),
                _ => bail!("unknown option '{option}'"),
            }
        }
        Ok(config)
    }

    /// Fuses in every way that has to behave alike.
    fn ways(&self) -> Result<Vec<Way>> {
        use OutputFormat::{Component, CoreModule};
        let ways = [
            ("fused", CoreModule, true, false, true),
            ("fused with every adapter", CoreModule, false, false, true),
            ("fused and stripped", CoreModule, true, true, true),
            (
                "fused and stripped with every adapter",
                CoreModule,
                false,
                true,
                true,
            ),
            ("fused into a component", Component, true, false, true),
            (
                "fused into a component and stripped",
                Component,
                true,
                true,
                true,
            ),
            ("fused with every step", CoreModule, true, false, false),
            (
                "fused and stripped with every step",
                CoreModule,
                true,
                true,
                false,
            ),
            (
                "fused into a component with every step",
                Component,
                true,
                false,
                false,
            ),
        ];
        let fuse = |(name, output, inline_adapters, is_stripped, elides)| {
            let mut config = self.config()?;
            config.adapter.inline_adapters = inline_adapters;
            config.adapter.elide = elides;
            config.strip_vestigial = is_stripped;
            config.output = output;
            // What an input imports from another would not be there to be called.
            config.keep_exports = self.script.exports().map(str::to_owned).collect();
            let fusion = self.fuse(&config)?;
            Ok(Way {
                name,
                output,
                is_stripped,
                adapters_inlined: inline_adapters && elides,
                elides,
                bytes: fusion.bytes,
                dissolved: fusion.plans.dissolved,
            })
        };
        ways.into_iter().map(fuse).collect()
    }

    /// Fuses into one memory, and checks that it behaves in the same way, unless
    /// it is listed.
    fn check_shared(&self) -> Result<Vec<String>> {
        use OutputFormat::{Component, CoreModule};
        let (mut failures, mut refusals) = (Vec::new(), Vec::new());
        for (name, output, is_stripped) in [
            ("shared", CoreModule, false),
            ("shared and stripped", CoreModule, true),
            ("shared in a component", Component, false),
            ("shared in a component and stripped", Component, true),
        ] {
            let mut config = self.config()?;
            config.memory = MemoryStrategy::SharedMemory;
            config.adapter.elide = true;
            config.strip_vestigial = is_stripped;
            config.output = output;
            config.keep_exports = self.script.exports().map(str::to_owned).collect();
            let fusion = match self.fuse(&config) {
                Ok(fusion) => fusion,
                Err(error) => {
                    refusals.push(format!("{name}: {error}"));
                    continue;
                }
            };
            let way = Way {
                name,
                output,
                is_stripped,
                adapters_inlined: true,
                elides: true,
                bytes: fusion.bytes,
                dissolved: fusion.plans.dissolved,
            };
            failures.extend(way.leftovers()?);
            failures.extend(self.check_dissolved(&way)?);
            let differences = self.run(&[way])?;
            match self.is_listed(LEAVES_REGIONS) {
                false => failures.extend(differences),
                true if differences.is_empty() => {
                    failures.push(format!("{name}: it is listed as one that leaves a region"));
                }
                true => {}
            }
        }
        match self.is_listed(NOT_SHARED) {
            false => failures.extend(refusals),
            true if refusals.is_empty() => {
                failures.push("it is listed as one that can't share".to_owned());
            }
            true => {}
        }
        Ok(failures)
    }

    fn is_listed(&self, list: &[(&str, &str)]) -> bool {
        list.iter().any(|(name, _)| self.directory.ends_with(name))
    }

    fn fuse(&self, config: &FuserConfig) -> meld_core::Result<Fusion> {
        let mut fuser = Fuser::new(config.clone());
        for (name, text) in &self.inputs {
            fuser.add_component_named(text.as_bytes(), name)?;
        }
        fuser.fuse_with_report()
    }

    /// Every input is valid, also those that must not fuse: they are refused for
    /// what they use.
    fn check_inputs(&self) -> Result<()> {
        for (name, text) in &self.inputs {
            let bytes = wat::parse_str(text).with_context(|| name.clone())?;
            Validator::new_with_features(WasmFeatures::all())
                .validate_all(&bytes)
                .with_context(|| name.clone())?;
        }
        Ok(())
    }

    /// Runs the script on the composition and on the given modules.
    fn run(&self, ways: &[Way]) -> Result<Vec<String>> {
        let unfused = Unfused::new(&ENGINE, &self.composition()?)?;
        let world = unfused.world();
        let called = world.with_exports(self.script.exports());
        let load = |way: &Way| -> Result<Box<dyn Program>> {
            // What is linked is gone after stripping, unless it is called here.
            let world = match way.is_stripped && self.inputs.len() > 1 {
                true => &called,
                false => world,
            };
            Ok(match (way.output, way.is_stripped) {
                (OutputFormat::Component, false) => Box::new(Unfused::new(&ENGINE, &way.bytes)?),
                (OutputFormat::Component, true) => {
                    Box::new(Unfused::new(&ENGINE, &way.bytes)?.lacking_tables())
                }
                (_, false) => Box::new(Fused::new(&ENGINE, &way.bytes, world)?),
                (_, true) => Box::new(Fused::new(&ENGINE, &way.bytes, world)?.lacking_tables()),
            })
        };
        let mut fused = Vec::new();
        for way in ways {
            fused.push((way.name, load(way).with_context(|| way.name.to_owned())?));
        }
        let mut programs: Vec<(&str, &dyn Program)> = Vec::new();
        if self.script.fused_only.is_none() {
            programs.push(("unfused", &unfused));
        }
        programs.extend(
            fused
                .iter()
                .map(|(name, program)| (*name, program.as_ref())),
        );
        self.script.run(world, &programs)
    }

    /// The inputs as one component.
    fn composition(&self) -> Result<Vec<u8>> {
        let mut inputs = Vec::new();
        for (name, text) in &self.inputs {
            inputs.push((name.clone(), wat::parse_str(text)?));
        }
        match inputs.as_mut_slice() {
            [(_, only)] => Ok(std::mem::take(only)),
            _ => compose(&inputs),
        }
    }

    /// Nothing lies about that the case does not use.
    fn check_files(&self) -> Result<Vec<String>> {
        let snapshots: &[&str] = if self.script.must_not_fuse {
            &["error.txt"]
        } else {
            &["fused.wat", "explain.txt"]
        };
        let mut failures = Vec::new();
        for entry in fs::read_dir(&self.directory)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let known = snapshots.contains(&name.as_str())
                || self.inputs.iter().any(|(input, _)| *input == name);
            if !known {
                failures.push(format!("the file {name} belongs to nothing"));
            }
        }
        Ok(failures)
    }

    /// Compares `text` with the snapshot `file`, or writes it. Returns the
    /// difference.
    fn snapshot(&self, file: &str, text: &str) -> Result<Option<String>> {
        let path = self.directory.join(file);
        if std::env::var_os("BLESS").is_some() {
            fs::write(path, text)?;
            return Ok(None);
        }
        match fs::read_to_string(&path) {
            Ok(old) if old == text => Ok(None),
            Ok(old) => Ok(Some(format!("{file} differs:\n{}", difference(&old, text)))),
            Err(error) => Ok(Some(format!("{file}: {error}"))),
        }
    }
}

/// What is left of both texts without the lines that they share at either end:
/// `-` old, `+` new.
fn difference(old: &str, new: &str) -> String {
    let old: Vec<_> = old.lines().collect();
    let new: Vec<_> = new.lines().collect();
    let prefix = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[prefix..], &new[prefix..]);
    let ends = old.iter().rev().zip(new.iter().rev());
    let suffix = ends.take_while(|(a, b)| a == b).count();
    let removed = old[..old.len() - suffix].iter();
    let added = new[..new.len() - suffix].iter();
    let at = format!("    at line {}:", prefix + 1);
    std::iter::once(at)
        .chain(removed.map(|line| format!("    -{line}")))
        .chain(added.map(|line| format!("    +{line}")))
        .collect::<Vec<_>>()
        .join("\n")
}
