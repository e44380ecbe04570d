//! Derives once more what a plan says about plumbing that has dissolved.
//!
//! A call through a table at a constant index is a direct call if the table never
//! changes after it is filled and nothing sees it before: no function that can run
//! writes it, its segments fit, and no start function that comes before the last of
//! them gets to it. A function that has dissolved only passed its parameters on, to a
//! function or through such a table.
//!
//! Items are matched by the places that the plan gives them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use meld_core::plans::{ConstantTableProof, DirectTableCall, Dissolved, Forwarder};

use super::body::{Forward, Operand};
use super::composition::{Composition, Core};
use super::entity::{Entity, Space};
use super::finding::{Finding, Rule};
use super::module::Segment;
use super::search::address_taken;
use super::wrapped;

/// Checks what has dissolved of the component in `bytes`.
///
/// # Errors
///
/// The bytes are no component that can be followed.
pub fn check_dissolved(bytes: &[u8], dissolved: &Dissolved) -> Result<Vec<Finding>> {
    let composition = Composition::read(bytes)?;
    let mut check = Check {
        places: Places::new(&composition),
        reached: wrapped::reachable(&composition),
        composition: &composition,
        contents: BTreeMap::new(),
        findings: Vec::new(),
    };
    for table in &dissolved.tables {
        check.table(table);
    }
    for forwarder in &dissolved.forwarders {
        check.forwarder(forwarder);
    }
    for call in &dissolved.direct_calls {
        check.direct_call(call);
    }
    Ok(check.findings)
}

/// What the places that a plan names are.
struct Places(HashMap<String, (usize, Entity)>);

impl Places {
    fn new(composition: &Composition<'_>) -> Self {
        let mut places = HashMap::new();
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for (id, instance) in composition.core_instances.iter().enumerate() {
            let count = counts.entry(instance.owner).or_default();
            let place = format!(
                "core instance {count} of {}",
                composition.paths[instance.owner]
            );
            *count += 1;
            let module = &composition.modules[instance.module];
            for entity in module.entities() {
                let imported = module.imports.iter();
                let imported = imported.filter(|i| i.entity.space == entity.space).count();
                let Some(index) = (entity.index as usize).checked_sub(imported) else {
                    continue;
                };
                let export = module.exports.iter().find(|(_, export)| *export == entity);
                let name = match (entity.space, export) {
                    (Space::Func, Some((name, _))) => format!("'{name}'"),
                    (Space::Func, None) => format!("function {index}"),
                    (Space::Table, _) => format!("table {index}"),
                    (Space::Element, _) => format!("element segment {index}"),
                    _ => continue,
                };
                places.insert(format!("{name} of {place}"), (id, entity));
            }
        }
        Places(places)
    }

    fn find(&self, place: &str, space: Space) -> Option<(usize, Entity)> {
        let found = self.0.get(place).copied();
        found.filter(|(_, entity)| entity.space == space)
    }

    fn is(&self, place: &str, core: Core) -> bool {
        let found = self.0.get(place);
        found.is_some_and(|(instance, entity)| Core::Defined(*instance, *entity) == core)
    }
}

/// What a table holds.
type Contents = BTreeMap<u64, Value>;

/// What a constant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Value {
    Number(u64),
    Func(Core),
    Null,
}

struct Check<'c, 'a> {
    composition: &'c Composition<'a>,
    places: Places,
    /// What of each core instance may ever be used.
    reached: Vec<BTreeSet<Entity>>,
    /// Of the tables that never change.
    contents: BTreeMap<Core, Contents>,
    findings: Vec<Finding>,
}

impl Check<'_, '_> {
    fn report(&mut self, what: String) {
        self.findings.push(Finding::new(Rule::Proof, what));
    }

    fn table(&mut self, proof: &ConstantTableProof) {
        let name = &proof.table;
        let Some((instance, entity)) = self.places.find(name, Space::Table) else {
            return self.report(format!("there is no {name}"));
        };
        let table = Core::Defined(instance, entity);
        let segments = self.segments(table);
        let is_listed = |(instance, segment): &(usize, Entity), place: &String| {
            self.places.is(place, Core::Defined(*instance, *segment))
        };
        let listed = proof.segments.len() == segments.len()
            && segments
                .iter()
                .zip(&proof.segments)
                .all(|(s, place)| is_listed(s, place));
        if !listed {
            self.report(format!("the segments of {name} are others"));
        }
        match self.fold((instance, entity), &segments) {
            Some(contents) => {
                self.contents.insert(table, contents);
            }
            None => self.report(format!("a segment of {name} may write anything")),
        }
        if self.is_written(table) {
            self.report(format!("some function writes {name}"));
        }
        let last = segments.last().map_or(0, |(instance, _)| *instance);
        let starts = (0..last).filter_map(|id| {
            let start = self.composition.module(id).start()?;
            Some(self.composition.resolve(id, start))
        });
        let starts: Vec<Core> = starts.collect();
        if starts.len() != proof.earlier_starts {
            self.report(format!("other start functions run before {name} is filled"));
        }
        if self.reaches(starts, table) {
            self.report(format!(
                "a start function gets to {name} before it is filled"
            ));
        }
    }

    /// The active segments that write a table, in order.
    fn segments(&self, table: Core) -> Vec<(usize, Entity)> {
        let instances = 0..self.composition.core_instances.len();
        let segments = instances.flat_map(|id| {
            let segments = self.composition.module(id).segments();
            segments.map(move |(entity, segment)| (id, entity, segment))
        });
        let writes = segments.filter(|(id, _, segment)| match segment {
            Segment::Active { target, .. } => self.composition.resolve(*id, *target) == table,
            Segment::Passive | Segment::Declared(_) => false,
        });
        writes.map(|(id, entity, _)| (id, entity)).collect()
    }

    /// What a table holds in the end. `None` if it is not known, or a segment may trap.
    fn fold(
        &self,
        (instance, table): (usize, Entity),
        segments: &[(usize, Entity)],
    ) -> Option<Contents> {
        let definer = self.composition.module(instance);
        let size = definer.tables[table.index as usize];
        let mut contents = Contents::new();
        if let Some(initial) = definer.initial_values.get(&table) {
            let initial = self.value(instance, *initial)?;
            contents.extend((0..size).map(|index| (index, initial)));
        }
        for (id, entity) in segments {
            let module = self.composition.module(*id);
            let Segment::Active {
                offset: Some(offset),
                ..
            } = module.segment(*entity)
            else {
                return None;
            };
            let Some(Value::Number(start)) = self.value(*id, *offset) else {
                return None;
            };
            let items = module.element_items[entity.index as usize].as_ref()?;
            if start.checked_add(items.len() as u64)? > size {
                return None;
            }
            for (index, item) in (start..).zip(items) {
                contents.insert(index, self.value(*id, *item)?);
            }
        }
        Some(contents)
    }

    /// Whether a function that may run writes a table or global.
    fn is_written(&self, written: Core) -> bool {
        (0..self.composition.core_instances.len()).any(|id| {
            let funcs = (0..).zip(&self.composition.module(id).funcs);
            let mut live = funcs
                .filter(|(index, _)| self.reached[id].contains(&Entity::new(Space::Func, *index)));
            live.any(|(_, func)| {
                let mut writes = func.body.iter().flat_map(|body| &body.writes);
                writes.any(|entity| self.composition.resolve(id, *entity) == written)
            })
        })
    }

    /// Whether some of these functions, or what they call in any component, names a
    /// table.
    fn reaches(&self, funcs: Vec<Core>, table: Core) -> bool {
        let composition = self.composition;
        let mut seen = BTreeSet::new();
        let mut pending = funcs;
        while let Some(func) = pending.pop() {
            if !seen.insert(func) {
                continue;
            }
            match func {
                Core::Builtin(_) => {}
                Core::Lowered(lowering) => {
                    let lowering = &composition.lowerings[lowering];
                    pending.extend(lowering.options.all());
                    if let Some(lift) = lowering.lift.map(|lift| &composition.lifts[lift]) {
                        pending.push(lift.func);
                        pending.extend(lift.options.all());
                    }
                }
                Core::Defined(id, entity) => {
                    let module = composition.module(id);
                    let resolve = |entity: &Entity| composition.resolve(id, *entity);
                    let mentions = module.mentions.get(&entity).into_iter().flatten();
                    let mut mentions = mentions.map(resolve);
                    if mentions.any(|mentioned| mentioned == table) {
                        return true;
                    }
                    let body = module.funcs.get(entity.index as usize);
                    let body = body.filter(|_| entity.space == Space::Func);
                    if let Some(body) = body.and_then(|func| func.body.as_ref()) {
                        let calls = body.calls.iter();
                        let calls = calls.map(|func| Entity::new(Space::Func, *func));
                        pending.extend(calls.map(|call| resolve(&call)));
                        if body.calls_indirectly {
                            let owner = composition.core_instances[id].owner;
                            pending.extend(address_taken(composition, owner));
                        }
                    }
                }
            }
        }
        false
    }

    fn forwarder(&mut self, forwarder: &Forwarder) {
        let Forwarder {
            function,
            target,
            table,
            ..
        } = forwarder;
        let Some((instance, entity)) = self.places.find(function, Space::Func) else {
            return self.report(format!("there is no {function}"));
        };
        let func = Core::Defined(instance, entity);
        let Some((next, through)) = self.next(func) else {
            return self.report(format!(
                "{function} does more than passing its parameters on"
            ));
        };
        let same_table = match (&through, table) {
            (Some(through), Some(table)) => self.places.is(table, *through),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !same_table {
            self.report(format!("{function} does not call through {table:?}"));
        }
        if !self.leads_to(next, target) {
            self.report(format!("{function} is not {target}"));
        }
    }

    /// Where a function that only passes its parameters on passes them, and through
    /// which table.
    fn next(&self, func: Core) -> Option<(Core, Option<Core>)> {
        let Core::Defined(id, entity) = func else {
            return None;
        };
        let body = self.composition.module(id).funcs[entity.index as usize]
            .body
            .as_ref()?;
        let resolve = |space, index| self.composition.resolve(id, Entity::new(space, index));
        match body.forwards_to? {
            Forward::To(func) => Some((resolve(Space::Func, func), None)),
            Forward::Through { table, index } => {
                let table = resolve(Space::Table, table);
                let Value::Number(index) = self.value(id, index)? else {
                    return None;
                };
                match self.contents.get(&table)?.get(&index)? {
                    Value::Func(func) => Some((*func, Some(table))),
                    Value::Number(_) | Value::Null => None,
                }
            }
            Forward::By(reference) => match self.value(id, reference)? {
                Value::Func(func) => Some((func, None)),
                Value::Number(_) | Value::Null => None,
            },
        }
    }

    /// Whether calls of `func` end in, or on their way pass, what a plan calls by
    /// this name.
    fn leads_to(&self, mut func: Core, name: &str) -> bool {
        for _ in 0..1000 {
            if self.places.is(name, func) {
                return true;
            }
            func = match func {
                Core::Lowered(lowering) => match self.composition.lowerings[lowering].lift {
                    Some(_) if name.starts_with("'meld:adapter ") => return true,
                    Some(lift) => self.composition.lifts[lift].func,
                    None => return is_host(name),
                },
                Core::Builtin(_) => return is_host(name),
                Core::Defined(..) => match self.next(func) {
                    Some((next, _)) => next,
                    None => return false,
                },
            };
        }
        false
    }

    /// What an operand is, if it never changes.
    fn value(&self, id: usize, operand: Operand) -> Option<Value> {
        let composition = self.composition;
        let resolve = |space, index| composition.resolve(id, Entity::new(space, index));
        let global = match operand {
            Operand::Const(value) => return Some(Value::Number(value)),
            Operand::Func(index) => return Some(Value::Func(resolve(Space::Func, index))),
            Operand::Null => return Some(Value::Null),
            Operand::Global(index) => resolve(Space::Global, index),
        };
        let Core::Defined(definer, entity) = global else {
            return None;
        };
        let value = composition.module(definer).initial_values.get(&entity)?;
        match self.is_written(global) {
            true => None,
            false => self.value(definer, *value),
        }
    }

    fn direct_call(&mut self, call: &DirectTableCall) {
        let DirectTableCall {
            function,
            table,
            index,
            target,
            ..
        } = call;
        let Some((id, entity)) = self.places.find(function, Space::Func) else {
            return self.report(format!("there is no {function}"));
        };
        let module = self.composition.module(id);
        let body = module.funcs[entity.index as usize].body.as_ref();
        let calls = body.into_iter().flat_map(|body| &body.table_calls);
        let calls = calls.filter(|call| {
            let called = Entity::new(Space::Table, call.table);
            self.places.is(table, self.composition.resolve(id, called))
                && self.value(id, call.index) == Some(Value::Number(*index))
        });
        let mut types = calls.map(|call| call.ty).peekable();
        if types.peek().is_none() {
            return self.report(format!("{function} makes no call of {table} at {index}"));
        }
        let table = self.places.find(table, Space::Table);
        let table = table.map(|(instance, entity)| Core::Defined(instance, entity));
        let contents = table.and_then(|table| self.contents.get(&table));
        let Some(contents) = contents else {
            return self.report(format!("{function} calls through a table that may change"));
        };
        let holds = match contents.get(index) {
            Some(Value::Func(func)) => Some(*func),
            Some(Value::Number(_) | Value::Null) | None => None,
        };
        let right = match (holds, target) {
            (None, None) => true,
            (None, Some(_)) => false,
            (Some(func), Some(target)) => {
                self.leads_to(func, target) && types.any(|ty| self.may_have(func, id, ty))
            }
            (Some(func), None) => !types.all(|ty| self.has(func, id, ty)),
        };
        if !right {
            self.report(format!("{function} does not call {target:?} at {index}"));
        }
    }

    /// Whether a function certainly has the type with this index of an instance.
    fn has(&self, func: Core, id: usize, ty: u32) -> bool {
        self.signatures(func, id, ty).is_some_and(|[a, b]| a == b)
    }

    /// Whether it may have it. Types that name others are not looked into.
    fn may_have(&self, func: Core, id: usize, ty: u32) -> bool {
        self.signatures(func, id, ty).is_none_or(|[a, b]| a == b)
    }

    /// Both types as text, if they can be compared as such.
    fn signatures(&self, func: Core, id: usize, ty: u32) -> Option<[String; 2]> {
        let Core::Defined(definer, entity) = func else {
            return None;
        };
        let definer = self.composition.module(definer);
        let own = definer.funcs[entity.index as usize].ty;
        Some([
            definer.plain_type(own)?,
            self.composition.module(id).plain_type(ty)?,
        ])
    }
}

fn is_host(name: &str) -> bool {
    name.starts_with("the host's ") || name.starts_with("'meld:guard ")
}
