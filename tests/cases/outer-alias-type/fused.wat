(module
  (type (;0;) (func (param i32) (result i32)))
  (export "near" (func $n/next))
  (export "far" (func $m/f/next))
  (export "next" (func $n/next))
  (export "next$2" (func $m/f/next))
  (func $n/next (;0;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.add
    i32.const 3
    i32.rem_u
  )
  (func $m/f/next (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/m/f->root/n next"
  )
  (func $"meld:adapter root/m/f->root/n next" (;2;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    i32.const 3
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 0
    call $n/next
    local.set 1
    local.get 1
    i32.const 3
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 1
  )
)
