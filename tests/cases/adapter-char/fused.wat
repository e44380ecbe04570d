(module
  (type (;0;) (func (param i32) (result i32)))
  (export "parameter" (func $caller/parameter))
  (export "result" (func $caller/result))
  (export "unused" (func $caller/unused))
  (export "id" (func $callee/id))
  (export "ignore" (func $callee/ignore))
  (func $callee/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $callee/ignore (;1;) (type 0) (param i32) (result i32)
    i32.const 1
  )
  (func $caller/parameter (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee parameter"
  )
  (func $caller/result (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee result"
  )
  (func $caller/unused (;4;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee unused"
  )
  (func $"meld:adapter root/caller->root/callee parameter" (;5;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 55296
    i32.xor
    i32.const 2048
    i32.sub
    i32.const 1112064
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $callee/id
  )
  (func $"meld:adapter root/caller->root/callee result" (;6;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee/id
    local.set 1
    local.get 1
    i32.const 55296
    i32.xor
    i32.const 2048
    i32.sub
    i32.const 1112064
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 1
  )
  (func $"meld:adapter root/caller->root/callee unused" (;7;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 55296
    i32.xor
    i32.const 2048
    i32.sub
    i32.const 1112064
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $callee/ignore
  )
)
