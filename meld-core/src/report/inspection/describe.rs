//! From the program and its graph to the inspection.

use super::{Boundary, CoreInstance, CoreModule, Inspection, Instance, Memory};
use super::{definitions, items};
use crate::component::Program;
use crate::error::Error;
use crate::flatten::{CallSite, FusionGraph};
use crate::ids::{Id, InstanceId, ModuleId};
use crate::report::wit::TypePrinter;
use crate::report::world;

/// Describes the component `name` of `size` bytes. `obstacle` is why it can't
/// be fused.
pub(crate) fn describe(
    name: &str,
    size: usize,
    program: &Program<'_>,
    graph: &FusionGraph,
    obstacle: Option<Error>,
) -> Inspection {
    let mut printer = TypePrinter::new(program);
    Inspection {
        name: name.to_string(),
        size,
        imports: items::list(program, &mut printer, world::imports(program)),
        exports: items::list(program, &mut printer, world::exports(program)),
        modules: modules(program, graph),
        instances: instances(program, graph),
        boundaries: graph
            .call_sites
            .values()
            .map(|call_site| boundary(graph, &mut printer, call_site))
            .collect(),
        unsupported: obstacle.map(|error| error.to_string()),
    }
}

fn modules(program: &Program<'_>, graph: &FusionGraph) -> Vec<CoreModule> {
    let mut instantiations = vec![0; program.modules.len()];
    for instance in graph.core_instances.values() {
        instantiations[instance.module.index()] += 1;
    }
    let mut definitions = definitions::modules(program);
    let describe = |id: ModuleId| {
        let module = &program.modules[id];
        let definition = definitions.remove(&id);
        let definition = definition.expect("every module is defined in some component");
        CoreModule {
            name: definition.name,
            component: definition.component,
            size: module.range.end - module.range.start,
            functions: module.bodies.len(),
            imported_functions: module.imported.functions as usize,
            instantiations: instantiations[id.index()],
        }
    };
    program.modules.keys().map(describe).collect()
}

fn instances(program: &Program<'_>, graph: &FusionGraph) -> Vec<Instance> {
    let instances = graph.instances.values();
    let mut instances: Vec<_> = instances
        .map(|instance| Instance {
            path: instance.path.clone(),
            parent: instance.parent.map(InstanceId::index),
            core_instances: Vec::new(),
        })
        .collect();
    for core in graph.core_instances.values() {
        let owner = &mut instances[core.owner.index()];
        owner.core_instances.push(CoreInstance {
            name: core.label.clone(),
            module: core.module.index(),
            memories: memories(program, core.module),
        });
    }
    instances
}

/// The memories that a module defines.
fn memories(program: &Program<'_>, module: ModuleId) -> Vec<Memory> {
    let module = &program.modules[module];
    let defined = module.memories.iter();
    let defined = defined.skip(module.imported.memories as usize);
    let describe = |memory: &wasmparser::MemoryType| Memory {
        minimum: memory.initial,
        maximum: memory.maximum,
        page_size: 1 << memory.page_size_log2.unwrap_or(16),
        shared: memory.shared,
        memory64: memory.memory64,
    };
    defined.map(describe).collect()
}

fn boundary(graph: &FusionGraph, printer: &mut TypePrinter<'_>, call_site: &CallSite) -> Boundary {
    let lift = &graph.lifts[call_site.lift];
    Boundary {
        caller: call_site.caller.index(),
        callee: lift.instance.index(),
        function: lift.name.clone(),
        signature: printer.func(lift.ty),
    }
}
