//! What is given to a fuser in place of one module of a script.
//!
//! Components can't import core items, so a component around a module has to
//! hold everything that the module imports: `spectest`, and *copies* of the
//! modules that the script registered. Copies behave as the originals do
//! unless state is shared through them; modules that share it are listed by
//! the test.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use wasm_encoder::{ComponentBuilder, ComponentExportKind, ExportKind, ModuleArg};
use wasmparser::ExternalKind;

use super::rename::{self, ImportName};
use super::spectest;
use super::split::{self, Split};

/// What provides the imports of a part under one module name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The module that every script may import.
    Spectest,
    /// The part with this index in its [`Unit`].
    Part(usize),
}

/// One module of a unit.
#[derive(Clone, Debug)]
pub struct Part {
    /// The module in binary form.
    pub bytes: Vec<u8>,
    /// By module name, what its imports come from. Parts that it names come
    /// before it.
    pub links: BTreeMap<String, Link>,
}

/// A module under test and what it imports.
#[derive(Clone, Debug)]
pub struct Unit {
    /// File and line of the module under test, such as `gc/struct.wast:12`.
    pub place: String,
    /// Copies of other modules, in the order of instantiation.
    pub copies: Vec<Part>,
    /// The module under test.
    pub tested: Part,
}

impl Unit {
    /// All modules, in the order of instantiation.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.copies.iter().chain([&self.tested])
    }

    /// Whether any part imports from `spectest`.
    pub fn uses_spectest(&self) -> bool {
        let mut links = self.parts().flat_map(|part| part.links.values());
        links.any(|link| *link == Link::Spectest)
    }

    /// The module `spectest` for this unit, with `prefix` before its exports.
    pub fn spectest(&self, prefix: &str) -> Result<Vec<u8>> {
        let mut imports = Vec::new();
        for part in self.parts() {
            imports.extend(rename::imports(&part.bytes)?);
        }
        let fields: Vec<&str> = imports
            .iter()
            .filter(|import| import.module == spectest::NAME)
            .map(|import| import.field.as_str())
            .collect();
        spectest::module(prefix, &fields)
    }

    /// A unit that does the same, but whose module under test gets its
    /// memories, tables and globals from another part, and finds them disturbed
    /// by a third.
    pub fn split(&self) -> Result<Unit> {
        let Split {
            provider,
            disturber,
            rest,
        } = split::split(&self.tested.bytes)?;
        let provided = (split::PROVIDER.to_owned(), Link::Part(self.copies.len()));
        let part = |bytes, links| Part { bytes, links };
        let provider = part(provider, BTreeMap::new());
        let disturber = part(disturber, BTreeMap::from([provided.clone()]));
        let mut links = self.tested.links.clone();
        links.extend([provided]);
        Ok(Unit {
            place: self.place.clone(),
            copies: [self.copies.as_slice(), &[provider, disturber]].concat(),
            tested: part(rest, links),
        })
    }

    /// The component to fuse: an unrelated component, instantiated first, and
    /// a component of `spectest` and all parts. It has neither imports nor
    /// exports; what the module under test exports reaches the fused module
    /// under its own names, because every other export name in here has a
    /// prefix that no script uses.
    pub fn component(&self) -> Result<Vec<u8>> {
        self.component_beside(unrelated()?)
    }

    /// The same with another component in the place of the unrelated one.
    pub fn component_beside(&self, unrelated: &[u8]) -> Result<Vec<u8>> {
        let mut root = ComponentBuilder::default();
        let unrelated = root.component_raw(Some("unrelated"), unrelated);
        instantiate(&mut root, "unrelated", unrelated);
        let wrapper = root.component(Some("wrapper"), self.wrapper()?);
        instantiate(&mut root, "wrapper", wrapper);
        root.append_names();
        Ok(root.finish())
    }

    fn wrapper(&self) -> Result<ComponentBuilder> {
        let mut wrapper = Wrapper::default();
        wrapper.spectest(&self.spectest(spectest::PREFIX)?);
        for (index, copy) in self.copies.iter().enumerate() {
            wrapper.part(&format!("part-{index}"), copy, &format!("part-{index}-"))?;
        }
        wrapper.part("tested", &self.tested, "")?;
        wrapper.component.append_names();
        Ok(wrapper.component)
    }
}

/// `unrelated.wat` in binary form.
fn unrelated() -> Result<&'static [u8]> {
    static BINARY: OnceLock<Vec<u8>> = OnceLock::new();
    if let Some(binary) = BINARY.get() {
        return Ok(binary);
    }
    let binary = wat::parse_str(UNRELATED).context("unrelated.wat")?;
    Ok(BINARY.get_or_init(|| binary))
}

/// A component that has nothing to do with the module under test.
pub const UNRELATED: &str = include_str!("unrelated.wat");

fn instantiate(root: &mut ComponentBuilder, name: &str, component: u32) {
    let no_args: [(&str, ComponentExportKind, u32); 0] = [];
    root.instantiate(Some(name), component, no_args);
}

/// The component around a unit while it is built.
#[derive(Default)]
struct Wrapper {
    component: ComponentBuilder,
    spectest: Instance,
    parts: Vec<Instance>,
}

/// A core instance, and what stands before its export names.
#[derive(Clone, Default)]
struct Instance {
    index: u32,
    prefix: String,
}

impl Wrapper {
    /// Defines and instantiates `spectest`.
    fn spectest(&mut self, bytes: &[u8]) {
        let module = self.component.core_module_raw(Some(spectest::NAME), bytes);
        self.spectest = Instance {
            index: self.component.core_instantiate(None, module, []),
            prefix: spectest::PREFIX.to_owned(),
        };
    }

    /// Defines and instantiates a part, with `prefix` before its export names.
    fn part(&mut self, name: &str, part: &Part, prefix: &str) -> Result<()> {
        let imports = rename::imports(&part.bytes)?;
        let args = self.arguments(&imports, &part.links);
        let bytes = rename::rename(&part.bytes, prefix)?;
        let module = self.component.core_module_raw(Some(name), &bytes);
        self.parts.push(Instance {
            index: self.component.core_instantiate(Some(name), module, args),
            prefix: prefix.to_owned(),
        });
        Ok(())
    }

    /// A synthetic instance for each module name in `imports`, which gives the
    /// items their names back.
    fn arguments<'a>(
        &mut self,
        imports: &'a [ImportName],
        links: &BTreeMap<String, Link>,
    ) -> Vec<(&'a str, ModuleArg)> {
        let mut items: BTreeMap<&str, Vec<(&str, ExportKind, u32)>> = BTreeMap::new();
        for import in imports {
            let kind = kind(import.kind);
            let item = self.item(import, links[&import.module], kind);
            let module = items.entry(&import.module).or_default();
            module.push((&import.unique, kind, item));
        }
        let mut args = Vec::new();
        for (name, items) in items {
            let instance = self.component.core_instantiate_exports(Some(name), items);
            args.push((name, ModuleArg::Instance(instance)));
        }
        args
    }

    fn item(&mut self, import: &ImportName, link: Link, kind: ExportKind) -> u32 {
        let provider = match link {
            Link::Spectest => &self.spectest,
            Link::Part(index) => &self.parts[index],
        };
        let export = format!("{}{}", provider.prefix, import.field);
        let instance = provider.index;
        self.component
            .core_alias_export(None, instance, &export, kind)
    }
}

fn kind(kind: ExternalKind) -> ExportKind {
    match kind {
        ExternalKind::Func | ExternalKind::FuncExact => ExportKind::Func,
        ExternalKind::Table => ExportKind::Table,
        ExternalKind::Memory => ExportKind::Memory,
        ExternalKind::Global => ExportKind::Global,
        ExternalKind::Tag => ExportKind::Tag,
    }
}
