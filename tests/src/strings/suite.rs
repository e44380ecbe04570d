//! All cases of a pair of encodings, and what has to come of each.

use anyhow::{Context, Result, bail, ensure};
use wasmtime::Trap;

use super::abi::Options;
use super::case::{Case, Prediction};
use super::describe;
use super::encoding::{Form, Setting};
use super::hostile;
use super::program::{Fused, Outcome};
use super::samples::{
    characters_at, every_pair, of_all_lengths, offending_at, random, short, special_in_long,
};
use super::source::Source;
use super::units::fillers;

/// Which part of the cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// All short sequences.
    Short,
    /// Characters at every position.
    Characters,
    /// Offending sequences at every position.
    Offending,
    /// Sequences at every position of long strings.
    Long,
    /// Strings of all lengths.
    Lengths,
    /// Every first byte with every second.
    Pairs,
    /// Mixtures.
    Random,
    /// Pointers, lengths and allocators.
    Hostile,
}

impl Suite {
    /// The parts, those first that find the most.
    pub const ALL: [Suite; 8] = [
        Suite::Hostile,
        Suite::Lengths,
        Suite::Short,
        Suite::Characters,
        Suite::Offending,
        Suite::Long,
        Suite::Random,
        Suite::Pairs,
    ];

    /// How many strings there are at random.
    const RANDOM: usize = 10_000;

    /// Whether there are few of them.
    pub fn is_small(self) -> bool {
        matches!(self, Suite::Hostile | Suite::Lengths)
    }

    /// The cases of this part.
    pub fn cases(self, setting: Setting) -> Box<dyn Iterator<Item = Case>> {
        if self == Suite::Hostile {
            return Box::new(hostile::cases(setting));
        }
        let forms = setting.pair.from.forms().iter().copied();
        Box::new(forms.flat_map(move |form| {
            let strings = self.strings(form);
            let place = move |(number, bytes)| place(setting.from(), form, number, bytes);
            (0..).zip(strings).map(place).map(Case::new)
        }))
    }

    fn strings(self, form: Form) -> Box<dyn Iterator<Item = Vec<u8>>> {
        match self {
            Suite::Short => Box::new(short(form)),
            Suite::Characters => Box::new(characters_at(form)),
            Suite::Offending => Box::new(offending_at(form)),
            Suite::Long => Box::new(special_in_long(form)),
            Suite::Lengths => Box::new(of_all_lengths(form)),
            Suite::Pairs => Box::new(every_pair(form)),
            Suite::Random => Box::new(random(form, 0x5eed).take(Self::RANDOM)),
            Suite::Hostile => Box::new(std::iter::empty()),
        }
    }

    /// Sends every string of this part, or one of so many, until one is not
    /// treated right. Returns how many were delivered, and how many refused.
    pub fn run(self, fused: &mut Fused, setting: Setting, one_of: usize) -> Result<(usize, usize)> {
        let (mut delivered, mut refused) = (0, 0);
        for case in self.cases(setting).step_by(one_of) {
            if case.allocator.grows() && !fused.shows_growth() {
                continue;
            }
            let prediction = case.predict(setting);
            let outcome = fused.send(&case.source, &prediction.answers)?;
            check(&prediction, &outcome).with_context(|| format!("{case:02x?}"))?;
            match outcome {
                Outcome::Returned(_) => delivered += 1,
                Outcome::Trapped { .. } => refused += 1,
            }
        }
        Ok((delivered, refused))
    }
}

/// Strings in which a loop that takes many characters at once can take all: of one
/// character, and of ASCII after or before another one. And those in which it can't,
/// with a letter or two of ASCII between others.
pub fn long(setting: Setting) -> Vec<Source> {
    let lengths = || (40..=96).step_by(8);
    let mut sources = Vec::new();
    let forms = setting.pair.from.forms().iter();
    for (form, length) in forms.flat_map(|form| lengths().map(|length| (*form, length))) {
        let mut fillers = fillers(form);
        let ascii = fillers[0].repeat(length);
        if form != Form::Latin1 {
            fillers.extend(['한', '𐐷'].map(|c| form.encode(&[c])));
        }
        let mut add = |bytes| sources.push(Source::new(setting.from(), form, bytes, 0));
        for filler in &fillers {
            add(filler.repeat(length));
            add([&filler[..], &ascii].concat());
            add([&ascii[..], filler].concat());
            add([&ascii[filler.len()..], filler].concat());
            for letters in 1..=2 {
                let ascii = fillers[0].repeat(letters);
                add([&filler[..], &ascii].concat().repeat(length / 2));
            }
        }
    }
    sources
}

/// Strings begin at every address modulo sixteen in turn, and one in five ends
/// where the memory ends.
fn place(options: Options, form: Form, number: u64, bytes: Vec<u8>) -> Source {
    match number % 5 {
        0 => Source::at_end(options, form, bytes),
        _ => Source::new(options, form, bytes, number),
    }
}

/// What has to come of a string sent to a fused guest: everything that the
/// specification's algorithm leaves in the callee's memory, or a trap of the
/// adapter before the callee is called.
pub fn check(prediction: &Prediction, outcome: &Outcome) -> Result<()> {
    agree(prediction, outcome)?;
    match outcome {
        Outcome::Returned(_)
        | Outcome::Trapped {
            trap: Some(Trap::UnreachableCodeReached),
            reached: false,
        } => Ok(()),
        Outcome::Trapped { trap, reached } => bail!("{trap:?}, callee called: {reached}"),
    }
}

/// The same of any guest, of whose traps less is known.
pub fn agree(prediction: &Prediction, outcome: &Outcome) -> Result<()> {
    match (&prediction.outcome, outcome) {
        (Ok(expected), Outcome::Returned(memory)) => {
            // What was added to it may not be known.
            let same = expected.starts_with(memory);
            ensure!(same, "{}", describe::differences(expected, memory));
            Ok(())
        }
        (Err(_), Outcome::Trapped { .. }) => Ok(()),
        (Err(trap), Outcome::Returned(memory)) => {
            bail!("{trap:?} expected, found\n{}", describe::memory(memory))
        }
        (Ok(memory), Outcome::Trapped { trap, .. }) => {
            bail!("{trap:?}, expected\n{}", describe::memory(memory))
        }
    }
}
