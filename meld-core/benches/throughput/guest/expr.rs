//! Expressions: each pushes one value of the type it is asked for.

use super::body::Body;
use super::layout::{DATA_START, STACK_POINTER};
use super::signature::Num;
use wasm_encoder::{BlockType, MemArg, ValType};

impl Body<'_> {
    /// A value of type `num`, of at most `depth` operators above its leaves.
    pub(super) fn value(&mut self, num: Num, depth: u32) {
        if depth == 0 {
            return self.leaf(num);
        }
        match self.rng.below(100) {
            0..4 => self.leaf(num),
            4..74 => self.load(num),
            74..90 => self.binary(num, depth),
            90..93 => self.tee(num, depth),
            93..95 => self.select(num),
            95..97 => self.conditional(num),
            _ => self.convert(num),
        }
    }

    /// A local, or a constant.
    fn leaf(&mut self, num: Num) {
        match self.local(num) {
            Some(local) if self.rng.chance(62) => {
                self.op().local_get(local);
            }
            Some(_) | None => self.constant(num),
        }
    }

    fn constant(&mut self, num: Num) {
        let value = self.number();
        match num {
            Num::I32 => self.op().i32_const(value),
            Num::I64 => self.op().i64_const(i64::from(value)),
            Num::F32 => self.op().f32_const((value as f32).into()),
            Num::F64 => self.op().f64_const(f64::from(value).into()),
        };
    }

    /// A constant: mostly small, sometimes an address, rarely any bits.
    fn number(&mut self) -> i32 {
        match self.rng.below(100) {
            0..60 => self.rng.below(32) as i32,
            60..65 => -1,
            65..80 => self.rng.below(4096) as i32,
            80..95 => self.static_address() as i32,
            _ => self.rng.next() as i32,
        }
    }

    fn static_address(&mut self) -> u32 {
        DATA_START + self.rng.below(self.layout.data_bytes.max(1))
    }

    /// Pushes an address, and gives the memarg of an access of type `num`.
    pub(super) fn address(&mut self, num: Num) -> MemArg {
        let pointer = self.pointer();
        match self.rng.below(100) {
            0..70 => {
                self.op().local_get(pointer);
            }
            70..79 => {
                let offset = self.static_address();
                self.op().i32_const(0);
                return natural(num, offset);
            }
            79..84 => {
                let index = self.pointer();
                let mut op = self.op();
                op.local_get(pointer).local_get(index);
                op.i32_const(2).i32_shl().i32_add();
            }
            84..88 => {
                self.op().global_get(STACK_POINTER);
            }
            _ => {
                let field = self.field(Num::I32);
                self.op().local_get(pointer).i32_load(field);
            }
        }
        self.field(num)
    }

    /// The memarg of a field of a structure.
    fn field(&mut self, num: Num) -> MemArg {
        let fields = if self.rng.chance(8) { 400 } else { 12 };
        let offset = self.rng.below(fields) * width(num);
        natural(num, offset)
    }

    pub(super) fn load(&mut self, num: Num) {
        let memarg = self.address(num);
        match num {
            Num::I32 if self.rng.chance(20) => self.load_narrow(memarg),
            Num::I32 => drop(self.op().i32_load(memarg)),
            Num::I64 => drop(self.op().i64_load(memarg)),
            Num::F32 => drop(self.op().f32_load(memarg)),
            Num::F64 => drop(self.op().f64_load(memarg)),
        };
    }

    fn load_narrow(&mut self, memarg: MemArg) {
        let aligned = |align| MemArg { align, ..memarg };
        match self.rng.below(10) {
            0..6 => self.op().i32_load8_u(aligned(0)),
            6..7 => self.op().i32_load8_s(aligned(0)),
            7..9 => self.op().i32_load16_u(aligned(1)),
            _ => self.op().i32_load16_s(aligned(1)),
        };
    }

    /// Stores the value on the stack.
    pub(super) fn store_op(&mut self, num: Num, memarg: MemArg) {
        let byte = MemArg { align: 0, ..memarg };
        match num {
            Num::I32 if self.rng.chance(15) => self.op().i32_store8(byte),
            Num::I32 => self.op().i32_store(memarg),
            Num::I64 => self.op().i64_store(memarg),
            Num::F32 => self.op().f32_store(memarg),
            Num::F64 => self.op().f64_store(memarg),
        };
    }

    fn binary(&mut self, num: Num, depth: u32) {
        self.value(num, depth - 1);
        self.value(num, depth - 1);
        let which = self.rng.below(10);
        let mut op = self.op();
        match (num, which) {
            (Num::I32, 0..5) => op.i32_add(),
            (Num::I32, 5) => op.i32_sub(),
            (Num::I32, 6) => op.i32_and(),
            (Num::I32, 7) => op.i32_shl(),
            (Num::I32, 8) => op.i32_shr_u(),
            (Num::I32, _) => op.i32_or(),
            (Num::I64, 0..4) => op.i64_add(),
            (Num::I64, 4..6) => op.i64_xor(),
            (Num::I64, 6..8) => op.i64_mul(),
            (Num::I64, _) => op.i64_shr_u(),
            (Num::F32, 0..5) => op.f32_add(),
            (Num::F32, _) => op.f32_mul(),
            (Num::F64, 0..5) => op.f64_add(),
            (Num::F64, _) => op.f64_mul(),
        };
    }

    fn tee(&mut self, num: Num, depth: u32) {
        self.value(num, depth - 1);
        if let Some(local) = self.local(num) {
            self.op().local_tee(local);
        }
    }

    fn select(&mut self, num: Num) {
        self.leaf(num);
        self.leaf(num);
        self.condition();
        self.op().select();
    }

    fn conditional(&mut self, num: Num) {
        self.condition();
        self.op().if_(BlockType::Result(ValType::from(num)));
        self.leaf(num);
        self.op().else_();
        self.leaf(num);
        self.op().end();
    }

    /// A value that comes from another type, or out of a call.
    fn convert(&mut self, num: Num) {
        let callee = self.layout.callee_returning(num, &mut self.rng);
        if let Some(callee) = callee.filter(|_| self.rng.chance(40)) {
            self.arguments(self.layout.signature(callee));
            self.op().call(callee);
            return;
        }
        let from = match num {
            Num::I32 => Num::I64,
            Num::I64 | Num::F64 => Num::I32,
            Num::F32 => Num::F64,
        };
        self.leaf(from);
        match num {
            Num::I32 => self.op().i32_wrap_i64(),
            Num::I64 => self.op().i64_extend_i32_u(),
            Num::F32 => self.op().f32_demote_f64(),
            Num::F64 => self.op().f64_convert_i32_s(),
        };
    }

    /// An i32 that a branch depends on.
    pub(super) fn condition(&mut self) {
        match self.rng.below(10) {
            0..3 => {
                self.leaf(Num::I32);
                self.op().i32_eqz();
            }
            3..5 => self.load(Num::I32),
            which => {
                let pointer = self.pointer();
                self.op().local_get(pointer);
                self.leaf(Num::I32);
                match which {
                    5..7 => self.op().i32_ne(),
                    7..9 => self.op().i32_lt_s(),
                    _ => self.op().i32_gt_u(),
                };
            }
        }
    }
}

/// The bytes of a value in memory.
fn width(num: Num) -> u32 {
    match num {
        Num::I32 | Num::F32 => 4,
        Num::I64 | Num::F64 => 8,
    }
}

fn natural(num: Num, offset: u32) -> MemArg {
    MemArg {
        offset: u64::from(offset),
        align: width(num).trailing_zeros(),
        memory_index: 0,
    }
}
