(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type $sum (;1;) (func (param i32 i32) (result i32)))
  (type $number (;2;) (func (result i32)))
  (type (;3;) (func))
  (type (;4;) (func (param i32 i32 i32)))
  (table $imports (;0;) 1 1 funcref)
  (table (;1;) 8 funcref)
  (memory (;0;) 1)
  (memory (;1;) 1)
  (global $calls (;0;) (mut i32) i32.const 0)
  (global $next (;1;) (mut i32) i32.const 64)
  (global (;2;) (mut i32) i32.const 4096)
  (global (;3;) i32 i32.const 1024)
  (global (;4;) i32 i32.const 2)
  (global (;5;) i32 i32.const 2048)
  (global (;6;) i32 i32.const 4)
  (global (;7;) (mut i32) i32.const 0)
  (global (;8;) (mut i32) i32.const 0)
  (global (;9;) i32 i32.const 4)
  (global (;10;) i32 i32.const 1)
  (export "run" (func $a.3/run))
  (export "stack" (func $a.3/stack))
  (export "calls" (func $p/calls))
  (export "memory" (memory 0))
  (export "realloc" (func $p/realloc))
  (export "sum" (func $p/sum))
  (export "$imports" (table $imports))
  (export "0" (func $a.0/0))
  (export "memory$2" (memory 1))
  (export "__indirect_function_table" (table 1))
  (export "__stack_pointer" (global 2))
  (export "lib:memory_base" (global 3))
  (export "lib:table_base" (global 4))
  (export "app:memory_base" (global 5))
  (export "app:table_base" (global 6))
  (export "hundred" (global 7))
  (export "twenty-three" (global 8))
  (export "hundred$2" (global 9))
  (export "twenty-three$2" (global 10))
  (export "__wasm_call_ctors" (func $a.2/__wasm_call_ctors))
  (export "cabi_realloc" (func $a.2/cabi_realloc))
  (start $start)
  (elem (;0;) (table 1) (i32.const 2) func $unused $twenty-three)
  (elem (;1;) (table 1) (i32.const 4) func $own)
  (elem (;2;) (i32.const 0) func $"meld:adapter root/a->root/p sum")
  (func $p/realloc (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
    global.get $next
    global.get $next
    local.get 3
    i32.add
    global.set $next
  )
  (func $p/sum (;1;) (type $sum) (param $at i32) (param $len i32) (result i32)
    (local $sum i32)
    global.get $calls
    i32.const 1
    i32.add
    global.set $calls
    block $done
      loop $next
        local.get $len
        i32.eqz
        br_if $done
        local.get $sum
        local.get $at
        i32.load8_u
        i32.add
        local.set $sum
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
    local.get $sum
  )
  (func $p/calls (;2;) (type $number) (result i32)
    global.get $calls
  )
  (func $a.0/0 (;3;) (type $sum) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.const 0
    call_indirect (type $sum)
  )
  (func $unused (;4;) (type 3))
  (func $twenty-three (;5;) (type $number) (result i32)
    i32.const 23
  )
  (func $a.2/__wasm_call_ctors (;6;) (type 3)
    global.get 2
    i32.const 16
    i32.sub
    global.set 2
    global.get 3
    i32.const 1
    i32.store 1
  )
  (func $a.2/cabi_realloc (;7;) (type 0) (param i32 i32 i32 i32) (result i32)
    unreachable
  )
  (func $own (;8;) (type $number) (result i32)
    global.get 5
  )
  (func $a.3/stack (;9;) (type $number) (result i32)
    global.get 2
  )
  (func $a.3/run (;10;) (type $number) (result i32)
    (local $frame i32) (local $result i32)
    global.get 2
    i32.const 96
    i32.sub
    local.set $frame
    local.get $frame
    global.set 2
    local.get $frame
    global.get 6
    call_indirect 1 (type $number)
    i32.load16_u 1
    i32.store16 1
    local.get $frame
    i32.const 120
    i32.store8 1 offset=2
    local.get $frame
    i32.const 3
    call $a.0/0
    local.set $result
    local.get $frame
    i32.const 96
    i32.add
    global.set 2
    local.get $result
    global.get 7
    i32.load 1
    global.get 8
    call_indirect 1 (type $number)
    i32.add
    i32.add
  )
  (func $start (;11;) (type 3)
    global.get 3
    global.get 9
    i32.add
    global.set 7
    global.get 4
    global.get 10
    i32.add
    global.set 8
    call $a.2/__wasm_call_ctors
  )
  (func $"meld:utf8 to utf8" (;12;) (type 4) (param i32 i32 i32)
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
  (func $"meld:copy string utf8" (;13;) (type $sum) (param i32 i32) (result i32)
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
    call $p/realloc
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
  (func $"meld:adapter root/a->root/p sum" (;14;) (type $sum) (param i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    local.set 2
    local.get 1
    local.set 3
    local.get 2
    local.get 3
    call $"meld:copy string utf8"
    local.set 4
    local.get 4
    local.get 3
    call $p/sum
  )
  (data (;0;) (memory 1) (i32.const 1024) "\00\00\00\00d\00\00\00")
  (data (;1;) (memory 1) (i32.const 2048) "\c3\a9")
)
