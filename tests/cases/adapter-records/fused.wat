(module
  (type $sum (;0;) (func (param i32 i32 i32 i32 i32 i64 f32 i32 i32 i32 i32 f64 i64 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func))
  (type (;3;) (func (param i32 i32) (result i32)))
  (type (;4;) (func (result i32)))
  (export "sum" (func $caller/sum))
  (export "sum-hostile" (func $caller/sum-hostile))
  (export "wrapped" (func $caller/wrapped))
  (export "nothing" (func $caller/nothing))
  (export "bad" (func $caller/bad))
  (export "sum$2" (func $callee/sum))
  (export "id" (func $callee/id))
  (export "nothing$2" (func $callee/nothing))
  (export "second" (func $callee/second))
  (func $callee/sum (;0;) (type $sum) (param i32 i32 i32 i32 i32 i64 f32 i32 i32 i32 i32 f64 i64 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add
    local.get 2
    i32.add
    local.get 3
    local.get 4
    i32.add
    i32.add
    local.get 5
    i32.wrap_i64
    local.get 6
    i32.trunc_f32_s
    i32.add
    i32.add
    local.get 7
    local.get 8
    local.get 9
    i32.add
    i32.add
    local.get 10
    local.get 11
    i32.trunc_f64_s
    i32.add
    i32.add
    local.get 12
    i32.wrap_i64
    local.get 13
    i32.add
    local.get 14
    local.get 15
    i32.add
    i32.add
    i32.add
    i32.add
  )
  (func $callee/id (;1;) (type 1) (param i32) (result i32)
    local.get 0
  )
  (func $callee/nothing (;2;) (type 2))
  (func $callee/second (;3;) (type 3) (param i32 i32) (result i32)
    i32.const 1
  )
  (func $caller/sum (;4;) (type 4) (result i32)
    i32.const 1
    i32.const -2
    i32.const 3
    i32.const 1
    i32.const -5
    i64.const 6
    f32.const 0x1.cp+2 (;=7;)
    i32.const 8
    i32.const 9
    i32.const 10
    i32.const 11
    f64.const 0x1.8p+3 (;=12;)
    i64.const 13
    i32.const 65
    i32.const 131
    i32.const 1
    call $"meld:adapter root/caller->root/callee sum"
  )
  (func $caller/sum-hostile (;5;) (type 4) (result i32)
    i32.const 769
    i32.const 2147483646
    i32.const -65533
    i32.const 4096
    i32.const 131067
    i64.const 6
    f32.const 0x1.cp+2 (;=7;)
    i32.const 264
    i32.const 265
    i32.const 65546
    i32.const 65291
    f64.const 0x1.8p+3 (;=12;)
    i64.const 13
    i32.const 65
    i32.const 131
    i32.const -2147483648
    call $"meld:adapter root/caller->root/callee sum"
  )
  (func $caller/wrapped (;6;) (type 1) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/caller->root/callee wrapped"
  )
  (func $caller/nothing (;7;) (type 4) (result i32)
    call $callee/nothing
    i32.const 5
  )
  (func $caller/bad (;8;) (type 1) (param i32) (result i32)
    i32.const 0
    local.get 0
    call $"meld:adapter root/caller->root/callee bad"
  )
  (func $"meld:adapter root/caller->root/callee sum" (;9;) (type $sum) (param i32 i32 i32 i32 i32 i64 f32 i32 i32 i32 i32 f64 i64 i32 i32 i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    local.get 1
    i32.const 24
    i32.shl
    i32.const 24
    i32.shr_s
    local.get 2
    i32.const 65535
    i32.and
    local.get 3
    i32.const 0
    i32.ne
    local.get 4
    i32.const 16
    i32.shl
    i32.const 16
    i32.shr_s
    local.get 5
    local.get 6
    local.get 7
    i32.const 255
    i32.and
    local.get 8
    i32.const 24
    i32.shl
    i32.const 24
    i32.shr_s
    local.get 9
    i32.const 65535
    i32.and
    local.get 10
    i32.const 255
    i32.and
    local.get 11
    local.get 12
    local.get 13
    i32.const 55296
    i32.xor
    i32.const 2048
    i32.sub
    i32.const 1112064
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 13
    local.get 14
    local.get 15
    i32.const 0
    i32.ne
    call $callee/sum
  )
  (func $"meld:adapter root/caller->root/callee wrapped" (;10;) (type 1) (param i32) (result i32)
    (local i32)
    local.get 0
    call $callee/id
    local.set 1
    local.get 1
    i32.const 255
    i32.and
  )
  (func $"meld:adapter root/caller->root/callee bad" (;11;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.const 55296
    i32.xor
    i32.const 2048
    i32.sub
    i32.const 1112064
    i32.ge_u
    if ;; label = @1
      unreachable
    end
    local.get 1
    call $callee/second
  )
)
