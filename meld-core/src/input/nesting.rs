//! How deep type declarations are nested.
//!
//! Instance and component types are declared inside of each other, and the
//! validator reads them by recursion: a file of a few hundred kilobytes can
//! exhaust any stack, which no error handling survives. So the depth is
//! measured beforehand, without recursion. Nothing else in a component needs
//! this: components nest through the parser's own stack, blocks of code
//! through the validator's, and value types have a limited depth.

use wasmparser::{
    BinaryReader, Chunk, ComponentType, ComponentTypeDeclaration, InstanceTypeDeclaration, Parser,
    Payload, Result,
};

/// Far above what any tool writes, far below what any stack bears.
pub(super) const LIMIT: usize = 100;

/// The offset of a type declaration in a component, in bytes, that is nested
/// deeper than the limit. What is malformed is not looked into: the validator
/// stops there as well.
pub(super) fn too_deep(component: &[u8]) -> Option<u64> {
    let mut parser = Parser::new(0);
    let mut outer = Vec::new();
    let mut rest = component;
    while let Ok(Chunk::Parsed { payload, consumed }) = parser.parse(rest, true) {
        rest = &rest[consumed..];
        match payload {
            Payload::ComponentTypeSection(section) => {
                let range = section.range();
                let bytes = component.get(range.start as usize..range.end as usize)?;
                let mut types = Types::new(BinaryReader::new(bytes, range.start));
                if let Ok(Some(offset)) = types.skim() {
                    return Some(offset);
                }
            }
            Payload::ComponentSection { parser: inner, .. } => {
                outer.push(std::mem::replace(&mut parser, inner));
            }
            Payload::ModuleSection {
                unchecked_range: range,
                ..
            } => rest = rest.get((range.end - range.start) as usize..)?,
            Payload::End(_) => parser = outer.pop()?,
            // No other section declares types within types.
            _ => {}
        }
    }
    None
}

/// Reads a type section, keeping track of what it is in by a stack.
struct Types<'a> {
    reader: BinaryReader<'a>,
    levels: Vec<Level>,
}

/// A list of declarations.
struct Level {
    kind: Kind,
    /// How many are still to come.
    left: u32,
}

#[derive(Clone, Copy)]
enum Kind {
    Section,
    Component,
    Instance,
}

/// The first byte of a component type, of an instance type, and of a
/// declaration that is a type.
const COMPONENT: u8 = 0x41;
const INSTANCE: u8 = 0x42;
const TYPE: u8 = 0x01;

impl<'a> Types<'a> {
    fn new(reader: BinaryReader<'a>) -> Self {
        let levels = Vec::new();
        Types { reader, levels }
    }

    /// Reads all of the section, or up to what is nested too deep.
    fn skim(&mut self) -> Result<Option<u64>> {
        self.enter(Kind::Section)?;
        while let Some(level) = self.levels.last_mut() {
            if level.left == 0 {
                self.levels.pop();
                continue;
            }
            level.left -= 1;
            let kind = level.kind;
            self.declaration(kind)?;
            if self.levels.len() > LIMIT {
                return Ok(Some(self.reader.original_position()));
            }
        }
        Ok(None)
    }

    fn enter(&mut self, kind: Kind) -> Result<()> {
        let left = self.reader.read_var_u32()?;
        self.levels.push(Level { kind, left });
        Ok(())
    }

    fn declaration(&mut self, within: Kind) -> Result<()> {
        let is_type = self.peek()? == TYPE;
        match within {
            Kind::Section => self.ty(),
            Kind::Component | Kind::Instance if is_type => {
                self.reader.read_u8()?;
                self.ty()
            }
            Kind::Component => self.reader.read::<ComponentTypeDeclaration<'_>>().map(drop),
            Kind::Instance => self.reader.read::<InstanceTypeDeclaration<'_>>().map(drop),
        }
    }

    fn ty(&mut self) -> Result<()> {
        let kind = match self.peek()? {
            COMPONENT => Kind::Component,
            INSTANCE => Kind::Instance,
            _ => return self.reader.read::<ComponentType<'_>>().map(drop),
        };
        self.reader.read_u8()?;
        self.enter(kind)
    }

    fn peek(&self) -> Result<u8> {
        self.reader.clone().read_u8()
    }
}
