//! The text of types inside components.
//!
//! Records, variants, enums and flags must have a name wherever the type of an
//! imported or exported function uses them. Both components define all of them
//! under the same identifiers, so the text of a function type is the same on
//! both sides.

use std::fmt::Write;

use super::types::{Sign, Type};

/// The nominal types of a suite.
#[derive(Debug)]
pub struct Names(Vec<Type>);

impl Names {
    /// The nominal types that these types are made of.
    pub fn new(types: impl IntoIterator<Item = Type>) -> Names {
        let mut names = Vec::new();
        for part in types.into_iter().flat_map(|ty| ty.parts()) {
            if part.is_nominal() && !names.contains(&part) {
                names.push(part);
            }
        }
        Names(names)
    }

    /// Their definitions and exports in a component.
    pub fn in_component(&self) -> String {
        self.declare(|i| format!("(export $t{i} \"t{i}\" (type $d{i}))"))
    }

    /// Their definitions and exports in the type of an instance.
    pub fn in_instance_type(&self) -> String {
        self.declare(|i| format!("(export \"t{i}\" (type $t{i} (eq $d{i})))"))
    }

    fn declare(&self, export: impl Fn(usize) -> String) -> String {
        let mut text = String::new();
        for (i, ty) in self.0.iter().enumerate() {
            let definition = self.definition(ty);
            writeln!(text, "(type $d{i} {definition}) {}", export(i)).unwrap();
        }
        text
    }

    /// A use of a type.
    pub fn text(&self, ty: &Type) -> String {
        match self.0.iter().position(|named| named == ty) {
            Some(i) => format!("$t{i}"),
            None => self.definition(ty),
        }
    }

    fn definition(&self, ty: &Type) -> String {
        let each = |kind: &str, count: u32| {
            let labels: Vec<String> = (0..count).map(|i| format!("\"l{i}\"")).collect();
            format!("({kind} {})", labels.join(" "))
        };
        match ty {
            Type::Bool => "bool".to_owned(),
            Type::Int(bytes, Sign::Signed) => format!("s{}", bytes * 8),
            Type::Int(bytes, Sign::Unsigned) => format!("u{}", bytes * 8),
            Type::F32 => "f32".to_owned(),
            Type::F64 => "f64".to_owned(),
            Type::Char => "char".to_owned(),
            Type::String => "string".to_owned(),
            Type::List(element) => format!("(list {})", self.text(element)),
            Type::Fixed(element, length) => format!("(list {} {length})", self.text(element)),
            Type::Map(key, value) => format!("(map {} {})", self.text(key), self.text(value)),
            Type::Record(fields) => self.numbered("record", "field \"f", fields.iter().map(Some)),
            Type::Tuple(fields) => {
                let fields: Vec<String> = fields.iter().map(|ty| self.text(ty)).collect();
                format!("(tuple {})", fields.join(" "))
            }
            Type::Variant(cases) => {
                self.numbered("variant", "case \"c", cases.iter().map(Option::as_ref))
            }
            Type::Enum(cases) => each("enum", *cases),
            Type::Flags(labels) => each("flags", *labels),
            Type::Option(some) => format!("(option {})", self.text(some)),
            Type::Result(ok, error) => {
                let ok = ok.as_ref().map_or(String::new(), |ty| self.text(ty));
                let error = error
                    .as_ref()
                    .map_or(String::new(), |ty| format!("(error {})", self.text(ty)));
                format!("(result {ok} {error})")
            }
        }
    }

    fn numbered<'t>(
        &self,
        kind: &str,
        member: &str,
        types: impl Iterator<Item = Option<&'t Type>>,
    ) -> String {
        let mut text = format!("({kind}");
        for (i, ty) in types.enumerate() {
            let ty = ty.map_or(String::new(), |ty| self.text(ty));
            write!(text, " ({member}{i}\" {ty})").unwrap();
        }
        text + ")"
    }
}
