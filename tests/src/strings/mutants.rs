//! Kernels with one fault.

use anyhow::{Context, Result, ensure};

/// How the kernel is called in the fused module.
const KERNEL: &str = "(func $\"meld:validate utf8\"";

/// A fused guest whose kernel has one fault.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The faulty instruction: its number in the kernel, as it was, and as it is.
    pub fault: String,
    /// The module.
    pub module: Vec<u8>,
}

/// Everything that can be done to one instruction of the kernel: a constant is
/// one more or one less or, if it is a mask of bytes, lacks one of them; a
/// comparison includes or excludes equality.
pub fn mutants(fused: &[u8]) -> Result<Vec<Mutant>> {
    let text = wasmprinter::print_bytes(fused)?;
    let begin = text.find(KERNEL).context("the module has no kernel")?;
    let kernel = &text[begin..];
    let end = kernel.find("\n  )").context("the kernel has no end")?;
    let (kernel, after) = kernel.split_at(end);
    let lines: Vec<&str> = kernel.lines().collect();
    let mut mutants = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        for faulty in faults(line.trim()) {
            let mut lines = lines.clone();
            lines[number] = &faulty;
            let module = [&text[..begin], &lines.join("\n"), after].concat();
            mutants.push(Mutant {
                fault: format!("{number}: {} -> {faulty}", line.trim()),
                module: wat::parse_str(&module)?,
            });
        }
    }
    ensure!(!mutants.is_empty(), "the kernel has nothing to break");
    Ok(mutants)
}

/// What an instruction is replaced by.
fn faults(instruction: &str) -> Vec<String> {
    const COMPARISONS: [(&str, &str); 4] = [
        ("ge_u", "gt_u"),
        ("le_u", "lt_u"),
        ("eq", "ne"),
        ("ne", "eq"),
    ];
    let Some((operator, operand)) = instruction.split_once(' ') else {
        let Some((ty, operator)) = instruction.split_once('.') else {
            return Vec::new();
        };
        let swaps = COMPARISONS.into_iter().flat_map(|(a, b)| [(a, b), (b, a)]);
        let mut faults: Vec<_> = swaps
            .filter(|(from, _)| *from == operator)
            .map(|(_, to)| format!("{ty}.{to}"))
            .collect();
        faults.dedup();
        return faults;
    };
    let Ok(constant) = operand.parse::<i64>() else {
        return Vec::new();
    };
    let values = match operator {
        "i32.const" | "i64.const" if (-1..=0xff).contains(&constant) => {
            vec![constant - 1, constant + 1]
        }
        "i64.const" => (0..8)
            .map(|byte| constant & !(0xff << (8 * byte)))
            .collect(),
        _ => Vec::new(),
    };
    values
        .into_iter()
        .map(|value| format!("{operator} {value}"))
        .collect()
}
