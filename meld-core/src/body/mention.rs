//! Which arguments of which operators name something outside a function body.
//!
//! The one table is [`mention!`]. It goes by the names that `wasmparser` gives
//! to the arguments of operators, so that it covers hundreds of operators in a
//! few lines. There is no arm for unknown names: when a proposal adds one, meld
//! stops compiling instead of copying an index that it should have mapped.

use wasmparser::{
    BlockType, Catch, Handle, HeapType, Operator, RefType, ResumeTable, TryTable, UnpackedIndex,
    ValType,
};

use super::Body;

/// One mention of something outside a body, by its index in the body's module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Reference {
    /// A function that is called by its index, also as a tail call.
    Call(u32),
    /// A function whose reference is taken.
    RefFunc(u32),
    /// A type: of a block, a local, an indirect callee, a heap object…
    Type(u32),
    /// A table.
    Table(u32),
    /// A memory.
    Memory(u32),
    /// A global.
    Global(u32),
    /// A tag, thrown or caught.
    Tag(u32),
    /// An element segment.
    Elem(u32),
    /// A data segment.
    Data(u32),
}

/// `mention!(f, Op argument value)` calls `f` with every [`Reference`] in
/// `value`, which is a reference to the argument called `argument` of the
/// operator `Op`. It expands to nothing for arguments that hold no index of the
/// module.
macro_rules! mention {
    ($f:expr, Call function_index $value:expr) => {
        ($f)(Reference::Call(*$value))
    };
    ($f:expr, ReturnCall function_index $value:expr) => {
        ($f)(Reference::Call(*$value))
    };
    ($f:expr, RefFunc function_index $value:expr) => {
        ($f)(Reference::RefFunc(*$value))
    };

    ($f:expr, $op:ident type_index $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, $op:ident struct_type_index $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, $op:ident array_type_index $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, $op:ident array_type_index_dst $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, $op:ident array_type_index_src $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, $op:ident cont_type_index $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, ContBind argument_index $value:expr) => {
        ($f)(Reference::Type(*$value))
    };
    ($f:expr, ContBind result_index $value:expr) => {
        ($f)(Reference::Type(*$value))
    };

    ($f:expr, $op:ident table $value:expr) => {
        ($f)(Reference::Table(*$value))
    };
    ($f:expr, $op:ident table_index $value:expr) => {
        ($f)(Reference::Table(*$value))
    };
    ($f:expr, $op:ident dst_table $value:expr) => {
        ($f)(Reference::Table(*$value))
    };
    ($f:expr, $op:ident src_table $value:expr) => {
        ($f)(Reference::Table(*$value))
    };

    ($f:expr, $op:ident mem $value:expr) => {
        ($f)(Reference::Memory(*$value))
    };
    ($f:expr, $op:ident dst_mem $value:expr) => {
        ($f)(Reference::Memory(*$value))
    };
    ($f:expr, $op:ident src_mem $value:expr) => {
        ($f)(Reference::Memory(*$value))
    };
    ($f:expr, $op:ident memarg $value:expr) => {
        ($f)(Reference::Memory($value.memory))
    };

    ($f:expr, $op:ident global_index $value:expr) => {
        ($f)(Reference::Global(*$value))
    };
    ($f:expr, $op:ident tag_index $value:expr) => {
        ($f)(Reference::Tag(*$value))
    };
    ($f:expr, $op:ident elem_index $value:expr) => {
        ($f)(Reference::Elem(*$value))
    };
    ($f:expr, $op:ident array_elem_index $value:expr) => {
        ($f)(Reference::Elem(*$value))
    };
    ($f:expr, $op:ident data_index $value:expr) => {
        ($f)(Reference::Data(*$value))
    };
    ($f:expr, $op:ident array_data_index $value:expr) => {
        ($f)(Reference::Data(*$value))
    };

    ($f:expr, $op:ident blockty $value:expr) => {
        $crate::body::mention::block_type($value, $f)
    };
    ($f:expr, $op:ident hty $value:expr) => {
        $crate::body::mention::heap_type($value, $f)
    };
    ($f:expr, $op:ident from_ref_type $value:expr) => {
        $crate::body::mention::ref_type($value, $f)
    };
    ($f:expr, $op:ident to_ref_type $value:expr) => {
        $crate::body::mention::ref_type($value, $f)
    };
    ($f:expr, $op:ident ty $value:expr) => {
        $crate::body::mention::val_type($value, $f)
    };
    ($f:expr, $op:ident tys $value:expr) => {
        $crate::body::mention::val_types($value, $f)
    };
    ($f:expr, $op:ident try_table $value:expr) => {
        $crate::body::mention::try_table($value, $f)
    };
    ($f:expr, $op:ident resume_table $value:expr) => {
        $crate::body::mention::resume_table($value, $f)
    };

    // Relative to the body or to a type, or no index at all.
    ($f:expr, $op:ident local_index $value:expr) => {};
    ($f:expr, $op:ident relative_depth $value:expr) => {};
    ($f:expr, $op:ident targets $value:expr) => {};
    ($f:expr, $op:ident field_index $value:expr) => {};
    ($f:expr, $op:ident array_size $value:expr) => {};
    ($f:expr, $op:ident lane $value:expr) => {};
    ($f:expr, $op:ident lanes $value:expr) => {};
    ($f:expr, $op:ident ordering $value:expr) => {};
    ($f:expr, $op:ident value $value:expr) => {};
}
pub(super) use mention;

impl Body<'_> {
    /// Calls `f` with every reference of the body in the order of its code,
    /// repetitions included. References within an operator come in the order
    /// of its arguments, those of local declarations first.
    pub(crate) fn references(&self, mut f: impl FnMut(Reference)) -> Result<(), wasmparser::Error> {
        self.local_references(&mut f)?;
        self.site_operators(|_, operator| operator_references(&operator, &mut f))
    }

    /// Calls `f` with every reference of the local declarations.
    pub(crate) fn local_references(
        &self,
        mut f: impl FnMut(Reference),
    ) -> Result<(), wasmparser::Error> {
        if self.locals_name_types {
            for local in self.locals()? {
                val_type(&local?.1, &mut f);
            }
        }
        Ok(())
    }

    /// Calls `f` with every operator that names something outside the body,
    /// after its offset in the body. For questions that need to know what is
    /// done to an item, not only that it is mentioned.
    pub(crate) fn site_operators<'s>(
        &'s self,
        mut f: impl FnMut(usize, Operator<'s>),
    ) -> Result<(), wasmparser::Error> {
        for site in self.sites.iter() {
            f(site.at, self.operator_at(site.at)?.0);
        }
        Ok(())
    }
}

/// Calls `f` with the references of one operator, in the order of its arguments.
pub(crate) fn operator_references(operator: &Operator<'_>, f: &mut impl FnMut(Reference)) {
    macro_rules! match_operator {
        ($(@$proposal:ident $op:ident $({ $($arg:ident: $ty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
            match operator {
                $(
                    #[allow(unused_variables, reason = "not every argument mentions something")]
                    Operator::$op $({ $($arg),* })? => { $($(mention!(f, $op $arg $arg);)*)? }
                )*
                other => unreachable!("for_each_operator! does not list {other:?}"),
            }
        };
    }
    wasmparser::for_each_operator!(match_operator)
}

/// Calls `f` with the type that a value type names, if it names one.
#[inline]
pub(crate) fn val_type(ty: &ValType, f: &mut impl FnMut(Reference)) {
    match ty {
        ValType::Ref(ty) => ref_type(ty, f),
        ValType::I32 | ValType::I64 | ValType::F32 | ValType::F64 | ValType::V128 => {}
    }
}

pub(super) fn val_types(tys: &[ValType], f: &mut impl FnMut(Reference)) {
    for ty in tys {
        val_type(ty, f);
    }
}

/// Calls `f` with the type that a reference type names, if it names one.
#[inline]
pub(crate) fn ref_type(ty: &RefType, f: &mut impl FnMut(Reference)) {
    heap_type(&ty.heap_type(), f);
}

/// Calls `f` with the type that a heap type names, if it names one.
#[inline]
pub(crate) fn heap_type(ty: &HeapType, f: &mut impl FnMut(Reference)) {
    match ty {
        HeapType::Concrete(UnpackedIndex::Module(index))
        | HeapType::Exact(UnpackedIndex::Module(index)) => f(Reference::Type(*index)),
        HeapType::Concrete(UnpackedIndex::RecGroup(_) | UnpackedIndex::Id(_))
        | HeapType::Exact(UnpackedIndex::RecGroup(_) | UnpackedIndex::Id(_)) => {
            unreachable!("only the validator makes canonical type indices, never the reader")
        }
        HeapType::Abstract { .. } => {}
    }
}

#[inline]
pub(super) fn block_type(ty: &BlockType, f: &mut impl FnMut(Reference)) {
    match ty {
        BlockType::Empty => {}
        BlockType::Type(ty) => val_type(ty, f),
        BlockType::FuncType(index) => f(Reference::Type(*index)),
    }
}

pub(super) fn try_table(table: &TryTable, f: &mut impl FnMut(Reference)) {
    block_type(&table.ty, f);
    for catch in &table.catches {
        match catch {
            Catch::One { tag, label: _ } | Catch::OneRef { tag, label: _ } => {
                f(Reference::Tag(*tag));
            }
            Catch::All { label: _ } | Catch::AllRef { label: _ } => {}
        }
    }
}

pub(super) fn resume_table(table: &ResumeTable, f: &mut impl FnMut(Reference)) {
    for handle in &table.handlers {
        match handle {
            Handle::OnLabel { tag, label: _ } | Handle::OnSwitch { tag } => {
                f(Reference::Tag(*tag));
            }
        }
    }
}
