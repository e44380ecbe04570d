//! Runs the `meld` command in a folder of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder that goes away with it, and the command run in there: so messages
/// name relative paths, which are the same wherever the test runs.
pub struct Bench {
    folder: TempDir,
}

impl Bench {
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        Bench { folder }
    }

    /// A folder that holds an application and the kernel it imports from.
    pub fn with_pair() -> Self {
        let bench = Bench::new();
        bench.file("app.wasm", wat::parse_str(APP).expect("valid text"));
        bench.file("kernel.wasm", wat::parse_str(KERNEL).expect("valid text"));
        bench
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).expect("a file in the temporary folder");
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// The names of everything in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("the temporary folder");
        let name = |e: std::io::Result<fs::DirEntry>| {
            let name = e.expect("an entry").file_name();
            name.into_string().expect("names made here")
        };
        let mut names: Vec<_> = entries.map(name).collect();
        names.sort();
        names
    }

    /// Runs `meld` with arguments.
    pub fn meld(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_meld-under-test"))
            .args(args)
            .current_dir(self.folder.path())
            .env("RUST_BACKTRACE", "0")
            .output()
            .expect("the meld command runs");
        Run::of(output)
    }
}

/// What a run of the command did.
pub struct Run {
    /// Nothing if a signal ended it.
    pub code: Option<i32>,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Run {
    fn of(output: Output) -> Self {
        Run {
            code: output.status.code(),
            stdout: output.stdout,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Asserts success; returns what was printed.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.stderr);
        String::from_utf8(self.stdout).expect("text")
    }
}

pub const KERNEL: &str = r#"(component
    (core module $m
        (func (export "twice") (param i32) (result i32)
            (i32.mul (local.get 0) (i32.const 2))))
    (core instance $m (instantiate $m))
    (func $twice (param "x" u32) (result u32) (canon lift (core func $m "twice")))
    (instance $api (export "twice" (func $twice)))
    (export "demo:kernel/api@1.0.0" (instance $api)))"#;

pub const APP: &str = r#"(component
    (import "demo:kernel/api@1.0.0" (instance $api
        (export "twice" (func (param "x" u32) (result u32)))))
    (core func $twice (canon lower (func $api "twice")))
    (core module $m
        (import "" "twice" (func $twice (param i32) (result i32)))
        (func (export "run") (result i32) (call $twice (i32.const 21))))
    (core instance $m (instantiate $m
        (with "" (instance (export "twice" (func $twice))))))
    (func (export "run") (result u32) (canon lift (core func $m "run"))))"#;
