(module
  (type (;0;) (func (param i32) (result i32)))
  (import "$root" "host" (func $$root#host (;0;) (type 0)))
  (export "host" (func $c/run))
  (export "direct" (func $"meld:adapter root/pass1->root/p f"))
  (export "widened" (func $"meld:adapter root/pass2->root/pass1 f"))
  (export "chain" (func $"meld:adapter root/chain->root/pass2 f"))
  (export "f" (func $p/f))
  (export "run" (func $c/run))
  (func $p/f (;1;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $c/run (;2;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/c->root/h f"
    i32.const 255
    i32.le_u
  )
  (func $"meld:adapter root/pass1->root/p f" (;3;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $p/f
  )
  (func $"meld:adapter root/pass2->root/pass1 f" (;4;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $"meld:adapter root/pass1->root/p f"
  )
  (func $"meld:adapter root/chain->root/pass2 f" (;5;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $"meld:adapter root/pass2->root/pass1 f"
  )
  (func $"meld:adapter root/c->root/h f" (;6;) (type 0) (param i32) (result i32)
    local.get 0
    call $$root#host
    i32.const 255
    i32.and
  )
)
