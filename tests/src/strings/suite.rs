//! All samples, and what has to come of each.

use anyhow::{Context, Result, bail, ensure};
use wasmtime::Trap;

use super::guest::{Delivery, Fused};
use super::samples::{Sample, at_every_position, every_pair, offending, random, well_formed};

/// Which part of the samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// Offending sequences at every position.
    Offending,
    /// Well-formed sequences at every position.
    WellFormed,
    /// Every first byte with every second.
    Pairs,
    /// Mixtures.
    Random,
}

impl Suite {
    /// The parts, those first that find the most.
    pub const ALL: [Suite; 4] = [
        Suite::Pairs,
        Suite::WellFormed,
        Suite::Offending,
        Suite::Random,
    ];

    /// The samples of this part.
    pub fn samples(self) -> Box<dyn Iterator<Item = Sample>> {
        match self {
            Suite::Offending => Box::new(at_every_position(offending())),
            Suite::WellFormed => Box::new(at_every_position(well_formed())),
            Suite::Pairs => Box::new(every_pair()),
            Suite::Random => Box::new(random(0x5eed).take(20_000)),
        }
    }

    /// Sends every sample of this part, or one of so many, until one is not
    /// treated right. Returns how many were delivered, and how many refused.
    pub fn run(self, guest: &mut Fused, one_of: usize) -> Result<(usize, usize)> {
        let (mut delivered, mut refused) = (0, 0);
        for sample in self.samples().step_by(one_of) {
            let delivery = guest.send(&sample)?;
            check(&sample, &delivery).with_context(|| format!("{sample:02x?}"))?;
            match delivery {
                Delivery::Received(_) => delivered += 1,
                Delivery::Garbled(_) | Delivery::Trapped { .. } => refused += 1,
            }
        }
        Ok((delivered, refused))
    }
}

/// What has to come of a string sent to a fused guest: the callee gets the
/// same bytes, or the call traps before it reaches the callee's component.
pub fn check(sample: &Sample, delivery: &Delivery) -> Result<()> {
    match (sample.is_valid(), delivery) {
        (true, Delivery::Received(bytes)) => {
            ensure!(*bytes == sample.bytes, "other bytes arrived: {bytes:02x?}");
            Ok(())
        }
        (
            false,
            Delivery::Trapped {
                trap: Some(Trap::UnreachableCodeReached),
                calls: 0,
            },
        ) => Ok(()),
        (valid, delivery) => bail!("valid: {valid}, but {delivery:?}"),
    }
}
