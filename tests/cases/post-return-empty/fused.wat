(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (result i32)))
  (global $seen (;0;) (mut i32) i32.const 0)
  (export "run" (func $caller/run))
  (export "seen" (func $callee/seen))
  (func $callee/one (;0;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.add
  )
  (func $callee/count (;1;) (type 1) (param i32)
    global.get $seen
    i32.const 1
    i32.add
    global.set $seen
  )
  (func $callee/seen (;2;) (type 2) (result i32)
    global.get $seen
  )
  (func $caller/run (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $callee/one
    drop
    local.get 0
    call $"meld:adapter root/caller->root/callee counted"
  )
  (func $"meld:adapter root/caller->root/callee counted" (;4;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee/one
    local.set 1
    local.get 1
    local.get 1
    call $callee/count
  )
)
