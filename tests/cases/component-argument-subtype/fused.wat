(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param f32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (export "run" (func $r/i/run))
  (export "next" (func $c/next))
  (export "f" (func $s/f))
  (func $c/next (;0;) (type 0) (result i32)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
    global.get $n
  )
  (func $s/f (;1;) (type 1) (param f32))
  (func $r/i/run (;2;) (type 0) (result i32)
    call $c/next
    i32.const 20
    i32.add
  )
)
