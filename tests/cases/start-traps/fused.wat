(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (export "run" (func $b/run))
  (export "f" (func $a/f))
  (start $start)
  (func $a/f (;1;) (type 0) (param i32))
  (func $start (;2;) (type 1)
    i32.const 1
    call $$root#log
    i32.const 55296
    call $"meld:adapter root/b->root/a f"
    i32.const 2
    call $$root#log
  )
  (func $b/run (;3;) (type 1))
  (func $"meld:adapter root/b->root/a f" (;4;) (type 0) (param i32)
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
    call $a/f
  )
)
