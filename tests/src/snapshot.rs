//! Expected outcomes in files.

use std::fs;
use std::path::{Path, PathBuf};

/// Compares `text` with the file `tests/snapshots/<name>`, or writes that file
/// if the variable `BLESS` is set; read the difference before committing.
///
/// # Panics
///
/// If they differ.
#[track_caller]
pub fn assert_snapshot(name: &str, text: &str) {
    let path = path(name);
    if std::env::var_os("BLESS").is_some() {
        let folder = path.parent().expect("a name within the folder");
        fs::create_dir_all(folder).expect("the folder of snapshots");
        fs::write(&path, text).expect("a snapshot");
        return;
    }
    assert_eq!(
        text,
        read_snapshot(name),
        "{}: set BLESS=1 to accept it",
        path.display()
    );
}

/// What a snapshot says, or nothing if there is none yet.
pub fn read_snapshot(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_default()
}

fn path(name: &str) -> PathBuf {
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    snapshots.join(name)
}
