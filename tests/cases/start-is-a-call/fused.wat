(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (export "count" (func $c/count))
  (export "bump" (func $c/bump))
  (export "post" (func $c/post))
  (start $"meld:adapter root/starter->root/c bump")
  (func $c/bump (;0;) (type 0)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
  )
  (func $c/post (;1;) (type 0)
    global.get $n
    i32.const 100
    i32.add
    global.set $n
  )
  (func $c/count (;2;) (type 1) (result i32)
    global.get $n
  )
  (func $"meld:adapter root/starter->root/c bump" (;3;) (type 0)
    call $c/bump
    call $c/post
  )
)
