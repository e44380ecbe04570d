//! The peak of the heap while one piece of work runs.
//!
//! What is counted: the bytes that the process asked its allocator for, on any
//! thread, from the start of the work on. A block counts with the size that was
//! asked for; one that is resized counts twice for that moment, since the old
//! and the new block may have to exist side by side. Not counted: what the
//! allocator adds, stacks, and the code of the program. The resident set of the
//! process was rejected as a measure: it depends on what the allocator keeps of
//! earlier work.
//!
//! Counting costs two shared counters per allocation, so it is off unless
//! [`peak_of`] runs, and timed work is never counted.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering::Relaxed};

static COUNTING: AtomicBool = AtomicBool::new(false);

/// Bytes allocated less bytes freed since counting began. Negative while more
/// of what is older was freed.
static LIVE: AtomicIsize = AtomicIsize::new(0);

/// The largest value of [`LIVE`] since counting began.
static PEAK: AtomicIsize = AtomicIsize::new(0);

/// The system's allocator, and the count.
pub struct CountingAllocator;

// SAFETY: every call goes to the system's allocator with the arguments that
// came in, and the counters do not touch memory that is handed out.
unsafe impl GlobalAlloc for CountingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        grow(size);
        let moved = unsafe { System.realloc(block, layout, size) };
        shrink(layout.size());
        moved
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { System.dealloc(block, layout) };
        shrink(layout.size());
    }
}

fn grow(bytes: usize) {
    if COUNTING.load(Relaxed) {
        let bytes = bytes as isize;
        let live = LIVE.fetch_add(bytes, Relaxed) + bytes;
        PEAK.fetch_max(live, Relaxed);
    }
}

fn shrink(bytes: usize) {
    if COUNTING.load(Relaxed) {
        LIVE.fetch_sub(bytes as isize, Relaxed);
    }
}

/// Runs `work`, and returns its result with the peak in bytes above what was
/// live before. Only one thread may be in here at a time.
pub fn peak_of<T>(work: impl FnOnce() -> T) -> (T, usize) {
    LIVE.store(0, Relaxed);
    PEAK.store(0, Relaxed);
    COUNTING.store(true, Relaxed);
    let result = work();
    COUNTING.store(false, Relaxed);
    (result, PEAK.load(Relaxed).unsigned_abs())
}
