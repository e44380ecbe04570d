//! The names that a component's `component-name` section gives to its items.
//! They serve messages and labels only.

use std::collections::HashMap;

use wasmparser::{ComponentName, ComponentNameSectionReader, NameMap};

/// Debug names of one component's items.
#[derive(Default)]
pub(crate) struct ComponentNames<'a> {
    /// The component's own name.
    pub(crate) own: Option<&'a str>,
    pub(crate) core_modules: HashMap<u32, &'a str>,
    pub(crate) core_instances: HashMap<u32, &'a str>,
    pub(crate) components: HashMap<u32, &'a str>,
    pub(crate) instances: HashMap<u32, &'a str>,
}

impl<'a> ComponentNames<'a> {
    /// Reads what can be read: a malformed name section is not an error, as no
    /// behaviour depends on it.
    pub(crate) fn read(&mut self, section: ComponentNameSectionReader<'a>) {
        for name in section.into_iter().map_while(Result::ok) {
            match name {
                ComponentName::Component { name, .. } => self.own = Some(name),
                ComponentName::CoreModules(map) => fill(&mut self.core_modules, map),
                ComponentName::CoreInstances(map) => fill(&mut self.core_instances, map),
                ComponentName::Components(map) => fill(&mut self.components, map),
                ComponentName::Instances(map) => fill(&mut self.instances, map),
                // Names of items that no message mentions.
                _ => {}
            }
        }
    }
}

fn fill<'a>(names: &mut HashMap<u32, &'a str>, map: NameMap<'a>) {
    for naming in map.into_iter().map_while(Result::ok) {
        names.insert(naming.index, naming.name);
    }
}
