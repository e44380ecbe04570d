//! Compares a map with the module that it describes, as `wasmparser` reads it.

use std::collections::BTreeMap;

use meld_tests::map_host::{Abi, CoreSignature, ImportMap};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef, ValType};

/// What a module says about itself.
#[derive(Default)]
struct Facts {
    types: Vec<CoreSignature>,
    /// By function index.
    functions: Vec<CoreSignature>,
    imports: Vec<(String, String)>,
    memories64: Vec<bool>,
    exports: BTreeMap<String, (ExternalKind, u32)>,
}

/// Checks every statement of the map that the module can confirm.
pub fn check(label: &str, module: &[u8], map: &ImportMap) {
    let facts = Facts::read(module);
    let imports = map.imports.iter().enumerate().map(|(index, import)| {
        assert_eq!(import.index as usize, index, "{label}: {import:?}");
        assert_eq!(facts.functions[index], import.core, "{label}: {import:?}");
        facts.check_abi(label, &import.abi);
        (import.module.clone(), import.field.clone())
    });
    assert_eq!(imports.collect::<Vec<_>>(), facts.imports, "{label}");

    let mut mentioned = BTreeMap::new();
    for export in &map.exports {
        facts.check_export(label, &export.name, ExternalKind::Func, export.index);
        let core = &facts.functions[export.index as usize];
        assert_eq!(*core, export.core, "{label}: {export:?}");
        facts.check_abi(label, &export.abi);
        if let Some(post_return) = &export.post_return {
            facts.check_export(
                label,
                &post_return.name,
                ExternalKind::Func,
                post_return.index,
            );
            let takes = &facts.functions[post_return.index as usize].params;
            assert_eq!(*takes, export.core.results, "{label}: {export:?}");
        }
        mentioned.insert(export.name.clone(), (ExternalKind::Func, export.index));
    }
    if let Some(start) = &map.start {
        facts.check_export(label, &start.name, ExternalKind::Func, start.index);
    }
    for export in &map.core_exports {
        let kind = match export.kind.as_str() {
            "func" => ExternalKind::Func,
            "table" => ExternalKind::Table,
            "memory" => ExternalKind::Memory,
            "global" => ExternalKind::Global,
            "tag" => ExternalKind::Tag,
            other => panic!("{label}: a core export of kind {other}"),
        };
        mentioned.insert(export.name.clone(), (kind, export.index));
    }
    let count = map.exports.len() + map.core_exports.len();
    assert_eq!(mentioned.len(), count, "{label}: a name twice");
    assert_eq!(mentioned, facts.exports, "{label}");
}

impl Facts {
    fn read(module: &[u8]) -> Self {
        let mut facts = Facts::default();
        for payload in Parser::new(0).parse_all(module) {
            facts.section(payload.unwrap()).unwrap();
        }
        facts
    }

    fn section(&mut self, payload: Payload<'_>) -> wasmparser::Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for ty in types.into_iter_err_on_gc_types() {
                    let ty = ty?;
                    self.types.push(CoreSignature {
                        params: names(ty.params()),
                        results: names(ty.results()),
                    });
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(ty) = import.ty else {
                        panic!("{import:?}");
                    };
                    self.functions.push(self.types[ty as usize].clone());
                    self.imports
                        .push((import.module.into(), import.name.into()));
                }
            }
            Payload::FunctionSection(functions) => {
                for ty in functions {
                    self.functions.push(self.types[ty? as usize].clone());
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories64.push(memory?.memory64);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    let place = (export.kind, export.index);
                    self.exports.insert(export.name.into(), place);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn check_abi(&self, label: &str, abi: &Abi) {
        if let Some(memory) = &abi.memory {
            self.check_export(label, &memory.name, ExternalKind::Memory, memory.index);
            let memory64 = self.memories64[memory.index as usize];
            assert_eq!(memory.memory64, memory64, "{label}: {abi:?}");
        }
        if let Some(realloc) = &abi.realloc {
            self.check_export(label, &realloc.name, ExternalKind::Func, realloc.index);
            let params = &self.functions[realloc.index as usize].params;
            assert_eq!(params.len(), 4, "{label}: {abi:?}");
        }
    }

    fn check_export(&self, label: &str, name: &str, kind: ExternalKind, index: u32) {
        assert_eq!(
            self.exports.get(name),
            Some(&(kind, index)),
            "{label}: {name}"
        );
    }
}

fn names(types: &[ValType]) -> Vec<String> {
    types.iter().map(ToString::to_string).collect()
}
