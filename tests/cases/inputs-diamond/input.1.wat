;;! invoke "run" => 12012
;;! invoke "run" => 34034

;; Four inputs, listed against the order of their dependencies: the app needs
;; `left` and `right`, and both need `base`, of which there is one instance.
(component
  (import "test:d/left" (instance $left (export "next" (func (result u32)))))
  (import "test:d/right" (instance $right (export "next" (func (result u32)))))
  (core func $left' (canon lower (func $left "next")))
  (core func $right' (canon lower (func $right "next")))
  (core module $m
    (import "" "left" (func $left (result i32)))
    (import "" "right" (func $right (result i32)))
    (func (export "run") (result i32)
      (local $l i32)
      (local $r i32)
      (local.set $l (call $left))
      (local.set $r (call $right))
      (i32.add
        (i32.mul (i32.const 10) (i32.add (i32.mul (local.get $l) (i32.const 1000)) (local.get $l)))
        (i32.add (i32.mul (local.get $r) (i32.const 1000)) (local.get $r)))))
  (core instance $i (instantiate $m (with "" (instance
    (export "left" (func $left'))
    (export "right" (func $right'))))))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
