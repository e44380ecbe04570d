(module
  (type $f (;0;) (func (param i32) (result i32)))
  (export "adapted" (func $caller/adapted))
  (export "direct" (func $caller/direct))
  (export "id" (func $callee/id))
  (elem (;0;) declare func $"meld:adapter root/caller->root/callee u8" $callee/id)
  (func $callee/id (;0;) (type $f) (param i32) (result i32)
    local.get 0
  )
  (func $caller/adapted (;1;) (type $f) (param i32) (result i32)
    local.get 0
    ref.func $"meld:adapter root/caller->root/callee u8"
    call_ref $f
  )
  (func $caller/direct (;2;) (type $f) (param i32) (result i32)
    local.get 0
    ref.func $callee/id
    call_ref $f
  )
  (func $"meld:adapter root/caller->root/callee u8" (;3;) (type $f) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $callee/id
  )
)
