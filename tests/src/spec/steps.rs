//! A script as the harness sees it: which directives bring modules, which ones
//! act on them, and where each module stands in the text.
//!
//! `wast` parses the directives but keeps only the offset of a keyword inside
//! each of them. The lexer's parentheses give the range to replace. Rebuilding
//! the script from the parsed form was rejected: every directive that is not
//! touched reaches the engine as its authors wrote it.

use std::ops::Range;

use anyhow::{Context, Result, bail};
use wast::lexer::Lexer;
use wast::parser::{ParseBuffer, parse};
use wast::token::Id;
use wast::{Wast, WastDirective, WastExecute, WastInvoke, Wat};

use crate::script_text::Groups;

/// One directive.
#[derive(Debug)]
pub enum Step {
    /// `(module …)`: defines and instantiates.
    Module {
        /// Its `$id`, without the dollar sign.
        id: Option<String>,
        /// The module in binary form.
        bytes: Vec<u8>,
        /// Where it stands in the script.
        range: Range<usize>,
    },
    /// `(module definition …)`: defines only. Stays as it is.
    Definition {
        /// Its `$id`.
        id: Option<String>,
        /// The module in binary form.
        bytes: Vec<u8>,
    },
    /// `(module instance …)`: instantiates a definition.
    Instance {
        /// The `$id` of the new instance.
        id: Option<String>,
        /// The `$id` of the definition.
        definition: Option<String>,
        /// Where it stands in the script.
        range: Range<usize>,
    },
    /// `(assert_trap (module …) …)`: instantiation traps.
    TrappingModule {
        /// The module in binary form.
        bytes: Vec<u8>,
        /// Where the module stands in the script, without the assertion.
        range: Range<usize>,
        /// Where the whole assertion stands.
        directive: Range<usize>,
    },
    /// `(register "name" $id?)`.
    Register {
        /// The name that imports use.
        name: String,
        /// The instance, or the latest one.
        module: Option<String>,
    },
    /// Calls an export or reads one.
    Action {
        /// The instance, or the latest one.
        module: Option<String>,
        /// Whether the directive asserts anything about the outcome.
        asserts: bool,
    },
    /// `(assert_unlinkable …)`: nothing runs, but the types of exports that the
    /// module imports are what the assertion is about.
    Unlinkable,
    /// Asserts that a module is malformed or invalid.
    Rejection {
        /// Where it stands in the script.
        range: Range<usize>,
    },
}

/// The directives of a script, in order.
pub fn steps(text: &str) -> Result<Vec<Step>> {
    let mut lexer = Lexer::new(text);
    lexer.allow_confusing_unicode(true);
    let groups = Groups::new(&lexer)?;
    let buffer = ParseBuffer::new_with_lexer(lexer)?;
    let script = parse::<Wast>(&buffer)?;
    script
        .directives
        .into_iter()
        .map(|directive| step(directive, &groups))
        .collect()
}

fn step(directive: WastDirective<'_>, groups: &Groups) -> Result<Step> {
    use WastDirective as D;
    Ok(match directive {
        D::Module(mut module) => Step::Module {
            id: owned(module.name()),
            range: groups.module(&module),
            bytes: module.encode()?,
        },
        D::ModuleDefinition(mut module) => Step::Definition {
            id: owned(module.name()),
            bytes: module.encode()?,
        },
        D::ModuleInstance {
            span,
            instance,
            module,
        } => Step::Instance {
            id: owned(instance),
            definition: owned(module),
            range: groups.innermost(span.offset()).context("no parentheses")?,
        },
        D::Register { name, module, .. } => Step::Register {
            name: name.to_owned(),
            module: owned(module),
        },
        D::Invoke(call) => action(&call, false),
        D::AssertExhaustion { call, .. } => action(&call, true),
        D::AssertTrap { span, exec, .. } => match exec {
            WastExecute::Wat(module) => trapping(module, span.offset(), groups)?,
            WastExecute::Invoke(_) | WastExecute::Get { .. } => execution(exec)?,
        },
        D::AssertReturn { exec, .. } | D::AssertException { exec, .. } => execution(exec)?,
        D::AssertUnlinkable { .. } => Step::Unlinkable,
        D::AssertMalformed { span, .. }
        | D::AssertInvalid { span, .. }
        | D::AssertMalformedCustom { span, .. }
        | D::AssertInvalidCustom { span, .. } => Step::Rejection {
            range: groups.innermost(span.offset()).context("no parentheses")?,
        },
        D::AssertSuspension { .. } | D::Thread(_) | D::Wait { .. } => {
            bail!("directive unknown to the harness: {directive:?}")
        }
    })
}

fn trapping(mut module: Wat<'_>, assertion: usize, groups: &Groups) -> Result<Step> {
    Ok(Step::TrappingModule {
        range: groups
            .innermost(module.span().offset())
            .context("no parentheses")?,
        directive: groups.innermost(assertion).context("no parentheses")?,
        bytes: module.encode()?,
    })
}

fn execution(exec: WastExecute<'_>) -> Result<Step> {
    Ok(match exec {
        WastExecute::Invoke(call) => action(&call, true),
        WastExecute::Get { module, .. } => Step::Action {
            module: owned(module),
            asserts: true,
        },
        WastExecute::Wat(_) => bail!("a module where a result is asserted"),
    })
}

fn action(call: &WastInvoke<'_>, asserts: bool) -> Step {
    Step::Action {
        module: owned(call.module),
        asserts,
    }
}

fn owned(id: Option<Id<'_>>) -> Option<String> {
    id.map(|id| id.name().to_owned())
}
