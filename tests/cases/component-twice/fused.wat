(module
  (type (;0;) (func (result i32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (global $"#global1 n" (@name "n") (;1;) (mut i32) i32.const 0)
  (export "a#next" (func $a/next))
  (export "b#next" (func $b/next))
  (export "next" (func $a/next))
  (export "next$2" (func $b/next))
  (func $a/next (;0;) (type 0) (result i32)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
    global.get $n
  )
  (func $b/next (;1;) (type 0) (result i32)
    global.get $"#global1 n"
    i32.const 1
    i32.add
    global.set $"#global1 n"
    global.get $"#global1 n"
  )
)
