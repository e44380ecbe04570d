//! Strings across a boundary: fused against composed in Wasmtime, in one run.
//!
//! Every pair of encodings, two kinds of text, three sizes. `× composed` is how many
//! times as long the composition takes. `cargo bench -p meld-tests --bench strings`
//! prints the table; an argument limits it to rows that contain it.

mod guest;
mod measure;
mod text;

use anyhow::Result;
use meld_core::Simd;
use wasmtime::Engine;

use measure::{Composed, Fused, Program, measure};
use text::{Encoding, Kind, Text};

/// In bytes of the source.
const SIZES: [(&str, usize); 3] = [("16 B", 16), ("1 KiB", 1 << 10), ("1 MiB", 1 << 20)];

fn main() -> Result<()> {
    let filters: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    println!(
        "| from | to | text | size | composed | fused | × composed | with SIMD | × composed |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    let engine = Engine::default();
    for from in Encoding::ALL {
        for to in Encoding::ALL {
            for kind in Kind::ALL {
                for size in SIZES {
                    let row = format!("{} | {} | {kind} | {}", from.name(), to.name(), size.0);
                    if filters.iter().all(|filter| row.contains(filter)) {
                        let text = Text::new(kind, from, size.1);
                        println!("| {row} | {} |", figures(&engine, &text, to)?);
                    }
                }
            }
        }
    }
    Ok(())
}

/// The columns with figures.
fn figures(engine: &Engine, text: &Text, to: Encoding) -> Result<String> {
    let component = wat::parse_str(guest::component(text, to))?;
    let mut composed = Composed::new(engine, &component)?;
    let mut fused = Vec::new();
    for simd in [Simd::Never, Simd::Always] {
        fused.push(Fused::new(engine, &guest::fuse(&component, simd)?)?);
    }
    let mut programs: Vec<&mut dyn Program> = vec![&mut composed];
    programs.extend(fused.iter_mut().map(|fused| fused as &mut dyn Program));
    let times = measure(&mut programs)?;
    let bytes = text.bytes.len();
    Ok(format!(
        "{} | {} | {:.2} | {} | {:.2}",
        speed(times[0], bytes),
        speed(times[1], bytes),
        times[0] / times[1],
        speed(times[2], bytes),
        times[0] / times[2],
    ))
}

/// Nanoseconds for short strings, gigabytes of the source a second for others.
fn speed(time: f64, bytes: usize) -> String {
    match bytes {
        0..64 => format!("{:.0} ns", time * 1e9),
        _ => format!("{:.2} GB/s", bytes as f64 / time / 1e9),
    }
}
