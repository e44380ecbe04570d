;;! fused-only: Wasmtime leaves `may_leave` set in post-return functions of calls between components
;;! invoke "run" 0 => 0
;;! invoke "run" 1 => trap UnreachableCodeReached

;; A post-return function that calls no import by itself, but through a table in
;; which another core instance of the component put a lowered import. The table
;; has to count as a way to it.
(component
  (import "log" (func $log (param "x" u32)))
  (component $callee
    (import "log" (func $log (param "x" u32)))
    (core func $log' (canon lower (func $log)))
    (core module $owner (table (export "tab") 1 funcref))
    (core module $m
      (import "env" "tab" (table 1 funcref))
      (func (export "f") (param i32) (result i32) (local.get 0))
      (func (export "post") (param i32)
        (if (local.get 0)
          (then (call_indirect (param i32) (local.get 0) (i32.const 0))))))
    (core module $filler
      (import "env" "tab" (table 1 funcref))
      (import "host" "log" (func $log (param i32)))
      (elem (i32.const 0) $log))
    (core instance $o (instantiate $owner))
    (core instance $i (instantiate $m (with "env" (instance $o))))
    (core instance $x (instantiate $filler
      (with "env" (instance $o))
      (with "host" (instance (export "log" (func $log'))))))
    (func (export "f") (param "x" u32) (result u32)
      (canon lift (core func $i "f") (post-return (func $i "post")))))
  (component $caller
    (import "f" (func $f (param "x" u32) (result u32)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $f (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $callee (instantiate $callee (with "log" (func $log))))
  (instance $caller (instantiate $caller (with "f" (func $callee "f"))))
  (export "run" (func $caller "run")))
