//! A script as the harness sees it: where components stand, and which
//! directives assert something about one.

use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

use anyhow::{Context, Result, bail};
use wast::lexer::Lexer;
use wast::parser::{ParseBuffer, parse};
use wast::token::Span;
use wast::{QuoteWat, Wast, WastDirective, WastExecute, WastInvoke, Wat};

use crate::script_text::Groups;

/// A script to replay.
#[derive(Clone, Debug)]
pub struct Script {
    /// Its file's name, below the folder of scripts.
    pub label: String,
    /// Its text.
    pub text: String,
}

/// How a directive introduces a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// `(component …)`: defines and instantiates.
    Instantiated,
    /// `(component definition …)`: defines only.
    Defined,
    /// `(assert_trap (component …) …)`: instantiation traps.
    Trapping,
}

/// One directive, as far as it matters here.
#[derive(Clone, Debug)]
pub enum Step {
    /// One with a component to replace.
    Component {
        /// How it is introduced.
        role: Role,
        /// Its `$id`, without the dollar sign.
        id: Option<String>,
        /// The component in binary form.
        bytes: Vec<u8>,
        /// Where it stands in the script.
        range: Range<usize>,
    },
    /// `(component instance …)`: instantiates the definition of this `$id`.
    Instance {
        /// The definition.
        definition: Option<String>,
    },
    /// A core module, defined or instantiated.
    Module,
    /// A call or a read.
    Action {
        /// Whether the directive asserts anything about the outcome.
        asserts: bool,
        /// Whether it names an instance, which only core modules have.
        core: bool,
    },
    /// Says that a component or module can't be used; or does not run anything.
    Other,
}

/// A trap that a script expects, with a message.
#[derive(Clone, Debug)]
pub struct ExpectedTrap {
    /// The lines that it takes, from 1. The engine reports one of them.
    pub lines: RangeInclusive<usize>,
    /// Where the message stands, with its quotes.
    pub message: Range<usize>,
}

/// The directives of a script, in order, and the traps that it expects.
pub fn steps(text: &str) -> Result<(Vec<Step>, Vec<ExpectedTrap>)> {
    let mut lexer = Lexer::new(text);
    lexer.allow_confusing_unicode(true);
    let groups = Groups::new(&lexer)?;
    let buffer = ParseBuffer::new_with_lexer(lexer)?;
    let script = parse::<Wast>(&buffer)?;
    let mut steps = Vec::new();
    let mut traps = Vec::new();
    for directive in script.directives {
        if let WastDirective::AssertTrap { span, .. } = &directive {
            traps.push(expected_trap(text, *span, &groups)?);
        }
        steps.push(step(directive, &groups)?);
    }
    Ok((steps, traps))
}

fn step(directive: WastDirective<'_>, groups: &Groups) -> Result<Step> {
    use WastDirective as D;
    Ok(match directive {
        D::Module(wat) => whole(wat, Role::Instantiated, groups)?,
        D::ModuleDefinition(wat) => whole(wat, Role::Defined, groups)?,
        D::ModuleInstance { module, .. } => Step::Instance {
            definition: module.map(|id| id.name().to_owned()),
        },
        D::Invoke(call) => action(&call, false),
        D::AssertExhaustion { call, .. } => action(&call, true),
        D::AssertReturn { exec, .. }
        | D::AssertTrap { exec, .. }
        | D::AssertException { exec, .. } => execution(exec, groups)?,
        D::AssertUnlinkable { .. }
        | D::AssertMalformed { .. }
        | D::AssertInvalid { .. }
        | D::AssertMalformedCustom { .. }
        | D::AssertInvalidCustom { .. }
        | D::Register { .. } => Step::Other,
        D::AssertSuspension { .. } | D::Thread(_) | D::Wait { .. } => {
            bail!("directive unknown to the harness: {directive:?}")
        }
    })
}

fn whole(mut wat: QuoteWat<'_>, role: Role, groups: &Groups) -> Result<Step> {
    Ok(match &wat {
        QuoteWat::Wat(Wat::Module(_)) | QuoteWat::QuoteModule(..) => Step::Module,
        QuoteWat::Wat(Wat::Component(_)) | QuoteWat::QuoteComponent(..) => Step::Component {
            role,
            id: wat.name().map(|id| id.name().to_owned()),
            range: groups.module(&wat),
            bytes: wat.encode()?,
        },
    })
}

fn execution(exec: WastExecute<'_>, groups: &Groups) -> Result<Step> {
    Ok(match exec {
        WastExecute::Invoke(call) => action(&call, true),
        WastExecute::Get { .. } => Step::Action {
            asserts: true,
            core: true,
        },
        WastExecute::Wat(Wat::Module(_)) => Step::Other,
        WastExecute::Wat(Wat::Component(mut component)) => Step::Component {
            role: Role::Trapping,
            id: None,
            range: group(component.span, groups)?,
            bytes: component.encode()?,
        },
    })
}

fn action(call: &WastInvoke<'_>, asserts: bool) -> Step {
    Step::Action {
        asserts,
        core: call.module.is_some(),
    }
}

fn group(span: Span, groups: &Groups) -> Result<Range<usize>> {
    groups.innermost(span.offset()).context("no parentheses")
}

/// The message is the last token of the assertion.
fn expected_trap(text: &str, assertion: Span, groups: &Groups) -> Result<ExpectedTrap> {
    let range = group(assertion, groups)?;
    let end = range.start + text[range.clone()].rfind('"').context("no message")? + 1;
    let start = text[range.start..end - 1]
        .rfind('"')
        .context("no message")?;
    let line = |offset: usize| text[..offset].matches('\n').count() + 1;
    Ok(ExpectedTrap {
        lines: line(range.start)..=line(range.end),
        message: range.start + start..end,
    })
}

/// Whether the instance that the next directive acts on is a replaced
/// component.
#[derive(Debug, Default)]
pub struct Current {
    definitions: HashMap<Option<String>, bool>,
    replaced: bool,
}

impl Current {
    /// A component in this role, replaced or not.
    pub fn component(&mut self, role: Role, id: Option<String>, replaced: bool) {
        match role {
            Role::Instantiated => self.replaced = replaced,
            Role::Defined => drop(self.definitions.insert(id, replaced)),
            Role::Trapping => {}
        }
    }

    /// An instance of a definition.
    pub fn instance(&mut self, definition: &Option<String>) {
        self.replaced = self.definitions.get(definition).copied().unwrap_or(false);
    }

    /// A core module.
    pub fn module(&mut self) {
        self.replaced = false;
    }

    /// Whether an action without a name acts on a replaced component.
    pub fn is_replaced(&self) -> bool {
        self.replaced
    }
}
