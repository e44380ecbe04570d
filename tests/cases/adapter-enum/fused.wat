(module
  (type (;0;) (func (param i32) (result i32)))
  (export "parameter" (func $caller/parameter))
  (export "result" (func $caller/result))
  (export "single" (func $caller/single))
  (export "id" (func $callee/id))
  (func $callee/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $caller/parameter (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee parameter"
  )
  (func $caller/result (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee result"
  )
  (func $caller/single (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee single"
  )
  (func $"meld:adapter root/caller->root/callee parameter" (;4;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 3
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee result" (;5;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee/id
    local.set 1
    local.get 1
    i32.const 3
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 1
  )
  (func $"meld:adapter root/caller->root/callee single" (;6;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    i32.const 1
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $callee/id
    local.set 1
    local.get 1
    i32.const 1
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 1
  )
)
