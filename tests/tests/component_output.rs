//! What a host can do with a fused component, against the composition.

use anyhow::Result;
use meld_core::{Fuser, FuserConfig, OutputFormat};
use meld_tests::differential::engine;
use wasmtime::component::{Component, Instance, Linker};
use wasmtime::{Store, StoreContextMut};

/// Two components that know nothing of each other; one calls the host.
const COMPOSITION: &str = r#"
(component
  (import "host" (func $host))
  (component $a
    (import "host" (func $host))
    (core func $host' (canon lower (func $host)))
    (core module $m
      (import "" "host" (func $host))
      (func (export "run") (call $host)))
    (core instance $i (instantiate $m (with "" (instance (export "host" (func $host'))))))
    (func (export "run") (canon lift (core func $i "run"))))
  (component $b
    (core module $m (func (export "again")))
    (core instance $i (instantiate $m))
    (func (export "again") (canon lift (core func $i "again"))))
  (instance $a (instantiate $a (with "host" (func $host))))
  (instance $b (instantiate $b))
  (export "run" (func $a "run"))
  (export "again" (func $b "again")))
"#;

fn fused() -> Result<Vec<u8>> {
    let mut config = FuserConfig::default();
    config.output = OutputFormat::Component;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(COMPOSITION, "composition.wat")?;
    Ok(fuser.fuse()?)
}

/// Calls `run`, whose host function calls `again`.
fn reenter(bytes: &[u8]) -> Result<()> {
    let engine = engine()?;
    let component = Component::new(&engine, bytes)?;
    let mut linker = Linker::<Option<Instance>>::new(&engine);
    let host = |mut store: StoreContextMut<'_, Option<Instance>>, ()| {
        let instance = store.data().expect("set before the call");
        let again = instance.get_typed_func::<(), ()>(&mut store, "again")?;
        again.call(&mut store, ())
    };
    linker.root().func_wrap("host", host)?;
    let mut store = Store::new(&engine, None);
    let instance = linker.instantiate(&mut store, &component)?;
    *store.data_mut() = Some(instance);
    let run = instance.get_typed_func::<(), ()>(&mut store, "run")?;
    Ok(run.call(&mut store, ())?)
}

#[test]
fn a_host_function_cannot_enter_again_fused_or_not() {
    for bytes in [COMPOSITION.as_bytes(), &fused().unwrap()] {
        let error = reenter(bytes).expect_err("something runs already");
        let cause = error.root_cause().to_string();
        assert!(cause.contains("cannot enter component instance"), "{cause}");
    }
}
