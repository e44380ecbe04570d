//! The command line of meld, as a library.
//!
//! Everything that decides about the fused module is in `meld-core`; here are
//! reading and writing files, and what a person sees. A program of a few lines
//! calls [`run`], so that another program (the tests have one) can be the same
//! command.
#![deny(missing_docs)]

mod args;
mod fuse;
mod input;
mod inspect;
mod output;
mod progress;
mod report;

use std::ffi::OsString;
use std::panic;
use std::process::ExitCode;

use clap::Parser;

/// Runs `meld` with these arguments, the program's name first. The exit code
/// is 0 for success, 1 for an error, which went to standard error, and 2 for
/// arguments that make no sense.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match args::Meld::try_parse_from(args) {
        Ok(args) => args,
        Err(stop) => {
            // Help, a version or a complaint. Nobody is left to tell if it
            // can't be printed.
            let _ = stop.print();
            return exit_code(stop.exit_code());
        }
    };
    hide_guarded_panics();
    let done = match args.command {
        args::Command::Fuse(args) => fuse::fuse(&args),
        args::Command::Inspect(args) => inspect::inspect(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::error(&error);
            ExitCode::FAILURE
        }
    }
}

/// Keeps panics that become errors from being printed as well.
fn hide_guarded_panics() {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !meld_core::is_guarded() {
            print(info);
        }
    }));
}

fn exit_code(code: i32) -> ExitCode {
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}
