(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func))
  (table (;0;) 1 funcref)
  (tag $t (;0;) (type 2))
  (export "run" (func $b/run))
  (export "tab" (table 0))
  (export "f" (func $a.1/f))
  (elem (;0;) (i32.const 0) func $g)
  (func $a.1/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 0
    call_indirect (type 1)
    i32.const 5
  )
  (func $g (;1;) (type 1) (param i32)
    local.get 0
    if ;; label = @1
      throw $t
    end
  )
  (func $b/run (;2;) (type 0) (param i32) (result i32)
    block $caught
      try_table (catch_all $caught) ;; label = @2
        local.get 0
        call $"meld:adapter root/b->root/a f"
        return
      end
    end
    i32.const 99
  )
  (func $"meld:adapter root/b->root/a f" (;3;) (type 0) (param i32) (result i32)
    block (result i32) ;; label = @1
      block ;; label = @2
        try_table (result i32) (catch_all 0 (;@2;)) ;; label = @3
          local.get 0
          call $a.1/f
        end
        br 1 (;@1;)
      end
      unreachable
    end
  )
)
