(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (result i32)))
  (table (;0;) 1 funcref)
  (memory (;0;) 1)
  (global (;0;) (mut i32) i32.const 0)
  (export "run" (func $root.1/run))
  (export "same" (func $root.1/same))
  (export "tables" (func $root.1/tables))
  (export "f" (func $root.0/f))
  (export "mem" (memory 0))
  (export "tab" (table 0))
  (export "g" (global 0))
  (elem (;0;) declare func $root.0/f)
  (func $root.0/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $root.1/run (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $root.0/f
    local.get 0
    call $root.0/f
    i32.add
  )
  (func $root.1/same (;2;) (type 1) (result i32)
    i32.const 0
    i32.const 1
    i32.store
    i32.const 1
    global.set 0
    i32.const 0
    i32.load
    global.get 0
    i32.and
  )
  (func $root.1/tables (;3;) (type 1) (result i32)
    i32.const 0
    ref.func $root.0/f
    table.set 0
    i32.const 1
    i32.const 0
    call_indirect (type 0)
  )
)
