//! What a person sees who waits.
//!
//! Most work is done before anybody looks. What takes longer than a second says
//! what it is and counts the seconds, in one line that goes away again. Only a
//! terminal gets it: in a log it would be noise.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// How long to wait before the first sign of life, and between two of them.
const PERIOD: Duration = Duration::from_secs(1);

/// Does the work, which is `what`, and shows on standard error that it goes on.
pub(crate) fn during<T>(what: &str, work: impl FnOnce() -> T) -> T {
    match io::stderr().is_terminal() {
        true => counting(what, PERIOD, io::stderr(), work),
        false => work(),
    }
}

/// Does the work, and writes a line after each period that passes meanwhile. The
/// last thing that is written clears it.
fn counting<T>(
    what: &str,
    period: Duration,
    mut to: impl Write + Send,
    work: impl FnOnce() -> T,
) -> T {
    let (working, watched) = mpsc::channel::<()>();
    thread::scope(move |scope| {
        scope.spawn(move || {
            let mut line = String::new();
            for periods in 1_u32.. {
                if watched.recv_timeout(period) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
                line = format!("{what}: {} s", (period * periods).as_secs());
                let _ = write!(to, "\r{line}").and_then(|()| to.flush());
            }
            if !line.is_empty() {
                let _ = write!(to, "\r{:1$}\r", "", line.len()).and_then(|()| to.flush());
            }
        });
        let outcome = work();
        // If the work panics instead, unwinding does this.
        drop(working);
        outcome
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_work_is_announced_and_the_line_cleared() {
        let mut seen = Vec::new();
        let period = Duration::from_millis(2);
        let outcome = counting("fusing", period, &mut seen, || {
            thread::sleep(Duration::from_millis(50));
            7
        });
        let seen = String::from_utf8(seen).unwrap();
        assert_eq!(outcome, 7);
        assert!(seen.starts_with("\rfusing: 0 s"), "{seen:?}");
        assert!(
            seen.ends_with(&format!("\r{}\r", " ".repeat(11))),
            "{seen:?}"
        );
    }

    #[test]
    fn short_work_is_silent() {
        let mut seen = Vec::new();
        assert_eq!(
            counting("fusing", Duration::from_secs(600), &mut seen, || 7),
            7
        );
        assert!(seen.is_empty(), "{seen:?}");
    }
}
