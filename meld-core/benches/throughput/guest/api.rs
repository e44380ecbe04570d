//! Interfaces between guests: named functions over scalars.
//!
//! One value describes a boundary from every side: the core signatures of the
//! module that exports or imports it, and the component types around it.

use super::rng::Rng;
use super::signature::{Scalar, Signature};
use wasm_encoder::{ComponentFuncTypeEncoder, ComponentValType, PrimitiveValType};

/// A named set of functions.
#[derive(Clone, Debug)]
pub struct Api {
    /// Such as `bench:kernel/api@1.0.0`.
    pub name: String,
    pub functions: Vec<ApiFunction>,
}

/// A function whose parameters and result are scalars.
#[derive(Clone, Debug)]
pub struct ApiFunction {
    pub name: String,
    pub params: Vec<Scalar>,
    pub result: Option<Scalar>,
}

impl Api {
    /// `count` functions of random types.
    pub fn random(name: &str, count: usize, rng: &mut Rng) -> Api {
        Api {
            name: name.to_string(),
            functions: (0..count).map(|n| ApiFunction::random(n, rng)).collect(),
        }
    }

    /// The name under which a core module exports `function`.
    pub fn core_export(&self, function: &ApiFunction) -> String {
        format!("{}#{}", self.name, function.name)
    }
}

impl ApiFunction {
    fn random(number: usize, rng: &mut Rng) -> ApiFunction {
        let arity = rng.below(6);
        ApiFunction {
            name: format!("operation{number}"),
            params: (0..arity).map(|_| Scalar::random(rng)).collect(),
            result: rng.chance(75).then(|| Scalar::random(rng)),
        }
    }

    /// The type of the core function that is lifted or lowered.
    pub fn signature(&self) -> Signature {
        Signature {
            params: self.params.iter().map(|scalar| scalar.flat()).collect(),
            result: self.result.map(Scalar::flat),
        }
    }

    /// Writes the component function type.
    pub fn encode(&self, mut ty: ComponentFuncTypeEncoder<'_>) {
        let names: Vec<String> = (0..self.params.len()).map(|n| format!("p{n}")).collect();
        let types = self.params.iter().copied().map(PrimitiveValType::from);
        ty.params(names.iter().map(String::as_str).zip(types));
        let result = self.result.map(PrimitiveValType::from);
        ty.result(result.map(ComponentValType::Primitive));
    }
}
