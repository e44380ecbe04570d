(module
  (type (;0;) (func (param i32 i32) (result i32)))
  (global (;0;) i32 i32.const 1000)
  (export "run" (func $root.2/run))
  (export "add" (func $root.0/add))
  (export "sub" (func $root.0/sub))
  (export "factor" (global 0))
  (func $root.0/add (;0;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
  )
  (func $root.0/sub (;1;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.sub
  )
  (func $root.2/run (;2;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $root.0/sub
    global.get 0
    i32.mul
    local.get 0
    local.get 1
    call $root.0/add
    i32.add
  )
)
