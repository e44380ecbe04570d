//! Functions that adapters share.

use std::collections::HashMap;

use wasm_encoder::ValType;

use super::{Destination, Place, Source, Translator, utf8};
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
    /// `(pointer, length) -> pointer`: the elements of a list.
    List {
        element: ValueTypeId,
        from: Side,
        to: Side,
    },
    /// `(pointer, length) -> pointer`: a string, UTF-8 on both sides.
    String { from: Side, to: Side },
    /// `(pointer, length) -> ()`: traps unless the bytes are UTF-8.
    ValidateUtf8 { memory: Memory },
}

/// All generated functions so far, and which helpers are among them.
#[derive(Default)]
pub(crate) struct Helpers {
    pub(crate) functions: Arena<AdapterId, Adapter>,
    known: HashMap<Helper, AdapterId>,
    /// Adapters by what they do. A body prints everything that it is.
    shared: HashMap<(AdapterType, String), AdapterId>,
}

impl Helpers {
    /// The adapter with this type and body, which exists once. It keeps the
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
        let adapter = self.generate(types, &helper);
        let id = self.functions.push(adapter);
        self.known.insert(helper, id);
        id
    }

    fn generate(&mut self, types: &TypeArena, helper: &Helper) -> Adapter {
        match helper {
            Helper::Value { ty, from, to } => {
                let params = vec![from.width().ptr(), to.width().ptr()];
                let name = format!("meld:copy {}", types.name(*ty));
                self.function(
                    types,
                    from,
                    to,
                    name,
                    params,
                    vec![],
                    |translator, params| {
                        let source = place(params[0]);
                        let destination = place(params[1]);
                        let source = Source::Memory(source);
                        translator.value_in_place(*ty, source, Destination::Memory(destination));
                    },
                )
            }
            Helper::List { element, from, to } => {
                let params = vec![from.width().ptr(); 2];
                let results = vec![to.width().ptr()];
                let name = format!("meld:copy list<{}>", types.name(*element));
                self.function(
                    types,
                    from,
                    to,
                    name,
                    params,
                    results,
                    |translator, params| {
                        translator.copy_list(*element, params[0], params[1]);
                    },
                )
            }
            Helper::String { from, to } => {
                let params = vec![from.width().ptr(); 2];
                let results = vec![to.width().ptr()];
                let name = "meld:copy string".to_string();
                self.function(
                    types,
                    from,
                    to,
                    name,
                    params,
                    results,
                    |translator, params| {
                        translator.copy_string(params[0], params[1]);
                    },
                )
            }
            Helper::ValidateUtf8 { memory } => Adapter {
                name: "meld:validate utf8".to_string(),
                ty: AdapterType::Signature(Signature {
                    params: vec![memory.width.ptr(); 2],
                    results: vec![],
                }),
                body: utf8::validate(*memory),
            },
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "each says one thing about the function"
    )]
    fn function(
        &mut self,
        types: &TypeArena,
        from: &Side,
        to: &Side,
        name: String,
        params: Vec<ValType>,
        results: Vec<ValType>,
        write: impl FnOnce(&mut Translator<'_>, &[Local]),
    ) -> Adapter {
        let mut body = SymbolicBody::new(params.len());
        let locals: Vec<Local> = locals(&params);
        let mut translator = Translator {
            types,
            helpers: self,
            from,
            to,
            body: &mut body,
        };
        write(&mut translator, &locals);
        Adapter {
            name,
            ty: AdapterType::Signature(Signature { params, results }),
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

fn place(addr: Local) -> Place {
    Place { addr, offset: 0 }
}

impl Translator<'_> {
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
