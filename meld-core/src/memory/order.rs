//! Which region comes first.
//!
//! The base of a region makes the offset of each access to it longer: by no
//! byte at the start of the memory, by two or three behind a few pages, and by
//! more behind large regions. So regions that are used much come before those
//! that are large. The first and the last are special. The first costs nothing,
//! and the size of the last does not matter to any other; all pairs of
//! these two are compared, and between them the most used for their size go
//! first, which is the best order wherever costs grow with the base.
//!
//! Among orders that cost the same, the first one is a region that the host passes
//! pointers into, and the last one is that which can grow most, since only the
//! last one grows with the memory. Otherwise the order is that of instantiation.
//!
//! Rejected: trying all orders (too many beyond eight regions or so), and
//! looking at every offset (a few bytes for each region are not worth it).

use std::cmp::Reverse;

use super::demand::Demand;

/// Beyond this many regions only one first and one last are tried: the search
/// is cubic.
const MAX_SEARCHED: usize = 100;

/// The demands in the order of their regions, by position. `first` is the one
/// that has to be first, if one has to be.
pub(super) fn order(demands: &[Demand], first: Option<usize>) -> Vec<usize> {
    let mut by_density: Vec<usize> = (0..demands.len()).collect();
    by_density.sort_by_key(|position| Reverse(density(&demands[*position])));
    if let Some(first) = first {
        by_density.sort_by_key(|position| *position != first);
    }
    if demands.len() > MAX_SEARCHED {
        return by_density;
    }
    let firsts: Vec<usize> = match first {
        Some(first) => vec![first],
        None => (0..demands.len()).collect(),
    };
    let mut best: Option<(Quality, Vec<usize>)> = None;
    for first in firsts {
        for last in (0..demands.len()).rev() {
            if first == last && demands.len() > 1 {
                continue;
            }
            let order = arrange(&by_density, first, last);
            let quality = Quality::of(demands, &order);
            if best.as_ref().is_none_or(|(other, _)| quality < *other) {
                best = Some((quality, order));
            }
        }
    }
    best.map_or(by_density, |(_, order)| order)
}

/// Accesses for each byte, in 1/2^64.
fn density(demand: &Demand) -> u128 {
    (u128::from(demand.accesses) << 64) / u128::from(demand.extent().max(1))
}

/// All of them with these two at the ends.
fn arrange(by_density: &[usize], first: usize, last: usize) -> Vec<usize> {
    let ends = |position: &usize| *position == first || *position == last;
    let middle = by_density.iter().copied();
    let mut order = vec![first];
    order.extend(middle.filter(|position| !ends(position)));
    if last != first {
        order.push(last);
    }
    order
}

/// What there is to say for an order; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Quality {
    /// Bytes that offsets get longer by, in all.
    cost: u128,
    /// Whether the host's pointers need a base.
    host_is_not_first: bool,
    /// How much the last region could grow, in pages.
    growth: Reverse<u64>,
    /// Bytes of all regions but the last.
    reserved: u64,
}

impl Quality {
    fn of(demands: &[Demand], order: &[usize]) -> Self {
        let mut cost = 0;
        let mut base = 0_u64;
        let mut reserved = 0;
        for position in order {
            let demand = &demands[*position];
            cost += u128::from(demand.accesses) * u128::from(longer_by(base));
            reserved = base;
            base = base.saturating_add(demand.extent());
        }
        let (first, last) = (&demands[order[0]], &demands[order[order.len() - 1]]);
        Quality {
            cost,
            host_is_not_first: first.facing == 0,
            growth: Reverse(growth(last)),
            reserved,
        }
    }
}

/// By how many bytes a base makes a small offset longer.
fn longer_by(base: u64) -> u32 {
    let bits = u64::BITS - base.leading_zeros();
    bits.div_ceil(7).saturating_sub(1)
}

/// How many pages a region may want beyond those that it has at first.
fn growth(demand: &Demand) -> u64 {
    match demand.grows {
        false => 0,
        true => match demand.ty.maximum {
            Some(maximum) => maximum - demand.initial(),
            None => u64::MAX,
        },
    }
}
