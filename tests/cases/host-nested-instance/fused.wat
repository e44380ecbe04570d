(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i64)))
  (type (;2;) (func (result i32)))
  (import "test:host/outer#inner" "f" (func $test:host/outer#inner#f (;0;) (type 0)))
  (import "test:host/outer" "f" (func $test:host/outer#f (;1;) (type 1)))
  (export "run" (func $root/run))
  (export "test:app/outer#inner#run" (func $root/run))
  (func $root/run (;2;) (type 2) (result i32)
    i32.const 1
    call $test:host/outer#inner#f
    i64.const 2
    call $test:host/outer#f
    i32.const 5
  )
)
