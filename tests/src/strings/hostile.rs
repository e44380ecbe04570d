//! Pointers and lengths that lead nowhere, and allocators of every kind.

use super::abi::Options;
use super::allocator::Allocator;
use super::case::Case;
use super::encoding::{Form, Setting};
use super::guest::MEMORY_BYTES;
use super::source::Source;
use crate::values::layout::Width;

/// `realloc` is called at most so often for one string.
const CALLS: usize = 3;

/// All of them.
pub fn cases(setting: Setting) -> impl Iterator<Item = Case> {
    let sources = pointers(setting.from()).into_iter();
    let pointers = sources.map(Case::new);
    let texts = texts(setting.from()).into_iter();
    let allocators = texts.flat_map(|source| {
        let allocators = Allocator::all(CALLS).into_iter();
        allocators.map(move |allocator| Case {
            source: source.clone(),
            allocator,
        })
    });
    pointers.chain(allocators)
}

/// Text that leads to each sequence of calls of `realloc`.
fn texts(options: Options) -> Vec<Source> {
    const TEXTS: [&str; 16] = [
        "",
        "a",
        "abc",
        "nothing but ASCII, in two vectors or more",
        "é",
        "aé",
        "éa",
        "latin1 ÿ to the end, twenty or more characters ÿ",
        "Ā",
        "éĀ",
        "a€",
        "a lot of ASCII before and after Ā, so that there is more to move",
        "𐐷",
        "é𐐷é",
        "漢字漢字漢字",
        "ÿé",
    ];
    let mut sources = Vec::new();
    for form in options.encoding.forms() {
        for text in TEXTS {
            let text: Vec<char> = text.chars().collect();
            if *form != Form::Latin1 || text.iter().all(|c| *c <= 'ÿ') {
                let bytes = form.encode(&text);
                sources.push(Source::new(options, *form, bytes, 2));
            }
        }
    }
    sources
}

/// Good text with each pointer and length that may be bad.
fn pointers(options: Options) -> Vec<Source> {
    let mut sources = Vec::new();
    for form in options.encoding.forms() {
        let text = Source::at_end(options, *form, form.encode(&['m'; 12]));
        let some = Source::new(options, *form, form.encode(&['m'; 12]), 0);
        let none = Source::new(options, *form, Vec::new(), 0);
        for source in [&text, &some, &none] {
            sources.extend(misplaced(source, options.width));
        }
        sources.extend(lengths(options, &text));
        sources.extend(lengths(options, &some));
    }
    sources
}

/// The same at other addresses.
fn misplaced(source: &Source, width: Width) -> Vec<Source> {
    let last = last(width);
    let here = source.pointer;
    let addresses = [
        0,
        1,
        2,
        here + 1,
        here + 2,
        here + 3,
        MEMORY_BYTES - 2,
        MEMORY_BYTES - 1,
        MEMORY_BYTES,
        MEMORY_BYTES + 1,
        MEMORY_BYTES + 2,
        0x7fff_fffe,
        0x8000_0000,
        last - 1,
        last,
        // Where the end comes round to the beginning.
        last.wrapping_sub(source.bytes.len() as u64).wrapping_add(1),
        // What is in memory if the upper half is dropped.
        (last << 32) & last | here,
    ];
    let moved = addresses.into_iter().map(|pointer| Source {
        pointer: pointer & last,
        ..source.clone()
    });
    moved.collect()
}

/// The same with other lengths, each with and without the tag.
fn lengths(options: Options, source: &Source) -> Vec<Source> {
    let tag = options.tag();
    let units = source.bytes.len() as u64 / source.form.unit();
    let mut lengths = vec![
        units + 1,
        units + 2,
        MEMORY_BYTES,
        // Limits in bytes and in units of two, and one more.
        (1 << 27) - 1,
        1 << 27,
        (1 << 28) - 1,
        1 << 28,
        // What is few bytes modulo 2^32 or 2^64, once doubled.
        0x4000_0000 + units,
        0x8000_0000 + units,
        0xc000_0000 + units / 2,
        0x7fff_ffff,
        0xffff_ffff,
        last(options.width),
        tag | units,
        tag | 1,
        tag >> 1 | units,
        tag | tag >> 1 | units,
    ];
    if options.width == Width::W64 {
        lengths.extend([
            1 << 32 | units,
            1 << 31 | units,
            tag | 1 << 31 | units,
            1 << 63 | units,
        ]);
    }
    let other = |length| Source {
        length,
        ..source.clone()
    };
    let tagged = options.length(source.form, 0);
    let bare = lengths.iter().copied().map(other);
    bare.chain(lengths.iter().map(|length| other(length | tagged)))
        .collect()
}

fn last(width: Width) -> u64 {
    match width {
        Width::W32 => u64::from(u32::MAX),
        Width::W64 => u64::MAX,
    }
}
