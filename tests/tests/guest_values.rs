//! Real guests built from C that pass every kind of value in memory: a pair, a
//! chain of three, one provider that two apps use, and one component instantiated
//! twice. Each composition under Wasmtime's component runtime, and what meld makes
//! of its parts and of the composition, give the same answers to the same calls
//! and call the host alike. See `guests/values` for what the guests do.

use anyhow::{Result, ensure};
use meld_tests::differential::{Event, Outcome, Session, engine};
use meld_tests::guests::Guests;
use wasmtime::component::Val;

const DRIVER: &str = "meld:values/driver@0.1.0";
const SECOND: &str = "meld:values/second@0.1.0";

#[test]
fn a_pair_agrees() -> Result<()> {
    agree(
        "pair.wasm",
        &[
            &["app.wasm", "provider.wasm"],
            &["provider.wasm", "app.wasm"],
        ],
    )
}

#[test]
fn a_chain_of_three_agrees() -> Result<()> {
    agree(
        "chain.wasm",
        &[
            &["chained.wasm", "middle.wasm", "provider.wasm"],
            &["provider.wasm", "middle.wasm", "chained.wasm"],
        ],
    )
}

#[test]
fn one_provider_of_two_apps_agrees() -> Result<()> {
    agree(
        "shared.wasm",
        &[
            &["app.wasm", "second.wasm", "provider.wasm"],
            &["provider.wasm", "second.wasm", "app.wasm"],
        ],
    )
}

/// Only a composition can say that one component is to be instantiated twice.
#[test]
fn a_component_instantiated_twice_agrees() -> Result<()> {
    agree("twice.wasm", &[])
}

/// What the first app does shows in the second one's answers exactly if the two
/// use the same instance of the provider.
#[test]
fn only_a_shared_provider_carries_state_across() -> Result<()> {
    let engine = engine()?;
    for (composed, carries) in [("shared.wasm", true), ("twice.wasm", false)] {
        let (_, fused) = guests().both(&engine, composed)?;
        let alone = call(&mut Session::new(&fused), SECOND, "check-state", &[7])?;
        let mut session = Session::new(&fused);
        call(&mut session, DRIVER, "check-state", &[7])?;
        let after = call(&mut session, SECOND, "check-state", &[7])?;
        ensure!(
            (alone != after) == carries,
            "{composed}: {alone} alone, {after} after a call of the other app"
        );
    }
    Ok(())
}

/// Post-return functions free what a result holds, and the caller what it got:
/// after a run nothing is in use but what the provider keeps on purpose.
#[test]
fn nothing_stays_allocated() -> Result<()> {
    let engine = engine()?;
    for composed in ["pair.wasm", "chain.wasm"] {
        let (_, fused) = guests().both(&engine, composed)?;
        let mut session = Session::new(&fused);
        for seed in 0..20 {
            call(&mut session, DRIVER, "run", &[seed, 3])?;
            // Makes the provider forget whom it stored.
            call(&mut session, DRIVER, "check-people", &[seed])?;
            let live = call(&mut session, DRIVER, "live", &[])?;
            let nothing = Outcome::Returned("0".to_owned());
            ensure!(live.outcome == nothing, "{composed} after {seed}: {live}");
        }
    }
    Ok(())
}

fn guests() -> Guests {
    Guests::new("guests/values", 6)
}

fn agree(composed: &str, inputs: &[&[&str]]) -> Result<()> {
    let seen = guests().agree(composed, inputs)?;
    ensure!(seen.traps > 0, "no value was refused at a boundary");
    ensure!(seen.returns > 10 * seen.traps, "too many traps: {seen:?}");
    ensure!(seen.host_calls > 0, "no call reached the host");
    Ok(())
}

/// Calls a function of the exported `interface`; it has to return.
fn call(
    session: &mut Session<'_>,
    interface: &str,
    function: &str,
    arguments: &[u32],
) -> Result<Event> {
    let arguments: Vec<_> = arguments.iter().copied().map(Val::U32).collect();
    let event = session.invoke(&format!("{interface}#{function}"), &arguments)?;
    ensure!(event.outcome.is_return(), "{function}: {event}");
    Ok(event)
}
