(module
  (type (;0;) (func (param i32) (result i32)))
  (global $calls (;0;) (mut i32) i32.const 40)
  (export "run" (func $a/run))
  (export "f" (func $o/i/i/f))
  (func $o/i/i/f (;0;) (type 0) (param i32) (result i32)
    global.get $calls
    i32.const 1
    i32.add
    global.set $calls
    global.get $calls
    local.get 0
    i32.add
  )
  (func $a/run (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $o/i/i/f
    i32.const 1
    i32.add
  )
)
