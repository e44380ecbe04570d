//! Reading inputs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The bytes of a file; an error names the file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
