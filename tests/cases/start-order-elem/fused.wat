(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func))
  (type (;2;) (func (param i32) (result i32)))
  (table (;0;) 2 funcref)
  (global $seen (;0;) (mut i32) i32.const 0)
  (export "call" (func $root.2/call))
  (export "seen" (func $root.1/seen))
  (export "tab" (table 0))
  (start $meld:start)
  (elem (;0;) declare func $root.1/f)
  (elem (;1;) func $root.2/f)
  (func $root.1/f (;0;) (type 0) (result i32)
    i32.const 1
  )
  (func $start (;1;) (type 1)
    i32.const 0
    ref.func $root.1/f
    table.set 0
    i32.const 1
    ref.func $root.1/f
    table.set 0
    i32.const 0
    call_indirect (type 0)
    global.set $seen
  )
  (func $root.1/seen (;2;) (type 0) (result i32)
    global.get $seen
  )
  (func $root.2/f (;3;) (type 0) (result i32)
    i32.const 2
  )
  (func $root.2/call (;4;) (type 2) (param i32) (result i32)
    local.get 0
    call_indirect (type 0)
  )
  (func $meld:start (;5;) (type 1)
    call $start
    i32.const 0
    i32.const 0
    i32.const 1
    table.init 1
    elem.drop 1
  )
)
