;;! invoke "calls" => 1234
;;! invoke "tail" 5 => 25
;;! invoke "null" => trap IndirectCallToNull
;;! invoke "outside" => trap TableOutOfBounds
;;! invoke "other-type" => trap BadSignature
;;! invoke "initial" => 60
;;! invoke "beyond" => trap TableOutOfBounds
;;! option: strip-vestigial

;; Calls through a table that never changes, at constant indices, become calls of
;; what is there, or traps where nothing may be called. Two instances write the
;; table: of two functions at one index the later one is there. The index of one
;; call is a mutable global that nothing writes. One table has a function in all
;; places that no segment writes. Neither the tables nor what was overwritten in them
;; is left.
(component
  (core module $owner
    (table (export "t") 8 funcref)
    (func $first (result i32) (i32.const 1000))
    (func $overwritten (result i32) (i32.const 9000))
    (elem (i32.const 2) func $first $overwritten))
  (core module $writer
    (import "" "t" (table 8 funcref))
    (func $second (result i32) (i32.const 200))
    (func $third (result i32) (i32.const 30))
    (func $fourth (result i32) (i32.const 4))
    (elem (i32.const 3) func $second $third)
    (elem (i32.const 6) funcref (ref.func $fourth) (ref.null func)))
  (core module $user
    (import "" "t" (table 8 funcref))
    (type $t (func (result i32)))
    (global $six (mut i32) (i32.const 6))
    (func $square (param i32) (result i32) (i32.mul (local.get 0) (local.get 0)))
    (table $own 2 funcref)
    (elem (table $own) (i32.const 1) func $square)
    (table $full 3 3 (ref null $t) (ref.func $ten))
    (elem (table $full) (i32.const 1) (ref null $t) (ref.func $fifty))
    (func $ten (type $t) (i32.const 10))
    (func $fifty (type $t) (i32.const 50))
    (func (export "initial") (result i32)
      (i32.add (call_indirect $full (type $t) (i32.const 1))
        (call_indirect $full (type $t) (i32.const 2))))
    (func (export "beyond") (result i32)
      (i32.add (i32.const 1) (call_indirect $full (type $t) (i32.const 3))))
    (func (export "calls") (result i32)
      (i32.add
        (i32.add (call_indirect (type $t) (i32.const 2)) (call_indirect (type $t) (i32.const 3)))
        (i32.add (call_indirect (type $t) (i32.const 4)) (call_indirect (type $t) (global.get $six)))))
    (func (export "tail") (param i32) (result i32)
      (drop (i32.const 0))
      (return_call_indirect $own (param i32) (result i32) (local.get 0) (i32.const 1)))
    (func (export "null") (result i32)
      (i32.add (i32.const 1) (call_indirect (type $t) (i32.const 7))))
    (func (export "outside") (result i32)
      (i32.add (i32.const 1) (call_indirect (type $t) (i32.const 8))))
    (func (export "other-type") (result i32)
      (i32.add (i32.const 1) (call_indirect (param i32) (result i32) (i32.const 1) (i32.const 2)))))
  (core instance $owner (instantiate $owner))
  (core instance $writer (instantiate $writer (with "" (instance $owner))))
  (core instance $user (instantiate $user (with "" (instance $owner))))
  (func (export "calls") (result u32) (canon lift (core func $user "calls")))
  (func (export "tail") (param "x" u32) (result u32) (canon lift (core func $user "tail")))
  (func (export "null") (result u32) (canon lift (core func $user "null")))
  (func (export "outside") (result u32) (canon lift (core func $user "outside")))
  (func (export "other-type") (result u32) (canon lift (core func $user "other-type")))
  (func (export "initial") (result u32) (canon lift (core func $user "initial")))
  (func (export "beyond") (result u32) (canon lift (core func $user "beyond"))))
