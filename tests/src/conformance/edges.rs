//! Counts the edges inside a component: the lowerings of functions that a
//! component of it lifted, so that a call of them goes from one component to
//! another.
//!
//! The count follows the instantiation, as a fuser does: a component that is
//! instantiated twice has its lowerings twice. It shares no code with the
//! fuser, whose work it measures.

use std::collections::HashMap;
use std::rc::Rc;

use anyhow::{Context, Result};
use wasmparser::{
    CanonicalFunction, ComponentAlias, ComponentExternalKind as Kind, ComponentInstance,
    ComponentOuterAliasKind, ComponentTypeRef, Parser, Payload,
};

/// The number of edges in a valid component.
pub fn edges(bytes: &[u8]) -> Result<usize> {
    let mut edges = 0;
    let root = Definition {
        bytes,
        enclosing: Vec::new(),
    };
    instantiate(&root, None, &mut edges)?;
    Ok(edges)
}

/// What an index of a component stands for.
#[derive(Clone)]
enum Item<'a> {
    /// Something of the host, of whatever kind.
    Host,
    /// A function that a component of the tree lifted.
    Lifted,
    Component(Rc<Definition<'a>>),
    Instance(Rc<Exports<'a>>),
    /// What holds no function.
    Other,
}

type Exports<'a> = HashMap<String, Item<'a>>;

struct Definition<'a> {
    bytes: &'a [u8],
    /// The components that its enclosing components had when they defined it,
    /// innermost first.
    enclosing: Vec<Rc<Vec<Item<'a>>>>,
}

/// A component while it is instantiated: its index spaces.
struct Frame<'a, 'b> {
    definition: &'b Definition<'a>,
    functions: Vec<Item<'a>>,
    instances: Vec<Item<'a>>,
    components: Vec<Item<'a>>,
    exports: Exports<'a>,
}

/// Adds the edges of an instance to `edges`. The root's `arguments` are the
/// host's.
fn instantiate<'a>(
    definition: &Definition<'a>,
    arguments: Option<&Exports<'a>>,
    edges: &mut usize,
) -> Result<Exports<'a>> {
    let mut frame = Frame {
        definition,
        functions: Vec::new(),
        instances: Vec::new(),
        components: Vec::new(),
        exports: Exports::new(),
    };
    // `parse_all` goes into nested modules and components; an instance of one
    // reads its part again.
    let mut nested = 0;
    for payload in Parser::new(0).parse_all(definition.bytes) {
        let payload = payload?;
        match &payload {
            Payload::End(_) if nested > 0 => nested -= 1,
            Payload::ModuleSection { .. } => nested += 1,
            Payload::ComponentSection {
                unchecked_range, ..
            } => {
                if nested == 0 {
                    let range = unchecked_range.start as usize..unchecked_range.end as usize;
                    frame.define(&definition.bytes[range]);
                }
                nested += 1;
            }
            _ if nested > 0 => {}
            _ => frame.section(payload, arguments, edges)?,
        }
    }
    Ok(frame.exports)
}

impl<'a> Frame<'a, '_> {
    fn define(&mut self, bytes: &'a [u8]) {
        let mut enclosing = vec![Rc::new(self.components.clone())];
        enclosing.extend(self.definition.enclosing.iter().cloned());
        let definition = Definition { bytes, enclosing };
        self.components.push(Item::Component(Rc::new(definition)));
    }

    fn section(
        &mut self,
        payload: Payload<'a>,
        arguments: Option<&Exports<'a>>,
        edges: &mut usize,
    ) -> Result<()> {
        match payload {
            Payload::ComponentImportSection(imports) => {
                for import in imports {
                    let import = import?;
                    let name = import.name.name;
                    let item = match arguments {
                        None => Item::Host,
                        Some(arguments) => arguments.get(name).context(name.to_owned())?.clone(),
                    };
                    self.push(kind(import.ty), item);
                }
            }
            Payload::ComponentCanonicalSection(functions) => {
                for function in functions {
                    match function? {
                        CanonicalFunction::Lift { .. } => self.functions.push(Item::Lifted),
                        CanonicalFunction::Lower { func_index, .. } => {
                            let function = self.get(Kind::Func, func_index)?;
                            *edges += usize::from(matches!(function, Item::Lifted));
                        }
                        // Builtins are core functions.
                        _ => {}
                    }
                }
            }
            Payload::ComponentAliasSection(aliases) => {
                for alias in aliases {
                    self.alias(alias?)?;
                }
            }
            Payload::ComponentInstanceSection(instances) => {
                for instance in instances {
                    let instance = self.instance(instance?, edges)?;
                    self.instances.push(Item::Instance(Rc::new(instance)));
                }
            }
            Payload::ComponentExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    let item = self.get(export.kind, export.index)?;
                    let name = export.name.name.to_owned();
                    self.exports.insert(name, item.clone());
                    self.push(export.kind, item);
                }
            }
            // Nothing in the other sections is a function of a component.
            _ => {}
        }
        Ok(())
    }

    fn alias(&mut self, alias: ComponentAlias<'_>) -> Result<()> {
        match alias {
            ComponentAlias::InstanceExport {
                kind,
                instance_index,
                name,
            } => {
                let item = match self.get(Kind::Instance, instance_index)? {
                    Item::Instance(exports) => exports.get(name).context(name.to_owned())?.clone(),
                    other => other,
                };
                self.push(kind, item);
            }
            ComponentAlias::Outer {
                kind: ComponentOuterAliasKind::Component,
                count,
                index,
            } => {
                let item = match count.checked_sub(1) {
                    None => self.get(Kind::Component, index)?,
                    Some(outer) => {
                        let outer = self.definition.enclosing.get(outer as usize);
                        let components = outer.context("an alias beyond the root")?;
                        let item = components.get(index as usize);
                        item.context("an alias beyond its end")?.clone()
                    }
                };
                self.components.push(item);
            }
            ComponentAlias::Outer { .. } | ComponentAlias::CoreInstanceExport { .. } => {}
        }
        Ok(())
    }

    fn instance(&self, instance: ComponentInstance<'_>, edges: &mut usize) -> Result<Exports<'a>> {
        match instance {
            ComponentInstance::Instantiate {
                component_index,
                args,
            } => {
                let arguments = args
                    .iter()
                    .map(|arg| Ok((arg.name.to_owned(), self.get(arg.kind, arg.index)?)))
                    .collect::<Result<_>>()?;
                match self.get(Kind::Component, component_index)? {
                    Item::Component(definition) => {
                        instantiate(&definition, Some(&arguments), edges)
                    }
                    // A component of the host's: whatever it exports is its.
                    _ => anyhow::bail!("an instance of an imported component"),
                }
            }
            ComponentInstance::FromExports(exports) => exports
                .iter()
                .map(|export| {
                    let item = self.get(export.kind, export.index)?;
                    Ok((export.name.name.to_owned(), item))
                })
                .collect(),
        }
    }

    fn get(&self, kind: Kind, index: u32) -> Result<Item<'a>> {
        let space = match kind {
            Kind::Func => &self.functions,
            Kind::Instance => &self.instances,
            Kind::Component => &self.components,
            Kind::Module | Kind::Type | Kind::Value => return Ok(Item::Other),
        };
        let item = space.get(index as usize).context("an index out of range")?;
        Ok(item.clone())
    }

    fn push(&mut self, kind: Kind, item: Item<'a>) {
        match kind {
            Kind::Func => self.functions.push(item),
            Kind::Instance => self.instances.push(item),
            Kind::Component => self.components.push(item),
            Kind::Module | Kind::Type | Kind::Value => {}
        }
    }
}

fn kind(ty: ComponentTypeRef) -> Kind {
    match ty {
        ComponentTypeRef::Func(_) => Kind::Func,
        ComponentTypeRef::Instance(_) => Kind::Instance,
        ComponentTypeRef::Component(_) => Kind::Component,
        ComponentTypeRef::Module(_) => Kind::Module,
        ComponentTypeRef::Type(_) => Kind::Type,
        ComponentTypeRef::Value(_) => Kind::Value,
    }
}
