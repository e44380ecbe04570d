(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 1)))
  (table (;0;) 1 funcref)
  (global (;0;) (mut i32) i32.const 1)
  (export "run" (func $caller/run))
  (export "tab" (table 0))
  (export "f" (func $callee.1/f))
  (export "post" (func $callee.1/post))
  (elem (;0;) (i32.const 0) func $"meld:guard $root#log")
  (func $callee.1/f (;1;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $callee.1/post (;2;) (type 1) (param i32)
    local.get 0
    if ;; label = @1
      local.get 0
      i32.const 0
      call_indirect (type 1)
    end
  )
  (func $caller/run (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee f"
  )
  (func $"meld:guard $root#log" (;4;) (type 1) (param i32)
    global.get 0
    i32.eqz
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $$root#log
  )
  (func $"meld:adapter root/caller->root/callee f" (;5;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee.1/f
    local.set 1
    local.get 1
    i32.const 0
    global.set 0
    local.get 1
    call $callee.1/post
    i32.const 1
    global.set 0
  )
)
