;;! invoke "run" => ()

;; Two flat results pass through memory.
(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (func (export "f") (result i32) (i32.const 16)))
    (core instance $i (instantiate $m))
    (func (export "f") (result (tuple u32 u32))
      (canon lift (core func $i "f") (memory $i "memory"))))
  (component $caller
    (import "f" (func $f (result (tuple u32 u32))))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $f' (canon lower (func $f) (memory $memory "memory")))
    (core module $m
      (import "" "f" (func $f (param i32)))
      (func (export "run") (call $f (i32.const 8))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run")))
