;; The payload of an `option` counts only if there is one: a bad `char` behind `none` is
;; no error. A case other than 0 and 1 is (`lift_flat_variant`).

(component definition $C
  (component $Callee
    (core module $M
      (func (export "take") (param $case i32) (param $payload i32) (result i32)
        (i32.add (i32.mul (local.get $case) (i32.const 1000)) (local.get $payload))))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" (option char)) (result u32)
      (canon lift (core func $m "take"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" (option char)) (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core module $M
      (import "" "take" (func $take (param i32 i32) (result i32)))
      (func (export "pass") (param i32 i32) (result i32) (call $take (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))))))
    (func (export "pass") (param "case" u32) (param "payload" u32) (result u32)
      (canon lift (core func $m "pass"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "pass" (func $caller "pass")))

(component instance $c $C)
(assert_return (invoke "pass" (u32.const 1) (u32.const 65)) (u32.const 1065))
(assert_return (invoke "pass" (u32.const 0) (u32.const 0)) (u32.const 0))
;; The slot of a payload that is not there is zero on the other side.
(assert_return (invoke "pass" (u32.const 0) (u32.const 0x110000)) (u32.const 0))

(component instance $i $C)
(assert_trap (invoke "pass" (u32.const 1) (u32.const 0xd800)) "char")

(component instance $i $C)
(assert_trap (invoke "pass" (u32.const 2) (u32.const 65)) "discriminant")
