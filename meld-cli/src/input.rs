//! Reading inputs.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// How messages call an input: by its path, or as standard input.
pub(crate) fn name(path: &Path) -> String {
    match is_stdin(path) {
        true => "standard input".to_owned(),
        false => path.display().to_string(),
    }
}

/// The bytes of a file, or of standard input for `-`; an error names it.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    let bytes = match is_stdin(path) {
        true => {
            let mut bytes = Vec::new();
            let read = io::stdin().lock().read_to_end(&mut bytes);
            read.map(|_| bytes)
        }
        false => fs::read(path),
    };
    bytes.with_context(|| format!("cannot read {}", name(path)))
}

/// Checks that standard input is to be read once at most.
pub(crate) fn check(paths: &[PathBuf]) -> Result<()> {
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        bail!("standard input can be one of the inputs only");
    }
    Ok(())
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
