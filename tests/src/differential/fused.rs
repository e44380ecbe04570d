//! The fused module, run by Wasmtime as a core module: meld's side. What is
//! known of the composition is its [`World`]; everything else is names.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use wasmtime::component::Val;
use wasmtime::component::types::ComponentFunc;
use wasmtime::{
    Caller, Engine, Error, ExternType, Func, FuncType, Instance as WasmInstance, Linker, Module,
    Store, Val as Core, ValType,
};

use super::outcome::HostRefused;
use super::value::print;
use super::{Host, Instance, Outcome, Program, World, flat};

/// A fused module that is ready to be instantiated.
pub struct Fused {
    engine: Engine,
    module: Module,
    world: World,
    may_lack_tables: bool,
}

impl Fused {
    /// Compiles a module and checks its boundary: each function export of
    /// `world` is there with its flattened type, and each import is one of
    /// `world`'s.
    pub fn new(engine: &Engine, bytes: &[u8], world: &World) -> Result<Fused> {
        let fused = Fused {
            engine: engine.clone(),
            module: Module::from_binary(engine, bytes)?,
            world: world.clone(),
            may_lack_tables: false,
        };
        fused.check_exports()?;
        fused.check_imports()?;
        Ok(fused)
    }

    /// Says that calls through tables may have been made direct.
    #[must_use]
    pub fn lacking_tables(mut self) -> Fused {
        self.may_lack_tables = true;
        self
    }

    fn check_exports(&self) -> Result<()> {
        for (path, ty) in &self.world.exports {
            let export = self.module.get_export(path);
            let function = export.as_ref().and_then(ExternType::func);
            let function = function.with_context(|| format!("no function export '{path}'"))?;
            check_signature(function, ty).with_context(|| format!("export '{path}'"))?;
        }
        Ok(())
    }

    fn check_imports(&self) -> Result<()> {
        for import in self.module.imports() {
            let place = || format!("import '{}' '{}'", import.module(), import.name());
            let (_, ty) = self.imported(import.module(), import.name())?;
            let function = import.ty();
            let function = function.func().context("not a function");
            check_signature(function.with_context(place)?, ty).with_context(place)?;
        }
        Ok(())
    }

    fn imported(&self, module: &str, field: &str) -> Result<(String, &ComponentFunc)> {
        let path = World::import_path(module, field);
        let ty = self.world.imports.get(&path);
        let ty = ty.with_context(|| format!("'{path}' is no import of the composition"))?;
        Ok((path, ty))
    }

    fn linker(&self) -> Result<Linker<Host>> {
        let mut linker = Linker::new(&self.engine);
        // A module may import one field twice.
        linker.allow_shadowing(true);
        for import in self.module.imports() {
            let (path, ty) = self.imported(import.module(), import.name())?;
            let function = import.ty();
            let function = function.func().context("not a function")?.clone();
            let ty = ty.clone();
            linker.func_new(
                import.module(),
                import.name(),
                function,
                move |caller: Caller<'_, Host>, arguments, results| {
                    call_host(caller.data(), &path, &ty, arguments, results)
                },
            )?;
        }
        Ok(linker)
    }
}

fn check_signature(core: &FuncType, ty: &ComponentFunc) -> Result<()> {
    let (params, results) = flat::signature(ty)?;
    let agree = |core: Vec<ValType>, expected: &[ValType]| {
        core.len() == expected.len() && core.iter().zip(expected).all(|(a, b)| ValType::eq(a, b))
    };
    ensure!(
        agree(core.params().collect(), &params) && agree(core.results().collect(), &results),
        "has type {core}, expected {params:?} -> {results:?}"
    );
    Ok(())
}

/// Lifts the arguments, calls the host, lowers its result.
fn call_host(
    host: &Host,
    path: &str,
    ty: &ComponentFunc,
    arguments: &[Core],
    results: &mut [Core],
) -> Result<(), Error> {
    let mut core = arguments.iter().copied();
    let arguments = ty
        .params()
        .map(|(_, ty)| flat::lift(&ty, &mut core))
        .collect::<Result<Vec<_>, HostRefused>>()
        .map_err(Error::new)?;
    let mut flat = Vec::new();
    if let (Some(result), Some(ty)) = (host.call(path, ty, &arguments), ty.results().next()) {
        flat::lower(&ty, &result, &mut flat).map_err(|e| Error::msg(format!("{e:#}")))?;
    }
    results.copy_from_slice(&flat);
    Ok(())
}

impl Program for Fused {
    fn may_lack_tables(&self) -> bool {
        self.may_lack_tables
    }

    fn instantiate(&self, host: &Host) -> Result<Result<Box<dyn Instance>, Outcome>> {
        let pre = self.linker()?.instantiate_pre(&self.module)?;
        let mut store = Store::new(&self.engine, host.clone());
        Ok(match pre.instantiate(&mut store) {
            Ok(instance) => Ok(Box::new(Running {
                store,
                instance,
                exports: self.world.exports.clone(),
            })),
            Err(error) => Err(Outcome::of_error(&error)),
        })
    }
}

struct Running {
    store: Store<Host>,
    instance: WasmInstance,
    exports: BTreeMap<String, ComponentFunc>,
}

impl Running {
    fn function(&mut self, name: &str) -> Option<Func> {
        self.instance.get_func(&mut self.store, name)
    }

    /// The call itself, the lifting of its results, and then its post-return
    /// function with the core results.
    fn call(&mut self, path: &str, ty: &ComponentFunc, core: &[Core]) -> Result<String, Error> {
        let Some(function) = self.function(path) else {
            unreachable!("checked when the module was loaded");
        };
        let count = function.ty(&self.store).results().len();
        let mut results = vec![Core::I32(0); count];
        function.call(&mut self.store, core, &mut results)?;
        let mut lifted = results.iter().copied();
        let value = match ty.results().next() {
            Some(ty) => print(&flat::lift(&ty, &mut lifted).map_err(Error::new)?),
            None => "()".to_owned(),
        };
        if let Some(post_return) = self.function(&format!("cabi_post_{path}")) {
            post_return.call(&mut self.store, &results, &mut [])?;
        }
        Ok(value)
    }
}

impl Instance for Running {
    fn invoke(&mut self, path: &str, arguments: &[Val]) -> Result<Outcome> {
        let ty = self.exports.get(path).cloned();
        let ty = ty.with_context(|| format!("no export '{path}'"))?;
        let mut core = Vec::new();
        for ((_, ty), value) in ty.params().zip(arguments) {
            flat::lower(&ty, value, &mut core)?;
        }
        Ok(match self.call(path, &ty, &core) {
            Ok(value) => Outcome::Returned(value),
            Err(error) => Outcome::of_error(&error),
        })
    }
}
