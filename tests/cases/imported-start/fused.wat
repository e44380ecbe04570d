(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (import "$root" "tick" (func $$root#tick (;0;) (type 0)))
  (global $n (;0;) (mut i32) i32.const 0)
  (export "get" (func $root.0/get))
  (export "bump" (func $root.0/bump))
  (start $meld:start)
  (func $root.0/bump (;1;) (type 0)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
  )
  (func $root.0/get (;2;) (type 1) (result i32)
    global.get $n
  )
  (func $meld:start (;3;) (type 0)
    call $root.0/bump
    call $$root#tick
    call $root.0/bump
  )
)
