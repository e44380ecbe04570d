//! From what the caller gave to one root component.
//!
//! Takes the inputs as bytes, binary or text, and gives a [`Root`]: the binary
//! of exactly one component, together with a table that leads from an offset
//! in it back to the input that the byte came from. Every later phase sees one
//! component and never asks how many files there were.
//!
//! A single input is the root as it is, and its bytes are borrowed: nothing is
//! copied, and nothing is validated either, since the `component` phase does
//! that for whatever comes out of here. Several inputs are composed
//! ([`compose`]); their bytes are embedded unchanged, which is why offsets can
//! be led back.

mod compose;
mod nesting;
mod origin;
mod read;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Error, Result};
use origin::Origins;

/// One component as the caller gave it.
#[derive(Debug)]
pub(crate) struct Input {
    /// How errors and reports call it.
    pub(crate) name: String,
    /// Its bytes, binary or text.
    pub(crate) bytes: Vec<u8>,
}

/// An input in binary form.
#[derive(Debug)]
pub(crate) struct Binary<'a> {
    /// The name of the input.
    pub(crate) name: &'a str,
    /// A component, as far as its header tells. Borrowed unless the input was
    /// text.
    pub(crate) bytes: Cow<'a, [u8]>,
}

/// The one component that is fused.
#[derive(Debug)]
pub(crate) struct Root<'a> {
    /// Its binary. Not validated yet.
    pub(crate) bytes: Cow<'a, [u8]>,
    /// Which of its exports the inputs have of each other.
    pub(crate) linked: Linked,
    origins: Origins<'a>,
}

/// The exports of the root that inputs import from each other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Linked {
    /// By name, with the name of an input that imports it.
    pub(crate) by: BTreeMap<String, String>,
    /// For an export, those among [`Linked::by`] whose types it uses.
    pub(crate) uses: BTreeMap<String, BTreeSet<String>>,
}

impl Root<'_> {
    /// Leads an offset in [`Root::bytes`] back to the name of the input that
    /// holds that byte and the offset in it. For an input given as text that
    /// is the offset in its binary form; for a byte that composing added, the
    /// name stands for the composition and the offset stays.
    pub(crate) fn locate(&self, offset: u64) -> (&str, u64) {
        self.origins.locate(offset)
    }
}

/// Makes one component of the inputs.
pub(crate) fn root_component(inputs: &[Input]) -> Result<Root<'_>> {
    let binaries = inputs
        .iter()
        .map(read::binary)
        .collect::<Result<Vec<_>>>()?;
    let mut binaries = binaries.into_iter();
    match (binaries.next(), binaries.len()) {
        (None, _) => Err(Error::NoInput),
        (Some(only), 0) => Ok(Root {
            origins: Origins::single(only.name),
            bytes: only.bytes,
            linked: Linked::default(),
        }),
        (Some(first), _) => {
            let binaries: Vec<_> = std::iter::once(first).chain(binaries).collect();
            compose::compose(&binaries)
        }
    }
}
