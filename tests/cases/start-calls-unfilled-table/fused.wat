(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func))
  (table (;0;) 1 funcref)
  (export "run" (func $root.1/run))
  (export "tab" (table 0))
  (export "f" (func $root.0/f))
  (start $meld:start)
  (elem (;0;) func $f)
  (func $root.0/f (;0;) (type 0) (result i32)
    i32.const 0
    call_indirect (type 0)
  )
  (func $start (;1;) (type 1)
    call $root.0/f
    drop
  )
  (func $root.1/run (;2;) (type 0) (result i32)
    call $root.0/f
  )
  (func $f (;3;) (type 0) (result i32)
    i32.const 1
  )
  (func $meld:start (;4;) (type 1)
    call $start
    i32.const 0
    i32.const 0
    i32.const 1
    table.init 0
    elem.drop 0
  )
)
