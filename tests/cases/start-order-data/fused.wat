(module
  (type (;0;) (func))
  (type (;1;) (func (param i32) (result i32)))
  (memory (;0;) 1)
  (export "byte" (func $root.2/byte))
  (export "mem" (memory 0))
  (start $meld:start)
  (func $root.1/start (;0;) (type 0)
    i32.const 0
    i32.const 1
    i32.store8
    i32.const 1
    i32.const 1
    i32.store8
  )
  (func $root.2/start (;1;) (type 0)
    i32.const 2
    i32.const 0
    i32.load8_u
    i32.const 1
    i32.load8_u
    i32.add
    i32.store8
  )
  (func $root.2/byte (;2;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $meld:start (;3;) (type 0)
    call $root.1/start
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init 0
    data.drop 0
    call $root.2/start
  )
  (data (;0;) "\02")
)
