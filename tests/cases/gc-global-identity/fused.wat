(module
  (type $box (;0;) (struct (field $v (mut i32))))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (result i32)))
  (global $g (;0;) (ref $box) i32.const 5 struct.new $box)
  (global $copy (;1;) (ref $box) global.get $g)
  (export "set" (func $root.0/set))
  (export "same" (func $root.1/same))
  (export "get" (func $root.1/get))
  (export "copy" (func $root.1/copy))
  (export "g" (global $g))
  (func $root.0/set (;0;) (type 1) (param i32)
    global.get $g
    local.get 0
    struct.set $box $v
  )
  (func $root.1/same (;1;) (type 2) (result i32)
    global.get $g
    global.get $copy
    ref.eq
  )
  (func $root.1/get (;2;) (type 2) (result i32)
    global.get $g
    struct.get $box $v
  )
  (func $root.1/copy (;3;) (type 2) (result i32)
    global.get $copy
    struct.get $box $v
  )
)
