//! What a core function can reach, over the functions of one component
//! instance.
//!
//! Proofs that a step of an adapter may be left out rest on this search. It
//! follows direct calls through all core instances of the component instance;
//! a call through a table or a reference is taken to reach every function of
//! the component instance whose reference is taken anywhere (references can't
//! cross component boundaries). The search stops at lowerings: what lies behind
//! one belongs to another component instance or to the host.
//!
//! Rejected: one call graph of the whole composition, built up front. Most
//! compositions never ask, and those that do ask about a few small functions.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use wasmparser::{ConstExpr, ElementItems, Operator, TableInit};

use crate::body::{Effects, Reference};
use crate::component::{Module, Program};
use crate::flatten::{CoreFunc, Defined, FusionGraph};
use crate::ids::{CoreInstanceId, InstanceId};

/// The outcome of a search: its witness, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    /// Every defined function that can run, the roots included.
    pub(crate) functions: BTreeSet<Defined>,
    /// Every lowering or builtin that can be called.
    pub(crate) lowerings: BTreeSet<CoreFunc>,
    /// The first function found that raises an exception itself.
    pub(crate) throws: Option<Defined>,
}

impl Reach {
    /// Adds what another search found.
    pub(crate) fn add(&mut self, other: Reach) {
        self.functions.extend(other.functions);
        self.lowerings.extend(other.lowerings);
        self.throws = self.throws.or(other.throws);
    }
}

/// Searches, remembering which functions have their reference taken.
pub(crate) struct Search<'g, 'a> {
    program: &'g Program<'a>,
    graph: &'g FusionGraph,
    address_taken: HashMap<InstanceId, Arc<[CoreFunc]>>,
}

impl<'g, 'a> Search<'g, 'a> {
    pub(crate) fn new(program: &'g Program<'a>, graph: &'g FusionGraph) -> Self {
        Search {
            program,
            graph,
            address_taken: HashMap::new(),
        }
    }

    /// Whether any body of the composition has effects of some kind.
    pub(crate) fn any_body(&self, has: impl Fn(&Effects) -> bool) -> bool {
        let mut modules = self.graph.core_instances.values().map(|i| i.module);
        modules.any(|id| {
            let bodies = &self.program.modules[id].bodies;
            bodies.iter().any(|body| has(&body.effects))
        })
    }

    /// Everything that can run when `roots`, functions of the component
    /// instance `owner`, are called.
    pub(crate) fn reach(
        &mut self,
        owner: InstanceId,
        roots: impl IntoIterator<Item = CoreFunc>,
    ) -> Reach {
        let mut reach = Reach::default();
        let mut pending: Vec<CoreFunc> = roots.into_iter().collect();
        let mut indirect = false;
        while let Some(func) = pending.pop() {
            let CoreFunc::Defined(func) = func else {
                reach.lowerings.insert(func);
                continue;
            };
            if !reach.functions.insert(func) {
                continue;
            }
            let body = &self.module(func.instance).bodies[func.index as usize];
            if body.effects.throws && reach.throws.is_none() {
                reach.throws = Some(func);
            }
            self.references(func, |reference| {
                if let Reference::Call(index) = reference {
                    pending.push(self.graph.func(func.instance, index));
                }
            });
            if body.effects.calls_indirectly && !indirect {
                indirect = true;
                pending.extend(self.address_taken(owner).iter().copied());
            }
        }
        reach
    }

    fn module(&self, instance: CoreInstanceId) -> &'g Module<'a> {
        &self.program.modules[self.graph.core_instances[instance].module]
    }

    fn references(&self, func: Defined, f: impl FnMut(Reference)) {
        self.module(func.instance).bodies[func.index as usize]
            .references(f)
            .expect("bodies are decoded when they are scanned");
    }

    /// The functions of a component instance whose reference is taken.
    fn address_taken(&mut self, owner: InstanceId) -> Arc<[CoreFunc]> {
        if let Some(taken) = self.address_taken.get(&owner) {
            return taken.clone();
        }
        let mut taken = BTreeSet::new();
        for (id, instance) in self.graph.core_instances.iter() {
            if instance.owner == owner {
                self.collect_address_taken(id, |index| {
                    taken.insert(self.graph.func(id, index));
                });
            }
        }
        let taken: Arc<[CoreFunc]> = taken.into_iter().collect();
        self.address_taken.insert(owner, taken.clone());
        taken
    }

    fn collect_address_taken(&self, id: CoreInstanceId, mut f: impl FnMut(u32)) {
        let module = self.module(id);
        for element in &module.elements {
            match &element.items {
                ElementItems::Functions(items) => {
                    items.clone().into_iter().flatten().for_each(&mut f);
                }
                ElementItems::Expressions(_, items) => {
                    for expr in items.clone().into_iter().flatten() {
                        referenced_functions(&expr, &mut f);
                    }
                }
            }
        }
        for expr in &module.global_inits {
            referenced_functions(expr, &mut f);
        }
        for table in &module.table_definitions {
            if let TableInit::Expr(expr) = &table.init {
                referenced_functions(expr, &mut f);
            }
        }
        for index in 0..module.bodies.len() as u32 {
            self.references(
                Defined {
                    instance: id,
                    index,
                },
                |reference| {
                    if let Reference::RefFunc(index) = reference {
                        f(index);
                    }
                },
            );
        }
    }
}

/// The functions that a constant expression references.
fn referenced_functions(expr: &ConstExpr<'_>, f: &mut impl FnMut(u32)) {
    for operator in expr.get_operators_reader().into_iter().flatten() {
        if let Operator::RefFunc { function_index } = operator {
            f(function_index);
        }
    }
}
