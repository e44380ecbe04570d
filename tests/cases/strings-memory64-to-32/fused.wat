(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (type (;2;) (func (param i64 i64) (result i32)))
  (type (;3;) (func (param i32) (result i32)))
  (type (;4;) (func (result i32)))
  (type (;5;) (func (param i32 i32 i32)))
  (type (;6;) (func (param i64 i32 i32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (memory (;2;) i64 1)
  (global $next (;0;) (mut i32) i32.const 1024)
  (global $"#global1 next" (@name "next") (;1;) (mut i32) i32.const 2049)
  (global $before (;2;) (mut i32) i32.const 0)
  (export "run" (func $caller.1/run))
  (export "far" (func $caller.1/far))
  (export "memory" (memory 0))
  (export "realloc" (func $callee/realloc))
  (export "count" (func $callee/count))
  (export "memory$2" (memory 1))
  (export "realloc$2" (func $middle.0/realloc))
  (export "count$2" (func $middle.1/count))
  (export "memory$3" (memory 2))
  (func $callee/realloc (;0;) (type 0) (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
    (local $at i32)
    global.get $next
    local.get $align
    i32.const 1
    i32.sub
    i32.add
    i32.const 0
    local.get $align
    i32.sub
    i32.and
    local.set $at
    local.get $at
    local.get $new
    i32.add
    global.set $next
    local.get $at
  )
  (func $string (;1;) (type 1) (param $at i32) (param $len i32) (result i32)
    (local $count i32)
    local.get $len
    i32.const 100
    i32.mul
    local.set $count
    block $done
      loop $next
        local.get $len
        i32.eqz
        br_if $done
        local.get $count
        local.get $at
        i32.load8_u
        i32.const 121
        i32.eq
        i32.add
        local.set $count
        local.get $at
        i32.const 1
        i32.add
        local.set $at
        local.get $len
        i32.const 1
        i32.sub
        local.set $len
        br $next
      end
    end
    local.get $count
  )
  (func $callee/count (;2;) (type 1) (param $at i32) (param $len i32) (result i32)
    (local $count i32)
    block $done
      loop $next
        local.get $len
        i32.eqz
        br_if $done
        local.get $count
        local.get $at
        i32.load
        local.get $at
        i32.load offset=4
        call $string
        i32.add
        local.set $count
        local.get $at
        i32.const 8
        i32.add
        local.set $at
        local.get $len
        i32.const 1
        i32.sub
        local.set $len
        br $next
      end
    end
    local.get $count
  )
  (func $middle.0/realloc (;3;) (type 0) (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
    (local $at i32)
    global.get $"#global1 next"
    local.get $align
    i32.const 1
    i32.sub
    i32.add
    i32.const 0
    local.get $align
    i32.sub
    i32.and
    local.set $at
    local.get $at
    local.get $new
    i32.add
    global.set $"#global1 next"
    local.get $at
  )
  (func $middle.1/count (;4;) (type 1) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $"meld:adapter root/middle->root/callee count"
    global.get $before
    i32.const 1000
    i32.mul
    i32.add
    global.get $before
    i32.const 1
    i32.add
    global.set $before
  )
  (func $caller.1/run (;5;) (type 3) (param i32) (result i32)
    i64.const 8
    local.get 0
    i64.extend_i32_u
    call $"meld:adapter root/caller->root/middle count"
  )
  (func $caller.1/far (;6;) (type 4) (result i32)
    i64.const 48
    i64.const 1
    call $"meld:adapter root/caller->root/middle count"
  )
  (func $"meld:utf8 to utf8" (;7;) (type 5) (param i32 i32 i32)
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
  (func $"meld:copy string utf8" (;8;) (type 1) (param i32 i32) (result i32)
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
    call $callee/realloc
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
  (func $"meld:copy list<string>" (;9;) (type 1) (param i32 i32) (result i32)
    (local i64 i64 i64 i32 i64 i32 i32 i32 i32)
    local.get 1
    i64.extend_i32_u
    local.set 2
    local.get 2
    i64.const 33554431
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 2
    i64.const 8
    i64.mul
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
    local.set 4
    local.get 0
    i64.extend_i32_u
    local.get 4
    i64.gt_u
    local.get 3
    local.get 4
    local.get 0
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 2
    i64.const 8
    i64.mul
    local.set 4
    i32.const 0
    i32.const 0
    i32.const 4
    local.get 4
    i32.wrap_i64
    call $callee/realloc
    local.set 5
    local.get 4
    local.set 3
    local.get 5
    i32.const 3
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set 6
    local.get 5
    i64.extend_i32_u
    local.get 6
    i64.gt_u
    local.get 3
    local.get 6
    local.get 5
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 5
    local.set 7
    block ;; label = @1
      loop ;; label = @2
        local.get 2
        i64.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.load 1
        local.set 8
        local.get 0
        i32.load 1 offset=4
        local.set 9
        local.get 8
        local.get 9
        call $"meld:copy string utf8"
        local.set 10
        local.get 7
        local.get 10
        i32.store
        local.get 7
        local.get 9
        i32.store offset=4
        local.get 0
        i32.const 8
        i32.add
        local.set 0
        local.get 7
        i32.const 8
        i32.add
        local.set 7
        local.get 2
        i64.const 1
        i64.sub
        local.set 2
        br 0 (;@2;)
      end
    end
    local.get 5
  )
  (func $"meld:adapter root/middle->root/callee count" (;10;) (type 1) (param i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    local.set 2
    local.get 1
    local.set 3
    local.get 2
    local.get 3
    call $"meld:copy list<string>"
    local.set 4
    local.get 4
    local.get 3
    call $callee/count
  )
  (func $"#func11 meld:utf8 to utf8" (@name "meld:utf8 to utf8") (;11;) (type 6) (param i64 i32 i32)
    (local i64 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
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
            i64.const 8
            i64.lt_u
            br_if 0 (;@4;)
            local.get 0
            i64.load 2 align=1
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
            i64.const 8
            i64.add
            local.set 0
            local.get 2
            i32.const 8
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
                i64.load 2 align=1
                local.set 5
                local.get 0
                i64.load 2 offset=8 align=1
                local.set 6
                local.get 0
                i64.load 2 offset=16 align=1
                local.set 7
                local.get 0
                i64.load 2 offset=24 align=1
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
          local.get 3
          local.get 0
          i64.sub
          i64.const 8
          i64.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load 2 align=1
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
          i64.add
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
          i64.sub
          i64.const 4
          i64.lt_u
          br_if 2 (;@1;)
          local.get 0
          i32.load 2 align=1
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
            i64.const 2
            i64.add
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
            i64.const 1
            i64.add
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
            i64.const 1
            i64.add
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
            i64.const 3
            i64.add
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
            i64.const 1
            i64.add
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
            i64.const 4
            i64.add
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
            i64.const 1
            i64.add
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
          i64.const 4
          i64.add
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
        i64.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load8_u 2
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
          i64.const 1
          i64.add
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
          i64.sub
          i64.const 2
          i64.lt_u
          br_if 0 (;@3;)
          local.get 2
          local.get 0
          i32.load8_u 2 offset=1
          i32.store8 1 offset=1
          local.get 0
          i32.load8_u 2 offset=1
          i32.const 255
          i32.xor
          i32.const 8
          i32.shl
          local.get 4
          i32.xor
          local.set 4
          local.get 3
          local.get 0
          i64.sub
          i64.const 3
          i64.lt_u
          br_if 0 (;@3;)
          local.get 2
          local.get 0
          i32.load8_u 2 offset=2
          i32.store8 1 offset=2
          local.get 0
          i32.load8_u 2 offset=2
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
          i64.const 2
          i64.add
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
  (func $"#func12 meld:copy string utf8" (@name "meld:copy string utf8") (;12;) (type 2) (param i64 i64) (result i32)
    (local i32 i64 i64 i64 i64)
    local.get 1
    local.set 3
    local.get 3
    i64.const 268435455
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 3
    local.set 4
    memory.size 2
    i64.const 16
    i64.shl
    local.set 5
    local.get 0
    local.get 5
    i64.gt_u
    local.get 4
    local.get 5
    local.get 0
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
    call $middle.0/realloc
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
    call $"#func11 meld:utf8 to utf8"
    local.get 2
  )
  (func $"#func13 meld:copy list<string>" (@name "meld:copy list<string>") (;13;) (type 2) (param i64 i64) (result i32)
    (local i64 i64 i64 i32 i64 i32 i32)
    local.get 1
    local.set 2
    local.get 2
    i64.const 16777215
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 2
    i64.const 16
    i64.mul
    local.set 3
    local.get 0
    i64.const 7
    i64.and
    i64.const 0
    i64.ne
    if ;; label = @1
      unreachable
    end
    memory.size 2
    i64.const 16
    i64.shl
    local.set 4
    local.get 0
    local.get 4
    i64.gt_u
    local.get 3
    local.get 4
    local.get 0
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 2
    i64.const 8
    i64.mul
    local.set 4
    i32.const 0
    i32.const 0
    i32.const 4
    local.get 4
    i32.wrap_i64
    call $middle.0/realloc
    local.set 5
    local.get 4
    local.set 3
    local.get 5
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
    local.get 5
    i64.extend_i32_u
    local.get 6
    i64.gt_u
    local.get 3
    local.get 6
    local.get 5
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    local.get 5
    local.set 7
    block ;; label = @1
      loop ;; label = @2
        local.get 2
        i64.eqz
        br_if 1 (;@1;)
        local.get 0
        i64.load 2
        local.set 6
        local.get 0
        i64.load 2 offset=8
        local.set 4
        local.get 6
        local.get 4
        call $"#func12 meld:copy string utf8"
        local.set 8
        local.get 7
        local.get 8
        i32.store 1
        local.get 7
        local.get 4
        i32.wrap_i64
        i32.store 1 offset=4
        local.get 0
        i64.const 16
        i64.add
        local.set 0
        local.get 7
        i32.const 8
        i32.add
        local.set 7
        local.get 2
        i64.const 1
        i64.sub
        local.set 2
        br 0 (;@2;)
      end
    end
    local.get 5
  )
  (func $"meld:adapter root/caller->root/middle count" (;14;) (type 2) (param i64 i64) (result i32)
    (local i64 i64 i32)
    local.get 0
    local.set 2
    local.get 1
    local.set 3
    local.get 2
    local.get 3
    call $"#func13 meld:copy list<string>"
    local.set 4
    local.get 4
    local.get 3
    i32.wrap_i64
    call $middle.1/count
  )
  (data (;0;) (memory 2) (i64.const 8) "d\00\00\00\00\00\00\00\03\00\00\00\00\00\00\00h\00\00\00\00\00\00\00\08\00\00\00\00\00\00\00")
  (data (;1;) (memory 2) (i64.const 48) "d\00\00\00\01\00\00\00\03\00\00\00\00\00\00\00")
  (data (;2;) (memory 2) (i64.const 100) "xy7-yy\c3\a9y\e2\82\ac")
)
