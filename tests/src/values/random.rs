//! Functions of types that nobody thought of.
//!
//! The generator has a fixed seed: every run has the same functions.

use super::function::Function;
use super::types::{S8, S16, S32, S64, Type, U8, U16, U32, U64, list, map, option, result};

/// How deep types are nested.
const DEPTH: u32 = 3;

/// This many functions, each with up to five parameters and, mostly, a result.
pub fn functions(count: usize) -> Vec<Function> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let functions = (0..count).map(|_| {
        let params = random.types(0, 5, DEPTH);
        let mut function = Function::taking(params);
        if random.below(4) > 0 {
            function.result = Some(random.ty(DEPTH));
        }
        function.post_return = random.below(2) == 0;
        function.all_options = random.below(2) == 0;
        function
    });
    functions.collect()
}

/// A linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        (self.0 >> 33) as u32 % limit
    }

    fn types(&mut self, least: u32, most: u32, depth: u32) -> Vec<Type> {
        let count = least + self.below(most - least + 1);
        (0..count).map(|_| self.ty(depth)).collect()
    }

    fn optional(&mut self, depth: u32) -> Option<Type> {
        (self.below(3) > 0).then(|| self.ty(depth))
    }

    fn ty(&mut self, depth: u32) -> Type {
        if depth == 0 || self.below(3) == 0 {
            return self.leaf();
        }
        let depth = depth - 1;
        match self.below(8) {
            0 => list(self.ty(depth)),
            1 => Type::Record(self.types(1, 5, depth)),
            2 => Type::Tuple(self.types(1, 4, depth)),
            3 | 4 => {
                let count = 1 + self.below(4);
                Type::Variant((0..count).map(|_| self.optional(depth)).collect())
            }
            5 => option(self.ty(depth)),
            6 => result(self.optional(depth), self.optional(depth)),
            _ => map(U16, self.ty(depth)),
        }
    }

    fn leaf(&mut self) -> Type {
        match self.below(16) {
            0 => Type::Bool,
            1 => U8,
            2 => S8,
            3 => U16,
            4 => S16,
            5 => U32,
            6 => S32,
            7 => U64,
            8 => S64,
            9 => Type::F32,
            10 => Type::F64,
            11 => Type::Char,
            12 => Type::Enum(1 + self.below(5)),
            13 => Type::Flags(1 + self.below(32)),
            _ => Type::String,
        }
    }
}
