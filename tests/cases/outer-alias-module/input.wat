;;! invoke "near" => 1
;;! invoke "far" => 1
;;! invoke "near" => 2
;;! invoke "far" => 2

;; Outer aliases of a core module, one and two levels up. The same module, but
;; every instantiation is its own state; and the count of levels skips a
;; component that defines a module at the same index.
(component
  (core module $counter
    (global $n (mut i32) (i32.const 0))
    (func (export "next") (result i32)
      (global.set $n (i32.add (global.get $n) (i32.const 1)))
      (global.get $n)))
  (component $one
    (alias outer 1 0 (core module $up))
    (core instance $i (instantiate $up))
    (func (export "next") (result u32) (canon lift (core func $i "next"))))
  (component $two
    (core module $decoy (func (export "next") (result i32) (i32.const 99)))
    (component $inner
      (alias outer 2 0 (core module $up))
      (core instance $i (instantiate $up))
      (func (export "next") (result u32) (canon lift (core func $i "next"))))
    (instance $inner (instantiate $inner))
    (export "next" (func $inner "next")))
  (instance $near (instantiate $one))
  (instance $far (instantiate $two))
  (export "near" (func $near "next"))
  (export "far" (func $far "next")))
