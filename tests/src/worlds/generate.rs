//! Components with worlds made up at random by `wit-smith`.

use anyhow::{Result, bail};
use arbitrary::Unstructured;
use wit_component::{
    ComponentEncoder, DecodedWasm, StringEncoding, decode, embed_component_metadata,
};
use wit_parser::{Resolve, WorldId};
use wit_smith::{Config, smith};

use super::guest::module;
use crate::differential::random::Random;

/// Bytes that a package is made up from.
const ENTROPY: usize = 1 << 15;

/// A component for each world of the package with this number. Some numbers
/// give none.
pub fn components(number: u64) -> Result<Vec<Vec<u8>>> {
    let mut random = Random::new(number);
    let bytes: Vec<u8> = (0..ENTROPY).map(|_| biased(&mut random)).collect();
    let config = Config {
        max_packages: 2,
        max_type_size: 60,
        max_interface_items: 20,
        max_world_items: 8,
        max_pkg_items: 6,
        max_type_parts: 5,
        max_files_per_package: 3,
        max_resource_items: 4,
        ..Config::default()
    };
    // Bytes that make up nothing valid.
    let Ok(package) = smith(&config, &mut Unstructured::new(&bytes)) else {
        return Ok(Vec::new());
    };
    let DecodedWasm::WitPackage(resolve, package) = decode(&package)? else {
        bail!("no package");
    };
    let worlds = resolve.packages[package].worlds.values();
    let encodings = [
        StringEncoding::UTF8,
        StringEncoding::UTF16,
        StringEncoding::CompactUTF16,
    ];
    worlds
        .map(|world| component(&resolve, *world, encodings[random.below(3)]))
        .collect()
}

fn component(resolve: &Resolve, world: WorldId, encoding: StringEncoding) -> Result<Vec<u8>> {
    let mut module = wat::parse_str(module(resolve, world))?;
    embed_component_metadata(&mut module, resolve, world, encoding)?;
    ComponentEncoder::default()
        .module(&module)?
        .validate(true)
        .encode()
}

/// A byte that mostly means yes: to whether there is another item, another part of
/// a type, another method. Even odds make up worlds that are all but empty.
fn biased(random: &mut Random) -> u8 {
    random.bits() as u8 | u8::from(random.below(4) > 0)
}
