//! Memories that became regions of one memory: bounds, growth, offsets, atomics,
//! order, and what a region does not keep from another.

mod shared {
    pub mod twin;

    mod bounds;
    mod bytes;
    mod drivers;
    mod echo;
    mod growth;
    mod leaving;
    mod offsets;
    mod order;
    mod pack;
    mod refusals;
    mod relay;
    mod threads;
    mod transcoded;
}
