//! Components in text form: a callee, and a caller that calls it in a loop.
//!
//! The root exports `run`, which makes a number of calls that each pass a number of
//! elements. Allocators are as cheap as they can be, so that what is measured is the
//! call: a block is put behind the one before, and all are freed by the next call.

/// Where the values to be sent are, and how many bytes there are.
const VALUES: usize = 1 << 16;
const SIZE: usize = 1 << 20;
/// The first block of the allocator.
const HEAP: usize = VALUES + SIZE;

/// Strings that are passed.
#[derive(Clone, Copy)]
pub struct Text {
    /// The `string-encoding` of the sender and of the receiver.
    pub encodings: [&'static str; 2],
    /// The bytes that the strings consist of, again and again. A multiple of them has
    /// to be 16 bytes long, so that every length ends with a whole character.
    pub bytes: &'static [u8],
}

/// Values that are passed in memory.
#[derive(Clone, Copy)]
pub enum Values {
    /// A list with elements of this type. They are zero.
    List(&'static str),
    String(Text),
}

impl Values {
    fn ty(&self) -> String {
        match self {
            Values::List(element) => format!("(list {element})"),
            Values::String(_) => "string".to_owned(),
        }
    }

    /// The canonical options of the sender and of the receiver but for the memory.
    fn encodings(&self) -> [String; 2] {
        match self {
            Values::List(_) => Default::default(),
            Values::String(text) => text.encodings.map(|e| format!("string-encoding={e}")),
        }
    }

    /// What fills the sender's memory.
    fn fill(&self) -> String {
        let Values::String(text) = self else {
            return String::new();
        };
        let length = text.bytes.len();
        let bytes: String = text.bytes.iter().map(|b| format!("\\{b:02x}")).collect();
        format!(
            r#"(data (i32.const {VALUES}) "{bytes}")
            (func $fill
              (local $to i32)
              (local.set $to (i32.const {second}))
              (loop $more
                (i32.store8 (local.get $to)
                  (i32.load8_u (i32.sub (local.get $to) (i32.const {length}))))
                (br_if $more (i32.lt_u
                  (local.tee $to (i32.add (local.get $to) (i32.const 1)))
                  (i32.const {HEAP})))))
            (start $fill)"#,
            second = VALUES + length,
        )
    }
}

/// A memory with room for the values in any encoding, and its allocator.
fn memory() -> String {
    format!(
        r#"(memory (export "memory") 128)
        (global $next (mut i32) (i32.const {HEAP}))
        (func (export "free-all") (global.set $next (i32.const {HEAP})))
        (func (export "realloc")
          (param $old i32) (param $old-size i32) (param $align i32) (param $size i32)
          (result i32)
          (local $block i32)
          ;; A block that is resized is the last one, and stays where it is.
          (local.set $block
            (select
              (local.get $old)
              (i32.and (i32.add (global.get $next) (i32.const 15)) (i32.const -16))
              (local.get $old)))
          (global.set $next (i32.add (local.get $block) (local.get $size)))
          (local.get $block))"#
    )
}

/// The caller's function: makes `$calls` calls, with `$length` elements each.
fn run(call: &str) -> String {
    format!(
        r#"(func (export "run") (param $calls i32) (param $length i32) (result i32)
          (local $sum i32)
          (loop $again
            (local.set $sum {call})
            (br_if $again
              (local.tee $calls (i32.sub (local.get $calls) (i32.const 1)))))
          (local.get $sum))"#
    )
}

/// The root. Types and functions are in text form, `core` is the type of the lowered
/// function.
fn composition(
    callee: &str,
    ty: &str,
    core: &str,
    options: &str,
    fill: &str,
    call: &str,
) -> String {
    let (memory, run) = (memory(), run(call));
    format!(
        r#"(component
          (component $callee {callee})
          (instance $callee (instantiate $callee))
          (component $caller
            (import "f" (func $f {ty}))
            (core module $memory {memory} {fill})
            (core instance $memory (instantiate $memory))
            (core func $f (canon lower (func $f)
              (memory $memory "memory") (realloc (func $memory "realloc")) {options}))
            (core module $main
              (import "memory" "memory" (memory 1))
              (import "memory" "free-all" (func $free-all))
              (import "callee" "f" (func $f {core}))
              {run})
            (core instance $main (instantiate $main
              (with "memory" (instance $memory))
              (with "callee" (instance (export "f" (func $f))))))
            (func (export "run") (param "calls" u32) (param "length" u32) (result u32)
              (canon lift (core func $main "run"))))
          (instance $caller (instantiate $caller (with "f" (func $callee "f"))))
          (export "run" (func $caller "run")))"#
    )
}

/// What the function between two components does, where no memory is needed.
const SCALAR: &str = "(func $f (export \"f\") (param i32) (result i32)
    (i32.add (i32.mul (local.get 0) (i32.const 5)) (i32.const 1)))";
const SCALAR_CALL: &str = "(call $f (local.get $sum))";

/// Calls of a function of whole core values.
pub fn scalar() -> String {
    of_scalars("(param \"x\" u32) (result u32)", SCALAR)
}

/// Calls of a function whose parameter is cut off and whose result is 0 or 1.
pub fn narrow() -> String {
    of_scalars("(param \"x\" u8) (result bool)", SCALAR)
}

fn of_scalars(ty: &str, func: &str) -> String {
    let callee = format!(
        r#"(core module $m {func})
        (core instance $i (instantiate $m))
        (func (export "f") {ty} (canon lift (core func $i "f")))"#
    );
    let core = "(param i32) (result i32)";
    composition(&callee, ty, core, "", "", SCALAR_CALL)
}

/// The same as [`scalar`], as one module.
pub fn hand_linked() -> String {
    let func = SCALAR.replace("(export \"f\")", "");
    format!("(module {func} {})", run(SCALAR_CALL))
}

/// Calls of a function that takes values.
pub fn send(values: &Values) -> String {
    let ty = format!("(param \"values\" {}) (result u32)", values.ty());
    let (memory, [from, to]) = (memory(), values.encodings());
    let callee = format!(
        r#"(core module $m
          {memory}
          (func (export "f") (param $at i32) (param $length i32) (result i32)
            (global.set $next (i32.const {HEAP}))
            (local.get $length)))
        (core instance $i (instantiate $m))
        (func (export "f") {ty} (canon lift (core func $i "f")
          (memory $i "memory") (realloc (func $i "realloc")) {to}))"#
    );
    let call = format!("(call $f (i32.const {VALUES}) (local.get $length))");
    let core = "(param i32 i32) (result i32)";
    composition(&callee, &ty, core, &from, &values.fill(), &call)
}

/// Calls of a function that returns values.
pub fn receive(values: &Values) -> String {
    let ty = format!("(param \"length\" u32) (result {})", values.ty());
    let (memory, fill) = (memory(), values.fill());
    let [from, to] = values.encodings();
    let callee = format!(
        r#"(core module $m
          {memory} {fill}
          (func (export "f") (param $length i32) (result i32)
            (i32.store (i32.const 16) (i32.const {VALUES}))
            (i32.store (i32.const 20) (local.get $length))
            (i32.const 16)))
        (core instance $i (instantiate $m))
        (func (export "f") {ty} (canon lift (core func $i "f")
          (memory $i "memory") {from}))"#
    );
    let call = "(block (result i32)
        (call $free-all)
        (call $f (local.get $length) (i32.const 16))
        (i32.load (i32.const 20)))";
    composition(&callee, &ty, "(param i32 i32)", &to, "", call)
}
