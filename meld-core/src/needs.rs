//! Which canonical options a signature makes use of.
//!
//! An option may be given without need. A function of scalars that names a
//! memory would keep that memory, and its allocator, for nothing.

use std::collections::HashMap;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    ComponentDefinedType, ComponentDefinedTypeId, ComponentFuncTypeId, ComponentValType,
};
use wasmparser::types::Types;

use crate::adapter::{MAX_FLAT_PARAMS, MAX_FLAT_RESULTS};
use crate::flatten::Options;

/// Which side of a function the module is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// It lifts the function: the host calls it.
    Lift,
    /// It lowers the function: it calls the host.
    Lower,
}

/// Finds out what signatures need.
pub(crate) struct Needs<'t> {
    types: &'t Types,
    shapes: HashMap<ComponentDefinedTypeId, Shape>,
}

/// What matters of a value type here.
#[derive(Clone, Copy, Debug, Default)]
struct Shape {
    /// How many core values it flattens to, at most [`Shape::MANY`].
    flat: usize,
    /// Whether a value may point into memory (`contains_ptr` of the validator).
    points: bool,
}

impl<'t> Needs<'t> {
    pub(crate) fn new(types: &'t Types) -> Self {
        Needs {
            types,
            shapes: HashMap::new(),
        }
    }

    /// The options without the memory and `realloc` that a function of this type
    /// has no use for.
    pub(crate) fn used(
        &mut self,
        ty: ComponentFuncTypeId,
        options: &Options,
        side: Side,
    ) -> Options {
        // Its results go another way, and more of them fit.
        if options.async_ {
            return options.clone();
        }
        let func = &self.types[ty];
        let params = func.params.iter().map(|(_, ty)| *ty);
        let params = self.all(params);
        let result = self.all(func.result);
        let params_in_memory = params.points || params.flat > MAX_FLAT_PARAMS;
        let result_in_memory = result.points || result.flat > MAX_FLAT_RESULTS;
        let allocates = match side {
            Side::Lift => params_in_memory,
            Side::Lower => result.points,
        };
        Options {
            memory: options
                .memory
                .filter(|_| params_in_memory || result_in_memory),
            realloc: options.realloc.filter(|_| allocates),
            ..options.clone()
        }
    }

    /// Of values one after the other.
    fn all(&mut self, types: impl IntoIterator<Item = ComponentValType>) -> Shape {
        let shapes = types.into_iter().map(|ty| self.value(ty));
        shapes.fold(Shape::default(), Shape::and)
    }

    /// Of a variant with these payloads.
    fn any(&mut self, types: impl IntoIterator<Item = Option<ComponentValType>>) -> Shape {
        let payloads = types.into_iter().flatten().map(|ty| self.value(ty));
        let payload = payloads.fold(Shape::default(), Shape::or);
        Shape::SCALAR.and(payload)
    }

    fn value(&mut self, ty: ComponentValType) -> Shape {
        let id = match ty {
            ComponentValType::Primitive(ty) => return primitive(ty),
            ComponentValType::Type(id) => id,
        };
        if let Some(shape) = self.shapes.get(&id) {
            return *shape;
        }
        let shape = self.defined(&self.types[id]);
        self.shapes.insert(id, shape);
        shape
    }

    /// The validator limits the depth of types to 100.
    fn defined(&mut self, ty: &ComponentDefinedType) -> Shape {
        use ComponentDefinedType as D;
        match ty {
            D::Primitive(ty) => primitive(*ty),
            D::List { .. } | D::Map { .. } => Shape::POINTER,
            D::Record(record) => self.all(record.fields.values().copied()),
            D::Tuple(tuple) => self.all(tuple.types.iter().copied()),
            D::FixedLengthList {
                element, length, ..
            } => self.value(*element).times(*length),
            D::Variant(variant) => self.any(variant.cases.values().map(|case| case.ty)),
            D::Option { ty, .. } => self.any([Some(*ty)]),
            D::Result { ok, err, .. } => self.any([*ok, *err]),
            D::Flags(_)
            | D::Enum(_)
            | D::Own(_)
            | D::Borrow(_)
            | D::Future { .. }
            | D::Stream { .. } => Shape::SCALAR,
        }
    }
}

fn primitive(ty: PrimitiveValType) -> Shape {
    match ty {
        PrimitiveValType::String => Shape::POINTER,
        PrimitiveValType::Bool
        | PrimitiveValType::S8
        | PrimitiveValType::U8
        | PrimitiveValType::S16
        | PrimitiveValType::U16
        | PrimitiveValType::S32
        | PrimitiveValType::U32
        | PrimitiveValType::S64
        | PrimitiveValType::U64
        | PrimitiveValType::F32
        | PrimitiveValType::F64
        | PrimitiveValType::Char
        | PrimitiveValType::ErrorContext => Shape::SCALAR,
    }
}

impl Shape {
    /// More than any call passes as core values.
    const MANY: usize = MAX_FLAT_PARAMS + 1;
    const SCALAR: Shape = Shape {
        flat: 1,
        points: false,
    };
    /// A pointer with a length.
    const POINTER: Shape = Shape {
        flat: 2,
        points: true,
    };

    fn and(self, other: Shape) -> Shape {
        Shape {
            flat: (self.flat + other.flat).min(Self::MANY),
            points: self.points || other.points,
        }
    }

    fn or(self, other: Shape) -> Shape {
        Shape {
            flat: self.flat.max(other.flat),
            points: self.points || other.points,
        }
    }

    fn times(self, length: u32) -> Shape {
        Shape {
            flat: self.flat.saturating_mul(length as usize).min(Self::MANY),
            ..self
        }
    }
}
