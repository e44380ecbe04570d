//! From a value on one side of a boundary to the same value on the other.
//!
//! One recursive translator over types, with a source and a destination that
//! are each on the stack or in a memory (`lift_flat` or `load`, then
//! `lower_flat` or `store`). Nothing is ever copied first and patched later:
//! padding and the payloads of inactive cases are not written, and a
//! destination is written in the order in which `store` writes it, as seen by
//! the calls of `realloc` in between.
//!
//! The size of the code is bounded by helper functions, of which each exists
//! once: lists and strings always go through one, and large values do. Without them
//! a variant of variants would take code that doubles with every level.

mod helpers;
mod list;
mod memory;
mod scalars;
mod strings;
mod variant;

pub(crate) use helpers::{Helpers, locals};
pub(crate) use memory::{allocate, check_place};
pub(crate) use scalars::convert;

use wasm_encoder::ValType;

use super::body::{Local, SymbolicBody};
use super::side::Side;
use super::types::{TypeArena, ValueType};
use crate::ids::ValueTypeId;

/// Where a value comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'s> {
    /// In these locals, whose types may be joined ones.
    Stack(&'s [Local]),
    Memory(Place),
}

/// Where a value goes to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Destination<'d> {
    /// Onto the stack, as these types, which may be joined ones.
    Stack(&'d [ValType]),
    Memory(Place),
}

/// An address in the memory of a side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) addr: Local,
    /// Added to the address, in bytes.
    pub(crate) offset: u32,
}

impl Place {
    /// The place that an address says.
    pub(crate) fn new(addr: Local) -> Place {
        Place { addr, offset: 0 }
    }

    fn at(self, offset: u32) -> Place {
        Place {
            addr: self.addr,
            offset: self.offset + offset,
        }
    }
}

/// Writes the code that moves values from one side to the other.
pub(crate) struct Translator<'t> {
    pub(crate) types: &'t TypeArena,
    pub(crate) helpers: &'t mut Helpers,
    pub(crate) from: &'t Side,
    pub(crate) to: &'t Side,
    pub(crate) body: &'t mut SymbolicBody,
}

/// Values in memory of a higher cost are translated by a helper function.
const MAX_INLINE_COST: u32 = 12;
/// The same of values on the stack, which a helper takes and gives one by one.
const MAX_INLINE_FLAT_COST: u32 = 100;

impl Translator<'_> {
    /// Moves one value.
    pub(crate) fn value(
        &mut self,
        ty: ValueTypeId,
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        let cost = self.types.cost(ty);
        match (source, destination) {
            (Source::Memory(from), Destination::Memory(to)) if cost > MAX_INLINE_COST => {
                self.value_by_helper(ty, from, to);
            }
            (Source::Stack(from), Destination::Stack(to)) if cost > MAX_INLINE_FLAT_COST => {
                self.flat_by_helper(ty, from, to);
            }
            _ => self.value_in_place(ty, source, destination),
        }
    }

    fn value_in_place(
        &mut self,
        ty: ValueTypeId,
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        let types = self.types;
        match types.get(ty) {
            ValueType::Scalar(scalar) => self.scalar(*scalar, source, destination),
            ValueType::String => self.string(source, destination),
            ValueType::List(element) => self.list(*element, source, destination),
            ValueType::FixedList(element, length) => {
                self.fixed_list(*element, *length, source, destination);
            }
            ValueType::Record(fields) => self.record(fields, source, destination),
            ValueType::Variant(cases) => self.variant(cases, source, destination),
        }
    }

    /// Moves the fields of a record, or the parameters of a call.
    pub(crate) fn record(
        &mut self,
        fields: &[(String, ValueTypeId)],
        source: Source<'_>,
        destination: Destination<'_>,
    ) {
        let types = self.types;
        let from = types.field_offsets(fields, self.from.width());
        let to = types.field_offsets(fields, self.to.width());
        let mut flat = 0;
        for (i, (_, ty)) in fields.iter().enumerate() {
            let len = self.flat_len(*ty);
            let source = source.part(flat, len, from[i]);
            let destination = destination.part(flat, len, to[i]);
            self.value(*ty, source, destination);
            flat += len;
        }
    }

    /// How many flat values a type has; without meaning for types in memory.
    fn flat_len(&self, ty: ValueTypeId) -> usize {
        self.types.flat(ty, self.from.width()).map_or(0, <[_]>::len)
    }
}

impl Source<'_> {
    /// A part of the value: the `len` flat values from `flat` on, or what is
    /// `offset` bytes into it.
    fn part(&self, flat: usize, len: usize, offset: u32) -> Self {
        match *self {
            Source::Stack(locals) => Source::Stack(&locals[flat..flat + len]),
            Source::Memory(place) => Source::Memory(place.at(offset)),
        }
    }
}

impl Destination<'_> {
    /// A part of the value: the `len` flat values from `flat` on, or what is
    /// `offset` bytes into it.
    fn part(&self, flat: usize, len: usize, offset: u32) -> Self {
        match *self {
            Destination::Stack(types) => Destination::Stack(&types[flat..flat + len]),
            Destination::Memory(place) => Destination::Memory(place.at(offset)),
        }
    }
}
