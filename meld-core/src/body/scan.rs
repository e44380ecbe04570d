//! Validating and scanning in one decoding pass.
//!
//! `wasmparser` drives a visitor over the operators, and its validator is such
//! a visitor. [`Scanner`] stands in between: it notes an operator that names
//! something outside the body, and passes it on. Arguments are told apart at
//! compile time, so operators without an index cost nothing extra.

use rayon::prelude::*;
use wasmparser::{
    BinaryReader, FrameKind, FrameStack, FuncToValidate, FuncValidator, FuncValidatorAllocations,
    FunctionBody, ValType, ValidatorResources, VisitOperator, VisitSimdOperator,
};

use super::mention::{self, Reference, mention};
use super::sites::{Kind, SiteRecorder};
use super::{Body, Effects};

/// A body to validate, as [`wasmparser::ValidPayload::Func`] holds it.
pub(crate) type Unscanned<'a> = (FuncToValidate<ValidatorResources>, FunctionBody<'a>);

/// Allocations that [`scan`] uses again for the next body.
#[derive(Default)]
pub(crate) struct Scratch {
    validator: FuncValidatorAllocations,
    sites: SiteRecorder,
}

/// Validates and scans bodies in parallel, and keeps their order. Of several
/// errors the one of the earliest body is returned, however the work was split.
pub(crate) fn scan_all<'a>(bodies: Vec<Unscanned<'a>>) -> Result<Vec<Body<'a>>, wasmparser::Error> {
    let scanned: Vec<_> = bodies
        .into_par_iter()
        .map_init(Scratch::default, |scratch, body| scan(body, scratch))
        .collect();
    scanned.into_iter().collect()
}

/// Validates and scans one body.
pub(crate) fn scan<'a>(
    (func, body): Unscanned<'a>,
    scratch: &mut Scratch,
) -> Result<Body<'a>, wasmparser::Error> {
    let mut validator = func.into_validator(std::mem::take(&mut scratch.validator));
    let mut reader = body.get_binary_reader();
    let mut scanned = Body {
        bytes: body.as_bytes(),
        offset: body.range().start,
        effects: Effects::default(),
        locals_name_types: scan_locals(&mut reader, &mut validator)?,
        sites: Default::default(),
    };
    scratch.sites.start();
    scanned.effects = scan_code(reader, scanned.offset, &mut validator, &mut scratch.sites)?;
    scanned.sites = scratch.sites.finish();
    scratch.validator = validator.into_allocations();
    Ok(scanned)
}

/// Reads and defines the locals. Tells whether a declaration has a type index.
fn scan_locals(
    reader: &mut BinaryReader<'_>,
    validator: &mut FuncValidator<ValidatorResources>,
) -> Result<bool, wasmparser::Error> {
    let mut name_types = false;
    for _ in 0..reader.read_var_u32()? {
        let offset = reader.original_position();
        let count = reader.read_var_u32()?;
        let ty: ValType = reader.read()?;
        mention::val_type(&ty, &mut |_| name_types = true);
        validator.define_locals(offset, count, ty)?;
    }
    Ok(name_types)
}

/// Reads all operators. `start` is the offset of the body in the input.
fn scan_code(
    mut reader: BinaryReader<'_>,
    start: u64,
    validator: &mut FuncValidator<ValidatorResources>,
    sites: &mut SiteRecorder,
) -> Result<Effects, wasmparser::Error> {
    reader.set_features(*validator.features());
    let mut effects = Effects::default();
    while !reader.eof() {
        let position = reader.original_position();
        reader.visit_operator(&mut Scanner {
            at: (position - start) as usize,
            sites,
            effects: &mut effects,
            validator: validator.visitor(position),
        })??;
    }
    reader.finish_expression(&validator.visitor(reader.original_position()))?;
    Ok(effects)
}

/// The visitor of a single operator.
struct Scanner<'s, V> {
    /// Offset of the operator in its body.
    at: usize,
    sites: &'s mut SiteRecorder,
    effects: &'s mut Effects,
    validator: V,
}

/// The arguments of an operator that matter for its [`Kind`].
#[derive(Default)]
struct Spaces {
    access: bool,
    other: bool,
}

impl Spaces {
    #[inline]
    fn add(&mut self, reference: Reference, in_mem_arg: bool) {
        match reference {
            Reference::Memory(_) if in_mem_arg => self.access = true,
            Reference::Memory(_)
            | Reference::Call(_)
            | Reference::RefFunc(_)
            | Reference::Type(_)
            | Reference::Table(_)
            | Reference::Global(_)
            | Reference::Tag(_)
            | Reference::Elem(_)
            | Reference::Data(_) => self.other = true,
        }
    }

    #[inline]
    fn kind(&self) -> Option<Kind> {
        match self {
            Spaces { other: true, .. } => Some(Kind::Index),
            Spaces { access: true, .. } => Some(Kind::Access),
            _ => None,
        }
    }
}

/// Notes an [`Effects`] if the operator has one.
macro_rules! note_effects {
    ($effects:expr, CallIndirect) => {
        $effects.calls_indirectly = true
    };
    ($effects:expr, ReturnCallIndirect) => {
        $effects.calls_indirectly = true
    };
    ($effects:expr, CallRef) => {
        $effects.calls_indirectly = true
    };
    ($effects:expr, ReturnCallRef) => {
        $effects.calls_indirectly = true
    };
    ($effects:expr, Resume) => {
        $effects.calls_indirectly = true
    };
    ($effects:expr, Switch) => {
        $effects.calls_indirectly = true
    };
    ($effects:expr, ResumeThrow) => {{
        $effects.calls_indirectly = true;
        $effects.throws = true;
    }};
    ($effects:expr, ResumeThrowRef) => {
        note_effects!($effects, ResumeThrow)
    };
    ($effects:expr, RefFunc) => {
        $effects.takes_references = true
    };
    ($effects:expr, Throw) => {
        $effects.throws = true
    };
    ($effects:expr, ThrowRef) => {
        $effects.throws = true
    };
    ($effects:expr, Rethrow) => {{
        $effects.throws = true;
        $effects.legacy_exceptions = true;
    }};
    ($effects:expr, Try) => {
        $effects.legacy_exceptions = true
    };
    ($effects:expr, $op:ident) => {};
}

/// Notes that the operator is one on vectors of 128 bits, if its proposal says so.
macro_rules! note_proposal {
    ($effects:expr, simd) => {
        $effects.simd = true
    };
    ($effects:expr, relaxed_simd) => {
        $effects.simd = true
    };
    ($effects:expr, $proposal:ident) => {};
}

/// Whether an argument of this name is that of a load or store.
macro_rules! is_mem_arg {
    (memarg) => {
        true
    };
    ($arg:ident) => {
        false
    };
}

/// The validator's visitor for the operators of a proposal: those of SIMD come
/// by a trait of their own.
macro_rules! visitor_of {
    ($scanner:ident simd) => {
        $scanner.simd_validator()
    };
    ($scanner:ident relaxed_simd) => {
        $scanner.simd_validator()
    };
    ($scanner:ident $proposal:ident) => {
        $scanner.validator
    };
}

/// Defines the methods of a visitor: note, then pass on to the validator.
macro_rules! note_and_validate {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $ty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        $(
            #[inline]
            fn $visit(&mut self $($(, $arg: $ty)*)?) -> V::Output {
                note_effects!(self.effects, $op);
                note_proposal!(self.effects, $proposal);
                $(
                    #[allow(unused_mut, reason = "not every argument mentions something")]
                    let mut spaces = Spaces::default();
                    $(mention!(&mut |reference| spaces.add(reference, is_mem_arg!($arg)), $op $arg &$arg);)*
                    if let Some(kind) = spaces.kind() {
                        self.sites.push(self.at, kind);
                    }
                )?
                visitor_of!(self $proposal).$visit($($($arg),*)?)
            }
        )*
    };
}

impl<'a, V: VisitOperator<'a>> Scanner<'_, V> {
    #[inline]
    fn simd_validator(&mut self) -> &mut dyn VisitSimdOperator<'a, Output = V::Output> {
        match self.validator.simd_visitor() {
            Some(visitor) => visitor,
            None => unreachable!("the validator knows SIMD if the reader does"),
        }
    }
}

impl<'a, V: VisitOperator<'a>> VisitOperator<'a> for Scanner<'_, V> {
    type Output = V::Output;

    fn simd_visitor(&mut self) -> Option<&mut dyn VisitSimdOperator<'a, Output = V::Output>> {
        Some(self)
    }

    wasmparser::for_each_visit_operator!(note_and_validate);
}

impl<'a, V: VisitOperator<'a>> VisitSimdOperator<'a> for Scanner<'_, V> {
    wasmparser::for_each_visit_simd_operator!(note_and_validate);
}

impl<V: FrameStack> FrameStack for Scanner<'_, V> {
    fn current_frame(&self) -> Option<FrameKind> {
        self.validator.current_frame()
    }
}
