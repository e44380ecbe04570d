//! Where components meet: lifts, lowerings and the root's exports.

use std::collections::hash_map::Entry;

use wasmparser::types::CoreTypeId;

use super::frame::{FrameId, FuncDef, Item, TypeDef};
use super::graph::{
    CallSite, CoreDef, CoreFunc, Defined, HostImport, HostPath, Lift, Options, RootExport,
};
use super::interpreter::Interpreter;
use crate::component::{self, CanonOptions};
use crate::error::{Error, Result};
use crate::ids::HostImportId;

/// The bytes that the names of exports may have together. An instance's name is
/// repeated for each of its functions.
const MAX_EXPORT_BYTES: usize = 1 << 26;

impl Interpreter<'_, '_> {
    /// `canon lift`
    pub(super) fn lift(&mut self, id: FrameId, lift: &component::Lift, offset: u64) -> Result<()> {
        let options = self.options(id, "canon lift", &lift.options, offset)?;
        if self.program.types[lift.ty].async_ {
            return self.unsupported(id, "canon lift", offset, "an async function type");
        }
        let lift = self.graph.lifts.push(Lift {
            instance: self.frame(id).instance,
            func: self.core_func(id, lift.core_func),
            ty: lift.ty,
            options,
            name: String::new(),
        });
        self.frame_mut(id).push(Item::Func(FuncDef::Lift(lift)));
        Ok(())
    }

    /// Notes the name of an item that is exported as `name`.
    pub(super) fn name_lift(&mut self, item: &Item, name: &str) {
        if let Item::Func(FuncDef::Lift(lift)) = item {
            let lift = &mut self.graph.lifts[*lift];
            if lift.name.is_empty() {
                lift.name = name.to_string();
            }
        }
    }

    /// `canon lower`
    pub(super) fn lower(
        &mut self,
        id: FrameId,
        lower: &component::Lower,
        offset: u64,
    ) -> Result<()> {
        let options = self.options(id, "canon lower", &lower.options, offset)?;
        if self.program.types[lower.ty].async_ {
            return self.unsupported(id, "canon lower", offset, "an async function type");
        }
        let instance = self.frame(id).instance;
        let func = match self.frame(id).funcs[lower.func as usize].clone() {
            FuncDef::Lift(lift) => CoreFunc::CallSite(self.graph.call_sites.push(CallSite {
                caller: instance,
                lift,
                ty: lower.ty,
                core_type: lower.core_type,
                options,
                at: self.at(id, "canon lower", offset),
            })),
            FuncDef::Host(path) => {
                let import = HostImport {
                    path: (*path).clone(),
                    instance,
                    core_type: lower.core_type,
                    ty: Some(lower.ty),
                    options,
                };
                CoreFunc::Host(self.host_import(id, import, offset))
            }
        };
        self.frame_mut(id).push_core(CoreDef::Func(func));
        Ok(())
    }

    /// `canon resource.drop`. Guest resources are refused where they are
    /// defined, so this one is the host's.
    pub(super) fn resource_drop(
        &mut self,
        id: FrameId,
        resource: u32,
        core_type: CoreTypeId,
        offset: u64,
    ) {
        let TypeDef::Resource(resource) = self.frame(id).types[resource as usize] else {
            unreachable!("the validator checks that the type is a resource");
        };
        let path = self.host_resources.path(resource);
        let import = HostImport {
            path: HostPath {
                module: path.module.clone(),
                name: format!("[resource-drop]{}", path.name),
            },
            instance: self.frame(id).instance,
            core_type,
            ty: None,
            options: Options::default(),
        };
        let func = CoreFunc::Host(self.host_import(id, import, offset));
        self.frame_mut(id).push_core(CoreDef::Func(func));
    }

    /// The id of a host import. Two are one only if everything agrees.
    fn host_import(&mut self, id: FrameId, import: HostImport, offset: u64) -> HostImportId {
        let at = self.at(
            id,
            format!("a call of the import '{}'", import.path.name),
            offset,
        );
        match self.host_import_ids.entry(import) {
            Entry::Occupied(entry) => *entry.get(),
            Entry::Vacant(entry) => {
                self.graph.host_import_sites.push(at);
                let id = self.graph.host_imports.push(entry.key().clone());
                *entry.insert(id)
            }
        }
    }

    fn options(
        &self,
        id: FrameId,
        item: &str,
        options: &CanonOptions,
        offset: u64,
    ) -> Result<Options> {
        if let Some(option) = options.unsupported {
            let what = format!("the canonical option '{option}'");
            return self.unsupported(id, item, offset, what);
        }
        Ok(Options {
            encoding: options.encoding,
            memory: options.memory.map(|index| self.core_memory(id, index)),
            realloc: options.realloc.map(|index| self.core_func(id, index)),
            post_return: options.post_return.map(|index| self.core_func(id, index)),
        })
    }

    fn core_func(&self, id: FrameId, index: u32) -> CoreFunc {
        match self.frame(id).core_funcs[index as usize] {
            CoreDef::Func(func) => func,
            other => unreachable!("{other:?} in the core function index space"),
        }
    }

    fn core_memory(&self, id: FrameId, index: u32) -> Defined {
        match self.frame(id).core_memories[index as usize] {
            CoreDef::Memory(memory) => memory,
            other => unreachable!("{other:?} in the core memory index space"),
        }
    }

    /// Collects the functions that the root exports.
    pub(super) fn export_root(&mut self, root: FrameId) -> Result<()> {
        let exports = std::mem::take(&mut self.frame_mut(root).exports);
        for (name, item) in &exports {
            let offset = self.root_export_offsets[name.as_str()];
            self.export_item(root, name.clone(), item, offset)?;
        }
        Ok(())
    }

    /// Collects an item that the root exports at `offset`, alone or within an
    /// instance; nesting is bounded by the validator's limit on types.
    fn export_item(&mut self, root: FrameId, name: String, item: &Item, offset: u64) -> Result<()> {
        self.root_export_bytes += name.len();
        if self.root_export_bytes > MAX_EXPORT_BYTES {
            return Err(Error::Capacity {
                what: format!(
                    "the names of the root's exports take more than {MAX_EXPORT_BYTES} bytes"
                ),
            });
        }
        let what = match item {
            Item::Func(FuncDef::Lift(lift)) => {
                let at = self.at(root, format!("export '{name}'"), offset);
                let lift = *lift;
                self.graph.exports.push(RootExport { name, lift, at });
                return Ok(());
            }
            Item::Instance(items) => {
                for (inner, item) in items.iter() {
                    self.export_item(root, format!("{name}#{inner}"), item, offset)?;
                }
                return Ok(());
            }
            // Types have no trace in a core module.
            Item::Type(_) => return Ok(()),
            Item::Func(FuncDef::Host(path)) => format!(
                "an export of the function '{}' that '{}' imports: \
                 a core module can't export what it does not define",
                path.name, path.module
            ),
            Item::Module(_) => "an export of a core module by the root".to_string(),
            Item::Component(_) => "an export of a component by the root".to_string(),
        };
        self.unsupported(root, format!("export '{name}'"), offset, what)
    }
}
