//! A WASI command in C, alone and composed with a component that it uses, as it is
//! and fused: it prints the same. See `guests/wasi` for what it does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use meld_core::{Fuser, FuserConfig, MemoryStrategy, OutputFormat};
use meld_tests::conformance::edges::edges;
use meld_tests::conformance::fuse;
use meld_tests::crowd::fuse_behind_crowd;
use meld_tests::differential::compose;
use meld_tests::wasi::{Host, Ran, World, command, run};
use tempfile::TempDir;
use wasmtime::component::Linker;

const PROVIDER: &str = "meld:wasi-guests/texts@0.1.0";

const NOTE: &str = "the quick brown fox\n\njumps over\n";

const OUTPUT: &str = "\
argument: COMMAND
argument: /DATA/NOTE.TXT
argument: ÄPFEL ü
mood: FINE
the|quick|brown|fox|

jumps|over|
6 words, 25 bytes
";

fn read(name: &str) -> Result<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests/wasi");
    fs::read(folder.join(name)).with_context(|| name.to_owned())
}

/// The command, which imports what the provider exports.
fn alone() -> Result<Vec<u8>> {
    command(&read("command.core.wasm")?)
}

/// The command with the provider.
fn composed() -> Result<Vec<u8>> {
    let inputs = [("command", alone()?), ("provider", read("provider.wasm")?)];
    compose(&inputs.map(|(name, bytes)| (name.to_owned(), bytes)))
}

/// Runs the command on a note, or on a file that is not there.
fn ran(component: &[u8], note: bool) -> Result<Ran> {
    let data = TempDir::new()?;
    if note {
        fs::write(data.path().join("note.txt"), NOTE)?;
    }
    let world = World {
        arguments: &["command", "/data/note.txt", "Äpfel ü"],
        environment: &[("MOOD", "fine")],
        data: data.path(),
    };
    run(component, &world, provide)
}

/// The provider as the host would write it, for a command that is alone.
fn provide(linker: &mut Linker<Host>) -> Result<()> {
    let mut provider = linker.instance(PROVIDER)?;
    provider.func_wrap("shout", |_, (text,): (String,)| {
        Ok((text.to_ascii_uppercase(),))
    })?;
    provider.func_wrap("words", |_, (text,): (String,)| {
        let words = text.split([' ', '\n']).filter(|word| !word.is_empty());
        Ok((words.map(str::to_owned).collect::<Vec<_>>(),))
    })?;
    provider.func_wrap("sum", |_, (numbers,): (Vec<u32>,)| {
        Ok((numbers.into_iter().map(u64::from).sum::<u64>(),))
    })?;
    Ok(())
}

fn expect(component: &[u8], name: &str) -> Result<()> {
    let wanted = Ran {
        success: true,
        output: OUTPUT.to_owned(),
        errors: "done\n".to_owned(),
    };
    let got = ran(component, true).with_context(|| name.to_owned())?;
    ensure!(got == wanted, "{name}: {got:#?}");
    let missing = ran(component, false).with_context(|| name.to_owned())?;
    ensure!(!missing.success, "{name} succeeds without its file");
    let errors = "no file /data/note.txt\ndone\n";
    ensure!(missing.errors == errors, "{name}: {missing:#?}");
    Ok(())
}

#[test]
fn the_command_prints_what_it_should() -> Result<()> {
    expect(&alone()?, "alone")?;
    let composed = composed()?;
    ensure!(edges(&composed)? == 3, "the provider is not used");
    expect(&composed, "composed")
}

#[test]
fn the_fused_command_prints_the_same() -> Result<()> {
    let fused = |bytes: &[u8]| fuse(bytes).map_err(|error| anyhow!("{error}"));
    expect(&fused(&alone()?)?, "alone, fused")?;
    let composed = fused(&composed()?)?;
    ensure!(edges(&composed)? == 0, "an edge is left");
    expect(&composed, "composed and fused")
}

#[test]
fn the_command_may_be_fused_with_its_provider() -> Result<()> {
    for memory in [MemoryStrategy::Auto, MemoryStrategy::SharedMemory] {
        let mut config = FuserConfig::default();
        config.output = OutputFormat::Component;
        config.memory = memory;
        let mut fuser = Fuser::new(config);
        fuser.add_component_named(alone()?, "command")?;
        fuser.add_component_named(read("provider.wasm")?, "provider")?;
        let fusion = fuser.fuse_with_report()?;
        expect(&fusion.bytes, "fused together")?;
        let regions = fusion.plans.memory.regions.len();
        ensure!((memory == MemoryStrategy::SharedMemory) == (regions == 2));
        // The provider's interface faces the host, too.
        ensure!(fusion.plans.memory.relayed.len() == regions / 2);
    }
    Ok(())
}

/// All that it has with the host, resources included, goes through the relay.
#[test]
fn the_command_may_be_behind_another_region() -> Result<()> {
    for component in [alone()?, composed()?] {
        let fusion = fuse_behind_crowd(&component, FuserConfig::default())?;
        let relayed = fusion.plans.boundaries.iter();
        let relayed = relayed.filter(|boundary| boundary.callee == "host");
        ensure!(relayed.count() > 10);
        expect(&fusion.bytes, "behind another region")?;
    }
    Ok(())
}
