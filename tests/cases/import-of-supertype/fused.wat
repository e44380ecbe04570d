(module
  (type $super (;0;) (sub (func (result i32))))
  (type $sub (;1;) (sub final $super (func (result i32))))
  (type $plain (;2;) (func (result i32)))
  (table $t (;0;) 1 (ref null $super))
  (global (;0;) (ref null $super) ref.func $f)
  (global $copy (;1;) (ref null $super) ref.func $f)
  (export "call" (func $root.1/call))
  (export "indirect" (func $root.1/indirect))
  (export "exact" (func $root.1/exact))
  (export "global" (func $root.1/global))
  (export "any" (func $root.1/any))
  (export "f" (func $f))
  (export "g" (global 0))
  (elem (;0;) (table $t) (i32.const 0) (ref null $super) (ref.func $f))
  (func $f (;0;) (type $sub) (result i32)
    i32.const 7
  )
  (func $root.1/call (;1;) (type $plain) (result i32)
    call $f
  )
  (func $root.1/indirect (;2;) (type $plain) (result i32)
    i32.const 0
    call_indirect (type $super)
  )
  (func $root.1/exact (;3;) (type $plain) (result i32)
    i32.const 0
    table.get $t
    ref.test (ref $sub)
  )
  (func $root.1/global (;4;) (type $plain) (result i32)
    global.get $copy
    call_ref $super
  )
  (func $root.1/any (;5;) (type $plain) (result i32)
    block $is (result (ref $sub))
      global.get 0
      br_on_cast $is (ref null $super) (ref $sub)
      drop
      i32.const 0
      return
    end
    drop
    i32.const 1
  )
)
