//! Guests of which the generated functions have one fault.

use anyhow::{Result, ensure};

/// How generated functions begin in the text of a fused module.
const GENERATED: &str = "\n  (func $\"meld:";

/// A fused guest with one fault.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The faulty instruction: its function, its number there, what it was, and
    /// what it is.
    pub fault: String,
    /// The module.
    pub module: Vec<u8>,
}

/// Everything that can be done to one instruction: a constant is one more or
/// one less or, if it is a mask of bytes, lacks one of them; a comparison
/// includes or excludes equality; a condition is the opposite; something is
/// subtracted instead of added.
pub fn mutants(fused: &[u8]) -> Result<Vec<Mutant>> {
    let text = wasmprinter::print_bytes(fused)?;
    let mut mutants = Vec::new();
    for (start, _) in text.match_indices(GENERATED) {
        let end = start + text[start..].find("\n  )").unwrap_or_default();
        let (before, after) = (&text[..start], &text[end..]);
        for (fault, function) in broken(&text[start..end]) {
            let module = wat::parse_str([before, &function, after].concat())?;
            mutants.push(Mutant { fault, module });
        }
    }
    ensure!(!mutants.is_empty(), "there is nothing to break");
    Ok(mutants)
}

/// A function with one fault each.
fn broken(function: &str) -> Vec<(String, String)> {
    let name = function[GENERATED.len()..].split('"').next().unwrap_or("");
    let lines: Vec<&str> = function.lines().collect();
    let mut mutants = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        for faulty in faults(line.trim()) {
            let mut lines = lines.clone();
            lines[number] = &faulty;
            let fault = faulty.replace('\n', " ");
            let fault = format!("{name} {number}: {} -> {fault}", line.trim());
            mutants.push((fault, lines.join("\n")));
        }
    }
    mutants
}

/// What an instruction is replaced by.
fn faults(instruction: &str) -> Vec<String> {
    let mut words = instruction.split(' ');
    let operator = words.next().unwrap_or_default();
    match (operator, words.next()) {
        ("i32.const" | "i64.const", Some(constant)) => constants(operator, constant),
        ("br_if" | "if", _) => vec![format!("i32.eqz\n{instruction}")],
        (_, None) => swaps(operator),
        _ => Vec::new(),
    }
}

fn constants(operator: &str, constant: &str) -> Vec<String> {
    let Ok(constant) = constant.parse::<i64>() else {
        return Vec::new();
    };
    let values = match operator {
        // The greatest length, for which there is a test of its own.
        _ if (0x400_0000..=0x1000_0000).contains(&constant) => Vec::new(),
        "i64.const" if !(-0x400..=0x1_0000).contains(&constant) => (0..8)
            .map(|byte| constant & !(0xff << (8 * byte)))
            .filter(|less| *less != constant)
            .collect(),
        _ => vec![constant - 1, constant + 1],
    };
    values
        .into_iter()
        .map(|value| match operator {
            "i32.const" => format!("{operator} {}", value as i32),
            _ => format!("{operator} {value}"),
        })
        .collect()
}

fn swaps(instruction: &str) -> Vec<String> {
    const SWAPS: [(&str, &str); 12] = [
        ("ge_u", "gt_u"),
        ("gt_u", "ge_u"),
        ("le_u", "lt_u"),
        ("lt_u", "le_u"),
        ("eq", "ne"),
        ("ne", "eq"),
        ("add", "sub"),
        ("sub", "add"),
        ("and", "or"),
        ("or", "and"),
        ("shl", "shr_u"),
        ("shr_u", "shl"),
    ];
    let Some((ty, operator)) = instruction.split_once('.') else {
        return Vec::new();
    };
    if !matches!(ty, "i32" | "i64") {
        return Vec::new();
    }
    let swaps = SWAPS.iter().filter(|(from, _)| *from == operator);
    swaps.map(|(_, to)| format!("{ty}.{to}")).collect()
}
