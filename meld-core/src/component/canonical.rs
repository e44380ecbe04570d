//! The canonical section: lifts, lowerings and builtins.

use wasmparser::component_types::{ComponentAnyTypeId, ComponentFuncTypeId, ComponentValType};
use wasmparser::types::{CoreTypeId, TypesRef};
use wasmparser::{CanonicalFunction, CanonicalOption, ComponentCanonicalSectionReader};

use super::Component;
use super::initializer::{
    Builtin, CanonOptions, Initializer, InitializerKind, Lift, Lower, ResourceBuiltin,
};

/// Takes in a canonical section. `types` is the component's state after the
/// section, so the items of this section are the last ones of their spaces.
pub(super) fn read<'a>(
    component: &mut Component<'a>,
    section: &ComponentCanonicalSectionReader<'a>,
    types: TypesRef<'_>,
) -> wasmparser::Result<()> {
    let items = section
        .clone()
        .into_iter_with_offsets()
        .collect::<wasmparser::Result<Vec<_>>>()?;
    let is_lift = |item: &CanonicalFunction| matches!(item, CanonicalFunction::Lift { .. });
    let lifts = items.iter().filter(|(_, item)| is_lift(item)).count() as u32;
    let mut next_lift = types.component_function_count() - lifts;
    let mut next_core = types.function_count() - (items.len() as u32 - lifts);
    for (offset, item) in items {
        let kind = if is_lift(&item) {
            next_lift += 1;
            lift(item, types.component_function_at(next_lift - 1))
        } else {
            next_core += 1;
            core_function(item, types.core_function_at(next_core - 1), types)
        };
        component.initializers.push(Initializer { offset, kind });
    }
    Ok(())
}

fn lift<'a>(item: CanonicalFunction, ty: ComponentFuncTypeId) -> InitializerKind<'a> {
    let CanonicalFunction::Lift {
        core_func_index,
        options,
        ..
    } = item
    else {
        unreachable!("the caller passes lifts only");
    };
    InitializerKind::Lift(Lift {
        core_func: core_func_index,
        ty,
        options: CanonOptions::new(&options),
    })
}

fn core_function<'a>(
    item: CanonicalFunction,
    core_type: CoreTypeId,
    types: TypesRef<'_>,
) -> InitializerKind<'a> {
    match item {
        CanonicalFunction::Lower {
            func_index,
            options,
        } => InitializerKind::Lower(Lower {
            func: func_index,
            ty: types.component_function_at(func_index),
            core_type,
            options: CanonOptions::new(&options),
        }),
        CanonicalFunction::ResourceNew { resource } => {
            resource_builtin(ResourceBuiltin::New, resource, core_type)
        }
        CanonicalFunction::ResourceRep { resource } => {
            resource_builtin(ResourceBuiltin::Rep, resource, core_type)
        }
        CanonicalFunction::ResourceDrop { resource } => {
            resource_builtin(ResourceBuiltin::Drop, resource, core_type)
        }
        function => InitializerKind::Builtin(Box::new(builtin(function, core_type, types))),
    }
}

fn resource_builtin<'a>(
    builtin: ResourceBuiltin,
    resource: u32,
    core_type: CoreTypeId,
) -> InitializerKind<'a> {
    InitializerKind::ResourceBuiltin {
        builtin,
        resource,
        core_type,
    }
}

/// A builtin, with the types that its indices mean.
fn builtin(function: CanonicalFunction, core_type: CoreTypeId, types: TypesRef<'_>) -> Builtin {
    let (mut transport, mut result, mut options) = (None, None, CanonOptions::default());
    let mut works_on = |index: u32| {
        let ComponentAnyTypeId::Defined(id) = types.component_any_type_at(index) else {
            unreachable!("the validator checks that it is a stream or future");
        };
        transport = Some(id);
    };
    {
        use CanonicalFunction::*;
        match &function {
            StreamNew { ty }
            | StreamCancelRead { ty, .. }
            | StreamCancelWrite { ty, .. }
            | StreamDropReadable { ty }
            | StreamDropWritable { ty }
            | FutureNew { ty }
            | FutureCancelRead { ty, .. }
            | FutureCancelWrite { ty, .. }
            | FutureDropReadable { ty }
            | FutureDropWritable { ty } => works_on(*ty),
            StreamRead { ty, options: o }
            | StreamWrite { ty, options: o }
            | FutureRead { ty, options: o }
            | FutureWrite { ty, options: o } => {
                works_on(*ty);
                options = CanonOptions::new(o);
            }
            TaskReturn {
                result: ty,
                options: o,
            } => {
                result = ty.map(|ty| value_type(ty, types));
                options = CanonOptions::new(o);
            }
            ErrorContextNew { options: o } | ErrorContextDebugMessage { options: o } => {
                options = CanonOptions::new(o);
            }
            WaitableSetWait { memory, .. } | WaitableSetPoll { memory, .. } => {
                options = CanonOptions::new(&[CanonicalOption::Memory(*memory)]);
            }
            // These have neither types nor options.
            _ => {}
        }
    }
    Builtin {
        name: name(&function),
        function,
        core_type,
        transport,
        result,
        options,
    }
}

fn value_type(ty: wasmparser::ComponentValType, types: TypesRef<'_>) -> ComponentValType {
    match ty {
        wasmparser::ComponentValType::Primitive(ty) => ComponentValType::Primitive(ty),
        wasmparser::ComponentValType::Type(index) => {
            let ComponentAnyTypeId::Defined(id) = types.component_any_type_at(index) else {
                unreachable!("the validator checks that it is a value type");
            };
            ComponentValType::Type(id)
        }
    }
}

/// The specification's name of a canonical function.
fn name(item: &CanonicalFunction) -> &'static str {
    use CanonicalFunction::*;
    match item {
        Lift { .. } => "lift",
        Lower { .. } => "lower",
        ResourceNew { .. } => "resource.new",
        ResourceDrop { .. } => "resource.drop",
        ResourceRep { .. } => "resource.rep",
        ThreadSpawnRef { .. } => "thread.spawn-ref",
        ThreadSpawnIndirect { .. } => "thread.spawn-indirect",
        ThreadAvailableParallelism => "thread.available-parallelism",
        BackpressureInc => "backpressure.inc",
        BackpressureDec => "backpressure.dec",
        TaskReturn { .. } => "task.return",
        TaskCancel => "task.cancel",
        ContextGet { .. } => "context.get",
        ContextSet { .. } => "context.set",
        ThreadYield { .. } => "thread.yield",
        SubtaskDrop => "subtask.drop",
        SubtaskCancel { .. } => "subtask.cancel",
        StreamNew { .. } => "stream.new",
        StreamRead { .. } => "stream.read",
        StreamWrite { .. } => "stream.write",
        StreamCancelRead { .. } => "stream.cancel-read",
        StreamCancelWrite { .. } => "stream.cancel-write",
        StreamDropReadable { .. } => "stream.drop-readable",
        StreamDropWritable { .. } => "stream.drop-writable",
        FutureNew { .. } => "future.new",
        FutureRead { .. } => "future.read",
        FutureWrite { .. } => "future.write",
        FutureCancelRead { .. } => "future.cancel-read",
        FutureCancelWrite { .. } => "future.cancel-write",
        FutureDropReadable { .. } => "future.drop-readable",
        FutureDropWritable { .. } => "future.drop-writable",
        ErrorContextNew { .. } => "error-context.new",
        ErrorContextDebugMessage { .. } => "error-context.debug-message",
        ErrorContextDrop => "error-context.drop",
        WaitableSetNew => "waitable-set.new",
        WaitableSetWait { .. } => "waitable-set.wait",
        WaitableSetPoll { .. } => "waitable-set.poll",
        WaitableSetDrop => "waitable-set.drop",
        WaitableJoin => "waitable.join",
        ThreadIndex => "thread.index",
        ThreadNewIndirect { .. } => "thread.new-indirect",
        ThreadResumeLater => "thread.resume-later",
        ThreadSuspend { .. } => "thread.suspend",
        ThreadSuspendThenResume { .. } => "thread.suspend-then-resume",
        ThreadYieldThenResume { .. } => "thread.yield-then-resume",
        ThreadSuspendThenPromote { .. } => "thread.suspend-then-promote",
        ThreadYieldThenPromote { .. } => "thread.yield-then-promote",
    }
}
