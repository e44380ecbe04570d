//! An independent checker of what fusing gave.
//!
//! It verifies one output instead of the program that wrote it. It reads bytes
//! with code of its own and shares nothing with `meld-core`, so that a mistake
//! there can't excuse itself here:
//!
//! - [`check_module`]: is everything in a fused module reachable, and is there no
//!   function that only forwards, no import that nothing uses?
//! - [`check_component`]: the same for all core modules of a fused component, and is
//!   every export of them used by the component?
//! - [`check_proofs`]: is every step of a call between components that is left out
//!   one that may be left out, for the reason that the plan gives?
//! - [`check_dissolved`]: did what has dissolved only stand in between?
//!
//! Everything found is reported, not only the first. Rejected: asking meld for
//! its own reachability and comparing counts, which agrees with any mistake
//! that is made twice.

mod abi;
mod body;
mod composition;
mod entity;
mod finding;
mod forwarders;
mod module;
mod proofs;
mod reach;
mod search;
mod tables;
mod wrapped;

use std::collections::{BTreeSet, HashSet};

use anyhow::Result;

use composition::Composition;
use entity::{Entity, Space};
use module::{Module, Segment};

pub use finding::{Finding, Rule};
pub use proofs::check_proofs;
pub use tables::check_dissolved;

/// How the names of functions begin that fusion puts between components.
const ADAPTER: &str = "meld:adapter ";

/// How a module was fused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Whether nothing vestigial may be left. Otherwise all that the inputs hold
    /// may be there, and only functions that fusion added need a use.
    pub stripped: bool,
    /// Whether calls that need no adaptation are direct.
    pub adapters_inlined: bool,
}

/// Checks a fused module, which has to be valid.
///
/// # Errors
///
/// The bytes are no core module.
pub fn check_module(bytes: &[u8], expected: Expected) -> Result<Vec<Finding>> {
    let module = Module::read(bytes)?;
    let mut findings = ambiguous_imports(&module);
    match expected.stripped {
        true => {
            let reached = reach::reachable(&module, reach::roots(&module));
            findings.extend(unreachable(&module, &reached));
            findings.extend(needless_declarations(&module, &reached));
        }
        false => {
            let inputs = module.entities().filter(|e| !is_generated(&module, *e));
            let roots = inputs.chain(module.entry_points());
            let reached = reach::reachable(&module, roots);
            findings.extend(unreachable(&module, &reached));
        }
    }
    findings.extend(forwarders(&module, expected));
    Ok(findings)
}

/// Whether fusion has added it: it is a function whose name is `meld:`, a word, and
/// maybe more after a space. A package of that name has a `/` there.
/// Checks a fused component, which has to be valid.
///
/// # Errors
///
/// The bytes are no component, or one that can't be followed.
pub fn check_component(bytes: &[u8], expected: Expected) -> Result<Vec<Finding>> {
    let composition = Composition::read(bytes)?;
    let mut findings = wrapped::unused(&composition);
    let reached = wrapped::reachable(&composition);
    for (instance, reached) in composition.core_instances.iter().zip(&reached) {
        let module = &composition.modules[instance.module];
        if expected.stripped {
            findings.extend(unreachable(module, reached));
            findings.extend(needless_declarations(module, reached));
        }
        findings.extend(forwarders(module, expected));
    }
    Ok(findings)
}

fn is_generated(module: &Module<'_>, entity: Entity) -> bool {
    let name = module.names.get(&entity.index);
    let rest = name.and_then(|name| name.strip_prefix("meld:"));
    let word = rest.and_then(|rest| rest.split(' ').next());
    entity.space == Space::Func
        && word.is_some_and(|w| {
            w.chars()
                .all(|c| c.is_ascii_alphanumeric() || "-.".contains(c))
        })
}

/// What is there without being reached.
fn unreachable(module: &Module<'_>, reached: &BTreeSet<Entity>) -> Vec<Finding> {
    let imports: HashSet<Entity> = module.imports.iter().map(|i| i.entity).collect();
    let rest = module.entities().filter(|entity| !reached.contains(entity));
    // A declared segment is not reached by anything. See `needless_declarations`.
    let declared = |entity: &Entity| {
        entity.space == Space::Element
            && matches!(module.elements[entity.index as usize], Segment::Declared(_))
    };
    let rest = rest.filter(|entity| !declared(entity));
    rest.map(|entity| {
        let rule = match imports.contains(&entity) {
            true => Rule::UnusedImport,
            false => Rule::Unreachable,
        };
        Finding::new(rule, module.describe(entity))
    })
    .collect()
}

/// The declarations of functions whose reference no reachable code takes.
fn needless_declarations(module: &Module<'_>, reached: &BTreeSet<Entity>) -> Vec<Finding> {
    let code = (0..).zip(&module.funcs);
    let code = code.filter(|(index, _)| reached.contains(&Entity::new(Space::Func, *index)));
    let references: HashSet<u32> = code
        .flat_map(|(_, func)| func.body.iter().flat_map(|body| &body.references))
        .copied()
        .collect();
    let declared = module.elements.iter().flat_map(|segment| match segment {
        Segment::Declared(funcs) => funcs.as_slice(),
        Segment::Active { .. } | Segment::Passive => &[],
    });
    let needless = declared.filter(|func| !references.contains(func));
    needless
        .map(|func| {
            let func = module.describe(Entity::new(Space::Func, *func));
            Finding::new(Rule::NeedlessDeclaration, func)
        })
        .collect()
}

fn ambiguous_imports(module: &Module<'_>) -> Vec<Finding> {
    let mut seen = HashSet::new();
    let imports = module.imports.iter();
    imports
        .filter(|import| !seen.insert((import.module, import.name)))
        .map(|import| Finding::new(Rule::AmbiguousImport, module.describe(import.entity)))
        .collect()
}

/// The forwarding functions that fusion has no reason to leave or to add.
fn forwarders(module: &Module<'_>, expected: Expected) -> Vec<Finding> {
    let asked_for = |func: &u32| {
        let name = module.names.get(func).copied().unwrap_or_default();
        !expected.adapters_inlined && name.starts_with(ADAPTER)
    };
    let from_inputs = |func: &u32| !is_generated(module, Entity::new(Space::Func, *func));
    let funcs = 0..module.funcs.len() as u32;
    let candidates = funcs
        .filter(|func| expected.stripped || !from_inputs(func))
        .filter(|func| !asked_for(func));
    forwarders::findings(module, candidates)
}
