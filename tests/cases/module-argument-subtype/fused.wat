(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (result i64)))
  (type (;2;) (func (result f64)))
  (export "run" (func $r.1/run))
  (export "one" (func $r.0/one))
  (export "two" (func $r.0/two))
  (export "unused" (func $r.0/unused))
  (export "extra" (func $r.1/extra))
  (func $r.0/one (;0;) (type 0) (result i32)
    i32.const 1
  )
  (func $r.0/two (;1;) (type 0) (result i32)
    i32.const 2
  )
  (func $r.0/unused (;2;) (type 1) (result i64)
    i64.const 3
  )
  (func $r.1/extra (;3;) (type 2) (result f64)
    f64.const 0x0p+0 (;=0;)
  )
  (func $r.1/run (;4;) (type 0) (result i32)
    call $r.0/one
    call $r.0/two
    i32.mul
  )
)
