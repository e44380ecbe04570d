//! From a plan to a function.

use wasm_encoder::{BlockType, Catch, Instruction, ValType};

use super::body::{Flag, Local, Op, SymbolicBody};
use super::plan::{AdapterPlan, BarrierForm, Passing, Step};
use super::side::Side;
use super::translate::{
    Destination, Helpers, Place, Source, Translator, allocate, check_place, convert, locals,
};
use super::types::{TypeArena, ValueType};
use crate::flatten::CoreFunc;
use crate::ids::{InstanceId, ValueTypeId};

/// Writes the function that takes the steps of a plan around the call of its
/// target. It falls through at its end and never uses `return`.
pub(crate) fn generate_adapter(
    types: &TypeArena,
    helpers: &mut Helpers,
    plan: &AdapterPlan,
) -> SymbolicBody {
    let steps = Steps::of(plan);
    let params = locals(&plan.core_params(types));
    let mut body = SymbolicBody::new(params.len());
    if let Some(caller) = steps.check_may_leave {
        body.check_flag(Flag::MayLeave(caller));
    }
    if steps.cannot_enter {
        body.plain(Instruction::Unreachable);
        return body;
    }
    if let Some(callee) = steps.enter {
        body.check_flag(Flag::MayEnter(callee));
        body.set_flag(Flag::MayEnter(callee), false);
    }
    let result_type = plan.core_result(types, &plan.from);
    let ty = result_type.map_or(BlockType::Empty, BlockType::Result);
    if let Some(form) = steps.barrier {
        open_barrier(&mut body, form, ty);
    }
    let mut call = Call {
        types,
        helpers,
        plan,
        body: &mut body,
        params: &params,
    };
    call.pass_params();
    call.body.push(Op::Call(plan.target));
    call.pass_result(steps.post_return);
    if let Some(form) = steps.barrier {
        close_barrier(&mut body, form);
    }
    if let Some(callee) = steps.enter {
        body.set_flag(Flag::MayEnter(callee), true);
    }
    body
}

/// A plan's steps by the place where they stand in the function.
#[derive(Default)]
struct Steps {
    check_may_leave: Option<InstanceId>,
    cannot_enter: bool,
    enter: Option<InstanceId>,
    barrier: Option<BarrierForm>,
    post_return: Option<PostReturn>,
}

type PostReturn = (CoreFunc, Option<InstanceId>);

impl Steps {
    fn of(plan: &AdapterPlan) -> Self {
        let mut steps = Steps::default();
        for step in &plan.steps {
            match *step {
                Step::CheckMayLeave { caller, .. } => steps.check_may_leave = Some(caller),
                Step::CannotEnter { .. } => steps.cannot_enter = true,
                Step::Enter { callee } => steps.enter = Some(callee),
                // The types say what there is to do with values.
                Step::SpilledParams
                | Step::Param { .. }
                | Step::ReturnPointer
                | Step::Result { .. } => {}
                Step::ExceptionBarrier { form, .. } => steps.barrier = Some(form),
                Step::PostReturn {
                    func,
                    clears_may_leave,
                } => steps.post_return = Some((func, clears_may_leave)),
            }
        }
        steps
    }
}

impl AdapterPlan {
    /// The core types of the adapter's parameters (`flatten_functype`).
    pub(crate) fn core_params(&self, types: &TypeArena) -> Vec<ValType> {
        let mut params = match self.params_in {
            Passing::Flat => self.flat_params(types, &self.from),
            Passing::Memory(_) => vec![self.from.width().ptr()],
        };
        if let Passing::Memory(_) = self.result_in {
            params.push(self.from.width().ptr());
        }
        params
    }

    /// The core type of the result, as one side has it.
    fn core_result(&self, types: &TypeArena, side: &Side) -> Option<ValType> {
        match (self.result, self.result_in) {
            (Some(ty), Passing::Flat) => Some(flat(types, ty, side)[0]),
            (None, _) | (_, Passing::Memory(_)) => None,
        }
    }

    fn flat_params(&self, types: &TypeArena, side: &Side) -> Vec<ValType> {
        let params = self.params.iter();
        params
            .flat_map(|(_, ty)| flat(types, *ty, side).iter().copied())
            .collect()
    }
}

fn flat<'t>(types: &'t TypeArena, ty: ValueTypeId, side: &Side) -> &'t [ValType] {
    types
        .flat(ty, side.width())
        .expect("what is passed flat has few flat values")
}

/// The call, from the caller's core values to the caller's core values.
struct Call<'c> {
    types: &'c TypeArena,
    helpers: &'c mut Helpers,
    plan: &'c AdapterPlan,
    body: &'c mut SymbolicBody,
    params: &'c [Local],
}

impl Call<'_> {
    /// A translator from the caller to the callee.
    fn inwards(&mut self) -> Translator<'_> {
        Translator {
            types: self.types,
            helpers: self.helpers,
            from: &self.plan.from,
            to: &self.plan.to,
            body: self.body,
        }
    }

    /// A translator from the callee to the caller.
    fn outwards(&mut self) -> Translator<'_> {
        Translator {
            types: self.types,
            helpers: self.helpers,
            from: &self.plan.to,
            to: &self.plan.from,
            body: self.body,
        }
    }

    /// Puts the callee's core parameters on the stack (`lift_flat_values`,
    /// `lower_flat_values`).
    fn pass_params(&mut self) {
        let plan = self.plan;
        match plan.params_in {
            Passing::Flat => {
                let targets = plan.flat_params(self.types, &plan.to);
                let source = Source::Stack(self.params);
                let destination = Destination::Stack(&targets);
                self.inwards().record(&plan.params, source, destination);
            }
            Passing::Memory(record) => {
                let from = self.params[0];
                let layout = self.types.layout(record, plan.from.width());
                check_place(self.body, plan.from.memory(), from, layout);
                let layout = self.types.layout(record, plan.to.width());
                let size = Instruction::I64Const(i64::from(layout.size));
                self.body.plain(size);
                let to = allocate(self.body, &plan.to, layout.align);
                let source = Source::Memory(Place::new(from));
                let destination = Destination::Memory(Place::new(to));
                // Not by a helper: every call has parameters of its own.
                let ValueType::Record(fields) = self.types.get(record) else {
                    unreachable!("parameters are a record");
                };
                self.inwards().record(fields, source, destination);
                self.body.get(to);
                self.body.release(to);
            }
        }
    }

    /// From the callee's core result on the stack to the caller's, then the
    /// post-return, which gets the result as the callee returned it.
    fn pass_result(&mut self, post_return: Option<PostReturn>) {
        let plan = self.plan;
        let raw = match (plan.result, plan.result_in) {
            (None, _) => None,
            (Some(ty), Passing::Flat) => self.flat_result(ty, post_return.is_some()),
            (Some(ty), Passing::Memory(_)) => Some(self.result_in_memory(ty)),
        };
        let Some((func, instance)) = post_return else {
            return;
        };
        if let Some(instance) = instance {
            self.body.set_flag(Flag::MayLeave(instance), false);
        }
        if let Some(raw) = raw {
            self.body.get(raw);
        }
        self.body.push(Op::Call(func));
        if let Some(instance) = instance {
            self.body.set_flag(Flag::MayLeave(instance), true);
        }
    }

    /// Leaves the caller's result on the stack, and the callee's in a local if
    /// there was something to do or it is needed again.
    fn flat_result(&mut self, ty: ValueTypeId, needed_again: bool) -> Option<Local> {
        let plan = self.plan;
        if !needed_again {
            match self.types.get(ty) {
                _ if self.types.is_identity(ty) => return None,
                ValueType::Scalar(scalar) if !scalar.is_checked() => {
                    convert(self.body, *scalar);
                    return None;
                }
                _ => {}
            }
        }
        let raw = flat(self.types, ty, &plan.to)[0];
        let raw = self.body.set_new(raw);
        let target = flat(self.types, ty, &plan.from);
        let source = [raw];
        let source = Source::Stack(&source);
        self.outwards()
            .value(ty, source, Destination::Stack(target));
        Some(raw)
    }

    /// Moves the result to where the caller's last parameter points, and gives
    /// the callee's pointer.
    fn result_in_memory(&mut self, ty: ValueTypeId) -> Local {
        let plan = self.plan;
        let from = self.body.set_new(plan.to.width().ptr());
        let layout = self.types.layout(ty, plan.to.width());
        check_place(self.body, plan.to.memory(), from, layout);
        let to = *self.params.last().expect("a return pointer is a parameter");
        let layout = self.types.layout(ty, plan.from.width());
        check_place(self.body, plan.from.memory(), to, layout);
        let source = Source::Memory(Place::new(from));
        let destination = Destination::Memory(Place::new(to));
        self.outwards().value(ty, source, destination);
        from
    }
}

/// Until [`close_barrier`], an exception goes to the trap that follows.
fn open_barrier(body: &mut SymbolicBody, form: BarrierForm, ty: BlockType) {
    match form {
        BarrierForm::TryTable => {
            let caught = Catch::All { label: 0 };
            body.plain(Instruction::Block(ty));
            body.plain(Instruction::Block(BlockType::Empty));
            body.plain(Instruction::TryTable(ty, vec![caught].into()));
        }
        BarrierForm::Legacy => body.plain(Instruction::Try(ty)),
    }
}

fn close_barrier(body: &mut SymbolicBody, form: BarrierForm) {
    match form {
        BarrierForm::TryTable => {
            body.plain(Instruction::End);
            body.plain(Instruction::Br(1));
            body.plain(Instruction::End);
        }
        BarrierForm::Legacy => body.plain(Instruction::CatchAll),
    }
    body.plain(Instruction::Unreachable);
    body.plain(Instruction::End);
}
