//! Where the bytes of the root component came from.

use std::ops::Range;

/// The parts of the root component that are copies of inputs.
#[derive(Debug)]
pub(crate) struct Origins<'a> {
    /// Disjoint, ascending.
    spans: Vec<Span<'a>>,
    /// What bytes outside of every span belong to.
    rest: String,
}

/// One input's copy inside the root component.
#[derive(Debug)]
struct Span<'a> {
    range: Range<u64>,
    input: &'a str,
}

impl<'a> Origins<'a> {
    /// The root is the input itself.
    pub(crate) fn single(input: &'a str) -> Self {
        let range = 0..u64::MAX;
        Origins {
            spans: vec![Span { range, input }],
            rest: input.to_owned(),
        }
    }

    /// The root is a composition, called `rest`, without any copy so far.
    pub(crate) fn composition(rest: String) -> Self {
        Origins {
            spans: Vec::new(),
            rest,
        }
    }

    /// Records that `range` of the root is a copy of `input`. Ranges come in
    /// ascending order.
    pub(crate) fn push(&mut self, range: Range<usize>, input: &'a str) {
        let range = range.start as u64..range.end as u64;
        debug_assert!(self.spans.last().is_none_or(|s| s.range.end <= range.start));
        self.spans.push(Span { range, input });
    }

    /// The input that the byte at `offset` is copied from and the offset in
    /// it. A byte just past the end of a copy still belongs to it: that is
    /// where a validator says that something is missing.
    pub(crate) fn locate(&self, offset: u64) -> (&str, u64) {
        let before = self.spans.partition_point(|s| s.range.start <= offset);
        let span = self.spans[..before]
            .last()
            .filter(|s| offset <= s.range.end);
        match span {
            Some(span) => (span.input, offset - span.range.start),
            None => (&self.rest, offset),
        }
    }
}
