;;! instantiate => ()
;;! invoke "seen" => 1
;;! invoke "call" => 2
;;! option: strip-vestigial

;; A start function runs before the table gets what it holds in the end. It calls
;; through the table in another instance, by way of a reference, and has to see
;; what is in it then.
(component
  (core module $owner
    (type $t (func (result i32)))
    (table (export "table") 1 funcref)
    (func $1 (type $t) (i32.const 1))
    (elem (i32.const 0) $1)
    (func (export "call") (type $t) (call_indirect (type $t) (i32.const 0))))
  (core module $early
    (type $t (func (result i32)))
    (import "" "call" (func $call (type $t)))
    (elem declare func $call)
    (global $seen (mut i32) (i32.const 0))
    (global $call (mut (ref null $t)) (ref.null $t))
    (func $start
      (global.set $call (ref.func $call))
      (global.set $seen (call_ref $t (global.get $call))))
    (start $start)
    (func (export "seen") (result i32) (global.get $seen)))
  (core module $late
    (import "" "table" (table 1 funcref))
    (func $2 (result i32) (i32.const 2))
    (elem (i32.const 0) $2))
  (core instance $o (instantiate $owner))
  (core instance $e (instantiate $early (with "" (instance $o))))
  (core instance (instantiate $late (with "" (instance $o))))
  (func (export "seen") (result u32) (canon lift (core func $e "seen")))
  (func (export "call") (result u32) (canon lift (core func $o "call"))))
