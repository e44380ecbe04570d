//! Where values lie in memory, and how they flatten.

use super::types::{Flat, Shape, Type};

/// Bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) size: usize,
    pub(super) align: usize,
}

pub(super) fn align_to(offset: usize, align: usize) -> usize {
    offset.div_ceil(align) * align
}

/// The bytes of the discriminant of so many cases.
pub(super) fn discriminant_size(cases: usize) -> usize {
    match cases {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}

/// Where the payloads of cases begin.
pub(super) fn payload_offset(cases: &[Option<&Type>]) -> usize {
    let aligns = cases.iter().flatten().map(|ty| ty.layout().align);
    align_to(discriminant_size(cases.len()), aligns.max().unwrap_or(1))
}

/// Each type with the offset of its value, and the layout of all.
pub(super) fn fields<'t>(types: &[&'t Type]) -> (Vec<(usize, &'t Type)>, Layout) {
    let mut all = Layout { size: 0, align: 1 };
    let mut fields = Vec::new();
    for ty in types {
        let layout = ty.layout();
        let offset = align_to(all.size, layout.align);
        fields.push((offset, *ty));
        all.size = offset + layout.size;
        all.align = all.align.max(layout.align);
    }
    all.size = align_to(all.size, all.align);
    (fields, all)
}

impl Type {
    pub(super) fn layout(&self) -> Layout {
        match self.shape() {
            Shape::Scalar(size, _) => Layout { size, align: size },
            Shape::Sequence => Layout { size: 8, align: 4 },
            Shape::Fields(types) => fields(&types).1,
            Shape::Cases(cases) => {
                let payloads = cases.iter().flatten().map(|ty| ty.layout());
                let (size, align) = payloads.fold((0, 1), |(size, align), layout| {
                    (layout.size.max(size), layout.align.max(align))
                });
                let align = align.max(discriminant_size(cases.len()));
                let size = align_to(payload_offset(&cases) + size, align);
                Layout { size, align }
            }
        }
    }

    /// The core types of the flattened value.
    pub(super) fn flat(&self) -> Vec<Flat> {
        match self.shape() {
            Shape::Scalar(_, flat) => vec![flat],
            Shape::Sequence => vec![Flat::I32, Flat::I32],
            Shape::Fields(types) => types.iter().flat_map(|ty| ty.flat()).collect(),
            Shape::Cases(cases) => {
                let mut flat = vec![Flat::I32];
                flat.extend(joined(&cases));
                flat
            }
        }
    }
}

/// The core types of the payloads of all cases, one over the other.
fn joined(cases: &[Option<&Type>]) -> Vec<Flat> {
    let mut joined: Vec<Flat> = Vec::new();
    for case in cases.iter().flatten() {
        for (index, flat) in case.flat().into_iter().enumerate() {
            match joined.get_mut(index) {
                Some(slot) => *slot = join(*slot, flat),
                None => joined.push(flat),
            }
        }
    }
    joined
}

fn join(a: Flat, b: Flat) -> Flat {
    match (a, b) {
        _ if a == b => a,
        (Flat::I32, Flat::F32) | (Flat::F32, Flat::I32) => Flat::I32,
        _ => Flat::I64,
    }
}
