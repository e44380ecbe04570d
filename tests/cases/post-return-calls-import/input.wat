;;! fused-only: Wasmtime leaves `may_leave` set in post-return functions of calls between components
;;! invoke "run" 1 => 1
;;! invoke "run" 2 => trap UnreachableCodeReached
;;! invoke "run" 3 => trap UnreachableCodeReached
;;! invoke "run" 4 => 4

;; A post-return function may not leave its component (`may_leave` in
;; `canon_lift`): 2 calls the host, 3 another component. The flag is set again
;; afterwards: 4 calls the host from the function itself, not from its post-return.
(component
  (import "log" (func $log (param "x" u32)))
  (component $leaf
    (core module $m (func (export "touch")))
    (core instance $i (instantiate $m))
    (func (export "touch") (canon lift (core func $i "touch"))))
  (component $callee
    (import "log" (func $log (param "x" u32)))
    (import "touch" (func $touch))
    (core func $log' (canon lower (func $log)))
    (core func $touch' (canon lower (func $touch)))
    (core module $m
      (import "" "log" (func $log (param i32)))
      (import "" "touch" (func $touch))
      (func (export "f") (param i32) (result i32)
        (if (i32.eq (local.get 0) (i32.const 4)) (then (call $log (i32.const 4))))
        (local.get 0))
      (func (export "post") (param i32)
        (if (i32.eq (local.get 0) (i32.const 2)) (then (call $log (i32.const 2))))
        (if (i32.eq (local.get 0) (i32.const 3)) (then (call $touch)))))
    (core instance $i (instantiate $m (with "" (instance
      (export "log" (func $log'))
      (export "touch" (func $touch'))))))
    (func (export "f") (param "x" u32) (result u32)
      (canon lift (core func $i "f") (post-return (func $i "post")))))
  (component $caller
    (import "f" (func $f (param "x" u32) (result u32)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (drop (call $f (i32.const 0)))
        (call $f (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $leaf (instantiate $leaf))
  (instance $callee (instantiate $callee
    (with "log" (func $log)) (with "touch" (func $leaf "touch"))))
  (instance $caller (instantiate $caller (with "f" (func $callee "f"))))
  (export "run" (func $caller "run")))
