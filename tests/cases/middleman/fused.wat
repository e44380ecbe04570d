(module
  (type (;0;) (func (param i32) (result i32)))
  (export "run" (func $c/run))
  (export "double" (func $p/double))
  (func $p/double (;0;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.shl
  )
  (func $c/run (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $p/double
    i32.const 2
    i32.add
  )
)
