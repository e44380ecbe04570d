//! What each entity of the fused module names.

use wasmparser::types::CoreTypeId;
use wasmparser::{ConstExpr, DataKind, ElementItems, ElementKind, Operator, TableInit};

use super::live::Entity;
use super::{Constant, DirectCall, FusedModule, Segment, surface};
use crate::adapter::{AdapterType, FuncRef, Op};
use crate::body::{self, Body, Reference};
use crate::flatten::{CoreFunc, Defined};
use crate::ids::{AdapterId, CoreInstanceId, HostImportId};

/// Something that an entity names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mention {
    Entity(Entity),
    Type(CoreTypeId),
}

impl FusedModule<'_, '_> {
    /// Calls `f` with everything that has to be in the output if `entity` is,
    /// repetitions included.
    pub(super) fn mentions(&self, entity: Entity, f: &mut impl FnMut(Mention)) {
        match entity {
            Entity::Func(FuncRef::Defined(def)) => self.mentions_of_body(def, f),
            Entity::Func(FuncRef::Host(id)) => self.mentions_of_import(id, f),
            Entity::Func(FuncRef::Adapter(id)) => self.mentions_of_adapter(id, f),
            Entity::Table(def) => {
                let module = self.module(def.instance);
                let table = &module.table_definitions[def.index as usize];
                body::ref_type(&table.ty.element_type, &mut self.naming(def.instance, f));
                if let TableInit::Expr(expr) = &table.init {
                    self.mentions_of_expr(def.instance, expr, f);
                }
            }
            Entity::Global(def) => {
                let module = self.module(def.instance);
                let ty = &module.globals[(module.imported.globals + def.index) as usize];
                body::val_type(&ty.content_type, &mut self.naming(def.instance, f));
                let init = &module.global_inits[def.index as usize];
                self.mentions_of_expr(def.instance, init, f);
            }
            Entity::Tag(def) => {
                let module = self.module(def.instance);
                let index = module.imported.tags + def.index;
                f(Mention::Type(module.tags[index as usize]));
            }
            Entity::Element(segment) => self.mentions_of_element(segment, f),
            Entity::Data(segment) => {
                let data = &self.module(segment.instance).data[segment.index as usize];
                if let DataKind::Active {
                    memory_index,
                    offset_expr,
                } = &data.kind
                {
                    self.naming(segment.instance, f)(Reference::Memory(*memory_index));
                    self.mentions_of_expr(segment.instance, offset_expr, f);
                }
            }
            Entity::Memory(_) | Entity::Flag(_) => {}
        }
    }

    /// The host gets at what the import needs by exports.
    fn mentions_of_import(&self, id: HostImportId, f: &mut impl FnMut(Mention)) {
        let import = &self.graph.host_imports[id];
        f(Mention::Type(import.core_type));
        let options = &self.used_options.imports[id];
        let needed = surface::needed(self, import.instance, options);
        for def in needed.chain(surface::needed_destructor(self, id)) {
            def.entity()
                .map(Mention::Entity)
                .into_iter()
                .for_each(&mut *f);
        }
    }

    fn mentions_of_body(&self, def: Defined, f: &mut impl FnMut(Mention)) {
        let module = self.module(def.instance);
        let index = module.imported.functions + def.index;
        f(Mention::Type(module.functions[index as usize]));
        let body = &module.bodies[def.index as usize];
        match self.plumbing.direct_calls.get(&def) {
            None => body.references(self.naming(def.instance, f)),
            Some(calls) => self.mentions_of_patched(def, body, calls, f),
        }
        .expect("bodies are decoded when they are scanned");
    }

    /// What is left of a body in which some calls through tables are direct.
    fn mentions_of_patched(
        &self,
        def: Defined,
        body: &Body<'_>,
        calls: &[DirectCall],
        f: &mut impl FnMut(Mention),
    ) -> Result<(), wasmparser::Error> {
        for func in calls.iter().filter_map(|call| call.target) {
            f(Mention::Entity(Entity::Func(self.resolve(func))));
        }
        let naming = &mut self.naming(def.instance, f);
        body.local_references(&mut *naming)?;
        body.site_operators(|at, operator| {
            if !calls.iter().any(|call| call.replaces(at)) {
                body::operator_references(&operator, naming);
            }
        })
    }

    fn mentions_of_adapter(&self, id: AdapterId, f: &mut impl FnMut(Mention)) {
        let adapter = &self.adapters.functions()[id];
        if let AdapterType::Core(ty) = &adapter.ty {
            f(Mention::Type(*ty));
        }
        let mut entity = |entity| f(Mention::Entity(entity));
        for op in &adapter.body.ops {
            match op {
                Op::Plain(_) => {}
                Op::Call(func) => entity(Entity::Func(self.resolve(*func))),
                Op::CallHost(id) => entity(Entity::Func(FuncRef::Host(*id))),
                Op::CallAdapter(id) => entity(Entity::Func(FuncRef::Adapter(*id))),
                Op::GetFlag(flag) | Op::SetFlag(flag) => entity(Entity::Flag(*flag)),
                Op::Access { memory, .. } => entity(Entity::Memory(*memory)),
                Op::MemoryBytes(memory) => entity(Entity::Memory(memory.def)),
                Op::MemoryCopy { to, from } => {
                    entity(Entity::Memory(*to));
                    entity(Entity::Memory(*from));
                }
            }
        }
    }

    fn mentions_of_element(&self, segment: Segment, f: &mut impl FnMut(Mention)) {
        let instance = segment.instance;
        let element = &self.module(instance).elements[segment.index as usize];
        match &element.items {
            ElementItems::Functions(items) => {
                let items = items.clone().into_iter().flatten();
                items
                    .map(Reference::RefFunc)
                    .for_each(self.naming(instance, f));
            }
            ElementItems::Expressions(ty, items) => {
                body::ref_type(ty, &mut self.naming(instance, f));
                for expr in items.clone().into_iter().flatten() {
                    self.mentions_of_expr(instance, &expr, f);
                }
            }
        }
        if let ElementKind::Active {
            table_index,
            offset_expr,
        } = &element.kind
        {
            self.naming(instance, f)(Reference::Table(table_index.unwrap_or(0)));
            self.mentions_of_expr(instance, offset_expr, f);
        }
    }

    /// What a constant expression names, as it is emitted: where a global holds
    /// a plain value, the value takes its place.
    fn mentions_of_expr(
        &self,
        instance: CoreInstanceId,
        expr: &ConstExpr<'_>,
        f: &mut impl FnMut(Mention),
    ) {
        for operator in expr.get_operators_reader().into_iter().flatten() {
            let constant = match operator {
                Operator::GlobalGet { global_index } => {
                    let global = self.graph.global(instance, global_index);
                    self.constants.of_global(global)
                }
                _ => None,
            };
            match constant {
                Some(constant) => self.mentions_of_constant(constant, f),
                None => body::operator_references(&operator, &mut self.naming(instance, f)),
            }
        }
    }

    fn mentions_of_constant(&self, constant: Constant, f: &mut impl FnMut(Mention)) {
        match constant {
            Constant::I32(_)
            | Constant::I64(_)
            | Constant::F32(_)
            | Constant::F64(_)
            | Constant::V128(_) => {}
            Constant::RefNull(instance, ty) => {
                body::heap_type(&ty, &mut self.naming(instance, f));
            }
            Constant::RefFunc(func) => f(Mention::Entity(Entity::Func(self.reference(func)))),
        }
    }

    /// Turns references, by indices of an instance's module, into mentions.
    fn naming<'f>(
        &'f self,
        id: CoreInstanceId,
        f: &'f mut impl FnMut(Mention),
    ) -> impl FnMut(Reference) + 'f {
        let graph = self.graph;
        let types = &self.module(id).types;
        move |reference| {
            f(Mention::Entity(match reference {
                Reference::Call(index) => Entity::Func(self.resolve(graph.func(id, index))),
                Reference::RefFunc(index) => Entity::Func(self.reference(graph.func(id, index))),
                Reference::Table(index) => Entity::Table(graph.table(id, index)),
                Reference::Memory(index) => Entity::Memory(graph.memory(id, index)),
                Reference::Global(index) => Entity::Global(graph.global(id, index)),
                Reference::Tag(index) => Entity::Tag(graph.tag(id, index)),
                Reference::Elem(index) => Entity::Element(Segment {
                    instance: id,
                    index,
                }),
                Reference::Data(index) => Entity::Data(Segment {
                    instance: id,
                    index,
                }),
                Reference::Type(index) => {
                    return f(Mention::Type(types[index as usize]));
                }
            }));
        }
    }

    /// Every function that an instance imports.
    pub(super) fn imported_functions(&self) -> impl Iterator<Item = CoreFunc> {
        let instances = self.graph.core_instances.values();
        instances.flat_map(|instance| instance.imports.funcs.iter().copied())
    }
}
