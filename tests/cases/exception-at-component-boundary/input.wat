;;! invoke "run" 0 => 5
;;! invoke "run" 1 => trap UncaughtException
;;! invoke "run" 0 => 5

;; An exception must not leave the component that throws it: the call traps,
;; although the caller would catch everything. Without a barrier in the adapter
;; the answer would be 99.
(component
  (component $callee
    (core module $m
      (tag $t)
      (func (export "f") (param i32) (result i32)
        (if (local.get 0) (then (throw $t)))
        (i32.const 5)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
  (component $caller
    (import "f" (func $f (param "x" u32) (result u32)))
    (core func $low (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (block $caught
          (try_table (catch_all $caught)
            (return (call $f (local.get 0)))))
        (i32.const 99)))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $low))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run")))
