//! Writing a body with other indices.

use std::ops::Range;

use wasm_encoder::Encode;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::Operator;

use super::Body;
use super::common::Common;
use super::sites::Kind;

/// Which index spaces of a module are numbered differently in the output. What
/// does not move is copied unseen. Each variant includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Moves {
    /// None: bodies are copied whole.
    Nothing,
    /// All but the memory arguments of loads and stores.
    AllButAccesses,
    /// Possibly all of them.
    Everything,
}

/// What becomes of the operators at the sites of a body: one operator with
/// other indices, as [`Reencode`] has it, or something else altogether.
pub(crate) trait Rewrite: Reencode {
    /// Appends the operators that take the place of `operator`, and tells
    /// whether there are any. They have its type. It is not asked about calls,
    /// accesses to globals, and plain loads and stores.
    fn replace(&mut self, _operator: &Operator<'_>, _out: &mut Vec<u8>) -> bool {
        false
    }
}

/// Other code in the place of some operators, the last of which is at a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Patch {
    /// Where the first of them starts.
    pub(crate) start: usize,
    /// The site.
    pub(crate) at: usize,
    pub(crate) code: Vec<u8>,
}

impl Body<'_> {
    /// Appends the body to `out`, without the size that precedes it in a code
    /// section. All indices go through `map`, except those that `moves` lets
    /// stay.
    #[cfg(test)]
    pub(crate) fn rewrite<R: Rewrite>(
        &self,
        map: &mut R,
        moves: Moves,
        out: &mut Vec<u8>,
    ) -> Result<(), Error<R::Error>> {
        self.rewrite_anchored(map, moves, &[], out, |_, _| {})
    }

    /// Appends the size and the body: an entry of a code section. Patches are in the
    /// order of the code.
    pub(crate) fn rewrite_entry<R: Rewrite>(
        &self,
        map: &mut R,
        moves: Moves,
        patches: &[Patch],
        out: &mut Vec<u8>,
    ) -> Result<(), Error<R::Error>> {
        // The size is known only afterwards. Nearly always it is as wide as
        // that of the input, so that nothing has to make room for it.
        let start = out.len();
        out.extend(leb(self.bytes.len()));
        let content = out.len();
        self.rewrite_anchored(map, moves, patches, out, |_, _| {})?;
        let size = out.len() - content;
        out.splice(start..content, leb(size));
        Ok(())
    }

    /// Like [`Body::rewrite_entry`], but without the size, and tells how offsets move: `anchor` gets an
    /// offset in the body as it was read and that of the same place as written,
    /// in ascending order, wherever their distance changes. In between it does
    /// not, except inside of operators that are encoded anew.
    pub(crate) fn rewrite_anchored<R: Rewrite>(
        &self,
        map: &mut R,
        moves: Moves,
        patches: &[Patch],
        out: &mut Vec<u8>,
        mut anchor: impl FnMut(usize, usize),
    ) -> Result<(), Error<R::Error>> {
        let mut writer = Writer::new(self.bytes, out);
        if moves != Moves::Nothing && self.locals_name_types {
            self.rewrite_locals(map, &mut writer, &mut anchor)?;
        }
        let mut patches = patches.iter().peekable();
        let moves = if patches.peek().is_some() {
            moves.max(Moves::AllButAccesses)
        } else {
            moves
        };
        let mut replacement = Vec::new();
        for site in self.sites.iter().filter(|site| moves.affect(site.kind)) {
            if let Some(patch) = patches.next_if(|patch| patch.at == site.at) {
                let (_, end) = self.operator_at(site.at)?;
                let code = |out: &mut Vec<u8>| out.extend_from_slice(&patch.code);
                writer.replace(patch.start..end, &mut anchor, code);
                continue;
            }
            if patches.peek().is_some_and(|patch| patch.start <= site.at) {
                continue;
            }
            if let Some((common, end)) = Common::decode(&self.bytes[site.at..], map)? {
                let range = site.at..site.at + end;
                writer.replace(range, &mut anchor, |out| common.encode(out));
                continue;
            }
            let (operator, end) = self.operator_at(site.at)?;
            replacement.clear();
            if !map.replace(&operator, &mut replacement) {
                map.instruction(operator)?.encode(&mut replacement);
            }
            writer.replace(site.at..end, &mut anchor, |out| {
                out.extend_from_slice(&replacement);
            });
        }
        writer.finish();
        Ok(())
    }

    /// Encodes the local declarations anew. Their number stays, and with it the
    /// bytes that hold it.
    fn rewrite_locals<R: Rewrite>(
        &self,
        map: &mut R,
        writer: &mut Writer<'_>,
        anchor: &mut impl FnMut(usize, usize),
    ) -> Result<(), Error<R::Error>> {
        let mut locals = self.locals()?;
        for _ in 0..locals.get_count() {
            let start = self.relative(locals.original_position());
            let (count, ty) = locals.read()?;
            let end = self.relative(locals.original_position());
            let ty = map.val_type(ty)?;
            writer.replace(start..end, anchor, |out| {
                count.encode(out);
                ty.encode(out);
            });
        }
        Ok(())
    }

    /// The offset in the body of an offset in the input.
    fn relative(&self, position: u64) -> usize {
        (position - self.offset) as usize
    }
}

impl Moves {
    fn affect(self, kind: Kind) -> bool {
        match self {
            Moves::Nothing => false,
            Moves::AllButAccesses => kind == Kind::Index,
            Moves::Everything => true,
        }
    }
}

/// Copies bytes, replacing some on the way.
struct Writer<'w> {
    from: &'w [u8],
    /// How much of `from` is written.
    done: usize,
    out: &'w mut Vec<u8>,
    /// Length of `out` before the first byte was written.
    start: usize,
}

impl<'w> Writer<'w> {
    fn new(from: &'w [u8], out: &'w mut Vec<u8>) -> Self {
        Writer {
            from,
            done: 0,
            start: out.len(),
            out,
        }
    }

    /// Copies up to `range` and writes other bytes in its place.
    #[inline]
    fn replace(
        &mut self,
        range: Range<usize>,
        anchor: &mut impl FnMut(usize, usize),
        write: impl FnOnce(&mut Vec<u8>),
    ) {
        self.out
            .extend_from_slice(&self.from[self.done..range.start]);
        let written = self.out.len();
        write(self.out);
        self.done = range.end;
        if self.out.len() - written != range.len() {
            anchor(self.done, self.out.len() - self.start);
        }
    }

    /// Copies the rest.
    fn finish(self) {
        self.out.extend_from_slice(&self.from[self.done..]);
    }
}

/// The unsigned LEB128 encoding of an integer.
fn leb(value: usize) -> impl Iterator<Item = u8> {
    let bits = usize::BITS - value.leading_zeros();
    let last = bits.saturating_sub(1) / 7;
    (0..=last).map(move |i| {
        let byte = (value >> (7 * i)) as u8 & 0x7f;
        if i < last { byte | 0x80 } else { byte }
    })
}
