;;! invoke "add" 8 5 => 0
;;! invoke "add" 8 6 => 5
;;! invoke "swap-if" 8 11 77 => 11
;;! invoke "swap-if" 8 11 88 => 77
;;! invoke "get" 8 => 77
;;! invoke "wait" 8 0 => 1
;;! invoke "notify" 8 => 0
;;! invoke "fence" => ()
;;! invoke "add" 6 1 => trap HeapMisaligned
;;! invoke "add" 65536 1 => trap MemoryOutOfBounds

;; Atomic instructions on a shared memory that another instance owns, beside an
;; unshared memory at index 0.
(component
  (core module $before (memory 1))
  (core module $owner (memory (export "mem") 1 1 shared))
  (core module $m
    (import "env" "mem" (memory 1 1 shared))
    (func (export "add") (param i32 i32) (result i32)
      (i32.atomic.rmw.add (local.get 0) (local.get 1)))
    (func (export "swap-if") (param i32 i32 i32) (result i32)
      (i32.atomic.rmw.cmpxchg (local.get 0) (local.get 1) (local.get 2)))
    (func (export "get") (param i32) (result i32) (i32.atomic.load (local.get 0)))
    (func (export "wait") (param i32 i32) (result i32)
      (memory.atomic.wait32 (local.get 0) (local.get 1) (i64.const 0)))
    (func (export "notify") (param i32) (result i32)
      (memory.atomic.notify (local.get 0) (i32.const 1)))
    (func (export "fence") (atomic.fence)))
  (core instance $b (instantiate $before))
  (core instance $o (instantiate $owner))
  (core instance $i (instantiate $m (with "env" (instance $o))))
  (func (export "add") (param "at" u32) (param "x" u32) (result u32)
    (canon lift (core func $i "add")))
  (func (export "swap-if") (param "at" u32) (param "old" u32) (param "new" u32) (result u32)
    (canon lift (core func $i "swap-if")))
  (func (export "get") (param "at" u32) (result u32) (canon lift (core func $i "get")))
  (func (export "wait") (param "at" u32) (param "x" u32) (result u32)
    (canon lift (core func $i "wait")))
  (func (export "notify") (param "at" u32) (result u32) (canon lift (core func $i "notify")))
  (func (export "fence") (canon lift (core func $i "fence"))))
