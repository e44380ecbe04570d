(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (type (;2;) (func (param i64 i64 i64 i64) (result i64)))
  (type (;3;) (func (param i64 i64 i64)))
  (type (;4;) (func (param i64 i64) (result i64)))
  (type (;5;) (func (result i64)))
  (type (;6;) (func (param i64 i32 i32) (result i32)))
  (type (;7;) (func (param i32 i32 i32)))
  (type (;8;) (func (param i64 i32 i32)))
  (type (;9;) (func (param i64 i64) (result i32 i32)))
  (type (;10;) (func (param i32 i32 i64) (result i32)))
  (type (;11;) (func (param i64 i32 i64)))
  (type (;12;) (func (param i32 i32 i64)))
  (type (;13;) (func (param i32 i32) (result i64 i64)))
  (memory (;0;) 1)
  (memory (;1;) i64 1)
  (global $next (;0;) (mut i32) i32.const 1024)
  (export "untagged" (func $caller.1/untagged))
  (export "tagged" (func $caller.1/tagged))
  (export "bit-31" (func $caller.1/bit-31))
  (export "memory" (memory 0))
  (export "realloc" (func $callee/realloc))
  (export "echo" (func $callee/echo))
  (export "memory$2" (memory 1))
  (export "realloc$2" (func $caller.0/realloc))
  (func $callee/realloc (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
    global.get $next
    global.get $next
    local.get 3
    i32.add
    i32.const 7
    i32.add
    i32.const -8
    i32.and
    global.set $next
  )
  (func $callee/echo (;1;) (type 1) (param i32 i32) (result i32)
    i32.const 0
    local.get 0
    i32.store
    i32.const 4
    local.get 1
    i32.store
    i32.const 0
  )
  (func $caller.0/realloc (;2;) (type 2) (param i64 i64 i64 i64) (result i64)
    i64.const 64
  )
  (func $length (;3;) (type 4) (param $ptr i64) (param $len i64) (result i64)
    local.get $ptr
    local.get $len
    i64.const 32
    call $"meld:adapter root/caller->root/callee echo"
    i64.const 40
    i64.load 1
  )
  (func $caller.1/untagged (;4;) (type 5) (result i64)
    i64.const 8
    i64.const 2
    call $length
  )
  (func $caller.1/tagged (;5;) (type 5) (result i64)
    i64.const 16
    i64.const -9223372036854775806
    call $length
  )
  (func $caller.1/bit-31 (;6;) (type 5) (result i64)
    i64.const 16
    i64.const 2147483650
    call $length
  )
  (func $"meld:move units" (;7;) (type 6) (param i64 i32 i32) (result i32)
    (local i64 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.const 1
    i32.shl
    i64.extend_i32_u
    i64.add
    local.set 3
    local.get 2
    local.set 4
    block ;; label = @1
      loop ;; label = @2
        block ;; label = @3
          local.get 3
          local.get 0
          i64.sub
          i64.const 16
          i64.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load 1 align=1
          local.set 6
          local.get 0
          i64.load 1 offset=8 align=1
          local.set 7
          local.get 6
          local.get 7
          i64.or
          i64.const -71777214294589696
          i64.and
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 2
          local.get 6
          i64.store align=1
          local.get 2
          local.get 7
          i64.store offset=8 align=1
          local.get 0
          i64.const 16
          i64.add
          local.set 0
          local.get 2
          i32.const 16
          i32.add
          local.set 2
          loop ;; label = @4
            block ;; label = @5
              local.get 3
              local.get 0
              i64.sub
              i64.const 32
              i64.lt_u
              br_if 0 (;@5;)
              local.get 0
              i64.load 1 align=1
              local.set 6
              local.get 0
              i64.load 1 offset=8 align=1
              local.set 7
              local.get 0
              i64.load 1 offset=16 align=1
              local.set 8
              local.get 0
              i64.load 1 offset=24 align=1
              local.set 9
              local.get 6
              local.get 7
              i64.or
              local.get 8
              i64.or
              local.get 9
              i64.or
              i64.const -71777214294589696
              i64.and
              i64.const 0
              i64.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 6
              i64.store align=1
              local.get 2
              local.get 7
              i64.store offset=8 align=1
              local.get 2
              local.get 8
              i64.store offset=16 align=1
              local.get 2
              local.get 9
              i64.store offset=24 align=1
              local.get 0
              i64.const 32
              i64.add
              local.set 0
              local.get 2
              i32.const 32
              i32.add
              local.set 2
              br 1 (;@4;)
            end
          end
          br 1 (;@2;)
        end
      end
      loop ;; label = @2
        local.get 0
        local.get 3
        i64.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load16_u 1
        local.set 5
        local.get 5
        i32.const 256
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
        i32.store16
        local.get 0
        i64.const 2
        i64.add
        local.set 0
        local.get 2
        i32.const 2
        i32.add
        local.set 2
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
    i32.const 1
    i32.shr_u
  )
  (func $meld:deflate (;8;) (type 7) (param i32 i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.const 1
    i32.shl
    i32.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
        block ;; label = @3
          local.get 3
          local.get 0
          i32.sub
          i32.const 16
          i32.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load align=1
          local.set 5
          local.get 0
          i64.load offset=8 align=1
          local.set 6
          local.get 2
          local.get 5
          local.tee 7
          local.get 7
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 7
          local.get 7
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store align=1
          local.get 2
          local.get 6
          local.tee 7
          local.get 7
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 7
          local.get 7
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store offset=4 align=1
          local.get 0
          i32.const 16
          i32.add
          local.set 0
          local.get 2
          i32.const 8
          i32.add
          local.set 2
          loop ;; label = @4
            block ;; label = @5
              local.get 3
              local.get 0
              i32.sub
              i32.const 32
              i32.lt_u
              br_if 0 (;@5;)
              local.get 0
              i64.load align=1
              local.set 7
              local.get 0
              i64.load offset=8 align=1
              local.set 6
              local.get 0
              i64.load offset=16 align=1
              local.set 5
              local.get 0
              i64.load offset=24 align=1
              local.set 8
              local.get 2
              local.get 7
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store align=1
              local.get 2
              local.get 6
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=4 align=1
              local.get 2
              local.get 5
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=8 align=1
              local.get 2
              local.get 8
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=12 align=1
              local.get 0
              i32.const 32
              i32.add
              local.set 0
              local.get 2
              i32.const 16
              i32.add
              local.set 2
              br 1 (;@4;)
            end
          end
          br 1 (;@2;)
        end
      end
      loop ;; label = @2
        local.get 0
        local.get 3
        i32.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load16_u
        local.set 4
        local.get 2
        local.get 4
        i32.store8
        local.get 0
        i32.const 2
        i32.add
        local.set 0
        local.get 2
        i32.const 1
        i32.add
        local.set 2
        br 0 (;@2;)
      end
    end
  )
  (func $"meld:utf16 to utf16" (;9;) (type 8) (param i64 i32 i32)
    (local i64 i32 i32 i64 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.const 1
    i32.shl
    i64.extend_i32_u
    i64.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
        loop ;; label = @3
          block ;; label = @4
            local.get 3
            local.get 0
            i64.sub
            i64.const 16
            i64.lt_u
            br_if 0 (;@4;)
            local.get 0
            i64.load 1 align=1
            local.set 6
            local.get 0
            i64.load 1 offset=8 align=1
            local.set 7
            local.get 6
            i64.const -2882066263381583872
            i64.xor
            i64.const -576188069258921984
            i64.and
            local.set 8
            local.get 8
            i64.const 576469548530665472
            i64.sub
            local.get 8
            i64.const -1
            i64.xor
            i64.and
            local.get 7
            i64.const -2882066263381583872
            i64.xor
            i64.const -576188069258921984
            i64.and
            local.set 8
            local.get 8
            i64.const 576469548530665472
            i64.sub
            local.get 8
            i64.const -1
            i64.xor
            i64.and
            i64.or
            i64.const -9223231297218904064
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 6
            i64.store align=1
            local.get 2
            local.get 7
            i64.store offset=8 align=1
            local.get 0
            i64.const 16
            i64.add
            local.set 0
            local.get 2
            i32.const 16
            i32.add
            local.set 2
            loop ;; label = @5
              block ;; label = @6
                local.get 3
                local.get 0
                i64.sub
                i64.const 32
                i64.lt_u
                br_if 0 (;@6;)
                local.get 0
                i64.load 1 align=1
                local.set 8
                local.get 0
                i64.load 1 offset=8 align=1
                local.set 7
                local.get 0
                i64.load 1 offset=16 align=1
                local.set 6
                local.get 0
                i64.load 1 offset=24 align=1
                local.set 9
                local.get 8
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                local.get 7
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                i64.or
                local.get 6
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                i64.or
                local.get 9
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                i64.or
                i64.const -9223231297218904064
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 8
                i64.store align=1
                local.get 2
                local.get 7
                i64.store offset=8 align=1
                local.get 2
                local.get 6
                i64.store offset=16 align=1
                local.get 2
                local.get 9
                i64.store offset=24 align=1
                local.get 0
                i64.const 32
                i64.add
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
          loop ;; label = @4
            local.get 0
            local.get 3
            i64.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load16_u 1
            local.set 5
            local.get 5
            i32.const 63488
            i32.and
            i32.const 55296
            i32.eq
            br_if 1 (;@3;)
            local.get 2
            local.get 5
            i32.store16
            local.get 0
            i64.const 2
            i64.add
            local.set 0
            local.get 2
            i32.const 2
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 5
          i32.const 56320
          i32.ge_u
          if ;; label = @4
            unreachable
          end
          local.get 3
          local.get 0
          i64.sub
          i64.const 4
          i64.lt_u
          if ;; label = @4
            unreachable
          end
          local.get 0
          i32.load16_u 1 offset=2
          local.set 4
          local.get 4
          i32.const 64512
          i32.and
          i32.const 56320
          i32.ne
          if ;; label = @4
            unreachable
          end
          local.get 2
          local.get 5
          i32.store16
          local.get 2
          local.get 4
          i32.store16 offset=2
          local.get 0
          i64.const 4
          i64.add
          local.set 0
          local.get 2
          i32.const 4
          i32.add
          local.set 2
          local.get 0
          local.get 3
          i64.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load16_u 1
          local.set 5
          local.get 5
          i32.const 63488
          i32.and
          i32.const 55296
          i32.eq
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
  )
  (func $"meld:copy string latin1+utf16 to latin1+utf16" (;10;) (type 9) (param i64 i64) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 1
    i64.const 0
    i64.lt_s
    if ;; label = @1
      local.get 1
      i64.const -9223372036854775808
      i64.xor
      local.set 1
      local.get 1
      local.set 4
      local.get 4
      i64.const 134217727
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 4
      i64.const 2
      i64.mul
      local.set 5
      local.get 0
      i64.const 1
      i64.and
      i64.const 0
      i64.ne
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.const 16
      i64.shl
      local.set 6
      local.get 0
      local.get 6
      i64.gt_u
      local.get 5
      local.get 6
      local.get 0
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 4
      i64.const 2
      i64.mul
      local.set 6
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 6
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 6
      local.set 5
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 7
      local.get 2
      i64.extend_i32_u
      local.get 7
      i64.gt_u
      local.get 5
      local.get 7
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 0
      local.get 4
      i32.wrap_i64
      local.get 2
      call $"meld:move units"
      i64.extend_i32_u
      local.set 7
      local.get 7
      local.get 4
      i64.eq
      if ;; label = @2
        local.get 2
        local.get 4
        i32.wrap_i64
        local.get 2
        call $meld:deflate
        local.get 4
        i64.const 2
        i64.mul
        local.set 6
        local.get 2
        local.get 6
        i32.wrap_i64
        i32.const 1
        local.get 4
        i32.wrap_i64
        call $callee/realloc
        local.set 2
        local.get 4
        local.set 5
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        local.set 8
        local.get 2
        i64.extend_i32_u
        local.get 8
        i64.gt_u
        local.get 5
        local.get 8
        local.get 2
        i64.extend_i32_u
        i64.sub
        i64.gt_u
        i32.or
        if ;; label = @3
          unreachable
        end
        local.get 4
        i32.wrap_i64
        local.set 3
      else
        local.get 0
        local.get 7
        i64.const 2
        i64.mul
        i64.add
        local.get 4
        local.get 7
        i64.sub
        i32.wrap_i64
        local.get 2
        local.get 7
        i64.const 2
        i64.mul
        i32.wrap_i64
        i32.add
        call $"meld:utf16 to utf16"
        local.get 4
        i32.wrap_i64
        i32.const -2147483648
        i32.or
        local.set 3
      end
    else
      local.get 1
      local.set 8
      local.get 8
      i64.const 268435455
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 8
      local.set 4
      local.get 0
      i64.const 1
      i64.and
      i64.const 0
      i64.ne
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.const 16
      i64.shl
      local.set 7
      local.get 0
      local.get 7
      i64.gt_u
      local.get 4
      local.get 7
      local.get 0
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 8
      local.set 6
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 6
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 6
      local.set 4
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 7
      local.get 2
      i64.extend_i32_u
      local.get 7
      i64.gt_u
      local.get 4
      local.get 7
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 2
      local.get 0
      local.get 8
      i32.wrap_i64
      memory.copy 0 1
      local.get 8
      i32.wrap_i64
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func11 meld:move units" (@name "meld:move units") (;11;) (type 10) (param i32 i32 i64) (result i32)
    (local i32 i64 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.const 1
    i32.shl
    i32.add
    local.set 3
    local.get 2
    local.set 4
    block ;; label = @1
      loop ;; label = @2
        block ;; label = @3
          local.get 3
          local.get 0
          i32.sub
          i32.const 16
          i32.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load align=1
          local.set 6
          local.get 0
          i64.load offset=8 align=1
          local.set 7
          local.get 6
          local.get 7
          i64.or
          i64.const -71777214294589696
          i64.and
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 2
          local.get 6
          i64.store 1 align=1
          local.get 2
          local.get 7
          i64.store 1 offset=8 align=1
          local.get 0
          i32.const 16
          i32.add
          local.set 0
          local.get 2
          i64.const 16
          i64.add
          local.set 2
          loop ;; label = @4
            block ;; label = @5
              local.get 3
              local.get 0
              i32.sub
              i32.const 32
              i32.lt_u
              br_if 0 (;@5;)
              local.get 0
              i64.load align=1
              local.set 6
              local.get 0
              i64.load offset=8 align=1
              local.set 7
              local.get 0
              i64.load offset=16 align=1
              local.set 8
              local.get 0
              i64.load offset=24 align=1
              local.set 9
              local.get 6
              local.get 7
              i64.or
              local.get 8
              i64.or
              local.get 9
              i64.or
              i64.const -71777214294589696
              i64.and
              i64.const 0
              i64.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 6
              i64.store 1 align=1
              local.get 2
              local.get 7
              i64.store 1 offset=8 align=1
              local.get 2
              local.get 8
              i64.store 1 offset=16 align=1
              local.get 2
              local.get 9
              i64.store 1 offset=24 align=1
              local.get 0
              i32.const 32
              i32.add
              local.set 0
              local.get 2
              i64.const 32
              i64.add
              local.set 2
              br 1 (;@4;)
            end
          end
          br 1 (;@2;)
        end
      end
      loop ;; label = @2
        local.get 0
        local.get 3
        i32.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load16_u
        local.set 5
        local.get 5
        i32.const 256
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
        i32.store16 1
        local.get 0
        i32.const 2
        i32.add
        local.set 0
        local.get 2
        i64.const 2
        i64.add
        local.set 2
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i64.sub
    i32.wrap_i64
    i32.const 1
    i32.shr_u
  )
  (func $"#func12 meld:deflate" (@name "meld:deflate") (;12;) (type 11) (param i64 i32 i64)
    (local i64 i32 i64 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.const 1
    i32.shl
    i64.extend_i32_u
    i64.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
        block ;; label = @3
          local.get 3
          local.get 0
          i64.sub
          i64.const 16
          i64.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load 1 align=1
          local.set 5
          local.get 0
          i64.load 1 offset=8 align=1
          local.set 6
          local.get 2
          local.get 5
          local.tee 7
          local.get 7
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 7
          local.get 7
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store 1 align=1
          local.get 2
          local.get 6
          local.tee 7
          local.get 7
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 7
          local.get 7
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store 1 offset=4 align=1
          local.get 0
          i64.const 16
          i64.add
          local.set 0
          local.get 2
          i64.const 8
          i64.add
          local.set 2
          loop ;; label = @4
            block ;; label = @5
              local.get 3
              local.get 0
              i64.sub
              i64.const 32
              i64.lt_u
              br_if 0 (;@5;)
              local.get 0
              i64.load 1 align=1
              local.set 7
              local.get 0
              i64.load 1 offset=8 align=1
              local.set 6
              local.get 0
              i64.load 1 offset=16 align=1
              local.set 5
              local.get 0
              i64.load 1 offset=24 align=1
              local.set 8
              local.get 2
              local.get 7
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 align=1
              local.get 2
              local.get 6
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=4 align=1
              local.get 2
              local.get 5
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=8 align=1
              local.get 2
              local.get 8
              local.tee 9
              local.get 9
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=12 align=1
              local.get 0
              i64.const 32
              i64.add
              local.set 0
              local.get 2
              i64.const 16
              i64.add
              local.set 2
              br 1 (;@4;)
            end
          end
          br 1 (;@2;)
        end
      end
      loop ;; label = @2
        local.get 0
        local.get 3
        i64.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load16_u 1
        local.set 4
        local.get 2
        local.get 4
        i32.store8 1
        local.get 0
        i64.const 2
        i64.add
        local.set 0
        local.get 2
        i64.const 1
        i64.add
        local.set 2
        br 0 (;@2;)
      end
    end
  )
  (func $"#func13 meld:utf16 to utf16" (@name "meld:utf16 to utf16") (;13;) (type 12) (param i32 i32 i64)
    (local i32 i32 i32 i64 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.const 1
    i32.shl
    i32.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
        loop ;; label = @3
          block ;; label = @4
            local.get 3
            local.get 0
            i32.sub
            i32.const 16
            i32.lt_u
            br_if 0 (;@4;)
            local.get 0
            i64.load align=1
            local.set 6
            local.get 0
            i64.load offset=8 align=1
            local.set 7
            local.get 6
            i64.const -2882066263381583872
            i64.xor
            i64.const -576188069258921984
            i64.and
            local.set 8
            local.get 8
            i64.const 576469548530665472
            i64.sub
            local.get 8
            i64.const -1
            i64.xor
            i64.and
            local.get 7
            i64.const -2882066263381583872
            i64.xor
            i64.const -576188069258921984
            i64.and
            local.set 8
            local.get 8
            i64.const 576469548530665472
            i64.sub
            local.get 8
            i64.const -1
            i64.xor
            i64.and
            i64.or
            i64.const -9223231297218904064
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 6
            i64.store 1 align=1
            local.get 2
            local.get 7
            i64.store 1 offset=8 align=1
            local.get 0
            i32.const 16
            i32.add
            local.set 0
            local.get 2
            i64.const 16
            i64.add
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
                local.set 8
                local.get 0
                i64.load offset=8 align=1
                local.set 7
                local.get 0
                i64.load offset=16 align=1
                local.set 6
                local.get 0
                i64.load offset=24 align=1
                local.set 9
                local.get 8
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                local.get 7
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                i64.or
                local.get 6
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                i64.or
                local.get 9
                i64.const -2882066263381583872
                i64.xor
                i64.const -576188069258921984
                i64.and
                local.set 10
                local.get 10
                i64.const 576469548530665472
                i64.sub
                local.get 10
                i64.const -1
                i64.xor
                i64.and
                i64.or
                i64.const -9223231297218904064
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 8
                i64.store 1 align=1
                local.get 2
                local.get 7
                i64.store 1 offset=8 align=1
                local.get 2
                local.get 6
                i64.store 1 offset=16 align=1
                local.get 2
                local.get 9
                i64.store 1 offset=24 align=1
                local.get 0
                i32.const 32
                i32.add
                local.set 0
                local.get 2
                i64.const 32
                i64.add
                local.set 2
                br 1 (;@5;)
              end
            end
            br 1 (;@3;)
          end
        end
        block ;; label = @3
          loop ;; label = @4
            local.get 0
            local.get 3
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load16_u
            local.set 5
            local.get 5
            i32.const 63488
            i32.and
            i32.const 55296
            i32.eq
            br_if 1 (;@3;)
            local.get 2
            local.get 5
            i32.store16 1
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i64.const 2
            i64.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 5
          i32.const 56320
          i32.ge_u
          if ;; label = @4
            unreachable
          end
          local.get 3
          local.get 0
          i32.sub
          i32.const 4
          i32.lt_u
          if ;; label = @4
            unreachable
          end
          local.get 0
          i32.load16_u offset=2
          local.set 4
          local.get 4
          i32.const 64512
          i32.and
          i32.const 56320
          i32.ne
          if ;; label = @4
            unreachable
          end
          local.get 2
          local.get 5
          i32.store16 1
          local.get 2
          local.get 4
          i32.store16 1 offset=2
          local.get 0
          i32.const 4
          i32.add
          local.set 0
          local.get 2
          i64.const 4
          i64.add
          local.set 2
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load16_u
          local.set 5
          local.get 5
          i32.const 63488
          i32.and
          i32.const 55296
          i32.eq
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
  )
  (func $"#func14 meld:copy string latin1+utf16 to latin1+utf16" (@name "meld:copy string latin1+utf16 to latin1+utf16") (;14;) (type 13) (param i32 i32) (result i64 i64)
    (local i64 i64 i64 i64 i64 i64 i64)
    local.get 1
    i32.const 0
    i32.lt_s
    if ;; label = @1
      local.get 1
      i32.const -2147483648
      i32.xor
      local.set 1
      local.get 1
      i64.extend_i32_u
      local.set 4
      local.get 4
      i64.const 134217727
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 4
      i64.const 2
      i64.mul
      local.set 5
      local.get 0
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 6
      local.get 0
      i64.extend_i32_u
      local.get 6
      i64.gt_u
      local.get 5
      local.get 6
      local.get 0
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 4
      i64.const 2
      i64.mul
      local.set 6
      i64.const 0
      i64.const 0
      i64.const 2
      local.get 6
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 5
      local.get 2
      i64.const 1
      i64.and
      i64.const 0
      i64.ne
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.const 16
      i64.shl
      local.set 7
      local.get 2
      local.get 7
      i64.gt_u
      local.get 5
      local.get 7
      local.get 2
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 0
      local.get 4
      i32.wrap_i64
      local.get 2
      call $"#func11 meld:move units"
      i64.extend_i32_u
      local.set 7
      local.get 7
      local.get 4
      i64.eq
      if ;; label = @2
        local.get 2
        local.get 4
        i32.wrap_i64
        local.get 2
        call $"#func12 meld:deflate"
        local.get 4
        i64.const 2
        i64.mul
        local.set 6
        local.get 2
        local.get 6
        i64.const 1
        local.get 4
        call $caller.0/realloc
        local.set 2
        local.get 4
        local.set 5
        memory.size 1
        i64.const 16
        i64.shl
        local.set 8
        local.get 2
        local.get 8
        i64.gt_u
        local.get 5
        local.get 8
        local.get 2
        i64.sub
        i64.gt_u
        i32.or
        if ;; label = @3
          unreachable
        end
        local.get 4
        local.set 3
      else
        local.get 0
        local.get 7
        i64.const 2
        i64.mul
        i32.wrap_i64
        i32.add
        local.get 4
        local.get 7
        i64.sub
        i32.wrap_i64
        local.get 2
        local.get 7
        i64.const 2
        i64.mul
        i64.add
        call $"#func13 meld:utf16 to utf16"
        local.get 4
        i64.const -9223372036854775808
        i64.or
        local.set 3
      end
    else
      local.get 1
      i64.extend_i32_u
      local.set 8
      local.get 8
      i64.const 268435455
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 8
      local.set 4
      local.get 0
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 7
      local.get 0
      i64.extend_i32_u
      local.get 7
      i64.gt_u
      local.get 4
      local.get 7
      local.get 0
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 8
      local.set 6
      i64.const 0
      i64.const 0
      i64.const 2
      local.get 6
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 4
      local.get 2
      i64.const 1
      i64.and
      i64.const 0
      i64.ne
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.const 16
      i64.shl
      local.set 7
      local.get 2
      local.get 7
      i64.gt_u
      local.get 4
      local.get 7
      local.get 2
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 2
      local.get 0
      local.get 8
      i32.wrap_i64
      memory.copy 1 0
      local.get 8
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"meld:adapter root/caller->root/callee echo" (;15;) (type 3) (param i64 i64 i64)
    (local i64 i64 i32 i32 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"meld:copy string latin1+utf16 to latin1+utf16"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 6
    i64.const 8
    local.set 3
    local.get 6
    i32.const 3
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 4
    local.get 6
    i64.extend_i32_u
    local.get 4
    i64.gt_u
    local.get 3
    local.get 4
    local.get 6
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 16
    local.set 4
    local.get 2
    i64.const 7
    i64.and
    i64.const 0
    i64.ne
    if ;; label = @1
      unreachable
    end
    memory.size 1
    i64.const 16
    i64.shl
    local.set 3
    local.get 2
    local.get 3
    i64.gt_u
    local.get 4
    local.get 3
    local.get 2
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 6
    i32.load
    local.set 5
    local.get 6
    i32.load offset=4
    local.set 7
    local.get 5
    local.get 7
    call $"#func14 meld:copy string latin1+utf16 to latin1+utf16"
    local.set 4
    local.set 3
    local.get 2
    local.get 3
    i64.store 1
    local.get 2
    local.get 4
    i64.store 1 offset=8
  )
  (data (;0;) (memory 1) (i64.const 8) "\fc\ff")
  (data (;1;) (memory 1) (i64.const 16) "\fc\00\ac ")
)
