(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (export "run" (func $caller/run))
  (export "f" (func $callee/f))
  (func $callee/f (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
    local.get 3
    i32.add
  )
  (func $caller/run (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.const 3
    i32.const 1
    i32.const 1
    call $"meld:adapter root/caller->root/callee f"
  )
  (func $"meld:adapter root/caller->root/callee f" (;2;) (type 0) (param i32 i32 i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    local.get 1
    local.get 2
    local.set 4
    local.get 4
    i32.const 2
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 5
    i32.const 0
    local.set 6
    block ;; label = @1
      block ;; label = @2
        block ;; label = @3
          local.get 4
          br_table 0 (;@3;) 1 (;@2;)
        end
        br 1 (;@1;)
      end
      local.get 3
      local.set 6
    end
    local.get 5
    local.get 6
    call $callee/f
  )
)
