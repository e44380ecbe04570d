(module
  (type (;0;) (func (param i32) (result i32)))
  (export "bool" (func $caller/bool))
  (export "u8" (func $caller/u8))
  (export "s8" (func $caller/s8))
  (export "u16" (func $caller/u16))
  (export "s16" (func $caller/s16))
  (export "u32" (func $caller/u32))
  (export "id" (func $callee/id))
  (func $callee/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $caller/bool (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee bool"
  )
  (func $caller/u8 (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee u8"
  )
  (func $caller/s8 (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee s8"
  )
  (func $caller/u16 (;4;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee u16"
  )
  (func $caller/s16 (;5;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee s16"
  )
  (func $caller/u32 (;6;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee bool" (;7;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 0
    i32.ne
  )
  (func $"meld:adapter root/caller->root/callee u8" (;8;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 255
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee s8" (;9;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 24
    i32.shl
    i32.const 24
    i32.shr_s
  )
  (func $"meld:adapter root/caller->root/callee u16" (;10;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 65535
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee s16" (;11;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 16
    i32.shl
    i32.const 16
    i32.shr_s
  )
)
