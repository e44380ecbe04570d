//! Text to binary, and the first look at what an input is.
//!
//! The eight bytes of the header are judged here. They decide between the cases
//! that deserve an advice of their own (a core module, some other file). What
//! is behind them is the validator's business, except for the depth of type
//! declarations, which the validator does not survive ([`nesting`]).

use std::borrow::Cow;
use std::path::Path;

use super::{Binary, Input, nesting};
use crate::error::{Error, Result};

/// The first four bytes of every binary module and component.
const MAGIC: &[u8] = b"\0asm";

/// The input as a binary that says it is a component.
pub(super) fn binary(input: &Input) -> Result<Binary<'_>> {
    let name = input.name.as_str();
    let not_wasm = |message: String| Error::NotWasm {
        input: name.to_owned(),
        message,
    };
    if input.bytes.trim_ascii().is_empty() {
        return Err(not_wasm("it is empty".into()));
    }
    let bytes = match wat::Detect::from_bytes(&input.bytes) {
        wat::Detect::WasmBinary => Cow::Borrowed(input.bytes.as_slice()),
        wat::Detect::WasmText => wat::Parser::new()
            .parse_bytes(Some(Path::new(name)), &input.bytes)
            .map_err(|e| not_wasm(e.to_string()))?,
        wat::Detect::Unknown => return Err(not_wasm(unknown(&input.bytes))),
    };
    match header(&bytes) {
        Header::Component => match nesting::too_deep(&bytes) {
            None => Ok(Binary { name, bytes }),
            Some(offset) => Err(Error::Capacity {
                what: format!(
                    "{name}, offset {offset:#x}: types are declared more than {} deep within each \
                     other",
                    nesting::LIMIT
                ),
            }),
        },
        Header::Module => Err(Error::CoreModule {
            input: name.to_owned(),
        }),
        Header::Other { version, layer } => Err(not_wasm(format!(
            "its header says version {version} of layer {layer}, which is neither a component of \
             this version of the Component Model nor a core module"
        ))),
        Header::Truncated => Err(not_wasm(format!(
            "it ends within its header, after {} bytes",
            bytes.len()
        ))),
    }
}

/// What the header of a binary says.
enum Header {
    Component,
    Module,
    Other { version: u16, layer: u16 },
    Truncated,
}

fn header(bytes: &[u8]) -> Header {
    if wasmparser::Parser::is_component(bytes) {
        return Header::Component;
    }
    if wasmparser::Parser::is_core_wasm(bytes) {
        return Header::Module;
    }
    match bytes.get(MAGIC.len()..).and_then(|b| b.first_chunk()) {
        Some(&[v0, v1, l0, l1]) => Header::Other {
            version: u16::from_le_bytes([v0, v1]),
            layer: u16::from_le_bytes([l0, l1]),
        },
        None => Header::Truncated,
    }
}

/// Why the bytes are neither a binary nor text.
fn unknown(bytes: &[u8]) -> String {
    if MAGIC.starts_with(bytes) {
        return format!("it ends within its header, after {} bytes", bytes.len());
    }
    "it starts neither with the header of a binary (`\\0asm`) nor with text (`(component`)".into()
}
