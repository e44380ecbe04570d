//! Every operator that `wasmparser` knows, in every form that is valid.
//!
//! For each operator all combinations of some arguments are put into a function
//! of a module that has items of every kind, and those that validate are kept.
//! Operands come from unreachable code, where any are at hand.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use wasm_encoder::RawSection;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasmparser::{
    AbstractHeapType, BinaryReader, BlockType, BrTable, Catch, Handle, HeapType, Ieee32, Ieee64,
    MemArg, Operator, OperatorsReader, Ordering, Parser, RefType, ResumeTable, TryTable,
    UnpackedIndex, V128, ValType, Validator, WasmFeatures,
};

const TYPES: u32 = 16;

/// One body around one operator.
pub(super) struct Sample<'a> {
    pub(super) operator: Operator<'a>,
    /// Local declarations and code.
    pub(super) body: Vec<u8>,
}

/// All samples, and the operators that have none.
pub(super) static SAMPLES: LazyLock<(Vec<Sample<'_>>, BTreeSet<&str>)> = LazyLock::new(collect);

/// A module of these function bodies, all of type 0.
pub(super) fn module<'b>(bodies: impl ExactSizeIterator<Item = &'b [u8]>) -> Vec<u8> {
    static SURROUNDINGS: LazyLock<Vec<u8>> =
        LazyLock::new(|| wat::parse_str(include_str!("surroundings.wat")).expect("valid text"));
    let mut functions = wasm_encoder::FunctionSection::new();
    let mut code = wasm_encoder::CodeSection::new();
    for body in bodies {
        functions.function(0);
        code.raw(body);
    }
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(&SURROUNDINGS) {
        let payload = payload.expect("well-formed");
        let Some((id, range)) = payload.as_section() else {
            continue;
        };
        let table = wasm_encoder::SectionId::Table as u8;
        let data = wasm_encoder::SectionId::Data as u8;
        if id == table {
            module.section(&functions);
        } else if id == data {
            module.section(&wasm_encoder::DataCountSection { count: 2 });
            module.section(&code);
        }
        module.section(&RawSection {
            id,
            data: &SURROUNDINGS[range.start as usize..range.end as usize],
        });
    }
    module.finish()
}

fn collect<'a>() -> (Vec<Sample<'a>>, BTreeSet<&'static str>) {
    let mut samples = Vec::new();
    let mut missing = BTreeSet::new();
    // Adds the operator if it is valid, and tells whether it is.
    let mut add = |operator: Operator<'a>| {
        let body = around(&operator);
        let wasm = module([body.as_slice()].into_iter());
        let valid = Validator::new_with_features(WasmFeatures::all())
            .validate_all(&wasm)
            .is_ok();
        if valid {
            samples.push(Sample { operator, body });
        }
        valid
    };
    // Adds the operator with all combinations of arguments.
    macro_rules! combine {
        ($any:ident $op:ident [] [$($arg:ident)*]) => {
            $any |= add(Operator::$op { $($arg: $arg.clone()),* });
        };
        ($any:ident $op:ident [$arg:ident: $ty:ty, $($rest:tt)*] [$($done:ident)*]) => {
            for $arg in <$ty as Argument>::some(stringify!($arg)) {
                combine!($any $op [$($rest)*] [$($done)* $arg]);
            }
        };
    }
    macro_rules! each_operator {
        ($(@$proposal:ident $op:ident $({ $($arg:ident: $ty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
            $({
                let mut any = false;
                combine!(any $op [$($($arg: $ty,)*)?] []);
                if !any {
                    missing.insert(stringify!($op));
                }
            })*
        };
    }
    wasmparser::for_each_operator!(each_operator);
    (samples, missing)
}

/// A body with the operator at a place where it may stand.
fn around(operator: &Operator<'_>) -> Vec<u8> {
    use wasm_encoder::{BlockType::Empty, Function, HeapType, Instruction as I, RefType, ValType};
    let (before, after): (&[I], &[I]) = match operator {
        Operator::Else => (&[I::If(Empty), I::Unreachable], &[I::Unreachable, I::End]),
        Operator::End => (&[I::Block(Empty), I::Unreachable], &[]),
        Operator::Delegate { .. } => (&[I::Try(Empty), I::Unreachable], &[]),
        Operator::Catch { .. } | Operator::CatchAll => {
            (&[I::Try(Empty), I::Unreachable], &[I::Unreachable, I::End])
        }
        Operator::Rethrow { .. } => (&[I::Try(Empty), I::CatchAll], &[I::End]),
        // Their label takes a reference.
        Operator::BrOnNonNull { .. }
        | Operator::BrOnCast { .. }
        | Operator::BrOnCastFail { .. }
        | Operator::BrOnCastDescEq { .. }
        | Operator::BrOnCastDescEqFail { .. } => {
            let anyref = wasm_encoder::BlockType::Result(ValType::Ref(RefType::ANYREF));
            (
                &[I::Block(anyref), I::Unreachable],
                &[I::Unreachable, I::End],
            )
        }
        Operator::Block { .. }
        | Operator::Loop { .. }
        | Operator::If { .. }
        | Operator::Try { .. }
        | Operator::TryTable { .. } => (&[], &[I::Unreachable, I::End]),
        _ => (&[], &[]),
    };
    let concrete = ValType::Ref(RefType {
        nullable: true,
        heap_type: HeapType::Concrete(2),
    });
    let mut function = Function::new([(1, ValType::I32), (1, concrete)]);
    function.instruction(&I::Unreachable);
    for instruction in before {
        function.instruction(instruction);
    }
    let operator = RoundtripReencoder.instruction(operator.clone());
    function.instruction(&operator.expect("nothing to map"));
    for instruction in after.iter().chain(&[I::Unreachable, I::End]) {
        function.instruction(instruction);
    }
    function.into_raw_body()
}

/// A type of an operator's arguments.
trait Argument: Sized {
    /// Some values for the argument of this name.
    fn some(name: &str) -> Vec<Self>;
}

impl Argument for u32 {
    fn some(name: &str) -> Vec<u32> {
        let end = match name {
            "local_index" | "relative_depth" => 1,
            "array_size" | "function_index" | "elem_index" | "array_elem_index" => 2,
            "data_index" | "array_data_index" => 2,
            "mem" | "dst_mem" | "src_mem" | "tag_index" => 3,
            "field_index" | "global_index" => 4,
            "table" | "table_index" | "dst_table" | "src_table" => 4,
            _ => TYPES,
        };
        (0..end).collect()
    }
}

impl Argument for MemArg {
    fn some(_: &str) -> Vec<MemArg> {
        let memarg = |memory, align| MemArg {
            align,
            max_align: 0,
            offset: 1000,
            memory,
        };
        // Atomic accesses need the one alignment that is natural for them.
        (0..3)
            .flat_map(|memory| (0..5).map(move |align| memarg(memory, align)))
            .collect()
    }
}

impl Argument for HeapType {
    fn some(_: &str) -> Vec<HeapType> {
        let abstracts = [AbstractHeapType::Func, AbstractHeapType::Eq].map(|ty| {
            let shared = false;
            HeapType::Abstract { shared, ty }
        });
        let concrete = (0..TYPES).map(|i| HeapType::Concrete(UnpackedIndex::Module(i)));
        let exact = (0..TYPES).map(|i| HeapType::Exact(UnpackedIndex::Module(i)));
        abstracts.into_iter().chain(concrete).chain(exact).collect()
    }
}

impl Argument for RefType {
    fn some(name: &str) -> Vec<RefType> {
        let types = HeapType::some(name).into_iter();
        types.filter_map(|ty| RefType::new(true, ty)).collect()
    }
}

impl Argument for ValType {
    fn some(name: &str) -> Vec<ValType> {
        let refs = RefType::some(name).into_iter().map(ValType::Ref);
        [ValType::I32, ValType::V128]
            .into_iter()
            .chain(refs)
            .collect()
    }
}

impl Argument for Vec<ValType> {
    fn some(name: &str) -> Vec<Vec<ValType>> {
        let types = ValType::some(name).into_iter();
        types.map(|ty| vec![ValType::I32, ty]).collect()
    }
}

impl Argument for BlockType {
    fn some(name: &str) -> Vec<BlockType> {
        let values = ValType::some(name).into_iter().map(BlockType::Type);
        let functions = (0..TYPES).map(BlockType::FuncType);
        [BlockType::Empty]
            .into_iter()
            .chain(values)
            .chain(functions)
            .collect()
    }
}

impl Argument for TryTable {
    fn some(name: &str) -> Vec<TryTable> {
        let (tag, label) = (0, 0);
        let catches = [
            vec![],
            vec![Catch::All { label }],
            vec![Catch::One { tag, label }, Catch::All { label }],
        ];
        let tables = |ty| catches.clone().map(|catches| TryTable { ty, catches });
        let types = BlockType::some(name);
        types.into_iter().flat_map(tables).collect()
    }
}

impl Argument for ResumeTable {
    fn some(_: &str) -> Vec<ResumeTable> {
        let handlers = [
            vec![],
            vec![Handle::OnLabel { tag: 0, label: 0 }],
            vec![Handle::OnSwitch { tag: 0 }],
        ];
        let tables = handlers.map(|handlers| ResumeTable { handlers });
        tables.into_iter().collect()
    }
}

impl<'a> Argument for BrTable<'a> {
    fn some(_: &str) -> Vec<BrTable<'a>> {
        // A `br_table` of two labels and a default.
        let bytes: &[u8] = &[0x0e, 2, 0, 0, 0];
        match OperatorsReader::new(BinaryReader::new(bytes, 0)).read() {
            Ok(Operator::BrTable { targets }) => vec![targets],
            other => panic!("not a br_table: {other:?}"),
        }
    }
}

impl Argument for [u8; 16] {
    fn some(_: &str) -> Vec<[u8; 16]> {
        vec![[7; 16]]
    }
}

/// One value is as good as another.
macro_rules! plain_arguments {
    ($($ty:ty: $value:expr;)*) => {
        $(
            impl Argument for $ty {
                fn some(_: &str) -> Vec<$ty> {
                    vec![$value]
                }
            }
        )*
    };
}
plain_arguments! {
    u8: 1;
    i32: -7;
    i64: i64::MIN;
    Ieee32: Ieee32::from(1.5);
    Ieee64: Ieee64::from(-2.5);
    V128: V128::from(-3i128);
    Ordering: Ordering::AcqRel;
}
