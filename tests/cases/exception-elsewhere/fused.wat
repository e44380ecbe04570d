(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;3;) (func (param i32)))
  (type (;4;) (func (param i32 i32 i32)))
  (type (;5;) (func (param i32 i32) (result i32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (tag $t (;0;) (type 0))
  (export "run" (func $b.1/run))
  (export "throw" (func $b.1/throw))
  (export "memory" (memory 0))
  (export "text" (func $a/text))
  (export "throw$2" (func $a/throw))
  (export "memory$2" (memory 1))
  (export "realloc" (func $b.0/realloc))
  (func $at (;0;) (type 1) (result i32)
    i32.const 0
  )
  (func $a/text (;1;) (type 1) (result i32)
    call $at
  )
  (func $a/throw (;2;) (type 0)
    throw $t
  )
  (func $b.0/realloc (;3;) (type 2) (param i32 i32 i32 i32) (result i32)
    i32.const 64
  )
  (func $b.1/run (;4;) (type 1) (result i32)
    i32.const 0
    call $"meld:adapter root/b->root/a text"
    i32.const 4
    i32.load 1
  )
  (func $b.1/throw (;5;) (type 1) (result i32)
    block $caught
      try_table (catch_all $caught) ;; label = @2
        call $"meld:adapter root/b->root/a throw"
      end
    end
    i32.const 99
  )
  (func $"meld:utf8 to utf8" (;6;) (type 4) (param i32 i32 i32)
    (local i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
        loop ;; label = @3
          block ;; label = @4
            local.get 3
            local.get 0
            i32.sub
            i32.const 8
            i32.lt_u
            br_if 0 (;@4;)
            local.get 0
            i64.load align=1
            local.set 5
            local.get 5
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 5
            i64.store 1 align=1
            local.get 0
            i32.const 8
            i32.add
            local.set 0
            local.get 2
            i32.const 8
            i32.add
            local.set 2
            loop ;; label = @5
              block ;; label = @6
                local.get 3
                local.get 0
                i32.sub
                i32.const 32
                i32.lt_u
                br_if 0 (;@6;)
                local.get 0
                i64.load align=1
                local.set 5
                local.get 0
                i64.load offset=8 align=1
                local.set 6
                local.get 0
                i64.load offset=16 align=1
                local.set 7
                local.get 0
                i64.load offset=24 align=1
                local.set 8
                local.get 5
                local.get 6
                i64.or
                local.get 7
                i64.or
                local.get 8
                i64.or
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 5
                i64.store 1 align=1
                local.get 2
                local.get 6
                i64.store 1 offset=8 align=1
                local.get 2
                local.get 7
                i64.store 1 offset=16 align=1
                local.get 2
                local.get 8
                i64.store 1 offset=24 align=1
                local.get 0
                i32.const 32
                i32.add
                local.set 0
                local.get 2
                i32.const 32
                i32.add
                local.set 2
                br 1 (;@5;)
              end
            end
            br 1 (;@3;)
          end
        end
        block ;; label = @3
          local.get 3
          local.get 0
          i32.sub
          i32.const 8
          i32.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load align=1
          local.set 5
          local.get 2
          local.get 5
          i64.store 1 align=1
          local.get 5
          i64.const -9187201950435737472
          i64.and
          i64.ctz
          i64.const 3
          i64.shr_u
          local.set 5
          local.get 0
          local.get 5
          i32.wrap_i64
          i32.add
          local.set 0
          local.get 2
          local.get 5
          i32.wrap_i64
          i32.add
          local.set 2
        end
        loop ;; label = @3
          local.get 3
          local.get 0
          i32.sub
          i32.const 4
          i32.lt_u
          br_if 2 (;@1;)
          local.get 0
          i32.load align=1
          local.set 4
          local.get 2
          local.get 4
          i32.store 1 align=1
          block ;; label = @4
            local.get 4
            i32.const 49376
            i32.and
            i32.const 32960
            i32.ne
            br_if 0 (;@4;)
            local.get 4
            i32.const 30
            i32.and
            i32.eqz
            if ;; label = @5
              unreachable
            end
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 2
            i32.add
            local.set 2
            local.get 4
            i32.const 8388608
            i32.and
            br_if 1 (;@3;)
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            local.get 4
            i32.const -2147483648
            i32.and
            br_if 1 (;@3;)
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 2 (;@2;)
          end
          block ;; label = @4
            local.get 4
            i32.const 12632304
            i32.and
            i32.const 8421600
            i32.ne
            br_if 0 (;@4;)
            local.get 4
            i32.const 8207
            i32.and
            i32.eqz
            if ;; label = @5
              unreachable
            end
            local.get 4
            i32.const 8207
            i32.and
            i32.const 8205
            i32.eq
            if ;; label = @5
              unreachable
            end
            local.get 0
            i32.const 3
            i32.add
            local.set 0
            local.get 2
            i32.const 3
            i32.add
            local.set 2
            local.get 4
            i32.const -2147483648
            i32.and
            br_if 1 (;@3;)
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 1 (;@3;)
          end
          block ;; label = @4
            local.get 4
            i32.const -2139062144
            i32.and
            br_if 0 (;@4;)
            local.get 0
            i32.const 4
            i32.add
            local.set 0
            local.get 2
            i32.const 4
            i32.add
            local.set 2
            br 2 (;@2;)
          end
          block ;; label = @4
            local.get 4
            i32.const 128
            i32.and
            br_if 0 (;@4;)
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 2 (;@2;)
          end
          local.get 4
          i32.const -1061109512
          i32.and
          i32.const -2139062032
          i32.ne
          if ;; label = @4
            unreachable
          end
          local.get 4
          i32.const 7
          i32.and
          i32.const 2
          i32.shl
          local.get 4
          i32.const 12
          i32.shr_u
          i32.const 3
          i32.and
          i32.or
          i32.const 1
          i32.sub
          i32.const 16
          i32.ge_u
          if ;; label = @4
            unreachable
          end
          local.get 0
          i32.const 4
          i32.add
          local.set 0
          local.get 2
          i32.const 4
          i32.add
          local.set 2
          br 0 (;@3;)
        end
      end
    end
    block ;; label = @1
      loop ;; label = @2
        local.get 0
        local.get 3
        i32.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load8_u
        i32.const -256
        i32.or
        local.set 4
        local.get 2
        local.get 4
        i32.store8 1
        block ;; label = @3
          local.get 4
          i32.const 128
          i32.and
          br_if 0 (;@3;)
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const 1
          i32.add
          local.set 2
          br 1 (;@2;)
        end
        block ;; label = @3
          local.get 3
          local.get 0
          i32.sub
          i32.const 2
          i32.lt_u
          br_if 0 (;@3;)
          local.get 2
          local.get 0
          i32.load8_u offset=1
          i32.store8 1 offset=1
          local.get 0
          i32.load8_u offset=1
          i32.const 255
          i32.xor
          i32.const 8
          i32.shl
          local.get 4
          i32.xor
          local.set 4
          local.get 3
          local.get 0
          i32.sub
          i32.const 3
          i32.lt_u
          br_if 0 (;@3;)
          local.get 2
          local.get 0
          i32.load8_u offset=2
          i32.store8 1 offset=2
          local.get 0
          i32.load8_u offset=2
          i32.const 255
          i32.xor
          i32.const 16
          i32.shl
          local.get 4
          i32.xor
          local.set 4
        end
        block ;; label = @3
          local.get 4
          i32.const 49376
          i32.and
          i32.const 32960
          i32.ne
          br_if 0 (;@3;)
          local.get 4
          i32.const 30
          i32.and
          i32.eqz
          if ;; label = @4
            unreachable
          end
          local.get 0
          i32.const 2
          i32.add
          local.set 0
          local.get 2
          i32.const 2
          i32.add
          local.set 2
          br 1 (;@2;)
        end
        local.get 4
        i32.const 12632304
        i32.and
        i32.const 8421600
        i32.ne
        if ;; label = @3
          unreachable
        end
        local.get 4
        i32.const 8207
        i32.and
        i32.eqz
        if ;; label = @3
          unreachable
        end
        local.get 4
        i32.const 8207
        i32.and
        i32.const 8205
        i32.eq
        if ;; label = @3
          unreachable
        end
      end
    end
  )
  (func $"meld:copy string utf8" (;7;) (type 5) (param i32 i32) (result i32)
    (local i32 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 3
    local.get 3
    i64.const 268435455
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 3
    local.set 4
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 5
    local.get 0
    i64.extend_i32_u
    local.get 5
    i64.gt_u
    local.get 4
    local.get 5
    local.get 0
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 3
    local.set 5
    i32.const 0
    i32.const 0
    i32.const 1
    local.get 5
    i32.wrap_i64
    call $b.0/realloc
    local.set 2
    local.get 5
    local.set 4
    memory.size 1
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 6
    local.get 2
    i64.extend_i32_u
    local.get 6
    i64.gt_u
    local.get 4
    local.get 6
    local.get 2
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 3
    i32.wrap_i64
    local.get 2
    call $"meld:utf8 to utf8"
    local.get 2
  )
  (func $"meld:adapter root/b->root/a text" (;8;) (type 3) (param i32)
    (local i32 i64 i64 i32 i32 i32)
    call $at
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
    local.get 1
    i32.load
    local.set 4
    local.get 1
    i32.load offset=4
    local.set 5
    local.get 4
    local.get 5
    call $"meld:copy string utf8"
    local.set 6
    local.get 0
    local.get 6
    i32.store 1
    local.get 0
    local.get 5
    i32.store 1 offset=4
  )
  (func $"meld:adapter root/b->root/a throw" (;9;) (type 0)
    block ;; label = @1
      block ;; label = @2
        try_table (catch_all 0 (;@2;)) ;; label = @3
          call $a/throw
        end
        br 1 (;@1;)
      end
      unreachable
    end
  )
  (data (;0;) (i32.const 0) "\10\00\00\00\03\00\00\00")
  (data (;1;) (i32.const 16) "abc")
)
