//! What of the core modules in a component anything can ever use.
//!
//! One search goes through all core instances: from what the component lifts and gives
//! as an option, over imports to what they are. A table or memory that one instance
//! defines may be filled by segments of another one.

use std::collections::{BTreeSet, HashMap};

use super::composition::{Composition, Core};
use super::entity::{Entity, Space};
use super::finding::{Finding, Rule};
use super::module::Segment;
use super::reach;

/// What is reached of each core instance.
pub(super) fn reachable(composition: &Composition<'_>) -> Vec<BTreeSet<Entity>> {
    let mut search = Search {
        composition,
        attached: attached(composition),
        reached: vec![BTreeSet::new(); composition.core_instances.len()],
        lowered: BTreeSet::new(),
        pending: Vec::new(),
    };
    search.roots();
    while let Some((instance, entity)) = search.pending.pop() {
        search.visit(instance, entity);
    }
    search.reached
}

/// The exports of core instances that the component has no use for, and the modules
/// that it has no instance of.
pub(super) fn unused(composition: &Composition<'_>) -> Vec<Finding> {
    let exports = composition.core_instances.iter().flat_map(|instance| {
        let exports = composition.modules[instance.module].exports.iter();
        exports
            .filter(|(name, _)| !instance.used_exports.contains(*name))
            .map(|(name, _)| format!("export {name:?} of module {}", instance.module))
    });
    let modules = 0..composition.modules.len();
    let modules = modules.filter(|module| {
        let mut instances = composition.core_instances.iter();
        !instances.any(|instance| instance.module == *module)
    });
    exports
        .chain(modules.map(|module| format!("module {module}")))
        .map(|what| Finding::new(Rule::UnusedExport, what))
        .collect()
}

struct Search<'c, 'a> {
    composition: &'c Composition<'a>,
    attached: HashMap<Core, Vec<(usize, Entity)>>,
    reached: Vec<BTreeSet<Entity>>,
    lowered: BTreeSet<usize>,
    pending: Vec<(usize, Entity)>,
}

impl Search<'_, '_> {
    fn roots(&mut self) {
        let composition = self.composition;
        for lift in &composition.lifts {
            self.mark(lift.func);
            lift.options.all().for_each(|core| self.mark(core));
        }
        for (_, options) in &composition.builtins {
            options.all().for_each(|core| self.mark(core));
        }
        for destructor in &composition.destructors {
            self.mark(*destructor);
        }
        for instance in 0..composition.core_instances.len() {
            let roots = reach::runs_or_traps(composition.module(instance));
            self.pending.extend(roots.map(|entity| (instance, entity)));
            let exports = composition.exported_imports(instance);
            self.pending
                .extend(exports.map(|entity| (instance, entity)));
        }
    }

    fn mark(&mut self, core: Core) {
        match core {
            Core::Defined(instance, entity) => self.pending.push((instance, entity)),
            Core::Lowered(lowering) => {
                if self.lowered.insert(lowering) {
                    let options = &self.composition.lowerings[lowering].options;
                    options.all().for_each(|core| self.mark(core));
                }
            }
            Core::Builtin(_) => {}
        }
    }

    fn visit(&mut self, instance: usize, entity: Entity) {
        if !self.reached[instance].insert(entity) {
            return;
        }
        let composition = self.composition;
        let module = composition.module(instance);
        let mentions = module.mentions.get(&entity).into_iter().flatten();
        self.pending
            .extend(mentions.map(|entity| (instance, *entity)));
        match entity.space {
            Space::Type => {
                let group = module.groups[entity.index as usize].clone();
                let group = group.map(|index| (instance, Entity::new(Space::Type, index)));
                self.pending.extend(group);
            }
            Space::Element | Space::Data => {
                if let Segment::Active { target, .. } = module.segment(entity) {
                    self.pending.push((instance, *target));
                }
            }
            Space::Func | Space::Table | Space::Memory | Space::Global | Space::Tag => {
                let core = composition.resolve(instance, entity);
                if core != Core::Defined(instance, entity) {
                    self.mark(core);
                }
                self.pending
                    .extend(self.attached.get(&core).into_iter().flatten());
            }
        }
    }
}

/// The active segments of each table and memory, with their core instances.
fn attached(composition: &Composition<'_>) -> HashMap<Core, Vec<(usize, Entity)>> {
    let mut attached: HashMap<Core, Vec<(usize, Entity)>> = HashMap::new();
    for instance in 0..composition.core_instances.len() {
        for (entity, segment) in composition.module(instance).segments() {
            if let Segment::Active { target, .. } = segment {
                let target = composition.resolve(instance, *target);
                attached.entry(target).or_default().push((instance, entity));
            }
        }
    }
    attached
}
