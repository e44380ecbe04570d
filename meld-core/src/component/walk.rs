//! The walk over the payloads of the root binary.

use std::cell::Cell;

use wasmparser::types::TypesRef;
use wasmparser::{
    ComponentType, FromReader, FuncToValidate, FunctionBody, KnownCustom, Parser, Payload,
    SectionLimited, ValidPayload, Validator, ValidatorResources,
};

use super::initializer::{Initializer, InitializerKind, Resource};
use super::{Component, Module, Program, canonical, guard, input_features};
use crate::body;
use crate::error::{Error, Location, Result};
use crate::ids::{Arena, ComponentId, Id, ModuleId};

/// A component or module whose payloads are being read.
enum Open {
    Component(ComponentId),
    Module(ModuleId),
}

/// A function body that waits for the parallel scan.
type Pending<'a> = (FuncToValidate<ValidatorResources>, FunctionBody<'a>);

struct Walk<'a> {
    validator: Validator,
    components: Arena<ComponentId, Component<'a>>,
    modules: Arena<ModuleId, Module<'a>>,
    open: Vec<Open>,
    pending: Vec<Pending<'a>>,
}

pub(super) fn walk(binary: &[u8]) -> Result<Program<'_>> {
    let mut walk = Walk {
        validator: Validator::new_with_features(input_features()),
        components: Arena::new(),
        modules: Arena::new(),
        open: Vec::new(),
        pending: Vec::new(),
    };
    let mut parser = Parser::new(0);
    parser.set_features(input_features());
    let mut types = None;
    for payload in parser.parse_all(binary) {
        let payload = payload.map_err(invalid)?;
        let offset = payload.as_section().map_or(0, |(_, range)| range.start);
        let valid = guard(&Cell::new(offset), || walk.validator.payload(&payload))?;
        match valid.map_err(invalid)? {
            ValidPayload::End(ended) => {
                walk.close(&payload);
                types = Some(ended);
            }
            ValidPayload::Func(func, body) => walk.pending.push((func, body)),
            ValidPayload::Ok | ValidPayload::Parser(_) => {
                walk.section(&payload).map_err(invalid)?
            }
        }
    }
    let Some(types) = types.filter(|_| walk.open.is_empty()) else {
        return Err(truncated(binary.len()));
    };
    scan_bodies(&mut walk.modules, walk.pending)?;
    Ok(Program {
        components: walk.components,
        modules: walk.modules,
        root: ComponentId::new(0),
        types,
    })
}

fn invalid(error: wasmparser::Error) -> Error {
    Error::Invalid {
        at: Location {
            offset: error.offset(),
            ..Location::default()
        },
        message: error.message().to_string(),
    }
}

fn truncated(len: usize) -> Error {
    Error::Invalid {
        at: Location {
            offset: len as u64,
            ..Location::default()
        },
        message: "unexpected end of the component".to_string(),
    }
}

/// Scans the bodies of all modules and deals them out. Bodies come in binary
/// order, so each module's are contiguous and modules come in the order in
/// which their code sections do.
fn scan_bodies<'a>(
    modules: &mut Arena<ModuleId, Module<'a>>,
    pending: Vec<Pending<'a>>,
) -> Result<()> {
    let mut bodies = body::scan_all(pending).map_err(invalid)?.into_iter();
    for id in modules.keys() {
        let module = &mut modules[id];
        let defined = module.functions.len() - module.imported.functions as usize;
        module.bodies = bodies.by_ref().take(defined).collect();
    }
    Ok(())
}

impl<'a> Walk<'a> {
    fn section(&mut self, payload: &Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::Version {
                encoding, range, ..
            } => self.begin(*encoding, range.start),
            _ => match *self.open.last().expect("a section follows a version") {
                Open::Component(id) => self.component_section(id, payload)?,
                Open::Module(id) => {
                    let types = current(&self.validator);
                    self.modules[id].read(payload, types)?;
                }
            },
        }
        Ok(())
    }

    fn begin(&mut self, encoding: wasmparser::Encoding, offset: u64) {
        match encoding {
            wasmparser::Encoding::Component => {
                let id = self.components.push(Component::default());
                self.define(offset, InitializerKind::Component(id));
                self.open.push(Open::Component(id));
            }
            wasmparser::Encoding::Module => {
                let id = self.modules.push(Module {
                    range: offset..offset,
                    ..Module::default()
                });
                self.define(offset, InitializerKind::CoreModule(id));
                self.open.push(Open::Module(id));
            }
        }
    }

    fn close(&mut self, payload: &Payload<'_>) {
        if let (Some(Open::Module(id)), Payload::End(offset)) = (self.open.pop(), payload) {
            self.modules[id].range.end = *offset;
        }
    }

    /// Appends an initializer to the innermost open component, if there is one.
    fn define(&mut self, offset: u64, kind: InitializerKind<'a>) {
        if let Some(Open::Component(id)) = self.open.last() {
            let initializer = Initializer { offset, kind };
            self.components[*id].initializers.push(initializer);
        }
    }

    fn component_section(
        &mut self,
        id: ComponentId,
        payload: &Payload<'a>,
    ) -> wasmparser::Result<()> {
        let types = current(&self.validator);
        let component = &mut self.components[id];
        match payload {
            Payload::InstanceSection(section) => {
                each(component, section, InitializerKind::CoreInstance)
            }
            Payload::ComponentInstanceSection(section) => {
                each(component, section, InitializerKind::ComponentInstance)
            }
            Payload::ComponentAliasSection(section) => {
                each(component, section, InitializerKind::Alias)
            }
            Payload::ComponentTypeSection(section) => each(component, section, |item| match item {
                ComponentType::Resource { rep, dtor } => {
                    InitializerKind::Resource(Resource { rep, dtor })
                }
                ComponentType::Defined(_)
                | ComponentType::Func(_)
                | ComponentType::Component(_)
                | ComponentType::Instance(_) => InitializerKind::Type,
            }),
            Payload::ComponentCanonicalSection(section) => {
                canonical::read(component, section, types)
            }
            Payload::ComponentImportSection(section) => each(
                component,
                section,
                |item: wasmparser::ComponentImport<'a>| {
                    let name = item.name.name;
                    let ty = types
                        .component_item_for_import(name)
                        .expect("the validator accepted this import")
                        .ty;
                    InitializerKind::Import { name, ty }
                },
            ),
            Payload::ComponentExportSection(section) => {
                each(component, section, |item| InitializerKind::Export {
                    name: item.name.name,
                    kind: item.kind,
                    index: item.index,
                })
            }
            Payload::ComponentStartSection { range, .. } => {
                component.initializers.push(Initializer {
                    offset: range.start,
                    kind: InitializerKind::Start,
                });
                Ok(())
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::ComponentName(names) = section.as_known() {
                    component.names.read(names);
                }
                Ok(())
            }
            // Core types only serve to describe imports of core modules, which
            // carry their checked type already. Nested modules and components
            // are announced again by their `Version`.
            _ => Ok(()),
        }
    }
}

fn current(validator: &Validator) -> TypesRef<'_> {
    validator.types(0).expect("a module or component is open")
}

/// Appends an initializer for each item of a section.
fn each<'a, T: FromReader<'a>>(
    component: &mut Component<'a>,
    section: &SectionLimited<'a, T>,
    kind: impl Fn(T) -> InitializerKind<'a>,
) -> wasmparser::Result<()> {
    for item in section.clone().into_iter_with_offsets() {
        let (offset, item) = item?;
        let kind = kind(item);
        component.initializers.push(Initializer { offset, kind });
    }
    Ok(())
}
