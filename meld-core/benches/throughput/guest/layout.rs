//! Everything about a guest module that is fixed before its bodies are
//! written: a body may call any function, later ones too, so all index spaces
//! have to be known first.

use super::api::Api;
use super::rng::Rng;
use super::signature::{self, Num, Signature};

/// What a guest module is asked to be.
#[derive(Clone, Debug)]
pub struct Recipe<'a> {
    pub name: String,
    pub seed: u64,
    /// Bytes of function bodies; the result comes within a few percent.
    pub code_bytes: u32,
    /// Bytes of data segments.
    pub data_bytes: u32,
    /// The functions it imports, under the name of the interface.
    pub imports: Option<&'a Api>,
    /// The functions it exports, by [`Api::core_export`].
    pub exports: &'a Api,
}

/// The bytes of a body average this much, by [`body_size`].
const MEAN_BODY: u32 = 388;

/// The smallest and largest body that is asked for, in bytes.
const BODY_SIZES: (u32, u32) = (50, 2000);

/// The stack pointer: global 0, as LLVM has it.
pub const STACK_POINTER: u32 = 0;

/// Mutable i32 globals, the stack pointer included.
pub const MUTABLE_GLOBALS: u32 = 4;

/// The address of the first data segment. The stack lies below it.
pub const DATA_START: u32 = 65_536;

/// The index spaces of one guest module.
#[derive(Clone, Debug)]
pub struct Layout {
    pub types: Vec<Signature>,
    /// The type of each function, imported ones first.
    pub functions: Vec<u32>,
    pub imported: u32,
    /// The functions in the table, which begins with one null.
    pub elements: Vec<u32>,
    pub data_bytes: u32,
}

impl Layout {
    /// Decides the index spaces of the module that `recipe` asks for.
    pub fn new(recipe: &Recipe, rng: &mut Rng) -> Layout {
        let types = types(recipe, rng);
        let index_of = |signature: &Signature| {
            let found = types.iter().position(|ty| ty == signature);
            found.expect("every signature in use is in the list") as u32
        };
        let of_api = |api: &Api| -> Vec<u32> {
            let functions = api.functions.iter();
            functions.map(|f| index_of(&f.signature())).collect()
        };
        let mut functions = recipe.imports.map(of_api).unwrap_or_default();
        let imported = functions.len() as u32;
        functions.extend(of_api(recipe.exports));
        let common = signature::common();
        let wanted = imported + recipe.code_bytes / MEAN_BODY;
        while functions.len() < wanted as usize {
            let rank = skewed(common.len() as u32, rng);
            functions.push(index_of(&common[rank as usize]));
        }
        Layout {
            elements: elements(imported, functions.len() as u32, rng),
            types,
            functions,
            imported,
            data_bytes: recipe.data_bytes,
        }
    }

    /// The signature of a function.
    pub fn signature(&self, function: u32) -> &Signature {
        &self.types[self.functions[function as usize] as usize]
    }

    /// The slots of the table.
    pub fn table_size(&self) -> u32 {
        self.elements.len() as u32 + 1
    }

    /// A function to call. Imported ones are few, and called often.
    pub fn callee(&self, rng: &mut Rng) -> u32 {
        if self.imported > 0 && rng.chance(4) {
            rng.below(self.imported)
        } else {
            rng.below(self.functions.len() as u32)
        }
    }

    /// A function of the given result to call, if a few draws find one.
    pub fn callee_returning(&self, result: Num, rng: &mut Rng) -> Option<u32> {
        let mut draws = (0..8).map(|_| self.callee(rng));
        draws.find(|&function| self.signature(function).result == Some(result))
    }
}

/// All types in use, in an order of its own for each module.
fn types(recipe: &Recipe, rng: &mut Rng) -> Vec<Signature> {
    let mut types = signature::common();
    for api in recipe.imports.into_iter().chain([recipe.exports]) {
        for function in &api.functions {
            let signature = function.signature();
            if !types.contains(&signature) {
                types.push(signature);
            }
        }
    }
    rng.shuffle(&mut types);
    types
}

/// An eighth of the defined functions.
fn elements(imported: u32, functions: u32, rng: &mut Rng) -> Vec<u32> {
    let mut elements: Vec<u32> = (imported..functions).collect();
    rng.shuffle(&mut elements);
    elements.truncate(elements.len().div_ceil(8));
    elements
}

/// A number in `0..bound`, small ones more often.
fn skewed(bound: u32, rng: &mut Rng) -> u32 {
    rng.below(bound).min(rng.below(bound))
}

/// The size of a body in bytes: its octave is drawn first, small ones more
/// often, then a place in it, as real programs have it.
pub fn body_size(rng: &mut Rng) -> u32 {
    let (smallest, largest) = BODY_SIZES;
    let octave = smallest << skewed(6, rng);
    (octave + rng.below(octave)).min(largest)
}
