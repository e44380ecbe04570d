;;! invoke "run" 10 3 => 7013

;; Core instances made of exports only: they rename, and here they swap two
;; names and mix items of two instances. Resolving an argument by the name that
;; the item has where it is defined would compute a sum for a difference.
(component
  (core module $m
    (func (export "add") (param i32 i32) (result i32)
      (i32.add (local.get 0) (local.get 1)))
    (func (export "sub") (param i32 i32) (result i32)
      (i32.sub (local.get 0) (local.get 1))))
  (core module $thousand
    (global (export "factor") i32 (i32.const 1000)))
  (core instance $i (instantiate $m))
  (core instance $t (instantiate $thousand))
  (core instance $swapped
    (export "add" (func $i "sub"))
    (export "sub" (func $i "add"))
    (export "scale" (global $t "factor")))
  (core instance $again
    (export "x" (func $swapped "add"))
    (export "y" (func $swapped "sub"))
    (export "scale" (global $swapped "scale")))
  (core module $user
    (import "ops" "x" (func $x (param i32 i32) (result i32)))
    (import "ops" "y" (func $y (param i32 i32) (result i32)))
    (import "ops" "scale" (global $scale i32))
    (func (export "run") (param i32 i32) (result i32)
      (i32.add
        (i32.mul (call $x (local.get 0) (local.get 1)) (global.get $scale))
        (call $y (local.get 0) (local.get 1)))))
  (core instance $u (instantiate $user (with "ops" (instance $again))))
  (func (export "run") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $u "run"))))
