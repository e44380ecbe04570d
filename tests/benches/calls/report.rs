//! The table.

use super::measure::Times;
use super::rows::Row;

/// How far a ratio may lie above its limit before it counts: noise.
const NOISE: f64 = 0.05;

/// The first lines.
pub fn heading() {
    println!("Nanoseconds of a call: the least and (the median). Ratios are to the first.\n");
}

/// The lines of one row: each way beside the first.
pub fn row(row: &Row, length: u32, times: &[Times]) {
    let bytes = length * row.element;
    println!("{}{}", row.name, size(bytes));
    let [first, others @ ..] = times else {
        return;
    };
    println!("  {}", absolute(first));
    for other in others {
        let ratio = other.least / first.least;
        let medians = other.median / first.median;
        let verdict = match (row.at_most)(bytes) {
            Some(limit) if ratio > limit + NOISE => format!("  above {limit}"),
            _ => String::new(),
        };
        println!("  {}  {ratio:5.2} ({medians:.2}){verdict}", absolute(other));
    }
    let find = |way: &str| times.iter().find(|times| times.way == way);
    if let (Some(fused), Some(linked)) = (find("fused"), find("hand-linked")) {
        let [least, median] = [fused.least / linked.least, fused.median / linked.median];
        println!(
            "  fused, to hand-linked {:30} {least:5.2} ({median:.2})",
            ""
        );
    }
}

fn absolute(times: &Times) -> String {
    let Times { way, least, median } = times;
    format!("{way:15} {least:12.2} ({median:12.2})")
}

fn size(bytes: u32) -> String {
    match bytes {
        0 => String::new(),
        b if b >= 1 << 20 => format!(", {} MiB", b >> 20),
        b if b >= 1 << 10 => format!(", {} KiB", b >> 10),
        b => format!(", {b} bytes"),
    }
}
