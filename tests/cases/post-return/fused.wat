(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func))
  (type (;3;) (func (result i32)))
  (global $sum (;0;) (mut i32) i32.const 0)
  (export "call" (func $caller/call))
  (export "bad-char" (func $caller/bad-char))
  (export "plain" (func $caller/plain))
  (export "seen" (func $callee/sum))
  (export "id" (func $callee/id))
  (export "add" (func $callee/add))
  (export "nothing" (func $callee/nothing))
  (export "thousand" (func $callee/thousand))
  (export "stop" (func $callee/stop))
  (export "sum" (func $callee/sum))
  (func $callee/id (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $callee/add (;1;) (type 1) (param i32)
    global.get $sum
    local.get 0
    i32.add
    global.set $sum
  )
  (func $callee/nothing (;2;) (type 2))
  (func $callee/thousand (;3;) (type 2)
    global.get $sum
    i32.const 1000
    i32.add
    global.set $sum
  )
  (func $callee/stop (;4;) (type 1) (param i32)
    unreachable
  )
  (func $callee/sum (;5;) (type 3) (result i32)
    global.get $sum
  )
  (func $caller/call (;6;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee f"
  )
  (func $caller/bad-char (;7;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee char"
  )
  (func $caller/plain (;8;) (type 3) (result i32)
    call $"meld:adapter root/caller->root/callee nothing"
    i32.const 9
  )
  (func $"meld:adapter root/caller->root/callee f" (;9;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee/id
    local.set 1
    local.get 1
    i32.const 255
    i32.and
    local.get 1
    call $callee/add
  )
  (func $"meld:adapter root/caller->root/callee char" (;10;) (type 0) (param i32) (result i32)
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
    local.get 1
    call $callee/stop
  )
  (func $"meld:adapter root/caller->root/callee nothing" (;11;) (type 2)
    call $callee/nothing
    call $callee/thousand
  )
)
