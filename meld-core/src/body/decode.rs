//! Decoding a single operator in the middle of a body.
//!
//! `wasmparser`'s own reader of operators follows the nesting of blocks from a
//! body's start, and rejects a `catch` that it meets without its `try`. The
//! bodies here are validated already, so the decoder below pretends to be
//! wherever its operator may stand.

use wasmparser::{
    BinaryReader, FrameKind, FrameStack, FunctionBody, LocalsReader, Operator, VisitOperator,
    VisitSimdOperator,
};

use super::Body;

impl<'a> Body<'a> {
    /// The operator at this offset in the body, and the offset of its end.
    #[inline]
    pub(super) fn operator_at(
        &self,
        at: usize,
    ) -> Result<(Operator<'a>, usize), wasmparser::Error> {
        let mut reader = BinaryReader::new(&self.bytes[at..], self.offset + at as u64);
        let operator = reader.visit_operator(&mut Decoder)?;
        Ok((operator, at + reader.current_position()))
    }

    /// All operators, each after its offset in the body.
    pub(crate) fn operators(
        &self,
    ) -> Result<
        impl Iterator<Item = Result<(usize, Operator<'a>), wasmparser::Error>>,
        wasmparser::Error,
    > {
        let mut locals = self.locals()?;
        for _ in 0..locals.get_count() {
            locals.read()?;
        }
        let mut at = (locals.original_position() - self.offset) as usize;
        Ok(std::iter::from_fn(move || {
            let start = at;
            if start == self.bytes.len() {
                return None;
            }
            let operator = self.operator_at(start);
            at = operator.as_ref().map_or(self.bytes.len(), |(_, end)| *end);
            Some(operator.map(|(operator, _)| (start, operator)))
        }))
    }

    /// The local declarations.
    pub(super) fn locals(&self) -> Result<LocalsReader<'a>, wasmparser::Error> {
        FunctionBody::new(BinaryReader::new(self.bytes, self.offset)).get_locals_reader()
    }
}

/// Turns each visited operator into an [`Operator`].
struct Decoder;

impl FrameStack for Decoder {
    fn current_frame(&self) -> Option<FrameKind> {
        // `else` and `catch` are the operators that depend on it, and of these
        // only `catch` names something outside the body.
        Some(FrameKind::LegacyTry)
    }
}

macro_rules! build_operators {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $ty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        $(
            fn $visit(&mut self $($(, $arg: $ty)*)?) -> Operator<'a> {
                Operator::$op $({ $($arg),* })?
            }
        )*
    };
}

impl<'a> VisitOperator<'a> for Decoder {
    type Output = Operator<'a>;

    fn simd_visitor(&mut self) -> Option<&mut dyn VisitSimdOperator<'a, Output = Operator<'a>>> {
        Some(self)
    }

    wasmparser::for_each_visit_operator!(build_operators);
}

impl<'a> VisitSimdOperator<'a> for Decoder {
    wasmparser::for_each_visit_simd_operator!(build_operators);
}
