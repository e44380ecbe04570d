(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func))
  (global $g (;0;) (mut i32) i32.const 10)
  (export "get" (func $root.0/get))
  (export "bump" (func $root.1/bump))
  (export "g" (global $g))
  (func $root.0/get (;0;) (type 0) (result i32)
    global.get $g
  )
  (func $root.1/bump (;1;) (type 1)
    global.get $g
    i32.const 1
    i32.add
    global.set $g
  )
)
