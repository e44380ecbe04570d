;; A start function may call another component that is instantiated already, and sees the
;; state of that one; what it changes is there for later ones.

(component definition $C
  (component $Counter
    (core module $M
      (global $n (mut i32) (i32.const 40))
      (func (export "next") (result i32)
        (global.set $n (i32.add (global.get $n) (i32.const 1)))
        (global.get $n)))
    (core instance $m (instantiate $M))
    (func (export "next") (result u32) (canon lift (core func $m "next"))))
  (component $User
    (import "next" (func $next (result u32)))
    (core func $next' (canon lower (func $next)))
    (core module $M
      (import "" "next" (func $next (result i32)))
      (global $got (mut i32) (i32.const 0))
      (func $start (global.set $got (call $next)))
      (func (export "got") (result i32) (global.get $got))
      (start $start))
    (core instance $m (instantiate $M (with "" (instance (export "next" (func $next'))))))
    (func (export "got") (result u32) (canon lift (core func $m "got"))))
  (instance $counter (instantiate $Counter))
  (instance $a (instantiate $User (with "next" (func $counter "next"))))
  (instance $b (instantiate $User (with "next" (func $counter "next"))))
  (export "a" (func $a "got"))
  (export "b" (func $b "got"))
  (export "next" (func $counter "next")))

(component instance $c $C)
(assert_return (invoke "a") (u32.const 41))
(assert_return (invoke "b") (u32.const 42))
(assert_return (invoke "next") (u32.const 43))
