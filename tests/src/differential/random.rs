//! Pseudo-random component values: reproducible, and biased towards the ends
//! of each type, where conversions go wrong.

use wasmtime::component::{Type, Val};

/// A stream of pseudo-random numbers (SplitMix64).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The stream of this seed.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// The stream of a text (seeded by its FNV-1a hash).
    pub fn from_text(text: &str) -> Random {
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Random(hash)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end as u64) as usize
    }

    /// A value of type `ty`.
    ///
    /// # Panics
    ///
    /// If `ty` is none that this crate's hosts can pass (see [`super::flat`]).
    pub fn value(&mut self, ty: &Type) -> Val {
        match ty {
            Type::Bool => Val::Bool(self.bits() & 1 == 1),
            Type::S8 => Val::S8(self.integer() as i8),
            Type::U8 => Val::U8(self.integer() as u8),
            Type::S16 => Val::S16(self.integer() as i16),
            Type::U16 => Val::U16(self.integer() as u16),
            Type::S32 => Val::S32(self.integer() as i32),
            Type::U32 => Val::U32(self.integer() as u32),
            Type::S64 => Val::S64(self.integer() as i64),
            Type::U64 => Val::U64(self.integer()),
            Type::Float32 => Val::Float32(self.f32()),
            Type::Float64 => Val::Float64(self.f64()),
            Type::Char => Val::Char(self.char()),
            Type::Enum(ty) => Val::Enum(self.pick(&ty.names().collect::<Vec<_>>()).to_string()),
            Type::Flags(ty) => {
                let names = ty.names().filter(|_| self.bits() & 1 == 1);
                Val::Flags(names.map(str::to_owned).collect())
            }
            Type::Tuple(ty) => Val::Tuple(ty.types().map(|ty| self.value(&ty)).collect()),
            Type::Record(ty) => {
                let fields = ty.fields();
                let fields = fields.map(|f| (f.name.to_owned(), self.value(&f.ty)));
                Val::Record(fields.collect())
            }
            other => panic!("no random value of type {other:?}"),
        }
    }

    fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    /// 64 bits; every other time next to a power of two or its negative.
    fn integer(&mut self) -> u64 {
        let bits = self.bits();
        let edge = 1u64 << (bits >> 8 & 63);
        match bits & 3 {
            0 => edge.wrapping_sub(bits >> 16 & 1),
            1 => edge.wrapping_neg().wrapping_sub(bits >> 16 & 1),
            _ => bits.rotate_left(7),
        }
    }

    fn f32(&mut self) -> f32 {
        let special = [
            0x0000_0000,
            0x8000_0000,
            0x7f80_0000,
            0xff80_0000,
            0x7fc0_0000,
            0x7fa1_2345,
            0xffc5_4321,
            0x0000_0001,
        ];
        match self.below(3) {
            0 => f32::from_bits(*self.pick(&special)),
            1 => f32::from(self.bits() as i16) / 8.0,
            _ => f32::from_bits(self.bits() as u32),
        }
    }

    fn f64(&mut self) -> f64 {
        let special = [
            0x0000_0000_0000_0000,
            0x8000_0000_0000_0000,
            0x7ff0_0000_0000_0000,
            0xfff0_0000_0000_0000,
            0x7ff8_0000_0000_0000,
            0x7ff4_0000_1234_5678,
            0xfff8_0000_8765_4321,
            0x0000_0000_0000_0001,
        ];
        match self.below(3) {
            0 => f64::from_bits(*self.pick(&special)),
            1 => f64::from(self.bits() as i32) / 16.0,
            _ => f64::from_bits(self.bits()),
        }
    }

    fn char(&mut self) -> char {
        let special = [
            '\0',
            '\u{7f}',
            '\u{80}',
            '\u{d7ff}',
            '\u{e000}',
            '\u{10ffff}',
        ];
        match self.below(2) {
            0 => *self.pick(&special),
            _ => char::from_u32(self.bits() as u32 & 0xffff).unwrap_or('x'),
        }
    }
}
