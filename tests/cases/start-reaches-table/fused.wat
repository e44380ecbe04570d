(module
  (type $t (;0;) (func (result i32)))
  (type (;1;) (func))
  (table (;0;) 1 funcref)
  (global $seen (;0;) (mut i32) i32.const 0)
  (global $call (;1;) (mut (ref null $t)) ref.null $t)
  (export "seen" (func $root.1/seen))
  (export "call" (func $root.0/call))
  (start $meld:start)
  (elem (;0;) (i32.const 0) func $1)
  (elem (;1;) func $2)
  (func $1 (;0;) (type $t) (result i32)
    i32.const 1
  )
  (func $root.0/call (;1;) (type $t) (result i32)
    i32.const 0
    call_indirect (type $t)
  )
  (func $start (;2;) (type 1)
    ref.func $root.0/call
    global.set $call
    global.get $call
    call_ref $t
    global.set $seen
  )
  (func $root.1/seen (;3;) (type $t) (result i32)
    global.get $seen
  )
  (func $2 (;4;) (type $t) (result i32)
    i32.const 2
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
