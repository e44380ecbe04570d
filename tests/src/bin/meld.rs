//! The `meld` command, built with the tests so that they can run it.

use std::process::ExitCode;

fn main() -> ExitCode {
    meld_cli::run(std::env::args_os())
}
