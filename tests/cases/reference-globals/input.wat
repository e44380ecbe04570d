;;! invoke "call" => 8
;;! invoke "host" => 1
;;! invoke "null" => 1
;;! invoke "set" => ()
;;! invoke "call-slot" => 8

;; Globals that hold references, imported by another instance: of an own
;; function, of a lowered host import, a typed null, and a mutable slot that the
;; importer fills with `ref.func` of an imported function.
(component
  (import "ask" (func $ask (result u32)))
  (core func $ask' (canon lower (func $ask)))
  (core module $lib
    (type $f (func (result i32)))
    (import "host" "ask" (func $ask (type $f)))
    (func $eight (export "eight") (type $f) (i32.const 8))
    (global (export "eight2") (ref $f) (ref.func $eight))
    (global (export "ask") (ref $f) (ref.func $ask))
    (global (export "null") (ref null $f) (ref.null $f))
    (global $slot (export "slot") (mut (ref null $f)) (ref.null $f))
    (func (export "call-slot") (result i32) (call_ref $f (global.get $slot))))
  (core module $m
    (type $padding (func (param i64)))
    (type $f (func (result i32)))
    (import "lib" "eight" (func $eight (type $f)))
    (import "refs" "eight" (global $g (ref $f)))
    (import "refs" "ask" (global $ask (ref $f)))
    (import "refs" "null" (global $null (ref null $f)))
    (import "refs" "slot" (global $slot (mut (ref null $f))))
    (global $copy (ref $f) (global.get $g))
    (global $ask-copy (ref $f) (global.get $ask))
    (elem declare func $eight)
    (func (export "call") (result i32) (call_ref $f (global.get $copy)))
    (func (export "host") (result i32)
      (i32.ne (call_ref $f (global.get $ask-copy)) (call_ref $f (global.get $ask))))
    (func (export "null") (result i32) (ref.is_null (global.get $null)))
    (func (export "set") (global.set $slot (ref.func $eight))))
  (core instance $l
    (instantiate $lib (with "host" (instance (export "ask" (func $ask'))))))
  (alias core export $l "eight" (core func $eight))
  (core instance $refs
    (export "eight" (global $l "eight2"))
    (export "ask" (global $l "ask"))
    (export "null" (global $l "null"))
    (export "slot" (global $l "slot")))
  (core instance $i (instantiate $m
    (with "lib" (instance (export "eight" (func $eight))))
    (with "refs" (instance $refs))))
  (func (export "call") (result u32) (canon lift (core func $i "call")))
  (func (export "host") (result u32) (canon lift (core func $i "host")))
  (func (export "null") (result u32) (canon lift (core func $i "null")))
  (func (export "set") (canon lift (core func $i "set")))
  (func (export "call-slot") (result u32) (canon lift (core func $l "call-slot"))))
