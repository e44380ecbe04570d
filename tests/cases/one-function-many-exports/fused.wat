(module
  (type (;0;) (func (param i32) (result i32)))
  (export "f" (func $root/id))
  (export "as-s8" (func $root/id))
  (export "a#f" (func $root/id))
  (export "b#f" (func $root/id))
  (export "test:x/y@0.1.0#f" (func $root/id))
  (export "id" (func $root/id))
  (func $root/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
)
