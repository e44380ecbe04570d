//! What of a module anything can ever use.

use std::collections::{BTreeSet, HashMap};

use super::entity::{Entity, Space};
use super::module::{Module, Segment};

/// Everything that `roots` name, and what that names, and so on.
pub(super) fn reachable(
    module: &Module<'_>,
    roots: impl IntoIterator<Item = Entity>,
) -> BTreeSet<Entity> {
    let attached = attached(module);
    let mut reached = BTreeSet::new();
    let mut pending: Vec<Entity> = roots.into_iter().collect();
    while let Some(entity) = pending.pop() {
        if !reached.insert(entity) {
            continue;
        }
        pending.extend(module.mentions.get(&entity).into_iter().flatten());
        pending.extend(attached.get(&entity).into_iter().flatten());
        if entity.space == Space::Type {
            let group = module.groups[entity.index as usize].clone();
            pending.extend(group.map(|index| Entity::new(Space::Type, index)));
        }
    }
    reached
}

/// What a module does when it is instantiated and what its user can name.
pub(super) fn roots(module: &Module<'_>) -> impl Iterator<Item = Entity> {
    module.entry_points().chain(runs_or_traps(module))
}

/// What a module does when it is instantiated.
pub(super) fn runs_or_traps(module: &Module<'_>) -> impl Iterator<Item = Entity> {
    // A segment that may lie out of bounds traps then.
    let unproven = module
        .segments()
        .filter_map(|(entity, segment)| match segment {
            Segment::Active {
                target,
                fits: false,
                ..
            } => Some([entity, *target]),
            Segment::Active { fits: true, .. } | Segment::Passive | Segment::Declared(_) => None,
        });
    let trapping = module.trapping.iter().copied();
    let start = module.start().into_iter();
    start.chain(trapping).chain(unproven.flatten())
}

/// The active segments of each table and memory.
fn attached(module: &Module<'_>) -> HashMap<Entity, Vec<Entity>> {
    let mut attached: HashMap<Entity, Vec<Entity>> = HashMap::new();
    for (entity, segment) in module.segments() {
        if let Segment::Active { target, .. } = segment {
            attached.entry(*target).or_default().push(entity);
        }
    }
    attached
}
