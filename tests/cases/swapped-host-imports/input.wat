;;! invoke "run" => 0

;; Two host functions of one type, handed to a component under each other's
;; names, through an instance made of them. The import of the result is called
;; what the *root* calls it.
(component
  (import "left" (func $left (param "x" u32)))
  (import "right" (func $right (param "x" u32)))
  (component $c
    (import "pair" (instance $pair
      (export "left" (func (param "x" u32)))
      (export "right" (func (param "x" u32)))))
    (core func $left (canon lower (func $pair "left")))
    (core func $right (canon lower (func $pair "right")))
    (core module $m
      (import "" "left" (func $left (param i32)))
      (import "" "right" (func $right (param i32)))
      (func (export "run") (result i32)
        (call $left (i32.const 1))
        (call $right (i32.const 2))
        (i32.const 0)))
    (core instance $i (instantiate $m (with "" (instance
      (export "left" (func $left)) (export "right" (func $right))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (instance $swapped (export "left" (func $right)) (export "right" (func $left)))
  (instance $c (instantiate $c (with "pair" (instance $swapped))))
  (export "run" (func $c "run")))
