;;! invoke "run" 0 => 5
;;! invoke "run" 1 => trap UncaughtException

;; The callee itself throws nothing: it calls through a table whose entry, of
;; another core instance, does. Looking only at the functions that it calls
;; directly would leave the barrier out.
(component
  (component $callee
    (core module $owner
      (table (export "tab") 1 funcref))
    (core module $m
      (import "env" "tab" (table 1 funcref))
      (func (export "f") (param i32) (result i32)
        (call_indirect (param i32) (local.get 0) (i32.const 0))
        (i32.const 5)))
    (core module $thrower
      (import "env" "tab" (table 1 funcref))
      (tag $t)
      (func $g (param i32) (if (local.get 0) (then (throw $t))))
      (elem (i32.const 0) $g))
    (core instance $o (instantiate $owner))
    (core instance $i (instantiate $m (with "env" (instance $o))))
    (core instance $t (instantiate $thrower (with "env" (instance $o))))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
  (component $caller
    (import "f" (func $f (param "x" u32) (result u32)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (block $caught
          (try_table (catch_all $caught) (return (call $f (local.get 0)))))
        (i32.const 99)))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run")))
