//! A fused component has the world of what it was fused from: for every fixture,
//! and for worlds made up at random.

use std::fs;
use std::path::{Path, PathBuf};

use meld_core::FuserConfig;
use meld_tests::conformance::fuse;
use meld_tests::conformance::script::{Step, steps};
use meld_tests::conformance::scripts;
use meld_tests::crowd::fuse_behind_crowd;
use meld_tests::wasi::command;
use meld_tests::worlds::generate::components;
use meld_tests::worlds::{Compared, same_world};
use rayon::prelude::*;

/// How many packages are made up.
const PACKAGES: u64 = 600;

/// A component with the place that it comes from.
type Named = (String, Vec<u8>);

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// All components among the tests' files.
fn fixtures() -> Vec<Named> {
    let mut fixtures = Vec::new();
    for folder in ["guests", "guests/values", "guests/wasi"] {
        for file in files(&tests().join(folder), "wasm") {
            let bytes = fs::read(&file).expect("a file");
            let bytes = match wasmparser::Parser::is_core_wasm(&bytes) {
                true => command(&bytes).expect("a command"),
                false => bytes,
            };
            fixtures.push((file.display().to_string(), bytes));
        }
    }
    for case in sorted(&tests().join("cases")) {
        for file in files(&case, "wat") {
            let bytes = wat::parse_file(&file).expect("text");
            if wasmparser::Parser::is_component(&bytes) {
                fixtures.push((file.display().to_string(), bytes));
            }
        }
    }
    fixtures.extend(of_scripts());
    fixtures
}

/// The components of the conformance scripts.
fn of_scripts() -> Vec<Named> {
    let scripts = scripts(&tests().join("conformance")).expect("the scripts");
    let components = scripts.iter().flat_map(|script| {
        let (steps, _) = steps(&script.text).expect("a script");
        steps.into_iter().filter_map(|step| match step {
            Step::Component { bytes, range, .. } => {
                Some((format!("{} at {}", script.label, range.start), bytes))
            }
            _ => None,
        })
    });
    components.collect()
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = sorted(folder);
    files.retain(|file| file.extension().is_some_and(|e| e == extension));
    files
}

/// Components with made-up worlds.
fn generated() -> Vec<Named> {
    let numbers = (0..PACKAGES).into_par_iter();
    let packages = numbers.map(|number| {
        let components = components(number).unwrap_or_else(|e| panic!("{number}: {e:#}"));
        let named = components.into_iter().enumerate();
        named
            .map(|(i, bytes)| (format!("package {number}, world {i}"), bytes))
            .collect::<Vec<_>>()
    });
    packages.flatten().collect()
}

#[test]
fn a_component_has_its_own_world() {
    let (mut text, mut types) = (0, 0);
    for (name, bytes) in fixtures().into_iter().chain(generated()) {
        match same_world(&bytes, &bytes) {
            Ok(Compared::TypesAndText) => text += 1,
            Ok(Compared::Types) => types += 1,
            Err(error) => panic!("{name}: {error:#}"),
        }
    }
    println!("{text} with text, {types} without");
    assert!(text > 300 && types > 10);
}

#[test]
fn a_fused_component_has_the_world_of_its_original() {
    let mut failures = String::new();
    let mut fused = 0;
    for (name, bytes) in fixtures().into_iter().chain(generated()) {
        let must_not_fuse = name.starts_with("refused/") || name.contains("/cases/error-");
        let outcome = match fuse(&bytes) {
            Ok(component) => {
                fused += 1;
                same_world(&bytes, &component).map(|_| ())
            }
            Err(_) if must_not_fuse => Ok(()),
            Err(reason) => Err(anyhow::anyhow!("{reason}")),
        };
        if let Err(error) = outcome {
            failures += &format!("{name}: {error:#}\n\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(fused > 700, "only {fused} components were fused");
}

/// All types, passed on to a region that is not the host's.
#[test]
fn every_world_fuses_behind_another_region() {
    let mut relayed = 0;
    for (name, bytes) in generated() {
        // What comes out has been validated, and its world compared.
        match fuse_behind_crowd(&bytes, FuserConfig::default()) {
            Ok(fusion) => {
                let boundaries = fusion.plans.boundaries.iter();
                let hosts = boundaries.filter(|b| b.caller == "host" || b.callee == "host");
                relayed += hosts.count();
            }
            Err(error) => {
                let error = error.to_string();
                let is_async = error.contains("async functions or builtins while values of");
                assert!(is_async, "{name}: {error}");
            }
        }
    }
    println!("{relayed} functions are relayed");
    assert!(relayed > 1000, "{relayed}");
}

#[test]
fn other_worlds_are_told_apart() {
    let base = r#"(component
      (import "a" (instance $a
        (export "r" (type $r (sub resource)))
        (export "f" (func (param "x" (own $r))))))
      (type $e' (enum "x" "y"))
      (export $e "e" (type $e'))
      (core module $m (func (export "g") (param i32)))
      (core instance $i (instantiate $m))
      (func (export "g") (param "x" $e) (canon lift (core func $i "g"))))"#;
    let bytes = |text: &str| wat::parse_str(text).expect("a component");
    let original = bytes(base);
    for (right, wrong) in [
        ("(import \"a\"", "(import \"b\""),
        ("(param \"x\" (own $r))", "(param \"x\" (borrow $r))"),
        (
            "(export \"r\" (type $r (sub resource)))",
            "(export \"r\" (type $r (sub resource))) (export \"s\" (type (sub resource)))",
        ),
        ("(enum \"x\" \"y\")", "(enum \"x\" \"z\")"),
        (
            "(func (export \"g\") (param \"x\" $e)",
            "(func (export \"g\") (param \"y\" $e)",
        ),
        (
            "(export $e \"e\" (type $e'))",
            "(export $e \"e\" (type $e')) (export \"d\" (type $e))",
        ),
    ] {
        assert!(base.contains(right), "{right}");
        let other = bytes(&base.replace(right, wrong));
        assert!(same_world(&original, &other).is_err(), "{wrong}");
        assert!(same_world(&other, &original).is_err(), "{wrong}");
    }
}
