(module
  (type (;0;) (func (param i32) (result i32)))
  (export "p1" (func $caller/p1))
  (export "r1" (func $caller/r1))
  (export "p8" (func $caller/p8))
  (export "r8" (func $caller/r8))
  (export "p9" (func $caller/p9))
  (export "r9" (func $caller/r9))
  (export "p16" (func $caller/p16))
  (export "r16" (func $caller/r16))
  (export "p17" (func $caller/p17))
  (export "r17" (func $caller/r17))
  (export "p32" (func $caller/p32))
  (export "r32" (func $caller/r32))
  (export "id" (func $callee/id))
  (func $callee/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $caller/p1 (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee p1"
  )
  (func $caller/r1 (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee r1"
  )
  (func $caller/p8 (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee p8"
  )
  (func $caller/r8 (;4;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee r8"
  )
  (func $caller/p9 (;5;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee p9"
  )
  (func $caller/r9 (;6;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee r9"
  )
  (func $caller/p16 (;7;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee p16"
  )
  (func $caller/r16 (;8;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee r16"
  )
  (func $caller/p17 (;9;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee p17"
  )
  (func $caller/r17 (;10;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee r17"
  )
  (func $caller/p32 (;11;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
  )
  (func $caller/r32 (;12;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee p1" (;13;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.and
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee r1" (;14;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 1
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee p8" (;15;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee r8" (;16;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 255
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee p9" (;17;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 511
    i32.and
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee r9" (;18;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 511
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee p16" (;19;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 65535
    i32.and
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee r16" (;20;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 65535
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee p17" (;21;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 131071
    i32.and
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee r17" (;22;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/id
    i32.const 131071
    i32.and
  )
)
