//! The `meld` program. See [`meld_cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    meld_cli::run(std::env::args_os())
}
