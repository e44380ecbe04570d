//! A go-between for the host and regions that have a base.
//!
//! A component's runtime takes the pointers of lifted and lowered functions to be
//! relative to a memory, so it finds the values of the region at base 0 and of no
//! other. For the functions of the other regions there is a *relay*: a core instance
//! with a component instance of its own around it, whose memory is the whole memory
//! of the fused module, base 0, and whose allocator hands out room behind all
//! regions. It lowers what the component lifted and lifts it again for the host, and
//! the same the other way round for imports:
//!
//! ```text
//! host  ──lift──▶  relay  ──call site──▶  the instance that lifts
//! the instance that lowers  ──call site──▶  relay  ──lower──▶  host
//! ```
//!
//! So a crossing is two calls that the specification knows, and the inner one is a
//! call site like any other, with an adapter that copies between region and relay:
//! the callee sees each `realloc` call and the post-return that the specification
//! demands, at the bounds of its region, and no value of it is ever changed in
//! place. The relay's strings are in UTF-8, as if the host's were. Handles pass as
//! the integers that they are: the fused component is one instance for the host.
//!
//! A value stays in the relay's memory only from one step of a call to the next.
//! Parameters of an export are read before its function runs, and its results are
//! written when no import can be called any more; what an import takes and returns is
//! read before the caller goes on. So the room is free again after each call, and one
//! place is enough for results that the host writes or reads by a pointer.
//!
//! In: the fused module, laid out. If values of the host go through more than one
//! region, out comes a [`Relay`], as data; the composition with the relay in it is
//! then flattened and fused once more. The relay is a core module that is appended to
//! the root, so that its types are the validator's and nothing about it is special.
//!
//! Rejected: adding the base to pointers in place (a callee may return the same
//! constant twice, or point to one part of it from two places); a second memory, or
//! one for each such instance (the fused module is for targets with one); and a room
//! of a fixed size at base 0, since no size is enough for every list.

mod attach;
mod module;

use std::collections::HashMap;

use indexmap::IndexSet;
use wasm_encoder::ValType;
use wasmparser::component_types::ComponentFuncTypeId;
use wasmparser::types::CoreTypeId;

use crate::adapter::{Handles, TypeArena, Width, core_type_of};
use crate::component::Program;
use crate::error::{Error, Location, Result};
use crate::flatten::{self, FusionGraph};
use crate::ids::LiftId;
use crate::memory::{Crossing, crossings};
use crate::merger::FusedModule;

/// The functions that the relay hands on. Ids are those of the graph without it, and
/// mean the same in the graph with it.
#[derive(Debug)]
pub(crate) struct Relay {
    functions: Vec<Relayed>,
    /// The bytes of the largest result that is passed by a pointer.
    result_size: u32,
}

/// One such function.
#[derive(Debug)]
struct Relayed {
    crossing: Crossing,
    /// Where the root exports it, or where it is lowered.
    at: Location,
    /// The core type that lifting gives it.
    params: Vec<ValType>,
    results: Vec<ValType>,
    /// Whether its result is passed by a pointer, which a lifted function returns and
    /// a lowered one takes.
    has_result_pointer: bool,
}

/// The relay that a component around the fused module needs, if it needs one.
///
/// # Errors
///
/// [`Error::Unsupported`] if it needs one and something in it is asynchronous.
pub(crate) fn plan(fused: &FusedModule<'_, '_>) -> Result<Option<Relay>> {
    let Some(layout) = fused.memories.layout() else {
        return Ok(None);
    };
    // An empty region has the next one at its base, which may be another one once there
    // is a relay.
    let first = layout.regions.values().next().map(|region| region.memory);
    let relay = fused.graph.relay_memory();
    let relayed = crossings(fused).filter(|(memory, _)| ![first, relay].contains(&Some(*memory)));
    let relayed: IndexSet<Crossing> = relayed.map(|(_, crossing)| crossing).collect();
    if relayed.is_empty() {
        return Ok(None);
    }
    let (program, graph) = (fused.program, fused.graph);
    check_sync(program, graph)?;
    let mut types = TypeArena::new(true);
    // The first one counts.
    let exports = graph.exports.iter().rev();
    let exports: HashMap<LiftId, &Location> = exports.map(|e| (e.lift, &e.at)).collect();
    let mut relay = Relay {
        functions: Vec::new(),
        result_size: 0,
    };
    for crossing in relayed {
        let function = Function::of(program, graph, &exports, crossing);
        relay.add(program, &mut types, crossing, function)?;
    }
    Ok(Some(relay))
}

/// Tasks would take turns with the relay's memory.
fn check_sync(program: &Program<'_>, graph: &FusionGraph) -> Result<()> {
    match flatten::asynchronous(program, graph) {
        None => Ok(()),
        Some(at) => Err(Error::Unsupported {
            at: at.clone(),
            what: "async functions or builtins while values of the host go through two regions \
                   of one memory (`--memory shared`), in a component; `--memory multi` keeps \
                   the memories apart, and `--strip-vestigial` drops the exports that only \
                   another input uses"
                .to_string(),
        }),
    }
}

impl Relay {
    fn add(
        &mut self,
        program: &Program<'_>,
        types: &mut TypeArena,
        crossing: Crossing,
        Function { ty, core_type, at }: Function<'_>,
    ) -> Result<()> {
        let result = program.types[ty].result;
        let result = result.map(|ty| types.read(&program.types, ty, Handles::Integers));
        let result = result.transpose().map_err(|what| Error::Unsupported {
            at: at.clone(),
            what: format!("{what} in the result"),
        })?;
        let pointed = result.filter(|ty| !types.is_flat_result(*ty));
        if let Some(ty) = pointed {
            let size = types.layout(ty, Width::W32).size;
            self.result_size = self.result_size.max(size);
        }
        let (mut params, mut results) = program.numbers(core_type);
        if let (Crossing::Import(_), Some(_)) = (crossing, pointed) {
            results.extend(params.pop());
        }
        self.functions.push(Relayed {
            crossing,
            at: at.clone(),
            params,
            results,
            has_result_pointer: pointed.is_some(),
        });
        Ok(())
    }
}

/// A function of the composition where it meets the host.
struct Function<'g> {
    ty: ComponentFuncTypeId,
    /// The type of what is lifted, or what lowering gives.
    core_type: CoreTypeId,
    at: &'g Location,
}

impl<'g> Function<'g> {
    fn of(
        program: &Program<'_>,
        graph: &'g FusionGraph,
        exports: &HashMap<LiftId, &'g Location>,
        crossing: Crossing,
    ) -> Self {
        match crossing {
            Crossing::Export(id) => {
                let lift = &graph.lifts[id];
                Function {
                    ty: lift.ty,
                    core_type: core_type_of(program, graph, lift.func),
                    at: exports[&id],
                }
            }
            Crossing::Import(id) => {
                let import = &graph.host_imports[id];
                Function {
                    ty: import.ty().expect("all else with a memory is asynchronous"),
                    core_type: import.core_type,
                    at: &graph.host_import_sites[id],
                }
            }
        }
    }
}
