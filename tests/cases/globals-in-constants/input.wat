;;! invoke "byte" 100 => 65
;;! invoke "byte" 120 => 66
;;! invoke "byte" 119 => 0
;;! invoke "derived" => 126
;;! invoke "call" 3 => 5
;;! invoke "wide" => 4611686018427387907

;; An immutable global that another instance exports stands in constant
;; expressions: the offset of a data segment, of an element segment, the
;; initial value of a global, and extended constant expressions. In the fused
;; module it is no import any more.
(component
  (core module $consts
    (global (export "base") i32 (i32.const 100))
    (global (export "slot") i32 (i32.const 3))
    (global (export "big") i64 (i64.const 0x2000000000000001)))
  (core module $user
    (import "c" "base" (global $base i32))
    (import "c" "slot" (global $slot i32))
    (import "c" "big" (global $big i64))
    (global $derived i32
      (i32.add (global.get $base) (i32.sub (i32.const 29) (global.get $slot))))
    (global $wide i64 (i64.add (i64.mul (global.get $big) (i64.const 2)) (i64.const 1)))
    (memory 1)
    (data (global.get $base) "A")
    (data (offset (i32.add (global.get $base) (i32.const 20))) "B")
    (table $t 8 funcref)
    (func $five (result i32) (i32.const 5))
    (elem (table $t) (offset (global.get $slot)) func $five)
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "derived") (result i32) (global.get $derived))
    (func (export "wide") (result i64) (global.get $wide))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $c (instantiate $consts))
  (core instance $u (instantiate $user (with "c" (instance $c))))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $u "byte")))
  (func (export "derived") (result u32) (canon lift (core func $u "derived")))
  (func (export "wide") (result u64) (canon lift (core func $u "wide")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $u "call"))))
