//! The rows of the table. A new row is one more entry here.

use anyhow::{Context, Result};
use meld_core::{Fuser, FuserConfig};
use wasmtime::Engine;

use super::guest::{self, Text, Values};
use super::measure::Program;

/// A kind of call.
pub struct Row {
    pub name: &'static str,
    pub calls: Calls,
    /// How many elements a call passes. One row of the table for each.
    pub lengths: &'static [u32],
    /// Bytes of an element, to say how much a length is.
    pub element: u32,
    /// The most that a fused call may cost, as a part of a composed one.
    pub at_most: fn(bytes: u32) -> Option<f64>,
}

/// What is called.
pub enum Calls {
    /// A function of whole core values.
    Scalar,
    /// A function whose parameter and result have to be narrowed.
    Narrow,
    /// A function that is passed values in memory.
    Send(Values),
    /// One that returns them.
    Receive(Values),
}

const NO_LENGTH: &[u32] = &[0];
/// 16 bytes, 1 KiB and 1 MiB, in elements of this many bytes.
const BYTES: &[u32] = &[1 << 4, 1 << 10, 1 << 20];
const WORDS: &[u32] = &[1 << 2, 1 << 8, 1 << 18];
const SIXTEENS: &[u32] = &[1, 1 << 6, 1 << 16];

/// Never more than composed up to 1 KiB.
fn not_worse(bytes: u32) -> Option<f64> {
    (bytes <= 1 << 10).then_some(1.0)
}

/// A fifth of it from 1 KiB on.
fn in_bulk(bytes: u32) -> Option<f64> {
    Some(if bytes < 1 << 10 { 1.0 } else { 0.2 })
}

/// All rows, in the order of the table.
pub fn rows() -> Vec<Row> {
    let scalar = |name, calls| Row {
        name,
        calls,
        lengths: NO_LENGTH,
        element: 0,
        at_most: not_worse,
    };
    let utf8 = |text: &'static str| {
        Values::String(Text {
            encodings: ["utf8", "utf8"],
            bytes: text.as_bytes(),
        })
    };
    let ascii = utf8("The quick brown ");
    // Each is 16 bytes.
    let texts = [
        ("string, German", utf8("für acht Käse ")),
        ("string, Greek", utf8("και το ψω")),
        ("string, Chinese", utf8("你好世界，a")),
        ("string, every other letter ASCII", utf8("aéb€cд𝄞..")),
    ];
    let mut rows = vec![
        scalar("u32 -> u32", Calls::Scalar),
        scalar("u8 -> bool", Calls::Narrow),
        Row {
            name: "list<u8>",
            calls: Calls::Send(Values::List("u8")),
            lengths: BYTES,
            element: 1,
            at_most: in_bulk,
        },
        Row {
            name: "-> list<u8>",
            calls: Calls::Receive(Values::List("u8")),
            lengths: BYTES,
            element: 1,
            at_most: in_bulk,
        },
        Row {
            name: "list<u32>",
            calls: Calls::Send(Values::List("u32")),
            lengths: WORDS,
            element: 4,
            at_most: in_bulk,
        },
        Row {
            name: "list<tuple<u64, u32, u16, s8, u8>>",
            calls: Calls::Send(Values::List("(tuple u64 u32 u16 s8 u8)")),
            lengths: SIXTEENS,
            element: 16,
            at_most: not_worse,
        },
        Row {
            name: "list<tuple<u64, char, u16, bool, u8>>",
            calls: Calls::Send(Values::List("(tuple u64 char u16 bool u8)")),
            lengths: SIXTEENS,
            element: 16,
            at_most: not_worse,
        },
        Row {
            name: "string, ASCII",
            calls: Calls::Send(ascii),
            lengths: BYTES,
            element: 1,
            at_most: not_worse,
        },
        Row {
            name: "-> string, ASCII",
            calls: Calls::Receive(ascii),
            lengths: BYTES,
            element: 1,
            at_most: not_worse,
        },
    ];
    rows.extend(texts.map(|(name, text)| Row {
        name,
        calls: Calls::Send(text),
        lengths: BYTES,
        element: 1,
        at_most: not_worse,
    }));
    rows
}

impl Row {
    /// The ways to make these calls, the composed one first.
    pub fn programs(&self, engine: &Engine) -> Result<Vec<Program>> {
        let composed = match &self.calls {
            Calls::Scalar => guest::scalar(),
            Calls::Narrow => guest::narrow(),
            Calls::Send(values) => guest::send(values),
            Calls::Receive(values) => guest::receive(values),
        };
        let mut programs = vec![
            Program::component("composed", engine, &composed)?,
            Program::module("fused", engine, &fuse(&composed, true)?)?,
        ];
        if let Calls::Scalar = self.calls {
            let adapted = fuse(&composed, false)?;
            programs.push(Program::module("with adapters", engine, &adapted)?);
            let linked = guest::hand_linked();
            programs.push(Program::module("hand-linked", engine, linked.as_bytes())?);
        }
        Ok(programs)
    }
}

fn fuse(component: &str, inline_adapters: bool) -> Result<Vec<u8>> {
    let mut config = FuserConfig::default();
    config.adapter.inline_adapters = inline_adapters;
    let mut fuser = Fuser::new(config);
    fuser.add_component(component)?;
    fuser.fuse().context("fusing")
}
