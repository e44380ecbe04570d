;; Two components that hold handles of the host: each counts its own from 1.

(component definition $C
  (import "host" (instance $host
    (export "resource1" (type $r (sub resource)))
    (export "[constructor]resource1" (func (param "r" u32) (result (own $r))))
    (export "[method]resource1.simple" (func (param "self" (borrow $r)) (param "rep" u32)))))
  (component $User
    (import "host" (instance $host
      (export "resource1" (type $r (sub resource)))
      (export "[constructor]resource1" (func (param "r" u32) (result (own $r))))
      (export "[method]resource1.simple" (func (param "self" (borrow $r)) (param "rep" u32)))))
    (core func $new (canon lower (func $host "[constructor]resource1")))
    (core func $simple (canon lower (func $host "[method]resource1.simple")))
    (core module $M
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "simple" (func $simple (param i32 i32)))
      (export "new" (func $new))
      (export "simple" (func $simple)))
    (core instance $m (instantiate $M
      (with "" (instance (export "new" (func $new)) (export "simple" (func $simple))))))
    (func (export "new") (param "rep" u32) (result u32) (canon lift (core func $m "new")))
    (func (export "simple") (param "r" u32) (param "rep" u32)
      (canon lift (core func $m "simple"))))
  (instance $a (instantiate $User (with "host" (instance $host))))
  (instance $b (instantiate $User (with "host" (instance $host))))
  (export "new-a" (func $a "new"))
  (export "new-b" (func $b "new"))
  (export "simple-a" (func $a "simple"))
  (export "simple-b" (func $b "simple")))

(component instance $c $C)
(assert_return (invoke "new-a" (u32.const 10)) (u32.const 1))
(assert_return (invoke "new-b" (u32.const 20)) (u32.const 1))
(assert_return (invoke "simple-a" (u32.const 1) (u32.const 10)))
(assert_return (invoke "simple-b" (u32.const 1) (u32.const 20)))

(assert_trap (invoke "simple-b" (u32.const 2) (u32.const 10)) "handle index")
