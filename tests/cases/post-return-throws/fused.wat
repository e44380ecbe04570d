(module
  (type (;0;) (func))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (param i32)))
  (tag $t (;0;) (type 0))
  (export "run" (func $b/run))
  (export "f" (func $a/f))
  (export "post" (func $a/post))
  (func $a/f (;0;) (type 1) (param i32) (result i32)
    local.get 0
  )
  (func $a/post (;1;) (type 2) (param i32)
    local.get 0
    if ;; label = @1
      throw $t
    end
  )
  (func $b/run (;2;) (type 1) (param i32) (result i32)
    block $caught
      try_table (catch_all $caught) ;; label = @2
        local.get 0
        call $"meld:adapter root/b->root/a f"
        return
      end
    end
    i32.const 99
  )
  (func $"meld:adapter root/b->root/a f" (;3;) (type 1) (param i32) (result i32)
    (local i32)
    block (result i32) ;; label = @1
      block ;; label = @2
        try_table (result i32) (catch_all 0 (;@2;)) ;; label = @3
          local.get 0
          call $a/f
          local.set 1
          local.get 1
          local.get 1
          call $a/post
        end
        br 1 (;@1;)
      end
      unreachable
    end
  )
)
