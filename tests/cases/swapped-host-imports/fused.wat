(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (result i32)))
  (import "$root" "right" (func $$root#right (;0;) (type 0)))
  (import "$root" "left" (func $$root#left (;1;) (type 0)))
  (export "run" (func $c/run))
  (func $c/run (;2;) (type 1) (result i32)
    i32.const 1
    call $$root#right
    i32.const 2
    call $$root#left
    i32.const 0
  )
)
