//! The items of the world, interfaces opened up.

use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType};

use super::{ItemKind, WorldItem};
use crate::component::Program;
use crate::report::wit::TypePrinter;

/// Lists `world`, the items of each interface after the interface.
pub(super) fn list<'p>(
    program: &Program<'_>,
    printer: &mut TypePrinter<'_>,
    world: impl Iterator<Item = (&'p str, ComponentEntityType)>,
) -> Vec<WorldItem> {
    let mut lister = Lister {
        program,
        printer,
        items: Vec::new(),
    };
    for (name, ty) in world {
        lister.add(None, name, ty);
    }
    lister.items
}

struct Lister<'p, 'l, 'a> {
    program: &'l Program<'a>,
    printer: &'l mut TypePrinter<'p>,
    items: Vec<WorldItem>,
}

impl Lister<'_, '_, '_> {
    /// Adds an item and what is in it. The validator limits the depth of types
    /// to 100.
    fn add(&mut self, interface: Option<&str>, name: &str, ty: ComponentEntityType) {
        let (kind, text) = self.kind(ty);
        self.items.push(WorldItem {
            interface: interface.map(str::to_string),
            name: name.to_string(),
            kind,
            ty: text,
        });
        if let ComponentEntityType::Instance(id) = ty {
            let path = match interface {
                Some(outer) => format!("{outer}#{name}"),
                None => name.to_string(),
            };
            let program = self.program;
            for (name, item) in &program.types[id].exports {
                self.add(Some(&path), name, item.ty);
            }
        }
    }

    fn kind(&mut self, ty: ComponentEntityType) -> (ItemKind, Option<String>) {
        match ty {
            ComponentEntityType::Func(id) => (ItemKind::Func, Some(self.printer.func(id))),
            ComponentEntityType::Instance(_) => (ItemKind::Interface, None),
            ComponentEntityType::Value(ty) => (ItemKind::Value, Some(self.printer.value(ty))),
            ComponentEntityType::Module(_) => (ItemKind::Module, None),
            ComponentEntityType::Component(_) => (ItemKind::Component, None),
            ComponentEntityType::Type { created, .. } => self.type_kind(created),
        }
    }

    fn type_kind(&mut self, ty: ComponentAnyTypeId) -> (ItemKind, Option<String>) {
        let text = match ty {
            ComponentAnyTypeId::Resource(_) => return (ItemKind::Resource, None),
            ComponentAnyTypeId::Defined(id) => self.printer.defined(id),
            ComponentAnyTypeId::Func(id) => self.printer.func(id),
            ComponentAnyTypeId::Instance(_) => "instance".to_string(),
            ComponentAnyTypeId::Component(_) => "component".to_string(),
        };
        (ItemKind::Type, Some(text))
    }
}
