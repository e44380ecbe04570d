//! Writing the output, wholly or not at all.
//!
//! The bytes go to a temporary file beside the target, which then takes the
//! target's place in one step. So nobody sees half of an output, and an error
//! leaves what was there; of several outputs all are written before the first
//! one takes its place. Anything that is not a plain file (a pipe, a device)
//! is written through instead: putting a file in its place would be vandalism.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::NamedTempFile;

/// Where the output goes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// Standard output.
    Stdout,
    /// A plain file, which may not exist yet.
    File(PathBuf),
    /// A file that is written through.
    Special(PathBuf),
}

impl Output {
    /// Looks at the target, and changes nothing.
    pub(crate) fn open(path: &Path) -> Result<Output> {
        if path.as_os_str() == "-" {
            return Ok(Output::Stdout);
        }
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => bail!(
                "cannot write {}: it is a directory\n  help: name a file in it",
                path.display()
            ),
            // A link stays, and what it leads to is replaced.
            Ok(there) if there.is_file() => Ok(Output::File(
                path.canonicalize().with_context(failed(path))?,
            )),
            Ok(_) => Ok(Output::Special(path.to_owned())),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                Ok(Output::File(new_file(path).with_context(failed(path))?))
            }
            Err(e) => Err(e).with_context(failed(path)),
        }
    }

    /// Writes each of several outputs.
    pub(crate) fn write_all(outputs: &[(&Output, &[u8])]) -> Result<()> {
        let staged = outputs.iter().map(|(output, bytes)| output.stage(bytes));
        let staged = staged.collect::<Result<Vec<_>>>()?;
        staged.into_iter().try_for_each(Staged::commit)
    }

    /// Does what can be done before anything is seen.
    fn stage<'o>(&'o self, bytes: &'o [u8]) -> Result<Staged<'o>> {
        Ok(match self {
            Output::Stdout => Staged::Stdout(bytes),
            Output::File(path) => {
                Staged::File(staged_file(path, bytes).with_context(failed(path))?, path)
            }
            Output::Special(path) => Staged::Special(path, bytes),
        })
    }
}

/// An output that waits for the others.
enum Staged<'o> {
    Stdout(&'o [u8]),
    /// A temporary file with the bytes, and its place.
    File(NamedTempFile, &'o Path),
    Special(&'o Path, &'o [u8]),
}

impl Staged<'_> {
    fn commit(self) -> Result<()> {
        match self {
            Staged::Stdout(bytes) => {
                let mut stdout = io::stdout().lock();
                let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
                written.context("cannot write to standard output")
            }
            Staged::File(file, path) => {
                let placed = file.persist(path).map_err(|failure| failure.error);
                placed.map(drop).with_context(failed(path))
            }
            Staged::Special(path, bytes) => {
                let mut file = File::options()
                    .write(true)
                    .open(path)
                    .with_context(failed(path))?;
                file.write_all(bytes).with_context(failed(path))
            }
        }
    }
}

fn failed(path: &Path) -> impl Fn() -> String {
    move || format!("cannot write {}", path.display())
}

/// The path of a file that does not exist, in one way for all ways to say it: so two
/// outputs can't be one unnoticed.
fn new_file(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    // Links that lead in a circle are not found to be missing.
    while let Ok(target) = fs::read_link(&path) {
        path = folder(&path).join(target);
    }
    let name = path.file_name().ok_or(io::ErrorKind::NotFound)?;
    Ok(folder(&path).canonicalize()?.join(name))
}

/// A file with these bytes beside `path`.
fn staged_file(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = temporary(folder(path))?;
    file.write_all(bytes)?;
    Ok(file)
}

/// The folder that a path names a file in.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// A temporary file that goes away unless it is persisted. Its permissions are
/// those of any new file, not only for its owner, since it is to be the output.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".meld-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // The file's name is made up: it would only confuse in a message.
    let file = builder.tempfile_in(folder);
    file.map_err(|e| io::Error::from(e.kind()))
}
