;;! invoke "f" => 2
;;! invoke "g" => 1
;;! invoke "flip" => ()
;;! invoke "g" => 2
;;! invoke "h" 7 => 7
;;! option: strip-vestigial

;; Of two mutable globals that a module imports, another one writes one. The one that
;; nobody writes is as good as a constant.
(component
  (core module $G (global (export "i") (mut i32) (i32.const 1)) (global (export "j") (mut i32) (i32.const 0)))
  (core instance $g (instantiate $G))
  (core module $A (import "g" "i" (global $i (mut i32))) (import "g" "j" (global $j (mut i32)))
    (type $id (func (param i32) (result i32)))
    (table 2 funcref) (func $one (result i32) (i32.const 1)) (func $two (result i32) (i32.const 2)) (elem (i32.const 0) $one $two)
    (func (export "f") (result i32) (call_indirect (result i32) (global.get $i)))
    (func (export "g") (result i32) (call_indirect (result i32) (global.get $j)))
    (func $idf (type $id) (local.get 0))
    (global $r (mut (ref $id)) (ref.func $idf))
    (func (export "h") (type $id) (call_ref $id (local.get 0) (global.get $r))))
  (core instance $a (instantiate $A (with "g" (instance $g))))
  (core module $W (import "g" "j" (global $j (mut i32))) (func (export "flip") (global.set $j (i32.const 1))))
  (core instance $w (instantiate $W (with "g" (instance $g))))
  (func (export "f") (result u32) (canon lift (core func $a "f")))
  (func (export "g") (result u32) (canon lift (core func $a "g")))
  (func (export "h") (param "x" u32) (result u32) (canon lift (core func $a "h")))
  (func (export "flip") (canon lift (core func $w "flip"))))
