(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (result i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (global $sum (;0;) (mut i32) i32.const 0)
  (global (;1;) (mut i32) i32.const 1)
  (export "f" (func $root/id))
  (export "cabi_post_f" (func $"meld:host-entry root post-return"))
  (export "api#f" (func $root/id))
  (export "cabi_post_api#f" (func $"meld:host-entry root post-return"))
  (export "leaves" (func $root/logged))
  (export "cabi_post_leaves" (func $"#func10 meld:host-entry root post-return"))
  (export "trapping" (func $root/one))
  (export "cabi_post_trapping" (func $"#func11 meld:host-entry root post-return"))
  (export "sum" (func $root/sum))
  (export "id" (func $root/id))
  (export "logged" (func $root/logged))
  (export "add" (func $root/add))
  (export "leave" (func $root/leave))
  (export "one" (func $root/one))
  (export "trap" (func $root/trap))
  (func $root/id (;1;) (type 1) (param i32) (result i32)
    local.get 0
  )
  (func $root/logged (;2;) (type 1) (param i32) (result i32)
    local.get 0
    call $"meld:guard $root#log"
    local.get 0
  )
  (func $root/add (;3;) (type 0) (param i32)
    global.get $sum
    local.get 0
    i32.add
    global.set $sum
  )
  (func $root/leave (;4;) (type 0) (param i32)
    local.get 0
    i32.eqz
    if ;; label = @1
      i32.const 0
      call $"meld:guard $root#log"
    end
  )
  (func $root/one (;5;) (type 2) (result i32)
    i32.const 1
  )
  (func $root/trap (;6;) (type 0) (param i32)
    i32.const 1
    i32.const 0
    i32.div_u
    drop
  )
  (func $root/sum (;7;) (type 2) (result i32)
    global.get $sum
  )
  (func $"meld:guard $root#log" (;8;) (type 0) (param i32)
    global.get 1
    i32.eqz
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $$root#log
  )
  (func $"meld:host-entry root post-return" (;9;) (type 0) (param i32)
    i32.const 0
    global.set 1
    local.get 0
    call $root/add
    i32.const 1
    global.set 1
  )
  (func $"#func10 meld:host-entry root post-return" (@name "meld:host-entry root post-return") (;10;) (type 0) (param i32)
    i32.const 0
    global.set 1
    local.get 0
    call $root/leave
    i32.const 1
    global.set 1
  )
  (func $"#func11 meld:host-entry root post-return" (@name "meld:host-entry root post-return") (;11;) (type 0) (param i32)
    i32.const 0
    global.set 1
    local.get 0
    call $root/trap
    i32.const 1
    global.set 1
  )
)
