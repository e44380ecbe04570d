(module
  (type (;0;) (func (param i32) (result i32)))
  (export "sibling" (func $sibling/run))
  (export "nephew" (func $nephew/run))
  (export "cousin" (func $cousin/i/run))
  (export "f" (func $leaf/f))
  (export "f$2" (func $nest/i/f))
  (export "run" (func $sibling/run))
  (export "run$2" (func $nephew/run))
  (export "run$3" (func $cousin/i/run))
  (func $leaf/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 10
    i32.add
  )
  (func $nest/i/f (;1;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 10
    i32.add
  )
  (func $sibling/run (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $leaf/f
  )
  (func $nephew/run (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $nest/i/f
  )
  (func $cousin/i/run (;4;) (type 0) (param i32) (result i32)
    local.get 0
    call $nest/i/f
  )
)
