(module
  (type (;0;) (func (param i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (type (;3;) (func))
  (memory (;0;) 1)
  (memory (;1;) 1 1 shared)
  (export "add" (func $root.2/add))
  (export "swap-if" (func $root.2/swap-if))
  (export "get" (func $root.2/get))
  (export "wait" (func $root.2/wait))
  (export "notify" (func $root.2/notify))
  (export "fence" (func $root.2/fence))
  (export "mem" (memory 1))
  (func $root.2/add (;0;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.atomic.rmw.add 1
  )
  (func $root.2/swap-if (;1;) (type 1) (param i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    i32.atomic.rmw.cmpxchg 1
  )
  (func $root.2/get (;2;) (type 2) (param i32) (result i32)
    local.get 0
    i32.atomic.load 1
  )
  (func $root.2/wait (;3;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i64.const 0
    memory.atomic.wait32 1
  )
  (func $root.2/notify (;4;) (type 2) (param i32) (result i32)
    local.get 0
    i32.const 1
    memory.atomic.notify 1
  )
  (func $root.2/fence (;5;) (type 3)
    atomic.fence
  )
)
