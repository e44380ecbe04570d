//! What a function does, as far as the checker asks.

use anyhow::Result;
use wasmparser::{FunctionBody, Operator};

use super::entity::Mentions;

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
    /// The function that it calls with its parameters in their order, if that is
    /// all it does.
    pub(super) forwards_to: Option<u32>,
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
        };
        for locals in body.get_locals_reader()? {
            let (_, ty) = locals?;
            mentions.of_value_type(ty)?;
        }
        let mut forwarding = Forwarding::Passing(0);
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            forwarding = forwarding.step(&operator, params);
            read.note(&operator);
            read.acts |= !matches!(operator, Operator::Nop | Operator::End);
            mentions.of_operator(operator)?;
        }
        read.forwards_to = match forwarding {
            Forwarding::Done(func) => Some(func),
            Forwarding::Passing(_) | Forwarding::Called(_) | Forwarding::No => None,
        };
        Ok(read)
    }

    fn note(&mut self, operator: &Operator<'_>) {
        match *operator {
            Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                self.calls.push(function_index);
            }
            Operator::RefFunc { function_index } => self.references.push(function_index),
            Operator::CallIndirect { .. }
            | Operator::ReturnCallIndirect { .. }
            | Operator::CallRef { .. }
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
    /// All of them, and a call of this function.
    Called(u32),
    /// The end of the body.
    Done(u32),
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
            ) if n as usize == params => Forwarding::Called(*function_index),
            (Forwarding::Called(func), Operator::Return) => Forwarding::Called(func),
            (Forwarding::Called(func), Operator::End) => Forwarding::Done(func),
            _ => Forwarding::No,
        }
    }
}
