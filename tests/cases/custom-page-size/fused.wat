(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (result i32)))
  (type (;3;) (func (param i32) (result i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (memory (;0;) 10 (pagesize 0x1))
  (export "size" (func $root.1/size))
  (export "get" (func $root.1/get))
  (export "grow" (func $root.1/grow))
  (start $start)
  (func $start (;1;) (type 1)
    i32.const 1
    call $$root#log
  )
  (func $root.1/size (;2;) (type 2) (result i32)
    memory.size
  )
  (func $root.1/get (;3;) (type 3) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $root.1/grow (;4;) (type 3) (param i32) (result i32)
    local.get 0
    memory.grow
  )
  (data (;0;) (i32.const 8) "AB")
)
