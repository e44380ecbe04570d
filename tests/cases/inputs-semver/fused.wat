(module
  (type (;0;) (func (result i32)))
  (export "test:pkg/api@1.2.0#get" (func $test:pkg/api@1.2.0/get))
  (export "test:pkg/api@1.2.0#more" (func $test:pkg/api@1.2.0/more))
  (export "run" (func $run/run))
  (export "get" (func $test:pkg/api@1.2.0/get))
  (export "more" (func $test:pkg/api@1.2.0/more))
  (func $test:pkg/api@1.2.0/get (;0;) (type 0) (result i32)
    i32.const 20
  )
  (func $test:pkg/api@1.2.0/more (;1;) (type 0) (result i32)
    i32.const 30
  )
  (func $run/run (;2;) (type 0) (result i32)
    call $test:pkg/api@1.2.0/get
    i32.const 1
    i32.add
  )
)
