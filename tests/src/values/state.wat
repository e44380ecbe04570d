;; What a side keeps: its memory, a bump allocator that writes down how it was
;; called, and windows through which the harness sees and sets the memory.
;;
;; PTR, the numbers in capitals, EXTEND and WRAP are replaced: see `guest.rs`.
(module
  (memory (export "memory") MEMORY)

  ;; Of the aligned words from $at up to $end.
  (func $hash (export "hash") (param $at PTR) (param $end PTR) (result i64)
    (local $hash i64)
    (local.set $hash (i64.const 0xcbf29ce484222325))
    (loop $next
      (local.set $hash
        (i64.rotl
          (i64.mul
            (i64.xor (local.get $hash) (i64.load (local.get $at)))
            (i64.const 0x100000001b3))
          (i64.const 29)))
      (local.set $at (PTR.add (local.get $at) (PTR.const 8)))
      (br_if $next (PTR.lt_u (local.get $at) (local.get $end))))
    (local.get $hash))

  ;; Of the place for a result, and of all blocks.
  (func $snapshot (export "snapshot") (result i64)
    (i64.xor
      (call $hash (PTR.const SOURCES) (PTR.const SOURCES_HASHED))
      (call $hash (PTR.const ARENA)
        (WRAP (i64.load offset=BUMP (PTR.const 0))))))

  (func (export "realloc")
      (param $old PTR) (param $old_size PTR) (param $align PTR) (param $size PTR)
      (result PTR)
    (local $count i64) (local $action i64) (local $to PTR) (local $entry PTR)
    (local.set $count (i64.load offset=COUNT (PTR.const 0)))
    (i64.store offset=COUNT (PTR.const 0)
      (i64.add (local.get $count) (i64.const 1)))
    (if (i64.ge_u (local.get $count) (i64.const TRACE_CAPACITY))
      (then (unreachable)))
    (local.set $entry
      (PTR.add (PTR.const TRACE)
        (PTR.mul (WRAP (local.get $count)) (PTR.const TRACE_BYTES))))
    (i64.store offset=0 (local.get $entry) (EXTEND (local.get $old)))
    (i64.store offset=8 (local.get $entry) (EXTEND (local.get $old_size)))
    (i64.store offset=16 (local.get $entry) (EXTEND (local.get $align)))
    (i64.store offset=24 (local.get $entry) (EXTEND (local.get $size)))
    (i64.store offset=40 (local.get $entry) (call $snapshot))
    (if (i64.eq (local.get $count) (i64.load offset=ACT_AT (PTR.const 0)))
      (then
        (local.set $action (i64.load offset=ACTION (PTR.const 0)))))
    (if (i64.ne (i64.and (local.get $action) (i64.const 1)) (i64.const 0))
      (then (unreachable)))
    (if (i64.ne (i64.and (local.get $action) (i64.const 2)) (i64.const 0))
      (then (drop (memory.grow (PTR.const 1)))))
    (local.set $to
      (PTR.and
        (PTR.add
          (WRAP (i64.load offset=BUMP (PTR.const 0)))
          (PTR.sub (local.get $align) (PTR.const 1)))
        (PTR.sub (PTR.const 0) (local.get $align))))
    (i64.store offset=BUMP (PTR.const 0)
      (EXTEND (PTR.add (local.get $to) (local.get $size))))
    (if (i64.ne (i64.and (local.get $action) (i64.const 4)) (i64.const 0))
      (then
        (local.set $to (WRAP (i64.load offset=ANSWER (PTR.const 0))))))
    (if (PTR.ne (local.get $old_size) (PTR.const 0))
      (then
        (memory.copy (local.get $to) (local.get $old)
          (select (local.get $old_size) (local.get $size)
            (PTR.lt_u (local.get $old_size) (local.get $size))))))
    (i64.store offset=32 (local.get $entry) (EXTEND (local.get $to)))
    (local.get $to))

  ;; The windows. All have one type; what they don't use is zero.
  (func (export "fill") (param $byte i64) (param i64) (result i64)
    (memory.fill (PTR.const 0) (i32.wrap_i64 (local.get $byte))
      (PTR.mul (memory.size) (PTR.const 0x10000)))
    (i64.const 0))
  (func (export "poke") (param $at i64) (param $value i64) (result i64)
    (i64.store (WRAP (local.get $at)) (local.get $value))
    (i64.const 0))
  (func (export "peek") (param $at i64) (param i64) (result i64)
    (i64.load (WRAP (local.get $at))))
  (func (export "pages") (param i64 i64) (result i64)
    (EXTEND (memory.size)))
  (func (export "whole") (param i64 i64) (result i64)
    (call $hash (PTR.const 0)
      (PTR.mul (memory.size) (PTR.const 0x10000)))))
