//! The inspection as a tree, for people.

use std::fmt;

use super::{CoreModule, Inspection, Instance, ItemKind, Memory, WorldItem};
use crate::report::count;

impl fmt::Display for Inspection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.name, count(self.size as u64, "byte"))?;
        world(f, "imports", &self.imports)?;
        world(f, "exports", &self.exports)?;
        section(f, "core modules", &self.modules, |f, module| {
            writeln!(f, "  {module}")
        })?;
        let depths = self.depths();
        let instances: Vec<_> = self.instances.iter().zip(depths).collect();
        section(f, "instances", &instances, |f, (instance, depth)| {
            self.instance(f, instance, *depth)
        })?;
        section(f, "boundaries", &self.boundaries, |f, boundary| {
            writeln!(
                f,
                "  {} -> {}: {}: {}",
                self.instances[boundary.caller].path,
                self.instances[boundary.callee].path,
                boundary.function,
                boundary.signature
            )
        })?;
        match &self.unsupported {
            None => Ok(()),
            Some(obstacle) => writeln!(f, "\ncan't be fused\n  {obstacle}"),
        }
    }
}

impl Inspection {
    /// How deep each instance is nested.
    fn depths(&self) -> Vec<usize> {
        let mut depths: Vec<usize> = Vec::with_capacity(self.instances.len());
        for instance in &self.instances {
            let depth = instance.parent.map_or(0, |parent| depths[parent] + 1);
            depths.push(depth);
        }
        depths
    }

    /// An instance and its core instances. Children come next in the list,
    /// since a component is instantiated as a whole before its next sibling.
    fn instance(
        &self,
        f: &mut fmt::Formatter<'_>,
        instance: &Instance,
        depth: usize,
    ) -> fmt::Result {
        let indent = 2 * (depth + 1);
        writeln!(f, "{:indent$}{}", "", self.own_name(instance))?;
        for core in &instance.core_instances {
            let module = &self.modules[core.module].name;
            write!(f, "{:indent$}  core {}: module {module}", "", core.name)?;
            for memory in &core.memories {
                write!(f, ", {memory}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }

    /// The last name of an instance's path.
    fn own_name<'i>(&'i self, instance: &'i Instance) -> &'i str {
        let parent = instance.parent.map(|parent| &self.instances[parent].path);
        let rest = parent.and_then(|parent| instance.path.strip_prefix(parent.as_str()));
        let rest = rest.and_then(|rest| rest.strip_prefix('/'));
        rest.unwrap_or(&instance.path)
    }
}

/// A heading with lines below it, or nothing.
fn section<T>(
    f: &mut fmt::Formatter<'_>,
    heading: &str,
    items: &[T],
    mut line: impl FnMut(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n{heading}")?;
    items.iter().try_for_each(|item| line(f, item))
}

fn world(f: &mut fmt::Formatter<'_>, heading: &str, items: &[WorldItem]) -> fmt::Result {
    section(f, heading, items, |f, item| {
        let outer = item.interface.as_deref();
        if item.kind == ItemKind::Interface {
            let outer = outer.map(|outer| format!("{outer}#")).unwrap_or_default();
            return writeln!(f, "  {outer}{}", item.name);
        }
        let indent = if outer.is_some() { 4 } else { 2 };
        writeln!(f, "{:indent$}{item}", "")
    })
}

impl fmt::Display for WorldItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        let ty = self.ty.as_deref().unwrap_or_default();
        match self.kind {
            ItemKind::Interface => write!(f, "interface {name}"),
            ItemKind::Func => write!(f, "{name}: {ty}"),
            ItemKind::Type => write!(f, "type {name} = {ty}"),
            ItemKind::Resource => write!(f, "resource {name}"),
            ItemKind::Value => write!(f, "value {name}: {ty}"),
            ItemKind::Module => write!(f, "core module {name}"),
            ItemKind::Component => write!(f, "component {name}"),
        }
    }
}

impl fmt::Display for CoreModule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} in {}: {}, {}, {} imported, instantiated {}",
            self.name,
            self.component,
            count(self.size, "byte"),
            count(self.functions as u64, "function"),
            self.imported_functions,
            count(self.instantiations as u64, "time"),
        )
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shared = if self.shared { "shared " } else { "" };
        let wide = if self.memory64 { "64-bit " } else { "" };
        write!(f, "{shared}{wide}memory of {}", count(self.minimum, "page"))?;
        if self.page_size != 1 << 16 {
            write!(f, " of {}", count(self.page_size, "byte"))?;
        }
        match self.maximum {
            None => Ok(()),
            Some(maximum) => write!(f, " (at most {maximum})"),
        }
    }
}
