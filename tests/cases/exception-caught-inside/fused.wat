(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i32) (result i32)))
  (tag $t (;0;) (type 0) (param i32))
  (export "run" (func $b/run))
  (export "f" (func $a/f))
  (func $throw (;0;) (type 0) (param i32)
    local.get 0
    throw $t
  )
  (func $a/f (;1;) (type 1) (param i32) (result i32)
    block $h (result i32)
      try_table (catch $t $h) ;; label = @2
        local.get 0
        call $throw
      end
      i32.const 0
    end
    i32.const 100
    i32.add
  )
  (func $b/run (;2;) (type 1) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/b->root/a f"
  )
  (func $"meld:adapter root/b->root/a f" (;3;) (type 1) (param i32) (result i32)
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
