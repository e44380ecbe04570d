(module
  (type (;0;) (func (param i32) (result i32)))
  (memory (;0;) 1)
  (memory (;1;) 1 2)
  (export "a" (func $a/grow))
  (export "b" (func $b/grow))
  (export "grow" (func $a/grow))
  (export "grow$2" (func $b/grow))
  (func $a/grow (;0;) (type 0) (param i32) (result i32)
    local.get 0
    memory.grow
  )
  (func $b/grow (;1;) (type 0) (param i32) (result i32)
    local.get 0
    memory.grow 1
  )
)
