//! What the root exports.

use indexmap::IndexMap;

use super::frame::{FrameId, FuncDef, InstanceDef, Item, TypeDef};
use super::graph::{Resource, RootExport, WorldItem};
use super::interpreter::Interpreter;
use super::names::HostPath;
use crate::error::{Error, Result};

/// The bytes that the names of exports may have together. An instance's name is
/// repeated for each of its functions.
const MAX_EXPORT_BYTES: usize = 1 << 26;

impl Interpreter<'_, '_> {
    /// Collects what the root exports.
    pub(super) fn export_root(&mut self, root: FrameId) -> Result<()> {
        let exports = std::mem::take(&mut self.frame_mut(root).exports);
        for (name, item) in &exports {
            let offset = self.root_export_offsets[name.as_str()];
            let item = self.export_item(root, &HostPath::of_root(name), item, offset)?;
            self.graph.world.insert(name.clone(), item);
        }
        Ok(())
    }

    /// Collects an item that the root exports at `offset`, alone or within an
    /// instance; nesting is bounded by the validator's limit on types.
    fn export_item(
        &mut self,
        root: FrameId,
        path: &HostPath,
        item: &Item,
        offset: u64,
    ) -> Result<WorldItem> {
        let name = path.joined("");
        self.root_export_bytes += name.len();
        if self.root_export_bytes > MAX_EXPORT_BYTES {
            return Err(Error::Capacity {
                what: format!(
                    "the names of the root's exports take more than {MAX_EXPORT_BYTES} bytes"
                ),
            });
        }
        let item_name = format!("export '{name}'");
        Ok(match item {
            Item::Func(FuncDef::Lift(lift)) => {
                let at = self.at(root, item_name, offset);
                let lift = *lift;
                self.graph.exports.push(RootExport { name, lift, at });
                WorldItem::Lift(lift)
            }
            Item::Func(FuncDef::Host(host)) => {
                WorldItem::Host((**host).clone(), self.at(root, item_name, offset))
            }
            Item::Instance(items) => {
                WorldItem::Instance(self.export_instance(root, path, items, offset)?)
            }
            Item::Type(TypeDef::Structural) => WorldItem::Type(None),
            Item::Type(TypeDef::Resource(id)) => {
                if let Resource::Guest(guest) = &mut self.graph.resources[*id] {
                    guest.export.get_or_insert_with(|| path.clone());
                }
                WorldItem::Type(Some(*id))
            }
            Item::Module(_) => {
                let what = "an export of a core module by the root";
                return self.unsupported(root, item_name, offset, what);
            }
            Item::Component(_) => {
                let what = "an export of a component by the root";
                return self.unsupported(root, item_name, offset, what);
            }
        })
    }

    fn export_instance(
        &mut self,
        root: FrameId,
        path: &HostPath,
        items: &InstanceDef,
        offset: u64,
    ) -> Result<IndexMap<String, WorldItem>> {
        let instances = path.inside();
        let mut exports = IndexMap::with_capacity(items.len());
        for (name, item) in items {
            let path = HostPath {
                instances: instances.clone(),
                name: name.clone(),
            };
            let item = self.export_item(root, &path, item, offset)?;
            exports.insert(name.clone(), item);
        }
        Ok(exports)
    }
}
