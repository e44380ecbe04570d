//! The last look at the output: is it valid?

use std::cell::Cell;
use std::collections::BTreeSet;

use rayon::prelude::*;
use wasmparser::{FuncValidatorAllocations, Parser, ValidPayload, Validator, WasmFeatures};

use crate::component::{guard, input_features};
use crate::error::{Error, Location, Result};

/// Validates a fused module under the proposals that inputs may use and
/// multiple memories, which fusion may add; function bodies in parallel.
///
/// # Errors
///
/// [`Error::InvalidOutput`]: a bug of meld, whatever the input was. And
/// [`Error::Unsupported`] for an output that the validator panics on, which it can do
/// though it did not panic on the input.
pub(crate) fn validate(module: &[u8]) -> Result<()> {
    let features = input_features() | WasmFeatures::MULTI_MEMORY;
    let checked = guard(&Cell::new(0), || check(module, features));
    let checked = checked.map_err(|_| Error::Unsupported {
        at: Location {
            component: "root".to_string(),
            ..Location::default()
        },
        what: "imports or exports that the validator (wasmparser) panics on in the output"
            .to_string(),
    })?;
    checked.map_err(|error| Error::InvalidOutput {
        message: error.to_string(),
    })
}

/// Checks that a fused component has the world of the root component, without the
/// exports that are `gone`.
///
/// # Errors
///
/// [`Error::InvalidOutput`]: a bug of meld, as types that can't be written down are
/// refused before.
pub(crate) fn same_world(root: &[u8], component: &[u8], gone: &BTreeSet<String>) -> Result<()> {
    let invalid = |message| Err(Error::InvalidOutput { message });
    match crate::world::same_world(root, component, gone) {
        Ok(true) => Ok(()),
        Ok(false) => invalid("its imports or exports are not those of the composition".into()),
        Err(error) => invalid(error.to_string()),
    }
}

fn check(module: &[u8], features: WasmFeatures) -> wasmparser::Result<()> {
    let mut validator = Validator::new_with_features(features);
    let mut bodies = Vec::new();
    let mut parser = Parser::new(0);
    parser.set_features(features);
    for payload in parser.parse_all(module) {
        if let ValidPayload::Func(func, body) = validator.payload(&payload?)? {
            bodies.push((func, body));
        }
    }
    let results: Vec<_> = bodies
        .into_par_iter()
        .map_init(
            FuncValidatorAllocations::default,
            |allocations, (func, body)| {
                let mut validator = func.into_validator(std::mem::take(allocations));
                let result = validator.validate(&body);
                *allocations = validator.into_allocations();
                result
            },
        )
        .collect();
    results.into_iter().collect()
}
