;; Functions of the host, from the root and from instances, are called by several
;; components.

(component definition $C
  (import "host-return-two" (func $two (result u32)))
  (import "host" (instance $host
    (export "return-three" (func (result u32)))
    (export "nested" (instance (export "return-four" (func (result u32)))))))
  (alias export $host "nested" (instance $nested))
  (component $Sum
    (import "a" (func $a (result u32)))
    (import "b" (func $b (result u32)))
    (core func $a' (canon lower (func $a)))
    (core func $b' (canon lower (func $b)))
    (core module $M
      (import "" "a" (func $a (result i32)))
      (import "" "b" (func $b (result i32)))
      (func (export "sum") (result i32) (i32.add (call $a) (i32.mul (call $b) (i32.const 10)))))
    (core instance $m (instantiate $M
      (with "" (instance (export "a" (func $a')) (export "b" (func $b'))))))
    (func (export "sum") (result u32) (canon lift (core func $m "sum"))))
  (instance $x (instantiate $Sum (with "a" (func $two)) (with "b" (func $host "return-three"))))
  (instance $y (instantiate $Sum (with "a" (func $nested "return-four")) (with "b" (func $two))))
  (instance $z (instantiate $Sum (with "a" (func $x "sum")) (with "b" (func $y "sum"))))
  (export "x" (func $x "sum"))
  (export "y" (func $y "sum"))
  (export "z" (func $z "sum")))

(component instance $c $C)
(assert_return (invoke "x") (u32.const 32))
(assert_return (invoke "y") (u32.const 24))
(assert_return (invoke "z") (u32.const 272))
