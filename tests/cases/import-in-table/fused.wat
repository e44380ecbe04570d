(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (table $t (;0;) 2 funcref)
  (export "run" (func $caller/run))
  (export "again" (func $"meld:adapter root/caller->root/callee u8"))
  (export "id" (func $callee/id))
  (elem (;0;) (i32.const 0) func $"meld:adapter root/caller->root/callee u8" $callee/id)
  (func $callee/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $caller/run (;1;) (type 1) (param i32 i32) (result i32)
    local.get 1
    local.get 0
    call_indirect (type 0)
  )
  (func $"meld:adapter root/caller->root/callee u8" (;2;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $callee/id
  )
)
