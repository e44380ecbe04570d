//! The matrix of values across a boundary: type × place × direction, good and
//! hostile, unfused against fused.
//!
//! The oracle is the engine's own component model. A suite is a composition of
//! two components written here as text, and each case sets both memories and
//! the core arguments from outside, makes one call, and looks at everything
//! that the call may have changed. What the two forms of a suite must agree on:
//!
//! - whether the call traps;
//! - both memories, byte by byte, and their sizes: what was written, and that
//!   padding and absent payloads were not;
//! - the calls of `realloc` with arguments and results, and what was in memory
//!   when each was made;
//! - the core values that the callee, `post-return` and the caller get.
//!
//! Each case also says whether the specification makes it trap. The unfused
//! form has to agree with that, which shows that the case is what it claims to
//! be.
//!
//! ```text
//! types     a type                           layout    its ABI
//! raw       bits of a value, good or bad     image     the memory they are in
//! samples   values of each type              utf8      strings
//! function  a function and one call of it    names     types inside components
//! matrix    all functions                    random    more of them
//! cases     all calls
//! guest     the components as text           machine   them in the engine
//! run       everything, compared
//! ```

pub mod cases;
pub mod function;
pub mod guest;
pub mod image;
pub mod layout;
pub mod machine;
pub mod matrix;
pub mod names;
pub mod random;
pub mod raw;
pub mod run;
pub mod samples;
pub mod types;
pub mod utf8;
