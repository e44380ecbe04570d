(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (table $t (;0;) 2 funcref)
  (memory (;0;) 1)
  (export "byte" (func $root/byte))
  (export "call" (func $root/call))
  (elem (;0;) (offset i32.const -2147483648 i32.const 2147483647 i32.sub) func $five)
  (func $five (;0;) (type 0) (result i32)
    i32.const 5
  )
  (func $root/byte (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root/call (;2;) (type 1) (param i32) (result i32)
    local.get 0
    call_indirect (type 0)
  )
  (data (;0;) (offset i32.const -1 i32.const 3 i32.add) "A")
  (data (;1;) (offset i32.const 65536 i32.const 65536 i32.mul) "B")
)
