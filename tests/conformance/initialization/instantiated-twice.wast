;; A component that is instantiated twice shares nothing with itself: memories, globals
;; and tables are there twice.

(component definition $C
  (component $Cell
    (core module $M
      (memory 1)
      (global $writes (mut i32) (i32.const 0))
      (func (export "set") (param i32)
        (i32.store (i32.const 0) (local.get 0))
        (global.set $writes (i32.add (global.get $writes) (i32.const 1))))
      (func (export "get") (result i32)
        (i32.add (i32.mul (global.get $writes) (i32.const 1000)) (i32.load (i32.const 0)))))
    (core instance $m (instantiate $M))
    (func (export "set") (param "x" u32) (canon lift (core func $m "set")))
    (func (export "get") (result u32) (canon lift (core func $m "get"))))
  (component $User
    (import "a" (instance $a
      (export "set" (func (param "x" u32))) (export "get" (func (result u32)))))
    (import "b" (instance $b
      (export "set" (func (param "x" u32))) (export "get" (func (result u32)))))
    (core func $set-a (canon lower (func $a "set")))
    (core func $get-a (canon lower (func $a "get")))
    (core func $set-b (canon lower (func $b "set")))
    (core func $get-b (canon lower (func $b "get")))
    (core module $M
      (import "a" "set" (func $set-a (param i32)))
      (import "a" "get" (func $get-a (result i32)))
      (import "b" "set" (func $set-b (param i32)))
      (import "b" "get" (func $get-b (result i32)))
      (func (export "run") (result i32)
        (call $set-a (i32.const 1))
        (call $set-b (i32.const 20))
        (call $set-b (i32.const 30))
        (i32.add (i32.mul (call $get-b) (i32.const 10000)) (call $get-a))))
    (core instance $m (instantiate $M
      (with "a" (instance (export "set" (func $set-a)) (export "get" (func $get-a))))
      (with "b" (instance (export "set" (func $set-b)) (export "get" (func $get-b))))))
    (func (export "run") (result u32) (canon lift (core func $m "run"))))
  (instance $a (instantiate $Cell))
  (instance $b (instantiate $Cell))
  (instance $user (instantiate $User (with "a" (instance $a)) (with "b" (instance $b))))
  (export "run" (func $user "run"))
  (export "a" (func $a "get"))
  (export "b" (func $b "get")))

(component instance $c $C)
(assert_return (invoke "a") (u32.const 0))
(assert_return (invoke "run") (u32.const 20301001))
(assert_return (invoke "a") (u32.const 1001))
(assert_return (invoke "b") (u32.const 2030))
