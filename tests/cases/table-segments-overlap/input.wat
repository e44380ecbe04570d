;;! invoke "f" => 12
;;! invoke "g" => trap IndirectCallToNull
;;! invoke "h" => trap BadSignature
;;! invoke "i" => 5
;;! invoke "j" => trap TableOutOfBounds
;;! invoke "k" 4 5 => 9
;;! invoke "k2" 4 5 => 1
;;! option: strip-vestigial

;; What a constant table holds is what was written last: segments overlap, one writes
;; null, another module writes more. Calls through it find a function, nothing, one of
;; another type, or no element at all; and a function that swaps its parameters passes
;; them on in another order.
(component
  (core module $A (table (export "t") 6 funcref)
    (type $i (func (result i32)))
    (func $a (result i32) (i32.const 10)) (func $b (result i32) (i32.const 12)) (func $v (param i64))
    (elem (i32.const 0) $a $a $a) (elem (i32.const 0) $b)
    (elem (i32.const 2) funcref (ref.null func)) (elem (i32.const 3) $v)
    (func (export "s0") (result i32) (call_indirect (type $i) (i32.const 0)))
    (func (export "s2") (result i32) (call_indirect (type $i) (i32.const 2)))
    (func (export "s3") (result i32) (call_indirect (type $i) (i32.const 3)))
    (func (export "s4") (result i32) (local i64) (nop) (call_indirect (type $i) (i32.const 4)) (return))
    (func (export "s9") (result i32) (call_indirect (type $i) (i32.const 9)))
    (func (export "sub") (param i32 i32) (result i32) (call_indirect (param i32 i32) (result i32) (local.get 0) (local.get 1) (i32.const 5)))
    (func (export "bus") (param i32 i32) (result i32) (call_indirect (param i32 i32) (result i32) (local.get 1) (local.get 0) (i32.const 5))))
  (core instance $a (instantiate $A))
  (core module $F (import "" "t" (table 6 funcref)) (import "" "r" (func $r (result i32))) (import "" "add" (func $add (param i32 i32) (result i32)))
    (elem (i32.const 4) $r $add))
  (core module $R (func (export "r") (result i32) (i32.const 5)) (func (export "add") (param i32 i32) (result i32) (i32.sub (local.get 1) (i32.const -4))))
  (core instance $r (instantiate $R))
  (core instance (instantiate $F (with "" (instance (export "t" (table $a "t")) (export "r" (func $r "r")) (export "add" (func $r "add"))))))
  (core module $M
    (import "a" "s0" (func $s0 (result i32))) (import "a" "s2" (func $s2 (result i32))) (import "a" "s3" (func $s3 (result i32)))
    (import "a" "s4" (func $s4 (result i32))) (import "a" "s9" (func $s9 (result i32)))
    (import "a" "sub" (func $sub (param i32 i32) (result i32))) (import "a" "bus" (func $bus (param i32 i32) (result i32)))
    (func (export "f") (result i32) (call $s0)) (func (export "g") (result i32) (call $s2)) (func (export "h") (result i32) (call $s3)) (func (export "i") (result i32) (call $s4)) (func (export "j") (result i32) (call $s9))
    (func (export "k") (param i32 i32) (result i32) (call $sub (local.get 0) (local.get 1)))
    (func (export "k2") (param i32 i32) (result i32) (i32.sub (call $sub (local.get 0) (local.get 1)) (call $bus (local.get 0) (local.get 1)))))
  (core instance $m (instantiate $M (with "a" (instance $a))))
  (func (export "f") (result u32) (canon lift (core func $m "f")))
  (func (export "g") (result u32) (canon lift (core func $m "g")))
  (func (export "h") (result u32) (canon lift (core func $m "h")))
  (func (export "i") (result u32) (canon lift (core func $m "i")))
  (func (export "j") (result u32) (canon lift (core func $m "j")))
  (func (export "k") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $m "k")))
  (func (export "k2") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $m "k2"))))
