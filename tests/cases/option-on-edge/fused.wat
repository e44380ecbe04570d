(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
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
  (func $a/f (;1;) (type 1) (param i32 i32) (result i32)
    local.get 1
  )
  (func $b.1/run (;2;) (type 2) (result i32)
    i32.const 0
    i32.const 1
    call $"meld:adapter root/b->root/a f"
  )
  (func $"meld:adapter root/b->root/a f" (;3;) (type 1) (param i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    local.set 2
    local.get 2
    i32.const 2
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 2
    local.set 3
    i32.const 0
    local.set 4
    block ;; label = @1
      block ;; label = @2
        block ;; label = @3
          local.get 2
          br_table 0 (;@3;) 1 (;@2;)
        end
        br 1 (;@1;)
      end
      local.get 1
      local.set 4
    end
    local.get 3
    local.get 4
    call $a/f
  )
)
