;;! invoke "run" 0 => 65
;;! invoke "run" 3 => 68
;;! invoke "first" 3 => 0

;; The memories that the options name are not the first ones of their modules.
;; Reading or writing memory 0 instead would find zeros.
(component
  (component $callee
    (core module $m
      (memory 1)
      (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 8))
      (func (export "f") (param i32 i32 i32) (result i32)
        (i32.load8_u 1 (i32.add (local.get 0) (local.get 2))))
      (func (export "first") (param i32) (result i32)
        (i32.load8_u 0 (i32.add (i32.const 8) (local.get 0)))))
    (core instance $i (instantiate $m))
    (func (export "f") (param "text" string) (param "at" u32) (result u32)
      (canon lift (core func $i "f")
        (memory $i "memory") (realloc (func $i "realloc"))))
    (func (export "first") (param "at" u32) (result u32)
      (canon lift (core func $i "first"))))
  (component $caller
    (import "f" (func $f (param "text" string) (param "at" u32) (result u32)))
    (core module $memories
      (memory 1)
      (memory 1)
      (memory (export "memory") 1)
      (data (memory 2) (i32.const 16) "ABCD"))
    (core instance $memories (instantiate $memories))
    (core func $f' (canon lower (func $f) (memory $memories "memory")))
    (core module $m
      (import "" "f" (func $f (param i32 i32 i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (call $f (i32.const 16) (i32.const 4) (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "at" u32) (result u32)
      (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run"))
  (export "first" (func $a "first")))
