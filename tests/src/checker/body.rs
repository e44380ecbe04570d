//! What a function does, as far as the checker asks.

use anyhow::Result;
use wasmparser::{FunctionBody, Operator};

use super::entity::{Entity, Mentions, Space};

/// A function body.
pub(super) struct Body {
    /// Functions that it calls directly.
    pub(super) calls: Vec<u32>,
    /// Functions whose reference it takes.
    pub(super) references: Vec<u32>,
    /// Whether it calls through a table or a reference.
    pub(super) calls_indirectly: bool,
    /// Whether it raises an exception itself.
    pub(super) throws: bool,
    /// Whether it does anything at all.
    pub(super) acts: bool,
    /// What it calls with its parameters in their order, if that is all it does.
    pub(super) forwards_to: Option<Forward>,
    /// Calls through tables at indices that may be constant.
    pub(super) table_calls: Vec<TableCall>,
    /// Tables and globals that it writes.
    pub(super) writes: Vec<Entity>,
}

/// Where a function passes its parameters on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Forward {
    To(u32),
    /// An element of a table.
    Through {
        table: u32,
        index: Operand,
    },
    /// A reference.
    By(Operand),
}

/// A value that code or an initial value consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operand {
    Const(u64),
    Global(u32),
    Func(u32),
    Null,
}

/// A call through a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TableCall {
    pub(super) table: u32,
    pub(super) index: Operand,
    pub(super) ty: u32,
}

impl Body {
    /// Reads a body of a function with this number of parameters. What it names,
    /// the types of its locals included, goes to `mentions`.
    pub(super) fn read(
        body: &FunctionBody<'_>,
        params: usize,
        mentions: &mut Mentions,
    ) -> Result<Self> {
        let mut read = Body {
            calls: Vec::new(),
            references: Vec::new(),
            calls_indirectly: false,
            throws: false,
            acts: false,
            forwards_to: None,
            table_calls: Vec::new(),
            writes: Vec::new(),
        };
        for locals in body.get_locals_reader()? {
            let (_, ty) = locals?;
            mentions.of_value_type(ty)?;
        }
        let mut forwarding = Forwarding::Passing(0);
        let mut before = None;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            forwarding = forwarding.step(&operator, params);
            read.note(&operator, before);
            before = operand(&operator);
            read.acts |= !matches!(operator, Operator::Nop | Operator::End);
            mentions.of_operator(operator)?;
        }
        read.forwards_to = match forwarding {
            Forwarding::Done(forward) => Some(forward),
            Forwarding::Passing(_)
            | Forwarding::Indexed(_)
            | Forwarding::Called(_)
            | Forwarding::No => None,
        };
        Ok(read)
    }

    /// Takes in an operator, and what the one before put on the stack.
    fn note(&mut self, operator: &Operator<'_>, before: Option<Operand>) {
        match *operator {
            Operator::CallIndirect {
                type_index,
                table_index,
            }
            | Operator::ReturnCallIndirect {
                type_index,
                table_index,
            } => {
                self.calls_indirectly = true;
                self.table_calls.extend(before.map(|index| TableCall {
                    table: table_index,
                    index,
                    ty: type_index,
                }));
            }
            Operator::TableSet { table }
            | Operator::TableGrow { table }
            | Operator::TableFill { table }
            | Operator::TableInit { table, .. }
            | Operator::TableCopy {
                dst_table: table, ..
            } => self.writes.push(Entity::new(Space::Table, table)),
            Operator::GlobalSet { global_index } => {
                self.writes.push(Entity::new(Space::Global, global_index));
            }
            Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                self.calls.push(function_index);
            }
            Operator::RefFunc { function_index } => self.references.push(function_index),
            Operator::CallRef { .. }
            | Operator::ReturnCallRef { .. }
            | Operator::Resume { .. }
            | Operator::Switch { .. } => self.calls_indirectly = true,
            Operator::Throw { .. } | Operator::ThrowRef | Operator::Rethrow { .. } => {
                self.throws = true;
            }
            Operator::ResumeThrow { .. } | Operator::ResumeThrowRef { .. } => {
                self.calls_indirectly = true;
                self.throws = true;
            }
            _ => {}
        }
    }
}

/// How much of a forwarding body has been seen.
enum Forwarding {
    /// This many parameters, in order, and nothing else.
    Passing(u32),
    /// All of them, and an index or a reference.
    Indexed(Operand),
    /// All of them, and a call.
    Called(Forward),
    /// The end of the body.
    Done(Forward),
    /// Something else.
    No,
}

impl Forwarding {
    fn step(self, operator: &Operator<'_>, params: usize) -> Self {
        match (self, operator) {
            (state, Operator::Nop) => state,
            (Forwarding::Passing(n), Operator::LocalGet { local_index })
                if *local_index == n && (n as usize) < params =>
            {
                Forwarding::Passing(n + 1)
            }
            (
                Forwarding::Passing(n),
                Operator::Call { function_index } | Operator::ReturnCall { function_index },
            ) if n as usize == params => Forwarding::Called(Forward::To(*function_index)),
            (Forwarding::Passing(n), operator) if n as usize == params => {
                operand(operator).map_or(Forwarding::No, Forwarding::Indexed)
            }
            (
                Forwarding::Indexed(index),
                Operator::CallIndirect { table_index, .. }
                | Operator::ReturnCallIndirect { table_index, .. },
            ) => Forwarding::Called(Forward::Through {
                table: *table_index,
                index,
            }),
            (
                Forwarding::Indexed(reference),
                Operator::CallRef { .. } | Operator::ReturnCallRef { .. },
            ) => Forwarding::Called(Forward::By(reference)),
            (Forwarding::Called(forward), Operator::Return) => Forwarding::Called(forward),
            (Forwarding::Called(forward), Operator::End) => Forwarding::Done(forward),
            _ => Forwarding::No,
        }
    }
}

/// What an operator puts on the stack.
pub(super) fn operand(operator: &Operator<'_>) -> Option<Operand> {
    match *operator {
        Operator::I32Const { value } => Some(Operand::Const(u64::from(value as u32))),
        Operator::I64Const { value } => Some(Operand::Const(value as u64)),
        Operator::GlobalGet { global_index } => Some(Operand::Global(global_index)),
        Operator::RefFunc { function_index } => Some(Operand::Func(function_index)),
        Operator::RefNull { .. } => Some(Operand::Null),
        _ => None,
    }
}
