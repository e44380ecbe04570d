//! Component types as text.
//!
//! One printer for everything that shows a type to a person or to a program:
//! the import map and the inspection of a component. Types are written by
//! structure, close to WIT and on one line, so that the text alone says how a
//! value is passed; `docs/import-map.md` has the grammar. Names of types are
//! left out, since two components may call one type differently; only
//! resources, which are nothing but a name, keep theirs.
//!
//! Rejected: WIT documents with named types. They need a package around them,
//! and a reader would have to resolve names to learn a layout.

use std::collections::HashMap;
use std::fmt::{self, Write};

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId,
    ComponentEntityType, ComponentFuncTypeId, ComponentValType, ResourceId,
};
use wasmparser::types::Types;

use crate::component::{InitializerKind, Program};

/// The length in bytes of all that one printer writes. A type of a hundred
/// bytes can expand to millions of them, and a component can have many.
const TEXT_LIMIT: usize = 64 << 20;

/// Writes the types of one program.
pub(crate) struct TypePrinter<'p> {
    types: &'p Types,
    resources: HashMap<ResourceId, String>,
    /// How many bytes may still be written.
    room: usize,
}

impl<'p> TypePrinter<'p> {
    pub(crate) fn new(program: &'p Program<'_>) -> Self {
        TypePrinter {
            types: &program.types,
            resources: resource_names(program),
            room: TEXT_LIMIT,
        }
    }

    /// `func(a: u32) -> string`
    pub(crate) fn func(&mut self, id: ComponentFuncTypeId) -> String {
        self.print(|text| text.func(id))
    }

    /// `list<u8>`
    pub(crate) fn value(&mut self, ty: ComponentValType) -> String {
        self.print(|text| text.value(ty))
    }

    /// `record {a: u32}`
    pub(crate) fn defined(&mut self, id: ComponentDefinedTypeId) -> String {
        self.print(|text| text.defined(id))
    }

    /// Writes one type. Where there is no room left it is cut off with `…`.
    fn print(&mut self, write: impl FnOnce(&mut TypeText<'_>) -> fmt::Result) -> String {
        let mut text = TypeText {
            types: self.types,
            resources: &self.resources,
            out: String::new(),
            room: self.room,
        };
        if write(&mut text).is_err() {
            text.out.push('…');
        }
        self.room = text.room;
        text.out
    }
}

/// The names of all resources that the root exports or any component imports:
/// `interface#resource`, or `resource` outside of an interface.
fn resource_names(program: &Program<'_>) -> HashMap<ResourceId, String> {
    let mut names = HashMap::new();
    for component in program.components.values() {
        for initializer in &component.initializers {
            if let InitializerKind::Import { name, ty } = initializer.kind {
                name_resources(&program.types, name, ty, &mut names);
            }
        }
    }
    for (name, ty) in super::world::exports(program) {
        name_resources(&program.types, name, ty, &mut names);
    }
    names
}

/// Notes the resources in an item called `path`. The validator limits the
/// depth of types to 100.
fn name_resources(
    types: &Types,
    path: &str,
    ty: ComponentEntityType,
    names: &mut HashMap<ResourceId, String>,
) {
    match ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(id),
            ..
        } => {
            let name = names.entry(id.resource());
            name.or_insert_with(|| path.to_string());
        }
        ComponentEntityType::Instance(id) => {
            for (name, item) in &types[id].exports {
                name_resources(types, &format!("{path}#{name}"), item.ty, names);
            }
        }
        ComponentEntityType::Type { .. }
        | ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Module(_)
        | ComponentEntityType::Component(_) => {}
    }
}

/// The text of one type as it grows. The first error means that it has become
/// too long.
struct TypeText<'t> {
    types: &'t Types,
    resources: &'t HashMap<ResourceId, String>,
    out: String,
    room: usize,
}

impl Write for TypeText<'_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.room = self.room.checked_sub(s.len()).ok_or(fmt::Error)?;
        self.out.push_str(s);
        Ok(())
    }
}

impl TypeText<'_> {
    fn func(&mut self, id: ComponentFuncTypeId) -> fmt::Result {
        let func = &self.types[id];
        if func.async_ {
            self.write_str("async ")?;
        }
        self.write_str("func(")?;
        self.list(&func.params, |text, (name, ty)| {
            write!(text, "{name}: ")?;
            text.value(*ty)
        })?;
        self.write_str(")")?;
        if let Some(ty) = func.result {
            self.write_str(" -> ")?;
            self.value(ty)?;
        }
        Ok(())
    }

    fn value(&mut self, ty: ComponentValType) -> fmt::Result {
        match ty {
            ComponentValType::Primitive(ty) => self.primitive(ty),
            ComponentValType::Type(id) => self.defined(id),
        }
    }

    fn primitive(&mut self, ty: PrimitiveValType) -> fmt::Result {
        write!(self, "{ty}")
    }

    fn defined(&mut self, id: ComponentDefinedTypeId) -> fmt::Result {
        let types = self.types;
        match &types[id] {
            ComponentDefinedType::Primitive(ty) => self.primitive(*ty),
            ComponentDefinedType::Record(record) => {
                self.braces("record", &record.fields, |text, (name, ty)| {
                    write!(text, "{name}: ")?;
                    text.value(*ty)
                })
            }
            ComponentDefinedType::Variant(variant) => {
                self.braces("variant", &variant.cases, |text, (name, case)| {
                    write!(text, "{name}")?;
                    text.payload(case.ty)
                })
            }
            ComponentDefinedType::Flags(labels) => {
                self.braces("flags", labels, |text, label| write!(text, "{label}"))
            }
            ComponentDefinedType::Enum(cases) => {
                self.braces("enum", cases, |text, case| write!(text, "{case}"))
            }
            ComponentDefinedType::Tuple(tuple) => self.angles("tuple", &tuple.types),
            ComponentDefinedType::List { element, .. } => self.angles("list", [element]),
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => {
                self.write_str("list<")?;
                self.value(*element)?;
                write!(self, ", {length}>")
            }
            ComponentDefinedType::Map { key, value, .. } => self.angles("map", [key, value]),
            ComponentDefinedType::Option { ty, .. } => self.angles("option", [ty]),
            ComponentDefinedType::Result { ok, err, .. } => self.result(*ok, *err),
            ComponentDefinedType::Own(id) => self.handle("own", *id),
            ComponentDefinedType::Borrow(id) => self.handle("borrow", *id),
            ComponentDefinedType::Future { ty, .. } => self.angles("future", ty),
            ComponentDefinedType::Stream { ty, .. } => self.angles("stream", ty),
        }
    }

    /// `(u32)`, or nothing.
    fn payload(&mut self, ty: Option<ComponentValType>) -> fmt::Result {
        let Some(ty) = ty else {
            return Ok(());
        };
        self.write_str("(")?;
        self.value(ty)?;
        self.write_str(")")
    }

    /// `result<u32, string>`, `result<_, string>`, `result<u32>` or `result`.
    fn result(
        &mut self,
        ok: Option<ComponentValType>,
        err: Option<ComponentValType>,
    ) -> fmt::Result {
        let Some(err) = err else {
            return self.angles("result", &ok);
        };
        self.write_str("result<")?;
        match ok {
            Some(ok) => self.value(ok)?,
            None => self.write_str("_")?,
        }
        self.write_str(", ")?;
        self.value(err)?;
        self.write_str(">")
    }

    /// A resource that only exists inside of the composition has no name.
    fn handle(&mut self, kind: &str, id: AliasableResourceId) -> fmt::Result {
        let name = self.resources.get(&id.resource());
        write!(self, "{kind}<{}>", name.map_or("_", |name| name))
    }

    /// `name<a, b>`, or `name` if there is nothing to name.
    fn angles<'v>(
        &mut self,
        name: &str,
        types: impl IntoIterator<Item = &'v ComponentValType>,
    ) -> fmt::Result {
        self.write_str(name)?;
        let mut types = types.into_iter().peekable();
        if types.peek().is_none() {
            return Ok(());
        }
        self.write_str("<")?;
        self.list(types, |text, ty| text.value(*ty))?;
        self.write_str(">")
    }

    /// `name {a, b}`
    fn braces<T>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        item: impl FnMut(&mut Self, T) -> fmt::Result,
    ) -> fmt::Result {
        write!(self, "{name} {{")?;
        self.list(items, item)?;
        self.write_str("}")
    }

    /// `a, b`
    fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(&mut Self, T) -> fmt::Result,
    ) -> fmt::Result {
        for (index, each) in items.into_iter().enumerate() {
            if index > 0 {
                self.write_str(", ")?;
            }
            item(self, each)?;
        }
        Ok(())
    }
}
