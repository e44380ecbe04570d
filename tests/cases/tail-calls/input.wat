;;! invoke "even" 1000000 => 1
;;! invoke "even" 1000001 => 0
;;! invoke "indirect" 1000000 => 1
;;! invoke "ref" 1000000 => 1

;; Mutual tail calls across two core instances, direct, through a table, and by
;; reference: a million of them do not overflow the stack. A forwarding function
;; between the instances would.
(component
  (core module $even
    (type $f (func (param i32) (result i32)))
    (table $t (export "tab") 1 funcref)
    (func (export "even") (param i32) (result i32)
      (if (i32.eqz (local.get 0)) (then (return (i32.const 1))))
      (return_call_indirect $t (type $f)
        (i32.sub (local.get 0) (i32.const 1)) (i32.const 0))))
  (core module $odd
    (type $f (func (param i32) (result i32)))
    (import "e" "even" (func $even (type $f)))
    (import "e" "tab" (table 1 funcref))
    (func $odd (type $f)
      (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
      (return_call $even (i32.sub (local.get 0) (i32.const 1))))
    (elem (i32.const 0) $odd)
    (elem declare func $even)
    (func (export "even") (type $f) (return_call $even (local.get 0)))
    (func (export "indirect") (type $f)
      (if (i32.eqz (local.get 0)) (then (return (i32.const 1))))
      (return_call_indirect (type $f)
        (i32.sub (local.get 0) (i32.const 1)) (i32.const 0)))
    (func (export "ref") (type $f)
      (return_call_ref $f (local.get 0) (ref.func $even))))
  (core instance $e (instantiate $even))
  (core instance $o (instantiate $odd (with "e" (instance $e))))
  (func (export "even") (param "n" u32) (result u32) (canon lift (core func $o "even")))
  (func (export "indirect") (param "n" u32) (result u32)
    (canon lift (core func $o "indirect")))
  (func (export "ref") (param "n" u32) (result u32) (canon lift (core func $o "ref"))))
