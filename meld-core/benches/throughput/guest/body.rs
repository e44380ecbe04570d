//! Function bodies: statements, as an optimising C compiler arranges them.
//!
//! Statements leave the operand stack as they found it and expressions (see
//! `expr`) push exactly one value of the type they are asked for, so the code
//! is valid by construction and no stack has to be simulated.

use super::layout::{Layout, MUTABLE_GLOBALS, STACK_POINTER};
use super::rng::Rng;
use super::signature::{Num, Signature};
use wasm_encoder::{BlockType, Function, InstructionSink, ValType};

/// How deep blocks nest.
const MAX_BLOCKS: u32 = 5;

/// One function body in the making.
pub struct Body<'a> {
    pub(super) layout: &'a Layout,
    pub(super) rng: Rng,
    function: Function,
    /// The locals of each type, in the order of [`Num::ALL`].
    locals: [Vec<u32>; 4],
    /// The blocks around the current place; all of them take and give nothing.
    blocks: u32,
}

/// Writes the body of a function of type `signature`, of about `size` bytes.
pub fn generate(layout: &Layout, signature: &Signature, size: u32, rng: Rng) -> Function {
    let mut body = Body::new(layout, signature, size, rng);
    let has_frame = size > 80 && body.rng.chance(45);
    let frame = 16 * body.rng.between(1, 12) as i32;
    if has_frame {
        body.enter_frame(frame);
    }
    while body.byte_len() < size {
        body.statement();
    }
    if has_frame {
        body.leave_frame(frame);
    }
    if let Some(result) = signature.result {
        body.value(result, 1);
    }
    body.op().end();
    body.function
}

impl<'a> Body<'a> {
    fn new(layout: &'a Layout, signature: &Signature, size: u32, mut rng: Rng) -> Body<'a> {
        let mut locals: [Vec<u32>; 4] = Default::default();
        for (index, param) in signature.params.iter().enumerate() {
            locals[*param as usize].push(index as u32);
        }
        // Addresses need a local of type i32, the others do without.
        let wanted = [
            1 + rng.below(2 + size / 64),
            rng.below(3),
            u32::from(rng.chance(5)),
            u32::from(rng.chance(20)),
        ];
        let mut next = signature.params.len() as u32;
        for (group, count) in locals.iter_mut().zip(wanted) {
            group.extend(next..next + count);
            next += count;
        }
        let groups = Num::ALL.into_iter().zip(wanted);
        let declared: Vec<(u32, ValType)> = groups
            .filter(|&(_, count)| count > 0)
            .map(|(num, count)| (count, num.into()))
            .collect();
        Body {
            layout,
            rng,
            function: Function::new(declared),
            locals,
            blocks: 0,
        }
    }

    pub(super) fn op(&mut self) -> InstructionSink<'_> {
        self.function.instructions()
    }

    fn byte_len(&self) -> u32 {
        self.function.byte_len() as u32
    }

    /// A local of type `num`, if there is one.
    pub(super) fn local(&mut self, num: Num) -> Option<u32> {
        let locals = &self.locals[num as usize];
        (!locals.is_empty()).then(|| *self.rng.pick(locals))
    }

    /// A local of type i32, of which every function has one.
    pub(super) fn pointer(&mut self) -> u32 {
        *self.rng.pick(&self.locals[Num::I32 as usize])
    }

    /// Moves the stack pointer down.
    fn enter_frame(&mut self, size: i32) {
        let frame = self.frame();
        let mut op = self.op();
        op.global_get(STACK_POINTER).i32_const(size).i32_sub();
        op.local_tee(frame).global_set(STACK_POINTER);
    }

    /// Moves the stack pointer up again.
    fn leave_frame(&mut self, size: i32) {
        let frame = self.frame();
        let mut op = self.op();
        op.local_get(frame).i32_const(size).i32_add();
        op.global_set(STACK_POINTER);
    }

    /// The local that holds the frame: the last i32, which is no parameter.
    fn frame(&self) -> u32 {
        let words = &self.locals[Num::I32 as usize];
        words[words.len() - 1]
    }

    /// Writes one statement.
    fn statement(&mut self) {
        match self.rng.below(1000) {
            0..410 => self.store(),
            410..625 => self.assign(),
            625..825 => self.call(),
            825..848 => self.call_indirect(),
            848..945 if self.blocks < MAX_BLOCKS => self.block(),
            848..960 if self.blocks > 0 => self.branch(),
            960..967 if self.blocks > 1 => self.switch(),
            967..980 => self.set_global(),
            980..985 => self.copy_memory(),
            _ => self.assign(),
        }
    }

    fn store(&mut self) {
        let num = self.memory_type();
        let memarg = self.address(num);
        self.value(num, 1);
        self.store_op(num, memarg);
    }

    fn assign(&mut self) {
        let num = self.memory_type();
        match self.local(num) {
            Some(local) => {
                self.value(num, 2);
                self.op().local_set(local);
            }
            None => self.store(),
        }
    }

    fn call(&mut self) {
        let callee = self.layout.callee(&mut self.rng);
        let signature = self.layout.signature(callee);
        self.arguments(signature);
        self.op().call(callee);
        self.take(signature.result);
    }

    fn call_indirect(&mut self) {
        let ty = self.rng.below(self.layout.types.len() as u32);
        let signature = &self.layout.types[ty as usize];
        self.arguments(signature);
        self.load(Num::I32);
        self.op().call_indirect(0, ty);
        self.take(signature.result);
    }

    /// Pushes what a function of type `signature` takes.
    pub(super) fn arguments(&mut self, signature: &Signature) {
        for &param in &signature.params {
            let depth = u32::from(self.rng.chance(25));
            self.value(param, depth);
        }
    }

    /// Uses the result of a call.
    fn take(&mut self, result: Option<Num>) {
        let Some(num) = result else { return };
        match self.local(num) {
            Some(local) if self.rng.chance(80) => self.op().local_set(local),
            Some(_) | None => self.op().drop(),
        };
    }

    /// A block, loop or conditional with a few statements.
    fn block(&mut self) {
        self.blocks += 1;
        match self.rng.below(10) {
            0..5 => {
                self.op().block(BlockType::Empty);
                self.condition();
                self.op().br_if(0);
                self.statements();
            }
            5..7 => {
                self.op().loop_(BlockType::Empty);
                self.statements();
                self.condition();
                self.op().br_if(0);
            }
            _ => {
                self.condition();
                self.op().if_(BlockType::Empty);
                self.statements();
                if self.rng.chance(35) {
                    self.op().else_();
                    self.statements();
                }
            }
        }
        self.op().end();
        self.blocks -= 1;
    }

    fn statements(&mut self) {
        for _ in 0..self.rng.between(1, 3) {
            self.statement();
        }
    }

    fn branch(&mut self) {
        self.condition();
        let label = self.rng.below(self.blocks);
        self.op().br_if(label);
    }

    /// A jump table over the blocks around it.
    fn switch(&mut self) {
        self.op().block(BlockType::Empty);
        self.value(Num::I32, 0);
        let labels: Vec<u32> = (0..self.rng.between(2, 12))
            .map(|_| self.rng.below(self.blocks + 1))
            .collect();
        self.op().br_table(labels, 0).end();
    }

    fn set_global(&mut self) {
        let global = self.rng.between(STACK_POINTER + 1, MUTABLE_GLOBALS - 1);
        self.value(Num::I32, 1);
        self.op().global_set(global);
    }

    fn copy_memory(&mut self) {
        let (to, from) = (self.pointer(), self.pointer());
        let length = self.rng.between(8, 512) as i32;
        let mut op = self.op();
        op.local_get(to).local_get(from).i32_const(length);
        op.memory_copy(0, 0);
    }

    /// A type, as often as values in memory have it.
    fn memory_type(&mut self) -> Num {
        match self.rng.below(100) {
            0..84 => Num::I32,
            84..95 => Num::I64,
            95..99 => Num::F64,
            _ => Num::F32,
        }
    }
}
