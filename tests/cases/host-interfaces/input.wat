;;! invoke "test:app/api@2.0.0#run" 3 => 7
;;! invoke "run" 3 => 7

;; Imports of instances with versioned interface names, a function of the root
;; with the same field name, and one function lowered twice by one instance. The
;; trace shows which of them was called.
(component
  (import "test:host/log@1.0.0" (instance $log1
    (export "f" (func (param "x" u32)))
    (export "level" (func (result u8)))))
  (import "test:host/log@2.1.0" (instance $log2
    (export "f" (func (param "x" u64)))))
  (import "f" (func $f (param "x" s8)))
  (core module $m
    (import "log1" "f" (func $f1 (param i32)))
    (import "log1" "again" (func $f1-again (param i32)))
    (import "log2" "f" (func $f2 (param i64)))
    (import "root" "f" (func $f3 (param i32)))
    (func (export "run") (param i32) (result i32)
      (call $f1 (local.get 0))
      (call $f2 (i64.const -1))
      (call $f3 (i32.const 0x1ff))
      (call $f1-again (i32.const 9))
      (i32.const 7)))
  (core func $f1 (canon lower (func $log1 "f")))
  (core func $f1-again (canon lower (func $log1 "f")))
  (core func $f2 (canon lower (func $log2 "f")))
  (core func $f3 (canon lower (func $f)))
  (core instance $i (instantiate $m
    (with "log1" (instance (export "f" (func $f1)) (export "again" (func $f1-again))))
    (with "log2" (instance (export "f" (func $f2))))
    (with "root" (instance (export "f" (func $f3))))))
  (func $run (param "x" u32) (result u32) (canon lift (core func $i "run")))
  (instance $api (export "run" (func $run)))
  (export "test:app/api@2.0.0" (instance $api))
  (export "run" (func $run)))
