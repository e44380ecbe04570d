(module
  (type (;0;) (func))
  (type (;1;) (func (param i32) (result i32)))
  (export "itself" (func $itself))
  (export "each-other" (func $pong))
  (export "into-the-cycle" (func $ping))
  (func $itself (;0;) (type 0)
    call $itself
  )
  (func $ping (;1;) (type 1) (param i32) (result i32)
    local.get 0
    call $pong
  )
  (func $pong (;2;) (type 1) (param i32) (result i32)
    local.get 0
    call $ping
  )
)
