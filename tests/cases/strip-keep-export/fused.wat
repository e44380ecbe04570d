(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32)))
  (memory (;0;) 2)
  (memory (;1;) 1)
  (export "test:k/seven#get" (func $test:k/seven/get))
  (export "test:k/seven#set" (func $test:k/seven/set))
  (export "run" (func $test:k/seven/get))
  (export "memory$2" (memory 1))
  (export "probe" (func $run/probe))
  (func $test:k/seven/get (;0;) (type 0) (result i32)
    i32.const 7
  )
  (func $test:k/seven/set (;1;) (type 1) (param i32)
    i32.const 0
    local.get 0
    i32.store
  )
  (func $run/probe (;2;) (type 0) (result i32)
    i32.const 3
    i32.load8_u 1
  )
)
