(module
  (type $f (;0;) (func (result i32)))
  (type (;1;) (func (param funcref) (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (table $t (;0;) 1 funcref)
  (global $g (;0;) funcref ref.func $twenty)
  (export "run" (func $root/run))
  (export "exported" (func $root/exported))
  (export "thirty" (func $thirty))
  (elem (;0;) declare func $ten)
  (elem (;1;) declare func $twenty)
  (func $ten (;0;) (type $f) (result i32)
    i32.const 10
  )
  (func $twenty (;1;) (type $f) (result i32)
    i32.const 20
  )
  (func $thirty (;2;) (type $f) (result i32)
    i32.const 30
  )
  (func $go (;3;) (type 1) (param funcref) (result i32)
    i32.const 0
    local.get 0
    table.set $t
    i32.const 0
    call_indirect (type $f)
  )
  (func $root/run (;4;) (type 2) (param i32) (result i32)
    ref.func $ten
    ref.func $twenty
    local.get 0
    i32.const 1
    i32.eq
    select (result funcref)
    call $go
  )
  (func $root/exported (;5;) (type $f) (result i32)
    ref.func $thirty
    call $go
  )
)
