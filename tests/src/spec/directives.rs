//! Takes a script apart into its directives, to run them one by one.

use std::ops::Range;

use anyhow::{Context, Result};
use wast::lexer::{Lexer, TokenKind};

/// The directives of a script, or its only range if it is a single module without
/// a `(module …)` around it.
pub fn directives(text: &str) -> Result<Vec<Range<usize>>> {
    let mut lexer = Lexer::new(text);
    lexer.allow_confusing_unicode(true);
    let mut ranges = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for token in lexer.iter(0) {
        let token = token.context("not a script")?;
        match token.kind {
            TokenKind::LParen => {
                if depth == 0 {
                    start = token.offset;
                }
                depth += 1;
            }
            TokenKind::RParen => {
                depth = depth.checked_sub(1).context("parentheses do not match")?;
                if depth == 0 {
                    ranges.push(start..token.offset + 1);
                }
            }
            _ => {}
        }
    }
    let run_together = ["(thread", "(func", "(memory", "(table", "(type"];
    let together = ranges.iter().any(|range| {
        let directive = &text[range.clone()];
        run_together.iter().any(|head| directive.starts_with(head))
    });
    Ok(match together {
        true => std::iter::once(0..text.len()).collect(),
        false => ranges,
    })
}
