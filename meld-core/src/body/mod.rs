//! Function bodies: decoded once, copied many times.
//!
//! A body is nearly all arithmetic, constants and branches, which mean the
//! same in every module. Only few operators name something outside the body (a
//! function, a type, a memory…), and only these change when the body moves to
//! a module that numbers things differently. So a body is decoded a single
//! time, together with its validation ([`scan_all`]), and all that is kept is
//! *where* such operators stand: its sites, about one byte each. Later,
//! [`Body::references`] says what the body refers to and [`Body::rewrite_entry`]
//! writes it out: bytes between the sites are copied as they are, padded
//! encodings included, and the operators at the sites are decoded again, mapped
//! and encoded.
//!
//! In: [`wasmparser::FuncToValidate`] and [`wasmparser::FunctionBody`], as the
//! validator hands them out. Out: [`Body`], which borrows the input. Nothing
//! here knows what an index stands for; the map from old to new indices is any
//! [`Rewrite`].
//!
//! Rejected: keeping the decoded operators (many times the size of the input);
//! decoding all of them again to write a body, which takes over four times as
//! long as this even if every site moves; and indices in fixed-width encodings
//! that can be patched in place (bytes lost at every call).

mod common;
mod decode;
mod memory_use;
mod mention;
mod rewrite;
mod scan;
mod sites;
#[cfg(test)]
mod tests;

pub(crate) use memory_use::MemoryUse;
pub(crate) use mention::{Reference, heap_type, operator_references, ref_type, val_type};
pub(crate) use rewrite::{Moves, Patch, Rewrite};
pub(crate) use scan::scan_all;

use sites::Sites;

/// A validated function body, with the places that refer to something outside
/// of it.
#[derive(Clone, Debug)]
pub(crate) struct Body<'a> {
    /// Local declarations and code, without the size that precedes them.
    pub(crate) bytes: &'a [u8],
    /// Where `bytes` start in the whole input binary.
    pub(crate) offset: u64,
    /// What the code does that its references don't show.
    pub(crate) effects: Effects,
    /// Whether the local declarations mention a type index. They lie before
    /// all sites.
    locals_name_types: bool,
    sites: Sites,
}

/// What a body's own operators may do. What its callees do is not included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// It transfers control to a function that no operator names: calls
    /// through a table or a reference, resumed and switched continuations.
    pub(crate) calls_indirectly: bool,
    /// It raises or re-raises an exception.
    pub(crate) throws: bool,
    /// It uses the operators of the legacy exception handling proposal.
    pub(crate) legacy_exceptions: bool,
    /// It uses operators on vectors of 128 bits.
    pub(crate) simd: bool,
    /// It takes the reference of a function that it names.
    pub(crate) takes_references: bool,
}
