(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (result i32)))
  (type (;3;) (func (param i32 i32) (result i32)))
  (type (;4;) (func (param i32 i32 i32)))
  (type (;5;) (func (param i32) (result i32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (global (;0;) (mut i32) i32.const 256)
  (global (;1;) (mut i32) i32.const 0)
  (global $copied (;2;) (mut i32) i32.const 0)
  (export "run" (func $b.2/run))
  (export "copied" (func $b.1/copied))
  (export "next" (func $a.4/next))
  (export "freed" (func $a.4/freed))
  (export "m" (memory 0))
  (export "next$2" (global 0))
  (export "freed$2" (global 1))
  (export "r" (func $a.2/r))
  (export "p" (func $a.3/p))
  (export "shout" (func $a.4/shout))
  (export "m$2" (memory 1))
  (export "r$2" (func $b.1/r))
  (func $a.2/r (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
    global.get 0
    global.get 0
    local.get 3
    i32.add
    global.set 0
  )
  (func $a.3/p (;1;) (type 1) (param i32)
    global.get 1
    i32.const 1
    i32.add
    global.set 1
  )
  (func $a.4/next (;2;) (type 2) (result i32)
    global.get 0
  )
  (func $a.4/freed (;3;) (type 2) (result i32)
    global.get 1
  )
  (func $a.4/shout (;4;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
    i32.const 33
    i32.store8
    i32.const 0
    local.get 0
    i32.store offset=16
    i32.const 0
    local.get 1
    i32.const 1
    i32.add
    i32.store offset=20
    i32.const 16
  )
  (func $b.1/copied (;5;) (type 2) (result i32)
    global.get $copied
  )
  (func $b.1/r (;6;) (type 0) (param i32 i32 i32 i32) (result i32)
    global.get $copied
    i32.const 1
    i32.add
    global.set $copied
    i32.const 512
  )
  (func $b.2/run (;7;) (type 5) (param $n i32) (result i32)
    (local $at i32) (local $end i32) (local $sum i32)
    i32.const 8
    local.get $n
    i32.const 32
    call $"meld:adapter root/b->root/a shout"
    i32.const 32
    i32.load 1
    local.set $at
    local.get $at
    i32.const 36
    i32.load 1
    i32.add
    local.set $end
    loop $next
      local.get $sum
      local.get $at
      i32.load8_u 1
      i32.add
      local.set $sum
      local.get $at
      i32.const 1
      i32.add
      local.set $at
      local.get $at
      local.get $end
      i32.lt_u
      br_if $next
    end
    local.get $sum
  )
  (func $"meld:utf8 to utf8" (;8;) (type 4) (param i32 i32 i32)
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
            i64.load 1 align=1
            local.set 5
            local.get 5
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 5
            i64.store align=1
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
                i64.load 1 align=1
                local.set 5
                local.get 0
                i64.load 1 offset=8 align=1
                local.set 6
                local.get 0
                i64.load 1 offset=16 align=1
                local.set 7
                local.get 0
                i64.load 1 offset=24 align=1
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
                i64.store align=1
                local.get 2
                local.get 6
                i64.store offset=8 align=1
                local.get 2
                local.get 7
                i64.store offset=16 align=1
                local.get 2
                local.get 8
                i64.store offset=24 align=1
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
          i64.load 1 align=1
          local.set 5
          local.get 2
          local.get 5
          i64.store align=1
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
          i32.load 1 align=1
          local.set 4
          local.get 2
          local.get 4
          i32.store align=1
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
        i32.load8_u 1
        i32.const -256
        i32.or
        local.set 4
        local.get 2
        local.get 4
        i32.store8
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
          i32.load8_u 1 offset=1
          i32.store8 offset=1
          local.get 0
          i32.load8_u 1 offset=1
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
          i32.load8_u 1 offset=2
          i32.store8 offset=2
          local.get 0
          i32.load8_u 1 offset=2
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
  (func $"meld:copy string utf8" (;9;) (type 3) (param i32 i32) (result i32)
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
    memory.size 1
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
    call $a.2/r
    local.set 2
    local.get 5
    local.set 4
    memory.size
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
  (func $"#func10 meld:utf8 to utf8" (@name "meld:utf8 to utf8") (;10;) (type 4) (param i32 i32 i32)
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
  (func $"#func11 meld:copy string utf8" (@name "meld:copy string utf8") (;11;) (type 3) (param i32 i32) (result i32)
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
    call $b.1/r
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
    call $"#func10 meld:utf8 to utf8"
    local.get 2
  )
  (func $"meld:adapter root/b->root/a shout" (;12;) (type 4) (param i32 i32 i32)
    (local i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"meld:copy string utf8"
    local.set 5
    local.get 5
    local.get 4
    call $a.4/shout
    local.set 3
    i64.const 8
    local.set 6
    local.get 3
    i32.const 3
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 7
    local.get 3
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 6
    local.get 7
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 7
    local.get 2
    i32.const 3
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 6
    local.get 2
    i64.extend_i32_u
    local.get 6
    i64.gt_u
    local.get 7
    local.get 6
    local.get 2
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 3
    i32.load
    local.set 5
    local.get 3
    i32.load offset=4
    local.set 4
    local.get 5
    local.get 4
    call $"#func11 meld:copy string utf8"
    local.set 8
    local.get 2
    local.get 8
    i32.store 1
    local.get 2
    local.get 4
    i32.store 1 offset=4
    local.get 3
    call $a.3/p
  )
  (data (;0;) (memory 1) (i32.const 8) "abc")
)
