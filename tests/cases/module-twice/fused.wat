(module
  (type (;0;) (func (param i32) (result i32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "a" (func $root.0/add))
  (export "b" (func $root.1/add))
  (export "add" (func $root.0/add))
  (export "add$2" (func $root.1/add))
  (func $root.0/add (;0;) (type 0) (param i32) (result i32)
    i32.const 8
    i32.const 8
    i32.load
    local.get 0
    i32.add
    i32.store
    i32.const 8
    i32.load
  )
  (func $root.1/add (;1;) (type 0) (param i32) (result i32)
    i32.const 8
    i32.const 8
    i32.load 1
    local.get 0
    i32.add
    i32.store 1
    i32.const 8
    i32.load 1
  )
)
