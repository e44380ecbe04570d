//! Where components meet each other and the host: lifts, lowerings and builtins.

use std::collections::hash_map::Entry;

use super::asynchrony;
use super::frame::{FrameId, FuncDef, Item};
use super::graph::{CallSite, CoreDef, CoreFunc, Defined, HostFunc, HostImport, Lift, Options};
use super::interpreter::Interpreter;
use crate::component::{self, Builtin, CanonOptions};
use crate::error::Result;
use crate::ids::HostImportId;

impl Interpreter<'_, '_> {
    /// `canon lift`
    pub(super) fn lift(&mut self, id: FrameId, lift: &component::Lift, offset: u64) -> Result<()> {
        let options = self.options(id, "canon lift", &lift.options, offset)?;
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
        let instance = self.frame(id).instance;
        let func = match self.frame(id).funcs[lower.func as usize].clone() {
            FuncDef::Lift(lift) => {
                self.check_sync_call(id, lift, &options, offset)?;
                CoreFunc::CallSite(self.graph.call_sites.push(CallSite {
                    caller: instance,
                    lift,
                    ty: lower.ty,
                    core_type: lower.core_type,
                    options,
                    at: self.at(id, "canon lower", offset),
                }))
            }
            FuncDef::Host(path) => {
                let import = HostImport {
                    func: HostFunc::Lowered {
                        path: (*path).clone(),
                        ty: lower.ty,
                    },
                    instance,
                    core_type: lower.core_type,
                    options,
                };
                let item = format!("a call of the import '{}'", path.name);
                CoreFunc::Host(self.host_import(id, import, item, offset))
            }
        };
        self.frame_mut(id).push_core(CoreDef::Func(func));
        Ok(())
    }

    /// A canonical builtin that is not about resources: the host has it.
    pub(super) fn builtin(&mut self, id: FrameId, builtin: &Builtin, offset: u64) -> Result<()> {
        let item = format!("canon {}", builtin.name);
        if asynchrony::names_core_items(&builtin.function) {
            let what = "this canonical builtin; a component that uses it can't be fused for now";
            return self.unsupported(id, item, offset, what);
        }
        let import = HostImport {
            func: HostFunc::Builtin {
                component: self.frame(id).component,
                // The frame is at the next one already.
                initializer: self.frame(id).next - 1,
            },
            instance: self.frame(id).instance,
            core_type: builtin.core_type,
            options: self.options(id, &item, &builtin.options, offset)?,
        };
        let func = CoreFunc::Host(self.host_import(id, import, item, offset));
        self.frame_mut(id).push_core(CoreDef::Func(func));
        Ok(())
    }

    /// The id of a host import, made by `item`. Two are one only if everything
    /// agrees.
    pub(super) fn host_import(
        &mut self,
        id: FrameId,
        import: HostImport,
        item: String,
        offset: u64,
    ) -> HostImportId {
        let at = self.at(id, item, offset);
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
            async_: options.async_,
            callback: options.callback.map(|index| self.core_func(id, index)),
        })
    }

    pub(super) fn core_func(&self, id: FrameId, index: u32) -> CoreFunc {
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
}
