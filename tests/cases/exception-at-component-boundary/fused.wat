(module
  (type (;0;) (func))
  (type (;1;) (func (param i32) (result i32)))
  (tag $t (;0;) (type 0))
  (export "run" (func $b/run))
  (export "f" (func $a/f))
  (func $a/f (;0;) (type 1) (param i32) (result i32)
    local.get 0
    if ;; label = @1
      throw $t
    end
    i32.const 5
  )
  (func $b/run (;1;) (type 1) (param i32) (result i32)
    block $caught
      try_table (catch_all $caught) ;; label = @2
        local.get 0
        call $"meld:adapter root/b->root/a f"
        return
      end
    end
    i32.const 99
  )
  (func $"meld:adapter root/b->root/a f" (;2;) (type 1) (param i32) (result i32)
    block (result i32) ;; label = @1
      block ;; label = @2
        try_table (result i32) (catch_all 0 (;@2;)) ;; label = @3
          local.get 0
          call $a/f
        end
        br 1 (;@1;)
      end
      unreachable
    end
  )
)
