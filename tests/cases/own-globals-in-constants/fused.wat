(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (table $t (;0;) 8 funcref)
  (memory (;0;) 1)
  (global (;0;) i32 i32.const 1000)
  (global (;1;) i64 i64.const 1000)
  (global $base (;2;) i32 i32.const 12)
  (global $next (;3;) i32 i32.const 12 i32.const 3 i32.add)
  (global $value (;4;) i32 i32.const 15 i32.const 12 i32.const 9 i32.add i32.add)
  (export "byte" (func $root.1/byte))
  (export "value" (func $root.1/value))
  (export "call" (func $root.1/call))
  (export "f" (func $root.0/f))
  (elem (;0;) (offset i32.const 15 i32.const 12 i32.sub) func $five)
  (func $root.0/f (;0;) (type 0))
  (func $five (;1;) (type 1) (result i32)
    i32.const 5
  )
  (func $root.1/byte (;2;) (type 2) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.1/value (;3;) (type 1) (result i32)
    global.get $value
  )
  (func $root.1/call (;4;) (type 2) (param i32) (result i32)
    local.get 0
    call_indirect (type 1)
  )
  (data (;0;) (i32.const 12) "A")
  (data (;1;) (i32.const 15) "B")
)
