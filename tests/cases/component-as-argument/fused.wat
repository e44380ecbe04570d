(module
  (type (;0;) (func (result i32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (global $"#global1 n" (@name "n") (;1;) (mut i32) i32.const 0)
  (export "left" (func $a/left/next))
  (export "right" (func $a/right/next))
  (export "other" (func $b/left/next))
  (export "next" (func $a/left/next))
  (export "next$2" (func $a/right/next))
  (export "next$3" (func $b/left/next))
  (export "next$4" (func $b/right/next))
  (func $a/left/next (;0;) (type 0) (result i32)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
    global.get $n
  )
  (func $a/right/next (;1;) (type 0) (result i32)
    global.get $"#global1 n"
    i32.const 1
    i32.add
    global.set $"#global1 n"
    global.get $"#global1 n"
  )
  (func $b/left/next (;2;) (type 0) (result i32)
    i32.const 100
  )
  (func $b/right/next (;3;) (type 0) (result i32)
    i32.const 100
  )
)
