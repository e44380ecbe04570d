(module
  (type (;0;) (func))
  (type (;1;) (func (param i32) (result i32)))
  (memory (;0;) 1)
  (export "byte" (func $root.3/byte))
  (export "mem" (memory 0))
  (start $meld:start)
  (func $start (;0;) (type 0)
    i32.const 0
    i32.const 65793
    i32.store
  )
  (func $root.3/byte (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $meld:start (;2;) (type 0)
    call $start
    i32.const 0
    i32.const 0
    i32.const 2
    memory.init 0
    data.drop 0
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init 1
    data.drop 1
  )
  (data (;0;) "\02\02")
  (data (;1;) "\03")
)
