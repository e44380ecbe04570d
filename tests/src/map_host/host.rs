//! Calls in both directions.

use std::collections::HashMap;
use std::sync::Arc;

use wasmtime::component::Val;
use wasmtime::{
    AsContextMut, Caller, Engine, Extern, FuncType, Instance, Linker, Module, Result, Store,
    ValType, bail, ensure, format_err,
};

use super::flat;
use super::layout;
use super::map::{Abi, CoreSignature, Export, Import, ImportMap};
use super::memory::{Access, Guest};
use super::strings::Encoding;
use super::types::{Flat, Signature, Type};

/// More flat parameters than these are passed in memory.
const MAX_FLAT_PARAMS: usize = 16;

/// What the host does for an import.
pub type Function = Arc<dyn Fn(&[Val]) -> Option<Val> + Send + Sync>;

/// A fused module that is instantiated.
pub struct MapHost {
    store: Store<()>,
    instance: Instance,
    map: ImportMap,
}

impl MapHost {
    /// Instantiates `module`. `functions` has the host's by module and function.
    pub fn new(
        engine: &Engine,
        module: &[u8],
        map: &str,
        functions: &HashMap<(&str, &str), Function>,
    ) -> Result<Self> {
        let map: ImportMap = serde_json::from_str(map)?;
        ensure!(map.version <= 2, "version {} of the map", map.version);
        let module = Module::new(engine, module)?;
        let mut linker = Linker::new(engine);
        for import in &map.imports {
            let function = functions.get(&(import.module.as_str(), import.function.as_str()));
            let function = function.ok_or_else(|| format_err!("no function for {import:?}"))?;
            provide(&mut linker, import, function.clone())?;
        }
        let mut store = Store::new(engine, ());
        let instance = linker.instantiate(&mut store, &module)?;
        let mut host = MapHost {
            store,
            instance,
            map,
        };
        if let Some(start) = &host.map.start {
            let start = host.instance.get_func(&mut host.store, &start.name);
            let start = start.ok_or_else(|| format_err!("the start function is no export"))?;
            start.call(&mut host.store, &[], &mut [])?;
        }
        Ok(host)
    }

    /// Calls an export of the component.
    pub fn call(&mut self, name: &str, arguments: &[Val]) -> Result<Option<Val>> {
        let export = self.map.exports.iter().find(|export| export.name == name);
        let export = export.cloned();
        let export = export.ok_or_else(|| format_err!("the map has no export {name}"))?;
        self.call_export(&export, arguments)
    }

    fn call_export(&mut self, export: &Export, arguments: &[Val]) -> Result<Option<Val>> {
        let signature = Signature::parse(&export.wit)?;
        signature.check(&export.core, Direction::Export)?;
        let instance = self.instance;
        let lookup = |store: &mut Store<()>, name: &str| instance.get_export(store, name);
        let guest = Guest::find(&mut self.store, &export.abi, lookup)?;
        let func = self.func(&export.name)?;
        let mut access = Access {
            store: &mut self.store,
            guest,
        };
        let parameters = access.lower_parameters(&signature, arguments)?;
        let mut results = vec![wasmtime::Val::I32(0); export.core.results.len()];
        func.call(&mut access.store, &parameters, &mut results)?;
        let result = access.lift_result(&signature, &results)?;
        if let Some(post_return) = &export.post_return {
            let post_return = self.func(&post_return.name)?;
            post_return.call(&mut self.store, &results, &mut [])?;
        }
        Ok(result)
    }

    fn func(&mut self, name: &str) -> Result<wasmtime::Func> {
        let func = self.instance.get_func(&mut self.store, name);
        func.ok_or_else(|| format_err!("the module exports no function {name}"))
    }
}

/// Defines one import.
fn provide(linker: &mut Linker<()>, import: &Import, function: Function) -> Result<()> {
    let Some(wit) = &import.wit else {
        bail!("{} is no function of the component", import.field);
    };
    let signature = Signature::parse(wit)?;
    signature.check(&import.core, Direction::Import)?;
    let abi = import.abi.clone();
    let core = &import.core;
    let ty = FuncType::new(
        linker.engine(),
        core_types(&core.params)?,
        core_types(&core.results)?,
    );
    let serve = move |mut caller: Caller<'_, ()>,
                      parameters: &[wasmtime::Val],
                      results: &mut [wasmtime::Val]| {
        let lookup = |caller: &mut Caller<'_, ()>, name: &str| caller.get_export(name);
        let guest = Guest::find(&mut caller, &abi, lookup)?;
        let mut access = Access {
            store: &mut caller,
            guest,
        };
        let arguments = access.lift_parameters(&signature, parameters)?;
        let result = function(&arguments);
        access.lower_result(&signature, result, parameters, results)
    };
    linker.func_new(&import.module, &import.field, ty, serve)?;
    Ok(())
}

fn core_types(names: &[String]) -> Result<Vec<ValType>> {
    let ty = |name: &String| match name.as_str() {
        "i32" => Ok(ValType::I32),
        "i64" => Ok(ValType::I64),
        "f32" => Ok(ValType::F32),
        "f64" => Ok(ValType::F64),
        other => Err(format_err!("an unknown core type: {other}")),
    };
    names.iter().map(ty).collect()
}

impl Guest {
    /// Looks up what the map names.
    fn find<S>(
        store: &mut S,
        abi: &Abi,
        lookup: impl Fn(&mut S, &str) -> Option<Extern>,
    ) -> Result<Self> {
        let mut memory = None;
        let region = abi.memory.as_ref().and_then(|memory| memory.region);
        if let Some(named) = &abi.memory {
            ensure!(!named.memory64, "this host knows 32-bit memories only");
            memory = lookup(store, &named.name).and_then(Extern::into_memory);
            ensure!(memory.is_some(), "{} is no memory", named.name);
        }
        let mut realloc = None;
        if let Some(named) = &abi.realloc {
            realloc = lookup(store, &named.name).and_then(Extern::into_func);
            ensure!(realloc.is_some(), "{} is no function", named.name);
        }
        let encoding = Encoding::parse(&abi.string_encoding)?;
        Ok(Guest {
            memory,
            region,
            realloc,
            encoding,
        })
    }
}

enum Direction {
    Import,
    Export,
}

impl Signature {
    fn flat_params(&self) -> Vec<Flat> {
        self.params.iter().flat_map(|ty| ty.flat()).collect()
    }

    fn flat_results(&self) -> Vec<Flat> {
        self.result.iter().flat_map(|ty| ty.flat()).collect()
    }

    fn spills_params(&self) -> bool {
        self.flat_params().len() > MAX_FLAT_PARAMS
    }

    fn spills_result(&self) -> bool {
        self.flat_results().len() > 1
    }

    /// Checks that the map's two types of a function are the same one.
    fn check(&self, core: &CoreSignature, direction: Direction) -> Result<()> {
        let (mut params, mut results) = (self.flat_params(), self.flat_results());
        if self.spills_params() {
            params = vec![Flat::I32];
        }
        if self.spills_result() {
            match direction {
                Direction::Import => {
                    params.push(Flat::I32);
                    results.clear();
                }
                Direction::Export => results = vec![Flat::I32],
            }
        }
        let names = |flat: Vec<Flat>| {
            let names = flat.iter().map(|flat| format!("{flat:?}").to_lowercase());
            names.collect::<Vec<_>>()
        };
        let flattened = CoreSignature {
            params: names(params),
            results: names(results),
        };
        ensure!(flattened == *core, "{self:?} does not flatten to {core:?}");
        Ok(())
    }
}

impl<S: AsContextMut> Access<S> {
    /// What an export is called with.
    fn lower_parameters(
        &mut self,
        signature: &Signature,
        values: &[Val],
    ) -> Result<Vec<wasmtime::Val>> {
        ensure!(
            values.len() == signature.params.len(),
            "wrong number of arguments"
        );
        let types: Vec<&Type> = signature.params.iter().collect();
        if signature.spills_params() {
            let (fields, layout) = layout::fields(&types);
            let pointer = self.allocate(layout)?;
            for ((offset, ty), value) in fields.into_iter().zip(values) {
                self.store(ty, value, pointer + offset)?;
            }
            return Ok(vec![wasmtime::Val::I32(pointer as i32)]);
        }
        let mut bits = Vec::new();
        for (ty, value) in types.into_iter().zip(values) {
            self.lower(ty, value, &mut bits)?;
        }
        let flat = signature.flat_params().into_iter();
        Ok(flat
            .zip(bits)
            .map(|(flat, bits)| flat::to_core(flat, bits))
            .collect())
    }

    /// What an export returned.
    fn lift_result(&self, signature: &Signature, results: &[wasmtime::Val]) -> Result<Option<Val>> {
        let Some(ty) = &signature.result else {
            return Ok(None);
        };
        let bits = flat::from_core(&results[0])?;
        let result = match signature.spills_result() {
            true => self.load(ty, bits as usize),
            false => self.lift(ty, &mut [bits].as_slice()),
        };
        result.map(Some)
    }

    /// What the module calls an import with.
    fn lift_parameters(
        &self,
        signature: &Signature,
        parameters: &[wasmtime::Val],
    ) -> Result<Vec<Val>> {
        let bits = parameters
            .iter()
            .map(flat::from_core)
            .collect::<Result<Vec<_>>>()?;
        let types: Vec<&Type> = signature.params.iter().collect();
        if signature.spills_params() {
            let pointer = bits[0] as usize;
            let (fields, layout) = layout::fields(&types);
            ensure!(
                pointer.is_multiple_of(layout.align),
                "misaligned parameters"
            );
            let fields = fields.into_iter();
            return fields
                .map(|(offset, ty)| self.load(ty, pointer + offset))
                .collect();
        }
        let mut bits = bits.as_slice();
        types
            .into_iter()
            .map(|ty| self.lift(ty, &mut bits))
            .collect()
    }

    /// What an import returns.
    fn lower_result(
        &mut self,
        signature: &Signature,
        result: Option<Val>,
        parameters: &[wasmtime::Val],
        results: &mut [wasmtime::Val],
    ) -> Result<()> {
        let (ty, value) = match (&signature.result, result) {
            (None, None) => return Ok(()),
            (Some(ty), Some(value)) => (ty, value),
            (_, other) => bail!("{other:?} as a result of {signature:?}"),
        };
        if signature.spills_result() {
            let pointer = parameters.last().map(flat::from_core);
            let pointer = pointer.ok_or_else(|| format_err!("no return pointer"))??;
            return self.store(ty, &value, pointer as usize);
        }
        let mut bits = Vec::new();
        self.lower(ty, &value, &mut bits)?;
        for ((flat, bits), result) in ty.flat().into_iter().zip(bits).zip(results) {
            *result = flat::to_core(flat, bits);
        }
        Ok(())
    }
}
