(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i64) (result i32)))
  (type (;2;) (func (param i64) (result i64)))
  (type (;3;) (func))
  (type (;4;) (func (param i32) (result i32)))
  (table $t (;0;) i64 2 funcref)
  (memory (;0;) 1)
  (memory $m (;1;) i64 1 4)
  (export "get" (func $root.1/get))
  (export "far" (func $root.1/far))
  (export "grow" (func $root.1/grow))
  (export "copy" (func $root.1/copy))
  (export "small" (func $root.1/small))
  (export "table" (func $root.1/table))
  (export "mem" (memory 0))
  (elem (;0;) (i64.const 1) func $four)
  (func $four (;0;) (type 0) (result i32)
    i32.const 4
  )
  (func $root.1/get (;1;) (type 1) (param i64) (result i32)
    local.get 0
    i32.load16_u $m
  )
  (func $root.1/far (;2;) (type 1) (param i64) (result i32)
    local.get 0
    i32.load8_u $m offset=4294967296
  )
  (func $root.1/grow (;3;) (type 2) (param i64) (result i64)
    local.get 0
    memory.grow $m
  )
  (func $root.1/copy (;4;) (type 3)
    i32.const 100
    i64.const 8
    i32.const 2
    memory.copy 0 $m
    i64.const 16
    i32.const 100
    i32.const 2
    memory.copy $m 0
  )
  (func $root.1/small (;5;) (type 4) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.1/table (;6;) (type 1) (param i64) (result i32)
    local.get 0
    call_indirect (type 0)
  )
  (data (;0;) (i32.const 8) "\03")
  (data (;1;) (memory $m) (i64.const 8) "\01\02")
)
