(module
  (type $t (;0;) (func (param i32) (result i32)))
  (import "$root" "ask" (func $$root#ask (;0;) (type $t)))
  (memory (;0;) 1)
  (export "run" (func $a.1/run))
  (export "internal" (func $a.1/internal))
  (export "memory" (memory 0))
  (export "f" (func $p/f))
  (func $p/f (;1;) (type $t) (param i32) (result i32)
    local.get 0
  )
  (func $a.1/run (;2;) (type $t) (param i32) (result i32)
    local.get 0
    call $$root#ask
    local.get 0
    call $$root#ask
    i32.ne
  )
  (func $a.1/internal (;3;) (type $t) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/a->root/p f"
    i32.const 300
    i32.add
  )
  (func $"meld:adapter root/a->root/p f" (;4;) (type $t) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $p/f
  )
)
