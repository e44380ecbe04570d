(module
  (type (;0;) (func (result i32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (global $"#global1 n" (@name "n") (;1;) (mut i32) i32.const 0)
  (export "first" (func $a/run))
  (export "second" (func $b/run))
  (export "other" (func $c/run))
  (export "next" (func $shared/next))
  (export "next$2" (func $own/next))
  (export "run" (func $a/run))
  (export "run$2" (func $b/run))
  (export "run$3" (func $c/run))
  (func $shared/next (;0;) (type 0) (result i32)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
    global.get $n
  )
  (func $own/next (;1;) (type 0) (result i32)
    global.get $"#global1 n"
    i32.const 1
    i32.add
    global.set $"#global1 n"
    global.get $"#global1 n"
  )
  (func $a/run (;2;) (type 0) (result i32)
    call $shared/next
  )
  (func $b/run (;3;) (type 0) (result i32)
    call $shared/next
  )
  (func $c/run (;4;) (type 0) (result i32)
    call $own/next
  )
)
