//! Signatures from text, by the grammar in `docs/import-map.md`.

use wasmtime::{Result, bail, ensure, format_err};

use super::types::{Signature, Type};

impl Signature {
    /// Reads a signature such as `func(a: list<u8>) -> u32`.
    pub fn parse(text: &str) -> Result<Self> {
        let mut parser = Parser { rest: text };
        let signature = parser.signature();
        let signature = signature.map_err(|e| e.context(format!("in `{text}`")))?;
        ensure!(
            parser.rest.is_empty(),
            "`{}` at the end of `{text}`",
            parser.rest
        );
        Ok(signature)
    }
}

struct Parser<'t> {
    rest: &'t str,
}

impl<'t> Parser<'t> {
    fn signature(&mut self) -> Result<Signature> {
        self.expect("func(")?;
        let params = self.list(")", |p| p.named_type().map(|(_, ty)| ty))?;
        let result = self.eat(" -> ").then(|| self.ty()).transpose()?;
        Ok(Signature { params, result })
    }

    fn eat(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => self.rest = rest,
            None => return false,
        }
        true
    }

    fn expect(&mut self, token: &str) -> Result<()> {
        ensure!(self.eat(token), "`{}` instead of `{token}`", self.rest);
        Ok(())
    }

    fn word(&mut self) -> Result<&'t str> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        ensure!(end > 0, "`{}` instead of a name", self.rest);
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(word)
    }

    /// Items with commas between them, up to and with `end`.
    fn list<T>(
        &mut self,
        end: &str,
        mut item: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut items = Vec::new();
        while !self.eat(end) {
            if !items.is_empty() {
                self.expect(", ")?;
            }
            items.push(item(self)?);
        }
        Ok(items)
    }

    fn named_type(&mut self) -> Result<(String, Type)> {
        let name = self.word()?.to_string();
        self.expect(": ")?;
        Ok((name, self.ty()?))
    }

    fn ty(&mut self) -> Result<Type> {
        Ok(match self.word()? {
            "bool" => Type::Bool,
            "s8" => Type::S8,
            "u8" => Type::U8,
            "s16" => Type::S16,
            "u16" => Type::U16,
            "s32" => Type::S32,
            "u32" => Type::U32,
            "s64" => Type::S64,
            "u64" => Type::U64,
            "f32" => Type::F32,
            "f64" => Type::F64,
            "char" => Type::Char,
            "string" => Type::String,
            "list" => Type::List(self.argument()?),
            "option" => Type::Option(self.argument()?),
            "tuple" => {
                self.expect("<")?;
                Type::Tuple(self.list(">", Self::ty)?)
            }
            "result" => self.result()?,
            "record" => {
                self.expect(" {")?;
                Type::Record(self.list("}", Self::named_type)?)
            }
            "variant" => {
                self.expect(" {")?;
                Type::Variant(self.list("}", Self::case)?)
            }
            "enum" => Type::Enum(self.names()?),
            "flags" => Type::Flags(self.names()?),
            other => bail!("the type `{other}` is not one this host knows"),
        })
    }

    /// `<u8>`
    fn argument(&mut self) -> Result<Box<Type>> {
        self.expect("<")?;
        let ty = self.ty()?;
        self.expect(">")?;
        Ok(Box::new(ty))
    }

    fn result(&mut self) -> Result<Type> {
        if !self.eat("<") {
            return Ok(Type::Result(None, None));
        }
        let mut payloads = self.list(">", |p| match p.eat("_") {
            true => Ok(None),
            false => p.ty().map(|ty| Some(Box::new(ty))),
        })?;
        let err = if payloads.len() == 2 {
            payloads.pop()
        } else {
            None
        };
        let ok = payloads.pop().ok_or_else(|| format_err!("`result<>`"))?;
        Ok(Type::Result(ok, err.flatten()))
    }

    fn case(&mut self) -> Result<(String, Option<Type>)> {
        let name = self.word()?.to_string();
        if !self.eat("(") {
            return Ok((name, None));
        }
        let payload = self.ty()?;
        self.expect(")")?;
        Ok((name, Some(payload)))
    }

    fn names(&mut self) -> Result<Vec<String>> {
        self.expect(" {")?;
        self.list("}", |p| p.word().map(str::to_string))
    }
}
