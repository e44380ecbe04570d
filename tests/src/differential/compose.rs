//! The composition of several inputs, made without meld: the oracle's side of
//! `meld fuse a.wasm b.wasm`.
//!
//! Deliberately the plainest use of `wac-graph`: an import is wired to the first
//! export of another input that has its name, or its name with a compatible
//! version; every export of every input is an export of the composition.

use anyhow::{Context, Result};
use wac_graph::types::{Package, are_semver_compatible};
use wac_graph::{CompositionGraph, EncodeOptions, NodeId};

struct Input {
    node: NodeId,
    imports: Vec<String>,
    exports: Vec<String>,
}

/// Composes components, given with their names.
pub fn compose(components: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut graph = CompositionGraph::new();
    let mut inputs = Vec::new();
    for (i, (name, bytes)) in components.iter().enumerate() {
        let input = add(&mut graph, &format!("test:input{i}"), bytes);
        inputs.push(input.with_context(|| name.clone())?);
    }
    for input in &inputs {
        for import in &input.imports {
            if let Some((provider, export)) = provider_of(&inputs, import) {
                let export = graph.alias_instance_export(provider, export)?;
                graph.set_instantiation_argument(input.node, import, export)?;
            }
        }
    }
    for input in &inputs {
        for export in &input.exports {
            let node = graph.alias_instance_export(input.node, export)?;
            graph.export(node, export)?;
        }
    }
    Ok(graph.encode(EncodeOptions {
        validate: false,
        ..Default::default()
    })?)
}

fn add(graph: &mut CompositionGraph, name: &str, bytes: &[u8]) -> Result<Input> {
    let package = Package::from_bytes(name, None, bytes.to_vec(), graph.types_mut())?;
    let world = &graph.types()[package.ty()];
    let imports = world.imports.keys().cloned().collect();
    let exports = world.exports.keys().cloned().collect();
    let package = graph.register_package(package)?;
    Ok(Input {
        node: graph.instantiate(package),
        imports,
        exports,
    })
}

fn provider_of<'a>(inputs: &'a [Input], import: &str) -> Option<(NodeId, &'a str)> {
    inputs.iter().find_map(|input| {
        let mut exports = input.exports.iter();
        let export = exports.find(|e| *e == import || are_semver_compatible(e, import))?;
        Some((input.node, export.as_str()))
    })
}
