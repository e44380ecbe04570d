(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (result i32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "run" (func $b.1/run))
  (export "memory" (memory 0))
  (export "realloc" (func $a/realloc))
  (export "f" (func $a/f))
  (export "memory$2" (memory 1))
  (func $a/realloc (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
    i32.const 8
  )
  (func $a/f (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load
  )
  (func $b.1/run (;2;) (type 2) (result i32)
    i32.const 0
    call $"meld:adapter root/b->root/a f"
  )
  (func $"meld:adapter root/b->root/a f" (;3;) (type 1) (param i32) (result i32)
    (local i64 i64 i32 i64)
    i64.const 17
    local.set 1
    memory.size 1
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 2
    local.get 0
    i64.extend_i32_u
    local.get 2
    i64.gt_u
    local.get 1
    local.get 2
    local.get 0
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 17
    local.set 2
    i32.const 0
    i32.const 0
    i32.const 1
    local.get 2
    i32.wrap_i64
    call $a/realloc
    local.set 3
    local.get 2
    local.set 1
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 4
    local.get 3
    i64.extend_i32_u
    local.get 4
    i64.gt_u
    local.get 1
    local.get 4
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 3
    local.get 0
    i32.load8_u 1
    i32.store8
    local.get 3
    local.get 0
    i32.load8_u 1 offset=1
    i32.store8 offset=1
    local.get 3
    local.get 0
    i32.load8_u 1 offset=2
    i32.store8 offset=2
    local.get 3
    local.get 0
    i32.load8_u 1 offset=3
    i32.store8 offset=3
    local.get 3
    local.get 0
    i32.load8_u 1 offset=4
    i32.store8 offset=4
    local.get 3
    local.get 0
    i32.load8_u 1 offset=5
    i32.store8 offset=5
    local.get 3
    local.get 0
    i32.load8_u 1 offset=6
    i32.store8 offset=6
    local.get 3
    local.get 0
    i32.load8_u 1 offset=7
    i32.store8 offset=7
    local.get 3
    local.get 0
    i32.load8_u 1 offset=8
    i32.store8 offset=8
    local.get 3
    local.get 0
    i32.load8_u 1 offset=9
    i32.store8 offset=9
    local.get 3
    local.get 0
    i32.load8_u 1 offset=10
    i32.store8 offset=10
    local.get 3
    local.get 0
    i32.load8_u 1 offset=11
    i32.store8 offset=11
    local.get 3
    local.get 0
    i32.load8_u 1 offset=12
    i32.store8 offset=12
    local.get 3
    local.get 0
    i32.load8_u 1 offset=13
    i32.store8 offset=13
    local.get 3
    local.get 0
    i32.load8_u 1 offset=14
    i32.store8 offset=14
    local.get 3
    local.get 0
    i32.load8_u 1 offset=15
    i32.store8 offset=15
    local.get 3
    local.get 0
    i32.load8_u 1 offset=16
    i32.store8 offset=16
    local.get 3
    call $a/f
  )
)
