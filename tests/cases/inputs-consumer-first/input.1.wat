;;! invoke "run" 0x107 => 107
;;! invoke "run" 1 => 102
;;! invoke "test:pkg/kernel@0.1.0#step" 1 => 3

;; Two inputs, the one that imports first. Its import is wired to the other's
;; export; the exports of both stay exports, and share the state.
(component
  (import "test:pkg/kernel@0.1.0" (instance $kernel
    (export "step" (func (param "by" u8) (result u32)))))
  (core func $step (canon lower (func $kernel "step")))
  (core module $m
    (import "k" "step" (func $step (param i32) (result i32)))
    (memory 1)
    (func (export "run") (param i32) (result i32)
      (i32.store (i32.const 0)
        (i32.add (call $step (local.get 0)) (i32.const 100)))
      (i32.load (i32.const 0))))
  (core instance $i (instantiate $m (with "k" (instance (export "step" (func $step))))))
  (func (export "run") (param "by" u32) (result u32) (canon lift (core func $i "run"))))
