(module
  (type $t (;0;) (func (param i32) (result i32)))
  (import "$root" "ask" (func $$root#ask (;0;) (type $t)))
  (table $imports (;0;) 2 2 funcref)
  (memory (;0;) 1)
  (export "run" (func $a.1/run))
  (export "internal" (func $a.1/internal))
  (export "memory" (memory 0))
  (export "f" (func $p/f))
  (export "$imports" (table $imports))
  (export "0" (func $a.0/0))
  (export "1" (func $a.0/1))
  (elem (;0;) (i32.const 0) func $$root#ask $"meld:adapter root/a->root/p f")
  (func $p/f (;1;) (type $t) (param i32) (result i32)
    local.get 0
  )
  (func $a.0/0 (;2;) (type $t) (param i32) (result i32)
    local.get 0
    i32.const 0
    call_indirect (type $t)
  )
  (func $a.0/1 (;3;) (type $t) (param i32) (result i32)
    local.get 0
    i32.const 1
    call_indirect (type $t)
  )
  (func $a.1/run (;4;) (type $t) (param i32) (result i32)
    local.get 0
    call $a.0/0
    local.get 0
    call $a.0/0
    i32.ne
  )
  (func $a.1/internal (;5;) (type $t) (param i32) (result i32)
    local.get 0
    call $a.0/1
    i32.const 300
    i32.add
  )
  (func $"meld:adapter root/a->root/p f" (;6;) (type $t) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $p/f
  )
)
