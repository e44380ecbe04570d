(module
  (type (;0;) (func))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (result i32)))
  (table (;0;) 1 funcref)
  (memory (;0;) 1)
  (global $seen (;0;) (mut i32) i32.const 0)
  (export "data" (func $root.2/data))
  (export "elem" (func $root.2/elem))
  (export "in-start" (func $root.2/in-start))
  (export "mem" (memory 0))
  (export "tab" (table 0))
  (start $meld:start)
  (elem $e (;0;) func $f)
  (func $root.1/start (;0;) (type 0)
    i32.const 0
    i32.const -1
    i32.store
    i32.const 0
    ref.null func
    i32.const 1
    table.fill 0
  )
  (func $f (;1;) (type 0))
  (func $root.2/start (;2;) (type 0)
    i32.const 0
    i32.const 0
    i32.const 0
    memory.init $d
    i32.const 0
    i32.load8_u
    global.set $seen
  )
  (func $root.2/data (;3;) (type 1) (param i32)
    i32.const 8
    i32.const 0
    local.get 0
    memory.init $d
  )
  (func $root.2/elem (;4;) (type 1) (param i32)
    i32.const 0
    i32.const 0
    local.get 0
    table.init $e
  )
  (func $root.2/in-start (;5;) (type 2) (result i32)
    global.get $seen
  )
  (func $meld:start (;6;) (type 0)
    call $root.1/start
    i32.const 0
    i32.const 0
    i32.const 1
    table.init $e
    elem.drop $e
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init $d
    data.drop $d
    call $root.2/start
  )
  (data $d (;0;) "A")
)
