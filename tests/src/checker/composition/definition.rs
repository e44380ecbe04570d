//! Components as their binary defines them.

use std::collections::HashMap;
use std::rc::Rc;

use anyhow::{Context, Result};
use wasmparser::component_types::{ComponentAnyTypeId, ComponentFuncTypeId};
use wasmparser::types::Types;
use wasmparser::{
    CanonicalFunction, ComponentAlias, ComponentExport, ComponentExternalKind, ComponentInstance,
    ComponentName, ComponentNameSectionReader, ComponentType, Encoding, Instance as CoreInstance,
    KnownCustom, Parser, Payload, ValidPayload, Validator, WasmFeatures,
};

use crate::checker::module::Module;

/// All components and core modules of a binary; the first component is the root.
pub(super) struct Definitions<'a> {
    pub(super) components: Vec<Rc<[Step<'a>]>>,
    /// Of each component.
    pub(super) names: Vec<Names<'a>>,
    pub(super) modules: Vec<Module<'a>>,
    pub(super) types: Types,
}

/// What a component calls itself and what it holds.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub(super) own: Option<&'a str>,
    pub(super) instances: HashMap<u32, &'a str>,
    pub(super) components: HashMap<u32, &'a str>,
    pub(super) core_instances: HashMap<u32, &'a str>,
    pub(super) core_modules: HashMap<u32, &'a str>,
}

/// One of the definitions that a component consists of. Types play no part, except
/// those of functions that are lifted or lowered.
pub(super) enum Step<'a> {
    Import(&'a str, ComponentExternalKind),
    Module(usize),
    Component(usize),
    CoreInstance(CoreInstance<'a>),
    Instance(ComponentInstance<'a>),
    Alias(ComponentAlias<'a>),
    /// A resource type with this destructor.
    Resource(u32),
    Canonical(CanonicalFunction, Option<ComponentFuncTypeId>),
    Export(ComponentExport<'a>),
}

/// Where the reader is.
#[derive(Clone, Copy)]
enum Open {
    Component(usize),
    Module(usize),
}

#[derive(Default)]
struct Reader<'a> {
    components: Vec<Vec<Step<'a>>>,
    names: Vec<Names<'a>>,
    modules: Vec<Module<'a>>,
    open: Vec<Open>,
}

/// Reads a component.
pub(super) fn read(bytes: &[u8]) -> Result<Definitions<'_>> {
    let mut reader = Reader::default();
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let mut parser = Parser::new(0);
    parser.set_features(WasmFeatures::all());
    let mut types = None;
    for payload in parser.parse_all(bytes) {
        let payload = payload?;
        match validator.payload(&payload)? {
            ValidPayload::End(ended) => {
                reader.open.pop();
                types = Some(ended);
            }
            ValidPayload::Ok | ValidPayload::Parser(_) | ValidPayload::Func(..) => {
                reader.section(payload, &validator)?;
            }
        }
    }
    Ok(Definitions {
        components: reader.components.into_iter().map(Rc::from).collect(),
        names: reader.names,
        modules: reader.modules,
        types: types.context("nothing to read")?,
    })
}

impl<'a> Reader<'a> {
    fn section(&mut self, payload: Payload<'a>, validator: &Validator) -> Result<()> {
        if let Payload::Version { encoding, .. } = payload {
            self.begin(encoding);
            return Ok(());
        }
        match *self.open.last().context("no version")? {
            Open::Module(module) => self.modules[module].section(payload),
            Open::Component(component) => {
                if let Payload::CustomSection(section) = &payload
                    && let KnownCustom::ComponentName(names) = section.as_known()
                {
                    self.names[component].read(names)?;
                }
                component_section(&mut self.components[component], payload, validator)
            }
        }
    }

    fn begin(&mut self, encoding: Encoding) {
        let (open, step) = match encoding {
            Encoding::Component => {
                let id = self.components.len();
                self.components.push(Vec::new());
                self.names.push(Names::default());
                (Open::Component(id), Step::Component(id))
            }
            Encoding::Module => {
                let id = self.modules.len();
                self.modules.push(Module::default());
                (Open::Module(id), Step::Module(id))
            }
        };
        if let Some(Open::Component(outer)) = self.open.last() {
            self.components[*outer].push(step);
        }
        self.open.push(open);
    }
}

impl<'a> Names<'a> {
    fn read(&mut self, names: ComponentNameSectionReader<'a>) -> Result<()> {
        for name in names {
            let (map, names) = match name? {
                ComponentName::Component { name, .. } => {
                    self.own = Some(name);
                    continue;
                }
                ComponentName::Instances(map) => (map, &mut self.instances),
                ComponentName::Components(map) => (map, &mut self.components),
                ComponentName::CoreInstances(map) => (map, &mut self.core_instances),
                ComponentName::CoreModules(map) => (map, &mut self.core_modules),
                _ => continue,
            };
            for naming in map {
                let naming = naming?;
                names.insert(naming.index, naming.name);
            }
        }
        Ok(())
    }
}

fn component_section<'a>(
    steps: &mut Vec<Step<'a>>,
    payload: Payload<'a>,
    validator: &Validator,
) -> Result<()> {
    match payload {
        Payload::ComponentImportSection(section) => {
            for import in section {
                let import = import?;
                steps.push(Step::Import(import.name.name, import.ty.kind()));
            }
        }
        Payload::InstanceSection(section) => {
            for instance in section {
                steps.push(Step::CoreInstance(instance?));
            }
        }
        Payload::ComponentInstanceSection(section) => {
            for instance in section {
                steps.push(Step::Instance(instance?));
            }
        }
        Payload::ComponentAliasSection(section) => {
            for alias in section {
                steps.push(Step::Alias(alias?));
            }
        }
        Payload::ComponentTypeSection(section) => {
            for ty in section {
                if let ComponentType::Resource {
                    dtor: Some(dtor), ..
                } = ty?
                {
                    steps.push(Step::Resource(dtor));
                }
            }
        }
        Payload::ComponentCanonicalSection(section) => {
            let types = validator.types(0).context("a component is open")?;
            for function in section {
                let function = function?;
                let ty = match &function {
                    CanonicalFunction::Lift { type_index, .. } => {
                        match types.component_any_type_at(*type_index) {
                            ComponentAnyTypeId::Func(ty) => Some(ty),
                            _ => None,
                        }
                    }
                    CanonicalFunction::Lower { func_index, .. } => {
                        Some(types.component_function_at(*func_index))
                    }
                    _ => None,
                };
                steps.push(Step::Canonical(function, ty));
            }
        }
        Payload::ComponentExportSection(section) => {
            for export in section {
                steps.push(Step::Export(export?));
            }
        }
        _ => {}
    }
    Ok(())
}
