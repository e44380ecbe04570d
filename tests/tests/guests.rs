//! Real guests built from C: a driver that imports what a kernel exports, with
//! scalars alone. The composition under Wasmtime's component runtime, and what
//! meld makes of the two in either order and of the composition, give the same
//! answers to the same calls.

use anyhow::{Result, ensure};
use meld_tests::guests::Guests;

#[test]
fn fused_guests_answer_as_their_composition() -> Result<()> {
    let seen = Guests::new("guests", 50).agree(
        "composed.wasm",
        &[
            &["driver.wasm", "kernel.wasm"],
            &["kernel.wasm", "driver.wasm"],
        ],
    )?;
    ensure!(
        seen.traps > 0,
        "no call trapped: the boundary was not tested"
    );
    ensure!(seen.host_calls > 0, "no call reached the host");
    Ok(())
}
