(module
  (type (;0;) (func (param i32 i32) (result i32)))
  (export "run" (func $sum))
  (func $sum (;0;) (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
  )
)
