//! From the numbered module to its map.

use std::collections::{HashMap, HashSet};

use wasm_encoder::ExportKind;
use wasmparser::types::CoreTypeId;

use super::{
    Abi, CoreExport, CoreKind, CoreSignature, Export, ExportRef, Import, ImportMap, Memory, Region,
};
use crate::adapter::{FuncRef, core_type_of};
use crate::component::Program;
use crate::emit::Numbering;
use crate::flatten::{Defined, HostImport, Options, RootExport};
use crate::ids::{HostImportId, InstanceId};
use crate::merger::{ExportDef, FusedModule};
use crate::report::wit::TypePrinter;

/// Describes the imports and exports of the fused module.
pub(crate) fn build(fused: &FusedModule<'_, '_>, numbering: &Numbering) -> ImportMap {
    Builder {
        fused,
        numbering,
        printer: TypePrinter::new(fused.program),
        names: names(fused),
    }
    .map()
}

/// The names under which each definition is exported, in output order.
fn names<'m>(fused: &'m FusedModule<'_, '_>) -> HashMap<ExportDef, Vec<&'m str>> {
    let mut names: HashMap<_, Vec<&str>> = HashMap::new();
    for (name, def) in &fused.exports {
        names.entry(*def).or_default().push(name);
    }
    names
}

struct Builder<'m, 'g, 'a> {
    fused: &'m FusedModule<'g, 'a>,
    numbering: &'m Numbering,
    printer: TypePrinter<'m>,
    names: HashMap<ExportDef, Vec<&'m str>>,
}

impl Builder<'_, '_, '_> {
    fn map(mut self) -> ImportMap {
        let graph = self.fused.graph;
        let imports = self.fused.live.host_imports();
        let imports = imports
            .map(|id| self.import(id, &graph.host_imports[id]))
            .collect();
        let exports = graph.exports.iter();
        let exports = exports.filter(|export| self.fused.exports.contains_key(&export.name));
        let exports = exports.map(|e| self.export(e)).collect();
        ImportMap {
            version: match self.fused.memories.layout() {
                None => super::VERSION,
                Some(_) => super::VERSION_WITH_REGIONS,
            },
            imports,
            exports,
            start: self.start(),
            core_exports: self.core_exports(),
        }
    }

    fn import(&mut self, id: HostImportId, import: &HostImport) -> Import {
        let graph = self.fused.graph;
        let name = &self.fused.imports[id];
        Import {
            module: name.module.clone(),
            field: name.field.clone(),
            function: graph.core_name(self.fused.program, import).name,
            index: self.numbering.host_import(id),
            wit: import.ty().map(|ty| self.printer.func(ty)),
            core: core_signature(self.fused.program, import.core_type),
            abi: self.abi(import.instance, &import.options),
        }
    }

    fn export(&mut self, export: &RootExport) -> Export {
        let lift = &self.fused.graph.lifts[export.lift];
        let core_type = core_type_of(self.fused.program, self.fused.graph, lift.func);
        Export {
            name: export.name.clone(),
            index: self.numbering.function(self.fused.exported(lift.func)),
            wit: self.printer.func(lift.ty),
            core: core_signature(self.fused.program, core_type),
            abi: self.abi(lift.instance, &lift.options),
            post_return: lift.options.post_return.and_then(|func| {
                let func = self.fused.host_entry(lift.instance, func);
                self.func_ref(&format!("cabi_post_{}", export.name), func)
            }),
        }
    }

    fn abi(&self, instance: InstanceId, options: &Options) -> Abi {
        Abi {
            component: self.fused.graph.instances[instance].path.clone(),
            memory: options.memory.and_then(|memory| self.memory(memory)),
            realloc: options.realloc.and_then(|func| {
                let func = self.fused.host_entry(instance, func);
                self.func_ref("cabi_realloc", func)
            }),
            string_encoding: options.encoding,
        }
    }

    /// A function that is exported for the host. One that no value needs may not be.
    fn func_ref(&self, usual_name: &str, func: FuncRef) -> Option<ExportRef> {
        Some(ExportRef {
            name: self.name(usual_name, ExportDef::Func(func))?,
            index: self.numbering.function(func),
        })
    }

    /// A memory that is exported for the host.
    fn memory(&self, memory: Defined) -> Option<Memory> {
        let region = self.fused.memories.region(memory);
        Some(Memory {
            name: self.name("memory", ExportDef::Memory(memory))?,
            index: self.numbering.memory(memory),
            memory64: self.fused.memory_type(memory).memory64,
            region: region.map(|region| Region {
                base: region.base,
                size: region.size,
                limit: region.limit(),
            }),
        })
    }

    /// A name that `def` is exported under, the usual one or one derived from
    /// it if there is such a one.
    fn name(&self, usual: &str, def: ExportDef) -> Option<String> {
        let names = self.names.get(&def)?;
        let derived = |name: &&&str| match name.strip_prefix(usual) {
            Some(suffix) => suffix.is_empty() || suffix.starts_with('$'),
            None => false,
        };
        Some(names.iter().find(derived).unwrap_or(&names[0]).to_string())
    }

    fn start(&self) -> Option<ExportRef> {
        let mut exports = self.fused.exports.iter();
        let (name, _) = exports.find(|(_, def)| **def == ExportDef::Start)?;
        Some(ExportRef {
            name: name.clone(),
            index: self.numbering.start(self.fused)?,
        })
    }

    fn core_exports(&self) -> Vec<CoreExport> {
        let world = self.fused.graph.exports.iter();
        let world: HashSet<&str> = world.map(|export| export.name.as_str()).collect();
        let exports = self.fused.exports.iter();
        exports
            .filter(|(name, _)| !world.contains(name.as_str()))
            .map(|(name, def)| {
                let (kind, index) = self.numbering.export(self.fused, *def);
                CoreExport {
                    name: name.clone(),
                    kind: core_kind(kind),
                    index,
                }
            })
            .collect()
    }
}

fn core_kind(kind: ExportKind) -> CoreKind {
    match kind {
        ExportKind::Func => CoreKind::Func,
        ExportKind::Table => CoreKind::Table,
        ExportKind::Memory => CoreKind::Memory,
        ExportKind::Global => CoreKind::Global,
        ExportKind::Tag => CoreKind::Tag,
    }
}

fn core_signature(program: &Program<'_>, ty: CoreTypeId) -> CoreSignature {
    let func = program.types[ty].unwrap_func();
    let names = |types: &[wasmparser::ValType]| types.iter().map(ToString::to_string).collect();
    CoreSignature {
        params: names(func.params()),
        results: names(func.results()),
    }
}
