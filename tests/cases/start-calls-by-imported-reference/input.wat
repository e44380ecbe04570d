;;! instantiate => trap IndirectCallToNull
;;! option: strip-vestigial

;; A start function gets hold of a shim by a reference that another module has put into
;; a global, and calls it before the table of the shim is filled.
(component
  (import "log" (func $log (param "x" u32)))
  (core module $S (type $t (func (param i32))) (table (export "t") 1 funcref) (func (export "0") (type $t) (call_indirect (type $t) (local.get 0) (i32.const 0))))
  (core instance $s (instantiate $S))
  (core module $A (import "s" "0" (func $f (param i32))) (global (export "g") (mut funcref) (ref.func $f)) (func (export "go") (call $f (i32.const 1))))
  (core instance $a (instantiate $A (with "s" (instance $s))))
  (core module $B (import "a" "g" (global $g (mut funcref))) (type $t (func (param i32)))
    (func $s (call_ref $t (i32.const 3) (ref.cast (ref $t) (global.get $g)))) (start $s))
  (core instance (instantiate $B (with "a" (instance $a))))
  (core func $log' (canon lower (func $log)))
  (core module $F (import "" "t" (table 1 funcref)) (import "" "l" (func $l (param i32))) (elem (i32.const 0) $l))
  (core instance (instantiate $F (with "" (instance (export "t" (table $s "t")) (export "l" (func $log'))))))
  (func (export "go") (canon lift (core func $a "go"))))
