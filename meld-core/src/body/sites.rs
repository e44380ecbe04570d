//! A compact list of the places in a body where an operator names something
//! outside of it.
//!
//! An input of tens of megabytes has millions of sites, so a list of plain
//! integers would rival the input in size. Here a site is the distance from the
//! one before, shifted left by a bit that tells the kinds apart, as an unsigned
//! LEB128: one byte for nearly every site. Both kinds share a list because they
//! are written out in one order; a second list would have to be merged back.

/// What moves when an operator has to be encoded anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The memory argument of a load or store, and nothing else. These are by
    /// far the most frequent sites, and need not be touched if no memory moves.
    Access,
    /// Any other index, among them those of operators on whole memories.
    Index,
}

/// The place of one operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Site {
    /// Offset of the operator's first byte from the start of the body.
    pub(super) at: usize,
    pub(super) kind: Kind,
}

/// The sites of a body in ascending order.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Sites(Box<[u8]>);

impl Sites {
    /// How much memory the list takes.
    #[cfg(test)]
    pub(super) fn byte_len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Site> + '_ {
        let mut rest = self.0.iter();
        let mut at = 0;
        std::iter::from_fn(move || {
            let value = read_leb(&mut rest)?;
            at += value >> 1;
            let kind = if value & 1 == 0 {
                Kind::Index
            } else {
                Kind::Access
            };
            Some(Site { at, kind })
        })
    }
}

impl std::fmt::Debug for Sites {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Collects the sites of one body after the other in a buffer that it keeps.
#[derive(Default)]
pub(super) struct SiteRecorder {
    buffer: Vec<u8>,
    last: usize,
}

impl SiteRecorder {
    /// Forgets what was recorded, and starts a body.
    pub(super) fn start(&mut self) {
        self.buffer.clear();
        self.last = 0;
    }

    /// Adds a site. Sites come in ascending order.
    #[inline]
    pub(super) fn push(&mut self, at: usize, kind: Kind) {
        let mut value = (at - self.last) << 1 | usize::from(kind == Kind::Access);
        self.last = at;
        while value >= 0x80 {
            self.buffer.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.buffer.push(value as u8);
    }

    /// The sites of the body that [`SiteRecorder::start`] began.
    pub(super) fn finish(&self) -> Sites {
        Sites(self.buffer.as_slice().into())
    }
}

/// The next integer, or none at the end of the list.
fn read_leb(bytes: &mut std::slice::Iter<'_, u8>) -> Option<usize> {
    let mut value = 0;
    let mut shift = 0;
    loop {
        let byte = *bytes.next()?;
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
}
