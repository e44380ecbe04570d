//! Functions that adapters share.

use std::collections::HashMap;

use wasm_encoder::ValType;

use super::scalars::{join, un_join};
use super::strings::{self, KernelKind};
use super::{Destination, Place, Source, Translator};
use crate::adapter::body::{Adapter, AdapterType, Local, Op, Signature, SymbolicBody};
use crate::adapter::side::{Memory, Side};
use crate::adapter::types::TypeArena;
use crate::ids::{AdapterId, Arena, ValueTypeId};

/// What a helper function does. Two of the same kind are one function.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Helper {
    /// `(source address, destination address) -> ()`: a value in memory.
    Value {
        ty: ValueTypeId,
        from: Side,
        to: Side,
    },
    /// `flat values -> flat values`: a value on the stack.
    Flat {
        ty: ValueTypeId,
        from: Side,
        to: Side,
    },
    /// `(pointer, length) -> pointer`: the elements of a list.
    List {
        element: ValueTypeId,
        from: Side,
        to: Side,
    },
    /// `(pointer, length) -> (pointer, length)`: a string. The new length is no
    /// result where it is the old one ([`strings::keep_length`]).
    String { from: Side, to: Side },
    /// `(source, units, destination) -> …`: a loop over the units of a string.
    Kernel {
        kind: KernelKind,
        from: Memory,
        to: Memory,
    },
}

/// All generated functions so far, and which helpers are among them.
#[derive(Default)]
pub(crate) struct Helpers {
    functions: Arena<AdapterId, Adapter>,
    known: HashMap<Helper, AdapterId>,
    /// All of them by what they do. A body prints everything that it is.
    shared: HashMap<(AdapterType, String), AdapterId>,
    /// Whether operators on 128 bits may be used.
    simd: bool,
}

impl Helpers {
    /// None yet. `simd` allows operators on 128 bits.
    pub(crate) fn new(simd: bool) -> Self {
        Helpers {
            simd,
            ..Helpers::default()
        }
    }

    /// All generated functions.
    pub(crate) fn functions(&self) -> &Arena<AdapterId, Adapter> {
        &self.functions
    }

    /// The function with this type and body, which exists once. It keeps the
    /// name that it got first.
    pub(crate) fn share(
        &mut self,
        name: impl FnOnce() -> String,
        ty: AdapterType,
        body: SymbolicBody,
    ) -> AdapterId {
        let key = (ty.clone(), format!("{:?}{:?}", body.locals, body.ops));
        if let Some(id) = self.shared.get(&key) {
            return *id;
        }
        let id = self.functions.push(Adapter {
            name: name(),
            ty,
            body,
        });
        self.shared.insert(key, id);
        id
    }

    /// The helper of this kind, generated when it is needed first.
    pub(super) fn get(&mut self, types: &TypeArena, helper: Helper) -> AdapterId {
        if let Some(id) = self.known.get(&helper) {
            return *id;
        }
        let Adapter { name, ty, body } = self.generate(types, &helper);
        let id = self.share(|| name, ty, body);
        self.known.insert(helper, id);
        id
    }

    fn generate(&mut self, types: &TypeArena, helper: &Helper) -> Adapter {
        let copies = |from: &Side, to: &Side| Signature {
            params: vec![from.width().ptr(); 2],
            results: vec![to.width().ptr()],
        };
        match helper {
            Helper::Value { ty, from, to } => {
                let name = format!("meld:copy {}", types.name(*ty));
                let signature = Signature {
                    params: vec![from.width().ptr(), to.width().ptr()],
                    results: vec![],
                };
                self.function(types, (from, to), name, signature, |translator, params| {
                    let source = Source::Memory(Place::new(params[0]));
                    let destination = Destination::Memory(Place::new(params[1]));
                    translator.value_in_place(*ty, source, destination);
                })
            }
            Helper::Flat { ty, from, to } => {
                let name = format!("meld:pass {}", types.name(*ty));
                let [params, results] = [from, to].map(|side| flat(types, *ty, side).to_vec());
                let signature = Signature { params, results };
                let targets = signature.results.clone();
                self.function(types, (from, to), name, signature, |translator, params| {
                    let source = Source::Stack(params);
                    translator.value_in_place(*ty, source, Destination::Stack(&targets));
                })
            }
            Helper::List { element, from, to } => {
                let name = format!("meld:copy list<{}>", types.name(*element));
                let signature = copies(from, to);
                self.function(types, (from, to), name, signature, |translator, params| {
                    translator.copy_list(*element, params[0], params[1]);
                })
            }
            Helper::String { from, to } => {
                let name = strings::name(from.encoding, to.encoding);
                let mut signature = copies(from, to);
                if !strings::keep_length(from.encoding, to.encoding) {
                    signature.results.push(to.width().ptr());
                }
                self.function(types, (from, to), name, signature, |translator, params| {
                    translator.copy_string(params[0], params[1]);
                })
            }
            Helper::Kernel { kind, from, to } => kind.function(*from, *to, self.simd),
        }
    }

    /// A function whose body moves values from one side to the other.
    fn function(
        &mut self,
        types: &TypeArena,
        (from, to): (&Side, &Side),
        name: String,
        signature: Signature,
        write: impl FnOnce(&mut Translator<'_>, &[Local]),
    ) -> Adapter {
        let params = locals(&signature.params);
        let mut body = SymbolicBody::new(params.len());
        let mut translator = Translator {
            types,
            helpers: self,
            from,
            to,
            body: &mut body,
        };
        write(&mut translator, &params);
        Adapter {
            name,
            ty: AdapterType::Signature(signature),
            body,
        }
    }
}

/// The parameters of a function as locals.
pub(crate) fn locals(params: &[ValType]) -> Vec<Local> {
    let params = params.iter().enumerate();
    params
        .map(|(index, ty)| Local {
            index: index as u32,
            ty: *ty,
        })
        .collect()
}

/// The core types of a value on the stack, where nothing is joined.
fn flat<'t>(types: &'t TypeArena, ty: ValueTypeId, side: &Side) -> &'t [ValType] {
    types
        .flat(ty, side.width())
        .expect("a value on the stack has few flat values")
}

impl Translator<'_> {
    /// A value on the stack, from locals and to types that may be joined ones.
    pub(super) fn flat_by_helper(&mut self, ty: ValueTypeId, from: &[Local], to: &[ValType]) {
        let types = self.types;
        for (local, ty) in from.iter().zip(flat(types, ty, self.from)) {
            self.body.get(*local);
            un_join(self.body, local.ty, *ty);
        }
        self.call(Helper::Flat {
            ty,
            from: self.from.clone(),
            to: self.to.clone(),
        });
        let results = flat(types, ty, self.to);
        if results == to {
            return;
        }
        let results = results.iter().rev().map(|ty| self.body.set_new(*ty));
        let results: Vec<Local> = results.collect();
        for (local, ty) in results.into_iter().rev().zip(to) {
            self.body.get(local);
            join(self.body, local.ty, *ty);
            self.body.release(local);
        }
    }

    pub(super) fn value_by_helper(&mut self, ty: ValueTypeId, from: Place, to: Place) {
        let helper = Helper::Value {
            ty,
            from: self.from.clone(),
            to: self.to.clone(),
        };
        self.address(from);
        self.address(to);
        self.call(helper);
    }

    /// Puts an address on the stack, its offset added.
    pub(super) fn address(&mut self, place: Place) {
        self.body.get(place.addr);
        if place.offset != 0 {
            self.body.ptr_const(place.addr.ty, place.offset);
            self.body.ptr_add(place.addr.ty);
        }
    }

    pub(super) fn call(&mut self, helper: Helper) {
        let id = self.helpers.get(self.types, helper);
        self.body.push(Op::CallAdapter(id));
    }
}
