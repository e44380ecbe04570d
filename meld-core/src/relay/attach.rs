//! The relay in the graph of the composition.

use std::collections::HashMap;

use wasm_encoder::{ComponentSection, ComponentSectionId, RawSection};
use wasmparser::component_types::ComponentFuncTypeId;

use super::module::{MEMORY, POST_RETURN, REALLOC, function_name};
use super::{Crossing, Relay, Relayed};
use crate::component::{Module, Program, StringEncoding};
use crate::flatten::{
    CallSite, CoreDef, CoreFunc, CoreImports, CoreInstance, Defined, FusionGraph, HostFunc,
    HostImport, Instance, Lift, Options, RelayInstance, Resource, WorldItem,
};
use crate::ids::{CallSiteId, CoreInstanceId, HostImportId, Id, InstanceId, LiftId, ModuleId};

/// How plans call the instance: calls that it makes are the host's.
const PATH: &str = "host";

impl Relay {
    /// The root component with the relay's core module at its end.
    pub(crate) fn append_to(&self, root: &[u8]) -> Vec<u8> {
        let mut bytes = root.to_vec();
        let module = self.module().finish();
        let section = RawSection {
            id: ComponentSectionId::CoreModule.into(),
            data: &module,
        };
        section.append_to_component(&mut bytes);
        bytes
    }

    /// Puts the relay between the host and the functions that it hands on. The
    /// program is that of [`Relay::append_to`], and the graph what it flattens to.
    pub(crate) fn attach(&self, program: &Program<'_>, graph: &mut FusionGraph) {
        let module = ModuleId::new(program.modules.len() - 1);
        let owner = graph.instances.push(Instance {
            parent: None,
            path: PATH.to_string(),
        });
        let core = graph.core_instances.push(CoreInstance {
            module,
            owner,
            label: "relay".to_string(),
            imports: CoreImports::default(),
        });
        let mut attachment = Attachment {
            module: &program.modules[module],
            owner,
            core,
            graph,
            lifts: HashMap::new(),
            call_sites: HashMap::new(),
        };
        let functions = self.functions.iter().enumerate();
        let inner = functions.map(|(position, relayed)| match relayed.crossing {
            Crossing::Export(lift) => attachment.export(position, relayed, lift),
            Crossing::Import(import) => attachment.import(position, relayed, import),
        });
        let inner = inner.collect();
        attachment.redirect_exports();
        attachment.redirect_imports();
        graph.core_instances[core].imports.funcs = inner;
        graph.relay = Some(RelayInstance {
            instance: owner,
            memory: Defined {
                instance: core,
                index: 0,
            },
        });
    }
}

struct Attachment<'p, 'a, 'g> {
    /// The relay's.
    module: &'p Module<'a>,
    owner: InstanceId,
    core: CoreInstanceId,
    graph: &'g mut FusionGraph,
    /// What the root exports instead of a lift.
    lifts: HashMap<LiftId, LiftId>,
    /// What the composition calls instead of an import.
    call_sites: HashMap<HostImportId, CallSiteId>,
}

impl Attachment<'_, '_, '_> {
    /// Lifts the relay's function, for the root to export it instead of a lift. Gives
    /// the lowering of that lift, which this function calls.
    fn export(&mut self, position: usize, relayed: &Relayed, id: LiftId) -> CoreFunc {
        let Lift { ty, ref name, .. } = self.graph.lifts[id];
        let name = name.clone();
        let outer = self.lift(position, relayed, ty, name);
        self.lifts.insert(id, outer);
        CoreFunc::CallSite(self.graph.call_sites.push(CallSite {
            caller: self.owner,
            lift: id,
            ty,
            core_type: self.module.functions[position],
            options: self.options(),
            at: relayed.at.clone(),
        }))
    }

    /// Lifts the relay's function, for the composition to call it instead of an import,
    /// and lets the import be the relay's.
    fn import(&mut self, position: usize, relayed: &Relayed, id: HostImportId) -> CoreFunc {
        let import = self.graph.host_imports[id].clone();
        let ty = import.ty().expect("only functions are relayed");
        let name = match &import.func {
            HostFunc::Lowered { path, .. } => path.name.clone(),
            HostFunc::Resource { .. } | HostFunc::Builtin { .. } => String::new(),
        };
        let lift = self.lift(position, relayed, ty, name);
        let inner = self.graph.call_sites.push(CallSite {
            caller: import.instance,
            lift,
            ty,
            core_type: import.core_type,
            options: import.options.clone(),
            at: relayed.at.clone(),
        });
        self.call_sites.insert(id, inner);
        self.graph.host_imports[id] = HostImport {
            instance: self.owner,
            core_type: self.module.functions[position],
            options: self.options(),
            ..import
        };
        CoreFunc::Host(id)
    }

    /// Lifts a function of the relay.
    fn lift(
        &mut self,
        position: usize,
        relayed: &Relayed,
        ty: ComponentFuncTypeId,
        name: String,
    ) -> LiftId {
        let lift = Lift {
            instance: self.owner,
            func: self.function(&function_name(position)),
            ty,
            options: self.lift_options(relayed),
            name,
        };
        self.graph.lifts.push(lift)
    }

    /// Lets the root export the relay's lifts.
    fn redirect_exports(&mut self) {
        let lifts = &self.lifts;
        let redirect = |lift: &mut LiftId| *lift = lifts.get(lift).copied().unwrap_or(*lift);
        for export in &mut self.graph.exports {
            redirect(&mut export.lift);
        }
        let mut world: Vec<&mut WorldItem> = self.graph.world.values_mut().collect();
        while let Some(item) = world.pop() {
            match item {
                WorldItem::Lift(lift) => redirect(lift),
                WorldItem::Instance(items) => world.extend(items.values_mut()),
                WorldItem::Host(..) | WorldItem::Type(_) => {}
            }
        }
    }

    /// Lets everything that names an import name a call site. The relay itself, which
    /// calls the imports, does not have its own yet.
    fn redirect_imports(&mut self) {
        let call_sites = &self.call_sites;
        let redirect = |func: &mut CoreFunc| {
            if let CoreFunc::Host(import) = func
                && let Some(call_site) = call_sites.get(import)
            {
                *func = CoreFunc::CallSite(*call_site);
            }
        };
        for (_, instance) in self.graph.core_instances.iter_mut() {
            instance.imports.funcs.iter_mut().for_each(redirect);
        }
        for (_, lift) in self.graph.lifts.iter_mut() {
            redirect(&mut lift.func);
            redirect_options(&mut lift.options, redirect);
        }
        for (_, call_site) in self.graph.call_sites.iter_mut() {
            redirect_options(&mut call_site.options, redirect);
        }
        for (_, import) in self.graph.host_imports.iter_mut() {
            redirect_options(&mut import.options, redirect);
        }
        for (_, resource) in self.graph.resources.iter_mut() {
            if let Resource::Guest(guest) = resource {
                guest.dtor.iter_mut().for_each(redirect);
            }
        }
    }

    fn function(&self, name: &str) -> CoreFunc {
        let export = self.module.exports[name];
        match self.graph.export(self.core, export) {
            // It does not have its imports yet, so indices begin with these.
            CoreDef::Func(CoreFunc::Defined(func)) => CoreFunc::Defined(Defined {
                index: func.index - self.module.imported.functions,
                ..func
            }),
            _ => unreachable!("the relay defines what it exports"),
        }
    }

    /// How the relay lowers.
    fn options(&self) -> Options {
        Options {
            encoding: StringEncoding::Utf8,
            memory: Some(Defined {
                instance: self.core,
                index: self.module.exports[MEMORY].index,
            }),
            realloc: Some(self.function(REALLOC)),
            ..Options::default()
        }
    }

    /// How the relay lifts.
    fn lift_options(&self, relayed: &Relayed) -> Options {
        let post_return = self.function(POST_RETURN);
        Options {
            post_return: relayed.has_result_pointer.then_some(post_return),
            ..self.options()
        }
    }
}

fn redirect_options(options: &mut Options, redirect: impl Fn(&mut CoreFunc)) {
    let functions = [
        &mut options.realloc,
        &mut options.post_return,
        &mut options.callback,
    ];
    functions.into_iter().flatten().for_each(redirect);
}
