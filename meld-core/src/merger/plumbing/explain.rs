//! What has dissolved, for people and for those who check it.

use super::{Alias, ConstantTable, DirectCall, Plumbing};
use crate::adapter::FuncRef;
use crate::flatten::Defined;
use crate::merger::{FusedModule, Segment};
use crate::report::plans::{ConstantTableProof, DirectTableCall, Dissolved, Forwarder};

/// What has dissolved.
pub(crate) fn explain_dissolved(fused: &FusedModule<'_, '_>) -> Dissolved {
    let Plumbing {
        forwarders,
        direct_calls,
        tables,
    } = &fused.plumbing;
    let explainer = Explainer { fused };
    Dissolved {
        forwarders: forwarders
            .iter()
            .map(|(def, alias)| explainer.forwarder(*def, alias))
            .collect(),
        direct_calls: direct_calls
            .iter()
            .flat_map(|(def, calls)| calls.iter().map(|call| (*def, call)))
            .map(|(def, call)| explainer.direct_call(def, call))
            .collect(),
        tables: tables
            .iter()
            .map(|(table, constant)| explainer.table(*table, constant))
            .collect(),
    }
}

struct Explainer<'f, 'g, 'a> {
    fused: &'f FusedModule<'g, 'a>,
}

impl Explainer<'_, '_, '_> {
    fn forwarder(&self, def: Defined, alias: &Alias) -> Forwarder {
        Forwarder {
            function: self.func(FuncRef::Defined(def)),
            target: self.func(alias.target),
            table: alias.through.map(|table| self.table_name(table)),
        }
    }

    fn direct_call(&self, def: Defined, call: &DirectCall) -> DirectTableCall {
        let target = call.target.map(|func| self.fused.resolve(func));
        DirectTableCall {
            function: self.func(FuncRef::Defined(def)),
            table: self.table_name(call.table),
            index: call.index,
            target: target.map(|func| self.func(func)),
        }
    }

    fn table(&self, table: Defined, constant: &ConstantTable) -> ConstantTableProof {
        let segments = constant.segments.iter();
        ConstantTableProof {
            table: self.table_name(table),
            segments: segments.map(|segment| self.segment(*segment)).collect(),
            functions_searched: constant.functions_searched,
            earlier_starts: constant.earlier_starts,
        }
    }

    fn func(&self, func: FuncRef) -> String {
        let graph = self.fused.graph;
        match func {
            FuncRef::Defined(def) => {
                let module = self.fused.module(def.instance);
                let index = module.imported.functions + def.index;
                let place = self.place(def);
                match module.function_exports().find(|(i, _)| *i == index) {
                    Some((_, name)) => format!("'{name}' of {place}"),
                    None => format!("function {} of {place}", def.index),
                }
            }
            FuncRef::Host(id) => {
                let name = graph.core_name(self.fused.program, &graph.host_imports[id]);
                format!("the host's {}#{}", name.module, name.name)
            }
            FuncRef::Adapter(id) => format!("'{}'", self.fused.adapters.functions()[id].name),
        }
    }

    fn table_name(&self, table: Defined) -> String {
        format!("table {} of {}", table.index, self.place(table))
    }

    fn segment(&self, segment: Segment) -> String {
        let Segment { instance, index } = segment;
        format!(
            "element segment {index} of {}",
            self.place(Defined { instance, index })
        )
    }

    /// `core instance 2 of root/app`: labels of core instances are not unique.
    fn place(&self, def: Defined) -> String {
        let graph = self.fused.graph;
        let instance = &graph.core_instances[def.instance];
        let owner = &graph.instances[instance.owner].path;
        let siblings = graph.core_instances.iter();
        let earlier =
            siblings.filter(|(id, other)| other.owner == instance.owner && *id < def.instance);
        format!("core instance {} of {owner}", earlier.count())
    }
}
