(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func))
  (table (;0;) 2 funcref)
  (export "f" (func $root.0/call))
  (export "set" (func $root.2/set))
  (elem (;0;) (i32.const 0) func $one)
  (elem (;1;) declare func $two)
  (func $one (;0;) (type 0) (result i32)
    i32.const 1
  )
  (func $root.0/call (;1;) (type 0) (result i32)
    i32.const 0
    call_indirect (type 0)
  )
  (func $two (;2;) (type 0) (result i32)
    i32.const 2
  )
  (func $root.2/set (;3;) (type 1)
    i32.const 0
    ref.func $two
    table.set 0
  )
)
