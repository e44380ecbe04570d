(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32 i32) (result i32)))
  (type (;3;) (func (result i32)))
  (type $f (;4;) (func (param i32 i32 i32)))
  (type (;5;) (func (param i32 i32 i32 i32)))
  (type (;6;) (func (param i32 i32 i32) (result i32)))
  (type (;7;) (func (param i32 i32) (result i32 i32)))
  (type (;8;) (func (param i32 i32 i32) (result i32 i32)))
  (table (;0;) 9 9 funcref)
  (memory (;0;) 1)
  (memory (;1;) 1)
  (global $next (;0;) (mut i32) i32.const 1024)
  (global $trace (;1;) (mut i32) i32.const 0)
  (global $"#global2 next" (@name "next") (;2;) (mut i32) i32.const 4096)
  (global $sum (;3;) (mut i32) i32.const 0)
  (export "run" (func $caller.1/run))
  (export "send" (func $caller.1/send))
  (export "trace" (func $callee/trace))
  (export "memory" (memory 0))
  (export "realloc" (func $callee/realloc))
  (export "echo" (func $callee/echo))
  (export "memory$2" (memory 1))
  (export "realloc$2" (func $caller.0/realloc))
  (elem (;0;) (i32.const 0) func $"meld:adapter root/caller->root/callee utf8" $"meld:adapter root/caller->root/callee utf16" $"meld:adapter root/caller->root/callee latin1-utf16" $"#func32 meld:adapter root/caller->root/callee utf8" $"#func37 meld:adapter root/caller->root/callee utf16" $"#func42 meld:adapter root/caller->root/callee latin1-utf16" $"#func49 meld:adapter root/caller->root/callee utf8" $"#func54 meld:adapter root/caller->root/callee utf16" $"#func61 meld:adapter root/caller->root/callee latin1-utf16")
  (func $callee/mix (;0;) (type 0) (param i32)
    global.get $trace
    i32.const 31
    i32.mul
    local.get 0
    i32.add
    global.set $trace
  )
  (func $callee/realloc (;1;) (type 1) (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
    (local $at i32)
    local.get $size
    call $callee/mix
    local.get $new
    call $callee/mix
    global.get $next
    local.set $at
    local.get $at
    local.get $new
    i32.add
    i32.const 7
    i32.add
    i32.const -8
    i32.and
    global.set $next
    local.get $at
    local.get $old
    local.get $size
    local.get $new
    local.get $size
    local.get $new
    i32.lt_u
    select
    memory.copy
    local.get $at
  )
  (func $callee/echo (;2;) (type 2) (param i32 i32) (result i32)
    i32.const 16
    local.get 0
    i32.store
    i32.const 20
    local.get 1
    i32.store
    i32.const 16
  )
  (func $callee/trace (;3;) (type 3) (result i32)
    global.get $trace
    i32.const 0
    global.set $trace
    i32.const 1024
    global.set $next
  )
  (func $caller.0/realloc (;4;) (type 1) (param i32 i32 i32 i32) (result i32)
    (local $at i32)
    global.get $"#global2 next"
    local.set $at
    local.get $at
    local.get 3
    i32.add
    i32.const 7
    i32.add
    i32.const -8
    i32.and
    global.set $"#global2 next"
    local.get $at
    local.get 0
    local.get 1
    local.get 3
    local.get 1
    local.get 3
    i32.lt_u
    select
    memory.copy 1 1
    local.get $at
  )
  (func $caller.1/mix (;5;) (type 0) (param i32)
    global.get $sum
    i32.const 31
    i32.mul
    local.get 0
    i32.add
    global.set $sum
  )
  (func $send (;6;) (type 5) (param $from i32) (param $to i32) (param $ptr i32) (param $len i32)
    (local $bytes i32)
    local.get $ptr
    local.get $len
    i32.const 480
    local.get $from
    i32.const 3
    i32.mul
    local.get $to
    i32.add
    call_indirect (type $f)
    i32.const 480
    i32.load 1
    local.set $ptr
    i32.const 484
    i32.load 1
    local.set $len
    local.get $len
    i32.const 31
    i32.shr_u
    call $caller.1/mix
    local.get $len
    local.set $bytes
    local.get $bytes
    call $caller.1/mix
    local.get $from
    i32.const 1
    i32.eq
    local.get $len
    i32.const 31
    i32.shr_u
    i32.or
    if ;; label = @1
      local.get $bytes
      i32.const 1
      i32.shl
      local.set $bytes
    end
    block $done
      loop $next
        local.get $bytes
        i32.eqz
        br_if $done
        local.get $ptr
        i32.load8_u 1
        call $caller.1/mix
        local.get $ptr
        i32.const 1
        i32.add
        local.set $ptr
        local.get $bytes
        i32.const 1
        i32.sub
        local.set $bytes
        br $next
      end
    end
  )
  (func $caller.1/send (;7;) (type 1) (param $from i32) (param $to i32) (param $ptr i32) (param $len i32) (result i32)
    i32.const 0
    global.set $sum
    local.get $from
    local.get $to
    local.get $ptr
    local.get $len
    call $send
    global.get $sum
  )
  (func $caller.1/run (;8;) (type 2) (param $from i32) (param $to i32) (result i32)
    (local $entry i32) (local $texts i32)
    i32.const 0
    global.set $sum
    local.get $from
    i32.const 64
    i32.mul
    local.set $entry
    i32.const 6
    local.get $from
    i32.const 2
    i32.eq
    i32.add
    local.set $texts
    loop $next
      local.get $from
      local.get $to
      local.get $entry
      i32.load 1
      local.get $entry
      i32.load 1 offset=4
      call $send
      local.get $entry
      i32.const 8
      i32.add
      local.set $entry
      local.get $texts
      i32.const 1
      i32.sub
      local.tee $texts
      br_if $next
    end
    global.get $sum
  )
  (func $"meld:utf8 to utf8" (;9;) (type $f) (param i32 i32 i32)
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
  (func $"meld:copy string utf8" (;10;) (type 2) (param i32 i32) (result i32)
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
  (func $"#func11 meld:utf8 to utf8" (@name "meld:utf8 to utf8") (;11;) (type $f) (param i32 i32 i32)
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
  (func $"#func12 meld:copy string utf8" (@name "meld:copy string utf8") (;12;) (type 2) (param i32 i32) (result i32)
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
    call $caller.0/realloc
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
  (func $"meld:adapter root/caller->root/callee utf8" (;13;) (type $f) (param i32 i32 i32)
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
    call $callee/echo
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
    call $"#func12 meld:copy string utf8"
    local.set 8
    local.get 2
    local.get 8
    i32.store 1
    local.get 2
    local.get 4
    i32.store 1 offset=4
  )
  (func $"meld:utf8 to utf16" (;14;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64 i64 i32 i32 i32 i32)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.set 4
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
            local.set 6
            local.get 6
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 6
            i64.const 4294967295
            i64.and
            local.tee 7
            local.get 7
            i64.const 16
            i64.shl
            i64.or
            i64.const 281470681808895
            i64.and
            local.tee 7
            local.get 7
            i64.const 8
            i64.shl
            i64.or
            i64.const 71777214294589695
            i64.and
            i64.store align=1
            local.get 2
            local.get 6
            i64.const 32
            i64.shr_u
            local.tee 7
            local.get 7
            i64.const 16
            i64.shl
            i64.or
            i64.const 281470681808895
            i64.and
            local.tee 7
            local.get 7
            i64.const 8
            i64.shl
            i64.or
            i64.const 71777214294589695
            i64.and
            i64.store offset=8 align=1
            local.get 0
            i32.const 8
            i32.add
            local.set 0
            local.get 2
            i32.const 16
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
                local.set 7
                local.get 0
                i64.load 1 offset=8 align=1
                local.set 6
                local.get 0
                i64.load 1 offset=16 align=1
                local.set 8
                local.get 0
                i64.load 1 offset=24 align=1
                local.set 9
                local.get 7
                local.get 6
                i64.or
                local.get 8
                i64.or
                local.get 9
                i64.or
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 7
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store align=1
                local.get 2
                local.get 7
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=8 align=1
                local.get 2
                local.get 6
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=16 align=1
                local.get 2
                local.get 6
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=24 align=1
                local.get 2
                local.get 8
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=32 align=1
                local.get 2
                local.get 8
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=40 align=1
                local.get 2
                local.get 9
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=48 align=1
                local.get 2
                local.get 9
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store offset=56 align=1
                local.get 0
                i32.const 32
                i32.add
                local.set 0
                local.get 2
                i32.const 64
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
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load8_u 1
            local.set 5
            local.get 5
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 5
            i32.store16
            local.get 0
            i32.const 1
            i32.add
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
          i32.const 224
          i32.lt_u
          if ;; label = @4
            local.get 5
            i32.const 194
            i32.lt_u
            if ;; label = @5
              unreachable
            end
            local.get 3
            local.get 0
            i32.sub
            i32.const 2
            i32.lt_u
            if ;; label = @5
              unreachable
            end
            local.get 0
            i32.load8_u 1 offset=1
            i32.const 128
            i32.xor
            local.set 12
            local.get 12
            i32.const 64
            i32.ge_u
            if ;; label = @5
              unreachable
            end
            local.get 5
            i32.const 31
            i32.and
            i32.const 6
            i32.shl
            local.get 12
            i32.or
            local.set 11
            local.get 2
            local.get 11
            i32.store16
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 2
            i32.add
            local.set 2
          else
            local.get 5
            i32.const 240
            i32.lt_u
            if ;; label = @5
              local.get 3
              local.get 0
              i32.sub
              i32.const 3
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 0
              i32.load8_u 1 offset=1
              i32.const 128
              i32.xor
              local.set 12
              local.get 0
              i32.load8_u 1 offset=2
              i32.const 128
              i32.xor
              local.set 13
              local.get 12
              local.get 13
              i32.or
              i32.const 64
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 5
              i32.const 15
              i32.and
              i32.const 6
              i32.shl
              local.get 12
              i32.or
              i32.const 6
              i32.shl
              local.get 13
              i32.or
              local.set 11
              local.get 11
              i32.const 2048
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 11
              i32.const 63488
              i32.and
              i32.const 55296
              i32.eq
              if ;; label = @6
                unreachable
              end
              local.get 2
              local.get 11
              i32.store16
              local.get 0
              i32.const 3
              i32.add
              local.set 0
              local.get 2
              i32.const 2
              i32.add
              local.set 2
            else
              local.get 3
              local.get 0
              i32.sub
              i32.const 4
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 0
              i32.load8_u 1 offset=1
              i32.const 128
              i32.xor
              local.set 12
              local.get 0
              i32.load8_u 1 offset=2
              i32.const 128
              i32.xor
              local.set 13
              local.get 0
              i32.load8_u 1 offset=3
              i32.const 128
              i32.xor
              local.set 14
              local.get 12
              local.get 13
              i32.or
              local.get 14
              i32.or
              i32.const 64
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 5
              i32.const 15
              i32.and
              i32.const 6
              i32.shl
              local.get 12
              i32.or
              i32.const 6
              i32.shl
              local.get 13
              i32.or
              i32.const 6
              i32.shl
              local.get 14
              i32.or
              local.set 11
              local.get 11
              i32.const 65536
              i32.sub
              i32.const 1048576
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 2
              local.get 11
              i32.const 10
              i32.shr_u
              i32.const 55232
              i32.add
              i32.store16
              local.get 2
              local.get 11
              i32.const 1023
              i32.and
              i32.const 56320
              i32.or
              i32.store16 offset=2
              local.get 0
              i32.const 4
              i32.add
              local.set 0
              local.get 2
              i32.const 4
              i32.add
              local.set 2
            end
          end
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u 1
          local.set 5
          local.get 5
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
    i32.const 1
    i32.shr_u
  )
  (func $"meld:copy string utf8 to utf16" (;15;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 268435455
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 5
    memory.size 1
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
    if ;; label = @1
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
    if ;; label = @1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"meld:utf8 to utf16"
    i64.extend_i32_u
    local.set 7
    local.get 7
    local.get 4
    i64.lt_u
    if ;; label = @1
      local.get 4
      i64.const 2
      i64.mul
      local.set 6
      local.get 7
      i64.const 2
      i64.mul
      local.set 5
      local.get 2
      local.get 6
      i32.wrap_i64
      i32.const 2
      local.get 5
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 5
      local.set 8
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
      local.set 9
      local.get 2
      i64.extend_i32_u
      local.get 9
      i64.gt_u
      local.get 8
      local.get 9
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
    end
    local.get 7
    i32.wrap_i64
    local.set 3
    local.get 2
    local.get 3
  )
  (func $"meld:utf16 to ascii" (;16;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64 i64)
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
          i64.const -35747867511423104
          i64.and
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 2
          local.get 6
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store 1 align=1
          local.get 2
          local.get 7
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store 1 offset=4 align=1
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
              local.get 7
              i64.or
              local.get 6
              i64.or
              local.get 9
              i64.or
              i64.const -35747867511423104
              i64.and
              i64.const 0
              i64.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 8
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 align=1
              local.get 2
              local.get 7
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=4 align=1
              local.get 2
              local.get 6
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=8 align=1
              local.get 2
              local.get 9
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=12 align=1
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
        local.set 5
        local.get 5
        i32.const 128
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
        i32.store8 1
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
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"meld:utf16 to utf8" (;17;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i64 i64 i64 i64 i64)
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
            local.set 7
            local.get 0
            i64.load offset=8 align=1
            local.set 8
            local.get 7
            local.get 8
            i64.or
            i64.const -35747867511423104
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
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
            i32.store 1 offset=4 align=1
            local.get 0
            i32.const 16
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
                local.set 9
                local.get 0
                i64.load offset=8 align=1
                local.set 8
                local.get 0
                i64.load offset=16 align=1
                local.set 7
                local.get 0
                i64.load offset=24 align=1
                local.set 10
                local.get 9
                local.get 8
                i64.or
                local.get 7
                i64.or
                local.get 10
                i64.or
                i64.const -35747867511423104
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 9
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store 1 align=1
                local.get 2
                local.get 8
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store 1 offset=4 align=1
                local.get 2
                local.get 7
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store 1 offset=8 align=1
                local.get 2
                local.get 10
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store 1 offset=12 align=1
                local.get 0
                i32.const 32
                i32.add
                local.set 0
                local.get 2
                i32.const 16
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
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load16_u
            local.set 6
            local.get 6
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 6
            i32.store8 1
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 6
          i32.const 2048
          i32.lt_u
          if ;; label = @4
            local.get 2
            local.get 6
            i32.const 6
            i32.shr_u
            i32.const 192
            i32.or
            local.get 6
            i32.const 63
            i32.and
            i32.const 128
            i32.or
            i32.const 8
            i32.shl
            i32.or
            i32.store16 1 align=1
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 2
            i32.add
            local.set 2
          else
            local.get 6
            i32.const 63488
            i32.and
            i32.const 55296
            i32.eq
            if ;; label = @5
              local.get 6
              i32.const 56320
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 3
              local.get 0
              i32.sub
              i32.const 4
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 0
              i32.load16_u offset=2
              local.set 5
              local.get 5
              i32.const 64512
              i32.and
              i32.const 56320
              i32.ne
              if ;; label = @6
                unreachable
              end
              local.get 6
              i32.const 10
              i32.shl
              local.get 5
              i32.add
              i32.const 56613888
              i32.sub
              local.set 6
              local.get 2
              local.get 6
              i32.const 18
              i32.shr_u
              i32.const 240
              i32.or
              local.get 6
              i32.const 12
              i32.shr_u
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 8
              i32.shl
              i32.or
              local.get 6
              i32.const 6
              i32.shr_u
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 16
              i32.shl
              i32.or
              local.get 6
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 24
              i32.shl
              i32.or
              i32.store 1 align=1
              local.get 0
              i32.const 4
              i32.add
              local.set 0
              local.get 2
              i32.const 4
              i32.add
              local.set 2
            else
              local.get 2
              local.get 6
              i32.const 12
              i32.shr_u
              i32.const 224
              i32.or
              local.get 6
              i32.const 6
              i32.shr_u
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 8
              i32.shl
              i32.or
              i32.store16 1 align=1
              local.get 2
              local.get 6
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.store8 1 offset=2
              local.get 0
              i32.const 2
              i32.add
              local.set 0
              local.get 2
              i32.const 3
              i32.add
              local.set 2
            end
          end
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load16_u
          local.set 6
          local.get 6
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"meld:copy string utf16 to utf8" (;18;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 134217727
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    i64.const 2
    i64.mul
    local.set 5
    local.get 0
    i32.const 1
    i32.and
    if ;; label = @1
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
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 6
    i32.const 0
    i32.const 0
    i32.const 1
    local.get 6
    i32.wrap_i64
    call $caller.0/realloc
    local.set 2
    local.get 6
    local.set 5
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"meld:utf16 to ascii"
    i64.extend_i32_u
    local.set 7
    local.get 7
    local.get 4
    i64.lt_u
    if ;; label = @1
      local.get 4
      i64.const 3
      i64.mul
      local.set 6
      local.get 2
      local.get 4
      i32.wrap_i64
      i32.const 1
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 5
      memory.size 1
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
      if ;; label = @2
        unreachable
      end
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
      i32.wrap_i64
      i32.add
      call $"meld:utf16 to utf8"
      i64.extend_i32_u
      local.get 7
      i64.add
      local.set 7
      local.get 7
      local.get 6
      i64.lt_u
      if ;; label = @2
        local.get 2
        local.get 6
        i32.wrap_i64
        i32.const 1
        local.get 7
        i32.wrap_i64
        call $caller.0/realloc
        local.set 2
        local.get 7
        local.set 8
        memory.size 1
        i64.extend_i32_u
        i64.const 16
        i64.shl
        local.set 5
        local.get 2
        i64.extend_i32_u
        local.get 5
        i64.gt_u
        local.get 8
        local.get 5
        local.get 2
        i64.extend_i32_u
        i64.sub
        i64.gt_u
        i32.or
        if ;; label = @3
          unreachable
        end
      end
    end
    local.get 7
    i32.wrap_i64
    local.set 3
    local.get 2
    local.get 3
  )
  (func $"meld:adapter root/caller->root/callee utf16" (;19;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"meld:copy string utf8 to utf16"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"meld:copy string utf16 to utf8"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (func $"meld:utf8 to latin1" (;20;) (type 8) (param i32 i32 i32) (result i32 i32)
    (local i32 i32 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.set 4
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
            local.set 7
            local.get 7
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 7
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
                local.set 7
                local.get 0
                i64.load 1 offset=8 align=1
                local.set 8
                local.get 0
                i64.load 1 offset=16 align=1
                local.set 9
                local.get 0
                i64.load 1 offset=24 align=1
                local.set 10
                local.get 7
                local.get 8
                i64.or
                local.get 9
                i64.or
                local.get 10
                i64.or
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 7
                i64.store align=1
                local.get 2
                local.get 8
                i64.store offset=8 align=1
                local.get 2
                local.get 9
                i64.store offset=16 align=1
                local.get 2
                local.get 10
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
          loop ;; label = @4
            local.get 0
            local.get 3
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load8_u 1
            local.set 6
            local.get 6
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 6
            i32.store8
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 6
          i32.const 254
          i32.and
          i32.const 194
          i32.ne
          br_if 2 (;@1;)
          local.get 3
          local.get 0
          i32.sub
          i32.const 2
          i32.lt_u
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u 1 offset=1
          i32.const 128
          i32.xor
          local.set 5
          local.get 5
          i32.const 64
          i32.ge_u
          br_if 2 (;@1;)
          local.get 2
          local.get 6
          i32.const 6
          i32.shl
          local.get 5
          i32.or
          i32.store8
          local.get 0
          i32.const 2
          i32.add
          local.set 0
          local.get 2
          i32.const 1
          i32.add
          local.set 2
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u 1
          local.set 6
          local.get 6
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 1
    local.get 3
    local.get 0
    i32.sub
    i32.sub
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"meld:inflate in place" (;21;) (type $f) (param i32 i32 i32)
    (local i32 i64 i64 i32)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.get 1
    i32.const 1
    i32.shl
    i32.add
    local.set 2
    loop ;; label = @1
      block ;; label = @2
        local.get 3
        local.get 0
        i32.sub
        i32.const 8
        i32.lt_u
        br_if 0 (;@2;)
        local.get 3
        i32.const 8
        i32.sub
        local.set 3
        local.get 2
        i32.const 16
        i32.sub
        local.set 2
        local.get 3
        i64.load align=1
        local.set 4
        local.get 2
        local.get 4
        i64.const 4294967295
        i64.and
        local.tee 5
        local.get 5
        i64.const 16
        i64.shl
        i64.or
        i64.const 281470681808895
        i64.and
        local.tee 5
        local.get 5
        i64.const 8
        i64.shl
        i64.or
        i64.const 71777214294589695
        i64.and
        i64.store align=1
        local.get 2
        local.get 4
        i64.const 32
        i64.shr_u
        local.tee 5
        local.get 5
        i64.const 16
        i64.shl
        i64.or
        i64.const 281470681808895
        i64.and
        local.tee 5
        local.get 5
        i64.const 8
        i64.shl
        i64.or
        i64.const 71777214294589695
        i64.and
        i64.store offset=8 align=1
        br 1 (;@1;)
      end
    end
    block ;; label = @1
      loop ;; label = @2
        local.get 0
        local.get 3
        i32.eq
        br_if 1 (;@1;)
        local.get 3
        i32.const 1
        i32.sub
        local.set 3
        local.get 2
        i32.const 2
        i32.sub
        local.set 2
        local.get 3
        i32.load8_u
        local.set 6
        local.get 2
        local.get 6
        i32.store16
        br 0 (;@2;)
      end
    end
  )
  (func $"meld:copy string utf8 to latin1+utf16" (;22;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 268435455
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 5
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 4
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
    if ;; label = @1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"meld:utf8 to latin1"
    i64.extend_i32_u
    local.set 7
    i64.extend_i32_u
    local.set 6
    local.get 6
    local.get 4
    i64.eq
    if ;; label = @1
      local.get 7
      local.get 4
      i64.lt_u
      if ;; label = @2
        local.get 2
        local.get 4
        i32.wrap_i64
        i32.const 2
        local.get 7
        i32.wrap_i64
        call $callee/realloc
        local.set 2
        local.get 7
        local.set 5
        local.get 2
        i32.const 1
        i32.and
        if ;; label = @3
          unreachable
        end
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
      end
      local.get 7
      i32.wrap_i64
      local.set 3
    else
      local.get 4
      i64.const 2
      i64.mul
      local.set 8
      local.get 2
      local.get 4
      i32.wrap_i64
      i32.const 2
      local.get 8
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 8
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
      local.set 9
      local.get 2
      i64.extend_i32_u
      local.get 9
      i64.gt_u
      local.get 5
      local.get 9
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 2
      local.get 7
      i32.wrap_i64
      local.get 2
      call $"meld:inflate in place"
      local.get 0
      local.get 6
      i32.wrap_i64
      i32.add
      local.get 4
      local.get 6
      i64.sub
      i32.wrap_i64
      local.get 2
      local.get 7
      i64.const 2
      i64.mul
      i32.wrap_i64
      i32.add
      call $"meld:utf8 to utf16"
      i64.extend_i32_u
      local.get 7
      i64.add
      local.set 7
      local.get 7
      i64.const 2
      i64.mul
      local.set 9
      local.get 2
      local.get 8
      i32.wrap_i64
      i32.const 2
      local.get 9
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 9
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
      local.set 10
      local.get 2
      i64.extend_i32_u
      local.get 10
      i64.gt_u
      local.get 5
      local.get 10
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 7
      i32.wrap_i64
      i32.const -2147483648
      i32.or
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"meld:move bytes" (;23;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
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
          i32.const 8
          i32.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load align=1
          local.set 6
          local.get 6
          i64.const -9187201950435737472
          i64.and
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 2
          local.get 6
          i64.store 1 align=1
          local.get 0
          i32.const 8
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
              i64.const -9187201950435737472
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
        i32.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load8_u
        local.set 5
        local.get 5
        i32.const 128
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
        i32.store8 1
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 2
        i32.const 1
        i32.add
        local.set 2
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"meld:latin1 to utf8" (;24;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.set 4
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
            local.set 6
            local.get 6
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 6
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
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
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
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load8_u
            local.set 5
            local.get 5
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 5
            i32.store8 1
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 2
          local.get 5
          i32.const 6
          i32.shr_u
          i32.const 192
          i32.or
          local.get 5
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.const 8
          i32.shl
          i32.or
          i32.store16 1 align=1
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const 2
          i32.add
          local.set 2
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u
          local.set 5
          local.get 5
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"meld:copy string latin1+utf16 to utf8" (;25;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
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
      local.set 6
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 5
      memory.size 1
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
      call $"meld:utf16 to ascii"
      i64.extend_i32_u
      local.set 7
      local.get 7
      local.get 4
      i64.lt_u
      if ;; label = @2
        local.get 4
        i64.const 3
        i64.mul
        local.set 6
        local.get 2
        local.get 4
        i32.wrap_i64
        i32.const 1
        local.get 6
        i32.wrap_i64
        call $caller.0/realloc
        local.set 2
        local.get 6
        local.set 5
        memory.size 1
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
        i32.wrap_i64
        i32.add
        call $"meld:utf16 to utf8"
        i64.extend_i32_u
        local.get 7
        i64.add
        local.set 7
        local.get 7
        local.get 6
        i64.lt_u
        if ;; label = @3
          local.get 2
          local.get 6
          i32.wrap_i64
          i32.const 1
          local.get 7
          i32.wrap_i64
          call $caller.0/realloc
          local.set 2
          local.get 7
          local.set 8
          memory.size 1
          i64.extend_i32_u
          i64.const 16
          i64.shl
          local.set 5
          local.get 2
          i64.extend_i32_u
          local.get 5
          i64.gt_u
          local.get 8
          local.get 5
          local.get 2
          i64.extend_i32_u
          i64.sub
          i64.gt_u
          i32.or
          if ;; label = @4
            unreachable
          end
        end
      end
      local.get 7
      i32.wrap_i64
      local.set 3
    else
      local.get 1
      i64.extend_i32_u
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 5
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
      local.get 5
      local.set 6
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 4
      memory.size 1
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
      local.get 0
      local.get 5
      i32.wrap_i64
      local.get 2
      call $"meld:move bytes"
      i64.extend_i32_u
      local.set 8
      local.get 8
      local.get 5
      i64.lt_u
      if ;; label = @2
        local.get 5
        i64.const 2
        i64.mul
        local.set 6
        local.get 2
        local.get 5
        i32.wrap_i64
        i32.const 1
        local.get 6
        i32.wrap_i64
        call $caller.0/realloc
        local.set 2
        local.get 6
        local.set 4
        memory.size 1
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
        if ;; label = @3
          unreachable
        end
        local.get 0
        local.get 8
        i32.wrap_i64
        i32.add
        local.get 5
        local.get 8
        i64.sub
        i32.wrap_i64
        local.get 2
        local.get 8
        i32.wrap_i64
        i32.add
        call $"meld:latin1 to utf8"
        i64.extend_i32_u
        local.get 8
        i64.add
        local.set 8
        local.get 8
        local.get 6
        i64.lt_u
        if ;; label = @3
          local.get 2
          local.get 6
          i32.wrap_i64
          i32.const 1
          local.get 8
          i32.wrap_i64
          call $caller.0/realloc
          local.set 2
          local.get 8
          local.set 7
          memory.size 1
          i64.extend_i32_u
          i64.const 16
          i64.shl
          local.set 4
          local.get 2
          i64.extend_i32_u
          local.get 4
          i64.gt_u
          local.get 7
          local.get 4
          local.get 2
          i64.extend_i32_u
          i64.sub
          i64.gt_u
          i32.or
          if ;; label = @4
            unreachable
          end
        end
      end
      local.get 8
      i32.wrap_i64
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"meld:adapter root/caller->root/callee latin1-utf16" (;26;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"meld:copy string utf8 to latin1+utf16"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"meld:copy string latin1+utf16 to utf8"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (func $"#func27 meld:utf16 to ascii" (@name "meld:utf16 to ascii") (;27;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64 i64)
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
          i64.load 1 align=1
          local.set 6
          local.get 0
          i64.load 1 offset=8 align=1
          local.set 7
          local.get 6
          local.get 7
          i64.or
          i64.const -35747867511423104
          i64.and
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 2
          local.get 6
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store align=1
          local.get 2
          local.get 7
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
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
              local.get 7
              i64.or
              local.get 6
              i64.or
              local.get 9
              i64.or
              i64.const -35747867511423104
              i64.and
              i64.const 0
              i64.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 8
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store align=1
              local.get 2
              local.get 7
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=4 align=1
              local.get 2
              local.get 6
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=8 align=1
              local.get 2
              local.get 9
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
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
        i32.load16_u 1
        local.set 5
        local.get 5
        i32.const 128
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
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
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"#func28 meld:utf16 to utf8" (@name "meld:utf16 to utf8") (;28;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i64 i64 i64 i64 i64)
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
        loop ;; label = @3
          block ;; label = @4
            local.get 3
            local.get 0
            i32.sub
            i32.const 16
            i32.lt_u
            br_if 0 (;@4;)
            local.get 0
            i64.load 1 align=1
            local.set 7
            local.get 0
            i64.load 1 offset=8 align=1
            local.set 8
            local.get 7
            local.get 8
            i64.or
            i64.const -35747867511423104
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
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
            i32.store offset=4 align=1
            local.get 0
            i32.const 16
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
                local.set 9
                local.get 0
                i64.load 1 offset=8 align=1
                local.set 8
                local.get 0
                i64.load 1 offset=16 align=1
                local.set 7
                local.get 0
                i64.load 1 offset=24 align=1
                local.set 10
                local.get 9
                local.get 8
                i64.or
                local.get 7
                i64.or
                local.get 10
                i64.or
                i64.const -35747867511423104
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 9
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store align=1
                local.get 2
                local.get 8
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store offset=4 align=1
                local.get 2
                local.get 7
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
                i64.const 16
                i64.shr_u
                i64.or
                i64.const 4294967295
                i64.and
                i32.wrap_i64
                i32.store offset=8 align=1
                local.get 2
                local.get 10
                local.tee 11
                local.get 11
                i64.const 8
                i64.shr_u
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 11
                local.get 11
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
            i32.load16_u 1
            local.set 6
            local.get 6
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 6
            i32.store8
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 6
          i32.const 2048
          i32.lt_u
          if ;; label = @4
            local.get 2
            local.get 6
            i32.const 6
            i32.shr_u
            i32.const 192
            i32.or
            local.get 6
            i32.const 63
            i32.and
            i32.const 128
            i32.or
            i32.const 8
            i32.shl
            i32.or
            i32.store16 align=1
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 2
            i32.add
            local.set 2
          else
            local.get 6
            i32.const 63488
            i32.and
            i32.const 55296
            i32.eq
            if ;; label = @5
              local.get 6
              i32.const 56320
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 3
              local.get 0
              i32.sub
              i32.const 4
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 0
              i32.load16_u 1 offset=2
              local.set 5
              local.get 5
              i32.const 64512
              i32.and
              i32.const 56320
              i32.ne
              if ;; label = @6
                unreachable
              end
              local.get 6
              i32.const 10
              i32.shl
              local.get 5
              i32.add
              i32.const 56613888
              i32.sub
              local.set 6
              local.get 2
              local.get 6
              i32.const 18
              i32.shr_u
              i32.const 240
              i32.or
              local.get 6
              i32.const 12
              i32.shr_u
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 8
              i32.shl
              i32.or
              local.get 6
              i32.const 6
              i32.shr_u
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 16
              i32.shl
              i32.or
              local.get 6
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 24
              i32.shl
              i32.or
              i32.store align=1
              local.get 0
              i32.const 4
              i32.add
              local.set 0
              local.get 2
              i32.const 4
              i32.add
              local.set 2
            else
              local.get 2
              local.get 6
              i32.const 12
              i32.shr_u
              i32.const 224
              i32.or
              local.get 6
              i32.const 6
              i32.shr_u
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.const 8
              i32.shl
              i32.or
              i32.store16 align=1
              local.get 2
              local.get 6
              i32.const 63
              i32.and
              i32.const 128
              i32.or
              i32.store8 offset=2
              local.get 0
              i32.const 2
              i32.add
              local.set 0
              local.get 2
              i32.const 3
              i32.add
              local.set 2
            end
          end
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load16_u 1
          local.set 6
          local.get 6
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"#func29 meld:copy string utf16 to utf8" (@name "meld:copy string utf16 to utf8") (;29;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 134217727
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    i64.const 2
    i64.mul
    local.set 5
    local.get 0
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 6
    i32.const 0
    i32.const 0
    i32.const 1
    local.get 6
    i32.wrap_i64
    call $callee/realloc
    local.set 2
    local.get 6
    local.set 5
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"#func27 meld:utf16 to ascii"
    i64.extend_i32_u
    local.set 7
    local.get 7
    local.get 4
    i64.lt_u
    if ;; label = @1
      local.get 4
      i64.const 3
      i64.mul
      local.set 6
      local.get 2
      local.get 4
      i32.wrap_i64
      i32.const 1
      local.get 6
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 6
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
      if ;; label = @2
        unreachable
      end
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
      i32.wrap_i64
      i32.add
      call $"#func28 meld:utf16 to utf8"
      i64.extend_i32_u
      local.get 7
      i64.add
      local.set 7
      local.get 7
      local.get 6
      i64.lt_u
      if ;; label = @2
        local.get 2
        local.get 6
        i32.wrap_i64
        i32.const 1
        local.get 7
        i32.wrap_i64
        call $callee/realloc
        local.set 2
        local.get 7
        local.set 8
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        local.set 5
        local.get 2
        i64.extend_i32_u
        local.get 5
        i64.gt_u
        local.get 8
        local.get 5
        local.get 2
        i64.extend_i32_u
        i64.sub
        i64.gt_u
        i32.or
        if ;; label = @3
          unreachable
        end
      end
    end
    local.get 7
    i32.wrap_i64
    local.set 3
    local.get 2
    local.get 3
  )
  (func $"#func30 meld:utf8 to utf16" (@name "meld:utf8 to utf16") (;30;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64 i64 i32 i32 i32 i32)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.set 4
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
            local.set 6
            local.get 6
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 6
            i64.const 4294967295
            i64.and
            local.tee 7
            local.get 7
            i64.const 16
            i64.shl
            i64.or
            i64.const 281470681808895
            i64.and
            local.tee 7
            local.get 7
            i64.const 8
            i64.shl
            i64.or
            i64.const 71777214294589695
            i64.and
            i64.store 1 align=1
            local.get 2
            local.get 6
            i64.const 32
            i64.shr_u
            local.tee 7
            local.get 7
            i64.const 16
            i64.shl
            i64.or
            i64.const 281470681808895
            i64.and
            local.tee 7
            local.get 7
            i64.const 8
            i64.shl
            i64.or
            i64.const 71777214294589695
            i64.and
            i64.store 1 offset=8 align=1
            local.get 0
            i32.const 8
            i32.add
            local.set 0
            local.get 2
            i32.const 16
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
                local.set 7
                local.get 0
                i64.load offset=8 align=1
                local.set 6
                local.get 0
                i64.load offset=16 align=1
                local.set 8
                local.get 0
                i64.load offset=24 align=1
                local.set 9
                local.get 7
                local.get 6
                i64.or
                local.get 8
                i64.or
                local.get 9
                i64.or
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 7
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 align=1
                local.get 2
                local.get 7
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=8 align=1
                local.get 2
                local.get 6
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=16 align=1
                local.get 2
                local.get 6
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=24 align=1
                local.get 2
                local.get 8
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=32 align=1
                local.get 2
                local.get 8
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=40 align=1
                local.get 2
                local.get 9
                i64.const 4294967295
                i64.and
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=48 align=1
                local.get 2
                local.get 9
                i64.const 32
                i64.shr_u
                local.tee 10
                local.get 10
                i64.const 16
                i64.shl
                i64.or
                i64.const 281470681808895
                i64.and
                local.tee 10
                local.get 10
                i64.const 8
                i64.shl
                i64.or
                i64.const 71777214294589695
                i64.and
                i64.store 1 offset=56 align=1
                local.get 0
                i32.const 32
                i32.add
                local.set 0
                local.get 2
                i32.const 64
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
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load8_u
            local.set 5
            local.get 5
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 5
            i32.store16 1
            local.get 0
            i32.const 1
            i32.add
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
          i32.const 224
          i32.lt_u
          if ;; label = @4
            local.get 5
            i32.const 194
            i32.lt_u
            if ;; label = @5
              unreachable
            end
            local.get 3
            local.get 0
            i32.sub
            i32.const 2
            i32.lt_u
            if ;; label = @5
              unreachable
            end
            local.get 0
            i32.load8_u offset=1
            i32.const 128
            i32.xor
            local.set 12
            local.get 12
            i32.const 64
            i32.ge_u
            if ;; label = @5
              unreachable
            end
            local.get 5
            i32.const 31
            i32.and
            i32.const 6
            i32.shl
            local.get 12
            i32.or
            local.set 11
            local.get 2
            local.get 11
            i32.store16 1
            local.get 0
            i32.const 2
            i32.add
            local.set 0
            local.get 2
            i32.const 2
            i32.add
            local.set 2
          else
            local.get 5
            i32.const 240
            i32.lt_u
            if ;; label = @5
              local.get 3
              local.get 0
              i32.sub
              i32.const 3
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 0
              i32.load8_u offset=1
              i32.const 128
              i32.xor
              local.set 12
              local.get 0
              i32.load8_u offset=2
              i32.const 128
              i32.xor
              local.set 13
              local.get 12
              local.get 13
              i32.or
              i32.const 64
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 5
              i32.const 15
              i32.and
              i32.const 6
              i32.shl
              local.get 12
              i32.or
              i32.const 6
              i32.shl
              local.get 13
              i32.or
              local.set 11
              local.get 11
              i32.const 2048
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 11
              i32.const 63488
              i32.and
              i32.const 55296
              i32.eq
              if ;; label = @6
                unreachable
              end
              local.get 2
              local.get 11
              i32.store16 1
              local.get 0
              i32.const 3
              i32.add
              local.set 0
              local.get 2
              i32.const 2
              i32.add
              local.set 2
            else
              local.get 3
              local.get 0
              i32.sub
              i32.const 4
              i32.lt_u
              if ;; label = @6
                unreachable
              end
              local.get 0
              i32.load8_u offset=1
              i32.const 128
              i32.xor
              local.set 12
              local.get 0
              i32.load8_u offset=2
              i32.const 128
              i32.xor
              local.set 13
              local.get 0
              i32.load8_u offset=3
              i32.const 128
              i32.xor
              local.set 14
              local.get 12
              local.get 13
              i32.or
              local.get 14
              i32.or
              i32.const 64
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 5
              i32.const 15
              i32.and
              i32.const 6
              i32.shl
              local.get 12
              i32.or
              i32.const 6
              i32.shl
              local.get 13
              i32.or
              i32.const 6
              i32.shl
              local.get 14
              i32.or
              local.set 11
              local.get 11
              i32.const 65536
              i32.sub
              i32.const 1048576
              i32.ge_u
              if ;; label = @6
                unreachable
              end
              local.get 2
              local.get 11
              i32.const 10
              i32.shr_u
              i32.const 55232
              i32.add
              i32.store16 1
              local.get 2
              local.get 11
              i32.const 1023
              i32.and
              i32.const 56320
              i32.or
              i32.store16 1 offset=2
              local.get 0
              i32.const 4
              i32.add
              local.set 0
              local.get 2
              i32.const 4
              i32.add
              local.set 2
            end
          end
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u
          local.set 5
          local.get 5
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
    i32.const 1
    i32.shr_u
  )
  (func $"#func31 meld:copy string utf8 to utf16" (@name "meld:copy string utf8 to utf16") (;31;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 268435455
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 5
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
    if ;; label = @1
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
    call $caller.0/realloc
    local.set 2
    local.get 6
    local.set 5
    local.get 2
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"#func30 meld:utf8 to utf16"
    i64.extend_i32_u
    local.set 7
    local.get 7
    local.get 4
    i64.lt_u
    if ;; label = @1
      local.get 4
      i64.const 2
      i64.mul
      local.set 6
      local.get 7
      i64.const 2
      i64.mul
      local.set 5
      local.get 2
      local.get 6
      i32.wrap_i64
      i32.const 2
      local.get 5
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 5
      local.set 8
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 9
      local.get 2
      i64.extend_i32_u
      local.get 9
      i64.gt_u
      local.get 8
      local.get 9
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
    end
    local.get 7
    i32.wrap_i64
    local.set 3
    local.get 2
    local.get 3
  )
  (func $"#func32 meld:adapter root/caller->root/callee utf8" (@name "meld:adapter root/caller->root/callee utf8") (;32;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"#func29 meld:copy string utf16 to utf8"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"#func31 meld:copy string utf8 to utf16"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (func $"meld:utf16 to utf16" (;33;) (type $f) (param i32 i32 i32)
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
            i32.const 16
            i32.add
            local.set 0
            local.get 2
            i32.const 16
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
          loop ;; label = @4
            local.get 0
            local.get 3
            i32.eq
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
            i32.const 2
            i32.add
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
          i32.sub
          i32.const 4
          i32.lt_u
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
          i32.const 4
          i32.add
          local.set 0
          local.get 2
          i32.const 4
          i32.add
          local.set 2
          local.get 0
          local.get 3
          i32.eq
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
  (func $"meld:copy string utf16" (;34;) (type 2) (param i32 i32) (result i32)
    (local i32 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 3
    local.get 3
    i64.const 134217727
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 3
    i64.const 2
    i64.mul
    local.set 4
    local.get 0
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
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
    i64.const 2
    i64.mul
    local.set 5
    i32.const 0
    i32.const 0
    i32.const 2
    local.get 5
    i32.wrap_i64
    call $callee/realloc
    local.set 2
    local.get 5
    local.set 4
    local.get 2
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
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
    call $"meld:utf16 to utf16"
    local.get 2
  )
  (func $"#func35 meld:utf16 to utf16" (@name "meld:utf16 to utf16") (;35;) (type $f) (param i32 i32 i32)
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
            i32.const 16
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
          i32.const 4
          i32.add
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
  (func $"#func36 meld:copy string utf16" (@name "meld:copy string utf16") (;36;) (type 2) (param i32 i32) (result i32)
    (local i32 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 3
    local.get 3
    i64.const 134217727
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 3
    i64.const 2
    i64.mul
    local.set 4
    local.get 0
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
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
    i64.const 2
    i64.mul
    local.set 5
    i32.const 0
    i32.const 0
    i32.const 2
    local.get 5
    i32.wrap_i64
    call $caller.0/realloc
    local.set 2
    local.get 5
    local.set 4
    local.get 2
    i32.const 1
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
    call $"#func35 meld:utf16 to utf16"
    local.get 2
  )
  (func $"#func37 meld:adapter root/caller->root/callee utf16" (@name "meld:adapter root/caller->root/callee utf16") (;37;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"meld:copy string utf16"
    local.set 5
    local.get 5
    local.get 4
    call $callee/echo
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
    call $"#func36 meld:copy string utf16"
    local.set 8
    local.get 2
    local.get 8
    i32.store 1
    local.get 2
    local.get 4
    i32.store 1 offset=4
  )
  (func $"meld:utf16 to latin1" (;38;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64 i64)
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
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store align=1
          local.get 2
          local.get 7
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
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
              local.get 7
              i64.or
              local.get 6
              i64.or
              local.get 9
              i64.or
              i64.const -71777214294589696
              i64.and
              i64.const 0
              i64.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 8
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store align=1
              local.get 2
              local.get 7
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=4 align=1
              local.get 2
              local.get 6
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store offset=8 align=1
              local.get 2
              local.get 9
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
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
        i32.load16_u 1
        local.set 5
        local.get 5
        i32.const 256
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
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
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"meld:copy string utf16 to latin1+utf16" (;39;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 134217727
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    i64.const 2
    i64.mul
    local.set 5
    local.get 0
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 4
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
    if ;; label = @1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"meld:utf16 to latin1"
    i64.extend_i32_u
    local.set 7
    local.get 7
    local.get 4
    i64.eq
    if ;; label = @1
      local.get 7
      i32.wrap_i64
      local.set 3
    else
      local.get 4
      i64.const 2
      i64.mul
      local.set 6
      local.get 2
      local.get 4
      i32.wrap_i64
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
      if ;; label = @2
        unreachable
      end
      local.get 2
      local.get 7
      i32.wrap_i64
      local.get 2
      call $"meld:inflate in place"
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
      i32.wrap_i64
      i32.add
      call $"meld:utf16 to utf16"
      local.get 4
      i32.wrap_i64
      i32.const -2147483648
      i32.or
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $meld:inflate (;40;) (type $f) (param i32 i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
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
          i64.const 4294967295
          i64.and
          local.tee 6
          local.get 6
          i64.const 16
          i64.shl
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 6
          local.get 6
          i64.const 8
          i64.shl
          i64.or
          i64.const 71777214294589695
          i64.and
          i64.store 1 align=1
          local.get 2
          local.get 5
          i64.const 32
          i64.shr_u
          local.tee 6
          local.get 6
          i64.const 16
          i64.shl
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 6
          local.get 6
          i64.const 8
          i64.shl
          i64.or
          i64.const 71777214294589695
          i64.and
          i64.store 1 offset=8 align=1
          local.get 0
          i32.const 8
          i32.add
          local.set 0
          local.get 2
          i32.const 16
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
              local.set 6
              local.get 0
              i64.load offset=8 align=1
              local.set 5
              local.get 0
              i64.load offset=16 align=1
              local.set 7
              local.get 0
              i64.load offset=24 align=1
              local.set 8
              local.get 2
              local.get 6
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 align=1
              local.get 2
              local.get 6
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=8 align=1
              local.get 2
              local.get 5
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=16 align=1
              local.get 2
              local.get 5
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=24 align=1
              local.get 2
              local.get 7
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=32 align=1
              local.get 2
              local.get 7
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=40 align=1
              local.get 2
              local.get 8
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=48 align=1
              local.get 2
              local.get 8
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store 1 offset=56 align=1
              local.get 0
              i32.const 32
              i32.add
              local.set 0
              local.get 2
              i32.const 64
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
        i32.load8_u
        local.set 4
        local.get 2
        local.get 4
        i32.store16 1
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 2
        i32.const 2
        i32.add
        local.set 2
        br 0 (;@2;)
      end
    end
  )
  (func $"meld:copy string latin1+utf16 to utf16" (;41;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64)
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
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 5
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
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
      call $"#func35 meld:utf16 to utf16"
      local.get 4
      i32.wrap_i64
      local.set 3
    else
      local.get 1
      i64.extend_i32_u
      local.set 7
      local.get 7
      i64.const 268435455
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 7
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
      local.set 6
      local.get 0
      i64.extend_i32_u
      local.get 6
      i64.gt_u
      local.get 4
      local.get 6
      local.get 0
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 7
      i64.const 2
      i64.mul
      local.set 5
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 5
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 5
      local.set 4
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
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
      local.get 4
      local.get 6
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 0
      local.get 7
      i32.wrap_i64
      local.get 2
      call $meld:inflate
      local.get 7
      i32.wrap_i64
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func42 meld:adapter root/caller->root/callee latin1-utf16" (@name "meld:adapter root/caller->root/callee latin1-utf16") (;42;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"meld:copy string utf16 to latin1+utf16"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"meld:copy string latin1+utf16 to utf16"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (func $"#func43 meld:move bytes" (@name "meld:move bytes") (;43;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
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
          i32.const 8
          i32.lt_u
          br_if 0 (;@3;)
          local.get 0
          i64.load 1 align=1
          local.set 6
          local.get 6
          i64.const -9187201950435737472
          i64.and
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 2
          local.get 6
          i64.store align=1
          local.get 0
          i32.const 8
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
              i64.const -9187201950435737472
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
              i32.const 32
              i32.add
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
        i32.eq
        br_if 1 (;@1;)
        local.get 0
        i32.load8_u 1
        local.set 5
        local.get 5
        i32.const 128
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
        i32.store8
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 2
        i32.const 1
        i32.add
        local.set 2
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"#func44 meld:latin1 to utf8" (@name "meld:latin1 to utf8") (;44;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.set 4
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
            local.set 6
            local.get 6
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 6
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
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
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
          loop ;; label = @4
            local.get 0
            local.get 3
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load8_u 1
            local.set 5
            local.get 5
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 5
            i32.store8
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 2
          local.get 5
          i32.const 6
          i32.shr_u
          i32.const 192
          i32.or
          local.get 5
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.const 8
          i32.shl
          i32.or
          i32.store16 align=1
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const 2
          i32.add
          local.set 2
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u 1
          local.set 5
          local.get 5
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"#func45 meld:copy string latin1+utf16 to utf8" (@name "meld:copy string latin1+utf16 to utf8") (;45;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
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
      memory.size 1
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
      local.set 6
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 6
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 6
      local.set 5
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
      call $"#func27 meld:utf16 to ascii"
      i64.extend_i32_u
      local.set 7
      local.get 7
      local.get 4
      i64.lt_u
      if ;; label = @2
        local.get 4
        i64.const 3
        i64.mul
        local.set 6
        local.get 2
        local.get 4
        i32.wrap_i64
        i32.const 1
        local.get 6
        i32.wrap_i64
        call $callee/realloc
        local.set 2
        local.get 6
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
        i32.wrap_i64
        i32.add
        call $"#func28 meld:utf16 to utf8"
        i64.extend_i32_u
        local.get 7
        i64.add
        local.set 7
        local.get 7
        local.get 6
        i64.lt_u
        if ;; label = @3
          local.get 2
          local.get 6
          i32.wrap_i64
          i32.const 1
          local.get 7
          i32.wrap_i64
          call $callee/realloc
          local.set 2
          local.get 7
          local.set 8
          memory.size
          i64.extend_i32_u
          i64.const 16
          i64.shl
          local.set 5
          local.get 2
          i64.extend_i32_u
          local.get 5
          i64.gt_u
          local.get 8
          local.get 5
          local.get 2
          i64.extend_i32_u
          i64.sub
          i64.gt_u
          i32.or
          if ;; label = @4
            unreachable
          end
        end
      end
      local.get 7
      i32.wrap_i64
      local.set 3
    else
      local.get 1
      i64.extend_i32_u
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 5
      local.set 4
      local.get 0
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
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
      local.get 5
      local.set 6
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 6
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 6
      local.set 4
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
      local.get 0
      local.get 5
      i32.wrap_i64
      local.get 2
      call $"#func43 meld:move bytes"
      i64.extend_i32_u
      local.set 8
      local.get 8
      local.get 5
      i64.lt_u
      if ;; label = @2
        local.get 5
        i64.const 2
        i64.mul
        local.set 6
        local.get 2
        local.get 5
        i32.wrap_i64
        i32.const 1
        local.get 6
        i32.wrap_i64
        call $callee/realloc
        local.set 2
        local.get 6
        local.set 4
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
        if ;; label = @3
          unreachable
        end
        local.get 0
        local.get 8
        i32.wrap_i64
        i32.add
        local.get 5
        local.get 8
        i64.sub
        i32.wrap_i64
        local.get 2
        local.get 8
        i32.wrap_i64
        i32.add
        call $"#func44 meld:latin1 to utf8"
        i64.extend_i32_u
        local.get 8
        i64.add
        local.set 8
        local.get 8
        local.get 6
        i64.lt_u
        if ;; label = @3
          local.get 2
          local.get 6
          i32.wrap_i64
          i32.const 1
          local.get 8
          i32.wrap_i64
          call $callee/realloc
          local.set 2
          local.get 8
          local.set 7
          memory.size
          i64.extend_i32_u
          i64.const 16
          i64.shl
          local.set 4
          local.get 2
          i64.extend_i32_u
          local.get 4
          i64.gt_u
          local.get 7
          local.get 4
          local.get 2
          i64.extend_i32_u
          i64.sub
          i64.gt_u
          i32.or
          if ;; label = @4
            unreachable
          end
        end
      end
      local.get 8
      i32.wrap_i64
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func46 meld:utf8 to latin1" (@name "meld:utf8 to latin1") (;46;) (type 8) (param i32 i32 i32) (result i32 i32)
    (local i32 i32 i32 i32 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.set 4
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
            local.set 7
            local.get 7
            i64.const -9187201950435737472
            i64.and
            i64.const 0
            i64.ne
            br_if 0 (;@4;)
            local.get 2
            local.get 7
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
                local.set 7
                local.get 0
                i64.load offset=8 align=1
                local.set 8
                local.get 0
                i64.load offset=16 align=1
                local.set 9
                local.get 0
                i64.load offset=24 align=1
                local.set 10
                local.get 7
                local.get 8
                i64.or
                local.get 9
                i64.or
                local.get 10
                i64.or
                i64.const -9187201950435737472
                i64.and
                i64.const 0
                i64.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 7
                i64.store 1 align=1
                local.get 2
                local.get 8
                i64.store 1 offset=8 align=1
                local.get 2
                local.get 9
                i64.store 1 offset=16 align=1
                local.get 2
                local.get 10
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
          loop ;; label = @4
            local.get 0
            local.get 3
            i32.eq
            br_if 3 (;@1;)
            local.get 0
            i32.load8_u
            local.set 6
            local.get 6
            i32.const 128
            i32.ge_u
            br_if 1 (;@3;)
            local.get 2
            local.get 6
            i32.store8 1
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@4;)
          end
        end
        loop ;; label = @3
          local.get 6
          i32.const 254
          i32.and
          i32.const 194
          i32.ne
          br_if 2 (;@1;)
          local.get 3
          local.get 0
          i32.sub
          i32.const 2
          i32.lt_u
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u offset=1
          i32.const 128
          i32.xor
          local.set 5
          local.get 5
          i32.const 64
          i32.ge_u
          br_if 2 (;@1;)
          local.get 2
          local.get 6
          i32.const 6
          i32.shl
          local.get 5
          i32.or
          i32.store8 1
          local.get 0
          i32.const 2
          i32.add
          local.set 0
          local.get 2
          i32.const 1
          i32.add
          local.set 2
          local.get 0
          local.get 3
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          i32.load8_u
          local.set 6
          local.get 6
          i32.const 128
          i32.ge_u
          br_if 0 (;@3;)
        end
        br 0 (;@2;)
      end
    end
    local.get 1
    local.get 3
    local.get 0
    i32.sub
    i32.sub
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"#func47 meld:inflate in place" (@name "meld:inflate in place") (;47;) (type $f) (param i32 i32 i32)
    (local i32 i64 i64 i32)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    local.get 2
    local.get 1
    i32.const 1
    i32.shl
    i32.add
    local.set 2
    loop ;; label = @1
      block ;; label = @2
        local.get 3
        local.get 0
        i32.sub
        i32.const 8
        i32.lt_u
        br_if 0 (;@2;)
        local.get 3
        i32.const 8
        i32.sub
        local.set 3
        local.get 2
        i32.const 16
        i32.sub
        local.set 2
        local.get 3
        i64.load 1 align=1
        local.set 4
        local.get 2
        local.get 4
        i64.const 4294967295
        i64.and
        local.tee 5
        local.get 5
        i64.const 16
        i64.shl
        i64.or
        i64.const 281470681808895
        i64.and
        local.tee 5
        local.get 5
        i64.const 8
        i64.shl
        i64.or
        i64.const 71777214294589695
        i64.and
        i64.store 1 align=1
        local.get 2
        local.get 4
        i64.const 32
        i64.shr_u
        local.tee 5
        local.get 5
        i64.const 16
        i64.shl
        i64.or
        i64.const 281470681808895
        i64.and
        local.tee 5
        local.get 5
        i64.const 8
        i64.shl
        i64.or
        i64.const 71777214294589695
        i64.and
        i64.store 1 offset=8 align=1
        br 1 (;@1;)
      end
    end
    block ;; label = @1
      loop ;; label = @2
        local.get 0
        local.get 3
        i32.eq
        br_if 1 (;@1;)
        local.get 3
        i32.const 1
        i32.sub
        local.set 3
        local.get 2
        i32.const 2
        i32.sub
        local.set 2
        local.get 3
        i32.load8_u 1
        local.set 6
        local.get 2
        local.get 6
        i32.store16 1
        br 0 (;@2;)
      end
    end
  )
  (func $"#func48 meld:copy string utf8 to latin1+utf16" (@name "meld:copy string utf8 to latin1+utf16") (;48;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 268435455
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 5
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
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 6
    i32.const 0
    i32.const 0
    i32.const 2
    local.get 6
    i32.wrap_i64
    call $caller.0/realloc
    local.set 2
    local.get 6
    local.set 5
    local.get 2
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"#func46 meld:utf8 to latin1"
    i64.extend_i32_u
    local.set 7
    i64.extend_i32_u
    local.set 6
    local.get 6
    local.get 4
    i64.eq
    if ;; label = @1
      local.get 7
      local.get 4
      i64.lt_u
      if ;; label = @2
        local.get 2
        local.get 4
        i32.wrap_i64
        i32.const 2
        local.get 7
        i32.wrap_i64
        call $caller.0/realloc
        local.set 2
        local.get 7
        local.set 5
        local.get 2
        i32.const 1
        i32.and
        if ;; label = @3
          unreachable
        end
        memory.size 1
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
      end
      local.get 7
      i32.wrap_i64
      local.set 3
    else
      local.get 4
      i64.const 2
      i64.mul
      local.set 8
      local.get 2
      local.get 4
      i32.wrap_i64
      i32.const 2
      local.get 8
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 8
      local.set 5
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 9
      local.get 2
      i64.extend_i32_u
      local.get 9
      i64.gt_u
      local.get 5
      local.get 9
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 2
      local.get 7
      i32.wrap_i64
      local.get 2
      call $"#func47 meld:inflate in place"
      local.get 0
      local.get 6
      i32.wrap_i64
      i32.add
      local.get 4
      local.get 6
      i64.sub
      i32.wrap_i64
      local.get 2
      local.get 7
      i64.const 2
      i64.mul
      i32.wrap_i64
      i32.add
      call $"#func30 meld:utf8 to utf16"
      i64.extend_i32_u
      local.get 7
      i64.add
      local.set 7
      local.get 7
      i64.const 2
      i64.mul
      local.set 9
      local.get 2
      local.get 8
      i32.wrap_i64
      i32.const 2
      local.get 9
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 9
      local.set 5
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 10
      local.get 2
      i64.extend_i32_u
      local.get 10
      i64.gt_u
      local.get 5
      local.get 10
      local.get 2
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 7
      i32.wrap_i64
      i32.const -2147483648
      i32.or
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func49 meld:adapter root/caller->root/callee utf8" (@name "meld:adapter root/caller->root/callee utf8") (;49;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"#func45 meld:copy string latin1+utf16 to utf8"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"#func48 meld:copy string utf8 to latin1+utf16"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (func $"#func50 meld:inflate" (@name "meld:inflate") (;50;) (type $f) (param i32 i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 0
    local.get 1
    i32.add
    local.set 3
    block ;; label = @1
      loop ;; label = @2
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
          i64.const 4294967295
          i64.and
          local.tee 6
          local.get 6
          i64.const 16
          i64.shl
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 6
          local.get 6
          i64.const 8
          i64.shl
          i64.or
          i64.const 71777214294589695
          i64.and
          i64.store align=1
          local.get 2
          local.get 5
          i64.const 32
          i64.shr_u
          local.tee 6
          local.get 6
          i64.const 16
          i64.shl
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 6
          local.get 6
          i64.const 8
          i64.shl
          i64.or
          i64.const 71777214294589695
          i64.and
          i64.store offset=8 align=1
          local.get 0
          i32.const 8
          i32.add
          local.set 0
          local.get 2
          i32.const 16
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
              i64.load 1 align=1
              local.set 6
              local.get 0
              i64.load 1 offset=8 align=1
              local.set 5
              local.get 0
              i64.load 1 offset=16 align=1
              local.set 7
              local.get 0
              i64.load 1 offset=24 align=1
              local.set 8
              local.get 2
              local.get 6
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store align=1
              local.get 2
              local.get 6
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=8 align=1
              local.get 2
              local.get 5
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=16 align=1
              local.get 2
              local.get 5
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=24 align=1
              local.get 2
              local.get 7
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=32 align=1
              local.get 2
              local.get 7
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=40 align=1
              local.get 2
              local.get 8
              i64.const 4294967295
              i64.and
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=48 align=1
              local.get 2
              local.get 8
              i64.const 32
              i64.shr_u
              local.tee 9
              local.get 9
              i64.const 16
              i64.shl
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 9
              local.get 9
              i64.const 8
              i64.shl
              i64.or
              i64.const 71777214294589695
              i64.and
              i64.store offset=56 align=1
              local.get 0
              i32.const 32
              i32.add
              local.set 0
              local.get 2
              i32.const 64
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
        i32.load8_u 1
        local.set 4
        local.get 2
        local.get 4
        i32.store16
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 2
        i32.const 2
        i32.add
        local.set 2
        br 0 (;@2;)
      end
    end
  )
  (func $"#func51 meld:copy string latin1+utf16 to utf16" (@name "meld:copy string latin1+utf16 to utf16") (;51;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64)
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
      memory.size 1
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
      call $"meld:utf16 to utf16"
      local.get 4
      i32.wrap_i64
      local.set 3
    else
      local.get 1
      i64.extend_i32_u
      local.set 7
      local.get 7
      i64.const 268435455
      i64.gt_u
      if ;; label = @2
        unreachable
      end
      local.get 7
      local.set 4
      local.get 0
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
      i64.extend_i32_u
      i64.const 16
      i64.shl
      local.set 6
      local.get 0
      i64.extend_i32_u
      local.get 6
      i64.gt_u
      local.get 4
      local.get 6
      local.get 0
      i64.extend_i32_u
      i64.sub
      i64.gt_u
      i32.or
      if ;; label = @2
        unreachable
      end
      local.get 7
      i64.const 2
      i64.mul
      local.set 5
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 5
      i32.wrap_i64
      call $callee/realloc
      local.set 2
      local.get 5
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
      if ;; label = @2
        unreachable
      end
      local.get 0
      local.get 7
      i32.wrap_i64
      local.get 2
      call $"#func50 meld:inflate"
      local.get 7
      i32.wrap_i64
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func52 meld:utf16 to latin1" (@name "meld:utf16 to latin1") (;52;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64 i64)
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
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store 1 align=1
          local.get 2
          local.get 7
          local.tee 8
          local.get 8
          i64.const 8
          i64.shr_u
          i64.or
          i64.const 281470681808895
          i64.and
          local.tee 8
          local.get 8
          i64.const 16
          i64.shr_u
          i64.or
          i64.const 4294967295
          i64.and
          i32.wrap_i64
          i32.store 1 offset=4 align=1
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
              local.get 7
              i64.or
              local.get 6
              i64.or
              local.get 9
              i64.or
              i64.const -71777214294589696
              i64.and
              i64.const 0
              i64.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 8
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 align=1
              local.get 2
              local.get 7
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=4 align=1
              local.get 2
              local.get 6
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=8 align=1
              local.get 2
              local.get 9
              local.tee 10
              local.get 10
              i64.const 8
              i64.shr_u
              i64.or
              i64.const 281470681808895
              i64.and
              local.tee 10
              local.get 10
              i64.const 16
              i64.shr_u
              i64.or
              i64.const 4294967295
              i64.and
              i32.wrap_i64
              i32.store 1 offset=12 align=1
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
        local.set 5
        local.get 5
        i32.const 256
        i32.ge_u
        br_if 1 (;@1;)
        local.get 2
        local.get 5
        i32.store8 1
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
    local.get 2
    local.get 4
    i32.sub
  )
  (func $"#func53 meld:copy string utf16 to latin1+utf16" (@name "meld:copy string utf16 to latin1+utf16") (;53;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
    local.get 1
    i64.extend_i32_u
    local.set 4
    local.get 4
    i64.const 134217727
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 4
    i64.const 2
    i64.mul
    local.set 5
    local.get 0
    i32.const 1
    i32.and
    if ;; label = @1
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
    if ;; label = @1
      unreachable
    end
    local.get 4
    local.set 6
    i32.const 0
    i32.const 0
    i32.const 2
    local.get 6
    i32.wrap_i64
    call $caller.0/realloc
    local.set 2
    local.get 6
    local.set 5
    local.get 2
    i32.const 1
    i32.and
    if ;; label = @1
      unreachable
    end
    memory.size 1
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
    if ;; label = @1
      unreachable
    end
    local.get 0
    local.get 4
    i32.wrap_i64
    local.get 2
    call $"#func52 meld:utf16 to latin1"
    i64.extend_i32_u
    local.set 7
    local.get 7
    local.get 4
    i64.eq
    if ;; label = @1
      local.get 7
      i32.wrap_i64
      local.set 3
    else
      local.get 4
      i64.const 2
      i64.mul
      local.set 6
      local.get 2
      local.get 4
      i32.wrap_i64
      i32.const 2
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 5
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
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
      if ;; label = @2
        unreachable
      end
      local.get 2
      local.get 7
      i32.wrap_i64
      local.get 2
      call $"#func47 meld:inflate in place"
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
      i32.wrap_i64
      i32.add
      call $"#func35 meld:utf16 to utf16"
      local.get 4
      i32.wrap_i64
      i32.const -2147483648
      i32.or
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func54 meld:adapter root/caller->root/callee utf16" (@name "meld:adapter root/caller->root/callee utf16") (;54;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
    local.get 0
    local.set 3
    local.get 1
    local.set 4
    local.get 3
    local.get 4
    call $"#func51 meld:copy string latin1+utf16 to utf16"
    local.set 5
    local.set 6
    local.get 6
    local.get 5
    call $callee/echo
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"#func53 meld:copy string utf16 to latin1+utf16"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (func $"meld:move units" (;55;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64)
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
          i32.const 16
          i32.add
          local.set 0
          local.get 2
          i32.const 16
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
              i32.const 32
              i32.add
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
        i32.eq
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
        i32.const 2
        i32.add
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
  (func $meld:deflate (;56;) (type $f) (param i32 i32 i32)
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
  (func $"meld:copy string latin1+utf16 to latin1+utf16" (;57;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
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
      memory.size 1
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
      memory.size 1
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
  (func $"#func58 meld:move units" (@name "meld:move units") (;58;) (type 6) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64 i64 i64 i64)
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
          i32.const 16
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
  (func $"#func59 meld:deflate" (@name "meld:deflate") (;59;) (type $f) (param i32 i32 i32)
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
        i32.load16_u 1
        local.set 4
        local.get 2
        local.get 4
        i32.store8 1
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
  (func $"#func60 meld:copy string latin1+utf16 to latin1+utf16" (@name "meld:copy string latin1+utf16 to latin1+utf16") (;60;) (type 7) (param i32 i32) (result i32 i32)
    (local i32 i32 i64 i64 i64 i64 i64)
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
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 5
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
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
      call $"#func58 meld:move units"
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
        call $"#func59 meld:deflate"
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
        call $caller.0/realloc
        local.set 2
        local.get 4
        local.set 5
        memory.size 1
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
        i32.wrap_i64
        i32.add
        call $"#func35 meld:utf16 to utf16"
        local.get 4
        i32.wrap_i64
        i32.const -2147483648
        i32.or
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
      i32.const 0
      i32.const 0
      i32.const 2
      local.get 6
      i32.wrap_i64
      call $caller.0/realloc
      local.set 2
      local.get 6
      local.set 4
      local.get 2
      i32.const 1
      i32.and
      if ;; label = @2
        unreachable
      end
      memory.size 1
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
      memory.copy 1 0
      local.get 8
      i32.wrap_i64
      local.set 3
    end
    local.get 2
    local.get 3
  )
  (func $"#func61 meld:adapter root/caller->root/callee latin1-utf16" (@name "meld:adapter root/caller->root/callee latin1-utf16") (;61;) (type $f) (param i32 i32 i32)
    (local i32 i32 i32 i32 i64 i64 i32)
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
    local.set 3
    i64.const 8
    local.set 7
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
    local.set 8
    local.get 3
    i64.extend_i32_u
    local.get 8
    i64.gt_u
    local.get 7
    local.get 8
    local.get 3
    i64.extend_i32_u
    i64.sub
    i64.gt_u
    i32.or
    if ;; label = @1
      unreachable
    end
    i64.const 8
    local.set 8
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
    local.set 7
    local.get 2
    i64.extend_i32_u
    local.get 7
    i64.gt_u
    local.get 8
    local.get 7
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
    call $"#func60 meld:copy string latin1+utf16 to latin1+utf16"
    local.set 6
    local.set 9
    local.get 2
    local.get 9
    i32.store 1
    local.get 2
    local.get 6
    i32.store 1 offset=4
  )
  (data (;0;) (memory 1) (i32.const 0) "\00\02\00\00\00\00\00\00\02\02\00\00\10\00\00\00\12\02\00\00\07\00\00\00\1a\02\00\00\0f\00\00\00*\02\00\00\06\00\00\000\02\00\00\04\00\00\00")
  (data (;1;) (memory 1) (i32.const 64) "4\02\00\00\00\00\00\006\02\00\00\10\00\00\00V\02\00\00\05\00\00\00`\02\00\00\09\00\00\00r\02\00\00\04\00\00\00z\02\00\00\02\00\00\00")
  (data (;2;) (memory 1) (i32.const 128) "~\02\00\00\00\00\00\00\80\02\00\00\10\00\00\00\90\02\00\00\05\00\00\00\96\02\00\00\09\00\00\80\a8\02\00\00\04\00\00\80\b0\02\00\00\02\00\00\80\b4\02\00\00\05\00\00\80")
  (data (;3;) (memory 1) (i32.const 512) "")
  (data (;4;) (memory 1) (i32.const 514) "16 bytes + more.")
  (data (;5;) (memory 1) (i32.const 530) "Gr\c3\bc\c3\9fe")
  (data (;6;) (memory 1) (i32.const 538) "Gr\c3\bc\c3\9fe, \e4\b8\96\e7\95\8c")
  (data (;7;) (memory 1) (i32.const 554) "a\f0\9f\98\80b")
  (data (;8;) (memory 1) (i32.const 560) "\c3\bf\c4\80")
  (data (;9;) (memory 1) (i32.const 564) "")
  (data (;10;) (memory 1) (i32.const 566) "1\006\00 \00b\00y\00t\00e\00s\00 \00+\00 \00m\00o\00r\00e\00.\00")
  (data (;11;) (memory 1) (i32.const 598) "G\00r\00\fc\00\df\00e\00")
  (data (;12;) (memory 1) (i32.const 608) "G\00r\00\fc\00\df\00e\00,\00 \00\16NLu")
  (data (;13;) (memory 1) (i32.const 626) "a\00=\d8\00\deb\00")
  (data (;14;) (memory 1) (i32.const 634) "\ff\00\00\01")
  (data (;15;) (memory 1) (i32.const 638) "")
  (data (;16;) (memory 1) (i32.const 640) "16 bytes + more.")
  (data (;17;) (memory 1) (i32.const 656) "Gr\fc\dfe")
  (data (;18;) (memory 1) (i32.const 662) "G\00r\00\fc\00\df\00e\00,\00 \00\16NLu")
  (data (;19;) (memory 1) (i32.const 680) "a\00=\d8\00\deb\00")
  (data (;20;) (memory 1) (i32.const 688) "\ff\00\00\01")
  (data (;21;) (memory 1) (i32.const 692) "G\00r\00\fc\00\df\00e\00")
)
