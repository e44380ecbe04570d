(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i64)))
  (type (;2;) (func (param i32) (result i32)))
  (import "test:host/log@1.0.0" "f" (func $test:host/log@1.0.0#f (;0;) (type 0)))
  (import "test:host/log@2.1.0" "f" (func $test:host/log@2.1.0#f (;1;) (type 1)))
  (import "$root" "f" (func $$root#f (;2;) (type 0)))
  (export "test:app/api@2.0.0#run" (func $root/run))
  (export "run" (func $root/run))
  (func $root/run (;3;) (type 2) (param i32) (result i32)
    local.get 0
    call $test:host/log@1.0.0#f
    i64.const -1
    call $test:host/log@2.1.0#f
    i32.const 511
    call $$root#f
    i32.const 9
    call $test:host/log@1.0.0#f
    i32.const 7
  )
)
