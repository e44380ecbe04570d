(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (export "test:k/types#zero" (func $test:k/types/zero))
  (export "test:app/api#sum" (func $test:k/types/add))
  (func $test:k/types/zero (;0;) (type 0) (result i32)
    i32.const 0
  )
  (func $test:k/types/add (;1;) (type 1) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
  )
)
