;; Calls through a chain of components, each of which the host calls as well. Every
;; instance of one component has its own imports.

(component definition $C
  (component $Base
    (core module $M
      (global $n (mut i32) (i32.const 0))
      (func (export "next") (result i32)
        (global.set $n (i32.add (global.get $n) (i32.const 1)))
        (global.get $n)))
    (core instance $m (instantiate $M))
    (func (export "next") (result u8) (canon lift (core func $m "next"))))
  (component $Double
    (import "next" (func $next (result u8)))
    (core func $next' (canon lower (func $next)))
    (core module $M
      (import "" "next" (func $next (result i32)))
      (func (export "next") (result i32) (i32.mul (call $next) (i32.const 2))))
    (core instance $m (instantiate $M (with "" (instance (export "next" (func $next'))))))
    (func (export "next") (result u8) (canon lift (core func $m "next"))))
  (instance $base (instantiate $Base))
  (instance $left (instantiate $Double (with "next" (func $base "next"))))
  (instance $right (instantiate $Double (with "next" (func $left "next"))))
  (export "one" (func $base "next"))
  (export "two" (func $left "next"))
  (export "four" (func $right "next")))

(component instance $c $C)
(assert_return (invoke "one") (u8.const 1))
(assert_return (invoke "two") (u8.const 4))
(assert_return (invoke "four") (u8.const 12))
(assert_return (invoke "one") (u8.const 4))
