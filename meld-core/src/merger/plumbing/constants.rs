//! Tables and globals whose contents never change once initialisation is over.
//!
//! Nothing outside can reach such a table, no code that can run writes it, and
//! its segments are known to fit and to hold known functions. One hazard is left:
//! a start function that runs before the last segment is written sees the table as
//! it was then. Where one can reach the table, the table is not constant.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;
use wasmparser::{ElementItems, ElementKind, Operator, TableInit};

use super::forward::Operand;
use crate::body::{self, Reference};
use crate::flatten::{CoreFunc, Defined};
use crate::ids::CoreInstanceId;
use crate::merger::live::{Entity, Live};
use crate::merger::vestigial::Marking;
use crate::merger::{Constant, ExportDef, FusedModule, Segment, StartStep};

/// The contents of a constant table, and how they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConstantTable {
    /// In elements.
    size: u64,
    /// What elements are that no segment writes.
    initial: Option<CoreFunc>,
    written: BTreeMap<u64, Option<CoreFunc>>,
    /// The segments that write it, in order.
    pub(crate) segments: Vec<Segment>,
    /// How many functions were searched for one that writes it.
    pub(crate) functions_searched: usize,
    /// How many start functions run before the last segment is written. None of
    /// them reaches the table.
    pub(crate) earlier_starts: usize,
}

impl ConstantTable {
    /// The function at an index. `None` if there is none, which traps.
    pub(super) fn get(&self, index: u64) -> Option<CoreFunc> {
        match self.written.get(&index) {
            Some(func) => *func,
            None => self.initial.filter(|_| index < self.size),
        }
    }
}

/// Finds out what is constant.
pub(super) struct ConstantSearch<'f, 'g, 'a> {
    fused: &'f FusedModule<'g, 'a>,
    live: &'f Live,
    tables: BTreeMap<Defined, Option<ConstantTable>>,
    globals: HashMap<Defined, Option<Constant>>,
    /// The first instance whose start function reaches a table.
    reached: Option<HashMap<Defined, CoreInstanceId>>,
}

impl<'f, 'g, 'a> ConstantSearch<'f, 'g, 'a> {
    pub(super) fn new(fused: &'f FusedModule<'g, 'a>, live: &'f Live) -> Self {
        ConstantSearch {
            fused,
            live,
            tables: BTreeMap::new(),
            globals: HashMap::new(),
            reached: None,
        }
    }

    /// The table's contents, if they are constant.
    pub(super) fn table(&mut self, table: Defined) -> Option<&ConstantTable> {
        if !self.tables.contains_key(&table) {
            let constant = self.constant_table(table);
            self.tables.insert(table, constant);
        }
        self.tables[&table].as_ref()
    }

    /// All tables that were found to be constant.
    pub(super) fn into_tables(self) -> BTreeMap<Defined, ConstantTable> {
        let tables = self.tables.into_iter();
        tables
            .filter_map(|(table, constant)| Some((table, constant?)))
            .collect()
    }

    /// An index that some instance's code has, if it is constant.
    pub(super) fn operand(&mut self, instance: CoreInstanceId, operand: Operand) -> Option<u64> {
        match operand {
            Operand::Const(value) => Some(value),
            Operand::Global(index) => match self.global(instance, index)? {
                Constant::I32(value) => Some((value as u32).into()),
                Constant::I64(value) => Some(value as u64),
                _ => None,
            },
        }
    }

    /// The value of a global that some instance's code has, if it is constant.
    pub(super) fn global(&mut self, instance: CoreInstanceId, index: u32) -> Option<Constant> {
        let global = self.fused.graph.global(instance, index);
        if let Some(constant) = self.globals.get(&global) {
            return *constant;
        }
        let constant = self.constant_global(global);
        self.globals.insert(global, constant);
        constant
    }

    fn constant_global(&self, global: Defined) -> Option<Constant> {
        let fused = self.fused;
        let module = fused.module(global.instance);
        let index = module.imported.globals + global.index;
        if !module.globals[index as usize].mutable {
            return fused.constants.of_global(global);
        }
        if self.is_exported(ExportDef::Global(global)) {
            return None;
        }
        let sees = |instance: CoreInstanceId| {
            let imports = &fused.graph.core_instances[instance].imports;
            instance == global.instance || imports.globals.contains(&global)
        };
        self.searched(sees, |instance, operator| {
            writes_global(operator, |index| {
                fused.graph.global(instance, index) == global
            })
        })?;
        let init = &module.global_inits[global.index as usize];
        fused.constants.of_expr(fused.graph, global.instance, init)
    }

    fn constant_table(&mut self, table: Defined) -> Option<ConstantTable> {
        if self.is_exported(ExportDef::Table(table)) {
            return None;
        }
        let fused = self.fused;
        let sees = |instance: CoreInstanceId| {
            let imports = &fused.graph.core_instances[instance].imports;
            instance == table.instance || imports.tables.contains(&table)
        };
        let functions_searched = self.searched(sees, |instance, operator| {
            writes_table(operator, |index| {
                fused.graph.table(instance, index) == table
            })
        })?;
        let definition = &fused.module(table.instance).table_definitions[table.index as usize];
        let initial = match &definition.init {
            TableInit::RefNull => None,
            TableInit::Expr(expr) => {
                let value = fused.constants.of_expr(fused.graph, table.instance, expr);
                function(value?)?
            }
        };
        let mut constant = ConstantTable {
            size: definition.ty.initial,
            initial,
            written: BTreeMap::new(),
            segments: Vec::new(),
            functions_searched,
            earlier_starts: 0,
        };
        for instance in fused.graph.core_instances.keys() {
            self.write_segments(table, instance, &mut constant)?;
        }
        if let Some(last) = constant.segments.last().map(|segment| segment.instance) {
            let starts = fused.initialization.steps.iter();
            let earlier = starts.filter(
                |step| matches!(step, StartStep::Call { instance, .. } if *instance < last),
            );
            constant.earlier_starts = earlier.count();
            let reached = self.reached().get(&table);
            if reached.is_some_and(|first| *first < last) {
                return None;
            }
        }
        Some(constant)
    }

    fn is_exported(&self, def: ExportDef) -> bool {
        self.fused.exports.values().any(|exported| *exported == def)
    }

    /// How many functions can run in the instances that see something; `None` if one
    /// of them writes it.
    fn searched(
        &self,
        sees: impl Fn(CoreInstanceId) -> bool,
        writes: impl Fn(CoreInstanceId, &Operator<'_>) -> bool + Sync,
    ) -> Option<usize> {
        let mut searched = 0;
        let instances = self.fused.graph.core_instances.keys();
        for instance in instances.filter(|instance| sees(*instance)) {
            let functions = &self.live.of(instance).functions;
            let bodies = self.fused.module(instance).bodies.par_iter().enumerate();
            let found = bodies.any(|(index, body)| {
                let mut found = false;
                functions.has(index as u32)
                    && body
                        .site_operators(|_, operator| found |= writes(instance, &operator))
                        .map(|()| found)
                        .expect("bodies are decoded when they are scanned")
            });
            if found {
                return None;
            }
            searched += functions.count() as usize;
        }
        Some(searched)
    }

    /// Takes in what an instance's segments write to a table. `None` if it can't
    /// be known.
    fn write_segments(
        &self,
        table: Defined,
        instance: CoreInstanceId,
        constant: &mut ConstantTable,
    ) -> Option<()> {
        let fused = self.fused;
        for (index, element) in (0..).zip(&fused.module(instance).elements) {
            let ElementKind::Active {
                table_index,
                offset_expr,
            } = &element.kind
            else {
                continue;
            };
            if fused.graph.table(instance, table_index.unwrap_or(0)) != table {
                continue;
            }
            let segment = Segment { instance, index };
            if !fused.initialization.is_proven(Entity::Element(segment)) {
                return None;
            }
            let offset = fused.constants.of_expr(fused.graph, instance, offset_expr);
            let offset = match offset? {
                Constant::I32(value) => u64::from(value as u32),
                Constant::I64(value) => value as u64,
                _ => return None,
            };
            let items = self.items(instance, &element.items)?;
            constant.written.extend((offset..).zip(items));
            constant.segments.push(segment);
        }
        Some(())
    }

    fn items(
        &self,
        instance: CoreInstanceId,
        items: &ElementItems<'_>,
    ) -> Option<Vec<Option<CoreFunc>>> {
        let fused = self.fused;
        match items {
            ElementItems::Functions(items) => {
                let items = items.clone().into_iter().map_while(Result::ok);
                Some(items.map(|i| Some(fused.graph.func(instance, i))).collect())
            }
            ElementItems::Expressions(_, items) => {
                let items = items.clone().into_iter().map_while(Result::ok);
                let value = |expr| fused.constants.of_expr(fused.graph, instance, &expr);
                items.map(|expr| function(value(expr)?)).collect()
            }
        }
    }

    /// The first instance whose start function can reach each table.
    fn reached(&mut self) -> &HashMap<Defined, CoreInstanceId> {
        let fused = self.fused;
        self.reached.get_or_insert_with(|| {
            let mut reached = HashMap::new();
            let mut marking = Marking::from_nothing(fused);
            for step in &fused.initialization.steps {
                let StartStep::Call { instance, func } = *step else {
                    continue;
                };
                marking.entity(Entity::Func(fused.resolve(func)));
                marking.run();
                for table in marking.live().tables() {
                    reached.entry(table).or_insert(instance);
                }
            }
            reached
        })
    }
}

/// Whether an operator may write a table that it names, by what is not known to only
/// read it.
fn writes_table(operator: &Operator<'_>, is_it: impl Fn(u32) -> bool) -> bool {
    match operator {
        Operator::CallIndirect { .. }
        | Operator::ReturnCallIndirect { .. }
        | Operator::TableGet { .. }
        | Operator::TableSize { .. } => false,
        Operator::TableCopy { dst_table, .. } => is_it(*dst_table),
        _ => names(operator, |reference| match reference {
            Reference::Table(index) => is_it(index),
            _ => false,
        }),
    }
}

/// The same for a global.
fn writes_global(operator: &Operator<'_>, is_it: impl Fn(u32) -> bool) -> bool {
    match operator {
        Operator::GlobalGet { .. } => false,
        _ => names(operator, |reference| match reference {
            Reference::Global(index) => is_it(index),
            _ => false,
        }),
    }
}

fn names(operator: &Operator<'_>, is_it: impl Fn(Reference) -> bool) -> bool {
    let mut found = false;
    body::operator_references(operator, &mut |reference| found |= is_it(reference));
    found
}

/// A function or null; `None` if the value is neither.
fn function(value: Constant) -> Option<Option<CoreFunc>> {
    match value {
        Constant::RefFunc(func) => Some(Some(func)),
        Constant::RefNull(..) => Some(None),
        Constant::I32(_)
        | Constant::I64(_)
        | Constant::F32(_)
        | Constant::F64(_)
        | Constant::V128(_) => None,
    }
}
