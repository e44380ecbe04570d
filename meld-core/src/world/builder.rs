//! Builds a component, and counts its index spaces.
//!
//! `wasm_encoder` has a builder of this kind, but it can neither make an instance
//! of items nor take a canonical function that was read elsewhere.

use wasm_encoder::{
    Alias, CanonicalFunctionSection, CanonicalOption, Component, ComponentAliasSection,
    ComponentExportKind, ComponentExportSection, ComponentExternName, ComponentImportSection,
    ComponentInstanceSection, ComponentOuterAliasKind, ComponentSection, ComponentTypeEncoder,
    ComponentTypeRef, ComponentTypeSection, ExportKind, InstanceSection, ModuleArg, RawSection,
    ValType,
};

use crate::error::{Error, Result};

/// A component that is being built. Every method that defines an item gives the
/// item's index in the space of its kind.
#[derive(Default)]
pub(crate) struct Builder {
    component: Component,
    /// The section that the last item went to; the next one may, too.
    section: Section,
    counts: Counts,
}

/// How many items each space has.
#[derive(Default)]
struct Counts {
    funcs: u32,
    types: u32,
    instances: u32,
    components: u32,
    values: u32,
    core_modules: u32,
    core_instances: u32,
    core_types: u32,
    core_funcs: u32,
    core_tables: u32,
    core_memories: u32,
    core_globals: u32,
    core_tags: u32,
}

macro_rules! sections {
    ($($method:ident: $name:ident($section:ty),)*) => {
        #[derive(Default)]
        enum Section {
            #[default]
            None,
            $($name($section),)*
        }

        impl Builder {
            $(fn $method(&mut self) -> &mut $section {
                if !matches!(self.section, Section::$name(_)) {
                    self.flush();
                    self.section = Section::$name(<$section>::new());
                }
                match &mut self.section {
                    Section::$name(section) => section,
                    _ => unreachable!("made above"),
                }
            })*

            /// Ends the section that is being written.
            fn flush(&mut self) {
                match std::mem::take(&mut self.section) {
                    Section::None => {}
                    $(Section::$name(section) => {
                        self.component.section(&section);
                    })*
                }
            }
        }
    };
}

sections! {
    types: Types(ComponentTypeSection),
    imports: Imports(ComponentImportSection),
    exports: Exports(ComponentExportSection),
    aliases: Aliases(ComponentAliasSection),
    instances: Instances(ComponentInstanceSection),
    core_instances: CoreInstances(InstanceSection),
    canonical: Canonical(CanonicalFunctionSection),
}

fn take(next: &mut u32) -> u32 {
    let index = *next;
    *next += 1;
    index
}

impl Builder {
    /// Checks that there are no more items than a component can have: the limits of
    /// the validator, on which runtimes agree.
    ///
    /// # Errors
    ///
    /// [`Error::Capacity`] with the first limit that is exceeded.
    pub(crate) fn check_capacity(&self) -> Result<()> {
        let counts = &self.counts;
        let spaces = [
            ("instances", counts.instances + counts.core_instances, 1_000),
            ("components", counts.components, 1_000),
            ("core modules", counts.core_modules, 1_000),
            ("functions", counts.funcs + counts.core_funcs, 1_000_000),
            ("types", counts.types + counts.core_types, 1_000_000),
        ];
        match spaces.iter().find(|(_, count, limit)| count > limit) {
            None => Ok(()),
            Some((what, count, limit)) => Err(Error::Capacity {
                what: format!("{count} {what}, and a component can have {limit}"),
            }),
        }
    }

    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.flush();
        self.component.finish()
    }

    /// A type, which the encoder has to be given.
    pub(crate) fn ty(&mut self) -> (u32, ComponentTypeEncoder<'_>) {
        let index = take(&mut self.counts.types);
        (index, self.types().ty())
    }

    /// A resource type that is represented by `rep` and destroyed by a core
    /// function.
    pub(crate) fn type_resource(&mut self, rep: ValType, dtor: Option<u32>) -> u32 {
        let (index, encoder) = self.ty();
        encoder.resource(rep, dtor);
        index
    }

    pub(crate) fn import<'a>(
        &mut self,
        name: impl Into<ComponentExternName<'a>>,
        ty: ComponentTypeRef,
    ) -> u32 {
        self.imports().import(name, ty);
        self.item(ty.kind())
    }

    /// Exports an item; `ty` is ascribed to it. The export is an item of its own.
    pub(crate) fn export<'a>(
        &mut self,
        name: impl Into<ComponentExternName<'a>>,
        kind: ComponentExportKind,
        index: u32,
        ty: Option<ComponentTypeRef>,
    ) -> u32 {
        self.exports().export(name, kind, index, ty);
        self.item(kind)
    }

    pub(crate) fn alias(&mut self, alias: Alias<'_>) -> u32 {
        self.aliases().alias(alias);
        match alias {
            Alias::InstanceExport { kind, .. } => self.item(kind),
            Alias::CoreInstanceExport { kind, .. } => self.core_item(kind),
            Alias::Outer { kind, .. } => take(match kind {
                ComponentOuterAliasKind::CoreModule => &mut self.counts.core_modules,
                ComponentOuterAliasKind::CoreType => &mut self.counts.core_types,
                ComponentOuterAliasKind::Type => &mut self.counts.types,
                ComponentOuterAliasKind::Component => &mut self.counts.components,
            }),
        }
    }

    /// An alias of what an instance exports.
    pub(crate) fn alias_export(
        &mut self,
        instance: u32,
        name: &str,
        kind: ComponentExportKind,
    ) -> u32 {
        self.alias(Alias::InstanceExport {
            instance,
            kind,
            name,
        })
    }

    /// An alias of what a core instance exports.
    pub(crate) fn core_alias_export(&mut self, instance: u32, name: &str, kind: ExportKind) -> u32 {
        self.alias(Alias::CoreInstanceExport {
            instance,
            kind,
            name,
        })
    }

    /// A nested component in binary form.
    pub(crate) fn component_raw(&mut self, bytes: &[u8]) -> u32 {
        self.flush();
        self.component.section(&RawSection {
            id: wasm_encoder::ComponentSectionId::Component.into(),
            data: bytes,
        });
        take(&mut self.counts.components)
    }

    pub(crate) fn instantiate(
        &mut self,
        component: u32,
        args: Vec<(&str, ComponentExportKind, u32)>,
    ) -> u32 {
        self.instances().instantiate(component, args);
        take(&mut self.counts.instances)
    }

    /// An instance of items.
    pub(crate) fn instantiate_exports<'a>(
        &mut self,
        exports: Vec<(ComponentExternName<'a>, ComponentExportKind, u32)>,
    ) -> u32 {
        self.instances().export_items(exports);
        take(&mut self.counts.instances)
    }

    /// A core module in binary form.
    pub(crate) fn core_module_raw(&mut self, bytes: &[u8]) -> u32 {
        self.flush();
        self.component.section(&RawSection {
            id: wasm_encoder::ComponentSectionId::CoreModule.into(),
            data: bytes,
        });
        take(&mut self.counts.core_modules)
    }

    pub(crate) fn core_instantiate(&mut self, module: u32, args: Vec<(&str, u32)>) -> u32 {
        let args = args.into_iter();
        let args = args.map(|(name, instance)| (name, ModuleArg::Instance(instance)));
        self.core_instances().instantiate(module, args);
        take(&mut self.counts.core_instances)
    }

    /// A core instance of items.
    pub(crate) fn core_instantiate_exports(
        &mut self,
        exports: Vec<(&str, ExportKind, u32)>,
    ) -> u32 {
        self.core_instances().export_items(exports);
        take(&mut self.counts.core_instances)
    }

    pub(crate) fn lift(&mut self, func: u32, ty: u32, options: Vec<CanonicalOption>) -> u32 {
        self.canonical().lift(func, ty, options);
        take(&mut self.counts.funcs)
    }

    /// A canonical function that is no lift, which `write` has to add.
    pub(crate) fn core_func(&mut self, write: impl FnOnce(&mut CanonicalFunctionSection)) -> u32 {
        write(self.canonical());
        take(&mut self.counts.core_funcs)
    }

    /// A section that defines no item.
    pub(crate) fn custom_section(&mut self, section: &impl ComponentSection) {
        self.flush();
        self.component.section(section);
    }

    fn item(&mut self, kind: ComponentExportKind) -> u32 {
        take(match kind {
            ComponentExportKind::Module => &mut self.counts.core_modules,
            ComponentExportKind::Func => &mut self.counts.funcs,
            ComponentExportKind::Value => &mut self.counts.values,
            ComponentExportKind::Type => &mut self.counts.types,
            ComponentExportKind::Instance => &mut self.counts.instances,
            ComponentExportKind::Component => &mut self.counts.components,
        })
    }

    fn core_item(&mut self, kind: ExportKind) -> u32 {
        take(match kind {
            ExportKind::Func => &mut self.counts.core_funcs,
            ExportKind::Table => &mut self.counts.core_tables,
            ExportKind::Memory => &mut self.counts.core_memories,
            ExportKind::Global => &mut self.counts.core_globals,
            ExportKind::Tag => &mut self.counts.core_tags,
        })
    }
}
