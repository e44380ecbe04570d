//! Index spaces of a core module, and what code and types say about them.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{ConstExpr, Operator, SubType, ValType};

/// An index space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// Types, each with the others of its recursive group.
    Type,
    /// Functions.
    Func,
    /// Tables.
    Table,
    /// Memories.
    Memory,
    /// Globals.
    Global,
    /// Tags.
    Tag,
    /// Element segments.
    Element,
    /// Data segments.
    Data,
}

/// Something that a module has an index for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entity {
    /// What it is.
    pub space: Space,
    /// Its index.
    pub index: u32,
}

impl Entity {
    /// The entity at an index.
    pub fn new(space: Space, index: u32) -> Entity {
        Entity { space, index }
    }
}

/// Notes every index that passes by when something is encoded again, which
/// `wasm-encoder` knows for every operator and type there is.
#[derive(Default)]
pub(super) struct Mentions(pub(super) Vec<Entity>);

impl Mentions {
    pub(super) fn of_operator(&mut self, operator: Operator<'_>) -> anyhow::Result<()> {
        self.instruction(operator)?;
        Ok(())
    }

    pub(super) fn of_expression(&mut self, expression: &ConstExpr<'_>) -> anyhow::Result<()> {
        for operator in expression.get_operators_reader() {
            self.of_operator(operator?)?;
        }
        Ok(())
    }

    pub(super) fn of_value_type(&mut self, ty: ValType) -> anyhow::Result<()> {
        self.val_type(ty)?;
        Ok(())
    }

    pub(super) fn of_type(&mut self, ty: SubType) -> anyhow::Result<()> {
        self.sub_type(ty)?;
        Ok(())
    }

    fn note(&mut self, space: Space, index: u32) -> Result<u32, Error<Infallible>> {
        self.0.push(Entity::new(space, index));
        Ok(index)
    }
}

impl Reencode for Mentions {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Type, index)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Func, index)
    }

    fn table_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Table, index)
    }

    fn memory_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Memory, index)
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Global, index)
    }

    fn tag_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Tag, index)
    }

    fn element_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Element, index)
    }

    fn data_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.note(Space::Data, index)
    }
}
