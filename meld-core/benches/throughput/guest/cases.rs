//! The components that are fused: modules, wired and wrapped.

use super::api::{Api, ApiFunction};
use super::layout::Recipe;
use super::module;
use super::rng::Rng;
use wasm_encoder::{
    ComponentBuilder, ComponentExportKind, ComponentTypeRef, ExportKind, InstanceType, ModuleArg,
};

/// Functions in each interface between guests.
const API_FUNCTIONS: usize = 48;

/// Core instances of the case that has to be renumbered.
const INSTANCES: u32 = 8;

/// A component and what to call it.
#[derive(Clone, Debug)]
pub struct Input {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// How large a case is, and which of all possible ones.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Bytes of function bodies in all modules of a case together.
    pub code_bytes: u32,
    /// Bytes of data segments in all modules of a case together.
    pub data_bytes: u32,
    pub seed: u64,
}

impl Scale {
    /// This much code, with as much data beside it as programs usually have.
    pub fn of_code(code_bytes: u32, seed: u64) -> Scale {
        Scale {
            code_bytes,
            data_bytes: code_bytes / 8,
            seed,
        }
    }

    fn split(self, parts: u32) -> Scale {
        Scale {
            code_bytes: self.code_bytes / parts,
            data_bytes: self.data_bytes / parts,
            seed: self.seed,
        }
    }
}

/// What the inputs of a case are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One core module with one memory in one component: nothing moves.
    OneModule,
    /// Different core modules in one component, each with a memory and a table
    /// of its own, and each but the first importing from the one before: all
    /// but one are renumbered in every index space.
    EightInstances,
    /// Two components that meld composes; one calls the other.
    TwoComponents,
}

impl Shape {
    pub const ALL: [Shape; 3] = [
        Shape::OneModule,
        Shape::EightInstances,
        Shape::TwoComponents,
    ];

    /// The name on the command line and in the report.
    pub fn name(self) -> &'static str {
        match self {
            Shape::OneModule => "one-module",
            Shape::EightInstances => "eight-instances",
            Shape::TwoComponents => "two-components",
        }
    }

    /// The components that go in together. The same scale gives the same bytes.
    pub fn generate(self, scale: Scale) -> Vec<Input> {
        let mut rng = Rng::new(scale.seed);
        match self {
            Shape::OneModule => one_module(scale, &mut rng),
            Shape::EightInstances => eight_instances(scale.split(INSTANCES), &mut rng),
            Shape::TwoComponents => two_components(scale.split(2), &mut rng),
        }
    }
}

fn one_module(scale: Scale, rng: &mut Rng) -> Vec<Input> {
    let api = random_api("app", rng);
    let mut component = ComponentBuilder::default();
    let recipe = recipe("app", scale, &api, rng);
    let core = core_instance(&mut component, &recipe, None);
    export_api(&mut component, core, &api);
    vec![input("app", component)]
}

fn eight_instances(scale: Scale, rng: &mut Rng) -> Vec<Input> {
    let mut component = ComponentBuilder::default();
    let mut previous: Option<(u32, Api)> = None;
    for number in 0..INSTANCES {
        let name = format!("part{number}");
        let api = random_api(&name, rng);
        let mut recipe = recipe(&name, scale, &api, rng);
        let linked = previous.as_ref().map(|(core, api)| {
            let functions = alias_api(&mut component, *core, api);
            (api, functions)
        });
        recipe.imports = linked.as_ref().map(|&(api, _)| api);
        let core = core_instance(&mut component, &recipe, linked);
        export_api(&mut component, core, &api);
        previous = Some((core, api));
    }
    vec![input("parts", component)]
}

fn two_components(scale: Scale, rng: &mut Rng) -> Vec<Input> {
    let (kernel_api, app_api) = (random_api("kernel", rng), random_api("app", rng));

    let mut kernel = ComponentBuilder::default();
    let kernel_recipe = recipe("kernel", scale, &kernel_api, rng);
    let core = core_instance(&mut kernel, &kernel_recipe, None);
    export_api(&mut kernel, core, &kernel_api);

    let mut app = ComponentBuilder::default();
    let lowered = import_api(&mut app, &kernel_api);
    let mut app_recipe = recipe("app", scale, &app_api, rng);
    app_recipe.imports = Some(&kernel_api);
    let core = core_instance(&mut app, &app_recipe, Some((&kernel_api, lowered)));
    export_api(&mut app, core, &app_api);

    vec![input("app", app), input("kernel", kernel)]
}

fn random_api(name: &str, rng: &mut Rng) -> Api {
    Api::random(&format!("bench:{name}/api@1.0.0"), API_FUNCTIONS, rng)
}

fn recipe<'a>(name: &str, scale: Scale, exports: &'a Api, rng: &mut Rng) -> Recipe<'a> {
    Recipe {
        name: name.to_string(),
        seed: rng.next(),
        code_bytes: scale.code_bytes,
        data_bytes: scale.data_bytes,
        imports: None,
        exports,
    }
}

fn input(name: &str, component: ComponentBuilder) -> Input {
    Input {
        name: name.to_string(),
        bytes: component.finish(),
    }
}

/// Adds a module and instantiates it with these core functions as imports.
fn core_instance(
    component: &mut ComponentBuilder,
    recipe: &Recipe,
    imports: Option<(&Api, Vec<u32>)>,
) -> u32 {
    let module = component.core_module(None, &module::generate(recipe));
    let Some((api, functions)) = imports else {
        return component.core_instantiate(None, module, []);
    };
    let names = api.functions.iter().map(|function| function.name.as_str());
    let items: Vec<_> = names
        .zip(functions)
        .map(|(name, function)| (name, ExportKind::Func, function))
        .collect();
    let bundle = component.core_instantiate_exports(None, items);
    let argument = (api.name.as_str(), ModuleArg::Instance(bundle));
    component.core_instantiate(None, module, [argument])
}

/// The functions of `api` that `core` exports.
fn alias_api(component: &mut ComponentBuilder, core: u32, api: &Api) -> Vec<u32> {
    let functions = api.functions.iter();
    let names = functions.map(|function| api.core_export(function));
    names
        .map(|name| component.core_alias_export(None, core, &name, ExportKind::Func))
        .collect()
}

/// Imports an interface and lowers its functions.
fn import_api(component: &mut ComponentBuilder, api: &Api) -> Vec<u32> {
    let mut ty = InstanceType::new();
    for (index, function) in api.functions.iter().enumerate() {
        function.encode(ty.ty().function());
        ty.export(&*function.name, ComponentTypeRef::Func(index as u32));
    }
    let ty = component.type_instance(None, &ty);
    let instance = component.import(api.name.as_str(), ComponentTypeRef::Instance(ty));
    let mut lowered = Vec::new();
    for function in &api.functions {
        let kind = ComponentExportKind::Func;
        let function = component.alias_export(instance, &function.name, kind);
        lowered.push(component.lower_func(None, function, []));
    }
    lowered
}

/// Lifts the functions of `api` out of `core` and exports them as one instance.
fn export_api(component: &mut ComponentBuilder, core: u32, api: &Api) {
    let core_functions = alias_api(component, core, api);
    let mut items = Vec::new();
    for (function, core_function) in api.functions.iter().zip(core_functions) {
        let (ty, encoder) = component.type_function(None);
        function.encode(encoder);
        let lifted = component.lift_func(None, core_function, ty, []);
        items.push((import_name(function), ComponentExportKind::Func, lifted));
    }
    let bundle = component.component(None, bundle(api));
    let instance = component.instantiate(None, bundle, items);
    let kind = ComponentExportKind::Instance;
    component.export(api.name.as_str(), kind, instance, None);
}

/// A component that only makes an instance of the functions it is given, which
/// is how `wit-component` exports an interface.
fn bundle(api: &Api) -> ComponentBuilder {
    let mut bundle = ComponentBuilder::default();
    let mut imported = Vec::new();
    for function in &api.functions {
        let (ty, encoder) = bundle.type_function(None);
        function.encode(encoder);
        let ty = ComponentTypeRef::Func(ty);
        let index = bundle.import(import_name(function).as_str(), ty);
        imported.push((function, index, ty));
    }
    for (function, index, ty) in imported {
        let kind = ComponentExportKind::Func;
        bundle.export(function.name.as_str(), kind, index, Some(ty));
    }
    bundle
}

fn import_name(function: &ApiFunction) -> String {
    format!("import-{}", function.name)
}
