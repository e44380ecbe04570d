//! The longest strings there are, and longer ones.
//!
//! The caller's memory is as large as it takes, and full of zeros, which are text
//! in every encoding. Whether a length is accepted shows in the callee's
//! `realloc`, which is called only after that; so that nothing has to be as long
//! on the other side, it traps.

use anyhow::{Context, Result};
use wasmtime::{Engine, Instance, Module, Store};

use super::allocator::{Answer, plan};
use super::encoding::Setting;
use super::guest::{COUNT, PLAN, TRAP, component};

/// Pages of the caller's memory: more than the longest string has.
const PAGES: u64 = 0x1001;

/// The composition with a large memory, in binary.
pub fn large(setting: Setting) -> Result<Vec<u8>> {
    let text = component(setting);
    let memory = "(memory (export \"caller-memory\")";
    let (before, after) = text.split_once(memory).context("the caller's memory")?;
    let (ty, after) = after.split_once(')').context("its type")?;
    let ty = ty.replace(" 1 1", &format!(" {PAGES} {PAGES}"));
    Ok(wat::parse_str([before, memory, &ty, ")", after].concat())?)
}

/// Lengths, and whether they are accepted.
pub fn lengths(setting: Setting) -> Vec<(u64, bool)> {
    let options = setting.from();
    let forms = options.encoding.forms().iter();
    let lengths = forms.flat_map(|form| {
        let longest = options.rules.max_bytes / form.unit();
        [(longest, true), (longest + 1, false)]
            .map(|(units, accepted)| (options.length(*form, units), accepted))
    });
    lengths.collect()
}

/// Whether the fused form of [`large`] calls `realloc` for a string of this
/// length.
pub fn is_accepted(engine: &Engine, module: &[u8], length: u64) -> Result<bool> {
    let module = Module::new(engine, module)?;
    let mut store = Store::new(engine, ());
    let instance = Instance::new(&mut store, &module, &[])?;
    let callee = instance.get_memory(&mut store, "callee-memory");
    let callee = callee.context("the callee's memory")?;
    let traps = Answer {
        address: 0,
        action: TRAP,
    };
    callee.write(&mut store, PLAN as usize, &plan(&[traps]))?;
    let send = instance.get_typed_func::<(u64, u64), ()>(&mut store, "send")?;
    let sent = send.call(&mut store, (0, length));
    anyhow::ensure!(sent.is_err(), "realloc did not trap");
    Ok(callee.data(&store)[COUNT as usize] > 0)
}
