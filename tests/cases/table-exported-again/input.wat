;;! invoke "f" => 1
;;! invoke "set" => ()
;;! invoke "f" => 2
;;! option: strip-vestigial

;; A module without code exports the table that it imports, and a third module writes
;; it. Who calls through it before and after sees the difference.
(component
  (core module $A (table (export "t") 2 funcref) (func $one (result i32) (i32.const 1)) (elem (i32.const 0) $one)
    (func (export "call") (result i32) (call_indirect (result i32) (i32.const 0))))
  (core instance $a (instantiate $A))
  (core module $P (import "" "t" (table 1 funcref)) (export "u" (table 0)))
  (core instance $p (instantiate $P (with "" (instance (export "t" (table $a "t"))))))
  (core module $B (import "" "u" (table 1 funcref)) (func $two (result i32) (i32.const 2)) (elem declare func $two)
    (func (export "set") (table.set (i32.const 0) (ref.func $two))))
  (core instance $b (instantiate $B (with "" (instance $p))))
  (core module $C (import "" "call" (func $c (result i32))) (func (export "f") (result i32) (call $c)))
  (core instance $c (instantiate $C (with "" (instance $a))))
  (func (export "f") (result u32) (canon lift (core func $c "f")))
  (func (export "set") (canon lift (core func $b "set"))))
