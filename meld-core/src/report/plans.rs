//! What happens at each boundary between components and before each call of the host, and
//! why no more.
//!
//! `--explain` prints [`Plans`] as text, `--explain=json` as data; the text is
//! made of nothing but the data. Of the functions that a proof looked at, which may
//! be thousands, the text names a few; the data have each search once.

use std::fmt;

use serde::Serialize;

use super::count;

pub use super::memory_map::{MemoryMap, Region, Rule, Strategy};

/// All boundaries, the memories, and what runs first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Plans {
    /// One for each function that a component instance imports from another.
    pub boundaries: Vec<Boundary>,
    /// One for each component instance that calls the host.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub host: Vec<HostCalls>,
    /// The searches that [proofs](Left::search) rest on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub searches: Vec<Search>,
    /// Where the memories are.
    pub memory: MemoryMap,
    /// What the start function does, if the fused module needs one.
    pub start: Option<Start>,
    /// What was only in between.
    #[serde(skip_serializing_if = "Dissolved::is_empty")]
    pub dissolved: Dissolved,
    /// What was removed, if stripping was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stripped: Option<Stripped>,
}

/// A function that one component instance calls in another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Boundary {
    /// The path of the instance that calls.
    pub caller: String,
    /// The path of the instance that is called.
    pub callee: String,
    /// The name under which the callee exports the function.
    pub function: String,
    /// Its type, such as `(list<u8>) -> u32`.
    pub signature: String,
    /// How it is linked.
    pub outcome: Outcome,
    /// What remains to be done, in this order.
    pub keeps: Vec<Kept>,
    /// What is left out.
    pub omits: Vec<Left>,
}

/// The functions of the host, and builtins, that a component instance calls, as far as
/// it has to be allowed to leave for that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct HostCalls {
    /// The path of the instance that calls.
    pub caller: String,
    /// How many functions these are.
    pub functions: usize,
    /// What is done before each call.
    pub keeps: Vec<Kept>,
    /// What is left out.
    pub omits: Vec<Left>,
}

/// How a call between components is linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// The caller calls the callee's function itself.
    Direct,
    /// A generated function stands between them.
    Adapter,
    /// As `Adapter`, though nothing is left to do, because it was asked for.
    NeedlessAdapter,
}

/// A step of the specification's call sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum StepKind {
    /// Trap if the caller may not leave its component.
    MayLeave,
    /// Trap if the callee can't be entered.
    Entry,
    /// Check and allocate the memory that parameters are passed in.
    SpilledParameters,
    /// Move a parameter.
    Parameter,
    /// Let no exception pass.
    ExceptionBarrier,
    /// Check the memory that the result is passed in.
    ReturnPointer,
    /// Move the result.
    Result,
    /// Call the callee's post-return function.
    PostReturn,
}

/// A step that is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Kept {
    /// Which step.
    pub step: StepKind,
    /// The parameter's number, from 0, where the step is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<usize>,
    /// What is done, in words.
    pub text: String,
}

/// A step that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Left {
    /// Which step.
    pub step: StepKind,
    /// The parameter's number, from 0, where the step is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<usize>,
    /// What allows it.
    pub proof: ProofKind,
    /// How many functions were looked at, where the proof is a search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub functions_searched: Option<usize>,
    /// Which of [`Plans::searches`] that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<usize>,
    /// What is left out and why, in words.
    pub text: String,
}

/// What a proof looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Search {
    /// All functions that it came to, by an exported name or by their number among
    /// those that their core instance defines.
    pub functions: Vec<String>,
}

/// Why a step may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ProofKind {
    /// The type's values are exactly the core type's.
    Identity,
    /// The callee has no such option.
    NoSuchOption,
    /// The callee's function does nothing.
    DoesNothing,
    /// Nothing can forbid the caller to leave while it calls.
    NeverCleared,
    /// Neither instance contains the other.
    Unrelated,
    /// No function in the composition raises an exception.
    NothingThrows,
    /// Nothing that runs in the call raises one.
    CalleeNeverThrows,
}

/// What the start function does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Start {
    /// Start functions that it calls.
    pub functions: usize,
    /// Segments that it writes.
    pub segments: usize,
    /// Imports that take pointers and that it may call before the host holds
    /// the instance. None if the start function is exported.
    pub early_calls: Vec<String>,
}

/// What was only in between, and left no trace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Dissolved {
    /// Functions that only passed their parameters on.
    pub forwarders: Vec<Forwarder>,
    /// Other calls through tables that are direct now.
    pub direct_calls: Vec<DirectTableCall>,
    /// The tables that such calls went through.
    pub tables: Vec<ConstantTableProof>,
}

/// A function that only passed its parameters on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Forwarder {
    /// The function.
    pub function: String,
    /// What is called instead.
    pub target: String,
    /// The table that it called through.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

/// A call through a table that is direct now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DirectTableCall {
    /// The function that calls.
    pub function: String,
    /// The table that it called through.
    pub table: String,
    /// The index in the table.
    pub index: u64,
    /// What it calls; none if it traps.
    pub target: Option<String>,
}

/// A table that never changes after it is initialised, and how this is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ConstantTableProof {
    /// The table.
    pub table: String,
    /// All segments that write it, in order. They fit, and hold known functions.
    pub segments: Vec<String>,
    /// The functions of all core instances that have the table. None writes it.
    pub functions_searched: usize,
    /// The start functions that run before the last segment is written. None of
    /// them can reach the table.
    pub earlier_starts: usize,
}

impl Dissolved {
    /// Whether there was nothing of the kind.
    pub fn is_empty(&self) -> bool {
        self.forwarders.is_empty() && self.direct_calls.is_empty()
    }
}

/// What stripping removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stripped {
    /// The exports, in the order in which they would have been.
    pub exports: Vec<StrippedExport>,
    /// Functions of the inputs.
    pub functions: usize,
    /// Their bodies, in bytes.
    pub code_bytes: usize,
    /// The contents of data segments, in bytes.
    pub data_bytes: usize,
}

/// An export that stripping removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StrippedExport {
    /// The name that it would have had.
    pub name: String,
    /// Why it is gone.
    pub reason: StripReason,
    /// The same in words.
    pub text: String,
}

/// Why an export is vestigial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum StripReason {
    /// It is or belongs to an export that another input imports.
    LinkedExport,
    /// It is a memory or `realloc`, and no signature that is left passes anything
    /// in memory.
    NoPointers,
    /// It served calls between components.
    LinkedCall,
    /// It served imports of other core modules.
    LinkedImport,
    /// It is no part of the world, and did not serve any of these.
    Unused,
}

impl Plans {
    /// The plans as indented JSON.
    pub fn to_json(&self) -> String {
        super::json(self)
    }
}

impl fmt::Display for Plans {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for boundary in &self.boundaries {
            boundary.fmt(f)?;
        }
        self.host.iter().try_for_each(|calls| calls.fmt(f))?;
        self.memory.fmt(f)?;
        self.start.iter().try_for_each(|start| start.fmt(f))?;
        self.dissolved.fmt(f)?;
        let mut stripped = self.stripped.iter();
        stripped.try_for_each(|stripped| stripped.fmt(f))
    }
}

impl fmt::Display for Boundary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Boundary {
            caller,
            callee,
            function,
            signature,
            ..
        } = self;
        let outcome = self.outcome;
        writeln!(
            f,
            "{caller} -> {callee} '{function}' {signature}: {outcome}"
        )?;
        steps(f, &self.keeps, &self.omits)
    }
}

fn steps(f: &mut fmt::Formatter<'_>, keeps: &[Kept], omits: &[Left]) -> fmt::Result {
    for step in keeps {
        writeln!(f, "  keeps {}", step.text)?;
    }
    for step in omits {
        writeln!(f, "  omits {}", step.text)?;
    }
    Ok(())
}

impl fmt::Display for HostCalls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let HostCalls {
            caller, functions, ..
        } = self;
        let functions = count(*functions as u64, "function");
        writeln!(f, "{caller} -> the host, {functions}")?;
        steps(f, &self.keeps, &self.omits)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Outcome::Direct => "direct",
            Outcome::Adapter => "adapter",
            Outcome::NeedlessAdapter => "adapter, though none is needed (inline-adapters is off)",
        })
    }
}

impl fmt::Display for Dissolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return Ok(());
        }
        let Dissolved {
            forwarders,
            direct_calls,
            tables,
        } = self;
        writeln!(
            f,
            "dissolved: {} functions that only passed their parameters on, {} calls through tables",
            forwarders.len(),
            direct_calls.len()
        )?;
        for forwarder in forwarders {
            write!(f, "  {}: is {}", forwarder.function, forwarder.target)?;
            match &forwarder.table {
                Some(table) => writeln!(f, ", by {table}")?,
                None => writeln!(f)?,
            }
        }
        for call in direct_calls {
            let target = call
                .target
                .as_deref()
                .unwrap_or("no such function, and traps");
            writeln!(
                f,
                "  {} calls {target}, by element {} of {}",
                call.function, call.index, call.table
            )?;
        }
        for table in tables {
            writeln!(
                f,
                "  {} never changes: written by {} segments, by none of {} functions; \
                 {} start functions run before and don't reach it",
                table.table,
                table.segments.len(),
                table.functions_searched,
                table.earlier_starts
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for Stripped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "stripped: {} exports, {} functions of {} bytes, {} bytes of data",
            self.exports.len(),
            self.functions,
            self.code_bytes,
            self.data_bytes
        )?;
        for export in &self.exports {
            writeln!(f, "  export '{}': {}", export.name, export.text)?;
        }
        Ok(())
    }
}

impl fmt::Display for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Start {
            functions,
            segments,
            ..
        } = self;
        writeln!(
            f,
            "start: {functions} start functions, {segments} segments replayed"
        )?;
        for import in &self.early_calls {
            writeln!(
                f,
                "  may call {import}, which takes pointers, before the host holds the instance; \
                 export the start function (--start-export NAME) if the host needs it then"
            )?;
        }
        Ok(())
    }
}
