(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (global (;0;) (mut i32) i32.const 0)
  (export "get" (func $root.2/get))
  (export "g" (global 0))
  (start $meld:start)
  (func $root.1/start (;0;) (type 0)
    global.get 0
    i32.const 4
    i32.add
    i32.const 10
    i32.mul
    global.set 0
  )
  (func $root.2/start (;1;) (type 0)
    global.get 0
    i32.const 2
    i32.add
    global.set 0
  )
  (func $root.2/get (;2;) (type 1) (result i32)
    global.get 0
  )
  (func $meld:start (;3;) (type 0)
    call $root.1/start
    call $root.2/start
  )
)
