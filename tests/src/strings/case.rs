//! One call, and what the specification says of it.

use super::abi::{Trap, load, store};
use super::allocator::{Allocator, Answer, Callee};
use super::encoding::Setting;
use super::guest::MEMORY_BYTES;
use super::source::Source;
use crate::values::layout::Width;

/// A call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What is sent.
    pub source: Source,
    /// How the callee allocates.
    pub allocator: Allocator,
}

/// What has to come of a call.
#[derive(Clone, Debug)]
pub struct Prediction {
    /// What each call of the callee's `realloc` is to return.
    pub answers: Vec<Answer>,
    /// The callee's memory afterwards, or why the call traps.
    pub outcome: Result<Vec<u8>, Trap>,
}

impl Case {
    /// A call with an ordinary allocator.
    pub fn new(source: Source) -> Case {
        Case {
            source,
            allocator: Allocator::Bump,
        }
    }

    /// What the setting's rules say.
    pub fn predict(&self, setting: Setting) -> Prediction {
        let mut callee = Callee::new(self.allocator, last(setting.widths.to));
        let sent = self.send(setting, &mut callee);
        Prediction {
            answers: callee.answers,
            outcome: sent.map(|()| callee.memory),
        }
    }

    fn send(&self, setting: Setting, callee: &mut Callee) -> Result<(), Trap> {
        let mut memory = vec![0; MEMORY_BYTES as usize];
        let (at, image) = self.source.image();
        memory[at as usize..][..image.len()].copy_from_slice(&image);
        let Source {
            pointer, length, ..
        } = self.source;
        let lifted = load(&memory, setting.from(), pointer, length)?;
        let (pointer, length) = store(callee, setting.to(), &lifted)?;
        callee.receive(pointer, length);
        Ok(())
    }
}

fn last(width: Width) -> u64 {
    match width {
        Width::W32 => u64::from(u32::MAX),
        Width::W64 => u64::MAX,
    }
}
