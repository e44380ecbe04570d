//! What proofs looked at, each search once: many boundaries rest on the same.

use std::collections::{BTreeSet, HashMap};

use crate::component::Program;
use crate::flatten::{Defined, FusionGraph};
use crate::ids::CoreInstanceId;
use crate::reach::Reach;
use crate::report::count;
use crate::report::plans::Search;

/// The searches so far, and how functions are called.
pub(super) struct Searches<'g, 'a> {
    program: &'g Program<'a>,
    graph: &'g FusionGraph,
    /// For each core instance, the names of exported functions by their index. The
    /// first one counts.
    exports: HashMap<CoreInstanceId, HashMap<u32, &'a str>>,
    numbers: HashMap<&'g BTreeSet<Defined>, usize>,
    searches: Vec<Search>,
}

impl<'g, 'a> Searches<'g, 'a> {
    pub(super) fn new(program: &'g Program<'a>, graph: &'g FusionGraph) -> Self {
        Searches {
            program,
            graph,
            exports: HashMap::new(),
            numbers: HashMap::new(),
            searches: Vec::new(),
        }
    }

    /// All searches.
    pub(super) fn finish(self) -> Vec<Search> {
        self.searches
    }

    /// The number of a search.
    pub(super) fn add(&mut self, reach: &'g Reach) -> usize {
        if let Some(number) = self.numbers.get(&reach.functions) {
            return *number;
        }
        let functions = reach.functions.iter().map(|func| self.name(*func));
        let functions = functions.collect();
        let number = self.searches.len();
        self.searches.push(Search { functions });
        self.numbers.insert(&reach.functions, number);
        number
    }

    /// The functions of a search by name, the first few of them.
    pub(super) fn describe(&self, number: usize) -> String {
        const NAMED: usize = 3;
        let functions = &self.searches[number].functions;
        let mut names = functions[..functions.len().min(NAMED)].join(", ");
        if functions.len() > NAMED {
            names += &format!(", {} more", functions.len() - NAMED);
        }
        let count = count(functions.len() as u64, "function");
        format!("{count} searched: {names}")
    }

    /// How a function is called: `'add' of kernel`, `function 7 of kernel`.
    pub(super) fn name(&mut self, func: Defined) -> String {
        let instance = &self.graph.core_instances[func.instance];
        let module = &self.program.modules[instance.module];
        let exports = self.exports.entry(func.instance).or_insert_with(|| {
            let mut exports = HashMap::new();
            for (index, name) in module.function_exports() {
                exports.entry(index).or_insert(name);
            }
            exports
        });
        match exports.get(&(module.imported.functions + func.index)) {
            Some(name) => format!("'{name}' of {}", instance.label),
            None => format!("function {} of {}", func.index, instance.label),
        }
    }
}
