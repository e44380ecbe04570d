(module
  (type (;0;) (func (param i32) (result i32)))
  (export "first" (func $a/run))
  (export "second" (func $b/run))
  (export "other" (func $c/run))
  (export "id" (func $shared/id))
  (export "id$2" (func $own/id))
  (export "run" (func $a/run))
  (export "run$2" (func $b/run))
  (export "run$3" (func $c/run))
  (func $shared/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $own/id (;1;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $a/run (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/a->root/shared id"
  )
  (func $b/run (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/a->root/shared id"
  )
  (func $c/run (;4;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/c->root/own id"
  )
  (func $"meld:adapter root/a->root/shared id" (;5;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $shared/id
  )
  (func $"meld:adapter root/c->root/own id" (;6;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $own/id
  )
)
