;;! invoke "left" => 1
;;! invoke "left" => 2
;;! invoke "right" => 1
;;! invoke "other" => 100

;; A component that imports a component and instantiates it twice itself. The
;; copies are made where it is instantiated, not where it is defined.
(component
  (component $counter
    (core module $m
      (global $n (mut i32) (i32.const 0))
      (func (export "next") (result i32)
        (global.set $n (i32.add (global.get $n) (i32.const 1)))
        (global.get $n)))
    (core instance $i (instantiate $m))
    (func (export "next") (result u32) (canon lift (core func $i "next"))))
  (component $constant
    (core module $m (func (export "next") (result i32) (i32.const 100)))
    (core instance $i (instantiate $m))
    (func (export "next") (result u32) (canon lift (core func $i "next"))))
  (component $twice
    (import "maker" (component $maker (export "next" (func (result u32)))))
    (instance $left (instantiate $maker))
    (instance $right (instantiate $maker))
    (export "left" (func $left "next"))
    (export "right" (func $right "next")))
  (instance $a (instantiate $twice (with "maker" (component $counter))))
  (instance $b (instantiate $twice (with "maker" (component $constant))))
  (export "left" (func $a "left"))
  (export "right" (func $a "right"))
  (export "other" (func $b "left")))
