(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (type (;3;) (func (param i32)))
  (global $n (;0;) (mut i32) i32.const 0)
  (global (;1;) (mut i32) i32.const 1)
  (export "run" (func $app/run))
  (export "cabi_post_run" (func $"meld:host-entry root/app post-return"))
  (export "count" (func $leaf/count))
  (export "touch" (func $leaf/touch))
  (export "post" (func $app/post))
  (func $leaf/touch (;0;) (type 0)
    global.get $n
    i32.const 1
    i32.add
    global.set $n
  )
  (func $leaf/count (;1;) (type 1) (result i32)
    global.get $n
  )
  (func $app/run (;2;) (type 2) (param i32) (result i32)
    local.get 0
    i32.const 2
    i32.eq
    if ;; label = @1
      call $"meld:adapter root/app->root/leaf touch"
    end
    local.get 0
  )
  (func $app/post (;3;) (type 3) (param i32)
    local.get 0
    i32.const 1
    i32.eq
    if ;; label = @1
      call $"meld:adapter root/app->root/leaf touch"
    end
  )
  (func $"meld:adapter root/app->root/leaf touch" (;4;) (type 0)
    global.get 1
    i32.eqz
    if ;; label = @1
      unreachable
    end
    call $leaf/touch
  )
  (func $"meld:host-entry root/app post-return" (;5;) (type 3) (param i32)
    i32.const 0
    global.set 1
    local.get 0
    call $app/post
    i32.const 1
    global.set 1
  )
)
