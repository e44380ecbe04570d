(module
  (type (;0;) (func (result i32)))
  (export "one" (func $a/i/get))
  (export "two" (func $b/i/i/get))
  (export "moved" (func $c/i/i/i/get))
  (export "get" (func $a/i/get))
  (export "get$2" (func $b/i/i/get))
  (export "get$3" (func $c/i/i/i/get))
  (func $a/i/get (;0;) (type 0) (result i32)
    i32.const 7
  )
  (func $b/i/i/get (;1;) (type 0) (result i32)
    i32.const 7
  )
  (func $c/i/i/i/get (;2;) (type 0) (result i32)
    i32.const 7
  )
)
