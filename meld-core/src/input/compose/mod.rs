//! Several components become one.
//!
//! The composition instantiates every input once, wires each import that
//! another input exports to that export, and exports everything that the
//! inputs export. Imports that nobody exports become its own imports; those
//! that several inputs have in common become one. The inputs' bytes are
//! embedded as they are, between a glue of imports, instantiations, aliases
//! and exports.
//!
//! ```text
//! world   each input          → its imports and exports, with their types
//! link    names               → who provides what, in which order
//! imports remaining imports   → in which order they can be declared
//! glue    all of it           → the composition's bytes
//! judge   the validator's say → nothing, or an error that names both ends
//! ```
//!
//! Whether an export fits an import is decided by `wasmparser` alone: the
//! composition is built as the names say and then validated, and a complaint
//! about an instantiation is led back to the two ends. A second subtype checker
//! could only disagree with it.
//!
//! The types of the remaining imports have to be written down again ([`crate::world`]),
//! which is most of the work here. `wac-graph` would do it, and was the first
//! choice. But on components that are valid and not unusual it panics: on a
//! function imported by the root that takes a `borrow` or an `own`, on a
//! resource imported by the root, on two exported instances of one component
//! that export a type, on nested instances; and it gives an invalid result for
//! a function over a type of an instance with a plain name. It holds resources
//! apart by name, where `wasmparser`'s ids are exact.

mod glue;
mod imports;
mod judge;
mod link;
mod linked;
mod names;
mod order;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::{Binary, Root};
use crate::error::{Error, Result};
use crate::world::World;

/// Composes two or more inputs into one component, and tells where in it they
/// are embedded.
pub(super) fn compose<'a>(inputs: &[Binary<'a>]) -> Result<Root<'a>> {
    let worlds: Vec<World<'_>> = inputs
        .iter()
        .map(|input| World::read(input.name, &input.bytes))
        .collect::<Result<_>>()?;
    let links = link::link(&worlds)?;
    let imports = imports::order(&worlds, &links)?;
    let bytes = glue::build(&worlds, &links, &imports)?;
    let layout = judge::Layout::of(&bytes)?;
    layout.check(&bytes, &worlds, &links, &imports)?;
    let origins = layout.origins(inputs, &links);
    Ok(Root {
        bytes: Cow::Owned(bytes),
        linked: linked::linked(&worlds, &links),
        origins,
    })
}

/// The error that says why inputs can't be composed.
fn refuse(message: impl Into<String>) -> Error {
    Error::Compose {
        message: message.into(),
    }
}
