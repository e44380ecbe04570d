//! Expected outcomes in files.

use std::fs;
use std::path::Path;

/// Compares `text` with the file `tests/snapshots/<name>`, or writes that file
/// if the variable `BLESS` is set; read the difference before committing.
///
/// # Panics
///
/// If they differ.
#[track_caller]
pub fn assert_snapshot(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("snapshots")
        .join(name);
    if std::env::var_os("BLESS").is_some() {
        let folder = path.parent().expect("a name within the folder");
        fs::create_dir_all(folder).expect("the folder of snapshots");
        fs::write(&path, text).expect("a snapshot");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text,
        expected,
        "{}: set BLESS=1 to accept it",
        path.display()
    );
}
