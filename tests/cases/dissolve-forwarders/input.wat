;;! invoke "chain" 3 4 => 13
;;! invoke "tail" 3 4 => 13
;;! invoke "through-global" 3 4 => 13
;;! invoke "swapped" 3 4 => 14
;;! invoke "twice" 3 => 13
;;! invoke "guarded" 1 2 => 7
;;! invoke "to-host" 5 => 0
;;! option: strip-vestigial

;; Functions that only pass their parameters on are what they call: through
;; several of them, in tail calls, by a global that never changes. Not so one that
;; swaps its parameters, one that passes one of them twice, or one that catches
;; exceptions. An exported function does not become an import of the host.
(component
  (import "host" (func $host (param "x" u32) (result u32)))
  (core func $host' (canon lower (func $host)))
  (core module $target
    (func (export "sum") (param i32 i32) (result i32)
      (i32.add (i32.mul (local.get 0) (i32.const 3)) (local.get 1))))
  (core module $middle
    (import "" "f" (func $f (param i32 i32) (result i32)))
    (func $inner (param i32 i32) (result i32)
      (local i64)
      (return (call $f (local.get 0) (local.get 1))))
    (func (export "f") (param i32 i32) (result i32)
      nop
      (call $inner (local.get 0) (local.get 1)))
    (func (export "tail") (param i32 i32) (result i32)
      (return_call $inner (local.get 0) (local.get 1))))
  (core module $user
    (type $t (func (param i32 i32) (result i32)))
    (import "" "f" (func $f (type $t)))
    (import "" "tail" (func $tail (type $t)))
    (import "host" "f" (func $host (param i32) (result i32)))
    (global $g (mut (ref $t)) (ref.func $f))
    (func $by-global (param i32 i32) (result i32)
      (call_ref $t (local.get 0) (local.get 1) (global.get $g)))
    (func $swaps (param i32 i32) (result i32)
      (call $f (local.get 1) (local.get 0)))
    (func $doubles (param i32) (result i32)
      (call $f (local.get 0) (local.get 0)))
    (func $catches (param i32 i32) (result i32)
      (block $caught
        (return (try_table (result i32) (catch_all $caught)
          (call $f (local.get 0) (local.get 1)))))
      (i32.const 0))
    (func (export "chain") (type $t) (call $f (local.get 0) (local.get 1)))
    (func (export "tail") (type $t) (call $tail (local.get 0) (local.get 1)))
    (func (export "through-global") (type $t)
      (i32.add (i32.const 0) (call $by-global (local.get 0) (local.get 1))))
    (func (export "swapped") (type $t)
      (i32.sub (call $swaps (local.get 0) (local.get 1)) (i32.const 1)))
    (func (export "twice") (param i32) (result i32)
      (i32.add (call $doubles (local.get 0)) (i32.const 1)))
    (func (export "guarded") (type $t)
      (i32.add (call $catches (local.get 0) (local.get 1)) (i32.const 2)))
    (func (export "to-host") (param i32) (result i32) (call $host (local.get 0))))
  (core instance $target (instantiate $target))
  (core instance $middle (instantiate $middle
    (with "" (instance (export "f" (func $target "sum"))))))
  (core instance $user (instantiate $user
    (with "" (instance $middle))
    (with "host" (instance (export "f" (func $host'))))))
  (func (export "chain") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $user "chain")))
  (func (export "tail") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $user "tail")))
  (func (export "through-global") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $user "through-global")))
  (func (export "swapped") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $user "swapped")))
  (func (export "twice") (param "a" u32) (result u32)
    (canon lift (core func $user "twice")))
  (func (export "guarded") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $user "guarded")))
  (func (export "to-host") (param "x" u32) (result u32)
    (canon lift (core func $user "to-host"))))
