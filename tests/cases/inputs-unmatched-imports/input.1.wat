;;! invoke "run" 5 => 6

;; What no input provides is still imported: an interface that both inputs import
;; from the host, and one that only this one does. What the second input provides
;; is not.
(component
  (import "test:host/log@1.0.0" (instance $log (export "emit" (func (param "x" u32)))))
  (import "test:host/only@1.0.0" (instance $only (export "get" (func (result u8)))))
  (import "inc" (func $inc (param "x" u32) (result u32)))
  (core func $emit' (canon lower (func $log "emit")))
  (core func $get' (canon lower (func $only "get")))
  (core func $inc' (canon lower (func $inc)))
  (core module $m
    (import "" "emit" (func $emit (param i32)))
    (import "" "get" (func $get (result i32)))
    (import "" "inc" (func $inc (param i32) (result i32)))
    (func (export "run") (param i32) (result i32)
      (call $emit (call $get))
      (call $inc (local.get 0))))
  (core instance $i (instantiate $m (with "" (instance
    (export "emit" (func $emit'))
    (export "get" (func $get'))
    (export "inc" (func $inc'))))))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
