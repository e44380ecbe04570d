//! What can be wrong with one instruction: a constant is one more or one less or,
//! if it is a mask, lacks a part; a comparison includes or excludes equality; a
//! condition is the opposite; a check is left out; something is subtracted instead of
//! added; an access is not at its offset.

/// What an instruction, as text, is replaced by.
pub fn changes(instruction: &str) -> Vec<String> {
    let words: Vec<&str> = instruction.split(' ').collect();
    match words[..] {
        ["i32.const" | "i64.const", constant] => constants(words[0], constant),
        ["v128.const", "i32x4", ..] => lanes(&words),
        ["br_if" | "if", ..] => vec![format!("i32.eqz\n{instruction}")],
        // A check that is left out.
        ["unreachable"] => vec!["nop".to_owned()],
        [operator] => swaps(operator),
        _ => offsets(&words),
    }
}

fn constants(operator: &str, constant: &str) -> Vec<String> {
    let Ok(constant) = constant.parse::<i64>() else {
        return Vec::new();
    };
    let values = match operator {
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

/// Without one of its lanes.
fn lanes(constant: &[&str]) -> Vec<String> {
    let lanes = (2..constant.len()).map(|lane| {
        let mut constant = constant.to_vec();
        constant[lane] = "0";
        constant.join(" ")
    });
    lanes.collect()
}

/// Without the offset that it has.
fn offsets(access: &[&str]) -> Vec<String> {
    let offset = access.iter().position(|word| word.starts_with("offset="));
    let without = offset.map(|offset| {
        let mut access = access.to_vec();
        access.remove(offset);
        access.join(" ")
    });
    without.into_iter().collect()
}

fn swaps(instruction: &str) -> Vec<String> {
    const SWAPS: [(&str, &str); 20] = [
        ("ge_u", "gt_u"),
        ("gt_u", "ge_u"),
        ("le_u", "lt_u"),
        ("lt_u", "le_u"),
        ("lt_s", "le_s"),
        ("eq", "ne"),
        ("ne", "eq"),
        ("add", "sub"),
        ("sub", "add"),
        ("and", "or"),
        ("or", "and"),
        ("xor", "or"),
        ("andnot", "and"),
        ("shl", "shr_u"),
        ("shr_u", "shl"),
        ("ctz", "clz"),
        ("extend_high_i8x16_u", "extend_low_i8x16_u"),
        ("extend_low_i8x16_u", "extend_high_i8x16_u"),
        ("extend_high_i8x16_u", "extend_high_i8x16_s"),
        ("narrow_i16x8_u", "narrow_i16x8_s"),
    ];
    let Some((ty, operator)) = instruction.split_once('.') else {
        return Vec::new();
    };
    let swaps = SWAPS.iter().filter(|(from, _)| *from == operator);
    swaps.map(|(_, to)| format!("{ty}.{to}")).collect()
}
