//! The map from a core instance's indices to the output's.

use std::convert::Infallible;

use wasm_encoder::reencode::{self, Error as ReencodeError, Reencode};
use wasm_encoder::{ConstExpr, Elements, Encode, Ieee32, Ieee64, Instruction, MemArg};
use wasmparser::{ElementItems, Operator};

use super::numbering::{InstanceNumbers, Numbering};
use super::regions::Regions;
use crate::body::Rewrite;
use crate::ids::CoreInstanceId;
use crate::merger::{Constant, FusedModule};

type Result<T> = std::result::Result<T, ReencodeError<Infallible>>;

/// Re-encodes whatever stands in the module of one core instance.
#[derive(Clone, Copy)]
pub(super) struct InstanceMap<'m, 'g, 'a> {
    fused: &'m FusedModule<'g, 'a>,
    numbering: &'m Numbering,
    instance: CoreInstanceId,
}

impl<'m, 'g, 'a> InstanceMap<'m, 'g, 'a> {
    pub(super) fn new(
        fused: &'m FusedModule<'g, 'a>,
        numbering: &'m Numbering,
        instance: CoreInstanceId,
    ) -> Self {
        InstanceMap {
            fused,
            numbering,
            instance,
        }
    }

    pub(super) fn numbers(&self) -> &'m InstanceNumbers {
        &self.numbering.instances[self.instance]
    }

    /// The operators of a constant expression, without the final `end`. Where a
    /// global holds a plain value, the value takes its place.
    pub(super) fn const_operators(&mut self, expr: &wasmparser::ConstExpr<'_>) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        for operator in expr.get_operators_reader() {
            let operator = operator?;
            let constant = match operator {
                Operator::End => break,
                Operator::GlobalGet { global_index } => {
                    let global = self.fused.graph.global(self.instance, global_index);
                    self.fused.constants.of_global(global)
                }
                _ => None,
            };
            match constant {
                Some(constant) => self.constant(constant)?.encode(&mut bytes),
                None => self.instruction(operator)?.encode(&mut bytes),
            }
        }
        Ok(bytes)
    }

    fn constant(&self, constant: Constant) -> Result<Instruction<'static>> {
        Ok(match constant {
            Constant::I32(value) => Instruction::I32Const(value),
            Constant::I64(value) => Instruction::I64Const(value),
            Constant::F32(bits) => Instruction::F32Const(Ieee32::new(bits)),
            Constant::F64(bits) => Instruction::F64Const(Ieee64::new(bits)),
            Constant::V128(bytes) => Instruction::V128Const(i128::from_le_bytes(bytes)),
            Constant::RefNull(instance, ty) => {
                let mut map = InstanceMap { instance, ..*self };
                Instruction::RefNull(map.heap_type(ty)?)
            }
            Constant::RefFunc(func) => {
                let func = self.fused.reference(func);
                Instruction::RefFunc(self.numbering.function(func))
            }
        })
    }
}

impl Rewrite for InstanceMap<'_, '_, '_> {
    fn replace(&mut self, operator: &Operator<'_>, out: &mut Vec<u8>) -> bool {
        let regions = Regions::of(self.fused, self.numbering);
        regions.is_some_and(|regions| regions.replace(self.fused, self.instance, operator, out))
    }
}

impl Reencode for InstanceMap<'_, '_, '_> {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().types[index as usize])
    }

    fn function_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().functions.get(index))
    }

    fn instruction<'o>(&mut self, operator: Operator<'o>) -> Result<Instruction<'o>> {
        match operator {
            Operator::RefFunc { function_index } => {
                let index = self.numbers().function_reference(function_index);
                Ok(Instruction::RefFunc(index))
            }
            operator => reencode::utils::instruction(self, operator),
        }
    }

    fn element_items<'e>(&mut self, items: ElementItems<'e>) -> Result<Elements<'e>> {
        match items {
            ElementItems::Functions(items) => {
                let items = items.into_iter();
                let items = items.map(|index| Ok(self.numbers().function_reference(index?)));
                let items: Result<Vec<u32>> = items.collect();
                Ok(Elements::Functions(items?.into()))
            }
            items @ ElementItems::Expressions(..) => reencode::utils::element_items(self, items),
        }
    }

    fn table_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().tables.get(index))
    }

    fn memory_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().memories.get(index))
    }

    fn global_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().globals.get(index))
    }

    fn tag_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().tags.get(index))
    }

    fn element_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().elements.get(index))
    }

    fn data_index(&mut self, index: u32) -> Result<u32> {
        Ok(self.numbers().data.get(index))
    }

    fn mem_arg(&mut self, arg: wasmparser::MemArg) -> Result<MemArg> {
        let windows = &self.numbers().windows;
        let offset = match windows.get(arg.memory as usize) {
            Some(window) => window.offset(arg.offset),
            None => arg.offset,
        };
        Ok(MemArg {
            offset,
            align: arg.align.into(),
            memory_index: self.memory_index(arg.memory)?,
        })
    }

    fn const_expr(&mut self, expr: wasmparser::ConstExpr<'_>) -> Result<ConstExpr> {
        Ok(ConstExpr::raw(self.const_operators(&expr)?))
    }
}
