(module
  (type $f (;0;) (func (result i32)))
  (type (;1;) (func))
  (type (;2;) (func (param i64) (result i32)))
  (type (;3;) (func (param i32) (result i32)))
  (table (;0;) i64 4 funcref)
  (table (;1;) 2 funcref)
  (memory (;0;) i64 2)
  (global (;0;) i64 i64.const 70000)
  (global $flag (;1;) (mut i32) i32.const 0)
  (global $g (;2;) funcref ref.func $eight)
  (export "byte" (func $root.2/byte))
  (export "typed" (func $root.2/typed))
  (export "second" (func $root.2/second))
  (export "is-null" (func $root.2/is-null))
  (export "flag" (func $root.0/get-flag))
  (export "mem" (memory 0))
  (export "first" (table 0))
  (export "second$2" (table 1))
  (export "at" (global 0))
  (export "flag$2" (global $flag))
  (export "get-flag" (func $root.0/get-flag))
  (start $meld:start)
  (elem (;0;) funcref (ref.func $seven) (ref.func $eight))
  (elem (;1;) funcref (ref.func $eight) (ref.null func))
  (func $root.0/get-flag (;0;) (type $f) (result i32)
    global.get $flag
  )
  (func $root.0/start (;1;) (type 1)
    i32.const 1
    global.set $flag
  )
  (func $root.1/start (;2;) (type 1)
    global.get $flag
    i32.const 2
    i32.add
    global.set $flag
  )
  (func $seven (;3;) (type $f) (result i32)
    i32.const 7
  )
  (func $eight (;4;) (type $f) (result i32)
    i32.const 8
  )
  (func $root.2/byte (;5;) (type 2) (param i64) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.2/typed (;6;) (type 2) (param i64) (result i32)
    local.get 0
    call_indirect (type $f)
  )
  (func $root.2/second (;7;) (type 3) (param i32) (result i32)
    local.get 0
    call_indirect 1 (type $f)
  )
  (func $root.2/is-null (;8;) (type 3) (param i32) (result i32)
    local.get 0
    table.get 1
    ref.is_null
  )
  (func $meld:start (;9;) (type 1)
    call $root.0/start
    call $root.1/start
    i64.const 1
    i32.const 0
    i32.const 2
    table.init 0
    elem.drop 0
    i32.const 0
    i32.const 0
    i32.const 2
    table.init 1 1
    elem.drop 1
    i64.const 70000
    i32.const 0
    i32.const 1
    memory.init 0
    data.drop 0
  )
  (data (;0;) "\09")
)
