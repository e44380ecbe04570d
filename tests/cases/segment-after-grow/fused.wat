(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (table (;0;) 2 funcref)
  (memory (;0;) 1)
  (export "byte" (func $root.2/byte))
  (export "call" (func $root.2/call))
  (export "mem" (memory 0))
  (export "tab" (table 0))
  (start $meld:start)
  (elem (;0;) func $nine)
  (func $start (;0;) (type 0)
    i32.const 1
    memory.grow
    drop
    ref.null func
    i32.const 1
    table.grow 0
    drop
  )
  (func $nine (;1;) (type 1) (result i32)
    i32.const 9
  )
  (func $root.2/byte (;2;) (type 2) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.2/call (;3;) (type 2) (param i32) (result i32)
    local.get 0
    call_indirect (type 1)
  )
  (func $meld:start (;4;) (type 0)
    call $start
    i32.const 2
    i32.const 0
    i32.const 1
    table.init 0
    elem.drop 0
    i32.const 65536
    i32.const 0
    i32.const 1
    memory.init 0
    data.drop 0
  )
  (data (;0;) "\09")
)
