//! How values lie in memory and in core values: `alignment`, `elem_size`,
//! `flatten_type` and `flatten_functype` of the Canonical ABI.
//!
//! Written for the tests alone, so that no code of meld vouches for itself; the
//! engine checks the core signatures against its own.

use super::types::{Sign, Type};
use serde::{Deserialize, Serialize};

/// Flat parameters that a function may take before they move to memory.
const MAX_FLAT_PARAMS: usize = 16;
/// Flat results that a function may give before they move to memory.
const MAX_FLAT_RESULTS: usize = 1;

/// The pointers of a memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Width {
    /// An ordinary memory.
    W32,
    /// A memory of the memory64 proposal.
    W64,
}

/// A core value type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Core {
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `f32`
    F32,
    /// `f64`
    F64,
}

impl Core {
    /// Its name in the text format.
    pub fn name(self) -> &'static str {
        match self {
            Core::I32 => "i32",
            Core::I64 => "i64",
            Core::F32 => "f32",
            Core::F64 => "f64",
        }
    }

    fn is_32(self) -> bool {
        matches!(self, Core::I32 | Core::F32)
    }

    /// `join`: a type whose values can hold those of both.
    fn join(self, other: Core) -> Core {
        if self == other {
            self
        } else if self.is_32() && other.is_32() {
            Core::I32
        } else {
            Core::I64
        }
    }
}

/// Where the parameters or the result of a function are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passing {
    /// Core values.
    Flat(Vec<Core>),
    /// In memory, behind one pointer.
    Spilled,
}

/// How the parameters are passed; they are the fields of `params`, a tuple.
pub fn params(params: &Type, width: Width) -> Passing {
    passing(params, MAX_FLAT_PARAMS, width)
}

/// How the result is returned.
pub fn results(result: &Type, width: Width) -> Passing {
    passing(result, MAX_FLAT_RESULTS, width)
}

fn passing(ty: &Type, limit: usize, width: Width) -> Passing {
    let flat = ty.flat(width);
    if flat.len() > limit {
        Passing::Spilled
    } else {
        Passing::Flat(flat)
    }
}

impl Width {
    /// Bytes of a pointer.
    pub fn bytes(self) -> u64 {
        match self {
            Width::W32 => 4,
            Width::W64 => 8,
        }
    }

    /// The type of a pointer.
    pub fn core(self) -> Core {
        match self {
            Width::W32 => Core::I32,
            Width::W64 => Core::I64,
        }
    }
}

impl Type {
    /// Bytes that a value's address must be a multiple of.
    pub fn align(&self, width: Width) -> u64 {
        match self {
            Type::String | Type::List(_) | Type::Map(..) => width.bytes(),
            _ => match (self.fields(), self.payloads()) {
                (Some(fields), _) => fields.iter().map(|ty| ty.align(width)).max().unwrap_or(1),
                (None, Some(payloads)) => {
                    let payloads = payloads.iter().map(|ty| ty.align(width)).max();
                    payloads.unwrap_or(1).max(self.discriminant_bytes())
                }
                (None, None) => self.scalar_bytes(),
            },
        }
    }

    /// Bytes of a value in memory.
    pub fn size(&self, width: Width) -> u64 {
        let end = match self {
            Type::String | Type::List(_) | Type::Map(..) => 2 * width.bytes(),
            _ => match (self.fields(), self.payloads()) {
                (Some(fields), _) => fields.iter().fold(0u64, |end, ty| {
                    end.next_multiple_of(ty.align(width)) + ty.size(width)
                }),
                (None, Some(payloads)) => {
                    let payloads = payloads.iter().map(|ty| ty.size(width)).max();
                    self.payload_offset(width) + payloads.unwrap_or(0)
                }
                (None, None) => self.scalar_bytes(),
            },
        };
        end.next_multiple_of(self.align(width))
    }

    /// Where the fields are, in bytes from the beginning of the value.
    pub fn offsets(fields: &[Type], width: Width) -> Vec<u64> {
        let mut end = 0u64;
        let mut offsets = Vec::new();
        for ty in fields {
            let offset = end.next_multiple_of(ty.align(width));
            offsets.push(offset);
            end = offset + ty.size(width);
        }
        offsets
    }

    /// Bytes from the beginning of a variant to its payload.
    pub fn payload_offset(&self, width: Width) -> u64 {
        let payloads = self.payloads().unwrap_or_default();
        let align = payloads.iter().map(|ty| ty.align(width)).max();
        self.discriminant_bytes()
            .next_multiple_of(align.unwrap_or(1))
    }

    /// Bytes of the number that says which case a variant or an enum is.
    pub fn discriminant_bytes(&self) -> u64 {
        let cases = match self {
            Type::Enum(cases) => *cases as usize,
            _ => self.cases().map_or(0, |cases| cases.len()),
        };
        match cases {
            0..=0x100 => 1,
            0x101..=0x1_0000 => 2,
            _ => 4,
        }
    }

    /// The payload of the case that a discriminant in memory means, where only
    /// its low bytes are.
    pub fn case_payload(&self, discriminant: u64) -> Option<Type> {
        let index = discriminant & (u64::MAX >> (64 - 8 * self.discriminant_bytes()));
        self.cases()?.get(index as usize)?.clone()
    }

    /// The core values of a value.
    pub fn flat(&self, width: Width) -> Vec<Core> {
        match self {
            Type::String | Type::List(_) | Type::Map(..) => vec![width.core(); 2],
            Type::Int(8, _) => vec![Core::I64],
            Type::F32 => vec![Core::F32],
            Type::F64 => vec![Core::F64],
            _ => match (self.fields(), self.payloads()) {
                (Some(fields), _) => fields.iter().flat_map(|ty| ty.flat(width)).collect(),
                (None, Some(payloads)) => flat_variant(&payloads, width),
                (None, None) => vec![Core::I32],
            },
        }
    }

    /// Bytes of a type that is one number.
    fn scalar_bytes(&self) -> u64 {
        match self {
            Type::Int(bytes, Sign::Signed | Sign::Unsigned) => u64::from(*bytes),
            Type::F32 | Type::Char => 4,
            Type::F64 => 8,
            Type::Enum(_) => self.discriminant_bytes(),
            Type::Flags(0..=8) => 1,
            Type::Flags(9..=16) => 2,
            Type::Flags(_) => 4,
            // `bool`; the other types are not scalars.
            _ => 1,
        }
    }

    /// The payloads that a variant may have.
    fn payloads(&self) -> Option<Vec<Type>> {
        Some(self.cases()?.into_iter().flatten().collect())
    }
}

fn flat_variant(payloads: &[Type], width: Width) -> Vec<Core> {
    let mut slots: Vec<Core> = Vec::new();
    for payload in payloads {
        for (i, core) in payload.flat(width).into_iter().enumerate() {
            match slots.get_mut(i) {
                Some(slot) => *slot = slot.join(core),
                None => slots.push(core),
            }
        }
    }
    slots.insert(0, Core::I32);
    slots
}
