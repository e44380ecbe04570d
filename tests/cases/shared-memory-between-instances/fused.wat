(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (param i32 i32)))
  (memory (;0;) 1 4)
  (memory (;1;) 1 4)
  (export "get" (func $root.2/get))
  (export "set" (func $root.3/set))
  (export "size" (func $root.2/size))
  (export "grow" (func $root.1/grow))
  (export "own" (func $root.4/get))
  (export "mem" (memory 0))
  (export "grow$2" (func $root.0/grow))
  (export "mem$2" (memory 1))
  (export "get$2" (func $root.4/get))
  (export "size$2" (func $root.4/size))
  (func $root.0/grow (;0;) (type 0) (result i32)
    i32.const 1
    memory.grow
  )
  (func $root.1/grow (;1;) (type 0) (result i32)
    i32.const 1
    memory.grow 1
  )
  (func $root.2/get (;2;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load 1
  )
  (func $root.2/size (;3;) (type 0) (result i32)
    memory.size 1
  )
  (func $root.3/set (;4;) (type 2) (param i32 i32)
    local.get 0
    local.get 1
    i32.store 1
  )
  (func $root.4/get (;5;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load
  )
  (func $root.4/size (;6;) (type 0) (result i32)
    memory.size
  )
)
