;;! invoke "call" 0 5 => 6
;;! invoke "call" 1 5 => 10
;;! invoke "call" 2 5 => trap IndirectCallToNull
;;! invoke "call" 3 5 => trap BadSignature
;;! invoke "call" 4 5 => trap TableOutOfBounds
;;! invoke "size" => 4

;; One table, filled by two core instances and called through by a third. The
;; functions and their types have different indices in every module.
(component
  (core module $owner
    (type $unused (func (param f64 f64)))
    (table (export "tab") 4 funcref)
    (func (export "size") (result i32) (table.size 0)))
  (core module $first
    (import "env" "tab" (table 4 funcref))
    (func $inc (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
    (elem (i32.const 0) $inc))
  (core module $second
    (import "env" "tab" (table 4 funcref))
    (func $wrong (param i64) (result i32) (i32.const 0))
    (func $double (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
    (elem (i32.const 1) $double)
    (elem (i32.const 3) $wrong))
  (core module $caller
    (type $f (func (param i32) (result i32)))
    (import "env" "tab" (table $tab 4 funcref))
    (func (export "call") (param i32 i32) (result i32)
      (call_indirect $tab (type $f) (local.get 1) (local.get 0))))
  (core instance $o (instantiate $owner))
  (core instance $a (instantiate $first (with "env" (instance $o))))
  (core instance $b (instantiate $second (with "env" (instance $o))))
  (core instance $c (instantiate $caller (with "env" (instance $o))))
  (func (export "call") (param "index" u32) (param "x" u32) (result u32)
    (canon lift (core func $c "call")))
  (func (export "size") (result u32) (canon lift (core func $o "size"))))
