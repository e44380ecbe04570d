(module
  (type (;0;) (func (param i64) (result i64)))
  (type (;1;) (func (param f32) (result f32)))
  (type (;2;) (func (param f64) (result f64)))
  (type (;3;) (func (param i32) (result i32)))
  (export "s64" (func $caller/s64))
  (export "u64" (func $caller/u64))
  (export "f32" (func $caller/f32))
  (export "f64" (func $caller/f64))
  (export "i64" (func $callee/i64))
  (export "f32$2" (func $callee/f32))
  (export "f64$2" (func $callee/f64))
  (func $callee/i64 (;0;) (type 0) (param i64) (result i64)
    local.get 0
  )
  (func $callee/f32 (;1;) (type 1) (param f32) (result f32)
    local.get 0
  )
  (func $callee/f64 (;2;) (type 2) (param f64) (result f64)
    local.get 0
  )
  (func $caller/s64 (;3;) (type 0) (param i64) (result i64)
    local.get 0
    call $callee/i64
  )
  (func $caller/u64 (;4;) (type 0) (param i64) (result i64)
    local.get 0
    call $callee/i64
  )
  (func $caller/f32 (;5;) (type 3) (param i32) (result i32)
    local.get 0
    f32.reinterpret_i32
    call $callee/f32
    i32.reinterpret_f32
  )
  (func $caller/f64 (;6;) (type 0) (param i64) (result i64)
    local.get 0
    f64.reinterpret_i64
    call $callee/f64
    i64.reinterpret_f64
  )
)
