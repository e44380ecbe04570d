//! The unfused component in Wasmtime's component runtime: the oracle.

use std::collections::HashMap;

use meld_tests::map_host::Function;
use wasmtime::component::{self, Instance, Linker, Val};
use wasmtime::{Engine, Result, Store, format_err};

/// A component that is instantiated.
pub struct Component {
    store: Store<()>,
    instance: Instance,
}

impl Component {
    /// Instantiates it with the host's functions, by interface (or `$root`) and
    /// name.
    pub fn new(
        engine: &Engine,
        text: &str,
        functions: &HashMap<(&str, &str), Function>,
    ) -> Result<Self> {
        let component = component::Component::new(engine, text)?;
        let mut linker = Linker::new(engine);
        for ((interface, name), function) in functions {
            let mut place = match *interface {
                "$root" => linker.root(),
                // There may be one already.
                interface => linker.allow_shadowing(true).instance(interface)?,
            };
            let function = function.clone();
            place.func_new(name, move |_, _, arguments, results| {
                let result = function(arguments);
                results
                    .iter_mut()
                    .zip(result)
                    .for_each(|(to, from)| *to = from);
                Ok(())
            })?;
        }
        let mut store = Store::new(engine, ());
        let instance = linker.instantiate(&mut store, &component)?;
        Ok(Component { store, instance })
    }

    /// Calls an export, `f` or `interface#f`.
    pub fn call(&mut self, name: &str, arguments: &[Val]) -> Result<Option<Val>> {
        let store = &mut self.store;
        let missing = || format_err!("the component exports no {name}");
        let (interface, name) = match name.split_once('#') {
            Some((interface, name)) => {
                let index = self.instance.get_export_index(&mut *store, None, interface);
                (Some(index.ok_or_else(missing)?), name)
            }
            None => (None, name),
        };
        let index = self
            .instance
            .get_export_index(&mut *store, interface.as_ref(), name);
        let func = self
            .instance
            .get_func(&mut *store, index.ok_or_else(missing)?);
        let func = func.ok_or_else(missing)?;
        let count = func.ty(&*store).results().len();
        let mut results = vec![Val::Bool(false); count];
        func.call(store, arguments, &mut results)?;
        Ok(results.pop())
    }
}
