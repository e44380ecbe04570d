(module
  (type (;0;) (func (param i32 i32) (result i32)))
  (export "run" (func $run/run))
  (func $sum (;0;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
  )
  (func $test:k/math/test:k/math#add (;1;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $sum
  )
  (func $run/run (;2;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $test:k/math/test:k/math#add
  )
)
