(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (param i32)))
  (type (;3;) (func))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "run" (func $root.0/id))
  (export "memory" (func $root.0/three))
  (export "memory$2" (memory 0))
  (export "run$2" (func $root.0/run))
  (export "id" (func $root.0/id))
  (export "three" (func $root.0/three))
  (export "cabi_post_run$2" (func $root.0/cabi_post_run))
  (export "memory$3" (memory 1))
  (export "run$3" (func $root.1/run))
  (export "id$2" (func $root.1/id))
  (export "three$2" (func $root.1/three))
  (export "cabi_post_run$3" (func $root.1/cabi_post_run))
  (func $root.0/run (;0;) (type 0) (result i32)
    i32.const 99
  )
  (func $root.0/id (;1;) (type 1) (param i32) (result i32)
    local.get 0
  )
  (func $root.0/three (;2;) (type 0) (result i32)
    i32.const 3
  )
  (func $root.0/cabi_post_run (;3;) (type 2) (param i32)
    unreachable
  )
  (func $root.0/_initialize (;4;) (type 3)
    unreachable
  )
  (func $root.0/_start (;5;) (type 3)
    unreachable
  )
  (func $root.1/run (;6;) (type 0) (result i32)
    i32.const 99
  )
  (func $root.1/id (;7;) (type 1) (param i32) (result i32)
    local.get 0
  )
  (func $root.1/three (;8;) (type 0) (result i32)
    i32.const 3
  )
  (func $root.1/cabi_post_run (;9;) (type 2) (param i32)
    unreachable
  )
  (func $root.1/_initialize (;10;) (type 3)
    unreachable
  )
  (func $root.1/_start (;11;) (type 3)
    unreachable
  )
)
