(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (result i32)))
  (export "run" (func $p/run))
  (export "own" (func $p/own))
  (export "f" (func $p/child/f))
  (func $p/child/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $p/run (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/p->root/p/child f"
  )
  (func $p/own (;2;) (type 1) (result i32)
    i32.const 8
  )
  (func $"meld:adapter root/p->root/p/child f" (;3;) (type 0) (param i32) (result i32)
    unreachable
  )
)
