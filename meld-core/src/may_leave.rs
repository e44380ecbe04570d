//! Which component instances need their `may_leave` flag.
//!
//! The flag of an instance is cleared only while its own `realloc` or
//! post-return functions run, and it is read only by its lowerings and builtins
//! (`canon_lower`, `canon_resource_drop`). Where no such function can reach any
//! of these, nobody can ever read a cleared flag, and it need not exist.
//! Otherwise the instance gets a global, every lowering of the instance checks
//! it, host imports included, and whoever calls one of these functions clears
//! it for the time of the call. Without elisions every instance gets one.

use std::sync::Arc;

use crate::component::Program;
use crate::flatten::{CoreFunc, FusionGraph, Options};
use crate::ids::{Arena, InstanceId};
use crate::needs::{Needs, Side};
use crate::reach::{Reach, Search};

/// For each component instance, whether its flag is needed.
pub(crate) struct MayLeave {
    instances: Arena<InstanceId, Need>,
}

/// Whether an instance needs its flag.
enum Need {
    /// Nobody can read a cleared one. The witness is what its `realloc` and
    /// post-return functions reach.
    Never(Arc<Reach>),
    /// They can reach this, which reads it.
    Reads(CoreFunc),
    /// Nobody has looked.
    Unknown,
}

impl MayLeave {
    /// The witness that nobody can read a cleared flag of this instance: what
    /// its `realloc` and post-return functions reach. `None` if the flag is
    /// needed.
    pub(crate) fn never_cleared(&self, instance: InstanceId) -> Option<Arc<Reach>> {
        match &self.instances[instance] {
            Need::Never(reach) => Some(reach.clone()),
            Need::Reads(_) | Need::Unknown => None,
        }
    }

    /// What can read a cleared flag of this instance, where that is the reason for it.
    pub(crate) fn reader(&self, instance: InstanceId) -> Option<CoreFunc> {
        match self.instances[instance] {
            Need::Reads(func) => Some(func),
            Need::Never(_) | Need::Unknown => None,
        }
    }

    /// Whether this instance needs its flag.
    pub(crate) fn is_needed(&self, instance: InstanceId) -> bool {
        !matches!(self.instances[instance], Need::Never(_))
    }
}

/// Searches what the `realloc` and post-return functions of each component
/// instance reach, those aside that no signature makes use of; unless nothing may be
/// left out for such a reason.
pub(crate) fn analyze(program: &Program<'_>, graph: &FusionGraph, elide: bool) -> MayLeave {
    if !elide {
        let instances = graph.instances.keys().map(|_| Need::Unknown).collect();
        return MayLeave { instances };
    }
    let mut roots: Arena<InstanceId, Vec<CoreFunc>> =
        graph.instances.keys().map(|_| Vec::new()).collect();
    let mut add = |instance: InstanceId, options: &Options| {
        roots[instance].extend(options.realloc.into_iter().chain(options.post_return));
    };
    let mut needs = Needs::new(&program.types);
    for lift in graph.lifts.values() {
        let options = needs.used(lift.ty, &lift.options, Side::Lift);
        add(lift.instance, &options);
    }
    for call_site in graph.call_sites.values() {
        let options = needs.used(call_site.ty, &call_site.options, Side::Lower);
        add(call_site.caller, &options);
    }
    for import in graph.host_imports.values() {
        match import.ty() {
            Some(ty) => add(
                import.instance,
                &needs.used(ty, &import.options, Side::Lower),
            ),
            None => add(import.instance, &import.options),
        }
    }
    let mut search = Search::new(program, graph);
    let instances = roots
        .iter()
        .map(|(instance, roots)| {
            let reach = search.reach(instance, roots.iter().copied());
            let reads_flag = |func: &CoreFunc| match func {
                CoreFunc::Host(id) => graph.host_imports[*id].checks_may_leave(),
                CoreFunc::CallSite(_) | CoreFunc::Defined(_) => true,
            };
            match reach.lowerings.iter().copied().find(reads_flag) {
                Some(reader) => Need::Reads(reader),
                None => Need::Never(Arc::new(reach)),
            }
        })
        .collect();
    MayLeave { instances }
}
