;;! invoke "call" 0 => 7
;;! invoke "call" 1 => 8
;;! invoke "call" 3 => 7
;;! invoke "typed" 0 => 9
;;! invoke "typed" 1 => 7
;;! invoke "nulls" => 5

;; Tables with an initial value, of a nullable and of a non-null type, and element
;; segments whose items are expressions: functions, nulls, and globals of another
;; instance.
(component
  (core module $lib
    (type $f (func (result i32)))
    (func $eight (export "eight") (result i32) (i32.const 8))
    (global (export "eight-ref") funcref (ref.func $eight))
    (global (export "none") funcref (ref.null func)))
  (core module $m
    (type $padding (struct))
    (type $f (func (result i32)))
    (import "lib" "eight-ref" (global $eight funcref))
    (import "lib" "none" (global $none funcref))
    (func $seven (type $f) (i32.const 7))
    (func $nine (type $f) (i32.const 9))
    (table $t 4 funcref (ref.func $seven))
    (table $typed 2 (ref $f) (ref.func $nine))
    (table $x 3 externref)
    (elem (table $t) (i32.const 1) funcref (item global.get $eight) (item global.get $none))
    (elem (table $typed) (i32.const 1) (ref $f) (item ref.func $seven))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (type $f) (local.get 0)))
    (func (export "typed") (param i32) (result i32)
      (call_ref $f (table.get $typed (local.get 0))))
    (func (export "nulls") (result i32)
      (i32.add
        (i32.mul (ref.is_null (table.get $t (i32.const 2))) (i32.const 2))
        (i32.mul (ref.is_null (table.get $x (i32.const 2))) (i32.const 3)))))
  (core instance $l (instantiate $lib))
  (core instance $i (instantiate $m (with "lib" (instance $l))))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $i "call")))
  (func (export "typed") (param "at" u32) (result u32) (canon lift (core func $i "typed")))
  (func (export "nulls") (result u32) (canon lift (core func $i "nulls"))))
