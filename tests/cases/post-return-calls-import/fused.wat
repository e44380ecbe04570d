(module
  (type (;0;) (func))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (param i32) (result i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 1)))
  (global (;0;) (mut i32) i32.const 1)
  (export "run" (func $caller/run))
  (export "touch" (func $leaf/touch))
  (export "f" (func $callee/f))
  (export "post" (func $callee/post))
  (func $leaf/touch (;1;) (type 0))
  (func $callee/f (;2;) (type 2) (param i32) (result i32)
    local.get 0
    i32.const 4
    i32.eq
    if ;; label = @1
      i32.const 4
      call $"meld:guard $root#log"
    end
    local.get 0
  )
  (func $callee/post (;3;) (type 1) (param i32)
    local.get 0
    i32.const 2
    i32.eq
    if ;; label = @1
      i32.const 2
      call $"meld:guard $root#log"
    end
    local.get 0
    i32.const 3
    i32.eq
    if ;; label = @1
      call $"meld:adapter root/callee->root/leaf touch"
    end
  )
  (func $caller/run (;4;) (type 2) (param i32) (result i32)
    i32.const 0
    call $"meld:adapter root/caller->root/callee f"
    drop
    local.get 0
    call $"meld:adapter root/caller->root/callee f"
  )
  (func $"meld:guard $root#log" (;5;) (type 1) (param i32)
    global.get 0
    i32.eqz
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $$root#log
  )
  (func $"meld:adapter root/callee->root/leaf touch" (;6;) (type 0)
    global.get 0
    i32.eqz
    if ;; label = @1
      unreachable
    end
    call $leaf/touch
  )
  (func $"meld:adapter root/caller->root/callee f" (;7;) (type 2) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee/f
    local.set 1
    local.get 1
    i32.const 0
    global.set 0
    local.get 1
    call $callee/post
    i32.const 1
    global.set 0
  )
)
