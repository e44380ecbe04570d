//! A core module as the checker reads it: what there is, and what names what.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use wasmparser::{
    CompositeInnerType, ConstExpr, DataKind, Element, ElementItems, ElementKind, ExternalKind,
    KnownCustom, MemoryType, Name, Operator, Parser, Payload, SubType, TableInit, TableType,
    TypeRef,
};

use super::body::{Body, Operand, operand};
use super::entity::{Entity, Mentions, Space};

/// Arrays up to this length are taken to fit in any heap.
const MAX_LENGTH: i32 = 1 << 16;

/// A valid core module.
#[derive(Default)]
pub(super) struct Module<'a> {
    pub(super) imports: Vec<Import<'a>>,
    pub(super) exports: Vec<(&'a str, Entity)>,
    start: Option<u32>,
    pub(super) types: Vec<SubType>,
    /// For each type, the types of its recursive group.
    pub(super) groups: Vec<Range<u32>>,
    pub(super) funcs: Vec<Func>,
    pub(super) elements: Vec<Segment>,
    /// The elements of each element segment, if they are single values.
    pub(super) element_items: Vec<Option<Vec<Operand>>>,
    pub(super) data: Vec<Segment>,
    /// What each entity names, in its type, its initial value or its code.
    pub(super) mentions: BTreeMap<Entity, Vec<Entity>>,
    /// Functions whose reference is taken anywhere.
    pub(super) address_taken: HashSet<u32>,
    /// What may trap when the module is instantiated because of an initial value.
    pub(super) trapping: Vec<Entity>,
    /// The initial values of globals and of the elements of tables.
    pub(super) initial_values: HashMap<Entity, Operand>,
    /// Names of functions.
    pub(super) names: HashMap<u32, &'a str>,
    /// Initial sizes, in elements and in bytes.
    pub(super) tables: Vec<u64>,
    memories: Vec<u128>,
    globals: u32,
    tags: u32,
    bodies: usize,
}

/// An import.
pub(super) struct Import<'a> {
    pub(super) module: &'a str,
    pub(super) name: &'a str,
    pub(super) entity: Entity,
}

/// A function.
pub(super) struct Func {
    /// The index of its type.
    pub(super) ty: u32,
    /// `None` for an import.
    pub(super) body: Option<Body>,
}

/// An element or data segment.
pub(super) enum Segment {
    /// Written to a table or a memory when the module is instantiated.
    Active {
        target: Entity,
        /// Where, if that is a single value.
        offset: Option<Operand>,
        /// Whether it is known to lie within the initial size.
        fits: bool,
    },
    /// Only code reads it.
    Passive,
    /// Only says that code takes references to these functions.
    Declared(Vec<u32>),
}

impl<'a> Module<'a> {
    /// Reads a module that the validator accepts.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Module::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Payload::Version { encoding, .. } = &payload {
                ensure!(*encoding == wasmparser::Encoding::Module, "not a module");
            }
            module.section(payload)?;
        }
        Ok(module)
    }

    /// Takes in one part of the module. They come in binary order.
    pub(super) fn section(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section {
                    self.group(group?.into_types())?;
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.read_import(import?)?;
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    self.func(ty?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    let table = table?;
                    let entity = self.table(table.ty)?;
                    if let TableInit::Expr(expr) = &table.init {
                        self.initial(entity, expr)?;
                    }
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memory(memory?);
                }
            }
            Payload::TagSection(section) => {
                for tag in section {
                    self.tag(tag?.func_type_idx);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    let entity = self.global(global.ty)?;
                    self.initial(entity, &global.init_expr)?;
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    let entity = Entity::new(space(export.kind), export.index);
                    self.exports.push((export.name, entity));
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(section) => {
                for element in section {
                    self.element(element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.body(body)?,
            Payload::DataSection(section) => {
                for data in section {
                    self.data(data?)?;
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        if let Name::Function(map) = name? {
                            let names = map.into_iter().map(|n| n.map(|n| (n.index, n.name)));
                            self.names = names.collect::<wasmparser::Result<_>>()?;
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// How many there are in an index space.
    pub(super) fn count(&self, space: Space) -> u32 {
        match space {
            Space::Type => self.types.len() as u32,
            Space::Func => self.funcs.len() as u32,
            Space::Table => self.tables.len() as u32,
            Space::Memory => self.memories.len() as u32,
            Space::Global => self.globals,
            Space::Tag => self.tags,
            Space::Element => self.elements.len() as u32,
            Space::Data => self.data.len() as u32,
        }
    }

    /// Everything in the module.
    pub(super) fn entities(&self) -> impl Iterator<Item = Entity> {
        use Space::*;
        let spaces = [Type, Func, Table, Memory, Global, Tag, Element, Data];
        spaces
            .into_iter()
            .flat_map(|space| (0..self.count(space)).map(move |index| Entity::new(space, index)))
    }

    /// The position of an entity among the imports, if it is one.
    pub(super) fn import(&self, entity: Entity) -> Option<usize> {
        self.imports
            .iter()
            .position(|import| import.entity == entity)
    }

    /// What the start section names.
    pub(super) fn start(&self) -> Option<Entity> {
        self.start.map(|func| Entity::new(Space::Func, func))
    }

    /// What the start section and exports name.
    pub(super) fn entry_points(&self) -> impl Iterator<Item = Entity> {
        let exports = self.exports.iter().map(|(_, entity)| *entity);
        self.start().into_iter().chain(exports)
    }

    /// The segments of an index space of segments, each with its entity.
    pub(super) fn segments(&self) -> impl Iterator<Item = (Entity, &Segment)> {
        let entities = |space| move |index| Entity::new(space, index);
        let elements = (0..).map(entities(Space::Element)).zip(&self.elements);
        elements.chain((0..).map(entities(Space::Data)).zip(&self.data))
    }

    /// The segment that an entity is.
    pub(super) fn segment(&self, entity: Entity) -> &Segment {
        match entity.space {
            Space::Element => &self.elements[entity.index as usize],
            Space::Data => &self.data[entity.index as usize],
            _ => unreachable!("it is no segment"),
        }
    }

    /// The number of parameters of a function.
    pub(super) fn params(&self, func: u32) -> usize {
        let ty = self.funcs[func as usize].ty;
        match &self.types[ty as usize].composite_type.inner {
            CompositeInnerType::Func(ty) => ty.params().len(),
            _ => unreachable!("the validator checks that functions have function types"),
        }
    }

    /// A function type as text, if it names no other type.
    pub(super) fn plain_type(&self, ty: u32) -> Option<String> {
        let mentions = &self.mentions[&Entity::new(Space::Type, ty)];
        let ty = &self.types[ty as usize];
        (mentions.is_empty() && ty.is_final).then(|| ty.to_string())
    }

    /// A name for messages.
    pub(super) fn describe(&self, entity: Entity) -> String {
        let Entity { space, index } = entity;
        let kind = match space {
            Space::Type => "type",
            Space::Func => "function",
            Space::Table => "table",
            Space::Memory => "memory",
            Space::Global => "global",
            Space::Tag => "tag",
            Space::Element => "element segment",
            Space::Data => "data segment",
        };
        let import = self.import(entity).map(|import| &self.imports[import]);
        match (import, self.names.get(&index)) {
            (Some(Import { module, name, .. }), _) => {
                format!("imported {kind} {module:?} {name:?}")
            }
            (None, Some(name)) if space == Space::Func => format!("{kind} {name:?}"),
            (None, _) => format!("{kind} {index}"),
        }
    }

    fn group(&mut self, types: impl ExactSizeIterator<Item = SubType>) -> Result<()> {
        let start = self.types.len() as u32;
        let group = start..start + types.len() as u32;
        for (index, ty) in group.clone().zip(types) {
            let mut mentions = Mentions::default();
            mentions.of_type(ty.clone())?;
            self.mentions
                .insert(Entity::new(Space::Type, index), mentions.0);
            self.groups.push(group.clone());
            self.types.push(ty);
        }
        Ok(())
    }

    fn read_import(&mut self, import: wasmparser::Import<'a>) -> Result<()> {
        let entity = match import.ty {
            TypeRef::Func(ty) | TypeRef::FuncExact(ty) => self.func(ty),
            TypeRef::Table(ty) => self.table(ty)?,
            TypeRef::Memory(ty) => self.memory(ty),
            TypeRef::Global(ty) => self.global(ty)?,
            TypeRef::Tag(ty) => self.tag(ty.func_type_idx),
        };
        if entity.space == Space::Func {
            self.bodies += 1;
        }
        self.imports.push(Import {
            module: import.module,
            name: import.name,
            entity,
        });
        Ok(())
    }

    fn func(&mut self, ty: u32) -> Entity {
        let entity = Entity::new(Space::Func, self.funcs.len() as u32);
        self.funcs.push(Func { ty, body: None });
        self.mention(entity, [Entity::new(Space::Type, ty)]);
        entity
    }

    fn table(&mut self, ty: TableType) -> Result<Entity> {
        let entity = Entity::new(Space::Table, self.tables.len() as u32);
        self.tables.push(ty.initial);
        let mut mentions = Mentions::default();
        mentions.of_value_type(ty.element_type.into())?;
        self.mention(entity, mentions.0);
        Ok(entity)
    }

    fn memory(&mut self, ty: MemoryType) -> Entity {
        let entity = Entity::new(Space::Memory, self.memories.len() as u32);
        let page = ty.page_size_log2.unwrap_or(16);
        self.memories.push(u128::from(ty.initial) << page);
        entity
    }

    fn global(&mut self, ty: wasmparser::GlobalType) -> Result<Entity> {
        let entity = Entity::new(Space::Global, self.globals);
        self.globals += 1;
        let mut mentions = Mentions::default();
        mentions.of_value_type(ty.content_type)?;
        self.mention(entity, mentions.0);
        Ok(entity)
    }

    fn tag(&mut self, ty: u32) -> Entity {
        let entity = Entity::new(Space::Tag, self.tags);
        self.tags += 1;
        self.mention(entity, [Entity::new(Space::Type, ty)]);
        entity
    }

    fn mention(&mut self, by: Entity, mentions: impl IntoIterator<Item = Entity>) {
        self.mentions.entry(by).or_default().extend(mentions);
    }

    /// Takes in an initial value of an entity.
    fn initial(&mut self, entity: Entity, expr: &ConstExpr<'_>) -> Result<()> {
        let mut mentions = Mentions::default();
        mentions.of_expression(expr)?;
        let funcs = mentions.0.iter().filter(|e| e.space == Space::Func);
        self.address_taken.extend(funcs.map(|e| e.index));
        self.mention(entity, mentions.0);
        self.initial_values
            .extend(single(expr).map(|value| (entity, value)));
        if may_trap(expr)? {
            self.trapping.push(entity);
        }
        Ok(())
    }

    fn element(&mut self, element: Element<'a>) -> Result<()> {
        let entity = Entity::new(Space::Element, self.elements.len() as u32);
        let mut named = Mentions::default();
        let mut funcs = Vec::new();
        let mut known = Some(Vec::new());
        let count = match &element.items {
            ElementItems::Functions(items) => {
                funcs = items
                    .clone()
                    .into_iter()
                    .collect::<wasmparser::Result<_>>()?;
                known = Some(funcs.iter().copied().map(Operand::Func).collect());
                items.count()
            }
            ElementItems::Expressions(ty, items) => {
                named.of_value_type((*ty).into())?;
                for expr in items.clone() {
                    let expr = expr?;
                    self.initial(entity, &expr)?;
                    known = known.zip(single(&expr)).map(|(mut known, item)| {
                        known.push(item);
                        known
                    });
                    let mut items = Mentions::default();
                    items.of_expression(&expr)?;
                    let items = items.0.iter().filter(|e| e.space == Space::Func);
                    funcs.extend(items.map(|e| e.index));
                }
                items.count()
            }
        };
        self.address_taken.extend(&funcs);
        let segment = match element.kind {
            ElementKind::Passive => Segment::Passive,
            ElementKind::Declared => Segment::Declared(funcs.clone()),
            ElementKind::Active {
                table_index,
                offset_expr,
            } => {
                named.of_expression(&offset_expr)?;
                let table = table_index.unwrap_or(0);
                let size = self.tables[table as usize];
                Segment::Active {
                    target: Entity::new(Space::Table, table),
                    offset: single(&offset_expr),
                    fits: fits(&offset_expr, count as usize, u128::from(size)),
                }
            }
        };
        self.elements.push(segment);
        self.element_items.push(known);
        self.mention(entity, named.0);
        let funcs = funcs.into_iter();
        self.mention(entity, funcs.map(|func| Entity::new(Space::Func, func)));
        Ok(())
    }

    fn data(&mut self, data: wasmparser::Data<'a>) -> Result<()> {
        let entity = Entity::new(Space::Data, self.data.len() as u32);
        let segment = match &data.kind {
            DataKind::Passive => Segment::Passive,
            DataKind::Active {
                memory_index,
                offset_expr,
            } => {
                self.initial(entity, offset_expr)?;
                let size = self.memories[*memory_index as usize];
                Segment::Active {
                    target: Entity::new(Space::Memory, *memory_index),
                    offset: single(offset_expr),
                    fits: fits(offset_expr, data.data.len(), size),
                }
            }
        };
        self.data.push(segment);
        Ok(())
    }

    fn body(&mut self, body: wasmparser::FunctionBody<'a>) -> Result<()> {
        let index = self.bodies as u32;
        self.bodies += 1;
        let params = self.params(index);
        let mut mentions = Mentions::default();
        let body = Body::read(&body, params, &mut mentions)
            .with_context(|| self.describe(Entity::new(Space::Func, index)))?;
        self.address_taken.extend(&body.references);
        self.funcs[index as usize].body = Some(body);
        self.mention(Entity::new(Space::Func, index), mentions.0);
        Ok(())
    }
}

/// The index space of a kind of export.
pub(super) fn space(kind: ExternalKind) -> Space {
    match kind {
        ExternalKind::Func | ExternalKind::FuncExact => Space::Func,
        ExternalKind::Table => Space::Table,
        ExternalKind::Memory => Space::Memory,
        ExternalKind::Global => Space::Global,
        ExternalKind::Tag => Space::Tag,
    }
}

/// Whether a segment is known to lie within `size`.
fn fits(offset: &ConstExpr<'_>, len: usize, size: u128) -> bool {
    match single(offset) {
        Some(Operand::Const(start)) => u128::from(start) + len as u128 <= size,
        _ => false,
    }
}

/// What an expression is, if it is a single value.
fn single(expr: &ConstExpr<'_>) -> Option<Operand> {
    let mut operators = expr.get_operators_reader().into_iter();
    match (operators.next(), operators.next()) {
        (Some(Ok(value)), Some(Ok(Operator::End))) => operand(&value),
        _ => None,
    }
}

/// Whether an initial value allocates an array that may be too large.
fn may_trap(expr: &ConstExpr<'_>) -> Result<bool> {
    let mut before = None;
    for operator in expr.get_operators_reader() {
        let operator = operator?;
        if let Operator::ArrayNew { .. } | Operator::ArrayNewDefault { .. } = operator {
            let small = matches!(
                before,
                Some(Operator::I32Const {
                    value: 0..=MAX_LENGTH
                })
            );
            if !small {
                return Ok(true);
            }
        }
        before = Some(operator);
    }
    Ok(false)
}
