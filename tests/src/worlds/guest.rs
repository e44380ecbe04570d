//! A core module that implements a world without doing anything: it imports all
//! that the world has for it, so that nothing of the world gets lost when it
//! becomes a component, and no function of it returns.

use std::fmt::Write;

use wit_parser::abi::{AbiVariant, WasmSignature, WasmType};
use wit_parser::{
    Function, LiftLowerAbi, ManglingAndAbi, Resolve, ResourceIntrinsic, TypeDefKind, TypeId,
    WasmExport, WasmExportKind, WasmImport, WorldId, WorldItem, WorldKey,
};

const ABI: ManglingAndAbi = ManglingAndAbi::Legacy(LiftLowerAbi::Sync);

/// The text of the module.
pub fn module(resolve: &Resolve, world: WorldId) -> String {
    let mut guest = Guest {
        resolve,
        imports: String::new(),
        definitions: String::new(),
    };
    let world = &resolve.worlds[world];
    for (key, item) in &world.imports {
        guest.import_item(key, item);
    }
    for (key, item) in &world.exports {
        guest.export_item(key, item);
    }
    guest.finish()
}

struct Guest<'a> {
    resolve: &'a Resolve,
    imports: String,
    definitions: String,
}

impl Guest<'_> {
    fn import_item(&mut self, key: &WorldKey, item: &WorldItem) {
        match item {
            WorldItem::Function(function) => self.import_function(None, function),
            WorldItem::Interface { id, .. } => {
                let interface = &self.resolve.interfaces[*id];
                for function in interface.functions.values() {
                    self.import_function(Some(key), function);
                }
                for ty in interface.types.values() {
                    self.import_intrinsic(Some(key), *ty, ResourceIntrinsic::ImportedDrop);
                }
            }
            WorldItem::Type { id, .. } => {
                self.import_intrinsic(None, *id, ResourceIntrinsic::ImportedDrop);
            }
        }
    }

    fn export_item(&mut self, key: &WorldKey, item: &WorldItem) {
        match item {
            WorldItem::Function(function) => self.export_function(None, function),
            WorldItem::Interface { id, .. } => {
                let interface = &self.resolve.interfaces[*id];
                for function in interface.functions.values() {
                    self.export_function(Some(key), function);
                }
                for ty in interface.types.values() {
                    self.export_resource(key, *ty);
                }
            }
            // A type of a world is imported.
            WorldItem::Type { .. } => {}
        }
    }

    fn import_function(&mut self, interface: Option<&WorldKey>, function: &Function) {
        let signature = self
            .resolve
            .wasm_signature(AbiVariant::GuestImport, function);
        let import = WasmImport::Func {
            interface,
            func: function,
        };
        self.import(import, &types(&signature));
    }

    /// Imports a builtin of `ty`, if that is a resource.
    fn import_intrinsic(
        &mut self,
        interface: Option<&WorldKey>,
        ty: TypeId,
        intrinsic: ResourceIntrinsic,
    ) {
        if !self.is_resource(ty) {
            return;
        }
        let types = match intrinsic {
            ResourceIntrinsic::ImportedDrop | ResourceIntrinsic::ExportedDrop => "(param i32)",
            ResourceIntrinsic::ExportedNew | ResourceIntrinsic::ExportedRep => {
                "(param i32) (result i32)"
            }
        };
        let import = WasmImport::ResourceIntrinsic {
            interface,
            resource: ty,
            intrinsic,
        };
        self.import(import, types);
    }

    fn export_function(&mut self, interface: Option<&WorldKey>, function: &Function) {
        let signature = self
            .resolve
            .wasm_signature(AbiVariant::GuestExport, function);
        let export = |kind| WasmExport::Func {
            interface,
            func: function,
            kind,
        };
        self.export(export(WasmExportKind::Normal), &types(&signature));
        if signature.retptr {
            self.export(export(WasmExportKind::PostReturn), "(param i32)");
        }
    }

    fn export_resource(&mut self, interface: &WorldKey, ty: TypeId) {
        if !self.is_resource(ty) {
            return;
        }
        for intrinsic in [
            ResourceIntrinsic::ExportedNew,
            ResourceIntrinsic::ExportedRep,
            ResourceIntrinsic::ExportedDrop,
        ] {
            self.import_intrinsic(Some(interface), ty, intrinsic);
        }
        let destructor = WasmExport::ResourceDtor {
            interface,
            resource: ty,
        };
        self.export(destructor, "(param i32)");
    }

    fn is_resource(&self, ty: TypeId) -> bool {
        matches!(self.resolve.types[ty].kind, TypeDefKind::Resource)
    }

    fn import(&mut self, import: WasmImport<'_>, types: &str) {
        let (module, name) = self.resolve.wasm_import_name(ABI, import);
        line(
            &mut self.imports,
            format_args!("(import {module:?} {name:?} (func {types}))"),
        );
    }

    fn export(&mut self, export: WasmExport<'_>, types: &str) {
        let name = self.resolve.wasm_export_name(ABI, export);
        let function = format_args!("(func (export {name:?}) {types} unreachable)");
        line(&mut self.definitions, function);
    }

    fn finish(mut self) -> String {
        self.export(WasmExport::Initialize, "");
        self.export(WasmExport::Realloc, "(param i32 i32 i32 i32) (result i32)");
        let memory = self.resolve.wasm_export_name(ABI, WasmExport::Memory);
        let Guest {
            imports,
            definitions,
            ..
        } = self;
        format!("(module {imports} (memory (export {memory:?}) 1) {definitions})")
    }
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a string takes anything");
}

/// Parameters and results as text.
fn types(signature: &WasmSignature) -> String {
    let list = |types: &[WasmType]| -> String { types.iter().map(name).collect() };
    let (parameters, results) = (list(&signature.params), list(&signature.results));
    format!("(param{parameters}) (result{results})")
}

fn name(ty: &WasmType) -> &'static str {
    match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => " i32",
        WasmType::I64 | WasmType::PointerOrI64 => " i64",
        WasmType::F32 => " f32",
        WasmType::F64 => " f64",
    }
}
