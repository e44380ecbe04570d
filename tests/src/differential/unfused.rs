//! The composition, run by Wasmtime as a component: the oracle's side.

use anyhow::{Context, Result};
use wasmtime::component::types::ComponentItem;
use wasmtime::component::{Component, Instance as WasmInstance, Linker, LinkerInstance, Val};
use wasmtime::{Engine, Store};

use super::value::print;
use super::{Host, Instance, Outcome, Program, World};

/// A component that is ready to be instantiated.
pub struct Unfused {
    engine: Engine,
    component: Component,
    world: World,
    may_lack_tables: bool,
}

impl Unfused {
    /// Compiles a component.
    pub fn new(engine: &Engine, bytes: &[u8]) -> Result<Unfused> {
        let component = Component::from_binary(engine, bytes)?;
        Ok(Unfused {
            engine: engine.clone(),
            world: World::of(&component, engine),
            component,
            may_lack_tables: false,
        })
    }

    /// Says that calls through tables may have been made direct.
    #[must_use]
    pub fn lacking_tables(mut self) -> Unfused {
        self.may_lack_tables = true;
        self
    }

    /// The functions at its boundary.
    pub fn world(&self) -> &World {
        &self.world
    }

    fn linker(&self) -> Result<Linker<Host>> {
        let mut linker = Linker::new(&self.engine);
        let ty = self.component.component_type();
        for (name, item) in ty.imports(&self.engine) {
            define(&self.engine, &mut linker.root(), name, name, item.ty)?;
        }
        Ok(linker)
    }
}

/// Defines `name`, which the whole component knows as `path`.
fn define(
    engine: &Engine,
    linker: &mut LinkerInstance<'_, Host>,
    name: &str,
    path: &str,
    item: ComponentItem,
) -> Result<()> {
    match item {
        ComponentItem::ComponentFunc(_) => {
            let path = path.to_owned();
            linker.func_new(name, move |store, ty, arguments, results| {
                if let Some(result) = store.data().call(&path, &ty, arguments) {
                    results[0] = result;
                }
                Ok(())
            })?;
        }
        ComponentItem::ComponentInstance(instance) => {
            let mut linker = linker.instance(name)?;
            for (name, item) in instance.exports(engine) {
                let path = format!("{path}#{name}");
                define(engine, &mut linker, name, &path, item.ty)?;
            }
        }
        // An equal type needs no definition; what a host can't provide is
        // reported by Wasmtime when it links.
        ComponentItem::Type(_)
        | ComponentItem::CoreFunc(_)
        | ComponentItem::Module(_)
        | ComponentItem::Component(_)
        | ComponentItem::Resource(_) => {}
    }
    Ok(())
}

impl Program for Unfused {
    fn may_lack_tables(&self) -> bool {
        self.may_lack_tables
    }

    fn instantiate(&self, host: &Host) -> Result<Result<Box<dyn Instance>, Outcome>> {
        let pre = self.linker()?.instantiate_pre(&self.component)?;
        let mut store = Store::new(&self.engine, host.clone());
        Ok(match pre.instantiate(&mut store) {
            Ok(instance) => Ok(Box::new(Running { store, instance })),
            Err(error) => Err(Outcome::of_error(&error)),
        })
    }
}

struct Running {
    store: Store<Host>,
    instance: WasmInstance,
}

impl Instance for Running {
    fn invoke(&mut self, path: &str, arguments: &[Val]) -> Result<Outcome> {
        let mut index = None;
        for name in path.split('#') {
            let instance = &self.instance;
            let found = instance.get_export_index(&mut self.store, index.as_ref(), name);
            index = Some(found.with_context(|| format!("no export '{path}'"))?);
        }
        let index = index.context("an empty path")?;
        let function = self.instance.get_func(&mut self.store, index);
        let function = function.with_context(|| format!("export '{path}' is no function"))?;
        let mut results = vec![Val::Bool(false); function.ty(&self.store).results().len()];
        let returned = function.call(&mut self.store, arguments, &mut results);
        Ok(match returned {
            Ok(()) => Outcome::Returned(results.first().map_or("()".to_owned(), print)),
            Err(error) => Outcome::of_error(&error),
        })
    }
}
