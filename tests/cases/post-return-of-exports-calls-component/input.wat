;;! invoke "run" 0 => 0
;;! invoke "run" 1 => trap CannotLeaveComponent
;;! invoke "run" 2 => 2
;;! invoke "count" => 1

;; A post-return function of a root export that calls another component: the
;; host calls it, so that Wasmtime enforces `may_leave` here too. The function
;; itself may make the call (2).
(component
  (component $leaf
    (core module $m
      (global $n (mut i32) (i32.const 0))
      (func (export "touch") (global.set $n (i32.add (global.get $n) (i32.const 1))))
      (func (export "count") (result i32) (global.get $n)))
    (core instance $i (instantiate $m))
    (func (export "touch") (canon lift (core func $i "touch")))
    (func (export "count") (result u32) (canon lift (core func $i "count"))))
  (component $app
    (import "touch" (func $touch))
    (core func $touch' (canon lower (func $touch)))
    (core module $m
      (import "" "touch" (func $touch))
      (func (export "run") (param i32) (result i32)
        (if (i32.eq (local.get 0) (i32.const 2)) (then (call $touch)))
        (local.get 0))
      (func (export "post") (param i32)
        (if (i32.eq (local.get 0) (i32.const 1)) (then (call $touch)))))
    (core instance $i (instantiate $m (with "" (instance (export "touch" (func $touch'))))))
    (func (export "run") (param "x" u32) (result u32)
      (canon lift (core func $i "run") (post-return (func $i "post")))))
  (instance $leaf (instantiate $leaf))
  (instance $app (instantiate $app (with "touch" (func $leaf "touch"))))
  (export "run" (func $app "run"))
  (export "count" (func $leaf "count")))
