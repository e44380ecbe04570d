(module
  (type $super (;0;) (sub (func (result i32))))
  (type $sub (;1;) (sub $super (func (result i32))))
  (type $final (;2;) (func (result i32)))
  (type (;3;) (func (param i32) (result i32)))
  (table $t (;0;) 2 2 funcref)
  (export "direct" (func $root/direct))
  (export "as-super" (func $root/as-super))
  (export "as-sub" (func $root/as-sub))
  (export "is-sub" (func $root/is-sub))
  (elem (;0;) (i32.const 0) func $forwarder $target)
  (func $target (;0;) (type $sub) (result i32)
    i32.const 7
  )
  (func $forwarder (;1;) (type $super) (result i32)
    call $target
  )
  (func $root/direct (;2;) (type $final) (result i32)
    i32.const 0
    call $target
    i32.add
  )
  (func $root/as-super (;3;) (type 3) (param i32) (result i32)
    local.get 0
    call_indirect (type $super)
  )
  (func $root/as-sub (;4;) (type 3) (param i32) (result i32)
    local.get 0
    call_indirect (type $sub)
  )
  (func $root/is-sub (;5;) (type 3) (param i32) (result i32)
    local.get 0
    table.get $t
    ref.test (ref $sub)
  )
)
