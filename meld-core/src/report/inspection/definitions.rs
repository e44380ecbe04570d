//! Names of what the binary defines, whether it is instantiated or not.

use std::collections::HashMap;

use wasmparser::component_types::ComponentEntityType;
use wasmparser::{
    ComponentAlias, ComponentExternalKind, ComponentOuterAliasKind, Name, NameSectionReader,
};

use crate::component::{InitializerKind, Module, Program};
use crate::ids::{ComponentId, ModuleId};

/// What a core module is called, and in which component.
pub(super) struct Definition {
    pub(super) component: String,
    pub(super) name: String,
}

/// Names every core module.
pub(super) fn modules(program: &Program<'_>) -> HashMap<ModuleId, Definition> {
    let mut paths = HashMap::from([(program.root, "root".to_string())]);
    let mut modules = HashMap::new();
    // A component precedes what it defines, so its own path is known.
    for id in program.components.keys() {
        name_contents(program, id, &mut paths, &mut modules);
    }
    modules
}

/// Names the components and modules that a component defines.
fn name_contents(
    program: &Program<'_>,
    id: ComponentId,
    paths: &mut HashMap<ComponentId, String>,
    modules: &mut HashMap<ModuleId, Definition>,
) {
    let component = &program.components[id];
    let path = paths[&id].clone();
    let (mut next_module, mut next_component) = (0, 0);
    for initializer in &component.initializers {
        match &initializer.kind {
            InitializerKind::CoreModule(module) => {
                let given = component.names.core_modules.get(&next_module).copied();
                let name = given.or_else(|| own_name(&program.modules[*module]));
                let name = name.map_or_else(|| format!("module-{next_module}"), str::to_string);
                let component = path.clone();
                modules.insert(*module, Definition { component, name });
            }
            InitializerKind::Component(inner) => {
                let given = component.names.components.get(&next_component).copied();
                let name = given.or(program.components[*inner].names.own);
                let path = match name {
                    Some(name) => format!("{path}/{name}"),
                    None => format!("{path}/component-{next_component}"),
                };
                paths.insert(*inner, path);
            }
            _ => {}
        }
        match index_space(&initializer.kind) {
            Some(ComponentExternalKind::Module) => next_module += 1,
            Some(ComponentExternalKind::Component) => next_component += 1,
            _ => {}
        }
    }
}

/// The name that a module gives itself.
fn own_name<'a>(module: &Module<'a>) -> Option<&'a str> {
    let section = NameSectionReader::new(module.names.clone()?);
    // A malformed name section is no error: nothing depends on it.
    let mut names = section.into_iter().map_while(Result::ok);
    names.find_map(|name| match name {
        Name::Module { name, .. } => Some(name),
        _ => None,
    })
}

/// The component-level index space that an initializer appends to.
fn index_space(kind: &InitializerKind<'_>) -> Option<ComponentExternalKind> {
    Some(match kind {
        InitializerKind::CoreModule(_) => ComponentExternalKind::Module,
        InitializerKind::Component(_) => ComponentExternalKind::Component,
        InitializerKind::Import { ty, .. } => match ty {
            ComponentEntityType::Module(_) => ComponentExternalKind::Module,
            ComponentEntityType::Func(_) => ComponentExternalKind::Func,
            ComponentEntityType::Value(_) => ComponentExternalKind::Value,
            ComponentEntityType::Type { .. } => ComponentExternalKind::Type,
            ComponentEntityType::Instance(_) => ComponentExternalKind::Instance,
            ComponentEntityType::Component(_) => ComponentExternalKind::Component,
        },
        InitializerKind::Export { kind, .. } => *kind,
        InitializerKind::Alias(ComponentAlias::InstanceExport { kind, .. }) => *kind,
        InitializerKind::Alias(ComponentAlias::Outer { kind, .. }) => match kind {
            ComponentOuterAliasKind::CoreModule => ComponentExternalKind::Module,
            ComponentOuterAliasKind::Component => ComponentExternalKind::Component,
            ComponentOuterAliasKind::Type => ComponentExternalKind::Type,
            ComponentOuterAliasKind::CoreType => return None,
        },
        InitializerKind::ComponentInstance(_) => ComponentExternalKind::Instance,
        InitializerKind::Type | InitializerKind::Resource(_) => ComponentExternalKind::Type,
        InitializerKind::Lift(_) => ComponentExternalKind::Func,
        // Core items, and the results of a start function, which are values.
        InitializerKind::Alias(ComponentAlias::CoreInstanceExport { .. })
        | InitializerKind::CoreInstance(_)
        | InitializerKind::Lower(_)
        | InitializerKind::ResourceBuiltin { .. }
        | InitializerKind::Builtin(_)
        | InitializerKind::Start => return None,
    })
}
