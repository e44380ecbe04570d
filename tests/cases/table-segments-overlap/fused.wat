(module
  (type $i (;0;) (func (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (export "f" (func $b))
  (export "g" (func $root.0/s2))
  (export "h" (func $root.0/s3))
  (export "i" (func $root.1/r))
  (export "j" (func $root.0/s9))
  (export "k" (func $root.1/add))
  (export "k2" (func $root.3/k2))
  (func $b (;0;) (type $i) (result i32)
    i32.const 12
  )
  (func $root.0/s2 (;1;) (type $i) (result i32)
    unreachable
  )
  (func $root.0/s3 (;2;) (type $i) (result i32)
    unreachable
  )
  (func $root.0/s9 (;3;) (type $i) (result i32)
    unreachable
  )
  (func $root.0/bus (;4;) (type 1) (param i32 i32) (result i32)
    local.get 1
    local.get 0
    call $root.1/add
  )
  (func $root.1/r (;5;) (type $i) (result i32)
    i32.const 5
  )
  (func $root.1/add (;6;) (type 1) (param i32 i32) (result i32)
    local.get 1
    i32.const -4
    i32.sub
  )
  (func $root.3/k2 (;7;) (type 1) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $root.1/add
    local.get 0
    local.get 1
    call $root.0/bus
    i32.sub
  )
)
