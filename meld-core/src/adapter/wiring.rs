//! Which function every symbolic function is, in the end.

use std::collections::BTreeMap;

use wasmparser::types::CoreTypeId;

use super::analyze::{Analysis, analyze_call_site, analyze_host_calls};
use super::body::{Adapter, AdapterType, Flag, Op, SymbolicBody};
use super::generate::generate_adapter;
use super::plan::{AdapterPlan, HostPlan};
use super::translate::Helpers;
use super::types::TypeArena;
use crate::component::Program;
use crate::config::AdapterConfig;
use crate::error::Result;
use crate::flatten::{CoreFunc, Defined, FusionGraph};
use crate::ids::{AdapterId, Arena, CallSiteId, HostImportId, InstanceId};
use crate::may_leave::MayLeave;

/// A function of the fused module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FuncRef {
    /// Defined by a core instance.
    Defined(Defined),
    /// Imported from the host.
    Host(HostImportId),
    /// Generated.
    Adapter(AdapterId),
}

/// The generated functions, and what calls go to.
pub(crate) struct Adapters {
    pub(crate) plans: Arena<CallSiteId, AdapterPlan>,
    pub(crate) host_plans: Vec<HostPlan>,
    pub(crate) types: TypeArena,
    /// Whether steps may be left out.
    pub(crate) elides: bool,
    helpers: Helpers,
    /// None yet while it is not wired.
    call_sites: Arena<CallSiteId, Option<FuncRef>>,
    host_imports: Arena<HostImportId, FuncRef>,
    /// What the host calls instead of a `realloc` or post-return function of an
    /// instance that needs its `may_leave` flag.
    host_entries: BTreeMap<(InstanceId, CoreFunc), AdapterId>,
}

impl Adapters {
    /// All generated functions.
    pub(crate) fn functions(&self) -> &Arena<AdapterId, Adapter> {
        self.helpers.functions()
    }

    /// The function that a reference to `func` means.
    pub(crate) fn resolve(&self, func: CoreFunc) -> FuncRef {
        match func {
            CoreFunc::Defined(func) => FuncRef::Defined(func),
            CoreFunc::CallSite(id) => self.call_sites[id].expect("lifted before it was lowered"),
            CoreFunc::Host(id) => self.host_imports[id],
        }
    }

    /// What the host calls as the `realloc` or post-return function `func` of
    /// an instance.
    pub(crate) fn host_entry(&self, instance: InstanceId, func: CoreFunc) -> FuncRef {
        match self.host_entries.get(&(instance, func)) {
            Some(adapter) => FuncRef::Adapter(*adapter),
            None => self.resolve(func),
        }
    }

    /// How many call sites go straight to their target.
    pub(crate) fn direct_calls(&self) -> usize {
        let calls = self.call_sites.values();
        calls
            .filter(|func| !matches!(func, Some(FuncRef::Adapter(_))))
            .count()
    }

    /// Whether a call site has an adapter of its own.
    pub(crate) fn has_adapter(&self, id: CallSiteId) -> bool {
        matches!(self.call_sites[id], Some(FuncRef::Adapter(_)))
    }
}

/// Plans every call site, generates the functions that remain, and points each
/// import at its function.
pub(crate) fn wire_adapter_indices(
    program: &Program<'_>,
    graph: &FusionGraph,
    may_leave: &MayLeave,
    config: &AdapterConfig,
) -> Result<Adapters> {
    let mut analysis = Analysis::new(program, graph, may_leave, config.elide);
    let mut adapters = Adapters {
        plans: Arena::new(),
        host_plans: analyze_host_calls(graph, may_leave),
        types: TypeArena::default(),
        elides: config.elide,
        helpers: Helpers::new(analysis.allows_simd(config.simd)),
        call_sites: graph.call_sites.keys().map(|_| None).collect(),
        host_imports: Arena::new(),
        host_entries: BTreeMap::new(),
    };
    for id in graph.host_imports.keys() {
        let func = adapters.wire_host_import(program, graph, id, may_leave);
        adapters.host_imports.push(func);
    }
    let mut plans = BTreeMap::new();
    for id in wiring_order(graph) {
        let call_site = &graph.call_sites[id];
        let plan = analyze_call_site(&mut analysis, id)?;
        // What is lifted has exactly the type that lowering gives,
        // so a reference to the target is one to the import.
        let target_func = adapters.resolve(plan.target);
        let func = if config.inline_adapters && plan.is_direct() {
            target_func
        } else {
            let body = generate_adapter(&analysis.types, &mut adapters.helpers, &plan);
            let ty = AdapterType::Core(call_site.core_type);
            let name = || adapter_name(graph, id);
            FuncRef::Adapter(adapters.helpers.share(name, ty, body))
        };
        adapters.call_sites[id] = Some(func);
        plans.insert(id, plan);
    }
    adapters.plans = plans.into_values().collect();
    adapters.add_host_entries(program, graph, may_leave);
    adapters.types = analysis.types;
    Ok(adapters)
}

/// All call sites, each after one that its lift wraps. A lift can only wrap a lowering
/// that exists already, unless it is one of the relay, which came later; and what the
/// relay lifts is a function of its own.
fn wiring_order(graph: &FusionGraph) -> Vec<CallSiteId> {
    let is_relays = |id: &CallSiteId| {
        let callee = graph.lifts[graph.call_sites[*id].lift].instance;
        graph.is_relay(callee)
    };
    let (first, rest): (Vec<_>, Vec<_>) = graph.call_sites.keys().partition(is_relays);
    first.into_iter().chain(rest).collect()
}

/// `meld:adapter root/app->root/kernel add`
fn adapter_name(graph: &FusionGraph, id: CallSiteId) -> String {
    let call_site = &graph.call_sites[id];
    let lift = &graph.lifts[call_site.lift];
    let caller = &graph.instances[call_site.caller].path;
    let callee = &graph.instances[lift.instance].path;
    format!("meld:adapter {caller}->{callee} {}", lift.name)
}

impl Adapters {
    /// A host import, behind a guard if its instance needs its flag.
    fn wire_host_import(
        &mut self,
        program: &Program<'_>,
        graph: &FusionGraph,
        id: HostImportId,
        may_leave: &MayLeave,
    ) -> FuncRef {
        let import = &graph.host_imports[id];
        if !import.checks_may_leave() || !may_leave.is_needed(import.instance) {
            return FuncRef::Host(id);
        }
        let mut body = SymbolicBody::default();
        body.check_flag(Flag::MayLeave(import.instance));
        body.forward(param_count(program, import.core_type), Op::CallHost(id));
        let ty = AdapterType::Core(import.core_type);
        let name = || {
            let name = graph.core_name(program, import);
            format!("meld:guard {}#{}", name.module, name.name)
        };
        FuncRef::Adapter(self.helpers.share(name, ty, body))
    }

    /// For what the root exports and imports, the `realloc` and post-return
    /// functions that the host calls.
    fn add_host_entries(
        &mut self,
        program: &Program<'_>,
        graph: &FusionGraph,
        may_leave: &MayLeave,
    ) {
        let lifts = graph.exports.iter().map(|export| {
            let lift = &graph.lifts[export.lift];
            (lift.instance, &lift.options)
        });
        let imports = graph.host_imports.values();
        let imports = imports.map(|import| (import.instance, &import.options));
        for (instance, options) in lifts.chain(imports) {
            if !may_leave.is_needed(instance) {
                continue;
            }
            let roles = [
                ("realloc", options.realloc),
                ("post-return", options.post_return),
            ];
            for (role, func) in roles {
                if let Some(func) = func {
                    self.add_host_entry(program, graph, instance, func, role);
                }
            }
        }
    }

    fn add_host_entry(
        &mut self,
        program: &Program<'_>,
        graph: &FusionGraph,
        instance: InstanceId,
        func: CoreFunc,
        role: &str,
    ) {
        if self.host_entries.contains_key(&(instance, func)) {
            return;
        }
        let core_type = core_type_of(program, graph, func);
        let mut body = SymbolicBody::default();
        body.set_flag(Flag::MayLeave(instance), false);
        body.forward(param_count(program, core_type), Op::Call(func));
        body.set_flag(Flag::MayLeave(instance), true);
        let path = &graph.instances[instance].path;
        let ty = AdapterType::Core(core_type);
        let name = || format!("meld:host-entry {path} {role}");
        let id = self.helpers.share(name, ty, body);
        self.host_entries.insert((instance, func), id);
    }
}

fn param_count(program: &Program<'_>, func: CoreTypeId) -> u32 {
    program.types[func].unwrap_func().params().len() as u32
}

/// The type of a core function.
pub(crate) fn core_type_of(
    program: &Program<'_>,
    graph: &FusionGraph,
    func: CoreFunc,
) -> CoreTypeId {
    match func {
        CoreFunc::Defined(func) => {
            let module = &program.modules[graph.core_instances[func.instance].module];
            module.functions[(module.imported.functions + func.index) as usize]
        }
        CoreFunc::CallSite(id) => graph.call_sites[id].core_type,
        CoreFunc::Host(id) => graph.host_imports[id].core_type,
    }
}
