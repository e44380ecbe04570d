;;! must-not-fuse

;; An error context is the index of an entry in the table of the component
;; instance that got it. Fused, both instances would share a table: the second
;; would get another index than it gets unfused.
(component
  (import "get" (func $get (result error-context)))
  (component $holder
    (import "get" (func $get (result error-context)))
    (core func $get' (canon lower (func $get)))
    (core module $m
      (import "" "get" (func $get (result i32)))
      (func (export "run") (result i32) (call $get)))
    (core instance $i (instantiate $m (with "" (instance (export "get" (func $get'))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $holder (with "get" (func $get))))
  (instance $b (instantiate $holder (with "get" (func $get))))
  (export "a" (func $a "run"))
  (export "b" (func $b "run")))
