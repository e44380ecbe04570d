(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32)))
  (export "inner#run" (func $inner/run))
  (export "cabi_post_inner#run" (func $inner/cabi_post_run))
  (export "run" (func $root/seven))
  (export "seven" (func $root/seven))
  (export "run$2" (func $inner/run))
  (export "cabi_post_run$2" (func $inner/cabi_post_run))
  (func $root/seven (;0;) (type 0) (result i32)
    i32.const 7
  )
  (func $inner/run (;1;) (type 0) (result i32)
    i32.const 3
  )
  (func $inner/cabi_post_run (;2;) (type 1) (param i32)
    unreachable
  )
)
