(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (table (;0;) 6 funcref)
  (memory (;0;) 3)
  (export "byte" (func $root.1/byte))
  (export "call" (func $root.1/call))
  (export "mem" (memory 0))
  (export "tab" (table 0))
  (elem (;0;) (i32.const 5) func $five)
  (func $five (;0;) (type 0) (result i32)
    i32.const 5
  )
  (func $root.1/byte (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.1/call (;2;) (type 1) (param i32) (result i32)
    local.get 0
    call_indirect (type 0)
  )
  (data (;0;) (i32.const 131072) "A")
)
