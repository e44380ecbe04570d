(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "run" (func $b.1/run))
  (export "memory" (memory 0))
  (export "f" (func $a/f))
  (export "memory$2" (memory 1))
  (func $a/f (;0;) (type 0) (result i32)
    i32.const 16
  )
  (func $b.1/run (;1;) (type 2)
    i32.const 8
    call $"meld:adapter root/b->root/a f"
  )
  (func $"meld:adapter root/b->root/a f" (;2;) (type 1) (param i32)
    (local i32 i64 i64)
    call $a/f
    local.set 1
    i64.const 8
    local.set 2
    local.get 1
    i32.const 3
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 3
    local.get 1
    i64.extend_i32_u
    local.get 3
    i64.gt_u
    local.get 2
    local.get 3
    local.get 1
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 3
    local.get 0
    i32.const 3
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 2
    local.get 0
    i64.extend_i32_u
    local.get 2
    i64.gt_u
    local.get 3
    local.get 2
    local.get 0
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 1
    i32.load
    i32.store 1
    local.get 0
    local.get 1
    i32.load offset=4
    i32.store 1 offset=4
  )
)
