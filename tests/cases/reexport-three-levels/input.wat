;;! invoke "run" 5 => 47
;;! invoke "run" 1 => 44

;; A function that leaves its component through three nested ones, and is then
;; consumed by a fourth: the callee of the call is the innermost instance, and
;; no level on the way may leave a call behind.
(component
  (component $outer
    (component $middle
      (component $inner
        (core module $m
          (global $calls (mut i32) (i32.const 40))
          (func (export "f") (param i32) (result i32)
            (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
            (i32.add (global.get $calls) (local.get 0))))
        (core instance $i (instantiate $m))
        (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
      (instance $i (instantiate $inner))
      (export "g" (func $i "f")))
    (instance $i (instantiate $middle))
    (export "h" (func $i "g")))
  (component $app
    (import "h" (func $h (param "x" u32) (result u32)))
    (core func $low (canon lower (func $h)))
    (core module $m
      (import "" "h" (func $h (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (i32.add (call $h (local.get 0)) (i32.const 1))))
    (core instance $i (instantiate $m (with "" (instance (export "h" (func $low))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $o (instantiate $outer))
  (instance $a (instantiate $app (with "h" (func $o "h"))))
  (export "run" (func $a "run")))
