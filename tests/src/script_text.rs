//! The text of scripts: where each parenthesised group stands, and literals
//! that hold any bytes.
//!
//! `wast` parses scripts but keeps only the offset of a keyword inside each
//! directive. The lexer's parentheses give the range to replace, so that
//! every directive that is not touched reaches the engine as it was written.

use std::ops::Range;

use anyhow::{Context, Result};
use wast::QuoteWat;
use wast::lexer::{Lexer, TokenKind};

/// The parenthesised groups of a text.
pub struct Groups {
    /// Every group, by where it opens.
    ranges: Vec<Range<usize>>,
    /// The whole text.
    all: Range<usize>,
}

impl Groups {
    /// The groups of the text that `lexer` reads.
    pub fn new(lexer: &Lexer<'_>) -> Result<Self> {
        let mut ranges = Vec::new();
        let mut open = Vec::new();
        for token in lexer.iter(0) {
            let token = token?;
            match token.kind {
                TokenKind::LParen => {
                    open.push(ranges.len());
                    ranges.push(token.offset..token.offset);
                }
                TokenKind::RParen => {
                    let group: usize = open.pop().context("unbalanced parentheses")?;
                    ranges[group].end = token.offset + 1;
                }
                // Only parentheses matter here.
                _ => {}
            }
        }
        Ok(Groups {
            ranges,
            all: 0..lexer.input().len(),
        })
    }

    /// The innermost group around `offset`.
    pub fn innermost(&self, offset: usize) -> Option<Range<usize>> {
        let opened = self.ranges.partition_point(|range| range.start < offset);
        let around = |range: &&Range<usize>| range.contains(&offset);
        self.ranges[..opened].iter().rev().find(around).cloned()
    }

    /// Where a module directive stands. A script that is nothing but the
    /// fields of one module has no group for it: it is the whole text.
    pub fn module(&self, module: &QuoteWat<'_>) -> Range<usize> {
        self.innermost(module.span().offset())
            .unwrap_or_else(|| self.all.clone())
    }
}

/// An `$id` in the quoted form, which holds any character.
pub fn dollar(id: &str) -> String {
    format!("${}", string(id.as_bytes()))
}

/// A string literal in which every byte is escaped.
pub fn string(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble)]);
    let mut text = String::with_capacity(bytes.len() * 3 + 2);
    text.push('"');
    for byte in bytes {
        text.extend(['\\', digit(byte >> 4), digit(byte & 15)]);
    }
    text.push('"');
    text
}
