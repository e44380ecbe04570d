;;! invoke "run" => 1

;; A string between two components has to be validated and copied.
(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 8))
      (func (export "f") (param i32 i32) (result i32) (local.get 1)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" string) (result u32)
      (canon lift (core func $i "f")
        (memory $i "memory") (realloc (func $i "realloc")))))
  (component $caller
    (import "f" (func $f (param "x" string) (result u32)))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $f' (canon lower (func $f) (memory $memory "memory")))
    (core module $m
      (import "" "f" (func $f (param i32 i32) (result i32)))
      (func (export "run") (result i32) (call $f (i32.const 0) (i32.const 1))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run")))
