(module
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (type (;2;) (func (param i32)))
  (type (;3;) (func (result i32)))
  (type (;4;) (func))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (global (;0;) (mut i32) i32.const 1)
  (global (;1;) (mut i32) i32.const 1)
  (global (;2;) (mut i32) i32.const 1)
  (export "run" (func $caller.1/run))
  (export "sum" (func $caller.1/sum))
  (export "memory" (memory 0))
  (export "realloc" (func $callee/realloc))
  (export "add" (func $callee/add))
  (export "done" (func $callee/done))
  (export "sum$2" (func $callee/sum))
  (export "memory$2" (memory 1))
  (start $meld:start)
  (func $callee/realloc (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
    i32.const 64
  )
  (func $callee/add (;1;) (type 1) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
  )
  (func $callee/done (;2;) (type 2) (param i32))
  (func $callee/sum (;3;) (type 1) (param $at i32) (param $len i32) (result i32)
    (local $sum i32)
    loop $next
      local.get $sum
      local.get $at
      i32.load
      i32.add
      local.set $sum
      local.get $at
      i32.const 4
      i32.add
      local.set $at
      local.get $len
      i32.const 1
      i32.sub
      local.tee $len
      br_if $next
    end
    local.get $sum
  )
  (func $caller.1/run (;4;) (type 1) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $"meld:adapter root/caller->root/callee add"
  )
  (func $caller.1/sum (;5;) (type 3) (result i32)
    i32.const 8
    i32.const 3
    call $"meld:adapter root/caller->root/callee sum"
  )
  (func $"meld:adapter root/caller->root/callee add" (;6;) (type 1) (param i32 i32) (result i32)
    (local i32)
    global.get 1
    i32.eqz
    if ;; label = @1
      unreachable
    end
    global.get 2
    i32.eqz
    if ;; label = @1
      unreachable
    end
    i32.const 0
    global.set 2
    block (result i32) ;; label = @1
      block ;; label = @2
        try_table (result i32) (catch_all 0 (;@2;)) ;; label = @3
          local.get 0
          local.get 1
          call $callee/add
          local.set 2
          local.get 2
          i32.const 0
          global.set 0
          local.get 2
          call $callee/done
          i32.const 1
          global.set 0
        end
        br 1 (;@1;)
      end
      unreachable
    end
    i32.const 1
    global.set 2
  )
  (func $"meld:copy list<u32>" (;7;) (type 1) (param i32 i32) (result i32)
    (local i64 i64 i64 i32 i64 i32)
    local.get 1
    i64.extend_i32_u
    local.set 2
    local.get 2
    i64.const 67108863
    i64.gt_u
    if ;; label = @1
      unreachable
    end
    local.get 2
    i64.const 4
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
    i64.const 4
    i64.mul
    local.set 4
    i32.const 0
    global.set 0
    i32.const 0
    i32.const 0
    i32.const 4
    local.get 4
    i32.wrap_i64
    call $callee/realloc
    local.set 5
    i32.const 1
    global.set 0
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
        local.get 7
        local.get 0
        i32.load 1
        i32.store
        local.get 0
        i32.const 4
        i32.add
        local.set 0
        local.get 7
        i32.const 4
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
  (func $"meld:adapter root/caller->root/callee sum" (;8;) (type 1) (param i32 i32) (result i32)
    (local i32 i32 i32)
    global.get 1
    i32.eqz
    if ;; label = @1
      unreachable
    end
    global.get 2
    i32.eqz
    if ;; label = @1
      unreachable
    end
    i32.const 0
    global.set 2
    block (result i32) ;; label = @1
      block ;; label = @2
        try_table (result i32) (catch_all 0 (;@2;)) ;; label = @3
          local.get 0
          local.set 2
          local.get 1
          local.set 3
          local.get 2
          local.get 3
          call $"meld:copy list<u32>"
          local.set 4
          local.get 4
          local.get 3
          call $callee/sum
        end
        br 1 (;@1;)
      end
      unreachable
    end
    i32.const 1
    global.set 2
  )
  (func $meld:start (;9;) (type 4)
    i32.const 8
    i32.const 0
    i32.const 12
    memory.init 1 0
    data.drop 0
  )
  (data (;0;) "\0a\00\00\00\14\00\00\00\1e\00\00\00")
)
