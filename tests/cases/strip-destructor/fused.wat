(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (result i32)))
  (export "run" (func $run/run))
  (func $k:k/api/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $run/run (;1;) (type 1) (result i32)
    i32.const 3
    call $k:k/api/f
  )
)
