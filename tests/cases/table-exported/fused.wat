(module
  (type (;0;) (func (result i32)))
  (table (;0;) 1 funcref)
  (table $own (;1;) 1 1 funcref)
  (global $at (;0;) (mut i32) i32.const 0)
  (export "call" (func $root/call))
  (export "table" (table 0))
  (export "at" (global $at))
  (elem (;0;) (table $own) (i32.const 0) func $f)
  (elem (;1;) (i32.const 0) func $f)
  (func $f (;0;) (type 0) (result i32)
    i32.const 1
  )
  (func $by-table (;1;) (type 0) (result i32)
    i32.const 0
    call_indirect (type 0)
  )
  (func $by-global (;2;) (type 0) (result i32)
    global.get $at
    call_indirect $own (type 0)
  )
  (func $root/call (;3;) (type 0) (result i32)
    call $by-table
    call $by-global
    i32.mul
  )
)
