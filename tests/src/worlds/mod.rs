//! Whether two components have the same world: the same imports and exports, in
//! name, order and type.
//!
//! Two ways to tell, for neither is enough. The validator knows whether one
//! component can stand for the other, with resource types, nested instances and
//! everything else that components may have; but not whether a type got lost
//! that nobody needs. The WIT text that tools decode has each type by its name,
//! but only components of WIT's shape can be decoded.

pub mod generate;
mod guest;

use std::panic::catch_unwind;

use anyhow::{Context, Result, anyhow, bail, ensure};
use wasm_encoder::{Component, ComponentSectionId, RawSection};
use wasmparser::component_types::ComponentEntityType;
use wasmparser::{Parser, Payload, Validator, WasmFeatures};
use wit_component::{DecodedWasm, WitPrinter, decode};

/// What was compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The types, and the WIT text.
    TypesAndText,
    /// The types alone: the original is not of WIT's shape.
    Types,
}

/// Fails if `fused` does not have the world of `original`.
pub fn same_world(original: &[u8], fused: &[u8]) -> Result<Compared> {
    let (wanted, got) = (names(original)?, names(fused)?);
    ensure!(
        wanted == got,
        "names:\n  expected {wanted:?}\n  got {got:?}"
    );
    same_types(original, fused)?;
    let Ok(wanted) = wit_text(original) else {
        return Ok(Compared::Types);
    };
    let got = wit_text(fused).context("the fused component's WIT")?;
    ensure!(wanted == got, "WIT: expected\n{wanted}\ngot\n{got}");
    Ok(Compared::TypesAndText)
}

/// The names of a component's imports and exports.
fn names(component: &[u8]) -> Result<(Vec<String>, Vec<String>)> {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    let mut depth = 0;
    for payload in Parser::new(0).parse_all(component) {
        match payload? {
            Payload::Version { .. } => depth += 1,
            Payload::End(_) => depth -= 1,
            Payload::ComponentImportSection(section) if depth == 1 => {
                for import in section {
                    imports.push(format!("{:?}", import?.name));
                }
            }
            Payload::ComponentExportSection(section) if depth == 1 => {
                for export in section {
                    exports.push(format!("{:?}", export?.name));
                }
            }
            // Names of nested items are part of types.
            _ => {}
        }
    }
    Ok((imports, exports))
}

/// Fails unless each component's type is a subtype of the other's. They are
/// validated inside one component, so that their types can be compared.
fn same_types(original: &[u8], fused: &[u8]) -> Result<()> {
    let mut both = Component::new();
    for data in [original, fused] {
        let id = ComponentSectionId::Component.into();
        both.section(&RawSection { id, data });
    }
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let types = validator.validate_all(&both.finish())?;
    let types = types.as_ref();
    let [original, fused] =
        [0, 1].map(|index| ComponentEntityType::Component(types.component_at(index)));
    let is_subtype = |a, b| ComponentEntityType::is_subtype_of(a, types, b, types);
    ensure!(
        is_subtype(&fused, &original),
        "the fused component can't stand for the original"
    );
    ensure!(
        is_subtype(&original, &fused),
        "the original can't stand for the fused component"
    );
    Ok(())
}

/// The world as WIT, with everything that it refers to.
fn wit_text(component: &[u8]) -> Result<String> {
    let decoded =
        catch_unwind(|| decode(component)).map_err(|_| anyhow!("decoding panicked"))??;
    let DecodedWasm::Component(resolve, world) = decoded else {
        bail!("a package");
    };
    let main = resolve.worlds[world].package.context("no package")?;
    let mut others: Vec<_> = resolve.packages.iter().map(|(id, _)| id).collect();
    others.retain(|id| *id != main);
    let mut printer = WitPrinter::default();
    printer.print(&resolve, main, &others)?;
    Ok(printer.output.to_string())
}
