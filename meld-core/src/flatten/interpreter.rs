//! The interpreter: initializers one by one, frames on an explicit stack.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use indexmap::IndexMap;
use wasmparser::{
    ComponentAlias, ComponentExport, ComponentExternalKind, ComponentInstance,
    ComponentOuterAliasKind, Export, ExternalKind, Instance as CoreInstantiation, InstantiationArg,
};

use super::MAX_INSTANCES;
use super::frame::{Closure, CoreInstanceDef, Frame, FrameId, InstanceDef, Item, TypeDef};
use super::graph::{CoreDef, CoreImports, CoreInstance, FusionGraph, HostImport, Instance};
use super::host::HostResources;
use super::matching;
use crate::component::{Component, InitializerKind, Program};
use crate::error::{Error, Location, Result};
use crate::ids::{HostImportId, ModuleId};

/// How many characters of the names in a name section messages and labels repeat.
/// Every function's label has its instance's path, so that long names at many
/// levels would multiply to many times the input.
const MAX_LABEL: usize = 100;
/// How many characters of an instance's path its children's paths repeat.
const MAX_PATH: usize = 300;

pub(super) struct Interpreter<'p, 'a> {
    pub(super) program: &'p Program<'a>,
    /// Every frame there ever was.
    pub(super) frames: Vec<Frame>,
    /// The frames in progress; the last one runs.
    stack: Vec<FrameId>,
    pub(super) graph: FusionGraph,
    pub(super) host_resources: HostResources,
    pub(super) host_import_ids: HashMap<HostImport, HostImportId>,
    /// Where the root's exports are defined.
    pub(super) root_export_offsets: HashMap<&'p str, u64>,
    /// The bytes of their names so far, repeated instance names included.
    pub(super) root_export_bytes: usize,
}

/// Interprets the root's instantiation as far as possible. The graph holds what
/// there was up to the error, if there is one.
pub(super) fn run(program: &Program<'_>) -> (FusionGraph, Result<()>) {
    let mut interpreter = Interpreter {
        program,
        frames: Vec::new(),
        stack: Vec::new(),
        graph: FusionGraph::default(),
        host_resources: HostResources::default(),
        host_import_ids: HashMap::new(),
        root_export_offsets: HashMap::new(),
        root_export_bytes: 0,
    };
    let outcome = interpreter.run();
    (interpreter.graph, outcome)
}

impl<'p, 'a> Interpreter<'p, 'a> {
    fn run(&mut self) -> Result<()> {
        let root = Closure {
            component: self.program.root,
            parent: None,
        };
        self.enter(root, "root".to_string(), None)?;
        while let Some(&frame) = self.stack.last() {
            self.step(frame)?;
        }
        self.export_root(FrameId(0))
    }

    pub(super) fn frame(&self, id: FrameId) -> &Frame {
        &self.frames[id.0]
    }

    pub(super) fn frame_mut(&mut self, id: FrameId) -> &mut Frame {
        &mut self.frames[id.0]
    }

    fn component(&self, id: FrameId) -> &'p Component<'a> {
        &self.program.components[self.frame(id).component]
    }

    /// The place of the initializer at `offset` that a frame is running.
    pub(super) fn at(&self, frame: FrameId, item: impl Into<String>, offset: u64) -> Location {
        let instance = self.frame(frame).instance;
        Location {
            input: String::new(),
            component: self.graph.instances[instance].path.clone(),
            item: item.into(),
            offset,
        }
    }

    pub(super) fn unsupported<T>(
        &self,
        frame: FrameId,
        item: impl Into<String>,
        offset: u64,
        what: impl Into<String>,
    ) -> Result<T> {
        Err(Error::Unsupported {
            at: self.at(frame, item, offset),
            what: what.into(),
        })
    }

    fn check_capacity(&self) -> Result<()> {
        let count = self.graph.instances.len() + self.graph.core_instances.len();
        if count < MAX_INSTANCES {
            return Ok(());
        }
        Err(Error::Capacity {
            what: format!("the composition has more than {MAX_INSTANCES} instances"),
        })
    }

    /// Begins an instantiation.
    fn enter(
        &mut self,
        closure: Closure,
        path: String,
        arguments: Option<IndexMap<String, Item>>,
    ) -> Result<()> {
        self.check_capacity()?;
        let parent = self.stack.last().map(|id| self.frame(*id).instance);
        let instance = self.graph.instances.push(Instance { parent, path });
        self.stack.push(FrameId(self.frames.len()));
        self.frames.push(Frame::new(closure, instance, arguments));
        Ok(())
    }

    /// Runs the next initializer of the innermost frame, or ends the frame.
    fn step(&mut self, id: FrameId) -> Result<()> {
        let component = self.component(id);
        let next = self.frame(id).next;
        self.frame_mut(id).next += 1;
        match component.initializers.get(next) {
            Some(initializer) => self.initialize(id, &initializer.kind, initializer.offset),
            None => {
                self.leave(id);
                Ok(())
            }
        }
    }

    /// Ends an instantiation: its exports become an instance of the frame below.
    fn leave(&mut self, id: FrameId) {
        self.stack.pop();
        if let Some(&below) = self.stack.last() {
            let exports = std::mem::take(&mut self.frame_mut(id).exports);
            self.frame_mut(below).push(Item::Instance(Rc::new(exports)));
        }
    }

    fn initialize(
        &mut self,
        id: FrameId,
        kind: &'p InitializerKind<'a>,
        offset: u64,
    ) -> Result<()> {
        match kind {
            InitializerKind::Import { name, ty } => {
                let item = self.import(id, name, *ty, offset)?;
                self.note_resources(id, *ty, &item);
                self.frame_mut(id).push(item);
            }
            InitializerKind::CoreModule(module) => {
                self.frame_mut(id).push(Item::Module(*module));
            }
            InitializerKind::Component(component) => {
                self.frame_mut(id).push(Item::Component(Closure {
                    component: *component,
                    parent: Some(id),
                }));
            }
            InitializerKind::CoreInstance(instance) => {
                let instance = self.core_instance(id, instance, offset)?;
                self.frame_mut(id).core_instances.push(instance);
            }
            InitializerKind::ComponentInstance(instance) => self.instance(id, instance)?,
            InitializerKind::Alias(alias) => self.alias(id, alias),
            InitializerKind::Type => {
                self.frame_mut(id).push(Item::Type(TypeDef::Structural));
            }
            InitializerKind::Resource(resource) => self.resource(id, *resource, offset),
            InitializerKind::Lift(lift) => self.lift(id, lift, offset)?,
            InitializerKind::Lower(lower) => self.lower(id, lower, offset)?,
            InitializerKind::ResourceBuiltin {
                builtin,
                resource,
                core_type,
            } => self.resource_builtin(id, *builtin, *resource, *core_type, offset)?,
            InitializerKind::Builtin(builtin) => self.builtin(id, builtin, offset)?,
            InitializerKind::Export { name, kind, index } => {
                let item = self.item(id, *kind, *index);
                self.name_lift(&item, name);
                if self.frame(id).arguments.is_none() {
                    self.root_export_offsets.insert(name, offset);
                }
                let frame = self.frame_mut(id);
                frame.exports.insert(name.to_string(), item.clone());
                frame.push(item);
            }
            InitializerKind::Start => {
                return self.unsupported(id, "start", offset, "component start functions");
            }
        }
        Ok(())
    }

    /// The item at an index of a frame's index space.
    fn item(&self, id: FrameId, kind: ComponentExternalKind, index: u32) -> Item {
        let frame = self.frame(id);
        let index = index as usize;
        match kind {
            ComponentExternalKind::Module => Item::Module(frame.modules[index]),
            ComponentExternalKind::Func => Item::Func(frame.funcs[index].clone()),
            ComponentExternalKind::Type => Item::Type(frame.types[index]),
            ComponentExternalKind::Instance => Item::Instance(frame.instances[index].clone()),
            ComponentExternalKind::Component => Item::Component(frame.components[index]),
            ComponentExternalKind::Value => {
                unreachable!("values are refused where the root imports them")
            }
        }
    }

    fn instance(&mut self, id: FrameId, instance: &'p ComponentInstance<'a>) -> Result<()> {
        match instance {
            ComponentInstance::Instantiate {
                component_index,
                args,
            } => {
                let closure = self.frame(id).components[*component_index as usize];
                let arguments = args
                    .iter()
                    .map(|arg| (arg.name.to_string(), self.item(id, arg.kind, arg.index)))
                    .collect();
                let path = self.instance_path(id, closure, *component_index);
                self.enter(closure, path, Some(arguments))
            }
            ComponentInstance::FromExports(exports) => {
                let items = self.synthetic_instance(id, exports);
                self.frame_mut(id).push(Item::Instance(Rc::new(items)));
                Ok(())
            }
        }
    }

    fn synthetic_instance(&mut self, id: FrameId, exports: &[ComponentExport<'a>]) -> InstanceDef {
        exports
            .iter()
            .map(|export| {
                let item = self.item(id, export.kind, export.index);
                self.name_lift(&item, export.name.name);
                (export.name.name.to_string(), item)
            })
            .collect()
    }

    /// A readable path for the instance that is about to be made.
    fn instance_path(&self, id: FrameId, closure: Closure, component_index: u32) -> String {
        let names = &self.component(id).names;
        let index = self.frame(id).instances.len() as u32;
        let parent = shortened(
            &self.graph.instances[self.frame(id).instance].path,
            MAX_PATH,
        );
        let name = names
            .instances
            .get(&index)
            .or_else(|| names.components.get(&component_index))
            .copied()
            .or(self.program.components[closure.component].names.own);
        match name {
            Some(name) => format!("{parent}/{}", shortened(name, MAX_LABEL)),
            None => format!("{parent}/instance-{index}"),
        }
    }

    fn core_instance(
        &mut self,
        id: FrameId,
        instance: &CoreInstantiation<'a>,
        offset: u64,
    ) -> Result<CoreInstanceDef> {
        match instance {
            CoreInstantiation::Instantiate { module_index, args } => {
                self.check_capacity()?;
                let module = self.frame(id).modules[*module_index as usize];
                let imports = self.core_imports(id, module, args);
                let definition = &self.program.modules[module];
                matching::check(self.program, &self.graph, definition, &imports).map_err(
                    |what| Error::Invalid {
                        at: self.at(id, "core instance", offset),
                        message: what.to_string(),
                    },
                )?;
                let core_instance = CoreInstance {
                    module,
                    owner: self.frame(id).instance,
                    label: self.core_label(id, *module_index),
                    imports,
                };
                let core_instance = self.graph.core_instances.push(core_instance);
                Ok(CoreInstanceDef::Instantiated(core_instance))
            }
            CoreInstantiation::FromExports(exports) => Ok(CoreInstanceDef::Synthetic(Rc::new(
                self.synthetic_core(id, exports),
            ))),
        }
    }

    fn core_label(&self, id: FrameId, module_index: u32) -> String {
        let names = &self.component(id).names;
        let index = self.frame(id).core_instances.len() as u32;
        let name = names
            .core_instances
            .get(&index)
            .or_else(|| names.core_modules.get(&module_index));
        match name {
            Some(name) => shortened(name, MAX_LABEL).into_owned(),
            None => format!("core-{index}"),
        }
    }

    fn core_imports(
        &self,
        id: FrameId,
        module: ModuleId,
        args: &[InstantiationArg<'a>],
    ) -> CoreImports {
        let args: HashMap<&str, u32> = args.iter().map(|arg| (arg.name, arg.index)).collect();
        let mut imports = CoreImports::default();
        for import in &self.program.modules[module].imports {
            imports.push(self.core_export(id, args[import.module], import.name));
        }
        imports
    }

    fn synthetic_core(&self, id: FrameId, exports: &[Export<'a>]) -> IndexMap<String, CoreDef> {
        let frame = self.frame(id);
        exports
            .iter()
            .map(|export| {
                let index = export.index as usize;
                let def = match export.kind {
                    ExternalKind::Func | ExternalKind::FuncExact => frame.core_funcs[index],
                    ExternalKind::Table => frame.core_tables[index],
                    ExternalKind::Memory => frame.core_memories[index],
                    ExternalKind::Global => frame.core_globals[index],
                    ExternalKind::Tag => frame.core_tags[index],
                };
                (export.name.to_string(), def)
            })
            .collect()
    }

    /// What the core instance at `index` exports as `name`. The validator has
    /// checked that it does.
    fn core_export(&self, id: FrameId, index: u32, name: &str) -> CoreDef {
        match &self.frame(id).core_instances[index as usize] {
            CoreInstanceDef::Synthetic(items) => items[name],
            CoreInstanceDef::Instantiated(instance) => {
                let module = self.graph.core_instances[*instance].module;
                let export = self.program.modules[module].exports[name];
                self.graph.export(*instance, export)
            }
        }
    }

    fn alias(&mut self, id: FrameId, alias: &ComponentAlias<'a>) {
        match *alias {
            ComponentAlias::CoreInstanceExport {
                instance_index,
                name,
                ..
            } => {
                let def = self.core_export(id, instance_index, name);
                self.frame_mut(id).push_core(def);
            }
            ComponentAlias::InstanceExport {
                instance_index,
                name,
                ..
            } => {
                let item = self.frame(id).instances[instance_index as usize][name].clone();
                self.frame_mut(id).push(item);
            }
            ComponentAlias::Outer { kind, count, index } => {
                let kind = match kind {
                    ComponentOuterAliasKind::CoreModule => ComponentExternalKind::Module,
                    ComponentOuterAliasKind::Type => ComponentExternalKind::Type,
                    ComponentOuterAliasKind::Component => ComponentExternalKind::Component,
                    // Core types have no index space here: nothing at run time
                    // depends on them.
                    ComponentOuterAliasKind::CoreType => return,
                };
                let outer = self.outer(id, count);
                let item = self.item(outer, kind, index);
                self.frame_mut(id).push(item);
            }
        }
    }

    /// The frame `count` levels out, along what components close over.
    fn outer(&self, id: FrameId, count: u32) -> FrameId {
        (0..count).fold(id, |id, _| {
            self.frame(id).parent.expect("the validator counts levels")
        })
    }
}

/// `name`, or its beginning if it has more than `limit` characters.
fn shortened(name: &str, limit: usize) -> Cow<'_, str> {
    match name.char_indices().nth(limit) {
        None => Cow::Borrowed(name),
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
    }
}
