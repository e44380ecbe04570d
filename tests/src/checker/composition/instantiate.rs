//! The instantiation of a component, step by step.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use anyhow::{Context, Result, bail};
use wasmparser::component_types::ComponentFuncTypeId;
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, ComponentExternalKind as Kind,
    ComponentInstance, ComponentOuterAliasKind as OuterKind, Instance, InstantiationArg,
};

use super::definition::{Definitions, Step};
use super::{Builtin, Composition, Core, CoreInstance, Lift, Lowering, Options};
use crate::checker::entity::{Entity, Space};
use crate::checker::module::{Module, space};

/// What an index of a component means. Types are left out.
#[derive(Clone)]
enum Item {
    Lifted(usize),
    /// Something of the host.
    Host,
    Instance(Rc<Exports>),
    Component(Rc<Closure>),
    Module(usize),
}

type Exports = HashMap<String, Item>;
type CoreExports = HashMap<String, Core>;

/// What a component can name of a core instance.
struct CoreItems {
    /// `None` if it is only made of exports.
    id: Option<usize>,
    exports: CoreExports,
}

/// A component, and what those around it had when they defined it, outermost
/// last.
struct Closure {
    component: usize,
    around: Option<Rc<Scope>>,
}

/// What outer aliases can name.
#[derive(Clone, Default)]
struct Scope {
    components: Vec<Rc<Closure>>,
    modules: Vec<usize>,
    around: Option<Rc<Scope>>,
}

/// The index spaces of a component that is being instantiated.
struct Frame {
    instance: usize,
    component: usize,
    /// `None`: the host's.
    arguments: Option<Exports>,
    scope: Scope,
    funcs: Vec<Item>,
    instances: Vec<Item>,
    core_instances: Vec<CoreItems>,
    cores: HashMap<Space, Vec<Core>>,
    exports: Exports,
}

struct Interpreter<'a> {
    definitions: Definitions<'a>,
    paths: Vec<String>,
    parents: Vec<Option<usize>>,
    core_instances: Vec<CoreInstance>,
    lifts: Vec<Lift>,
    lowerings: Vec<Lowering>,
    builtins: Vec<(usize, Options)>,
    destructors: Vec<Core>,
}

/// Instantiates the root.
pub(super) fn root(definitions: Definitions<'_>) -> Result<Composition<'_>> {
    let mut interpreter = Interpreter {
        definitions,
        paths: Vec::new(),
        parents: Vec::new(),
        core_instances: Vec::new(),
        lifts: Vec::new(),
        lowerings: Vec::new(),
        builtins: Vec::new(),
        destructors: Vec::new(),
    };
    let root = Closure {
        component: 0,
        around: None,
    };
    interpreter.instantiate(&root, None, None, "root".to_owned())?;
    Ok(Composition {
        modules: interpreter.definitions.modules,
        types: interpreter.definitions.types,
        paths: interpreter.paths,
        parents: interpreter.parents,
        core_instances: interpreter.core_instances,
        lifts: interpreter.lifts,
        lowerings: interpreter.lowerings,
        builtins: interpreter.builtins,
        destructors: interpreter.destructors,
    })
}

impl Interpreter<'_> {
    fn instantiate(
        &mut self,
        closure: &Closure,
        arguments: Option<Exports>,
        parent: Option<usize>,
        path: String,
    ) -> Result<Exports> {
        let mut frame = Frame {
            instance: self.parents.len(),
            arguments,
            component: closure.component,
            scope: Scope {
                around: closure.around.clone(),
                ..Scope::default()
            },
            funcs: Vec::new(),
            instances: Vec::new(),
            core_instances: Vec::new(),
            cores: HashMap::new(),
            exports: Exports::new(),
        };
        self.parents.push(parent);
        self.paths.push(path);
        let steps = self.definitions.components[closure.component].clone();
        for step in &*steps {
            self.step(&mut frame, step)?;
        }
        Ok(frame.exports)
    }

    fn step(&mut self, frame: &mut Frame, step: &Step<'_>) -> Result<()> {
        match step {
            Step::Import(name, kind) => {
                let item = match &frame.arguments {
                    None => Item::Host,
                    // Types are not among the arguments.
                    Some(arguments) if *kind != Kind::Type => {
                        arguments.get(*name).context(name.to_string())?.clone()
                    }
                    Some(_) => return Ok(()),
                };
                frame.push(*kind, item)?;
            }
            Step::Module(module) => frame.scope.modules.push(*module),
            Step::Component(component) => {
                let closure = Closure {
                    component: *component,
                    around: Some(Rc::new(frame.scope.clone())),
                };
                frame.scope.components.push(Rc::new(closure));
            }
            Step::CoreInstance(instance) => self.core_instance(frame, instance)?,
            Step::Instance(instance) => {
                let exports = self.instance(frame, instance)?;
                frame.instances.push(Item::Instance(Rc::new(exports)));
            }
            Step::Alias(ComponentAlias::CoreInstanceExport {
                kind,
                instance_index,
                name,
            }) => {
                let core = self.core_export(frame, *instance_index, name)?;
                frame.push_core(space(*kind), core);
            }
            Step::Alias(alias) => frame.alias(alias)?,
            Step::Resource(dtor) => self.destructors.push(frame.core(Space::Func, *dtor)),
            Step::Canonical(function, ty) => self.canonical(frame, function, *ty)?,
            Step::Export(export) => {
                if let Some(item) = frame.item(export.kind, export.index) {
                    self.name(&item, export.name.name);
                    frame
                        .exports
                        .insert(export.name.name.to_owned(), item.clone());
                    frame.push(export.kind, item)?;
                }
            }
        }
        Ok(())
    }

    fn name(&mut self, item: &Item, name: &str) {
        if let Item::Lifted(lift) = item {
            let known = &mut self.lifts[*lift].name;
            if known.is_empty() {
                *known = name.to_owned();
            }
        }
    }

    fn instance(&mut self, frame: &Frame, instance: &ComponentInstance<'_>) -> Result<Exports> {
        let mut items = Exports::new();
        match instance {
            ComponentInstance::Instantiate {
                component_index,
                args,
            } => {
                for arg in args {
                    if let Some(item) = frame.item(arg.kind, arg.index) {
                        items.insert(arg.name.to_owned(), item);
                    }
                }
                let closure = frame.scope.components[*component_index as usize].clone();
                let path = self.path(frame, *component_index, closure.component);
                self.instantiate(&closure, Some(items), Some(frame.instance), path)
            }
            ComponentInstance::FromExports(exports) => {
                for export in exports {
                    if let Some(item) = frame.item(export.kind, export.index) {
                        self.name(&item, export.name.name);
                        items.insert(export.name.name.to_owned(), item);
                    }
                }
                Ok(items)
            }
        }
    }

    /// The path of the next instance that a component makes.
    fn path(&self, frame: &Frame, component_index: u32, component: usize) -> String {
        let names = &self.definitions.names;
        let index = frame.instances.len() as u32;
        let own = &names[frame.component];
        let name = own.instances.get(&index);
        let name = name.or_else(|| own.components.get(&component_index));
        let name = name.copied().or(names[component].own);
        let parent = &self.paths[frame.instance];
        match name {
            Some(name) => format!("{parent}/{name}"),
            None => format!("{parent}/instance-{index}"),
        }
    }

    fn core_instance(&mut self, frame: &mut Frame, instance: &Instance<'_>) -> Result<()> {
        let items = match instance {
            Instance::Instantiate { module_index, args } => {
                let module = frame.scope.modules[*module_index as usize];
                let id = self.core_instances.len();
                let imports = self.core_imports(frame, module, args)?;
                let exports = exports(&self.definitions.modules[module], id, &imports);
                self.core_instances.push(CoreInstance {
                    module,
                    owner: frame.instance,
                    label: self.label(frame, *module_index),
                    imports,
                    used_exports: BTreeSet::new(),
                });
                CoreItems {
                    id: Some(id),
                    exports,
                }
            }
            Instance::FromExports(exports) => {
                let exports = exports.iter();
                let exports = exports
                    .map(|export| {
                        let core = frame.core(space(export.kind), export.index);
                        (export.name.to_owned(), core)
                    })
                    .collect();
                CoreItems { id: None, exports }
            }
        };
        frame.core_instances.push(items);
        Ok(())
    }

    /// What a component calls the next core instance that it makes.
    fn label(&self, frame: &Frame, module_index: u32) -> String {
        let names = &self.definitions.names[frame.component];
        let index = frame.core_instances.len() as u32;
        let name = names.core_instances.get(&index);
        let name = name.or_else(|| names.core_modules.get(&module_index));
        name.map_or_else(|| format!("core-{index}"), |name| (*name).to_owned())
    }

    fn core_imports(
        &mut self,
        frame: &Frame,
        module: usize,
        args: &[InstantiationArg<'_>],
    ) -> Result<Vec<Core>> {
        let arguments: HashMap<_, _> = args.iter().map(|arg| (arg.name, arg.index)).collect();
        let imports = &self.definitions.modules[module].imports;
        let names: Vec<_> = imports.iter().map(|i| (i.module, i.name)).collect();
        let resolve = |(module, name)| {
            let instance = arguments
                .get(module)
                .context("an import without an argument")?;
            self.core_export(frame, *instance, name)
        };
        names.into_iter().map(resolve).collect()
    }

    /// What a core instance exports under a name, which is used now.
    fn core_export(&mut self, frame: &Frame, instance: u32, name: &str) -> Result<Core> {
        let CoreItems { id, exports } = &frame.core_instances[instance as usize];
        if let Some(id) = id {
            self.core_instances[*id]
                .used_exports
                .insert(name.to_owned());
        }
        exports.get(name).copied().context(name.to_owned())
    }

    fn canonical(
        &mut self,
        frame: &mut Frame,
        function: &CanonicalFunction,
        ty: Option<ComponentFuncTypeId>,
    ) -> Result<()> {
        let builtin = match function {
            CanonicalFunction::Lift {
                core_func_index,
                options,
                ..
            } => {
                frame.funcs.push(Item::Lifted(self.lifts.len()));
                self.lifts.push(Lift {
                    instance: frame.instance,
                    func: frame.core(Space::Func, *core_func_index),
                    ty: ty.context("a lift without a type")?,
                    options: frame.options(options),
                    name: String::new(),
                });
                return Ok(());
            }
            CanonicalFunction::Lower {
                func_index,
                options,
            } => {
                let lift = match &frame.funcs[*func_index as usize] {
                    Item::Lifted(lift) => Some(*lift),
                    _ => None,
                };
                frame.push_core(Space::Func, Core::Lowered(self.lowerings.len()));
                self.lowerings.push(Lowering {
                    instance: frame.instance,
                    lift,
                    ty: ty.context("a lowering without a type")?,
                    options: frame.options(options),
                });
                return Ok(());
            }
            CanonicalFunction::ResourceRep { .. } => Builtin::Unchecked,
            function => {
                let options = frame.options(options(function));
                self.builtins.push((frame.instance, options));
                Builtin::ChecksMayLeave
            }
        };
        frame.push_core(Space::Func, Core::Builtin(builtin));
        Ok(())
    }
}

/// The options of a builtin.
fn options(function: &CanonicalFunction) -> &[CanonicalOption] {
    use CanonicalFunction::*;
    match function {
        TaskReturn { options, .. }
        | StreamRead { options, .. }
        | StreamWrite { options, .. }
        | FutureRead { options, .. }
        | FutureWrite { options, .. }
        | ErrorContextNew { options }
        | ErrorContextDebugMessage { options } => options,
        _ => &[],
    }
}

fn exports(module: &Module<'_>, id: usize, imports: &[Core]) -> CoreExports {
    let resolve = |entity: Entity| match module.import(entity) {
        Some(import) => imports[import],
        None => Core::Defined(id, entity),
    };
    let exports = module.exports.iter();
    exports
        .map(|(name, entity)| ((*name).to_owned(), resolve(*entity)))
        .collect()
}

impl Frame {
    /// What an index means; `None` for a type.
    fn item(&self, kind: Kind, index: u32) -> Option<Item> {
        let index = index as usize;
        match kind {
            Kind::Func => Some(self.funcs[index].clone()),
            Kind::Instance => Some(self.instances[index].clone()),
            Kind::Component => Some(Item::Component(self.scope.components[index].clone())),
            Kind::Module => Some(Item::Module(self.scope.modules[index])),
            Kind::Type | Kind::Value => None,
        }
    }

    fn push(&mut self, kind: Kind, item: Item) -> Result<()> {
        match (kind, item) {
            (Kind::Type, _) => {}
            (Kind::Func, item) => self.funcs.push(item),
            (Kind::Instance, item) => self.instances.push(item),
            (Kind::Component, Item::Component(closure)) => self.scope.components.push(closure),
            (Kind::Module, Item::Module(module)) => self.scope.modules.push(module),
            (kind, _) => bail!("an unexpected {kind:?}"),
        }
        Ok(())
    }

    fn core(&self, space: Space, index: u32) -> Core {
        self.cores[&space][index as usize]
    }

    fn push_core(&mut self, space: Space, core: Core) {
        self.cores.entry(space).or_default().push(core);
    }

    fn alias(&mut self, alias: &ComponentAlias<'_>) -> Result<()> {
        match *alias {
            ComponentAlias::InstanceExport {
                kind: Kind::Type, ..
            } => {}
            ComponentAlias::InstanceExport {
                kind,
                instance_index,
                name,
            } => {
                let item = match &self.instances[instance_index as usize] {
                    Item::Instance(exports) => exports.get(name).context(name.to_owned())?.clone(),
                    _ => Item::Host,
                };
                self.push(kind, item)?;
            }
            ComponentAlias::CoreInstanceExport { .. } => {
                unreachable!("an instance notes who uses its exports")
            }
            ComponentAlias::Outer { kind, count, index } => {
                let mut scope = &self.scope;
                for _ in 0..count {
                    scope = scope.around.as_deref().context("an alias too far out")?;
                }
                match kind {
                    OuterKind::CoreModule => {
                        let module = scope.modules[index as usize];
                        self.scope.modules.push(module);
                    }
                    OuterKind::Component => {
                        let component = scope.components[index as usize].clone();
                        self.scope.components.push(component);
                    }
                    OuterKind::CoreType | OuterKind::Type => {}
                }
            }
        }
        Ok(())
    }

    fn options(&self, options: &[CanonicalOption]) -> Options {
        let mut read = Options::default();
        for option in options {
            match option {
                CanonicalOption::Realloc(func) => {
                    read.realloc = Some(self.core(Space::Func, *func));
                }
                CanonicalOption::PostReturn(func) => {
                    read.post_return = Some(self.core(Space::Func, *func));
                }
                CanonicalOption::Memory(memory) => {
                    read.memory = Some(self.core(Space::Memory, *memory));
                }
                CanonicalOption::Callback(func) => {
                    read.callback = Some(self.core(Space::Func, *func));
                }
                CanonicalOption::Async => read.is_async = true,
                _ => {}
            }
        }
        read
    }
}
