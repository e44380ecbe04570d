(module
  (type $unused (;0;) (func (param f64 f64)))
  (type (;1;) (func (result i32)))
  (type $f (;2;) (func (param i32) (result i32)))
  (type (;3;) (func (param i64) (result i32)))
  (type (;4;) (func (param i32 i32) (result i32)))
  (table (;0;) 4 funcref)
  (export "call" (func $root.3/call))
  (export "size" (func $root.0/size))
  (export "tab" (table 0))
  (elem (;0;) (i32.const 0) func $inc)
  (elem (;1;) (i32.const 1) func $double)
  (elem (;2;) (i32.const 3) func $wrong)
  (func $root.0/size (;0;) (type 1) (result i32)
    table.size 0
  )
  (func $inc (;1;) (type $f) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.add
  )
  (func $wrong (;2;) (type 3) (param i64) (result i32)
    i32.const 0
  )
  (func $double (;3;) (type $f) (param i32) (result i32)
    local.get 0
    i32.const 2
    i32.mul
  )
  (func $root.3/call (;4;) (type 4) (param i32 i32) (result i32)
    local.get 1
    local.get 0
    call_indirect (type $f)
  )
)
