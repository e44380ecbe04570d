;;! invoke "run" 5 => 6
;;! invoke "seen" => 1
;;! option: strip-vestigial

;; A post-return function that does nothing is not called, and the call is direct.
;; One that does next to nothing is called.
(component
  (component $callee
    (core module $m
      (global $seen (mut i32) (i32.const 0))
      (func (export "one") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
      (func (export "nothing") (param i32) (local i64) nop)
      (func (export "count") (param i32)
        (global.set $seen (i32.add (global.get $seen) (i32.const 1))))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $i (instantiate $m))
    (func (export "quiet") (param "x" u32) (result u32)
      (canon lift (core func $i "one") (post-return (func $i "nothing"))))
    (func (export "counted") (param "x" u32) (result u32)
      (canon lift (core func $i "one") (post-return (func $i "count"))))
    (func (export "seen") (result u32) (canon lift (core func $i "seen"))))
  (component $caller
    (import "callee" (instance $callee
      (export "quiet" (func (param "x" u32) (result u32)))
      (export "counted" (func (param "x" u32) (result u32)))))
    (core func $quiet (canon lower (func $callee "quiet")))
    (core func $counted (canon lower (func $callee "counted")))
    (core module $m
      (import "" "quiet" (func $quiet (param i32) (result i32)))
      (import "" "counted" (func $counted (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (drop (call $quiet (local.get 0)))
        (call $counted (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "quiet" (func $quiet)) (export "counted" (func $counted))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "run" (func $caller "run"))
  (export "seen" (func $callee "seen")))
