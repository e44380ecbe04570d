(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (memory (;0;) 1)
  (export "run" (func $root.1/run))
  (export "mem" (memory 0))
  (start $meld:start)
  (func $root.0/start (;0;) (type 0)
    i32.const 0
    i32.const 1
    i32.store
  )
  (func $root.1/start (;1;) (type 0)
    i32.const 8
    i32.const 0
    i32.const 1
    memory.init $d
  )
  (func $root.1/run (;2;) (type 1) (result i32)
    i32.const 1
  )
  (func $meld:start (;3;) (type 0)
    call $root.0/start
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init $d
    data.drop $d
    call $root.1/start
  )
  (data $d (;0;) "A")
)
