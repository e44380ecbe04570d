(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (result i32)))
  (import "test:host/log@1.0.0" "emit" (func $test:host/log@1.0.0#emit (;0;) (type 0)))
  (import "test:host/log@1.0.0" "emit$2" (func $test:host/log@1.0.0#emit$2 (;1;) (type 0)))
  (import "test:host/only@1.0.0" "get" (func $test:host/only@1.0.0#get (;2;) (type 2)))
  (export "inc" (func $inc/inc))
  (export "run" (func $run/run))
  (func $inc/inc (;3;) (type 1) (param i32) (result i32)
    i32.const 77
    call $test:host/log@1.0.0#emit
    local.get 0
    i32.const 1
    i32.add
  )
  (func $run/run (;4;) (type 1) (param i32) (result i32)
    call $test:host/only@1.0.0#get
    call $test:host/log@1.0.0#emit$2
    local.get 0
    call $inc/inc
  )
)
