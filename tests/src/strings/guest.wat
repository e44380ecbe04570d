;; A caller that hands on a pointer and a length, and a callee that writes down
;; what it gets and how its `realloc` was called. Neither looks at the string.
;;
;; Words in capitals are replaced: see `guest.rs`.
(component
  (component $callee
    (core module $state
      (memory (export "callee-memory") CALLEE_MEMORY 1 2)
      ;; Writes down the arguments and what is in the arena, then does what the
      ;; plan says.
      (func (export "realloc")
          (param $old PTR) (param $old_size PTR) (param $align PTR) (param $size PTR)
          (result PTR)
        (local $count PTR) (local $call PTR) (local $action i64) (local $to PTR)
        (local.set $count (PTR.load (PTR.const COUNT)))
        (if (PTR.ge_u (local.get $count) (PTR.const CALLS)) (then (unreachable)))
        (PTR.store (PTR.const COUNT) (PTR.add (local.get $count) (PTR.const 1)))
        (local.set $call
          (PTR.add (PTR.const TRACE) (PTR.mul (local.get $count) (PTR.const CALL_BYTES))))
        (PTR.store offset=0 (local.get $call) (local.get $old))
        (PTR.store offset=8 (local.get $call) (local.get $old_size))
        (PTR.store offset=16 (local.get $call) (local.get $align))
        (PTR.store offset=24 (local.get $call) (local.get $size))
        (memory.copy
          (PTR.add (local.get $call) (PTR.const 32)) (PTR.const 0) (PTR.const ARENA_BYTES))
        (local.set $call
          (PTR.add (PTR.const PLAN) (PTR.mul (local.get $count) (PTR.const 16))))
        (local.set $to (PTR.load offset=0 (local.get $call)))
        (local.set $action (i64.load offset=8 (local.get $call)))
        (if (i64.ne (i64.and (local.get $action) (i64.const TRAP)) (i64.const 0))
          (then (unreachable)))
        (if (i64.ne (i64.and (local.get $action) (i64.const GROW)) (i64.const 0))
          (then (drop (memory.grow (PTR.const 1)))))
        (if (i64.ne (i64.and (local.get $action) (i64.const COPY)) (i64.const 0))
          (then
            (memory.copy (local.get $to) (local.get $old)
              (select (local.get $old_size) (local.get $size)
                (PTR.lt_u (local.get $old_size) (local.get $size))))))
        (local.get $to))
      (func (export "f") (param PTR PTR)
        (PTR.store (PTR.const RECEIVED)
          (PTR.add (PTR.load (PTR.const RECEIVED)) (PTR.const 1)))
        (PTR.store offset=8 (PTR.const RECEIVED) (local.get 0))
        (PTR.store offset=16 (PTR.const RECEIVED) (local.get 1))))
    (core instance $state (instantiate $state))
    (func (export "f") (param "x" string) (canon lift (core func $state "f")
      (memory $state "callee-memory") (realloc (func $state "realloc")) TO))
    WINDOWS_CALLEE)

  (component $caller
    (import "f" (func $f (param "x" string)))
    (core module $state (memory (export "caller-memory") CALLER_MEMORY 1 1))
    (core instance $state (instantiate $state))
    (core func $f' (canon lower (func $f) (memory $state "caller-memory") FROM))
    (core module $main
      (import "" "f" (func $f (param CALLER_PTR CALLER_PTR)))
      (func (export "send") (param $ptr i64) (param $length i64)
        (call $f (NARROW (local.get $ptr)) (NARROW (local.get $length)))))
    (core instance $main (instantiate $main
      (with "" (instance (export "f" (func $f'))))))
    (func (export "send") (param "ptr" u64) (param "length" u64)
      (canon lift (core func $main "send")))
    WINDOWS_CALLER)

  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "send" (func $b "send"))
  EXPORTS)
