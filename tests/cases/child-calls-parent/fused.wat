(module
  (type (;0;) (func (param i32) (result i32)))
  (export "run" (func $p/child/run))
  (export "f" (func $p/f))
  (func $p/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $p/child/run (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/p/child->root/p "
  )
  (func $"meld:adapter root/p/child->root/p " (;2;) (type 0) (param i32) (result i32)
    unreachable
  )
)
