;; A component that calls its parent enters an instance that counts as entered, and
;; traps. Calls of either by the host are fine.

(component definition $C
  (core module $M
    (global $count (mut i32) (i32.const 0))
    (func (export "f") (global.set $count (i32.add (global.get $count) (i32.const 1))))
    (func (export "count") (result i32) (global.get $count)))
  (core instance $m (instantiate $M))
  (func $f (canon lift (core func $m "f")))
  (component $Child
    (import "f" (func $f))
    (core func $f' (canon lower (func $f)))
    (core module $M
      (import "" "f" (func $f))
      (func (export "plain"))
      (func (export "call") (call $f)))
    (core instance $m (instantiate $M (with "" (instance (export "f" (func $f'))))))
    (func (export "plain") (canon lift (core func $m "plain")))
    (func (export "call") (canon lift (core func $m "call"))))
  (instance $child (instantiate $Child (with "f" (func $f))))
  (export "plain" (func $child "plain"))
  (export "call" (func $child "call"))
  (export "f" (func $f))
  (func (export "count") (result u32) (canon lift (core func $m "count"))))

(component instance $c $C)
(assert_return (invoke "plain"))
(assert_return (invoke "f"))
(assert_return (invoke "count") (u32.const 1))

(component instance $i $C)
(assert_trap (invoke "call") "cannot enter component instance")
