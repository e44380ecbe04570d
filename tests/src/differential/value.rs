//! The text form of component values in directives, traces and outcomes.
//!
//! `7`, `-1`, `0x1ff`, `true`, `'x'`, `'\u{d7ff}'`, `1.5`, `inf`, `-nan`,
//! `bits:0x7fa00001` (a float by its bits), `case-name`, `{a, b}` (flags),
//! `{x: 1, y: 2}` (record), `(1, 2)` (tuple). Printing is exact: two values of
//! one type print alike only if all their bits are equal.

use anyhow::{Context, Result, bail, ensure};
use wasmtime::component::types::ComponentFunc;
use wasmtime::component::{Type, Val};

/// Prints one value.
pub fn print(value: &Val) -> String {
    match value {
        Val::Bool(v) => v.to_string(),
        Val::S8(v) => v.to_string(),
        Val::U8(v) => v.to_string(),
        Val::S16(v) => v.to_string(),
        Val::U16(v) => v.to_string(),
        Val::S32(v) => v.to_string(),
        Val::U32(v) => v.to_string(),
        Val::S64(v) => v.to_string(),
        Val::U64(v) => v.to_string(),
        Val::Float32(v) if v.is_nan() => format!("bits:{:#010x}", v.to_bits()),
        Val::Float64(v) if v.is_nan() => format!("bits:{:#018x}", v.to_bits()),
        Val::Float32(v) => format!("{v:?}"),
        Val::Float64(v) => format!("{v:?}"),
        Val::Char(v) => format!("'{}'", v.escape_default()),
        Val::Enum(case) => case.clone(),
        Val::Flags(set) => format!("{{{}}}", set.join(", ")),
        Val::Tuple(values) => format!("({})", print_all(values)),
        Val::Record(fields) => {
            let fields = fields.iter();
            let fields = fields.map(|(name, value)| format!("{name}: {}", print(value)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
        other => format!("{other:?}"),
    }
}

/// Prints several values, separated by commas.
pub fn print_all(values: &[Val]) -> String {
    values.iter().map(print).collect::<Vec<_>>().join(", ")
}

/// Parses the arguments of a call of a function of type `ty`: values separated
/// by white space.
pub fn parse_arguments(ty: &ComponentFunc, text: &str) -> Result<Vec<Val>> {
    let mut parser = Parser { rest: text };
    let mut values = Vec::new();
    for (name, ty) in ty.params() {
        let value = parser.value(&ty);
        values.push(value.with_context(|| format!("parameter '{name}'"))?);
    }
    parser.skip_space();
    ensure!(parser.rest.is_empty(), "left over: '{}'", parser.rest);
    Ok(values)
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn value(&mut self, ty: &Type) -> Result<Val> {
        Ok(match ty {
            Type::Bool => Val::Bool(self.word()?.parse()?),
            Type::S8 => Val::S8(self.integer()?.try_into()?),
            Type::U8 => Val::U8(self.integer()?.try_into()?),
            Type::S16 => Val::S16(self.integer()?.try_into()?),
            Type::U16 => Val::U16(self.integer()?.try_into()?),
            Type::S32 => Val::S32(self.integer()?.try_into()?),
            Type::U32 => Val::U32(self.integer()?.try_into()?),
            Type::S64 => Val::S64(self.integer()?.try_into()?),
            Type::U64 => Val::U64(self.integer()?.try_into()?),
            Type::Float32 => Val::Float32(match self.bits()? {
                Some(bits) => f32::from_bits(bits.try_into()?),
                None => self.word()?.parse()?,
            }),
            Type::Float64 => Val::Float64(match self.bits()? {
                Some(bits) => f64::from_bits(bits),
                None => self.word()?.parse()?,
            }),
            Type::Char => Val::Char(self.char()?),
            Type::Enum(_) => Val::Enum(self.word()?.to_owned()),
            Type::Flags(_) => Val::Flags(self.flags()?),
            Type::Tuple(ty) => Val::Tuple(self.list('(', ')', ty.types(), |p, ty| p.value(&ty))?),
            Type::Record(ty) => Val::Record(self.list('{', '}', ty.fields(), |p, field| {
                p.expect(field.name)?;
                p.expect(":")?;
                Ok((field.name.to_owned(), p.value(&field.ty)?))
            })?),
            other => bail!("values of type {other:?} have no text form"),
        })
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn expect(&mut self, token: &str) -> Result<()> {
        self.skip_space();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.with_context(|| format!("expected '{token}' at '{}'", self.rest))?;
        Ok(())
    }

    /// Everything up to white space or punctuation.
    fn word(&mut self) -> Result<&'a str> {
        self.skip_space();
        let is_end = |c: char| c.is_whitespace() || "(){},:".contains(c);
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        ensure!(end > 0, "expected a value at '{}'", self.rest);
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(word)
    }

    fn integer(&mut self) -> Result<i128> {
        let word = self.word()?;
        Ok(match word.strip_prefix("0x") {
            Some(hex) => i128::from_str_radix(hex, 16)?,
            None => word.parse()?,
        })
    }

    /// A float given by its bits, if that is what comes next.
    fn bits(&mut self) -> Result<Option<u64>> {
        self.skip_space();
        let Some(rest) = self.rest.strip_prefix("bits:") else {
            return Ok(None);
        };
        self.rest = rest;
        Ok(Some(self.integer()?.try_into()?))
    }

    fn char(&mut self) -> Result<char> {
        self.expect("'")?;
        let (text, rest) = self.rest.split_once('\'').context("unterminated char")?;
        self.rest = rest;
        let escaped = text.strip_prefix("\\u{").and_then(|t| t.strip_suffix('}'));
        Ok(match escaped {
            Some(hex) => char::from_u32(u32::from_str_radix(hex, 16)?).context("no char")?,
            None => text.parse()?,
        })
    }

    fn flags(&mut self) -> Result<Vec<String>> {
        self.expect("{")?;
        let (labels, rest) = self.rest.split_once('}').context("unterminated flags")?;
        self.rest = rest;
        let labels = labels.split(',').map(str::trim).filter(|l| !l.is_empty());
        Ok(labels.map(str::to_owned).collect())
    }

    /// One element for each of `types`, between brackets and commas.
    fn list<T, R>(
        &mut self,
        open: char,
        close: char,
        types: impl Iterator<Item = T>,
        mut element: impl FnMut(&mut Self, T) -> Result<R>,
    ) -> Result<Vec<R>> {
        self.expect(&open.to_string())?;
        let mut values = Vec::new();
        for ty in types {
            if !values.is_empty() {
                self.expect(",")?;
            }
            values.push(element(self, ty)?);
        }
        self.expect(&close.to_string())?;
        Ok(values)
    }
}
