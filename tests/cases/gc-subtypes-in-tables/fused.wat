(module
  (type $super (;0;) (sub (func (result i32))))
  (type $sub (;1;) (sub $super (func (result i32))))
  (type $final (;2;) (func (result i32)))
  (type $padding (;3;) (struct (field i64)))
  (type (;4;) (func (param i32) (result i32)))
  (table (;0;) 3 funcref)
  (export "call" (func $root.1/call))
  (export "cast" (func $root.1/cast))
  (export "tab" (table 0))
  (elem (;0;) (i32.const 0) func $a $b $c)
  (func $a (;0;) (type $sub) (result i32)
    i32.const 1
  )
  (func $b (;1;) (type $super) (result i32)
    i32.const 2
  )
  (func $c (;2;) (type $final) (result i32)
    i32.const 3
  )
  (func $root.1/call (;3;) (type 4) (param i32) (result i32)
    local.get 0
    call_indirect (type $super)
  )
  (func $root.1/cast (;4;) (type 4) (param i32) (result i32)
    local.get 0
    table.get 0
    ref.test (ref $sub)
  )
)
