;;! invoke "run" 0 5 => 6
;;! invoke "run" 1 5 => 25
;;! invoke "run" 2 5 => trap NullReference
;;! invoke "host" 5 => 1

;; Typed function references: taken of own, imported and lowered functions, kept
;; in typed tables and globals, passed between instances, and called.
(component
  (import "host" (func $host (param "x" u32) (result u32)))
  (core func $host' (canon lower (func $host)))
  (core module $lib
    (type $f (func (param i32) (result i32)))
    (func $inc (export "inc") (param i32) (result i32)
      (i32.add (local.get 0) (i32.const 1)))
    (func (export "apply") (param (ref null $f) i32) (result i32)
      (call_ref $f (local.get 1) (local.get 0))))
  (core module $m
    (type $padding (func (param f32)))
    (type $f (func (param i32) (result i32)))
    (import "lib" "inc" (func $inc (type $f)))
    (import "lib" "apply" (func $apply (param (ref null $f) i32) (result i32)))
    (import "host" "f" (func $host (type $f)))
    (func $square (type $f) (i32.mul (local.get 0) (local.get 0)))
    (table $t 3 (ref null $f))
    (global $h (ref $f) (ref.func $host))
    (elem (table $t) (i32.const 0) (ref null $f) (ref.func $inc) (ref.func $square))
    (func (export "run") (param i32 i32) (result i32)
      (call $apply (table.get $t (local.get 0)) (local.get 1)))
    (func (export "host") (param i32) (result i32)
      (i32.eq
        (call_ref $f (local.get 0) (global.get $h))
        (call_ref $f (local.get 0) (global.get $h)))
      (i32.eqz)))
  (core instance $l (instantiate $lib))
  (core instance $h (export "f" (func $host')))
  (core instance $i (instantiate $m (with "lib" (instance $l)) (with "host" (instance $h))))
  (func (export "run") (param "which" u32) (param "x" u32) (result u32)
    (canon lift (core func $i "run")))
  (func (export "host") (param "x" u32) (result u32) (canon lift (core func $i "host"))))
