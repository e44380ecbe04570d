//! Functions between caller and callee, and calls of them.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use super::guest;
use super::image::Image;
use super::layout::{self, Core, Passing, Width};
use super::names::Names;
use super::raw::{At, Raw};
use super::types::Type;
use crate::strings::{Encoding, Pair};
use serde::{Deserialize, Serialize};

/// A function that the callee exports and the caller imports.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Function {
    /// The types of its parameters.
    pub params: Vec<Type>,
    /// The type of its result.
    pub result: Option<Type>,
    /// Whether the callee has a `post-return` for it.
    pub post_return: bool,
    /// Whether both sides give all canonical options, needed or not.
    pub all_options: bool,
    /// How strings are encoded on both sides.
    pub encodings: Pair,
    /// The function that this one is, imported once more with other options of
    /// the caller.
    pub same_as: Option<usize>,
}

/// The core values of a signature.
pub type Signature = (Vec<Core>, Option<Core>);

impl Function {
    /// Of these parameters, without result.
    pub fn taking(params: Vec<Type>) -> Function {
        Function {
            params,
            result: None,
            post_return: false,
            all_options: false,
            encodings: Pair::UTF8,
            same_as: None,
        }
    }

    /// Of this result, without parameters.
    pub fn returning(result: Type) -> Function {
        Function {
            params: Vec::new(),
            result: Some(result),
            post_return: false,
            all_options: false,
            encodings: Pair::UTF8,
            same_as: None,
        }
    }

    /// The same with a `post-return`.
    pub fn with_post_return(self) -> Function {
        Function {
            post_return: true,
            ..self
        }
    }

    /// The types it uses.
    pub fn types(&self) -> Vec<Type> {
        self.params.iter().chain(&self.result).cloned().collect()
    }

    /// Its type as text, with `names` for nominal types.
    pub fn text(&self, names: &Names) -> String {
        let params = self.params.iter().enumerate();
        let params = params.map(|(i, ty)| format!("(param \"p{i}\" {})", names.text(ty)));
        let result = self.result.iter();
        let result = result.map(|ty| format!("(result {})", names.text(ty)));
        params.chain(result).collect::<Vec<_>>().join(" ")
    }

    /// How its parameters are passed.
    pub fn params(&self, width: Width) -> Passing {
        layout::params(&self.tuple(), width)
    }

    /// How its result is passed.
    pub fn results(&self, width: Width) -> Passing {
        match &self.result {
            Some(result) => layout::results(result, width),
            None => Passing::Flat(Vec::new()),
        }
    }

    /// The canonical options that `side` gives, as text.
    pub fn options(&self, side: Side) -> String {
        // That is so for every width of memory.
        let spilled_params = self.params(Width::W32) == Passing::Spilled;
        let spilled_result = self.results(Width::W32) == Passing::Spilled;
        let has_pointer = |types: &[Type]| types.iter().any(Type::has_pointer);
        let memory = has_pointer(&self.types()) || spilled_params || spilled_result;
        let realloc = match side {
            Side::Caller => self.result.as_ref().is_some_and(Type::has_pointer),
            Side::Callee => has_pointer(&self.params) || spilled_params,
        };
        let encoding = self.encoding(side);
        let mut text = String::new();
        if self.all_options || encoding != Encoding::Utf8 {
            write!(text, " {}", encoding.option()).unwrap();
        }
        if self.all_options || memory {
            text += " (memory $memory)";
        }
        if self.all_options || realloc {
            text += " (realloc $realloc)";
        }
        text
    }

    /// How strings are encoded on a side.
    pub fn encoding(&self, side: Side) -> Encoding {
        match side {
            Side::Caller => self.encodings.from,
            Side::Callee => self.encodings.to,
        }
    }

    /// What the caller imports.
    pub fn lowered(&self, width: Width) -> Signature {
        let mut params = self.core_params(width);
        let result = match self.results(width) {
            Passing::Flat(flat) => flat.first().copied(),
            Passing::Spilled => {
                params.push(width.core());
                None
            }
        };
        (params, result)
    }

    /// What the callee exports.
    pub fn lifted(&self, width: Width) -> Signature {
        let result = match self.results(width) {
            Passing::Flat(flat) => flat.first().copied(),
            Passing::Spilled => Some(width.core()),
        };
        (self.core_params(width), result)
    }

    fn core_params(&self, width: Width) -> Vec<Core> {
        match self.params(width) {
            Passing::Flat(flat) => flat,
            Passing::Spilled => vec![width.core()],
        }
    }

    fn tuple(&self) -> Type {
        Type::Tuple(self.params.clone())
    }
}

/// One side of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// The component that imports the functions.
    Caller,
    /// The component that exports them.
    Callee,
}

/// What one call of `realloc` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Special {
    /// Whose `realloc`.
    pub side: Side,
    /// Which call of it, from 0.
    pub call: u64,
    /// The sum of [`guest::TRAP`], [`guest::GROW`] and [`guest::GIVE`].
    pub action: u64,
    /// What it returns under [`guest::GIVE`].
    pub answer: u64,
}

/// A call of a function.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Case {
    /// What is special about it.
    pub label: String,
    /// The arguments.
    pub params: Vec<Raw>,
    /// The result.
    pub result: Option<Raw>,
    /// Where the caller puts arguments that are in memory.
    pub params_at: At,
    /// Where the callee puts a result that is in memory.
    pub result_at: At,
    /// Where the caller wants a result that is in memory.
    pub return_at: At,
    /// A call of `realloc` that does what it doesn't otherwise.
    pub special: Option<Special>,
    /// Whether the specification makes the call trap, if that is known.
    pub traps: Option<bool>,
}

/// Words to write to the memories before a call, by address.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Those of the caller.
    pub caller: BTreeMap<u64, u64>,
    /// Those of the callee.
    pub callee: BTreeMap<u64, u64>,
}

/// The byte that fills the caller's memory.
pub const CALLER_FILLER: u8 = 0xc3;
/// The byte that fills the callee's memory. It differs from the caller's, so
/// that padding which is copied shows.
pub const CALLEE_FILLER: u8 = 0xa5;

impl Case {
    /// A call with everything where it should be.
    pub fn new(label: &str, params: Vec<Raw>, result: Option<Raw>, traps: bool) -> Case {
        Case {
            label: label.to_owned(),
            params,
            result,
            params_at: At::Middle,
            result_at: At::Middle,
            return_at: At::Middle,
            special: None,
            traps: Some(traps),
        }
    }

    /// The memories before the call.
    pub fn setup(&self, function: &Function, caller: Width, callee: Width) -> Setup {
        Setup {
            caller: self.caller(function, caller).words(),
            callee: self.callee(function, callee).words(),
        }
    }

    fn caller(&self, function: &Function, width: Width) -> Image {
        let mut image = Image::new(width, function.encodings.from, CALLER_FILLER);
        self.control(&mut image, Side::Caller);
        let mut arguments = Vec::new();
        if let (Passing::Spilled, Some(ty)) = (function.results(width), &function.result) {
            let (size, align) = (ty.size(width), ty.align(width));
            arguments.push(image.place(self.return_at, size, align).0);
        }
        let params = pass(
            &mut image,
            &function.tuple(),
            &Raw::Fields(self.params.clone()),
            function.params(width),
            self.params_at,
            width,
        );
        for (i, value) in params.into_iter().chain(arguments).enumerate() {
            image.number(guest::ARGUMENTS + 8 * i as u64, value, 8);
        }
        image
    }

    fn callee(&self, function: &Function, width: Width) -> Image {
        let mut image = Image::new(width, function.encodings.to, CALLEE_FILLER);
        self.control(&mut image, Side::Callee);
        if let (Some(ty), Some(raw)) = (&function.result, &self.result) {
            let passing = function.results(width);
            let result = pass(&mut image, ty, raw, passing, self.result_at, width);
            for value in result {
                image.number(guest::RESULT, value, 8);
            }
        }
        image
    }

    fn control(&self, image: &mut Image, side: Side) {
        let special = self.special.filter(|special| special.side == side);
        let (act_at, action, answer) = match special {
            Some(special) => (special.call, special.action, special.answer),
            None => (u64::MAX, 0, 0),
        };
        for (at, value) in [
            (guest::BUMP, guest::ARENA),
            (guest::COUNT, 0),
            (guest::ACT_AT, act_at),
            (guest::ACTION, action),
            (guest::ANSWER, answer),
        ] {
            image.number(at, value, 8);
        }
    }
}

/// Core values that pass `raw`, either itself or a pointer to it.
fn pass(
    image: &mut Image,
    ty: &Type,
    raw: &Raw,
    passing: Passing,
    at: At,
    width: Width,
) -> Vec<u64> {
    match passing {
        Passing::Flat(_) => image.flatten(ty, raw),
        Passing::Spilled => {
            let (size, align) = (ty.size(width), ty.align(width));
            let (pointer, base) = image.place(at, size, align);
            if let Some(base) = base {
                image.store(ty, raw, base);
            }
            vec![pointer]
        }
    }
}

/// As in WIT.
impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let params: Vec<String> = self.params.iter().map(Type::to_string).collect();
        write!(f, "func({})", params.join(", "))?;
        if let Some(result) = &self.result {
            write!(f, " -> {result}")?;
        }
        if self.post_return {
            f.write_str(" with post-return")?;
        }
        if self.encodings != Pair::UTF8 {
            write!(f, " from {:?}", self.encodings)?;
        }
        Ok(())
    }
}
