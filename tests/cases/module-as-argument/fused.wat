(module
  (type (;0;) (func (result i32)))
  (export "first#get" (func $first/get))
  (export "second#get" (func $second/get))
  (export "get" (func $first/get))
  (export "get$2" (func $second/get))
  (func $first/get (;0;) (type 0) (result i32)
    i32.const 11
  )
  (func $second/get (;1;) (type 0) (result i32)
    i32.const 22
  )
)
