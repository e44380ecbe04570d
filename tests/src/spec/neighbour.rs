//! Neighbours whose memories decide where in a shared memory the module under
//! test has its region: the last one, or one before.

use anyhow::{Context, Result};

use super::unit::UNRELATED;

/// Where the region of the module under test is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Behind all others.
    Last,
    /// Before a large one of the unrelated component.
    Earlier,
}

/// The name of that region.
pub const LARGE: &str = "root/unrelated/large";

/// The component that takes the unrelated one's place. `size` is that of the
/// module under test, in bytes.
pub fn unrelated(place: Place, size: usize) -> Result<Vec<u8>> {
    let more = match place {
        // The more a memory is used the closer it is to the start. An access
        // takes five bytes at least, with its address.
        Place::Last => {
            let access = |memory| format!("(drop (i32.load {memory} (i32.const 0)))");
            let busy = (access("$memory") + &access("$second")).repeat(size / 5 + 1);
            UNRELATED.replace("(start $start)", &format!("(start $start) (func {busy})"))
        }
        // What comes behind it has longer offsets; besides, it wants to grow.
        Place::Earlier => UNRELATED.replace(
            "(core instance $state (instantiate $state))",
            "(core instance $state (instantiate $state))
             (core module $large
               (memory 2000) (func (drop (memory.grow (i32.const 1)))))
             (core instance $large (instantiate $large))",
        ),
    };
    wat::parse_str(more).context("the unrelated component")
}
