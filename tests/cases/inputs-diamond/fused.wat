(module
  (type (;0;) (func (result i32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (export "test:d/base#count" (func $test:d/base/count))
  (export "test:d/left#next" (func $test:d/left/next))
  (export "test:d/right#next" (func $test:d/right/next))
  (export "run" (func $run/run))
  (export "count" (func $test:d/base/count))
  (export "next" (func $test:d/left/next))
  (export "next$2" (func $test:d/right/next))
  (func $test:d/base/count (;0;) (type 0) (result i32)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
    global.get $n
  )
  (func $test:d/left/next (;1;) (type 0) (result i32)
    call $test:d/base/count
  )
  (func $test:d/right/next (;2;) (type 0) (result i32)
    call $test:d/base/count
  )
  (func $run/run (;3;) (type 0) (result i32)
    (local $l i32) (local $r i32)
    call $test:d/base/count
    local.set $l
    call $test:d/base/count
    local.set $r
    i32.const 10
    local.get $l
    i32.const 1000
    i32.mul
    local.get $l
    i32.add
    i32.mul
    local.get $r
    i32.const 1000
    i32.mul
    local.get $r
    i32.add
    i32.add
  )
)
