;;! must-not-fuse

;; An instance on an internal edge that keeps state in its task: every call of it
;; would have to be a task of its own.
(component
  (component $callee
    (core func $get (canon context.get i32 0))
    (core module $m
      (import "" "get" (func $get (result i32)))
      (func (export "f") (result i32) (call $get)))
    (core instance $i (instantiate $m (with "" (instance (export "get" (func $get))))))
    (func (export "f") (result u32) (canon lift (core func $i "f"))))
  (component $caller
    (import "f" (func $f (result u32)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (result i32)))
      (func (export "run") (result i32) (call $f)))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run")))
