(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (import "$root" "f" (func $$root#f (;0;) (type 1)))
  (export "through" (func $$root#f))
  (export "count" (func $root/one))
  (export "one" (func $root/one))
  (func $root/one (;1;) (type 0) (result i32)
    i32.const 1
  )
)
