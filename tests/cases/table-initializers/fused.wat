(module
  (type $f (;0;) (func (result i32)))
  (type $padding (;1;) (struct))
  (type (;2;) (func (param i32) (result i32)))
  (table $t (;0;) 4 funcref ref.func $seven)
  (table $typed (;1;) 2 (ref $f) ref.func $nine)
  (table $x (;2;) 3 externref)
  (global (;0;) funcref ref.func $eight)
  (global (;1;) funcref ref.null func)
  (export "call" (func $root.1/call))
  (export "typed" (func $root.1/typed))
  (export "nulls" (func $root.1/nulls))
  (export "eight" (func $eight))
  (export "eight-ref" (global 0))
  (export "none" (global 1))
  (elem (;0;) (i32.const 1) funcref (ref.func $eight) (ref.null func))
  (elem (;1;) (table $typed) (i32.const 1) (ref $f) (ref.func $seven))
  (func $eight (;0;) (type $f) (result i32)
    i32.const 8
  )
  (func $seven (;1;) (type $f) (result i32)
    i32.const 7
  )
  (func $nine (;2;) (type $f) (result i32)
    i32.const 9
  )
  (func $root.1/call (;3;) (type 2) (param i32) (result i32)
    local.get 0
    call_indirect (type $f)
  )
  (func $root.1/typed (;4;) (type 2) (param i32) (result i32)
    local.get 0
    table.get $typed
    call_ref $f
  )
  (func $root.1/nulls (;5;) (type $f) (result i32)
    i32.const 2
    table.get $t
    ref.is_null
    i32.const 2
    i32.mul
    i32.const 2
    table.get $x
    ref.is_null
    i32.const 3
    i32.mul
    i32.add
  )
)
