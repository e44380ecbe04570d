//! WASI commands: components made of a core module that imports WASI preview 1,
//! and a host that runs them and keeps what they print.
//!
//! Such a component has what hand-written ones lack: an adapter module that
//! takes pages of the main module's memory, shims for functions that need that
//! memory, and streams of the host whose handles it holds.

use std::path::Path;

use anyhow::{Context, Result};
use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME, WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
};
use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Engine, Store};
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtx, WasiCtxView, WasiView};
use wit_component::ComponentEncoder;

/// Most bytes that a command may print.
const CAPACITY: usize = 1 << 20;

/// The component of a command whose core module imports preview 1.
pub fn command(module: &[u8]) -> Result<Vec<u8>> {
    ComponentEncoder::default()
        .module(module)?
        .adapter(
            WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME,
            WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
        )?
        .validate(true)
        .encode()
}

/// What a command is given.
pub struct World<'a> {
    /// Its arguments, the first of which is its own name.
    pub arguments: &'a [&'a str],
    /// Its environment.
    pub environment: &'a [(&'a str, &'a str)],
    /// The folder that it knows as `/data`.
    pub data: &'a Path,
}

/// How a command ended, and what it printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// Whether it reported success.
    pub success: bool,
    /// What it printed on standard output.
    pub output: String,
    /// What it printed on standard error.
    pub errors: String,
}

/// The state of a command.
pub struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

/// Runs a command. `define` adds what it imports besides WASI.
pub fn run(
    component: &[u8],
    world: &World<'_>,
    define: impl FnOnce(&mut Linker<Host>) -> Result<()>,
) -> Result<Ran> {
    let engine = Engine::default();
    let component = Component::from_binary(&engine, component)?;
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    define(&mut linker)?;
    let output = MemoryOutputPipe::new(CAPACITY);
    let errors = MemoryOutputPipe::new(CAPACITY);
    let wasi = WasiCtx::builder()
        .args(world.arguments)
        .envs(world.environment)
        .preopened_dir(world.data, "/data", FsPerms::ReadOnly)?
        .stdout(output.clone())
        .stderr(errors.clone())
        .build();
    let table = ResourceTable::new();
    let mut store = Store::new(&engine, Host { wasi, table });
    let command = Command::instantiate(&mut store, &component, &linker)?;
    let success = match command.wasi_cli_run().call_run(&mut store) {
        Ok(ended) => ended.is_ok(),
        // A status other than 0 is not returned.
        Err(error) => error.downcast::<I32Exit>()?.0 == 0,
    };
    let text = |pipe: MemoryOutputPipe| {
        String::from_utf8(pipe.contents().to_vec()).context("not in UTF-8")
    };
    Ok(Ran {
        success,
        output: text(output)?,
        errors: text(errors)?,
    })
}
