(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (result i64)))
  (table $t (;0;) 8 funcref)
  (memory (;0;) 1)
  (global (;0;) i32 i32.const 100)
  (global (;1;) i32 i32.const 3)
  (global (;2;) i64 i64.const 2305843009213693953)
  (global $derived (;3;) i32 i32.const 100 i32.const 29 i32.const 3 i32.sub i32.add)
  (global $wide (;4;) i64 i64.const 2305843009213693953 i64.const 2 i64.mul i64.const 1 i64.add)
  (export "byte" (func $root.1/byte))
  (export "derived" (func $root.1/derived))
  (export "wide" (func $root.1/wide))
  (export "call" (func $root.1/call))
  (export "base" (global 0))
  (export "slot" (global 1))
  (export "big" (global 2))
  (elem (;0;) (i32.const 3) func $five)
  (func $five (;0;) (type 0) (result i32)
    i32.const 5
  )
  (func $root.1/byte (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.1/derived (;2;) (type 0) (result i32)
    global.get $derived
  )
  (func $root.1/wide (;3;) (type 2) (result i64)
    global.get $wide
  )
  (func $root.1/call (;4;) (type 1) (param i32) (result i32)
    local.get 0
    call_indirect (type 0)
  )
  (data (;0;) (i32.const 100) "A")
  (data (;1;) (offset i32.const 100 i32.const 20 i32.add) "B")
)
