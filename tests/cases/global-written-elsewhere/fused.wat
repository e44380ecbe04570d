(module
  (type $id (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (result i32)))
  (type (;2;) (func))
  (table (;0;) 2 funcref)
  (global (;0;) (mut i32) i32.const 0)
  (export "f" (func $two))
  (export "g" (func $root.1/g))
  (export "h" (func $idf))
  (export "flip" (func $root.2/flip))
  (elem (;0;) (i32.const 0) func $one $two)
  (func $one (;0;) (type 1) (result i32)
    i32.const 1
  )
  (func $two (;1;) (type 1) (result i32)
    i32.const 2
  )
  (func $root.1/g (;2;) (type 1) (result i32)
    global.get 0
    call_indirect (type 1)
  )
  (func $idf (;3;) (type $id) (param i32) (result i32)
    local.get 0
  )
  (func $root.2/flip (;4;) (type 2)
    i32.const 1
    global.set 0
  )
)
